"""SMS packs: an audience, blocks to copy, «فرستادم», the histories; left, resumed, undone."""

from datetime import UTC, datetime, timedelta

import pytest

from crmbot.clock import local_time
from crmbot.notes import parse_note
from crmbot.sheets import read_customers
from crmbot.store.book import Book
from playground.client import Person, Seen

HIDDEN = {*"\u200b\u200d\u200e\u200f\u2060\ufeff", *map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])}


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def says(trader: Person, text: str) -> Seen:
    trader.says(text)
    return trader.hears()


def taps(trader: Person, label: str) -> Seen:
    trader.taps(label)
    return trader.hears()


def number(place: int) -> str:
    return f"0912555{place:04}"


@pytest.fixture
def noon(serving):  # type: ignore[no-untyped-def]
    """The clock stands within the hours in which texts go out."""
    clock = serving.services.clock
    step = timedelta(hours=12 - local_time(clock.now(), "Asia/Tehran").hour)
    clock.move(step)
    yield
    clock.move(-step)


@pytest.fixture
def full(trader: Person, serving, noon) -> Person:  # type: ignore[no-untyped-def]
    """A trader with 45 people to write to, a landline, one who wants no SMS and a price-only caller."""
    services = serving.services
    member = services.roster.get(trader.id)
    services.run.wait(lambda: services.store.act(member, datetime.now(UTC), None, _fill))
    return trader


def _fill(book: Book) -> None:
    marks = [{} for _ in range(45)] + [{"no_text": True}, {"price_only": True}]
    for place, mark in enumerate(marks):
        customer_id = book.customers.add(book.member.id, book.now, name=f"رضایی {place}", **mark)
        book.phones.add(customer_id, f"+98{number(place)[1:]}")
    landline = book.customers.add(book.member.id, book.now, name="کریمی")
    book.phones.add(landline, "+982133445566")
    book.settings.change(signature="حبوبات رضایی")
    book.journal.write("call")


def opens(trader: Person) -> Seen:
    trader.presses("بیشتر…")
    trader.hears()
    return taps(trader, "پیامک گروهی")


def makes(trader: Person) -> Seen:
    opens(trader)
    taps(trader, "بساز")
    return taps(trader, "همین خوب است")


def test_who_is_left_out_stands_in_one_line(full: Person) -> None:
    shown = plain(opens(full).text)
    assert "۴۵ نفر از گروه ۱، ۲، ۳ پیامک می‌گیرند." in shown
    assert "کنار گذاشتم: ۱ نفر پیامک نمی‌خواهند، ۱ تلفن ثابت، ۱ قیمت‌گیر." in shown


def test_a_block_is_copied_sent_and_stands_in_each_history(full: Person) -> None:
    makes(full)
    taps(full, "متن را بنویسم")
    block = says(full, "سلام. بار عدس تازه رسیده؛ لازم داشتید یک زنگ بزنید.")
    text, numbers = block.marked("code")
    assert text == "سلام. بار عدس تازه رسیده؛ لازم داشتید یک زنگ بزنید. حبوبات رضایی"
    assert len(numbers.split(",")) == 20 and not HIDDEN & {*text, *numbers}
    assert full.taps("کپی متن")["copied"] == text
    assert full.taps("کپی شماره‌ها")["copied"] == numbers
    assert "دسته ۱ از ۳، ۲۰ شماره" in plain(block.text)
    after = taps(full, "فرستادم ✓")
    assert "پیامک ۲۰ نفر در تاریخچه‌شان نوشته شد" in plain(after.text) and "دسته ۲ از ۳" in plain(after.text)
    first = numbers.split(",")[0]
    card = says(full, f"/find {first}")
    assert "آخرین صحبت" not in plain(card.text)


def test_all_blocks_together_are_exactly_the_people(full: Person, serving) -> None:  # type: ignore[no-untyped-def]
    block = makes(full)
    seen: list[str] = []
    while block.marked("code"):
        seen += parse_note(block.marked("code")[-1], datetime.now(UTC).date()).phones
        block = taps(full, "فرستادم ✓")
    assert sorted(seen) == [f"+98{number(place)[1:]}" for place in range(45)]
    assert "همه فرستاده شد" in plain(block.text)
    services = serving.services
    member = services.roster.get(full.id)
    kinds = services.run.wait(lambda: services.store.look(member, datetime.now(UTC), _texted))
    assert kinds == 45


def _texted(book: Book) -> int:
    people = [one for group in (1, 2, 3) for one in book.groups.page(group, 0, 100)]
    return sum(any(one.kind == "sms" for one in book.interactions.of(person.id)) for person in people)


def test_a_half_sent_pack_is_left_and_gone_on_with(full: Person) -> None:
    makes(full)
    taps(full, "فرستادم ✓")
    again = opens(full)
    assert "۰ نفر از گروه" in plain(again.text) and "۲۵ نفر در بسته نیمه‌کاره‌ای هستند" in plain(again.text)
    resume = next(label for label in again.labels if label.startswith("ادامه"))
    assert "دسته ۲ از ۳" in plain(taps(full, resume).text)


def test_undo_takes_the_notes_back(full: Person) -> None:
    makes(full)
    taps(full, "فرستادم ✓")
    assert "فرستادن پیامک به ۲۰ نفر" in plain(taps(full, "برگردان").text)
    resume = next(label for label in opens(full).labels if label.startswith("ادامه"))
    assert "۴۵ نفر مانده" in plain(resume) and "دسته ۱ از ۳" in plain(taps(full, resume).text)


def test_three_taps_to_the_file_and_one_to_note_it(full: Person) -> None:
    full.presses("بیشتر…")
    full.hears()
    taps(full, "پیامک گروهی")
    seen = taps(full, "فقط فایل شماره‌ها")
    read = read_customers(full.downloads(seen), seen.file_name or "")
    assert sorted(one for customer in read.customers for one in customer.phones) == [
        f"+98{number(place)[1:]}" for place in range(45)
    ]
    assert seen.file_name and seen.file_name.endswith(".txt")
    cards = full.downloads(taps(full, "مخاطبین (vcf)")).decode()
    assert cards.count("BEGIN:VCARD") == 45
    done = taps(full, "همه را فرستادم ✓")
    assert "پیامک ۴۵ نفر در تاریخچه‌شان نوشته شد" in plain(done.text) and "همه فرستاده شد" in plain(done.text)
    full.taps("همه را فرستادم ✓")
    assert "پیامک" not in plain(full.hears().text.split("\n")[0])


def test_a_product_a_city_and_days_are_chosen_each_by_two_taps(full: Person) -> None:
    says(full, "09125559901 آقای کریمی قم عدس قیمت گرفت")
    opens(full)
    for choice, chip in (("محصول: همه", "عدس"), ("شهر: همه", "قم"), ("آخرین صحبت: هر وقت", "صحبت در ۷ روز گذشته")):
        taps(full, choice)
        shown = taps(full, chip)
    assert plain(shown.text).startswith("۱ نفر از گروه")
    assert {"محصول: عدس", "شهر: قم", "صحبت در ۷ روز گذشته"} <= {plain(label) for label in shown.labels}
    taps(full, "۷ روز پیامک نگرفته")
    assert "پیامک اخیر: مهم نیست" in taps(full, "پیامک اخیر: مهم نیست").labels
    taps(full, "صحبت در ۷ روز گذشته")
    empty = taps(full, "۱۸۰ روز صحبت نشده")
    assert plain(empty.text).startswith("۰ نفر از گروه") and "بساز" not in empty.labels
    made = full.calls_back("pack:make:123:0:n7:7:ناکجا")
    assert made and "با این انتخاب کسی نمی‌ماند" in plain(full.hears().text)


@pytest.mark.parametrize(
    "data", ["pack:who:9:0:0:7:", "pack:who:123:0:n5:7:", "pack:by:123:0:0:7::shoe:0", "pack:at:4711"]
)
def test_a_key_that_is_none_is_answered(full: Person, data: str) -> None:
    opens(full)
    full.calls_back(data)
    assert "این دکمه قدیمی بود" in plain(full.hears().text)


def test_who_said_no_meanwhile_is_passed_over(full: Person, serving) -> None:  # type: ignore[no-untyped-def]
    block = makes(full)
    gone = block.marked("code")[-1].split(",")[0]
    services = serving.services
    member = services.roster.get(full.id)
    services.run.wait(lambda: services.store.act(member, datetime.now(UTC), None, _refuses, gone))
    resume = next(label for label in opens(full).labels if label.startswith("ادامه"))
    block = taps(full, resume)
    assert gone not in block.marked("code")[-1] and "از این بسته ۱ نفر دیگر پیامک نمی‌گیرند" in plain(block.text)


def _refuses(book: Book, dialled: str) -> None:
    customer = book.search.by_digits(dialled[1:])[0]
    book.customers.change(customer.id, no_text=True)
    book.journal.write("no_text", customer.id)


def test_a_text_too_long_is_told_and_asked_again(full: Person) -> None:
    makes(full)
    taps(full, "متن را بنویسم")
    told = says(full, "بار " * 700)
    assert "کوتاه‌ترش را بنویسید" in plain(told.text)
    assert "حرف، ۱ پیامک" in plain(says(full, "سلام. بار رسید.").text)


def test_late_in_the_evening_it_waits_for_nine(full: Person, serving) -> None:  # type: ignore[no-untyped-def]
    clock = serving.services.clock
    block = makes(full)
    assert block.marked("code")
    clock.move(timedelta(hours=10.5))
    try:
        opens(full)
        resume = next(label for label in full.newest().labels if label.startswith("ادامه"))
        late = taps(full, resume)
    finally:
        clock.move(timedelta(hours=-10.5))
    assert "الان دیروقت است" in plain(late.text) and not late.marked("code")


def test_a_lines_daily_limit_is_kept(full: Person) -> None:
    makes(full)
    taps(full, "بیشتر")
    taps(full, "خط تازه")
    assert "خط همراه اول: امروز ۰ پیامک" in plain(says(full, "همراه اول").text)
    taps(full, "بیشتر")
    taps(full, "سقف روزانه خط")
    block = says(full, "۲۵")
    assert len(block.marked("code")[-1].split(",")) == 20
    block = taps(full, "فرستادم ✓")
    assert len(block.marked("code")[-1].split(",")) == 5
    held = taps(full, "فرستادم ✓")
    assert "امروز سهم این خط تمام شد" in plain(held.text) and not held.marked("code")


def test_how_to_paste_is_told_for_both_phones(full: Person) -> None:
    makes(full)
    taps(full, "بیشتر")
    assert "iMessage" in taps(full, "راهنمای آیفون").text
    assert "مزاحمت" in plain(taps(full, "راهنمای اندروید").text)
