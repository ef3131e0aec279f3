"""A real bot of python-telegram-bot and a person, end to end over HTTP."""

import asyncio
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from playground import Playground
from playground.client import Person, SimClient

Context = ContextTypes.DEFAULT_TYPE


async def _greet(update: Update, _context: Context) -> None:
    assert update.effective_message is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go on", callback_data="go")]])
    await update.effective_message.reply_html("<b>Hello</b>", reply_markup=markup)


async def _go_on(update: Update, _context: Context) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("going")
    await update.callback_query.edit_message_text("Gone")


def _play(owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    greeting = owner.hears()
    assert greeting.text == "Hello"
    assert greeting.marked("bold") == ["Hello"]
    assert greeting.labels == ["Go on"]
    owner.taps("Go on")
    after = owner.hears()
    assert (after.text, after.edits, after.labels) == ("Gone", 1, [])
    assert owner.notes() == ["going"]
    assert sim.errors() == []


async def test_a_person_writes_taps_and_sees_the_edited_card(playground: Playground, sim: SimClient) -> None:
    builder: Any = ApplicationBuilder().token(playground.token).base_url(playground.base_url)
    app = builder.base_file_url(playground.base_file_url).build()
    app.add_handler(MessageHandler(filters.ALL, _greet))
    app.add_handler(CallbackQueryHandler(_go_on))
    async with app:
        await app.start()
        await app.updater.start_polling()
        await asyncio.to_thread(_play, sim.person("owner"), sim)
        await app.updater.stop()
        await app.stop()
