"""The day's list and tomorrow's file on their way to the trader."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from crmbot.clock import instant_at
from crmbot.screens.digest_message import put_digests
from crmbot.store.book import Book
from scheduler import tick

SUNDAY = date(2026, 11, 22)
ONE, OTHER = "09120001111", "09120002222"


def set_clock(services: Any, minute: int, day: date = SUNDAY) -> None:
    services.clock.move(instant_at(day, minute, "Asia/Tehran") - services.clock.now())


def act(services: Any, person: Any, action: Any) -> Any:
    store, now = services.store, services.clock.now()
    member = services.run.wait(lambda: store.at_gate(now, None, lambda gate: gate.people.member(person.id)))
    return services.run.wait(lambda: store.act(member, now, None, action))


def promises(book: Book) -> None:
    for number, name, fields in ((ONE, "رضایی", {}), (OTHER, "مرادی", {"kind": "money", "amount": 40_000_000})):
        customer_id = book.customers.add(book.member.id, book.now, name=name, honorific="aqa", city="قم")
        book.phones.add(customer_id, f"+98{number[1:]}")
        book.follow_ups.add(customer_id, book.member.id, SUNDAY, book.now, reason="قیمت", **fields)


def heard(person: Any) -> list[Any]:
    return [message for message in person.reads() if message.by_bot]


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


async def test_the_list_comes_at_half_past_eight_with_number_reason_money_and_keys(services, bot, trader):
    act(services, trader, promises)
    await tick(services, bot)
    set_clock(services, 8 * 60 + 29)
    await tick(services, bot)
    assert heard(trader) == []
    for minute in (8 * 60 + 30, 8 * 60 + 31, 12 * 60):
        set_clock(services, minute)
        await tick(services, bot)
    (told,) = heard(trader)
    assert plain(told.text).split("\n")[:7] == [
        "یکشنبه ۱ آذر · امروز ۱ تماس، حدود ۵ دقیقه",
        "۱. آقای رضایی، قم، فقط تماس",
        ONE,
        "قرار امروز: قیمت",
        "وعده پول:",
        "آقای مرادی، ۴۰ میلیون تومان، موعد امروز",
        OTHER,
    ]
    assert told.labels[:3] == ["شروع از اولی", "همه را بگذار فردا", "پول: آقای مرادی"]


async def test_after_two_days_of_downtime_one_list_comes_that_of_the_day_that_runs(services, bot, trader):
    act(services, trader, promises)
    await tick(services, bot)
    set_clock(services, 17 * 60, SUNDAY + timedelta(2))
    await tick(services, bot)
    (told,) = heard(trader)
    assert plain(told.text).startswith("سه‌شنبه ۳ آذر · امروز ۱ تماس")


async def test_a_list_that_could_not_be_sent_is_written_anew(services, bot, trader):
    act(services, trader, promises)
    set_clock(services, 8 * 60 + 30)
    while await services.at_gate(put_digests):
        pass
    act(services, trader, lambda book: book.follow_ups.close(book.follow_ups.due_on(SUNDAY)[0], book.now))
    set_clock(services, 8 * 60 + 50)
    await tick(services, bot)
    (told,) = heard(trader)
    assert ONE not in told.text
    assert OTHER in told.text


async def test_tomorrows_list_comes_the_evening_before_as_an_xlsx(services, bot, trader):
    act(services, trader, promises)
    act(services, trader, lambda book: book.digests.change_plan(book.member.id, evening_on=True, digest_on=False))
    for minute in (19 * 60 + 59, 20 * 60, 20 * 60 + 1):
        set_clock(services, minute, SUNDAY - timedelta(1))
        await tick(services, bot)
    (told,) = heard(trader)
    assert plain(told.text) == "فهرست یکشنبه ۱ آذر برای وقتی که تلگرام قطع باشد: ۱ نفر."
    calls, money = load_workbook(BytesIO(trader.downloads(told))).worksheets
    rows = list(calls.iter_rows(values_only=True, min_row=2))
    assert rows == [("آقای رضایی", ONE, "قم", "فقط تماس", "قرار امروز: قیمت")]
    heads, owed = money.iter_rows(values_only=True)
    assert heads == ("نام", "شماره", "مبلغ", "موعد")
    assert owed == ("آقای مرادی", OTHER, 40_000_000, "1405/09/01")


@pytest.mark.parametrize("left", ["blocked", "closed"])
async def test_no_list_for_who_blocked_the_bot_or_closed_the_day(services, bot, trader, left):
    act(services, trader, promises)
    await tick(services, bot)
    if left == "blocked":
        await services.mark_gone(trader.id)
    else:
        act(services, trader, lambda book: book.closing_days.add(SUNDAY))
    set_clock(services, 9 * 60)
    await tick(services, bot)
    assert heard(trader) == []
