"""The day's list: who is on it, in which order, and when it comes by itself."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from crmbot.actions import choosing, delivering, digest, due, due_trying, promising, undoing, week_people
from crmbot.actions.digest_choice import choose
from crmbot.actions.due_reasons import Call, call_of
from crmbot.clock import instant_at
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.member import Member
from crmbot.screens import digest_message, week_message
from crmbot.screens.due_words import why
from crmbot.store.book import Book, open_book
from crmbot.store.digests import Due
from crmbot.store.store import Store
from crmbot.text.normalise import without_isolates
from crmbot.text.texts import texts_in

_numbers = count(9130000001)
TEHRAN = "Asia/Tehran"
SATURDAY = date(2026, 11, 21)
NO_ANSWER = (Outcome.NO_ANSWER,)


def someone(book: Book, name: str = "رضایی") -> int:
    customer_id = book.customers.add(book.member.id, book.now, name=name)
    book.phones.add(customer_id, f"+98{next(_numbers)}")
    return customer_id


def promise(book: Book, customer_id: int, day: date, **fields: object) -> int:
    return book.follow_ups.add(customer_id, book.member.id, day, book.now, **fields)


def at(store: Store, member: Member, now: datetime, act: Callable[[Book], object]) -> object:
    return store.act(member, now, None, act)


def when(day: date, hour: float) -> datetime:
    return instant_at(day, round(hour * 60), TEHRAN)


def tick(store: Store, now: datetime) -> None:
    for put in (digest_message.put_digests, digest_message.put_evening_files, week_message.put_weeks):
        while store.at_gate(now, None, put):
            pass
    store.at_gate(now, None, lambda gate: gate.outbox.sent([one.id for one in gate.outbox.due(now)], now))


def announced(store: Store, kind: str = "digest") -> list[str]:
    def rows(gate: object) -> list[str]:
        sql = f"SELECT occurrence FROM outbox WHERE kind = '{kind}' ORDER BY id"
        return [row[0] for row in gate.connection.exec_driver_sql(sql)]  # type: ignore[attr-defined]

    return store.at_gate(datetime(2030, 1, 1, tzinfo=UTC), None, rows)


def test_groups_four_and_five_come_first_and_the_rest_is_named_by_sms() -> None:
    def one(customer: int, why: str, group: int, stake: float = 0) -> Due:
        return Due(customer, why, group, customer, SATURDAY, stake)

    due_now = [
        one(1, "talk", 2), one(2, "talk", 3), one(3, "lapsed", 5, 10.0), one(4, "lapsed", 5, 90.0),
        one(5, "delivery", 4), one(6, "late", 5, 1000.0), one(7, "sample", 3), one(5, "talk", 4),
    ]  # fmt: skip
    chosen = choose(due_now, 4)
    assert [due.customer_id for due in chosen.calls] == [5, 4, 3, 1]
    assert [due.customer_id for due in chosen.by_sms] == [2, 7]
    assert chosen.waiting == 0
    assert choose(due_now, 2).waiting == 1
    assert [due.customer_id for due in choose(due_now, 9).calls] == [5, 4, 3, 1, 2, 7, 6]


def test_promises_left_undone_leave_a_third_of_the_places_to_those_at_stake() -> None:
    def one(customer: int, why: str, days_ago: int = 0, stake: float = 0) -> Due:
        return Due(customer, why, 5, customer, SATURDAY - timedelta(days_ago), stake)

    undone = [one(n, "talk", 20 - n) for n in range(1, 9)]
    lapsed = [one(20 + n, "lapsed", stake=n) for n in range(4)]
    due_now = [*undone, *lapsed, one(11, "delivery"), one(12, "talk", 1)]
    since = SATURDAY - timedelta(1)  # Friday was off
    assert [due.customer_id for due in choose(due_now, 6, since).calls] == [12, 1, 2, 11, 23, 22]
    assert [due.customer_id for due in choose(due_now[:8], 6, since).calls] == [1, 2, 3, 4, 5, 6]
    assert [due.customer_id for due in choose([*undone, *lapsed[:1]], 6, since).calls] == [1, 2, 3, 4, 5, 20]
    assert sorted(due.customer_id for due in choose(due_now, 400, since).calls) == sorted(
        due.customer_id for due in due_now
    )
    today = [one(30 + n, "talk") for n in range(7)]
    assert [due.customer_id for due in choose([*today, *due_now], 6, since).calls] == [12, 30, 31, 32, 33, 34]


def test_what_he_promised_himself_stands_before_loads_to_be_asked_about() -> None:
    def one(customer: int, why: str, days_ago: int) -> Due:
        return Due(customer, why, 5, customer, SATURDAY - timedelta(days_ago), 0)

    asked_about = [one(n, "delivery", 8) for n in range(1, 9)]
    due_now = [*asked_about, *(one(10 + n, "delivery", 0) for n in range(6)), one(20, "talk", 1), one(21, "talk", 0)]
    named = [due.customer_id for due in choose(due_now, 6, SATURDAY).calls]
    assert named == [21, 20, 10, 11, 12, 13]
    assert [due.why for due in choose([one(1, "delivery", 0), one(1, "talk", 0)], 6, SATURDAY).calls] == ["talk"]


def test_a_promise_for_today_is_told_before_how_he_buys(book: Book) -> None:
    customer_id = _regular(book)
    promise(book, customer_id, book.today)
    (call,) = digest.today(book).calls
    assert _said(call) == "قرار تماس: امروز. هر ۷ روز یک‌بار می‌خرید، الان ۱۵ روز گذشته."


def test_two_purchases_a_day_apart_are_no_rhythm(book: Book) -> None:
    customer_id = someone(book)
    for ago in (5, 6):
        book.purchases.add(customer_id, book.member.id, bought_on=book.today - timedelta(ago), at=book.now)
    book.consequences.refresh(customer_id)
    (call,) = digest.today(book).calls
    assert _said(call) == "دو بار خریده، آخرین بار ۵ روز پیش؛ منتظر خرید سوم."
    promise(book, customer_id, book.today)
    assert _said(digest.today(book).calls[0]) == "قرار تماس: امروز."


@pytest.mark.parametrize(
    ("rhythm", "last", "later", "said"),
    [
        ("monthly", "two_three_months", 0, "گفته‌اید ماهی یک‌بار می‌خرد. آخرین خریدش حدود ۲ تا ۳ ماه پیش بود."),
        ("monthly", "two_three_months", 31, "گفته‌اید ماهی یک‌بار می‌خرد. آخرین خریدش حدود ۳ تا ۴ ماه پیش بود."),
        ("seasonal", "longer", 0, "گفته‌اید هر فصل یک‌بار می‌خرد. آخرین خریدش بیش از ۳ ماه پیش بود."),
        ("weekly", "", 15, "گفته‌اید هر هفته می‌خرد."),
    ],
)
def test_a_purchase_roughly_remembered_is_told_roughly(
    book: Book, rhythm: str, last: str, later: int, said: str
) -> None:
    customer_id = someone(book)
    book.interactions.add(customer_id, book.member.id, book.now, kind="standing", standing=5)
    book.customers.change(customer_id, stated_rhythm=rhythm, stated_last=last, stated_on=book.today)
    book.consequences.refresh(customer_id)
    that_day = open_book(book.connection, book.member, book.now + timedelta(later))
    assert _said(call_of(that_day, Due(customer_id, "lapsed", 5, None, None, 0), that_day.today)) == said


def _said(call: Call) -> str:
    return without_isolates(why(texts_in("fa"), call))


def test_names_once_on_the_days_list_stay_there(book: Book) -> None:
    lapsed = [_regular(book) for _ in range(8)]
    named = [call.customer.id for call in digest.shown(book).calls]
    assert len(named) == 6
    due.log_call(book, next(one for one in lapsed if one not in named), ())  # beside the list
    assert [call.customer.id for call in digest.today(book).calls] == named
    for place, what in enumerate(("talked", "unanswered", "tomorrow", "talked"), 1):
        shown = due.answer(book, named[place - 1], 0, what)
        assert [call.customer.id for call in shown.list.calls] == named[place:]
        assert (shown.list.passed, shown.list.waiting) == (place, 1)
    tomorrow = open_book(book.connection, book.member, book.now + timedelta(1))
    assert len(digest.today(tomorrow).calls) == 5


def test_what_is_promised_for_today_meanwhile_comes_at_the_lists_end(book: Book) -> None:
    lapsed = [_regular(book) for _ in range(7)]
    named = [call.customer.id for call in digest.shown(book).calls]
    later = open_book(book.connection, book.member, book.now + timedelta(hours=1))
    new = someone(later, "تازه")
    later.interactions.add(new, later.member.id, later.now, outcomes=(Outcome.PURCHASE,))
    later.consequences.refresh(new)
    later.interactions.add(new, later.member.id, later.now, kind="standing", standing=4)
    later.consequences.refresh(new)
    promise(later, new, later.today)
    assert [call.customer.id for call in digest.shown(later).calls] == [*named, new]
    assert len(lapsed) == 7 and digest.today(later).waiting == 1


def test_more_minutes_make_a_longer_list(book: Book) -> None:
    for _ in range(9):
        _regular(book)
    digest.shown(book)
    book.digests.change_plan(book.member.id, day_minutes=40)
    assert len(digest.shown(book).calls) == 8


def _old_buyers(book: Book, count: int, group: int = 4) -> list[int]:
    """People of an old list, the longest unheard of first."""
    old = []
    for n in range(count):
        old.append(someone(book, f"قدیمی {n}"))
        at = book.now - timedelta(100 - n)
        book.interactions.add(old[-1], book.member.id, at, kind="standing", standing=group)
        book.consequences.refresh(old[-1])
    return old


def test_old_buyers_of_a_list_come_a_few_a_day_behind_the_real_reasons(book: Book) -> None:
    old = _old_buyers(book, 9)
    listed = digest.today(book)
    assert [call.customer.id for call in listed.calls] == old[:3]
    assert _said(listed.calls[0]) == "از فهرست قدیمی شماست؛ هنوز صحبتی با او ننوشته‌اید." and listed.waiting == 0
    for n in range(5):
        promise(book, someone(book, f"قرار {n}"), book.today)
    calls = digest.today(book).calls
    assert [call.why for call in calls] == [*["talk"] * 5, "old_list"]
    due.log_call(book, old[0], ())
    assert old[0] not in {one.customer_id for one in week_people.people(book)}


def test_who_of_an_old_list_is_rung_in_vain_thrice_or_not_to_be_rung_leaves_it(book: Book) -> None:
    vain, never = _old_buyers(book, 2)
    for later in (0, 1, 4):
        due.log_call(open_book(book.connection, book.member, book.now + timedelta(later)), vain, NO_ANSWER)
    book.customers.change(never, no_call=True)
    that_day = open_book(book.connection, book.member, book.now + timedelta(10))
    assert digest.today(that_day).calls == ()


def test_an_old_buyer_who_stays_away_for_long_still_has_his_place(book: Book) -> None:
    (customer_id,) = _old_buyers(book, 1, 5)
    book.customers.change(customer_id, stated_rhythm="weekly", stated_last="longer", stated_on=book.today)
    book.consequences.refresh(customer_id)
    assert [call.customer.id for call in digest.today(book).calls] == [customer_id]


def test_calls_made_today_use_up_the_minutes(book: Book) -> None:
    people = [someone(book, f"رضایی {n}") for n in range(8)]
    for one in people:
        promise(book, one, book.today)
    assert len(digest.today(book).calls) == 6
    due.log_call(book, people[0], ())
    due.log_call(book, people[1], ())
    assert len(digest.today(book).calls) == 4


def test_who_was_called_yesterday_is_not_on_the_list(book: Book) -> None:
    customer_id = someone(book)
    for ago in range(15, 80, 7):
        call = book.interactions.add(
            customer_id, book.member.id, book.now - timedelta(ago), outcomes=(Outcome.PURCHASE,)
        )
        day = book.today - timedelta(ago)
        book.purchases.add(
            customer_id, book.member.id, bought_on=day, at=book.now - timedelta(ago), interaction_id=call, amount=10**8
        )
    book.consequences.refresh(customer_id)
    assert [call.customer.id for call in digest.today(book).calls] == [customer_id]
    book.interactions.add(customer_id, book.member.id, book.now - timedelta(1))
    book.consequences.refresh(customer_id)
    assert digest.today(book).calls == ()


def test_only_the_keepers_people_are_his_until_he_is_gone(store: Store, owner: Member) -> None:
    def fill(book: Book) -> int:
        customer_id = someone(book)
        promise(book, customer_id, book.today)
        return customer_id

    now = when(SATURDAY, 10)
    at(store, owner, now, fill)
    other = _colleague(store, owner, now)
    assert at(store, other, now, lambda book: digest.today(book).calls) == ()
    store.at_gate(now, None, lambda gate: gate.people.leave(owner.user_id, now))
    assert len(at(store, other, now, lambda book: digest.today(book).calls)) == 1  # type: ignore[arg-type]


def _colleague(store: Store, owner: Member, now: datetime) -> Member:
    def join(gate: object) -> Member:
        gate.connection.exec_driver_sql(  # type: ignore[attr-defined]
            "INSERT INTO member (book_id, user_id, role, name, language, current, joined_at, digest_on, digest_minute,"
            " day_minutes, call_minutes, evening_on, week_on, week_minute)"
            f" VALUES ({owner.book_id}, 2, 'seller', 'B', 'fa', 1, '2026-01-01 00:00:00.000000',"
            " 1, 510, 30, 5, 0, 1, 960)"
        )
        return gate.people.member(2)  # type: ignore[attr-defined, no-any-return]

    return store.at_gate(now, None, join)


def test_nobody_answered_tomorrow_then_in_three_days_then_the_weekly_list(book: Book) -> None:
    customer_id = someone(book)
    promise(book, customer_id, book.today)
    days = []
    for later in (0, 1, 4):  # Saturday, Sunday, Wednesday
        that_day = open_book(book.connection, book.member, book.now + timedelta(later))
        call = that_day.interactions.add(customer_id, book.member.id, that_day.now, outcomes=(Outcome.NO_ANSWER,))
        due_trying.ask_again(that_day, customer_id, call)
        days += [one.due_on for one in that_day.follow_ups.open_of(customer_id)]
    assert days == [SATURDAY + timedelta(1), SATURDAY + timedelta(4)]
    assert [one.state for one in book.follow_ups.all_of(customer_id)] == ["dropped"]


def test_a_delivery_call_comes_a_week_later_on_a_working_day(book: Book) -> None:
    customer_id = someone(book)
    friday_after = book.today - timedelta(1)  # a Friday; a week later is one too
    load = book.purchases.add(customer_id, book.member.id, bought_on=friday_after, at=book.now)
    delivering.expect_delivery(book, load)
    assert [one.due_on for one in book.follow_ups.open_of(customer_id)] == [SATURDAY + timedelta(7)]
    delivering.load_left(open_book(book.connection, book.member, book.now + timedelta(2)), load)
    assert [one.due_on for one in book.follow_ups.open_of(customer_id)] == [SATURDAY + timedelta(9)]
    book.purchases.remove(load)
    assert book.follow_ups.open_of(customer_id) == []


@pytest.mark.parametrize(
    ("said", "today", "named"),
    [
        ("۳۰ آبان", SATURDAY, True),
        ("تولدش ۱ آذر است", SATURDAY, False),
        ("۶ آذر", date(2026, 11, 26), True),  # a Friday: told on Thursday
        ("۳۰ اسفند", date(2027, 3, 17), False),
        ("۳۰ اسفند", date(2027, 3, 18), True),  # the last working day of a year without that day
    ],
)
def test_a_birthday_is_told_on_its_day_or_before_days_off(book: Book, said: str, today: date, named: bool) -> None:
    customer_id = someone(book)
    book.remarks.add(customer_id, book.member.id, "birthday", said, book.now)
    that_day = open_book(book.connection, book.member, when(today, 10))
    assert [one.id for one in digest.today(that_day).by_sms] == ([customer_id] if named else [])


def test_the_digest_comes_once_at_its_hour_also_after_downtime_within_the_day(store: Store, owner: Member) -> None:
    at(store, owner, when(SATURDAY, 11), lambda book: promise(book, someone(book), SATURDAY + timedelta(1)))
    tick(store, when(SATURDAY, 11.5))
    for hour in (8, 8.4, 8.5, 8.6, 12):
        tick(store, when(SATURDAY + timedelta(1), hour))
        assert bool(announced(store)) == (hour >= 8.5)
    assert announced(store) == ["2026-11-22"]
    tick(store, when(SATURDAY + timedelta(2), 15))  # it was down since: today's, once, late
    tick(store, when(SATURDAY + timedelta(2), 15.1))
    assert announced(store) == ["2026-11-22", "2026-11-23"]
    tick(store, when(SATURDAY + timedelta(3), 21.5))  # too late at night
    tick(store, when(SATURDAY + timedelta(4), 8))
    assert announced(store) == ["2026-11-22", "2026-11-23"]


def test_a_clock_set_back_sends_nothing_twice(store: Store, owner: Member) -> None:
    at(store, owner, when(SATURDAY, 7), lambda book: promise(book, someone(book), SATURDAY + timedelta(1)))
    tick(store, when(SATURDAY + timedelta(1), 9))
    tick(store, when(SATURDAY, 9))
    tick(store, when(SATURDAY + timedelta(1), 9))
    assert announced(store) == ["2026-11-22"]


@pytest.mark.parametrize("place", range(1, len(choosing.ZONES)))
def test_a_zone_changed_in_between_misses_nothing_and_sends_nothing_twice(
    store: Store, owner: Member, place: int
) -> None:
    at(store, owner, when(SATURDAY, 7), lambda book: promise(book, someone(book), SATURDAY + timedelta(1)))
    tick(store, when(SATURDAY + timedelta(1), 9))
    moved = at(store, owner, when(SATURDAY + timedelta(1), 10), lambda book: choosing.move(book, place))
    assert isinstance(moved, Member)
    for hour in range(10, 48):
        now = when(SATURDAY + timedelta(1), 0) + timedelta(hours=hour)
        tick(store, now)
        its_hour = instant_at(SATURDAY + timedelta(2), 510, moved.zone)
        assert announced(store) == ["2026-11-22", "2026-11-23"][: 1 + (now >= its_hour)]


@pytest.mark.parametrize("off", [date(2026, 11, 27), date(2026, 6, 25), date(2026, 6, 26), date(2026, 3, 21)])
def test_none_comes_on_fridays_and_holidays(store: Store, off: date) -> None:
    owner = store.at_gate(when(off, 0.1), None, lambda gate: gate.people.open_book(1, "Owner", "fa", gate.now))
    at(store, owner, when(off, 7), lambda book: promise(book, someone(book), off))
    tick(store, when(off, 9))
    assert announced(store) == []


def test_a_newcomer_is_not_told_at_once(store: Store) -> None:
    now = when(SATURDAY, 12)
    owner = store.at_gate(now, None, lambda gate: gate.people.open_book(1, "Owner", "fa", gate.now))
    at(store, owner, now, lambda book: promise(book, someone(book), SATURDAY))
    tick(store, when(SATURDAY, 12.1))
    assert announced(store) == []


def test_nothing_comes_when_nobody_is_due(store: Store, owner: Member) -> None:
    for n in range(1, 6):
        tick(store, when(SATURDAY + timedelta(n), 9))
    assert announced(store) == []


def test_a_digest_for_someone_who_blocked_the_bot_is_not_made(store: Store, owner: Member) -> None:
    at(store, owner, when(SATURDAY, 7), lambda book: promise(book, someone(book), SATURDAY + timedelta(1)))
    store.at_gate(when(SATURDAY, 8), None, lambda gate: gate.people.leave(owner.user_id, gate.now))
    tick(store, when(SATURDAY + timedelta(1), 9))
    assert announced(store) == []


def test_tomorrows_list_comes_as_a_file_the_evening_before(store: Store, owner: Member) -> None:
    def wish(book: Book) -> None:
        promise(book, someone(book), SATURDAY + timedelta(2))
        book.digests.change_plan(owner.id, evening_on=True)

    at(store, owner, when(SATURDAY, 12), wish)
    tick(store, when(SATURDAY + timedelta(1), 20.1))
    assert announced(store, "evening") == ["2026-11-22"]


def test_two_members_snoozing_the_same_promise_move_it_once(store: Store, owner: Member) -> None:
    now = when(SATURDAY, 10)
    customer_id = at(store, owner, now, someone)
    promise_id = at(store, owner, now, lambda book: promise(book, customer_id, SATURDAY))  # type: ignore[arg-type]
    other = _colleague(store, owner, now)
    until = [
        at(store, member, now, lambda book: promising.snooze(book, promise_id, None, SATURDAY + timedelta(7)))  # type: ignore[arg-type]
        for member in (owner, other)
    ]
    assert [[one.due_on for one in shown.follow_ups] for shown in until] == [[SATURDAY + timedelta(7)]] * 2  # type: ignore[attr-defined]
    for member in (owner, other):
        at(store, member, now, lambda book: due.put_off(book, customer_id))  # type: ignore[arg-type]
    left = at(store, owner, now, lambda book: book.follow_ups.open_of(customer_id))  # type: ignore[arg-type]
    assert [one.due_on for one in left] == [SATURDAY + timedelta(7)]  # type: ignore[attr-defined]


def test_who_is_snoozed_is_named_for_no_other_reason_before_his_day(book: Book) -> None:
    customer_id = _regular(book)
    assert [call.customer.id for call in digest.today(book).calls] == [customer_id]
    due.put_off(book, customer_id, SATURDAY + timedelta(5))
    for later in range(1, 5):
        assert digest.today(open_book(book.connection, book.member, book.now + timedelta(later))).calls == ()
    that_day = open_book(book.connection, book.member, book.now + timedelta(5))
    assert [call.why for call in digest.today(that_day).calls] == ["talk"]


def test_who_answered_no_call_three_times_is_left_to_the_weekly_list(book: Book) -> None:
    customer_id = _regular(book)
    for later in (0, 1, 4):
        due.log_call(open_book(book.connection, book.member, book.now + timedelta(later)), customer_id, NO_ANSWER)
    that_day = open_book(book.connection, book.member, book.now + timedelta(6))
    assert digest.today(that_day).calls == () and book.follow_ups.open_of(customer_id) == []
    assert [one.customer_id for one in week_people.people(that_day)] == [customer_id]


def test_on_a_day_off_the_list_says_when_the_next_working_day_is(book: Book) -> None:
    promise(book, someone(book), book.today)
    assert (digest.today(book).works, digest.today(book).following) == (True, SATURDAY + timedelta(1))
    friday = digest.today(open_book(book.connection, book.member, book.now + timedelta(6)))
    assert (friday.works, friday.closed, friday.following) == (False, False, SATURDAY + timedelta(7))
    due.close(book, book.today)
    assert (digest.today(book).works, digest.today(book).closed) == (False, True)


def _regular(book: Book) -> int:
    """Somebody who bought weekly and is silent for fifteen days."""
    customer_id = someone(book)
    for ago in range(15, 80, 7):
        day, then = book.today - timedelta(ago), book.now - timedelta(ago)
        book.interactions.add(customer_id, book.member.id, then, outcomes=(Outcome.PURCHASE,))
        book.purchases.add(customer_id, book.member.id, bought_on=day, at=then, amount=10**8)
    book.consequences.refresh(customer_id)
    return customer_id


def test_the_week_is_offered_on_friday_at_four_once_and_only_where_somebody_waits(store: Store, owner: Member) -> None:
    friday = SATURDAY + timedelta(6)
    tick(store, when(SATURDAY, 11))

    def buys_weekly(book: Book) -> None:
        customer_id = someone(book)
        for ago in range(15, 80, 7):
            bought_on = friday - timedelta(ago)
            book.purchases.add(customer_id, owner.id, bought_on=bought_on, at=when(bought_on, 9), amount=10**8)
        book.consequences.refresh(customer_id)

    at(store, owner, when(SATURDAY, 12), buys_weekly)
    for hour in (15, 16, 16.1, 20, 23):
        tick(store, when(friday, hour))
    tick(store, when(friday + timedelta(1), 16))
    assert announced(store, "week") == [friday.isoformat()]


def test_undoing_a_closed_day_brings_the_calls_and_the_clock_back(book: Book) -> None:
    customer_id = someone(book)
    promise(book, customer_id, book.today)
    for ago in range(3, 60, 7):
        bought_on = book.today - timedelta(ago)
        book.purchases.add(customer_id, book.member.id, bought_on=bought_on, at=book.now, amount=10**8)
    book.consequences.refresh(customer_id)
    book.journal.write("call", customer_id)
    before = book.digests.cadence(customer_id)
    assert before and len(digest.today(book).calls) == 1
    due.close(book, book.today)
    moved = book.digests.cadence(customer_id)
    assert moved and moved.lapse_at == before.lapse_at + timedelta(1) and digest.today(book).calls == ()
    undoing.undo(book, book.journal.latest(1)[0].id)
    assert book.digests.cadence(customer_id) == before and len(digest.today(book).calls) == 1


def test_a_past_day_cannot_be_closed(book: Book) -> None:
    with pytest.raises(CrmError, match="stale-button"):
        due.close(book, book.today - timedelta(1))
