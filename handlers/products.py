"""Products: what the book sells, behind the settings."""

from collections.abc import Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import goods, typed_settings
from crmbot.actions.goods import Ware
from crmbot.domain.errors import CrmError
from crmbot.domain.usual import usual
from crmbot.screens import products as screens
from crmbot.screens.more_keys import NONE
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_TYPED = typed_settings  # declares the fields that a question asks for
_TAPS: dict[str, Callable[..., Ware]] = {"any": goods.no_threshold, "hide": goods.hide, "show": goods.show}


async def page(update: Update, context: Context) -> None:
    """The products, page by page."""
    await context.say(screens.products(await context.look(goods.goods, tap(update).number()), context.texts))


async def one(update: Update, context: Context) -> None:
    """One product."""
    await _say(context, await context.look(goods.ware, tap(update).number()))


async def units(update: Update, context: Context) -> None:
    """The usual units."""
    await context.say(screens.units(context.texts, await context.look(goods.ware, tap(update).number())))


async def unit(update: Update, context: Context) -> None:
    """A usual unit, or none."""
    said = "" if tap(update).word(1) == NONE else tap(update).word(1)
    if said and said not in usual("units"):
        raise CrmError("stale-button")
    await _say(context, await context.act(goods.set_unit, tap(update).number(), said))


async def unweigh(update: Update, context: Context) -> None:
    """The weight of a unit is forgotten."""
    await _say(context, await context.act(goods.forget_weight, tap(update).number(), tap(update).word(1)))


async def change(update: Update, context: Context) -> None:
    """No sample threshold any more; hidden, or shown again."""
    await _say(context, await context.act(_TAPS[tap(update).verb], tap(update).number()))


async def _say(context: Context, ware: Ware) -> None:
    await context.say(screens.product(ware, context.texts))


def register(app: App) -> None:
    """Its buttons."""
    keys = {
        "page": page, "open": one, "units": units, "unit": unit, "unweigh": unweigh, "any": change, "hide": change,
        "show": change,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^goods:{verb}:"))
