"""Two cards of one person become one after a look, and are parted again by undo."""

import pytest

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


@pytest.fixture
def doubled(trader: Person) -> Person:
    trader.says("0912 443 1088 آقای کریمی یزد عدس لیست قیمت گرفت")
    trader.hears()
    trader.says("0913 555 2233 حسین کریمی ۵ تن نخود خرید")
    trader.hears()
    return trader


def opens_merge(trader: Person, asked: str = "1088") -> None:
    trader.says(asked)
    trader.hears()
    trader.taps("تاریخچه")
    trader.hears()
    trader.taps("یکی کردن")


def test_both_cards_are_shown_before_they_become_one(doubled: Person) -> None:
    opens_merge(doubled)
    assert "کدام کارت هم مال آقای کریمی است؟" in plain(doubled.hears().text)
    doubled.taps("حسین کریمی")
    text = plain(doubled.hears().text)
    assert text.index("09124431088") < text.index("این به آن اضافه می‌شود") < text.index("09135552233")
    assert "۱ تماس، ۱ خرید، ۱ چیز دیگر" in text
    doubled.taps("برعکس")
    text = plain(doubled.hears().text)
    assert text.index("09135552233") < text.index("09124431088")
    assert "از این کارت برداشته می‌شود: عنوان، شهر" in text


def test_the_kept_card_has_all_numbers_and_the_whole_history(doubled: Person) -> None:
    opens_merge(doubled)
    doubled.hears()
    doubled.taps("حسین کریمی")
    doubled.hears()
    doubled.taps("یکی شوند")
    text = plain(doubled.hears().text)
    assert text.startswith("یکی شد.")
    assert "09124431088" in text and "09135552233" in text
    assert "به گروه ۴ رفت" in text
    doubled.says("حسین کریمی")
    assert "آقای کریمی" in plain(doubled.hears().text)
    doubled.taps("تاریخچه")
    assert "تاریخچه: ۴ مورد" in plain(doubled.hears().text)


def test_undo_parts_them_again(doubled: Person) -> None:
    opens_merge(doubled)
    doubled.hears()
    doubled.taps("حسین کریمی")
    doubled.hears()
    doubled.taps("یکی شوند")
    doubled.hears()
    doubled.taps("برگردان")
    assert "برگشت: یکی کردن دو کارت کریمی" in plain(doubled.hears().text)
    doubled.says("کریمی")
    assert "۲ نفر" in plain(doubled.hears().text)
    doubled.says("2233")
    card = plain(doubled.hears().text)
    assert "حسین کریمی" in card and "گروه ۴" in card


def test_the_other_card_is_found_by_words_in_a_reply(doubled: Person) -> None:
    doubled.says("0915 111 2222 ح. ک. اهواز")
    doubled.hears()
    opens_merge(doubled)
    question = doubled.hears()
    doubled.replies_to(question.message_id).says("اهواز")
    text = plain(doubled.hears().text)
    assert "۱ نفر با «اهواز»" in text
    doubled.replies_to(doubled.newest().message_id).says("ژولیده")
    assert "پیدا نشد" in doubled.hears().text


def test_a_merged_card_cannot_be_merged_or_restored_again(doubled: Person) -> None:
    opens_merge(doubled)
    doubled.hears()
    doubled.taps("حسین کریمی")
    seen = doubled.hears()
    do = next(b["callback_data"] for row in seen.rows for b in row if b["text"] == "یکی شوند")
    doubled.taps("یکی شوند")
    doubled.hears()
    doubled.calls_back(do)
    assert "این کارت در سطل است" in doubled.hears().text
    other = do.split(":")[-1]
    doubled.calls_back(f"trash:restore:{other}")
    assert "یکی شده است" in plain(doubled.hears().text)
    for forged in (f"merge:do:{other}:{other}", "merge:see:9999:1", "merge:open:9999"):
        doubled.calls_back(forged)
        assert doubled.hears().text
