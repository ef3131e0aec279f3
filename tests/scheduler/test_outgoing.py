"""What waits in the outbox comes once, in its order, at its hour; what nobody waits for any more is dropped."""

import asyncio
from datetime import timedelta

from scheduler import tick
from scheduler.outgoing import BATCH, IN_FLIGHT


def texts(person):
    return [message.text for message in person.reads() if message.by_bot]


def waiting(services):
    """(kind, text) of what is neither sent nor dropped, however far off."""
    far = services.clock.now() + timedelta(days=1000)
    due = services.run.wait(lambda: services.store.at_gate(far, None, lambda gate: gate.outbox.due(far)))
    return [(message.kind, message.screen["text"]) for message in due]


async def test_what_is_due_comes_once(services, bot, trader, put):
    put("a load has come", trader.id)
    assert await tick(services, bot) == 1
    assert await tick(services, bot) == 0
    assert texts(trader) == ["a load has come"]
    assert waiting(services) == []


async def test_the_oldest_comes_first_and_what_is_not_due_waits(services, bot, trader, put):
    put("of noon", trader.id, hours=-1)
    put("of the morning", trader.id, hours=-2)
    put("of the afternoon", trader.id, hours=2)
    await tick(services, bot)
    assert texts(trader) == ["of the morning", "of noon"]
    services.clock.move(timedelta(hours=2, minutes=1))
    await tick(services, bot)
    assert texts(trader)[-1] == "of the afternoon"


async def test_at_night_it_waits_for_nine_in_the_morning(services, bot, trader, put):
    put("a load has come", trader.id, hours=8)
    services.clock.move(timedelta(hours=10))
    assert await tick(services, bot) == 0
    services.clock.move(timedelta(hours=10))
    assert await tick(services, bot) == 0
    assert texts(trader) == []
    services.clock.move(timedelta(hours=1))
    assert await tick(services, bot) == 1
    assert texts(trader) == ["a load has come"]


async def test_the_tidy_up_comes_at_its_own_hour_however_late_that_is(services, bot, trader, put):
    put("five lack a name", trader.id, hours=10, kind="tidy")
    services.clock.move(timedelta(hours=10))
    await tick(services, bot)
    assert texts(trader) == ["five lack a name"]


async def test_after_three_days_of_downtime_only_todays_tidy_up_comes(services, bot, trader, put):
    for day in range(4):
        put(f"of day {day}", trader.id, hours=8 + 24 * day, kind="tidy")
    services.clock.move(timedelta(days=3, hours=9))
    assert await tick(services, bot) == 1
    assert texts(trader) == ["of day 3"]
    assert waiting(services) == []


async def test_who_blocked_the_bot_is_marked_and_gets_nothing_any_more(services, bot, trader, put):
    put("one", trader.id)
    put("two", trader.id, hours=1)
    trader.blocks()
    assert await tick(services, bot) == 1
    gone = "select count(*) from member where gone_at is not null"
    assert await services.at_gate(lambda gate: gate.connection.exec_driver_sql(gone).scalar()) == 1
    calls = len(trader.sim.calls("sendMessage"))
    services.clock.move(timedelta(hours=1))
    await tick(services, bot)
    assert len(trader.sim.calls("sendMessage")) == calls
    assert waiting(services) == []


async def test_what_telegram_cannot_take_now_comes_with_the_next_tick(services, bot, trader, put):
    put("a load has come", trader.id)
    trader.sim.faults("502", "sendMessage", times=5)
    assert await tick(services, bot) == 0
    assert waiting(services) == [("offer", "a load has come")]
    assert await tick(services, bot) == 1
    assert texts(trader) == ["a load has come"]


async def test_one_message_that_cannot_be_shown_does_not_hold_up_the_others(services, bot, trader, put):
    put("<b>never closed", trader.id, hours=-2)
    put("a load has come", trader.id, hours=-1)
    assert await tick(services, bot) == 2
    assert texts(trader) == ["a load has come"]
    assert waiting(services) == []


class Telephone:
    """A bot that counts how many messages are on their way at once."""

    def __init__(self) -> None:
        self.now = self.most = self.sent = 0

    async def send_message(self, *_args: object, **_options: object) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0)
        self.now -= 1
        self.sent += 1


async def test_a_hundred_people_get_theirs_in_one_tick_a_few_at_a_time(services, put):
    for person in range(100):
        put("a load has come", 100 + person)
    telephone = Telephone()
    assert BATCH < 100
    assert await tick(services, telephone) == 100
    assert (telephone.sent, telephone.most) == (100, IN_FLIGHT)
