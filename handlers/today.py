"""/today: the list of the day at any time, gone through card by card; who is closed, and when it comes."""

from datetime import date

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler

from crmbot.actions import digest, due, due_money, due_plan
from crmbot.actions.due_money import Settled
from crmbot.domain.errors import CrmError
from crmbot.screens import due as walk
from crmbot.screens import due_plan as plans
from crmbot.screens.digest import after_money
from crmbot.screens.digest import digest as list_of
from crmbot.screens.due_money import asked_for
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.keys import key
from handlers.base.reading import tap


async def today(update: Update, context: Context) -> None:
    """The list as it stands now."""
    await context.say(list_of(context.texts, await context.act(digest.shown)))


async def go(update: Update, context: Context) -> None:
    """The person at a place of the list, within his minutes or (``all``) beyond them."""
    pressed = tap(update)
    shown = await context.look(due.step, pressed.number(), all_of_them=pressed.verb == "all")
    await context.say(walk.step(context.texts, shown))


async def did(update: Update, context: Context) -> None:
    """What came of a call; the next person follows."""
    pressed = tap(update)
    everybody = pressed.word(3) == "1"
    shown = await context.act(due.answer, pressed.number(), pressed.number(1), pressed.word(2), all_of_them=everybody)
    await context.say(walk.step(context.texts, shown))


async def money(update: Update, context: Context) -> None:
    """Money somebody promised."""
    await context.say(asked_for(context.texts, await context.look(due_money.money, tap(update).number())))


async def paid(update: Update, context: Context) -> None:
    """«پول رسید»."""
    await _settled(context, await context.act(due_money.come, tap(update).number()))


async def wait(update: Update, context: Context) -> None:
    """It is waited for some days longer."""
    await _settled(context, await context.act(due_money.wait, tap(update).number(), tap(update).number(1)))


async def _settled(context: Context, result: Settled) -> None:
    await context.say(after_money(context.texts, result))


async def tomorrow(update: Update, context: Context) -> None:
    """«همه را بگذار …»: all wait for the next working day."""
    moved = await context.act(due.all_tomorrow)
    await context.say(plans.moved(context.texts, moved.count, moved.until, moved.list))


async def close(update: Update, context: Context) -> None:
    """«امروز تعطیل»."""
    await context.say(plans.closed(context.texts, await context.act(due.close, _day(update))))


async def open_again(update: Update, context: Context) -> None:
    """Not closed after all."""
    await context.say(list_of(context.texts, await context.act(due.open_again, _day(update))))


async def plan(update: Update, context: Context) -> None:
    """When the list comes and how much time there is."""
    await context.say(plans.plan(context.texts, await context.look(due_plan.plan)))


async def toggle(update: Update, context: Context) -> None:
    """Turns one of the messages on or off."""
    await context.say(plans.plan(context.texts, await context.act(due_plan.toggle, tap(update).word(0))))


def _day(update: Update) -> date:
    try:
        return date.fromisoformat(tap(update).word(0))
    except ValueError as error:
        raise CrmError("stale-button") from error


def register(app: App) -> None:
    """Its command, key and buttons."""
    app.add_handler(CommandHandler("today", today))
    app.add_handler(MessageHandler(key("key-today"), today))
    keys = {
        "list": today, "go:": go, "all:": go, "did:": did, "tomorrow": tomorrow, "close:": close, "open:": open_again,
        "money:": money, "paid:": paid, "wait:": wait, "plan": plan, "toggle:": toggle,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^today:{verb}"))
