"""The page of a customer's numbers, and that of one number."""

from crmbot.actions.details import Details
from crmbot.domain.customer import Phone
from crmbot.domain.phone import dialled
from crmbot.screens.more_keys import chip, edit
from crmbot.screens.people import phone_line
from crmbot.screens.screen import Button, Rows, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts

LABELS = ("mobile", "office", "store", "accountant", "shop", "home")


def page(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    """All his numbers, each a button to its own page."""
    if shown.phone:
        return _one(texts, shown, shown.phone)
    lines = [texts.say("more-numbers-ask"), *(phone_line(texts, phone) for phone in shown.phones)]
    numbers = [
        Button(" ".join(part for part in (dialled(phone.number), phone.label) if part), _data("number", shown, phone))
        for phone in shown.phones
    ]
    return lines, rows(*in_rows(numbers, 1), row(edit(texts, shown, "number")))


def _one(texts: Texts, shown: Details, phone: Phone) -> tuple[list[str], Rows]:
    labels = [texts.plain(f"label-{label}") for label in LABELS]
    chips = [
        chip(label, _data("label", shown, phone), code, stands=label == phone.label)
        for code, label in zip(LABELS, labels, strict=True)
    ]
    typed = Button(texts.plain("more-type-label"), f"edit:label:{phone.id}:{shown.interaction_id or 0}")
    gone = Button(texts.plain("more-number-remove"), _data("unnumber", shown, phone)) if len(shown.phones) > 1 else None
    return [phone_line(texts, phone), texts.say("more-label-ask")], rows(*in_rows(chips, 3), row(typed, gone))


def _data(verb: str, shown: Details, phone: Phone, *values: str) -> str:
    return ":".join(("more", verb, str(phone.id), str(shown.interaction_id or 0), *values))
