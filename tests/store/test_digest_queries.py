"""How SQLite walks the day's lists: by an index of the member's book, never through all customers."""

from collections.abc import Callable

import pytest
from sqlalchemy import event

from crmbot.store.book import Book
from crmbot.store.book_figures import refresh_figures
from crmbot.store.lapses import SOURCES, on_day, prepared, source
from crmbot.store.planned import Plans


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("whom", ["m.id = 1", "m.id IN (SELECT value FROM json_each('[1,2]'))"])
def test_no_reason_to_call_scans_a_table(book: Book, name: str, whom: str) -> None:
    statement = prepared(f"EXPLAIN QUERY PLAN {source(name, whom)}")
    its = on_day(book.today, book.member.zone)
    known = {param: its[param] for param in statement.compile().params}
    steps = [row[3] for row in book.connection.execute(statement, known)]
    assert [step for step in steps if step.startswith("SCAN") and "json_each" not in step] == []


ASKED: dict[str, Callable[[Book], object]] = {
    "members whose hour has come": lambda book: Plans(book.connection).due("digest", book.now, 500),
    "money promised": lambda book: book.digests.money(book.member.id, book.today),
    "calls made today": lambda book: book.digests.made(book.member.id, book.now),
    "the last weekly session": lambda book: book.weeks.latest(book.member.id),
    "the cards of a session": lambda book: book.weeks.cards(1),
    "calls promised for some days": lambda book: book.weeks.load_of(book.member.id, [book.today]),
    "whom the day's list named": lambda book: book.digests.day_list(book.member.id, book.today),
    "everybody there is a reason to call": lambda book: book.digests.due(book.member.id, book.today, "Asia/Tehran"),
    "the book's own figures": lambda book: refresh_figures(book.connection, book.member.book_id),
}


@pytest.mark.parametrize("asked", ASKED)
def test_what_the_day_and_the_week_ask_scans_no_table(book: Book, asked: str) -> None:
    ran: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_more: object) -> None:
        ran.append((statement, parameters))

    event.listen(book.connection, "before_cursor_execute", note)
    ASKED[asked](book)
    event.remove(book.connection, "before_cursor_execute", note)
    for statement, parameters in ran:
        plan = book.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
        assert [row[3] for row in plan if row[3].startswith("SCAN")] == []
