"""/help teaches the method and names every command; Telegram's own menu does too."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from telegram.error import NetworkError
from telegram.ext import Application, BaseHandler, CommandHandler, ConversationHandler

from crmbot.screens import help as screens
from crmbot.text.texts import LANGUAGES, texts_in
from handlers import help as room
from playground.client import Person, SimClient


def commands_in(handlers: list[BaseHandler[Any, Any, Any]]) -> Iterator[str]:
    """Every command among these handlers, those of conversations too."""
    for handler in handlers:
        if isinstance(handler, CommandHandler):
            yield from handler.commands
        elif isinstance(handler, ConversationHandler):
            inner = [*handler.entry_points, *handler.fallbacks]
            yield from commands_in([*inner, *(one for state in handler.states.values() for one in state)])


def registered(app: Application[Any, Any, Any, Any, Any, Any]) -> set[str]:
    return {name for group in app.handlers.values() for name in commands_in(list(group))}


def read_through(trader: Person, following: str) -> list[str]:
    trader.says("/help")
    seen = trader.hears()
    pages = [seen.text]
    while following in seen.labels:
        trader.taps(following)
        seen = trader.hears()
        pages.append(seen.text)
    return pages


def test_help_names_every_command_of_the_bot(trader: Person, serving: Any) -> None:
    told = "\n".join(read_through(trader, "بعدی"))
    known = registered(serving._app)
    assert len(known) > 5
    assert [name for name in sorted(known) if f"/{name}" not in told] == []


def test_the_menu_of_commands_is_that_of_the_bot(serving: Any) -> None:
    assert set(screens.COMMANDS) == registered(serving._app)
    assert len(screens.COMMANDS) == len(set(screens.COMMANDS))


def test_help_teaches_groups_contact_rush_undo_and_how_to_paste_numbers(trader: Person) -> None:
    pages = read_through(trader, "بعدی")
    assert len(pages) == screens.LAST + 1
    told = "\n".join(pages)
    for word in ("پنج گروه", "هیچ وقت فقط پیامک", "پشت فرمان", "برگردان", "بچسبانید"):
        assert word in told


def test_pages_turn_back_and_forth_in_one_message(trader: Person) -> None:
    trader.says("/help")
    first = trader.hears()
    assert first.labels == ["بعدی"]
    trader.taps("بعدی")
    second = trader.hears()
    assert second.message_id == first.message_id and second.labels == ["قبلی", "بعدی"]
    trader.taps("قبلی")
    assert trader.hears().text == first.text


def test_a_page_that_is_none_shows_the_nearest(trader: Person) -> None:
    trader.says("/help")
    message = trader.hears()
    trader.calls_back("help:page:99", message.message_id)
    assert "همه فرمان‌ها" in trader.hears().text


def test_telegrams_menu_shows_the_commands(trader: Person, sim: SimClient) -> None:
    shown = sim.waits_for(lambda: trader.commands())
    assert shown == list(screens.COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_is_short_enough_to_be_read(language: str) -> None:
    texts = texts_in(language)
    for number in range(screens.LAST):
        lines = screens.page(texts, number).text.split("\n")
        assert len(lines) <= 9
    assert all(3 <= len(screens.described(texts, name)) <= 60 for name in screens.COMMANDS)


def test_a_menu_that_cannot_be_set_does_not_keep_the_bot_from_starting(caplog: pytest.LogCaptureFixture) -> None:
    class Silent:
        async def set_my_commands(self, *_args: object, **_more: object) -> None:
            raise NetworkError("no way")

    class App:
        def __init__(self) -> None:
            self.bot = Silent()
            self.bot_data = {"services": self}
            self.at_stop: list = []

    async def start_and_stop() -> None:
        app = App()
        await room._introduce_beside(app)  # type: ignore[arg-type]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        for end in app.at_stop:
            await end()

    asyncio.run(start_and_stop())
    assert "NetworkError" in caplog.text
