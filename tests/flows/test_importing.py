"""A list is taken over: shown first, let in by a tap, and out again by another."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from crmbot.actions import importing_chunks
from crmbot.text.normalise import persian_digits
from playground.client import Person, Seen

DATA = Path(__file__).resolve().parents[1] / "sheets" / "data"
PATIENCE = 30.0


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def a_list(*rows: str, heading: str = "نام,موبایل,شهر,محصول") -> bytes:
    return "\n".join([heading, *rows]).encode()


TWO = a_list("علی رضایی,09124431087,قم,نخود", "مریم کرمی,09124431088,یزد,عدس")


def shown(person: Person, *wanted: str) -> Seen:
    """The newest message of the bot, once it says all of this."""
    person.waits_for(
        lambda messages: any(all(w in plain(m.text) for w in wanted) for m in messages if m.by_bot), PATIENCE
    )
    return next(m for m in reversed(person.reads()) if m.by_bot and all(w in plain(m.text) for w in wanted))


def sends(person: Person, content: bytes, name: str = "list.csv") -> Seen:
    person.sends_document(content, name)
    return shown(person, "خواندم")


def lets_in(person: Person, content: bytes, name: str = "list.csv", *, most: str = "خریدار قدیمی") -> Seen:
    seen = sends(person, content, name)
    if most in seen.labels:
        person.taps(most)
        person.hears()
    person.taps("وارد کن")
    person.waits_for(lambda messages: any("همه این فایل برگردد" in m.labels for m in messages if m.by_bot), PATIENCE)
    return next(m for m in reversed(person.reads()) if "همه این فایل برگردد" in m.labels)


def test_a_list_is_shown_before_anything_goes_in(trader: Person) -> None:
    seen = sends(trader, TWO)
    text = plain(seen.text)
    assert "۲ مشتری تازه" in text
    assert "هنوز چیزی وارد نشده" in text
    assert "بیشترشان چه کسانی‌اند؟" in text
    assert "علی رضایی" in text and "09124431087" in text
    assert "موبایل ← شماره" in text
    trader.says("1087")
    assert "پیدا نشد" in trader.hears().text


def test_old_buyers_go_in_with_one_answer_and_are_rung_first(trader: Person) -> None:
    sends(trader, TWO)
    trader.taps("خریدار قدیمی")
    assert "✓ خریدار قدیمی" in trader.hears().labels
    trader.taps("وارد کن")
    seen = shown(trader, "۲ نفر وارد شد", "از این ۲ خریدار قدیمی شروع کنید")
    assert "09124431087" in seen.text.split("\n")
    assert {"هر هفته", "دو هفته", "ماهی یک‌بار", "فصلی"} <= set(seen.labels)
    trader.says("1087")
    card = plain(trader.hears().text)
    assert "گروه ۴" in card


def test_the_whole_list_goes_back_in_one_tap(trader: Person) -> None:
    lets_in(trader, TWO)
    trader.taps("همه این فایل برگردد")
    assert "برگشت" in plain(shown(trader, "از دفتر بیرون رفت").text)
    trader.says("1087")
    assert "پیدا نشد" in trader.hears().text


def test_who_was_rung_meanwhile_stays_and_is_named(trader: Person) -> None:
    lets_in(trader, TWO)
    trader.says("09124431088 پیش‌فاکتور گرفت")
    trader.hears()
    trader.says("/undo")
    trader.hears()
    trader.taps("وارد کردن list.csv")
    assert "۱ نفر ماندند" in plain(shown(trader, "مریم کرمی", "ماندند").text)


def test_the_same_file_twice_changes_nothing_and_says_so(trader: Person) -> None:
    lets_in(trader, TWO)
    seen = sends(trader, TWO)
    text = plain(shown(trader, "چیزی عوض نمی‌شود").text)
    assert "۲ نفر را داشتید" in text and "هنوز چیزی وارد نشده" not in text
    assert "وارد کن" not in seen.labels


def test_an_import_that_stops_half_way_says_so(trader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ValueError("of the machine's own making")

    monkeypatch.setattr(importing_chunks, "let_in_some", fails)
    sends(trader, TWO)
    trader.taps("خریدار قدیمی")
    trader.hears()
    trader.taps("وارد کن")
    assert "نیمه‌کاره ماند" in shown(trader, "نیمه‌کاره").text


def test_a_column_is_put_right_by_two_taps(trader: Person) -> None:
    sends(trader, a_list("علی رضایی,09124431087,قم,کبیری", heading="نام,موبایل,شهر,xyz"))
    trader.taps("ستون‌ها")
    trader.hears()
    trader.taps("xyz ← نخوان")
    assert "کبیری" in trader.hears().text
    trader.taps("محصول")
    assert "xyz ← محصول" in plain(shown(trader, "خواندم", "xyz").text)


def test_rows_without_a_number_come_back_with_their_reason(trader: Person) -> None:
    lets_in(trader, a_list("علی رضایی,09124431087,قم,نخود", "بی شماره,ندارد,یزد,عدس"))
    trader.waits_for(lambda messages: any(m.file_name for m in messages if m.by_bot), PATIENCE)
    sent = next(m for m in trader.reads() if m.file_name and m.by_bot)
    rows = list(load_workbook(BytesIO(trader.downloads(sent))).active.iter_rows(values_only=True))
    assert [row[-1] for row in rows] == ["دلیل", "شماره ندارد"]
    assert rows[1][0] == "بی شماره"


def test_a_rhythm_and_a_rough_day_are_one_tap_each(trader: Person) -> None:
    lets_in(trader, TWO)
    trader.taps("هر هفته")
    seen = trader.hears()
    assert "آخرین خریدش کی بود؟" in seen.text and "هر هفته می‌خرد" in plain(seen.text)
    trader.taps("۲-۳ ماه پیش")
    assert "مریم کرمی: چند وقت یک‌بار می‌خرد؟" in plain(trader.hears().text)
    trader.says("1087")
    assert "گروه ۵" in plain(trader.hears().text)


def test_a_few_contacts_sent_as_a_file_are_calls(trader: Person) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nTEL:{}\nEND:VCARD\n"
    both = card.format("رضایی حبوبات یزد", "09124431087") + card.format("مریم کرمی", "09124431088")
    trader.sends_document(both.encode(), "contacts.vcf")
    seen = shown(trader, "۲ تماس ثبت شد")
    assert "09124431087" in seen.text and "برگردان" in seen.labels
    trader.says("1087")
    assert "یزد" in trader.hears().text


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b" \n", "list.csv", "خالی است"),
        (b"PK\x03\x04broken", "list.xlsx", "خراب است"),
        (b"%PDF-1.7", "list.csv", "سر درنمی‌آورم"),
        (b"x" * (20 * 1024 * 1024 + 1), "list.csv", "۲۰ مگابایت"),
        ("یک,دو\nسه,چهار\n".encode(), "list.csv", "جدولی از مشتری‌ها"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_as_such(trader: Person, content: bytes, name: str, told: str) -> None:
    trader.sends_document(content, name)
    assert told in plain(shown(trader, told).text)


def test_a_new_file_takes_the_place_of_one_that_waits(trader: Person) -> None:
    old = sends(trader, TWO)
    sends(trader, a_list("رضا نوری,09124431089,قم,نخود"))
    trader.taps("خریدار قدیمی", message_id=old.message_id)
    assert "فایل قبلی" in trader.hears().text


def test_of_three_files_sent_at_once_each_gets_an_answer(trader: Person) -> None:
    for name in ("a.csv", "b.csv", "c.csv"):
        trader.sends_document(TWO, name)
    trader.waits_for(lambda messages: any("خواندم" in m.text for m in messages if m.by_bot), PATIENCE)
    trader.waits_for(lambda messages: not any("می‌خوانم:" in m.text for m in messages if m.by_bot), PATIENCE)
    assert any("خواندم" in message.text for message in trader.reads() if message.by_bot)


def test_the_figures_add_up_and_what_is_not_read_is_named(trader: Person) -> None:
    rows = ("علی رضایی,09124431087,قم,نخود,۱۲۰۰۰", "مریم کرمی,12,یزد,عدس,۳۰۰", "جمع کل,,,,۱۲۳۰۰")
    text = plain(sends(trader, a_list(*rows, heading="نام,موبایل,شهر,محصول,مبلغ فاکتور")).text)
    assert "۳ ردیف خواندم: ۱ مشتری تازه، ۱ ردیف بدون شماره درست، ۱ ردیف که مشتری نیست." in text
    assert "نخواندم: مبلغ فاکتور" in text


def test_import_without_a_file_says_what_can_be_sent(trader: Person) -> None:
    trader.says("/import")
    assert "اکسل" in trader.hears().text


@pytest.mark.parametrize(
    ("name", "people"), [("01_five_groups.xlsx", 20), ("06_windows1256.csv", 20), ("08_phone_export.vcf", 20)]
)
def test_files_as_traders_keep_them_go_in_whole(trader: Person, name: str, people: int) -> None:
    gold = json.loads((DATA / name).with_suffix(".gold.json").read_text(encoding="utf-8"))
    done = lets_in(trader, (DATA / name).read_bytes(), name)
    assert len(gold["customers"]) > people
    assert plain(done.text).startswith(f"{persian_digits(str(len(gold['customers'])))} نفر وارد شد")
