"""The buttons that the pages behind «بیشتر» share."""

from crmbot.actions.details import Details
from crmbot.screens.screen import Button
from crmbot.text.texts import Texts


def whom(shown: Details) -> str:
    """Customer and contact, as the buttons of the details carry them."""
    return f"{shown.customer.id}:{shown.interaction_id or 0}"


def key(texts: Texts, shown: Details, page: str) -> Button:
    """The way to a page."""
    return Button(texts.plain(f"more-page-{page}"), f"more:page:{whom(shown)}:{page}")


def edit(texts: Texts, shown: Details, field: str) -> Button:
    """Asks for a value to be typed."""
    return Button(texts.plain(f"more-type-{field}"), f"edit:{field}:{whom(shown)}")


def back(texts: Texts, shown: Details) -> Button:
    """From one number or remark to their list, from a page to the first one, from there to the card."""
    if shown.phone or shown.remark:
        return Button(texts.plain(f"more-page-{shown.page}"), f"more:page:{whom(shown)}:{shown.page}")
    if shown.page:
        return Button(texts.plain("key-back"), f"more:open:{whom(shown)}")
    return Button(texts.plain("key-card"), f"card:show:{whom(shown)}")


NONE = "none"
"""What a ticked chip sends: that it shall stand no more."""


def chip(label: str, data: str, value: str, *, stands: bool) -> Button:
    """One of several answers: a tap chooses it, or takes it away where it stands; twice the same tap is one."""
    return Button(ticked(label, stands), f"{data}:{NONE if stands else value}")


def ticked(label: str, stands: bool) -> str:
    """A label, with ✓ where it stands."""
    return f"✓ {label}" if stands else label
