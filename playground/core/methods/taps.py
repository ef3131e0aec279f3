"""answerCallbackQuery."""

from collections.abc import Callable
from typing import Any

from telegram.constants import CallbackQueryLimit

from playground.core.measure import units
from playground.core.params import Params
from playground.core.refusal import bad
from playground.core.world import World


def answer(world: World, params: Params) -> bool:
    """Stops the spinning of a tapped button, with an optional note of at most 200 characters for the person."""
    text = params.text("text")
    if units(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise bad("MESSAGE_TOO_LONG")
    query = world.queries.answer(params.text("callback_query_id"))
    world.answers.append((query["from"]["id"], text))
    alert = params.flag("show_alert")
    version = world.tell("answer", person=query["from"]["id"], query=query["id"], text=text, alert=alert)
    world.chats[query["message"]["chat"]["id"]].touched = version
    return True


METHODS: dict[str, Callable[[World, Params], Any]] = {"answerCallbackQuery": answer}
