"""«متن» on a card of a list: the text that fits why he stands there, one tap away."""

from crmbot.actions.due_reasons import Call
from crmbot.screens.screen import Button
from crmbot.text.texts import Texts

_REASONS = {"lapsed": "lapse", "late": "lapse", "old_list": "lapse"}


def text_key(texts: Texts, call: Call, home: str) -> Button:
    """Leads to his text; ``home`` names the place of the list that it leads back to."""
    hint = _REASONS.get(call.why, call.why)
    return Button(texts.plain("text-key"), f"text:for:{call.customer.id}:{home}:{hint}")
