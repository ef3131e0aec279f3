"""A reminder of an occasion on its way to the trader, and the question about the moon, with their keys."""

from datetime import UTC, datetime

from crmbot.actions.occasions import moon
from scheduler import tick
from tests.actions.occasion_days import known


def set_clock(services, *when):
    services.clock.move(datetime(*when, tzinfo=UTC) - services.clock.now())


def act(services, action, *args):
    member = services.run.wait(
        lambda: services.store.at_gate(services.clock.now(), None, lambda g: g.people.everyone())
    )[0]
    return services.run.wait(lambda: services.store.act(member, services.clock.now(), None, action, *args))


def heard(person):
    return [message for message in person.reads() if message.by_bot]


async def test_yalda_is_told_once_three_days_before_with_its_keys(services, bot, trader):
    act(services, known, 5)
    await tick(services, bot)
    before = len(heard(trader))
    set_clock(services, 2026, 12, 18, 6, 0)
    for _ in range(3):
        await tick(services, bot)
    (told,) = [one for one in heard(trader)[before:] if "یلدا" in one.text and "زنگ بزنید" in one.text]
    assert told.labels == ["فهرست تماس", "دیگر یادآوری نکن"]


async def test_the_moon_is_asked_in_the_evening_and_not_again_once_said(services, bot, trader):
    set_clock(services, 2027, 2, 7, 17, 1)  # 20:31 in Tehran, 29 Shaban 1448
    await tick(services, bot)
    assert heard(trader)[-1].labels == ["فردا اول ماه است", "پس‌فردا", "هنوز اعلام نشده"]
    act(services, lambda book: moon.answer(book, 1448, 9, datetime(2027, 2, 8, tzinfo=UTC).date()))
    asked = len([one for one in heard(trader) if "ماه دیده شد" in one.text])
    set_clock(services, 2027, 2, 8, 4, 31)
    await tick(services, bot)
    assert len([one for one in heard(trader) if "ماه دیده شد" in one.text]) == asked == 1
