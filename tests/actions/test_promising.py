"""For which day: the usual answers, and a month to pick from."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.actions import promising
from crmbot.domain.calendar import add_months, jalali, saturday_index
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


def test_a_monday_offers_tomorrow_saturday_next_week_and_next_month() -> None:
    monday = date(2026, 11, 23)
    assert promising.usual_days(monday) == (
        ("tomorrow", date(2026, 11, 24)),
        ("saturday", date(2026, 11, 28)),
        ("next-week", date(2026, 11, 30)),
        ("next-month", date(2026, 12, 23)),
    )


def test_on_a_friday_tomorrow_is_saturday_and_stands_once() -> None:
    assert [name for name, _ in promising.usual_days(date(2026, 11, 27))] == ["tomorrow", "next-week", "next-month"]


@given(DAYS)
def test_no_usual_day_is_past_and_none_stands_twice(today: date) -> None:
    days = [day for _, day in promising.usual_days(today)]
    assert all(day > today for day in days)
    assert len(set(days)) == len(days)


def _customer(book: Book) -> int:
    return book.customers.add(book.member.id, book.now, name="رضایی")


def test_a_month_begins_with_saturday_and_leaves_out_what_is_past(book: Book) -> None:
    shown = promising.ask_month(book, _customer(book), None, 1405, 8)
    days = [day for week in shown.weeks for day in week if day]
    assert days == [book.today]
    assert shown.before is None
    assert shown.after == (1405, 9)
    following = promising.ask_month(book, _customer(book), None, 1405, 9)
    assert all(
        day is None or saturday_index(day) == place for week in following.weeks for place, day in enumerate(week)
    )
    assert len([day for week in following.weeks for day in week if day]) == 30


@pytest.mark.parametrize(("year", "month"), [(0, 0), (1300, 5), (1405, 7), (9999, 99)])
def test_a_month_that_cannot_be_picked_from_shows_the_nearest_that_can(book: Book, year: int, month: int) -> None:
    shown = promising.ask_month(book, _customer(book), None, year, month)
    nearest = add_months(book.today, promising.FARTHEST_MONTHS) if year > 1405 else book.today
    assert (shown.year, shown.month) == jalali(nearest)[:2]


def test_an_overdue_promise_is_put_off_from_today(book: Book) -> None:
    customer_id = _customer(book)
    late = book.follow_ups.add(customer_id, book.member.id, book.today - timedelta(9), book.now)
    promise = book.follow_ups.get(late)
    assert promise is not None
    card = promising.snooze(book, late, None, promising.put_off(promise, book.today, 1))
    assert [one.due_on for one in card.follow_ups] == [book.today + timedelta(1)]


def test_a_promise_that_was_dropped_cannot_be_kept(book: Book) -> None:
    customer_id = _customer(book)
    promise = book.follow_ups.add(customer_id, book.member.id, book.today, book.now)
    assert promising.drop(book, promise).follow_ups == ()
    with pytest.raises(CrmError, match="stale-button"):
        promising.keep(book, promise)
