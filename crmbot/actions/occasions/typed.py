"""What is typed about occasions: the days before one, its hour, and an occasion of one's own."""

import re

from crmbot.actions.forms.asking import Answer, Choice, Label, Read, Term, Unclear
from crmbot.actions.forms.edit_form import Field, editable
from crmbot.actions.occasions import choosing, listing
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.domain.calendar import CalendarError
from crmbot.domain.hours import read_minute
from crmbot.domain.named_day import NamedDay, read_named_day
from crmbot.store.book import Book
from crmbot.text.values import Minute

_LEADS = {"14.3.0": "gift", "3.0": "usual", "7.2": "long", "1": "eve", "0": "day"}
_HOURS = (9 * 60, 10 * 60, 12 * 60, 16 * 60, 18 * 60, 20 * 60)
_FIGURES = re.compile(r"(?:(?<=\s)|^)[-\u2212\u2013]?\d+|\d+")
_FARTHEST = 1000


def _leads(_book: Book, _number: int, answer: Answer) -> Read[tuple[int, ...]]:
    found = [one.replace("\u2212", "-").replace("\u2013", "-") for one in _FIGURES.findall(answer.text)]
    return Read(tuple(max(min(int(one), _FARTHEST), -1) if len(one) < 9 else _FARTHEST for one in found))


def _hour(_book: Book, _number: int, answer: Answer) -> Read[int]:
    minute = read_minute(answer.text)
    if minute is None:
        raise Unclear("occasions-hour-unread", said=answer.text[:20])
    return Read(minute)


def _own(_book: Book, _number: int, answer: Answer) -> Read[NamedDay]:
    try:
        named = read_named_day(answer.text)
    except CalendarError as error:
        raise Unclear(
            "occasions-own-impossible" if error.reason != "not_a_date" else "occasions-own-dayless"
        ) from error
    if named is None:
        raise Unclear("occasions-own-dayless")
    if not named.name:
        raise Unclear("occasions-own-nameless")
    return Read(named, named.name)


def _its_hour(book: Book, number: int) -> Label:
    return Minute(listing.opened(book, number).minute)


def _is_there(book: Book, number: int) -> Label:
    catalogue(book).numbered(number)
    return ""


editable(
    Field(
        name="occasion-leads",
        ask="occasions-ask-leads",
        read=_leads,
        apply=lambda book, number, _call, leads: choosing.remind_before(book, number, leads),
        shown=lambda book, number, _call: listing.opened(book, number),
        now=_is_there,
        choices=lambda _book, _number: [
            Choice(value, Term(f"occasions-leads-{name}")) for value, name in _LEADS.items()
        ],
        picked=lambda _book, _number, value: Read(tuple(int(one) for one in value.split(".") if one.isdecimal())),
        of_customer=False,
    )
)
editable(
    Field(
        name="occasion-hour",
        ask="occasions-ask-hour",
        read=_hour,
        apply=lambda book, number, _call, minute: choosing.remind_at(book, number, minute),
        shown=lambda book, number, _call: listing.opened(book, number),
        now=_its_hour,
        choices=lambda _book, _number: [Choice(str(minute), Minute(minute)) for minute in _HOURS],
        picked=lambda _book, _number, value: Read(int(value) if value.isdecimal() else -1),
        of_customer=False,
    )
)
editable(
    Field(
        name="occasion-own",
        ask="occasions-ask-own",
        read=_own,
        apply=lambda book, _number, _call, named: choosing.add(book, named),
        shown=lambda book, _number, _call: listing.page(book),
        of_customer=False,
    )
)
