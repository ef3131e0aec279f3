"""What the digest ends with: occasions inside their lead days."""

from datetime import UTC, datetime, timedelta

from crmbot.actions.occasions import coming
from crmbot.clock import local_day


def at(book, days):
    book.now = datetime(2026, 12, 21, 7, tzinfo=UTC) - timedelta(days)
    return [(one.known.key, one.days) for one in coming(book)]


def test_yalda_comes_fourteen_days_before_and_leaves_on_the_day_after(book):
    assert "yalda" not in dict(at(book, 15))
    assert dict(at(book, 14))["yalda"] == 14
    assert dict(at(book, 0))["yalda"] == 0
    assert "yalda" not in dict(at(book, -1))
    assert local_day(datetime(2026, 12, 21, 7, tzinfo=UTC), "Asia/Tehran").day == 21


def test_one_that_is_switched_off_does_not_come(book):
    book.occasions.choose("yalda", book.now, on=False)
    assert "yalda" not in dict(at(book, 3))
