"""Turning pages."""

from collections.abc import Callable

from crmbot.screens.screen import Button, row
from crmbot.text.texts import Texts


def pager(texts: Texts, number: int, last: int, data: Callable[[int], str]) -> tuple[Button, ...]:
    """The keys to the page before and the next one; ``data`` makes a page's button data. Empty for a single page."""
    return row(
        Button(texts.plain("page-previous"), data(number - 1)) if number > 0 else None,
        Button(texts.plain("page-next"), data(number + 1)) if number < last else None,
    )


def page_of(texts: Texts, number: int, last: int) -> str:
    """«page 2 of 4»; empty for a single page."""
    return texts.say("page-of", number=number + 1, last=last + 1) if last > 0 else ""
