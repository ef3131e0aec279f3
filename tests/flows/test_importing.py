"""A list is taken over: shown first, let in by a tap, and out again by another."""

from pathlib import Path

from playground.client import Person, Seen

DATA = Path(__file__).resolve().parents[1] / "sheets" / "data"
PATIENCE = 30.0


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


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
        shown(person, "خواندم")
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
