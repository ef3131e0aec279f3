"""The sheets of a book a trader would keep: one a group, then calls, purchases, promises and products.

The people's sheets are lists as traders keep them; a hidden column carries what has no column of its own, so that the
file, sent to the bot again, is the same book.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from crmbot.actions.exporting_history import History
from crmbot.domain.exports import Leaving
from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.outgoing import BookSheet, Field, Value
from crmbot.sheets.own_layout import LIST, REMARKS, fields, marked_fields
from crmbot.sheets.own_marks import marked, stamp
from crmbot.sheets.own_words import word, words
from crmbot.store.export_history import ExportHistory
from crmbot.store.exports import Exports
from crmbot.store.groups import GROUPS
from crmbot.text.texts import Texts

People = Callable[[Iterator[Leaving]], Iterable[Leaving]]
Rows = Iterable[list[Value]]
_GROUP_AT = [name for name, _, _ in LIST].index("group")
_NO_LABEL = "-"


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
        number = self._history.number(one.id)
        row = list_row(self._language, one)
        return [*row[:_GROUP_AT], *row[_GROUP_AT + 1 :], _mark(one, number)]


def list_fields(texts: Texts) -> list[Field]:
    """The columns of a list of people."""
    return fields(texts.language, LIST)


def list_row(language: str, one: Leaving) -> list[Value]:
    """One customer under these columns."""
    said = dict.fromkeys(REMARKS, "")
    for kind, text, _ in one.remarks:
        kind = kind if kind in said else "remember"
        said[kind] += f"\n{text}" if said[kind] else text
    labels = "\n".join(label or _NO_LABEL for label in one.labels) if any(one.labels) else None
    return [
        one.name, word("title", one.honorific, language), one.phones, one.city, one.products, one.group,
        one.last_contact, said["remember"], one.also_names, one.address, labels, one.keeper,
        words("mark", one.marks, language), one.bereaved_until, word("channel", one.channel, language), one.source,
        word("rhythm", one.stated_rhythm, language), word("stated-last", one.stated_last, language),
        said["birthday"], said["taste"], said["joke"], said["complaint"],
    ]  # fmt: skip


def _mark(one: Leaving, number: int) -> str:
    said: dict[str, list[Any]] = {}
    for place, (kind, text, at) in enumerate(one.remarks):
        its = said.setdefault(kind if kind in REMARKS else "remember", [])
        its.append([stamp(at), text.count("\n") + 1, place])
    return marked(
        n=number,
        m=stamp(one.made_at),
        s=None if one.opening is None else [one.opening, stamp(one.opened)],
        d=_stated_on(one),
        w=[[name, stamp(at)] for name, at in one.wishes],
        r=said,
    )


def _stated_on(one: Leaving) -> str:
    return one.stated_on.isoformat() if one.stated_on else ""
