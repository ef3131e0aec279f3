"""Text that no spreadsheet takes for a formula, and that is read back unchanged."""

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_QUOTE = "'"


def guarded(text: str) -> str:
    """The text as a csv field: with an apostrophe before = + - @ or a tab, which would make it a formula.

    Source of the rule: OWASP, "CSV Injection". An apostrophe that would itself be taken for the guard is doubled.
    """
    return _QUOTE + text if is_risky(text) or _looks_guarded(text) else text


def unguarded(text: str) -> str:
    """The text of a csv field that `guarded` wrote; other fields are unchanged."""
    return text[1:] if _looks_guarded(text) else text


def is_risky(text: str) -> bool:
    """Whether a spreadsheet might run a text."""
    return text.startswith(_RISKY)


def _looks_guarded(text: str) -> bool:
    return text.startswith(_QUOTE) and text[1:].startswith((*_RISKY, _QUOTE))
