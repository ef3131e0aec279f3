"""What is due in the evening: for whom, when, and once only."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from crmbot.actions import calls, tidying
from crmbot.actions.calls import Said
from crmbot.actions.keeping import Paper, keep
from crmbot.clock import instant_at, local_day
from crmbot.domain.member import Member
from crmbot.notes import parse_note
from crmbot.store.book import Book
from crmbot.store.engine import reading
from crmbot.store.store import Store
from crmbot.store.tables import outbox

NOON = instant_at(local_day(datetime(2026, 11, 21, 7, 12, tzinfo=UTC), "Asia/Tehran"), 12 * 60, "Asia/Tehran")
TODAY = local_day(NOON, "Asia/Tehran")
EIGHT = NOON + timedelta(hours=8)


@pytest.fixture
def day(store: Store, owner: Member) -> "Day":
    return Day(store, owner)


class Day:
    """One member's Saturday."""

    def __init__(self, store: Store, member: Member) -> None:
        self.store, self.member, self.told = store, member, 0

    def logs(self, *lines: str, at: datetime = NOON) -> None:
        def record(book: Book) -> None:
            for line in lines:
                calls.record(book, Said(parse_note(line, book.today), line))

        self.store.act(self.member, at, None, record)

    def ticks(self, at: datetime = EIGHT) -> int:
        """How many evenings are announced."""
        while self.store.at_gate(at, None, tidying.put_due):
            pass
        before, self.told = self.told, self._announced()
        return self.told - before

    def _announced(self) -> int:
        told = select(func.count()).where(outbox.c.kind == "tidy", ~outbox.c.dropped)
        with reading(self.store.engine) as connection:
            return int(connection.execute(told).scalar_one())

    def waiting(self, at: datetime = EIGHT) -> list[dict[str, object]]:
        return [one.screen for one in self.store.at_gate(at, None, lambda gate: gate.outbox.due(at))]

    def changes(self, **settings: object) -> None:
        self.store.act(self.member, NOON, None, lambda book: book.settings.change(**settings))


def test_calls_people_and_papers_are_counted(day: Day) -> None:
    day.logs("0912 443 1001", "0912 443 1001", "0912 443 1002 رضایی", "0912 443 1003 مرادی نخود")
    day.store.act(day.member, NOON + timedelta(hours=1), None, keep, Paper("photo", "file"))
    assert day.ticks() == 1
    assert day.waiting() == [
        {"show": "tidy", "language": "fa", "day": TODAY.isoformat(), "calls": 4, "bare": 2, "papers": 1}
    ]


def test_it_is_put_once_a_day_at_the_first_tick_after_the_hour(day: Day) -> None:
    day.logs("0912 443 1001")
    assert [day.ticks(EIGHT + timedelta(minutes=minute)) for minute in (-1, 0, 1, 90)] == [0, 1, 0, 0]


def test_after_downtime_it_comes_the_same_day_and_not_the_next(day: Day) -> None:
    day.logs("0912 443 1001")
    assert day.ticks(EIGHT + timedelta(hours=3, minutes=59)) == 1
    day.logs("0912 443 1002", at=NOON + timedelta(days=1))
    assert day.ticks(NOON + timedelta(days=2)) == 0


def test_a_day_looked_at_and_found_complete_is_not_looked_at_again(day: Day) -> None:
    day.logs("0912 443 1003 مرادی نخود")
    assert day.ticks() == 0
    day.logs("0912 443 1001", at=EIGHT + timedelta(minutes=5))
    assert day.ticks(EIGHT + timedelta(minutes=6)) == 0
    with reading(day.store.engine) as connection:
        assert connection.execute(select(outbox.c.dropped)).scalars().all() == [True]


def test_a_call_after_the_hour_is_offered_the_next_evening(day: Day) -> None:
    day.logs("0912 443 1001", at=EIGHT + timedelta(minutes=30))
    assert [day.ticks(EIGHT + timedelta(days=later)) for later in (0, 1, 2)] == [0, 1, 0]
    shown = day.waiting(EIGHT + timedelta(days=1))
    assert [(one["bare"], one["night"]) for one in shown] == [(1, True)]
    tomorrow = TODAY + timedelta(1)
    left = day.store.act(day.member, EIGHT + timedelta(days=1), None, tidying.incomplete, tomorrow)
    assert len(left) == 1


def test_who_sent_nothing_before_the_hour_is_left_alone(day: Day) -> None:
    assert day.ticks() == 0
    day.logs("0912 443 1001", at=EIGHT + timedelta(minutes=5))
    assert day.ticks(EIGHT + timedelta(minutes=6)) == 0


def test_the_hour_and_whether_at_all_are_the_books(day: Day) -> None:
    day.logs("0912 443 1001")
    day.changes(tidy_minute=18 * 60)
    assert [day.ticks(NOON + timedelta(hours=hour)) for hour in (5, 6)] == [0, 1]
    day.logs("0912 443 1002", at=NOON + timedelta(days=1))
    day.changes(tidy_on=False)
    assert day.ticks(EIGHT + timedelta(days=1)) == 0


def test_the_day_is_that_of_the_books_zone(day: Day) -> None:
    day.changes(zone="Asia/Tokyo")
    there = replace(day.member, zone="Asia/Tokyo")
    day.store.act(there, NOON, None, lambda book: book.customers.add(there.id, NOON))
    day.logs("0912 443 1001", at=instant_at(TODAY, 1, "Asia/Tokyo"))
    assert day.ticks(instant_at(TODAY, 20 * 60 - 1, "Asia/Tokyo")) == 0
    assert day.ticks(instant_at(TODAY, 20 * 60, "Asia/Tokyo")) == 1


def test_each_member_hears_of_his_own_calls_and_books_never_mix(day: Day) -> None:
    other = day.store.at_gate(NOON, None, lambda gate: gate.people.open_book(2, "Other", "en", NOON))
    Day(day.store, other).logs("0912 443 1001", "0912 443 1002")
    day.logs("0912 443 1001")
    assert day.ticks() == 2
    assert sorted((one["language"], one["bare"]) for one in day.waiting()) == [("en", 2), ("fa", 1)]


def test_who_blocked_the_bot_is_not_written_to(day: Day) -> None:
    day.logs("0912 443 1001")
    day.store.at_gate(NOON, None, lambda gate: gate.people.leave(day.member.user_id, NOON))
    assert day.ticks() == 0


def test_price_only_callers_and_deleted_people_need_no_completing(day: Day) -> None:
    day.logs("0912 443 1001", "0912 443 1002")

    def mark(book: Book) -> None:
        book.customers.change(1, price_only=True)
        book.customers.change(2, deleted_at=book.now)

    day.store.act(day.member, NOON, None, mark)
    assert day.ticks() == 0


def test_what_he_bought_says_what_he_wanted(day: Day) -> None:
    day.logs("0912 443 1001 رضایی")

    def buy(book: Book) -> None:
        product = book.products.ensure("نخود")
        book.purchases.add(1, book.member.id, product_id=product, bought_on=book.today, at=book.now)

    day.store.act(day.member, NOON, None, buy)
    assert day.ticks() == 0


def test_put_off_it_comes_at_nine_and_only_if_something_is_left(day: Day) -> None:
    day.logs("0912 443 1001")
    nine = NOON + timedelta(hours=21)
    assert day.store.act(day.member, EIGHT, None, tidying.postpone, TODAY)
    assert not day.store.act(day.member, EIGHT, None, tidying.postpone, TODAY)
    day.ticks(nine)
    assert [one["show"] for one in day.waiting(nine - timedelta(minutes=1))] == []
    assert [one["show"] for one in day.waiting(nine)] == ["tidy-later"]
    day.logs("0912 443 1001 رضایی نخود", at=nine)
    day.ticks(nine)
    assert day.waiting(nine) == []


def test_many_members_are_told_some_at_a_time(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tidying, "AT_ONCE", 2)
    for user_id in range(2, 7):
        other = day.store.at_gate(NOON, None, lambda gate: gate.people.open_book(user_id, "Other", "fa", NOON))  # noqa: B023
        Day(day.store, other).logs("0912 443 1001")
    assert day.store.at_gate(EIGHT, None, tidying.put_due)
    assert len(day.waiting()) == 2
    assert day.ticks() == 5
