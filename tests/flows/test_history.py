"""The full history of a customer: everything is there, newest first, and can be taken out and put back."""

import pytest

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def opens_history(trader: Person, asked: str = "کریمی") -> str:
    trader.says(asked)
    trader.hears()
    trader.taps("تاریخچه")
    return plain(trader.hears().text)


@pytest.fixture
def buyer(trader: Person) -> Person:
    trader.says("0912 443 1088 آقای کریمی یزد عدس لیست قیمت گرفت")
    trader.hears()
    trader.says("0912 443 1088 کریمی ۵ تن عدس خرید کیلویی ۸۵ هزار تومان")
    trader.hears()
    return trader


def test_contacts_and_purchases_stand_in_it_newest_first(buyer: Person) -> None:
    text = opens_history(buyer)
    lines = text.split("\n")
    assert lines[:3] == ["آقای کریمی · یزد", "09124431088", "گروه ۴ (یک‌بار خرید)"]
    assert "تاریخچه: ۴ مورد" in text
    assert text.index("خرید: ۵ تن عدس") < text.index("لیست قیمت گرفت (عدس)")
    assert "«آقای کریمی یزد عدس لیست قیمت گرفت»" in text


def test_deleting_a_purchase_moves_the_group_back_and_says_so(buyer: Person) -> None:
    text = opens_history(buyer)
    line = next(line for line in text.split("\n") if "خرید: ۵ تن" in line)
    buyer.taps(line[0])
    assert "پاک کن" in buyer.hears().labels
    buyer.taps("پاک کن")
    text = plain(buyer.hears().text)
    assert "پاک شد. خرید: ۵ تن عدس" in text
    assert "آقای کریمی از گروه ۴ به گروه ۲ برگشت." in text
    buyer.taps("کارت")
    card = plain(buyer.hears().text)
    assert "خرید کرد" not in card
    assert "گروه ۲" in card


def test_a_deleted_purchase_is_put_back_by_undo(buyer: Person) -> None:
    text = opens_history(buyer)
    line = next(line for line in text.split("\n") if "خرید: ۵ تن" in line)
    buyer.taps(line[0])
    buyer.hears()
    buyer.taps("پاک کن")
    buyer.hears()
    buyer.taps("برگردان")
    assert "گروهش دوباره ۴ است" in plain(buyer.hears().text)
    assert opens_history(buyer) == text


def test_deleting_a_contact_takes_along_what_it_led_to_and_says_so_before(buyer: Person) -> None:
    text = opens_history(buyer)
    line = next(line for line in text.split("\n") if "تماس گرفت؛ خرید کرد" in line)
    buyer.taps(line[0])
    assert "با پاک کردنش ۱ خرید" in plain(buyer.hears().text)
    buyer.taps("پاک کن")
    assert "از گروه ۴ به گروه ۲ برگشت" in plain(buyer.hears().text)
    buyer.taps("تاریخچه")
    assert "۱ مورد" in plain(buyer.hears().text)


def test_a_long_history_is_turned_page_by_page(trader: Person) -> None:
    for _ in range(7):
        trader.says("09124431088 کریمی")
        trader.hears()
    text = opens_history(trader)
    assert "صفحه ۱ از ۲" in text
    trader.taps("بعدی")
    assert "صفحه ۲ از ۲" in plain(trader.hears().text)


def test_a_member_gets_the_person_as_a_contact(buyer: Person) -> None:
    buyer.says("کریمی")
    buyer.hears()
    buyer.taps("مخاطب")
    sent = buyer.hears()
    assert sent.raw["contact"]["phone_number"] == "+989124431088"
    assert sent.raw["contact"]["first_name"] == "آقای کریمی یزد"


def test_an_entry_deleted_meanwhile_is_answered_politely(buyer: Person) -> None:
    text = opens_history(buyer)
    line = next(line for line in text.split("\n") if "خرید: ۵ تن" in line)
    buyer.taps(line[0])
    seen = buyer.hears()
    data = next(b["callback_data"] for row in seen.rows for b in row if b["text"] == "پاک کن")
    buyer.taps("پاک کن")
    buyer.hears()
    for forged in (data, data.replace("clear", "open"), "history:open:x:1", "history:page:999999:0", "history:send:99"):
        buyer.calls_back(forged)
        assert "قدیمی" in buyer.hears().text
