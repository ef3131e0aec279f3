"""Forms: /call and /buy ask one question at a time; any room's single questions are asked here too."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from crmbot.actions.forms import buy_form, call_form, card_form, edit_form, engine, tidy_form
from crmbot.actions.forms.asking import Answer, Reply
from crmbot.actions.tidying import day_of
from crmbot.domain.errors import CrmError
from crmbot.screens.welcome import FIRST, KEYS
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.conversation import END, Handler, asks, pass_on
from handlers.base.conversation import register as register_conversation
from handlers.base.keys import key
from handlers.base.reading import card_replied_to, message_of, tap, typed


async def call(update: Update, context: Context) -> Reply:
    """/call, alone or with the number behind it."""
    return await context.act(engine.start, call_form.opening(), _behind_the_command(update))


async def buy(update: Update, context: Context) -> Reply:
    """/buy, alone or with the name behind it."""
    return await context.act(engine.start, buy_form.opening(), _behind_the_command(update))


async def buy_on_card(update: Update, context: Context) -> Reply:
    """«خرید» under a call's card."""
    return await context.act(card_form.toggle_purchase, tap(update).number())


async def edit(update: Update, context: Context) -> Reply:
    """A button that asks for one value."""
    pressed = tap(update)
    return await context.act(edit_form.start_edit, pressed.verb, pressed.number(), pressed.number(1) or None)


async def tidy_up(update: Update, context: Context) -> Reply:
    """«الان» in the evening: the day's incomplete cards, one after the other."""
    return await context.act(tidy_form.begin, day_of(tap(update).word(0)))


async def answer(update: Update, context: Context) -> Reply:
    """A typed answer."""
    return await context.act(engine.answer, Answer(typed(update), message_of(update).message_id))


async def today_key(update: Update, context: Context) -> Reply:
    """«امروز»: a key beside the input field, and an answer where a day is asked for."""
    return await context.act(engine.answer, Answer(typed(update), message_of(update).message_id, is_key=True))


async def contact(update: Update, context: Context) -> Reply:
    """A contact card as an answer."""
    message = message_of(update)
    card = message.contact
    assert card is not None
    name = " ".join(part for part in (card.first_name, card.last_name) if part)
    return await context.act(engine.answer, Answer(name, message.message_id, card.phone_number))


async def place(update: Update, context: Context) -> Reply:
    """A shared location, where a town is asked for."""
    message = message_of(update)
    assert message.location is not None
    where = (message.location.latitude, message.location.longitude)
    return await context.act(engine.answer, Answer("", message.message_id, place=where))


async def pick(update: Update, context: Context) -> Reply:
    """A chip."""
    pressed = tap(update)
    return await context.act(engine.pick, pressed.number(), ":".join(pressed.values[1:-2]))


async def skip(update: Update, context: Context) -> Reply:
    """«رد کن»."""
    return await context.act(engine.skip, _question_of(update))


async def back(update: Update, context: Context) -> Reply:
    """«قبلی»."""
    return await context.act(engine.back, _question_of(update))


async def stop(update: Update, context: Context) -> Reply:
    """«لغو» and /cancel."""
    return await context.act(engine.cancel)


async def search_instead(update: Update, context: Context) -> object:
    """Who is to be found is typed next, so the form must not take it: its questions end, what was said is kept."""
    await context.act(engine.leave)
    return END


async def none_open(update: Update, context: Context) -> None:
    """A button of a form that is over, or /cancel with nothing to break off."""
    raise CrmError("form-none-open")


def _behind_the_command(update: Update) -> Answer | None:
    """What was typed behind a command; None for the bare command and for keys."""
    command, _, words = typed(update).partition(" ")
    its = message_of(update).message_id
    return Answer(words, its) if command.startswith("/") and words else None


def _question_of(update: Update) -> int | None:
    """The question whose button was tapped; None where the words were typed."""
    return tap(update).number() if update.callback_query else None


class _ToACard(filters.UpdateFilter):
    """Replies to a customer's card, which are about that card and no answer to the open question."""

    def filter(self, update: Update) -> bool:
        return bool(update.message and card_replied_to(update))


def register(app: App) -> None:
    """The conversation, before all other rooms; what it leaves over, among them."""
    new = filters.UpdateType.MESSAGE
    words = new & filters.TEXT & ~filters.COMMAND & ~_ToACard()
    for its in (its for line in (FIRST, *KEYS) for its in line):
        words &= ~key(its)
    entries: list[Handler] = [
        CommandHandler("call", asks(call), new),
        CommandHandler("buy", asks(buy), new),
        MessageHandler(new & key("key-call"), asks(call)),
        MessageHandler(new & key("key-buy"), asks(buy)),
        CallbackQueryHandler(asks(buy_on_card), r"^card:buy:"),
        CallbackQueryHandler(asks(edit), r"^edit:"),
        CallbackQueryHandler(asks(tidy_up), r"^tidy:go:"),
    ]
    answers: list[Handler] = [
        CallbackQueryHandler(asks(pick), r"^form:pick:"),
        CallbackQueryHandler(asks(skip), r"^form:skip:"),
        CallbackQueryHandler(asks(back), r"^form:back:"),
        CallbackQueryHandler(asks(stop), r"^form:stop:"),
        MessageHandler(new & key("key-form-skip"), asks(skip)),
        MessageHandler(new & key("key-form-back"), asks(back)),
        MessageHandler(new & key("key-form-stop"), asks(stop)),
        MessageHandler(new & key("key-today"), asks(today_key)),
        MessageHandler(words, asks(answer)),
        MessageHandler(new & filters.CONTACT, asks(contact)),
        MessageHandler(new & filters.LOCATION, asks(place)),
    ]
    fallbacks: list[Handler] = [
        CommandHandler("cancel", asks(stop)),
        CommandHandler("find", search_instead),
        MessageHandler(new & key("key-find"), search_instead),
        MessageHandler(new, pass_on),
    ]
    register_conversation(app, entries, answers, fallbacks)
    app.add_handler(CallbackQueryHandler(none_open, r"^form:"))
    app.add_handler(CommandHandler("cancel", none_open))
