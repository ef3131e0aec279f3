"""/week: asked for hours, one card at a time, resumed where it was left."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from crmbot.clock import local_day
from crmbot.domain.group import Outcome
from crmbot.store.book import Book
from playground.client import Person, Seen

NUMBERS = ("09124431087", "09124431088", "09124431089")
NAMES = ("رضایی", "کریمی", "مرادی")


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def says(trader: Person, text: str) -> Seen:
    trader.says(text)
    return trader.hears()


def taps(trader: Person, label: str) -> Seen:
    trader.taps(label)
    return trader.hears()


@pytest.fixture
def late(trader: Person, serving) -> Person:  # type: ignore[no-untyped-def]
    """A trader with three weekly buyers who last bought sixteen days ago."""
    services, now = serving.services, datetime.now(UTC)
    member = services.roster.get(trader.id)
    services.run.wait(lambda: services.store.act(member, now, None, _fill))
    return trader


def _fill(book: Book) -> None:
    today = local_day(book.now, book.member.zone)
    for number, name in zip(NUMBERS, NAMES, strict=True):
        customer_id = book.customers.add(book.member.id, book.now, name=name, honorific="aqa", city="قم")
        book.phones.add(customer_id, f"+98{number[1:]}")
        for ago in range(16, 80, 7):
            at = book.now - timedelta(ago)
            book.interactions.add(customer_id, book.member.id, at, outcomes=(Outcome.PURCHASE,))
            book.purchases.add(customer_id, book.member.id, bought_on=today - timedelta(ago), at=at, amount=10**8)
        book.consequences.refresh(customer_id)
    book.remarks.add(customer_id, book.member.id, "remember", "پسرش تازه داماد شده", book.now)
    book.journal.write("call")


def test_a_card_says_why_now_and_how_to_begin(late: Person) -> None:
    asked = says(late, "/week")
    assert "۳ نفر از گروه ۴ و ۵" in plain(asked.text) and asked.labels[:4] == ["۱ ساعت", "۲ ساعت", "۳ ساعت", "۴ ساعت"]
    card = taps(late, "۱ ساعت")
    lines = plain(card.text).split("\n")
    assert lines[0].startswith("۱ از ۳ · آقای ") and lines[0].endswith("، قم، مشتری ثابت")
    assert lines[1] in NUMBERS
    assert lines[2].startswith("هر ۷ روز یک‌بار می‌خرید، الان ۱۶ روز گذشته.")
    assert any(line.startswith("آخرین خرید:") for line in lines)
    assert "برای شروع: «سلام آقای" in lines[-1] and "چرا" not in lines[-1]
    keys = ["هفته بعد زنگ می‌زنم", "صحبت شد", "خرید کرد", "جواب نداد", "بعداً", "دیگر زنگ نزن", "متن"]
    assert card.labels == keys


def test_it_goes_on_at_the_same_card(late: Person) -> None:
    says(late, "/week")
    taps(late, "۱ ساعت")
    taps(late, "بعداً")
    second = plain(late.newest().text).split("\n")[1]
    assert second.startswith("۲ از ۳")
    assert "کارت ۲ از ۳ مانده است" in plain(says(late, "/week").text)
    assert plain(taps(late, "ادامه").text).split("\n")[0] == second


def test_three_answers_end_it_with_what_was_planned(late: Person) -> None:
    says(late, "/week")
    taps(late, "۲ ساعت")
    assert " رفت برای " in plain(taps(late, "هفته بعد زنگ می‌زنم").text).split("\n")[0]
    assert "صحبت شد" in plain(taps(late, "صحبت شد").text).split("\n")[0]
    end = plain(taps(late, "جواب نداد").text)
    assert "جواب نداد." in end and "۳ نفر را دیدید: ۱ نفر رفتند برای" in end
    taps(late, "برگردان")
    assert "کارت ۳ از ۳ مانده است" in plain(says(late, "/week").text)


def test_the_list_comes_as_text_and_as_a_file(late: Person) -> None:
    says(late, "/week")
    text = plain(taps(late, "متن").text)
    assert text.startswith("فهرست هفته، ۳ نفر:") and all(number in text for number in NUMBERS)
    says(late, "/week")
    sheet = load_workbook(BytesIO(late.downloads(taps(late, "اکسل")))).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("نام", "شماره", "شهر", "گروه", "چرا")
    assert {row[1] for row in rows[1:]} == set(NUMBERS)
    assert all("هر ۷ روز" in row[4] and "\u2068" not in row[4] for row in rows[1:])


def test_an_empty_week_is_said(trader: Person) -> None:
    assert "این هفته کسی در فهرست نیست" in plain(says(trader, "/week").text)


def test_stale_and_forged_buttons_are_answered_politely(late: Person) -> None:
    shown = says(late, "/week")
    for data in ("week:did:999999:planned", "week:hours:25", "week:on"):
        late.calls_back(data, shown.message_id)
        assert "این دکمه قدیمی بود" in late.hears().text
