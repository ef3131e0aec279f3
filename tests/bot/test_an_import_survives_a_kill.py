"""A list of thousands is on its way in, and the process is killed: it goes on where it was."""

from collections.abc import Callable
from time import monotonic

from sqlalchemy import text

from crmbot.store.engine import open_engine, reading
from playground import Playground
from playground.client import SimClient

PEOPLE = 20_000
PATIENCE = 60.0


def the_list() -> bytes:
    rows = [f"نفر {number},0912{number:07d},قم,نخود,4" for number in range(PEOPLE)]
    return "\n".join(["نام,موبایل,شهر,محصول,گروه", *rows]).encode()


def test_a_killed_import_goes_on_and_loses_or_doubles_nobody(front_door: Callable[..., object], tmp_path) -> None:
    with Playground() as telegram:
        door = {
            "TOKEN": telegram.token, "API_URL": telegram.base_url, "FILE_URL": telegram.base_file_url,
            "SIGNUP": "open",
        }  # fmt: skip
        bot = front_door(**door)
        sim = SimClient(telegram.page_url)
        trader = sim.person("owner")
        trader.says("/start")
        trader.hears(PATIENCE)
        trader.sends_document(the_list(), "list.csv")
        trader.waits_for(lambda messages: any("وارد کن" in m.labels for m in messages), PATIENCE)
        trader.taps("وارد کن")
        database = f"sqlite:///{tmp_path / 'book.db'}"
        until = monotonic() + PATIENCE
        while not counted(database) and monotonic() < until:
            pass
        bot.process.kill()
        bot.process.wait()
        half = counted(database)
        assert 0 < half < PEOPLE
        front_door(**door)
        trader.waits_for(lambda messages: any("همه این فایل برگردد" in m.labels for m in messages), PATIENCE)
        assert counted(database) == PEOPLE
        assert counted(database, "phone") == counted(database, "interest") == PEOPLE
        assert sim.errors() == []


def counted(database: str, table: str = "customer") -> int:
    engine = open_engine(database)
    try:
        with reading(engine) as connection:
            return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())
    finally:
        engine.dispose()
