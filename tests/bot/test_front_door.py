"""One command: it serves, or it says in one line what has to be put right first."""

import logging
import os
import signal
import socket
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import bot
from playground import Playground
from playground.client import SimClient

TOKEN = "7000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


def ended_well(end: tuple[int, str]) -> bool:
    """Whether it left with code 0 and said nothing but whom it looked for and found."""
    code, said = end
    return code == 0 and all(" INFO handlers.base.building: " in line for line in said.splitlines())


def serving(front_door: Callable[..., Any], telegram: Playground, *, signup: str = "open", **settings: str) -> Any:
    urls = {"API_URL": telegram.base_url, "FILE_URL": telegram.base_file_url}
    return front_door(TOKEN=telegram.token, SIGNUP=signup, **urls, **settings)


@pytest.fixture
def told(monkeypatch, capsys):
    """What the door says in this process before it leaves with a code, by its arguments and settings."""

    def run(*arguments: str, **settings: str) -> tuple[int, str]:
        for name in [name for name in os.environ if name.startswith("CRMBOT_")]:
            monkeypatch.delenv(name)
        for name, value in settings.items():
            monkeypatch.setenv(f"CRMBOT_{name}", value)
        monkeypatch.setattr(sys, "argv", ["bot.py", *arguments])
        root = logging.getLogger()
        before = root.handlers[:], root.level
        with pytest.raises(SystemExit) as left:
            bot.main()
        root.handlers[:], root.level = before
        assert isinstance(left.value.code, int)
        return left.value.code, capsys.readouterr().err

    return run


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"SIGNUP": "perhaps"}, "CRMBOT_SIGNUP must be claim or open\n"),
        ({"TOKEN": "my secret"}, "CRMBOT_TOKEN must look like 123456:ABC...\n"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_named_in_one_line(told, settings, complaint):
    code, complaints = told(**settings)
    assert code == 2
    assert complaints.startswith(complaint) and complaints.count("\n") == 1
    assert "secret" not in complaints


def test_an_unknown_argument_is_answered_with_the_usage(told):
    assert told("--fast") == (2, "usage: python bot.py [--recompute]\n")


def test_a_database_of_a_later_version_is_refused(told, empty_database, tmp_path):
    (tmp_path / "book.db").write_bytes(empty_database.read_bytes())
    with closing(sqlite3.connect(tmp_path / "book.db")) as database:
        database.execute("update alembic_version set version_num = '9999'")
        database.commit()
    code, complaints = told(TOKEN=TOKEN, DATABASE_URL=f"sqlite:///{tmp_path / 'book.db'}")
    assert (code, complaints.count("\n")) == (2, 1)
    assert "9999" in complaints


def test_a_token_that_telegram_does_not_know_is_said_without_repeating_it(front_door):
    with Playground() as telegram:
        unknown = TOKEN.replace("A", "B")
        code, complaints = front_door(TOKEN=unknown, API_URL=telegram.base_url, FILE_URL=telegram.base_file_url).ends()
    assert code == 2
    assert complaints.endswith("Telegram does not know the token in CRMBOT_TOKEN\n")
    assert "BBBB" not in complaints and "Traceback" not in complaints


def test_a_playground_whose_port_is_taken_says_so(front_door):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert front_door(PLAYGROUND_PORT=str(port)).ends() == (
            2,
            f"port {port} is taken: set CRMBOT_PLAYGROUND_PORT\n",
        )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_without_a_word_when_it_is_told_to(front_door, how):
    with Playground() as telegram:
        door = serving(front_door, telegram)
        trader = SimClient(telegram.page_url).person("owner")
        trader.says("/start")
        trader.hears(timeout=15)
        assert ended_well(door.is_told_to_stop(how))


def test_the_first_person_with_the_printed_code_becomes_the_owner(front_door):
    with Playground() as telegram:
        door = serving(front_door, telegram, signup="claim")
        code = door.says().rsplit(" ", 1)[-1].strip()
        trader = SimClient(telegram.page_url).person("owner")
        trader.says("/start")
        assert "کد" in trader.hears(timeout=15).text
        trader.says(code)
        assert "خوش آمدید" in trader.hears().text
        assert ended_well(door.is_told_to_stop())


class DeadApi:
    """A port at which everybody is hung up on; ``asked`` counts the attempts."""

    def __init__(self) -> None:
        self.asked = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._hang_up, daemon=True)
        self._thread.start()

    def dies(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()

    def _hang_up(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.asked += 1
            connection.close()


def test_started_against_a_dead_api_it_waits_and_serves_when_it_comes_back(front_door):
    dead = DeadApi()
    origin = f"http://127.0.0.1:{dead.port}"
    door = front_door(TOKEN=TOKEN, SIGNUP="open", API_URL=f"{origin}/bot", FILE_URL=f"{origin}/file/bot")
    while not dead.asked:
        time.sleep(0.01)
    time.sleep(3)
    attempts = dead.asked
    dead.dies()
    with Playground(port=dead.port, token=TOKEN) as telegram:
        trader = SimClient(telegram.page_url).person("owner")
        trader.says("/start")
        assert "خوش آمدید" in trader.hears(timeout=30).text
        assert ended_well(door.is_told_to_stop())
    assert attempts <= 5


def test_told_to_stop_while_it_waits_for_a_dead_api_it_ends_cleanly(front_door):
    dead = DeadApi()
    origin = f"http://127.0.0.1:{dead.port}"
    door = front_door(TOKEN=TOKEN, SIGNUP="open", API_URL=f"{origin}/bot", FILE_URL=f"{origin}/file/bot")
    while dead.asked < 2:
        time.sleep(0.01)
    assert ended_well(door.is_told_to_stop())
    dead.dies()


def test_behind_a_webhook_it_answers_too(front_door):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    with Playground() as telegram:
        address = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram/crm", "WEBHOOK_PORT": port}
        door = serving(front_door, telegram, WEBHOOK_SECRET="a-secret_of-the-webhook", **address)
        trader = SimClient(telegram.page_url).person("owner")
        trader.says("/start")
        assert "خوش آمدید" in trader.hears(timeout=15).text
        trader.says("09120004187 آقای رضایی قم نخود")
        assert "اولین تماس" in trader.hears().text
        assert not SimClient(telegram.page_url).calls("getUpdates")
        assert ended_well(door.is_told_to_stop())


def test_recomputing_a_sound_book_changes_nothing_and_an_unsound_one_is_put_right(front_door, demo_database, tmp_path):
    path: Path = tmp_path / "book.db"
    path.write_bytes(demo_database.read_bytes())
    with closing(sqlite3.connect(path)) as database:
        database.execute("update customer set purchase_count = 7 where id in (1, 2, 3)")
        database.commit()
    assert front_door("--recompute").says() == "3 of 80 customers changed\n"
    assert front_door("--recompute").says() == "0 of 80 customers changed\n"
