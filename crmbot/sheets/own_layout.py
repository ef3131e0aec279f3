"""The sheets of a book taken home: their columns, and the hidden one that carries what no trader wants to look at.

Its heading tells a file of ours from anybody else's, whatever language the visible headings are in.
"""

from collections.abc import Mapping
from functools import cache

from crmbot.sheets.outgoing import Field, FieldKind
from crmbot.text.texts import LANGUAGES, texts_in

Columns = tuple[tuple[str, FieldKind, float], ...]

MARK = "mark"
_MARKED = "crmbot "
_WHO: Columns = (("name", "text", 24), ("phone", "phones", 16))
_MONEY: Columns = (
    ("quantity", "number", 12),
    ("unit", "text", 10),
    ("amount", "number", 16),
    ("unit-price", "number", 16),
    ("price-unit", "text", 10),
)
REMARKS = {"remember": "notes", "birthday": "birthday", "taste": "taste", "joke": "joke", "complaint": "complaint"}
"""Under which heading remembered words of each kind stand."""

LIST: Columns = (
    ("name", "text", 24), ("title", "text", 10), ("phones", "phones", 28), ("city", "text", 14),
    ("products", "products", 30), ("group", "number", 8), ("last-contact", "day", 13), ("notes", "text", 40),
    ("firm", "text", 20), ("address", "text", 14), ("labels", "text", 14), ("keeper", "text", 14),
    ("marks", "text", 24), ("bereaved", "day", 13), ("channel", "text", 10), ("source", "text", 14),
    ("rhythm", "text", 14), ("stated-last", "text", 14), ("birthday", "text", 14), ("taste", "text", 24),
    ("joke", "text", 24), ("complaint", "text", 30),
)  # fmt: skip
"""The columns of a list of people; on the sheet of a group the sheet's title says the group."""

SHEETS: Mapping[str, Columns] = {
    "people": tuple(column for column in LIST if column[0] != "group"),
    "calls": (
        ("hour", "text", 18), *_WHO, ("contact", "text", 10), ("way", "text", 10), ("outcome", "text", 18),
        ("products", "products", 24), ("said", "text", 50), ("by", "text", 16), *_MONEY,
    ),
    "purchases": (
        ("day", "day", 13), *_WHO, ("product", "text", 20), *_MONEY, ("outcome", "text", 12), ("left", "day", 13),
        ("estimate", "number", 16), ("by", "text", 16),
    ),
    "promises": (
        ("due", "day", 13), *_WHO, ("promise", "text", 14), ("reminder", "text", 30), ("amount", "number", 16),
        ("state", "text", 12), ("by", "text", 16),
    ),
    "products": (
        ("product", "text", 24), ("unit", "text", 10), ("price", "text", 30), ("times", "number", 10),
        ("sample", "number", 14), ("weights", "text", 20), ("hidden", "text", 14),
    ),
}  # fmt: skip
"""The columns of each sort of sheet."""


def fields(language: str, columns: Columns) -> list[Field]:
    """The columns with the headings of a language."""
    texts = texts_in(language)
    return [Field(texts.plain(f"export-column-{name}"), kind, width) for name, kind, width in columns]


def marked_fields(language: str, sort: str) -> list[Field]:
    """The columns of a sort of sheet, the hidden one last."""
    return [*fields(language, SHEETS[sort]), Field(_MARKED + sort, width=0)]


def sort_of(headings: list[str]) -> str | None:
    """Which sort of sheet of ours begins with these headings; None: it is none of ours."""
    return next((text.removeprefix(_MARKED) for text in headings if text.removeprefix(_MARKED) in SHEETS), None)


@cache
def name_of_heading(sort: str) -> dict[str, str]:
    """Heading, in any language, to the column's name; of a sort of sheet, or of a "list"."""
    columns = LIST if sort == "list" else SHEETS[sort]
    return {
        field.heading: name
        for language in LANGUAGES
        for field, (name, _, _) in zip(fields(language, columns), columns, strict=True)
    } | {_MARKED + sort: MARK}


def is_our_list(headings: list[str]) -> bool:
    """Whether these are the headings of a list taken home, however its columns were moved."""
    return any({field.heading for field in fields(language, LIST)} == set(headings) for language in LANGUAGES)


MARKER = _MARKED.encode()
