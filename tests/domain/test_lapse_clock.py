from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.lapse_clock import ALWAYS_OPEN, ClosedDays

START = date(2026, 1, 1)
closures = st.sets(st.integers(0, 200)).map(lambda days: {START + timedelta(n) for n in days})


@given(st.integers(-100, 400), st.integers(-100, 400))
def test_with_nothing_closed_days_are_days(one: int, other: int) -> None:
    since, until = START + timedelta(one), START + timedelta(other)
    assert ALWAYS_OPEN.open_days(since, until) == other - one


@given(closures, st.integers(0, 150), st.integers(0, 150))
def test_open_days_are_those_not_closed(closed: set[date], first: int, length: int) -> None:
    since = START + timedelta(first)
    stretch = [since + timedelta(n + 1) for n in range(length)]
    assert ClosedDays(closed).open_days(since, since + timedelta(length)) == len(
        [d for d in stretch if d not in closed]
    )


@given(closures, st.integers(0, 150), st.integers(1, 150))
def test_the_day_reached_is_the_first_after_so_many_open_days(closed: set[date], first: int, days: int) -> None:
    clock, since = ClosedDays(closed), START + timedelta(first)
    reached = clock.after(since, days)
    assert clock.open_days(since, reached) == days
    assert reached not in closed


def test_no_days_on_is_the_day_itself() -> None:
    assert ClosedDays({START}).after(START, 0) == START
