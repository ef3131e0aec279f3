"""A list of people to call as an xlsx, for when Telegram is cut off."""

from collections.abc import Sequence
from datetime import timedelta
from html import unescape

from crmbot.actions.digest import Today
from crmbot.actions.due_reasons import Call
from crmbot.screens.due_words import why
from crmbot.screens.people import named
from crmbot.screens.screen import File, Screen
from crmbot.sheets.outgoing import BookSheet, Field, FieldKind, Value, written_day
from crmbot.sheets.write_book import book_of
from crmbot.text.texts import Texts
from crmbot.text.values import Day

_WIDTHS = {"name": 22, "phone": 16, "city": 12, "group": 14, "why": 48, "amount": 16, "due": 12}
_KINDS: dict[str, FieldKind] = {"phone": "phones", "amount": "number"}
_ISOLATES = str.maketrans("", "", "\u2068\u2069")


def day_file(texts: Texts, today: Today) -> Screen:
    """The day's calls on one sheet, money promised on another."""
    sheets = [calls_sheet(texts, today.calls)]
    if today.money:
        rows = [
            [named(texts, one.customer), [phone.number for phone in one.phones], one.amount, written_day(one.due_on)]
            for one in today.money
        ]
        fields = [_field(texts, name) for name in ("name", "phone", "amount", "due")]
        sheets.append(BookSheet(texts.plain("file-money"), fields, rows))
    day = Day(today.day, today.day - timedelta(weeks=1))
    name = texts.plain("evening-file", day=day)
    text = texts.say("evening-text", day=day, count=len(today.calls))
    return Screen(text, file=File(f"{name}.xlsx", book_of(sheets)))


def calls_sheet(texts: Texts, calls: Sequence[Call]) -> BookSheet:
    """People to call with number and reason."""
    fields = [_field(texts, name) for name in ("name", "phone", "city", "group", "why")]
    return BookSheet(texts.plain("file-calls"), fields, [_row(texts, call) for call in calls])


def _row(texts: Texts, call: Call) -> list[Value]:
    customer = call.customer
    group = texts.plain(f"group-{customer.group}")
    reason = plain(why(texts, call))
    return [named(texts, customer), [phone.number for phone in call.phones], customer.city, group, reason]


def plain(html: str) -> str:
    """A sentence of a screen as text to keep: no isolates, no markup."""
    return unescape(html).translate(_ISOLATES)


def _field(texts: Texts, name: str) -> Field:
    return Field(texts.plain(f"file-{name}"), _KINDS.get(name, "text"), _WIDTHS[name])
