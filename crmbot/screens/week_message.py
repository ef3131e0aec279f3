"""Friday's invitation to the weekly session, and the week's list as a file."""

from datetime import date
from typing import Any

from crmbot.actions import week as weeks
from crmbot.actions.digest_due import WEEK, put_due
from crmbot.actions.due_reasons import Call
from crmbot.screens.digest_file import calls_sheet
from crmbot.screens.screen import File, Screen
from crmbot.screens.stored import to_stored
from crmbot.screens.week import ask
from crmbot.sheets.outgoing import written_day
from crmbot.sheets.write_book import book_of
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.text.texts import Texts, texts_in


def put_weeks(gate: Gate) -> bool:
    """The invitations that have come due; True: others still wait."""
    return put_due(gate, WEEK, _invitation)


def week_file(texts: Texts, calls: list[Call], today: date) -> Screen:
    """The list as an xlsx."""
    name = texts.plain("week-file", day=written_day(today).replace("/", "-"))
    return Screen(
        texts.say("week-list-head", count=len(calls)), file=File(f"{name}.xlsx", book_of([calls_sheet(texts, calls)]))
    )


def _invitation(book: Book, _day: date) -> dict[str, Any] | None:
    asked = weeks.ask(book)
    if not asked.waiting and not asked.open:
        return None
    return to_stored(ask(texts_in(book.member.language), asked, "week-invitation"))
