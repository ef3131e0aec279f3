"""Nobody is disturbed at night, and yesterday's evening is over."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.clock import local_time
from crmbot.store.outbox import Outgoing
from scheduler.hours import held_until, is_stale

TEHRAN = "Asia/Tehran"
instants = st.integers(0, 1000 * 24 * 60).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
zones = st.sampled_from([TEHRAN, "Asia/Dubai", "Europe/Berlin", "America/New_York"])


def message(kind: str, due_at: datetime, zone: str = TEHRAN) -> Outgoing:
    return Outgoing(1, 5, kind, {}, due_at, zone, gone=False)


def at(hour: int, minute: int = 0, day: int = 21) -> datetime:
    """A time of a November day by Tehran's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=3, minutes=30)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (at(20, 59), None),
        (at(21), at(9, day=22)),
        (at(23, 59), at(9, day=22)),
        (at(0, 30), at(9)),
        (at(8, 59), at(9)),
        (at(9), None),
        (at(14), None),
    ],
)
def test_from_nine_in_the_evening_to_nine_in_the_morning_it_waits(now, until):
    assert held_until(message("offer", now), now) == until


@pytest.mark.parametrize("kind", ["tidy", "digest"])
def test_what_has_an_hour_of_its_own_comes_at_it(kind):
    assert held_until(message(kind, at(22, 30)), at(22, 30)) is None


@given(instants, zones)
def test_what_waited_may_go_at_nine_and_never_waits_longer_than_a_night(now, zone):
    until = held_until(message("offer", now, zone), now)
    if until is None:
        assert 9 <= local_time(now, zone).hour < 21
    else:
        assert timedelta() < until - now <= timedelta(hours=13)
        assert held_until(message("offer", now, zone), until) is None
        assert local_time(until, zone).hour == 9


def test_an_evening_tidy_up_is_over_when_its_day_is():
    evening = message("tidy", at(20))
    assert not is_stale(evening, at(20, 1))
    assert not is_stale(evening, at(23, 59))
    assert is_stale(evening, at(0, 0, day=22))


def test_tomorrows_file_is_over_when_tomorrow_has_come():
    assert not is_stale(message("evening", at(20)), at(20, 40))
    assert is_stale(message("evening", at(20)), at(9, day=22))


def test_what_is_of_no_day_never_grows_stale():
    assert not is_stale(message("offer", at(20)), at(9, day=25))
