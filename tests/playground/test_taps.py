"""Callback queries."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from playground.client import Person, SimClient

MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton("نخود", callback_data="x")]])


async def _tapped(bot: Bot, owner: Person) -> str:
    owner.says("/start")
    await bot.send_message(owner.id, "x", reply_markup=MARKUP)
    return str(owner.taps("نخود")["query"])


async def test_a_tap_is_answered_once(bot: Bot, owner: Person, sim: SimClient) -> None:
    query = await _tapped(bot, owner)
    assert [tap["id"] for tap in sim.unanswered_taps()] == [query]
    await bot.answer_callback_query(query, "done")
    assert owner.notes() == ["done"]
    assert sim.unanswered_taps() == []
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout expired"):
        await bot.answer_callback_query(query)


async def test_an_unknown_query_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)query id is invalid"):
        await bot.answer_callback_query("123")


async def test_a_tap_grows_too_old(bot: Bot, owner: Person, sim: SimClient) -> None:
    query = await _tapped(bot, owner)
    sim.expires_taps()
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(query)


async def test_a_note_has_at_most_200_signs(bot: Bot, owner: Person) -> None:
    query = await _tapped(bot, owner)
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(query, "x" * 201)


async def test_a_forged_tap_carries_data_no_button_holds(bot: Bot, owner: Person) -> None:
    await _tapped(bot, owner)
    owner.calls_back("call:undo:999999")
    updates = await bot.get_updates()
    assert updates[-1].callback_query is not None
    assert updates[-1].callback_query.data == "call:undo:999999"
    assert updates[-1].callback_query.from_user.id == owner.id
