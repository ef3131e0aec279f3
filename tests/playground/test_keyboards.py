"""Inline and reply keyboards, checked as Telegram checks them."""

from typing import Any

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from playground.client import CannotError, Person, SimClient


def _one(**fields: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("نخود", **fields)]])


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "ن" * 33}, "BUTTON_DATA_INVALID|button_data_invalid"),
        ({"callback_data": "x" * 65}, "button_data_invalid"),
        ({"callback_data": ""}, "button_data_invalid|text buttons"),
        ({"copy_text": CopyTextButton("")}, "button_copy_text_invalid"),
        ({"copy_text": CopyTextButton("x" * 257)}, "button_copy_text_invalid"),
        ({"url": "tel:+989120000000"}, "unsupported url protocol"),
        ({"url": "sms:+989120000000"}, "unsupported url protocol"),
        ({"url": "localhost"}, "wrong http url"),
        ({"url": "http://nowhere"}, "wrong http url"),
    ],
)
async def test_a_wrong_inline_button_is_refused(bot: Bot, owner: Person, fields: dict[str, Any], reason: str) -> None:
    owner.says("/start")
    with pytest.raises(BadRequest, match=rf"(?i){reason}"):
        await bot.send_message(owner.id, "x", reply_markup=_one(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"callback_data": "x" * 64},
        {"callback_data": "ن" * 32},
        {"copy_text": CopyTextButton("ن" * 256)},
        {"url": "https://example.org/x"},
        {"url": "example.org"},
        {"url": "tg://user?id=1"},
    ],
)
async def test_a_right_inline_button_is_shown(bot: Bot, owner: Person, fields: dict[str, Any], sim: SimClient) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "x", reply_markup=_one(**fields))
    assert owner.newest().labels == ["نخود"]
    assert sim.errors() == []


async def test_more_than_a_hundred_buttons_are_refused(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    rows = [[InlineKeyboardButton("x", callback_data="x")] for _ in range(101)]
    with pytest.raises(BadRequest, match=r"(?i)reply markup is too long"):
        await bot.send_message(owner.id, "x", reply_markup=InlineKeyboardMarkup(rows))


async def test_a_button_without_a_label_is_refused(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    for markup in (
        InlineKeyboardMarkup([[InlineKeyboardButton("", callback_data="x")]]),
        ReplyKeyboardMarkup([[""]]),
    ):
        with pytest.raises(BadRequest, match=r"(?i)text must be non-empty"):
            await bot.send_message(owner.id, "x", reply_markup=markup)


async def test_a_field_no_button_has_fails_the_test(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    button = InlineKeyboardButton("x", callback_data="x", api_kwargs={"colour": "red"})
    await bot.send_message(owner.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))
    assert sim.errors() == ["InlineKeyboardButton has no field colour"]


async def test_a_reply_keyboard_stays_until_it_is_removed(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "x", reply_markup=ReplyKeyboardMarkup([["امروز", "هفته"]], resize_keyboard=True))
    await bot.send_message(owner.id, "y")
    assert owner.keys() == ["امروز", "هفته"]
    assert owner.presses("هفته").text == "هفته"
    await bot.send_message(owner.id, "z", reply_markup=ReplyKeyboardRemove())
    assert owner.keys() == []
    with pytest.raises(CannotError, match="no key"):
        owner.presses("هفته")
    await bot.send_message(owner.id, "w", reply_markup=ForceReply(input_field_placeholder="name"))
    assert sim.errors() == []


async def test_a_contact_key_sends_the_persons_own_card(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    key = KeyboardButton("شماره من", request_contact=True)
    await bot.send_message(owner.id, "x", reply_markup=ReplyKeyboardMarkup([[key]]))
    card = owner.presses("شماره من").raw["contact"]
    assert (card["user_id"], card["phone_number"]) == (owner.id, owner.account.phone)


async def test_a_person_taps_what_is_there_and_nothing_else(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    first = await bot.send_message(owner.id, "x", reply_markup=_one(callback_data="one"))
    await bot.send_message(owner.id, "y", reply_markup=_one(callback_data="two"))
    await bot.get_updates()
    owner.taps("نخود")
    owner.taps("نخود", first.message_id)
    with pytest.raises(CannotError, match="no button 'عدس' here, only"):
        owner.taps("عدس")
    queries = [update.callback_query for update in await bot.get_updates() if update.callback_query]
    assert [query.data for query in queries] == ["two", "one"]


async def test_copying_and_opening_are_the_persons_own_business(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "x", reply_markup=_one(copy_text=CopyTextButton("09120000000")))
    assert owner.taps("نخود") == {"copied": "09120000000"}
    await bot.send_message(owner.id, "x", reply_markup=_one(url="https://example.org"))
    assert owner.taps("نخود") == {"opened": "https://example.org"}
    assert sim.unanswered_taps() == []
