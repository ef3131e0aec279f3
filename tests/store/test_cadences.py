"""A cadence as it is kept: the same as the domain's, and the same when it is recomputed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.actions.recomputing import recompute
from crmbot.domain.cadence import cadence
from crmbot.domain.lapse import Standing, standing
from crmbot.domain.lapse_prior import RoughLast, StatedRhythm, Statement
from crmbot.store.book import Book
from crmbot.store.cadences import NO_CADENCE, Order, closures, kept_cadence
from crmbot.store.gate import Gate
from crmbot.store.lapses import yearly_keys

LAST = date(2026, 11, 1)
GAPS = st.lists(st.integers(1, 90), min_size=1, max_size=12)


def orders(gaps: list[int], amount: int | None = 10**8) -> list[Order]:
    days = [LAST]
    for gap in gaps:
        days.append(days[-1] - timedelta(gap))
    return [Order(day, amount) for day in days]


@given(GAPS, st.integers(0, 400))
def test_the_win_back_day_is_the_first_on_which_he_stands_there(gaps: list[int], later: int) -> None:
    kept = kept_cadence(orders(gaps))
    found = cadence(orders(gaps), closed=closures())
    assert found
    today = LAST + timedelta(later)
    assert (standing(found, today, closed=closures()) is Standing.WIN_BACK) == (today >= kept["win_back_at"])


@given(GAPS)
def test_what_was_never_priced_is_kept_as_purchases_a_month(gaps: list[int]) -> None:
    kept, priced = kept_cadence(orders(gaps, None)), kept_cadence(orders(gaps, 10**8))
    assert not kept["priced"] and priced["priced"]
    assert kept["worth"] * 10**8 == pytest.approx(priced["worth"])


def test_one_purchase_has_no_rhythm_unless_one_was_stated() -> None:
    assert kept_cadence(orders([])) == NO_CADENCE
    said = Statement(StatedRhythm.WEEKLY, RoughLast.THIS_MONTH, LAST)
    kept = kept_cadence([], said)
    assert kept["usual_gap"] == 7 and kept["rhythm_last"] < LAST and kept["first_gap"] is None


def test_a_closing_day_stops_the_clock_and_opening_it_lets_it_run(book: Book) -> None:
    customer_id = _weekly(book)
    before = _lapse_at(book, customer_id)
    book.closing_days.add(book.today + timedelta(1))
    book.consequences.refresh_after_closing(book.today + timedelta(1))
    assert _lapse_at(book, customer_id) == before + timedelta(1)
    book.closing_days.remove(book.today + timedelta(1))
    book.consequences.refresh_after_closing(book.today + timedelta(1))
    assert _lapse_at(book, customer_id) == before


def test_a_mere_talk_leaves_the_cadence_as_it_is_and_a_purchase_moves_it(book: Book) -> None:
    customer_id = _weekly(book)
    before = _lapse_at(book, customer_id)
    book.pen.images.clear()
    book.interactions.add(customer_id, book.member.id, book.now)
    book.consequences.refresh(customer_id, book.pen.images)
    assert _lapse_at(book, customer_id) == before
    book.purchases.add(customer_id, book.member.id, bought_on=book.today, at=book.now, amount=10**8)
    assert book.consequences.refresh(customer_id, book.pen.images).changed
    assert _lapse_at(book, customer_id) > before


def test_recomputing_a_book_in_order_changes_nothing(book: Book) -> None:
    _weekly(book)
    gate = Gate(book.connection, book.now)
    assert recompute(gate).changed == 0
    figures = "SELECT usual_purchase, second_gap FROM book"
    assert book.connection.exec_driver_sql(figures).one() == (10**8, 7)


@pytest.mark.parametrize(
    ("first", "last", "keys"),
    [
        (date(2027, 3, 20), date(2027, 3, 20), [1229, 1230]),  # 29 Esfand 1405, a common year
        (date(2025, 3, 19), date(2025, 3, 20), [1229, 1230]),  # 29 and 30 Esfand 1403, a leap year
        (date(2027, 3, 20), date(2027, 3, 21), [1229, 1230, 101]),
    ],
)
def test_a_birthday_on_30_esfand_is_kept_on_29_in_a_common_year(first: date, last: date, keys: list[int]) -> None:
    assert yearly_keys(first, last) == keys


def _weekly(book: Book) -> int:
    customer_id = book.customers.add(book.member.id, book.now, name="رضایی")
    for ago in range(3, 60, 7):
        day = book.today - timedelta(ago)
        book.purchases.add(customer_id, book.member.id, bought_on=day, at=book.now - timedelta(ago), amount=10**8)
    book.consequences.refresh(customer_id)
    return customer_id


def _lapse_at(book: Book, customer_id: int) -> date:
    found = book.digests.cadence(customer_id)
    assert found
    return found.lapse_at
