"""Texts for one person each: from his card or a list, or one after the other for an occasion or a special load."""

import asyncio
from collections.abc import Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import draft_edits, draft_flaws, draft_own, draft_single, draft_titles, packs_personal, words_typed
from crmbot.actions.draft_batch import Batch
from crmbot.actions.draft_own import Own
from crmbot.actions.draft_shown import Shown
from crmbot.screens import draft_own as own_screens
from crmbot.screens import packs_personal as batch_screens
from crmbot.screens.draft_single import shown_text
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_TYPED = words_typed  # declares the fields that a question asks for
_ONE: dict[str, Callable[..., Shown]] = {
    "at": draft_edits.at, "next": packs_personal.following, "sent": draft_edits.sent, "other": draft_edits.another,
    "ours": draft_edits.as_ours, "sentall": packs_personal.all_sent, "flaw": draft_flaws.next_flawed,
}  # fmt: skip


async def for_person(update: Update, context: Context) -> None:
    """«متن» on a card or in a list: what fits why he is due."""
    pressed = tap(update)
    shown = await context.act(draft_single.open_for, pressed.number(), pressed.word(1), pressed.word(2))
    await _say(context, shown)


async def for_reason(update: Update, context: Context) -> None:
    """Another reason that is true of him."""
    pressed = tap(update)
    batch = Batch(pressed.word(2), pressed.number(3), pressed.number(4))
    await _say(context, await context.act(draft_single.choose, pressed.number(), pressed.word(1), batch))


async def one(update: Update, context: Context) -> None:
    """One text: shown, worded otherwise, sent; in a batch the next one follows."""
    pressed = tap(update)
    await _say(context, await context.act(_ONE[pressed.verb], pressed.number()))


async def call_him(update: Update, context: Context) -> None:
    """His title, tapped below his text."""
    pressed = tap(update)
    await _say(context, await context.act(draft_edits.entitle, pressed.number(), pressed.word(1)))


async def begin(update: Update, context: Context) -> None:
    """The texts of an occasion or a special load, from the first that waits."""
    pressed = tap(update)
    batch = Batch(pressed.word(0), pressed.number(1), pressed.number(2))
    shown = await context.act(packs_personal.begin, batch)
    await context.say(batch_screens.personal(context.texts, shown), fresh=True)


async def more(update: Update, context: Context) -> None:
    """What is seldom needed of a batch."""
    shown = await context.act(packs_personal.at, tap(update).number())
    screen = batch_screens.more if shown.text else batch_screens.personal
    await context.say(screen(context.texts, shown))


async def file(update: Update, context: Context) -> None:
    """The texts that wait, as an xlsx."""
    pairs = await context.act(packs_personal.listed, tap(update).number())
    await context.say(await asyncio.to_thread(batch_screens.sheet, context.texts, pairs), fresh=True)


async def titles(update: Update, context: Context) -> None:
    """Those without a title, one after the other."""
    asked = await context.look(draft_titles.ask, tap(update).number())
    await context.say(batch_screens.untitled(context.texts, asked))


async def leave(update: Update, context: Context) -> None:
    """«بی‌عنوان»: he is left as he is."""
    asked = await context.act(draft_titles.leave, tap(update).number())
    await context.say(batch_screens.untitled(context.texts, asked))


async def title(update: Update, context: Context) -> None:
    """A title, and the next one is asked about."""
    pressed = tap(update)
    asked = await context.act(draft_titles.entitle, pressed.number(), pressed.word(1))
    await context.say(batch_screens.untitled(context.texts, asked))


async def for_all(update: Update, context: Context) -> None:
    """«متن خودم برای همه»."""
    await _say_own(context, await context.look(draft_own.of_text, tap(update).number()))


async def own(update: Update, context: Context) -> None:
    """The sentence for a reason, from the settings."""
    await _say_own(context, await context.look(draft_own.of_code, tap(update).number()))


async def put_back(update: Update, context: Context) -> None:
    """«برگرد به متن اصلی»."""
    pressed = tap(update)
    await _say_own(context, await context.act(draft_own.put_back, pressed.number(), pressed.number(1)))


async def mine(update: Update, context: Context) -> None:
    """For what the trader writes himself."""
    await context.say(own_screens.listed(context.texts, await context.look(draft_own.listed)))


async def _say(context: Context, shown: Shown) -> None:
    await context.say(shown_text(shown, context.texts, context.member.zone))


async def _say_own(context: Context, shown: Own) -> None:
    await context.say(own_screens.own(shown, context.texts))


def register(app: App) -> None:
    """Its keys; «pack:one» stands under reminders and loads."""
    keys = {
        "for": for_person, "as": for_reason, "call": call_him, "more": more, "file": file, "titles": titles,
        "leave": leave, "title": title, "all": for_all, "own": own, "back": put_back, **dict.fromkeys(_ONE, one),
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^text:{verb}:"))
    app.add_handler(CallbackQueryHandler(mine, "^text:mine"))
    app.add_handler(CallbackQueryHandler(begin, "^pack:one:"))
