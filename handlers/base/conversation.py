"""The one conversation: which members are in a form. The draft rows are its truth, this is their mirror.

PTB would write the state of a conversation on a timer, and a kill in between would lose it: here the draft is
written in the transaction of the answer, and the state in memory says only whether there is one.
"""

import warnings
from collections.abc import Callable, Coroutine
from typing import Any, cast

from telegram import Update
from telegram.ext import (
    ApplicationHandlerStop,
    BaseHandler,
    ConversationHandler,
    TypeHandler,
)
from telegram.warnings import PTBUserWarning

from crmbot.actions.forms import engine
from crmbot.actions.forms.asking import Asked, Beside, NoFormOpen, NotForThisForm, Reply, TurnedBack
from crmbot.screens.forms import form_screen
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.open_forms import ASKING

END = ConversationHandler.END
BEFORE_THE_ROOMS, AFTER_THE_ROOMS = -5, 5
Handler = BaseHandler[Update, Context, Any]
Step = Callable[[Update, Context], Coroutine[Any, Any, Reply]]


def asks(step: Step) -> Callable[[Update, Context], Coroutine[Any, Any, object]]:
    """A handler of the conversation out of a step: ``step`` does the one act and returns what the form says next.

    No room sees the update then. Where no form is open after all, or the member turned to something else, the rooms
    get it. An error after the commit changes nothing about where the form stands.
    """

    async def run(update: Update, context: Context) -> object:
        try:
            reply = await _step_or_end(step, update, context)
        except NoFormOpen:
            return END
        except NotForThisForm:
            context.form_left_open = True
            return None
        except Exception as error:
            await context.application.process_error(update, error)
            raise ApplicationHandlerStop from error
        await _say(update, context, reply)
        raise ApplicationHandlerStop(_state(reply))

    return run


async def _step_or_end(step: Step, update: Update, context: Context) -> Reply:
    """The step's reply; where what it asks about was turned back, the end of the form."""
    try:
        return await step(update, context)
    except TurnedBack:
        return await context.act(engine.give_up)


async def pass_on(update: Update, context: Context) -> None:
    """A message that is no answer: the rooms get it, the form stays open and asks again below their reply."""
    context.form_left_open = True


async def ask_again(update: Update, context: Context) -> None:
    """The open question once more, after something else was said in between."""
    if context.form_left_open:
        asked = await context.look(engine.ask_again)
        if asked:
            await context.say(form_screen(context.texts, asked, context.member.zone), fresh=True)


def register(app: App, entries: list[Handler], answers: list[Handler], fallbacks: list[Handler]) -> None:
    """Puts the conversation before all rooms."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBUserWarning)  # chips belong to the person's form, not to a message
        conversation: ConversationHandler[Context] = ConversationHandler(
            entry_points=cast("list[Any]", entries),
            states={ASKING: cast("list[Any]", answers)},
            fallbacks=cast("list[Any]", fallbacks),
            allow_reentry=True,
            name="form",
            persistent=True,
        )
    app.add_handler(conversation, BEFORE_THE_ROOMS)
    app.add_handler(TypeHandler(Update, ask_again), AFTER_THE_ROOMS)


def _state(reply: Reply) -> object:
    if isinstance(reply, Beside):
        return None
    return ASKING if isinstance(reply, Asked) else END


async def _say(update: Update, context: Context, reply: Reply) -> None:
    try:
        await context.say(form_screen(context.texts, reply, context.member.zone))
    except Exception as error:
        await context.application.process_error(update, error)
