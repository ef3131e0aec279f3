"""What the bot may change and remove."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, ReplyKeyboardMarkup
from telegram.error import BadRequest

from playground.client import Person

MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton("نخود", callback_data="x")]])


async def test_a_new_text_replaces_the_old_one_and_its_keyboard(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_message(owner.id, "old", reply_markup=MARKUP)
    edited = await bot.edit_message_text("<b>new</b>", owner.id, sent.message_id, parse_mode="HTML")
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    seen = owner.newest()
    assert (seen.text, seen.labels, seen.edits, seen.marked("bold")) == ("new", [], 1, ["new"])


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_message(owner.id, "same", reply_markup=MARKUP)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("same", owner.id, sent.message_id, reply_markup=MARKUP)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_reply_markup(owner.id, sent.message_id, reply_markup=MARKUP)
    await bot.edit_message_text("same", owner.id, sent.message_id)
    assert owner.newest().labels == []


async def test_what_is_not_there_cannot_be_touched(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("x", owner.id, 1)
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(owner.id, 1)
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(owner.id, "x", reply_to_message_id=1)
    with pytest.raises(BadRequest, match=r"(?i)message to pin not found"):
        await bot.pin_chat_message(owner.id, 1)
    await bot.send_message(owner.id, "x", reply_to_message_id=1, allow_sending_without_reply=True)


async def test_the_persons_own_message_cannot_be_edited(bot: Bot, owner: Person) -> None:
    said = owner.says("/start")
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("x", owner.id, said.message_id)


async def test_a_message_that_brought_a_reply_keyboard_cannot_be_edited(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_message(owner.id, "x", reply_markup=ReplyKeyboardMarkup([["y"]]))
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("z", owner.id, sent.message_id)


async def test_an_edit_takes_an_inline_keyboard_only(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_message(owner.id, "x")
    with pytest.raises(BadRequest, match=r"(?i)inline keyboard expected"):
        await bot.edit_message_reply_markup(owner.id, sent.message_id, reply_markup=ReplyKeyboardMarkup([["y"]]))  # type: ignore[arg-type]


async def test_a_text_has_no_caption_and_a_file_no_text(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    text = await bot.send_message(owner.id, "x")
    file = await bot.send_document(owner.id, b"x", caption="y")
    with pytest.raises(BadRequest, match=r"(?i)no caption in the message"):
        await bot.edit_message_caption(owner.id, text.message_id, caption="z")
    with pytest.raises(BadRequest, match=r"(?i)no text in the message"):
        await bot.edit_message_text("z", owner.id, file.message_id)
    await bot.edit_message_caption(owner.id, file.message_id, caption="z")
    assert owner.newest().text == "z"


async def test_a_file_is_exchanged_for_another(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_document(owner.id, b"old", filename="old.txt")
    media = InputMediaDocument(BytesIO(b"new"), caption="fresh", filename="new.txt")
    await bot.edit_message_media(media, owner.id, sent.message_id)
    seen = owner.newest()
    assert (seen.file_name, seen.text, owner.downloads(seen)) == ("new.txt", "fresh", b"new")


async def test_a_deleted_message_is_gone_for_both(bot: Bot, owner: Person) -> None:
    said = owner.says("/start")
    sent = await bot.send_message(owner.id, "x")
    await bot.delete_message(owner.id, said.message_id)
    await bot.delete_message(owner.id, sent.message_id)
    assert owner.reads() == []


async def test_a_message_of_last_week_can_no_longer_be_deleted(bot: Bot, owner: Person) -> None:
    said = owner.says("x", date=datetime.now(UTC) - timedelta(days=7))
    with pytest.raises(BadRequest, match=r"(?i)can't be deleted"):
        await bot.delete_message(owner.id, said.message_id)
