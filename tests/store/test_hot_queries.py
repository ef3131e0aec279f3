"""What is asked at every call, tap and tick reads rows of its own book by an index, never a whole table."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from crmbot.clock import instant_at
from crmbot.domain.group import Outcome
from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.store.store import Store

NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)
NUMBER = "+989124431087"
OF_A_BOOK = "attachment|customer|follow_up|interaction|interest|journal|phone|product|purchase|remark"
Plan = list[str]


@contextmanager
def plans_of(connection: object) -> Iterator[list[Plan]]:
    """SQLite's plan of every statement run inside."""
    ran: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_more: object) -> None:
        ran.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    plans: list[Plan] = []
    try:
        yield plans
    finally:
        event.remove(connection, "before_cursor_execute", note)
    for statement, parameters in ran:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            explained = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, parameters)  # type: ignore[attr-defined]
            plans.append([row[3] for row in explained])


@pytest.fixture
def customer_id(book: Book) -> int:
    """One customer with one of everything, so that no list is empty where a statement depends on it."""
    its = book.customers.add(book.member.id, book.now, name="رضا کریمی", city="یزد")
    book.phones.add(its, NUMBER)
    call = book.interactions.add(its, book.member.id, book.now)
    product = book.products.ensure("نخود")
    book.products.note_interest(its, product, call, book.now)
    return its


QUESTIONS: dict[str, Callable[[Book, int], object]] = {
    "a look-up by number": lambda book, its: (book.phones.holders([NUMBER]), book.customers.get(its)),
    "a customer's numbers": lambda book, its: book.phones.of(its),
    "a search by part of a name": lambda book, its: book.search.by_words(["رضا"]),
    "a search by several words": lambda book, its: book.search.by_words(["کریمی", "یزد", "نخود"]),
    "a search by last digits": lambda book, its: book.search.by_digits("1087"),
    "a search by name and digits": lambda book, its: book.search.people(["کریمی"], ["1087"]),
    "group counts": lambda book, its: (book.groups.counts(), book.groups.price_only()),
    "a group page": lambda book, its: book.groups.page(1, 8, 8),
    "a group page of a city": lambda book, its: book.groups.page(1, 0, 8, city="یزد"),
    "a count of a city": lambda book, its: book.groups.count(1, city="یزد"),
    "a group page of a product": lambda book, its: book.groups.page(1, 0, 8, product_id=1),
    "a count of a product": lambda book, its: book.groups.count(1, product_id=1),
    "chips of cities": lambda book, its: book.groups.cities(1, 3),
    "chips of products": lambda book, its: book.groups.products(1, 3),
    "a history": lambda book, its: book.history.events(its),
    "the last list or sample": lambda book, its: book.history.latest(its, (Outcome.PRICE_LIST, Outcome.PROFORMA)),
    "the latest contacts of a customer": lambda book, its: book.interactions.of(its),
    "the member's last contact": lambda book, its: book.interactions.latest(book.member.id, book.now),
    "the contact of a message": lambda book, its: book.interactions.said_in(5, book.member.id),
    "whom a member logged last": lambda book, its: book.customers.recent(book.member.id, 6),
    "loads of a customer": lambda book, its: (book.purchases.of(its), book.purchases.last_bulk(its)),
    "open promises of a customer": lambda book, its: book.follow_ups.open_of(its),
    "due promises": lambda book, its: book.follow_ups.due_on(book.today, also_earlier=True),
    "words about a customer": lambda book, its: book.remarks.of(its),
    "papers of a customer": lambda book, its: book.attachments.of(its),
    "papers of nobody": lambda book, its: book.attachments.waiting(book.member.id),
    "the last things done": lambda book, its: (book.journal.latest(), book.journal.latest_about(its)),
    "the trash": lambda book, its: (book.customers.deleted(0, 8), book.moving.in_trash()),
    "consequences": lambda book, its: book.consequences.refresh(its),
    "the day's incomplete cards": lambda book, its: book.tidying.incomplete(
        book.member, book.now - timedelta(1), book.now
    ),
}  # fmt: skip


@pytest.mark.parametrize("asked", QUESTIONS)
def test_reads_by_an_index(book: Book, customer_id: int, asked: str) -> None:
    with plans_of(book.connection) as plans:
        QUESTIONS[asked](book, customer_id)
    assert plans
    for step in (step for plan in plans for step in plan):
        assert not re.match(rf"SCAN ({OF_A_BOOK})\b", step), f"{asked}: {step}"


def test_a_name_is_searched_in_the_index_alone_and_in_the_order_of_the_list(book: Book, customer_id: int) -> None:
    with plans_of(book.connection) as plans:
        book.search.by_words(["رضا"])
    assert ["SEARCH customer USING COVERING INDEX ix_customer_listed (book_id=? AND deleted_at=?)"] in plans


def test_people_found_are_fetched_by_their_keys(book: Book, customer_id: int) -> None:
    with plans_of(book.connection) as plans:
        assert book.search.by_digits("1087")
    fetched = [step for plan in plans for step in plan if "customer" in step]
    assert fetched == ["SEARCH customer USING INTEGER PRIMARY KEY (rowid=?)"] * 2


def test_groups_are_counted_in_the_narrow_index(book: Book) -> None:
    with plans_of(book.connection) as plans:
        book.groups.counts()
    counted = [step for plan in plans for step in plan if "customer" in step]
    index = "ix_customer_standing (book_id=? AND deleted_at=? AND grp=? AND price_only=?)"
    assert counted == [f"SEARCH customer USING COVERING INDEX {index}"] * 5


def test_a_group_is_listed_in_its_order_without_sorting(book: Book) -> None:
    with plans_of(book.connection) as plans:
        book.groups.page(1, 8, 8)
    assert [len(plan) for plan in plans] == [1]
    assert "ix_customer_listed (book_id=? AND deleted_at=? AND grp=? AND price_only=?)" in plans[0][0]


def test_the_evening_looks_up_each_member_and_scans_no_history(store: Store, owner: Member) -> None:
    def ask(gate: Gate) -> list[Plan]:
        start, hour = (instant_at(NOW.date(), minute, owner.zone) for minute in (0, 20 * 60))
        with plans_of(gate.connection) as plans:
            gate.tidying.evenings(owner.zone, 20 * 60, "2026-11-21", start, hour, hour, 9)
            gate.tidying.postponed(hour)
        return plans

    for step in (step for plan in store.at_gate(NOW, None, ask) for step in plan):
        assert not re.match(rf"SCAN ({OF_A_BOOK}|outbox)\b", step), step
