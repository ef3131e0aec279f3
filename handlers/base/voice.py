"""Screens on their way to a person: a new message, or the same one again."""

import asyncio
from contextlib import suppress
from typing import Any

from telegram import Bot, CallbackQuery, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from crmbot.screens.screen import File, Screen
from handlers.base.markup import inline_markup, reply_markup

_SAME = "message is not modified"


class Voice:
    """Says screens in the chat of one update."""

    def __init__(self, bot: Bot, update: Update) -> None:
        self._bot = bot
        self._update = update

    async def say(self, screen: Screen, *, fresh: bool = False, toast: str = "") -> Message | None:
        """The message that now shows the screen; further screens of the same answer follow it."""
        query = self._update.callback_query
        if query and not fresh and _can_stand_in(screen, query):
            _, said = await asyncio.gather(_answer(query, toast), self._edit(query, screen))
        else:
            said = await self._send(screen)
            if query:
                await _answer(query, toast)
        for further in screen.also:
            await self._send(further)
        return said

    async def answer(self, text: str = "") -> None:
        """Answers a tap; nothing happens for other updates."""
        if self._update.callback_query:
            await _answer(self._update.callback_query, text)

    async def _edit(self, query: CallbackQuery, screen: Screen) -> Message | None:
        try:
            edited = await query.edit_message_text(
                screen.text, parse_mode=ParseMode.HTML, reply_markup=inline_markup(screen.rows)
            )
        except BadRequest as error:
            if _SAME in str(error).lower():
                return None
            return await self._send(screen)
        return edited if isinstance(edited, Message) else None

    async def _send(self, screen: Screen) -> Message:
        chat = self._update.effective_chat
        assert chat is not None
        return await send(self._bot, chat.id, screen)


async def change(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> None:
    """Puts a screen in place of an earlier message; BadRequest where that is gone."""
    try:
        await bot.edit_message_text(
            screen.text, chat_id, message_id, parse_mode=ParseMode.HTML, reply_markup=inline_markup(screen.rows)
        )
    except BadRequest as error:
        if _SAME not in str(error).lower():
            raise


async def send(bot: Bot, chat_id: int, screen: Screen, **options: Any) -> Message:
    """Sends one screen as one message (its ``also`` not included); ``options`` go to PTB, the pace say."""
    markup = inline_markup(screen.rows) or reply_markup(screen.keyboard)
    if screen.contact:
        contact = screen.contact
        return await bot.send_contact(chat_id, contact.number, contact.name, reply_markup=markup, **options)
    if screen.place:
        place = screen.place
        return await bot.send_location(chat_id, place.latitude, place.longitude, reply_markup=markup, **options)
    if screen.file:
        return await _send_file(bot, chat_id, screen.file, screen.text, reply_markup=markup, **options)
    return await bot.send_message(chat_id, screen.text, ParseMode.HTML, reply_markup=markup, **options)


async def _send_file(bot: Bot, chat_id: int, file: File, caption: str, **options: Any) -> Message:
    what: Any = file.file_id or file.content
    options |= {"caption": caption or None, "parse_mode": ParseMode.HTML}
    if file.kind == "photo":
        return await bot.send_photo(chat_id, what, **options)
    if file.kind == "voice":
        return await bot.send_voice(chat_id, what, **options)
    return await bot.send_document(chat_id, what, filename=file.name or None, **options)


def _can_stand_in(screen: Screen, query: CallbackQuery) -> bool:
    """Text replaces text; files, contacts and reply keyboards need a message of their own."""
    message = query.message
    is_text = isinstance(message, Message) and message.text is not None
    return is_text and not (screen.file or screen.contact or screen.place or screen.keyboard)


async def _answer(query: CallbackQuery, text: str) -> None:
    with suppress(BadRequest):  # too old to be answered: the screen says it all
        await query.answer(text or None)
