"""The weekly review: who is in it, what each answer does, and how it ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from crmbot.actions import due, week, week_people
from crmbot.actions.occasions import choosing
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.clock import instant_at
from crmbot.domain.calendar import saturday_index
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.screens.due_words import why
from crmbot.screens.week import ask
from crmbot.screens.week_opening import opening
from crmbot.store.book import Book, open_book
from crmbot.store.tables import metadata
from crmbot.text.normalise import without_isolates
from crmbot.text.texts import texts_in

_numbers = count(9120000001)
MILLION = 1_000_000


def bought(book: Book, name: str, days_ago: Sequence[int], amount: int | None = 100 * MILLION) -> int:
    """A customer who bought so many days ago."""
    customer_id = book.customers.add(book.member.id, book.now, name=name)
    book.phones.add(customer_id, f"+98{next(_numbers)}")
    for ago in days_ago:
        at = book.now - timedelta(ago)
        call = book.interactions.add(customer_id, book.member.id, at, outcomes=(Outcome.PURCHASE,))
        day = book.today - timedelta(ago)
        book.purchases.add(
            customer_id, book.member.id, interaction_id=call, bought_on=day, at=at, amount=amount, is_sample=False
        )
    book.consequences.refresh(customer_id)
    return customer_id


def every(gap: int, last: int, times: int = 8) -> list[int]:
    return [last + gap * n for n in range(times)]


def reviewed(book: Book) -> dict[int, str]:
    return {one.customer_id: one.why for one in week_people.people(book)}


def later(book: Book, days: int) -> Book:
    return open_book(book.connection, book.member, book.now + timedelta(days))


def test_a_weekly_buyer_at_day_12_and_a_monthly_one_at_day_45_are_in(book: Book) -> None:
    weekly = bought(book, "هفتگی", every(7, 12))
    monthly = bought(book, "ماهانه", every(30, 45))
    assert reviewed(book) == {weekly: "lapsed", monthly: "lapsed"}


def test_a_monthly_buyer_at_day_33_is_not(book: Book) -> None:
    bought(book, "ماهانه", every(30, 33))
    assert reviewed(book) == {}


def test_two_purchases_are_named_as_such_and_take_a_fifth_of_the_places(book: Book) -> None:
    for n in range(12):
        bought(book, f"دوبار {n}", [60, 100])
    assert set(reviewed(book).values()) == {"third_purchase"}
    assert len(week_people.people(book, 30)) == 6


def test_a_seasonal_buyer_is_not_lapsed_in_between(book: Book) -> None:
    before_nowruz = [256, 262, 626, 630]  # so many days before 30 Aban 1405, two each
    customer_id = bought(book, "عید", before_nowruz)
    row = book.pen.row(metadata.tables["customer"], customer_id, "season", "lapse_at")
    assert row and row["season"] == "nowruz" and row["lapse_at"] < book.today
    assert customer_id not in reviewed(book)
    months_on = later(book, 60)
    assert months_on.today > row["lapse_at"]
    assert week.win_back(months_on) == []
    assert months_on.weeks.slipped_since(book.member.id, book.today - timedelta(400), months_on.today) == []


def test_before_his_season_last_years_buyer_is_in_the_review_and_named_as_such(book: Book) -> None:
    muharram = date(2026, 6, 16)
    then = open_book(book.connection, book.member, instant_at(muharram - timedelta(10), 600, "Asia/Tehran"))
    days_before = [(then.today - day).days for day in (date(2025, 6, 10), date(2025, 6, 12))]
    seasonal = bought(then, "محرمی", [*days_before, *(ago + 355 for ago in days_before)])
    lapsed = bought(then, "هفتگی", every(7, 12))
    assert reviewed(then) == {lapsed: "lapsed", seasonal: "season-muharram_start"}
    call = week.begin(then, 1) and week.listed(then)[1]
    assert why(texts_in("fa"), call).replace("\u2068", "").replace("\u2069", "").replace("\u200f", "") == (
        "پارسال پیش از محرم خرید کرد؛ امسال هنوز نه."
    )
    assert seasonal not in reviewed(later(then, -20))
    due.log_call(later(then, -1), seasonal, ())
    assert seasonal not in reviewed(then)


def test_who_stops_a_seasons_list_sees_it_in_no_review(book: Book) -> None:
    muharram = date(2026, 6, 16)
    then = open_book(book.connection, book.member, instant_at(muharram - timedelta(10), 600, "Asia/Tehran"))
    bought(then, "محرمی", [(then.today - date(2025, 6, 10)).days])
    assert list(reviewed(then).values()) == ["season-muharram_start"]
    choosing.stop_season(then, catalogue(then).known["muharram_start"].number)
    assert reviewed(then) == {}


def test_while_he_owes_nothing_is_offered_to_begin_with(book: Book) -> None:
    for n in range(8):
        bought(book, f"دوبار {n}", [60, 100])
    whom = [call.customer.id for call in week.listed(book)]
    assert any("لازم دارید" in opening(texts_in("fa"), call) for call in week.listed(book))
    for customer_id in whom:
        book.follow_ups.add(
            customer_id, book.member.id, book.today - timedelta(1), book.now, kind="money", amount=MILLION
        )
    owing = week.listed(book)
    assert [call.customer.id for call in owing] == whom
    assert all("لازم" not in opening(texts_in("fa"), call) for call in owing)
    assert all("برمی‌آید" not in opening(texts_in("fa"), call) for call in owing)


def test_only_who_can_be_named_is_asked_after_his_family(book: Book) -> None:
    kitchen, mister = bought(book, "آشپزخانه کوثر", every(7, 13)), bought(book, "رضائیان", every(7, 13))
    book.customers.change(mister, honorific="aqa")
    asked: set[int] = set()
    for weeks in range(4):
        for call in week.listed(book):
            its = replace(call, unheard=40, day=call.day + timedelta(7 * weeks))
            asked |= {call.customer.id} if "خانواده" in opening(texts_in("fa"), its) else set()
    assert asked == {mister} and kitchen


def test_a_regular_without_prices_stands_by_the_usual_purchase(book: Book) -> None:
    poor = bought(book, "ارزان", every(7, 13), amount=1 * MILLION)
    for n in range(5):
        bought(book, f"معمول {n}", every(7, 2), amount=100 * MILLION)
    unpriced = bought(book, "بی‌قیمت", every(7, 13), amount=None)
    assert list(reviewed(book)) == [unpriced, poor]


def test_four_usual_gaps_or_two_calls_lead_to_the_win_back_list(book: Book) -> None:
    long_gone = bought(book, "رفته", every(7, 90))
    lapsed = bought(book, "دیر", every(7, 16))
    assert list(reviewed(book)) == [lapsed]
    for day in (0, 4):
        due.log_call(later(book, day), lapsed, ())
    assert reviewed(later(book, 12)) == {}
    assert {call.customer.id for call in week.win_back(later(book, 12))} == {long_gone, lapsed}


def test_a_planned_call_lands_on_a_working_day_of_next_week_and_spreads(book: Book) -> None:
    for n in range(12):
        bought(book, f"دیر {n}", every(7, 14 + n % 3))
    shown = week.begin(book, 1)
    days = []
    while shown.row:
        shown = week.answer(book, shown.row.id, "planned")
        days.append(shown.planned_on)
    assert all(day and day > book.today and saturday_index(day) <= 5 for day in days)
    per_day = [days.count(day) for day in sorted(set(days))]
    assert len(per_day) >= 4 and max(per_day) <= 3
    assert shown.end and shown.end.seen == 12 and sum(calls for _, calls in shown.end.planned) == 12


def test_a_session_goes_on_at_the_same_card_days_later(book: Book) -> None:
    for n in range(3):
        bought(book, f"دیر {n}", every(7, 15))
    first = week.begin(book, 1)
    assert first.row
    week.answer(book, first.row.id, "later")
    again = week.show(later(book, 3))
    assert again.place == 1 and week.ask(later(book, 3)).seen == 1


def test_the_same_tap_twice_is_one_answer(book: Book) -> None:
    customer_id = bought(book, "دیر", every(7, 15))
    bought(book, "دیر دوم", every(7, 15))
    shown = week.begin(book, 1)
    assert shown.row
    first = shown.row
    week.answer(book, first.id, "talked")
    week.answer(book, first.id, "talked")
    talks = [one for one in book.interactions.of(first.customer_id) if one.direction == "out"]
    assert len(talks) == 1
    assert customer_id


def test_someone_deleted_meanwhile_is_passed_over(book: Book) -> None:
    for n in range(2):
        bought(book, f"دیر {n}", every(7, 15))
    shown = week.begin(book, 1)
    assert shown.row
    book.customers.change(shown.row.customer_id, deleted_at=book.now)
    following = week.show(book)
    assert following.row and following.row.customer_id != shown.row.customer_id


def test_never_again_keeps_him_off_every_list_until_it_is_undone(book: Book) -> None:
    customer_id = bought(book, "دیر", every(7, 15))
    shown = week.begin(book, 1)
    assert shown.row
    ended = week.answer(book, shown.row.id, "never")
    assert reviewed(book) == {} and ended.entry
    book.journal.undo(ended.entry)
    book.consequences.refresh(customer_id)
    assert reviewed(book) == {customer_id: "lapsed"}
    assert week.show(book).row


def test_the_end_names_who_came_back_and_who_rose(book: Book) -> None:
    back = bought(book, "برگشته", [*every(7, 60), 2])
    risen = bought(book, "تازه", [3])
    bought(book, "دیر", every(7, 15))
    shown = week.begin(book, 1)
    assert shown.row
    end = week.answer(book, shown.row.id, "later").end
    assert end
    assert [(one.id, days) for one, days in end.back] == [(back, 58)]
    assert [(one.id, group) for one, group in end.risen] == [(risen, 4)]


def test_old_buyers_of_a_list_keep_a_share_of_the_session(book: Book) -> None:
    for n in range(35):
        bought(book, f"دیر {n}", every(7, 13))
    for n in range(9):
        its = bought(book, f"قدیمی {n}", [])
        book.interactions.add(its, book.member.id, book.now - timedelta(90), kind="standing", standing=4)
        book.consequences.refresh(its)
    whys = [one.why for one in week_people.people(book, 30)]
    assert whys == [*["lapsed"] * 24, *["old_list"] * 6]


def test_where_nobody_waits_it_is_said_of_how_many_nothing_is_known(book: Book) -> None:
    bought(book, "هفتگی", every(7, 3))
    said = ask(texts_in("fa"), week.ask(book)).text
    assert said == "این هفته کسی در فهرست نیست."
    bought(book, "یک‌بار", [3])
    shown = ask(texts_in("fa"), week.ask(book))
    assert "۱ نفر از گروه ۴ و ۵ هنوز ریتم خرید ندارند" in without_isolates(shown.text)
    assert any(button.data == "groups:all" for line in shown.rows for button in line)


def test_nobody_to_look_through_is_said(book: Book) -> None:
    with pytest.raises(CrmError, match="week-nobody"):
        week.begin(book, 2)
    with pytest.raises(CrmError, match="stale-button"):
        week.begin(book, 25)
