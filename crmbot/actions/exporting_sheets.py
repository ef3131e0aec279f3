"""The sheets of a book a trader would keep: one a group, then calls, purchases, promises and products.

The people's sheets are lists as traders keep them; a hidden column carries what has no column of its own, so that the
file, sent to the bot again, is the same book.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from crmbot.actions.exporting_history import History
from crmbot.domain.exports import Leaving
from crmbot.domain.group import ONLY_CALLED
from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.outgoing import BookSheet, Field, Value
from crmbot.sheets.own_layout import LIST, REMARKS, fields, marked_fields
from crmbot.sheets.own_marks import marked, stamp
from crmbot.sheets.own_words import word, words
from crmbot.sheets.products import products_cell, products_in
from crmbot.store.export_history import ExportHistory
from crmbot.store.exports import Exports
from crmbot.store.groups import GROUPS
from crmbot.text.texts import Texts

People = Callable[[Iterator[Leaving]], Iterable[Leaving]]
Rows = Iterable[list[Value]]
_GROUP_AT = [name for name, _, _ in LIST].index("group")
_NO_LABEL = "-"
_NOTHING = dict.fromkeys(REMARKS, "")


class BookSheets:
    """All sheets of a book, each to be written before the next is asked for.

    ``parted``: some sheet was so long that it goes on in a further one, as no sheet may have more rows than are read.
    """

    def __init__(self, texts: Texts, zone: str, people: Exports, history: ExportHistory) -> None:
        self._language, self._texts = texts.language, texts
        self._exports = people
        self._history = History(texts.language, zone, history)
        self.parted = False

    def all(self, people: People) -> Iterator[BookSheet]:
        """The sheets; ``people`` sees everybody pass by."""
        for group in GROUPS:
            title = self._texts.plain("export-sheet-group", group=group, what=self._texts.plain(f"group-{group}"))
            yield from self._sheets(title, "people", map(self._person, people(self._exports.people(group))))
        for sort, rows in self._history.sheets():
            yield from self._sheets(self._texts.plain(f"export-sheet-{sort}"), sort, rows)

    def _sheets(self, title: str, sort: str, rows: Rows) -> Iterator[BookSheet]:
        """One sheet, or several of the same name where it grows too long; a sheet without rows too."""
        columns, left = marked_fields(self._language, sort), iter(rows)
        yield BookSheet(title, columns, islice(left, MAX_ROWS))
        while (further := next(left, None)) is not None:
            self.parted = True
            yield BookSheet(title, columns, islice(chain([further], left), MAX_ROWS))

    def _person(self, one: Leaving) -> list[Value]:
        row = list_row(self._language, one)
        row[_GROUP_AT : _GROUP_AT + 1] = ()
        row.append(_mark(one, self._history.number(one.id)))
        return row


def list_fields(texts: Texts) -> list[Field]:
    """The columns of a list of people."""
    return fields(texts.language, LIST)


def list_row(language: str, one: Leaving) -> list[Value]:
    """One customer under these columns."""
    said = _by_kind(one) if one.remarks else _NOTHING
    labels = "\n".join(label or _NO_LABEL for label in one.labels) if any(one.labels) else None
    return [
        one.name, one.honorific and word("title", one.honorific, language), one.phones, one.city, one.products,
        one.group, one.last_contact, said["remember"], one.also_names, one.address, labels, one.keeper,
        one.marks and words("mark", one.marks, language), one.bereaved_until,
        one.channel and word("channel", one.channel, language), one.source,
        one.stated_rhythm and word("rhythm", one.stated_rhythm, language),
        one.stated_last and word("stated-last", one.stated_last, language),
        said["birthday"], said["taste"], said["joke"], said["complaint"],
    ]  # fmt: skip


def _by_kind(one: Leaving) -> dict[str, str]:
    said: dict[str, list[str]] = {kind: [] for kind in REMARKS}
    for kind, text, _ in one.remarks:
        said[kind if kind in said else "remember"].append(text)
    return {kind: "\n".join(texts) for kind, texts in said.items()}


def _mark(one: Leaving, number: int) -> str | None:
    """What has no column; nothing for who stands as a mere list would put him, which are most of a taken-over book."""
    if _is_as_listed(one):
        return None
    said: dict[str, list[Any]] = {}
    for place, (kind, text, at) in enumerate(one.remarks):
        its = said.setdefault(kind if kind in REMARKS else "remember", [])
        its.append([stamp(at), text.count("\n") + 1, place])
    return marked(
        n=number,
        m=stamp(one.made_at),
        s=None if one.opening is None else [one.opening, stamp(one.opened)],
        d=one.stated_on.isoformat() if one.stated_on else None,
        w=[[name, stamp(at)] for name, at in one.wishes],
        r=said,
    )


def _is_as_listed(one: Leaving) -> bool:
    """Whether his row, read without any hidden word, makes the same of him: an old list's group is his group, and all
    that was noted apart from contacts was noted with it."""
    if one.opening is None or max(one.opening, ONLY_CALLED) != one.group or one.stated_on or not one.phones:
        return False
    if one.remarks and any(at != one.opened or kind != "remember" or "\n" in text for kind, text, at in one.remarks):
        return False
    wished = tuple([name for name, at in one.wishes if at == one.opened])
    if len(wished) != len(one.wishes) or (wished != one.products and sorted(wished) != sorted(one.products)):
        return False
    return _is_plain(one.products)


@lru_cache(maxsize=4096)
def _is_plain(products: tuple[str, ...]) -> bool:
    """Whether a cell can hold these names."""
    return products_in(products_cell(products)) == products
