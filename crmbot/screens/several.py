"""Buttons in rows."""

from collections.abc import Sequence

from crmbot.screens.screen import Button, Rows


def in_rows(buttons: Sequence[Button], width: int) -> Rows:
    """The buttons in their order, ``width`` in a row, the last row perhaps shorter."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
