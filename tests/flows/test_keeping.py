"""Fourteen calls while driving: what was sent in a rush finds its customer."""

from datetime import UTC, datetime, timedelta

import pytest

from playground.client import Person

CHEQUE = b"\xff\xd8\xff\xe0 a cheque"


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def history_of(trader: Person, asked: str) -> str:
    trader.says(asked)
    trader.hears()
    trader.taps("تاریخچه")
    return plain(trader.hears().text)


@pytest.fixture
def busy(trader: Person) -> Person:
    trader.says("0912 443 1088 آقای کریمی یزد عدس")
    trader.hears()
    trader.says("0913 555 2233 خانم مرادی قم نخود")
    trader.hears()
    return trader


def card_of(trader: Person, asked: str) -> int:
    trader.says(asked)
    return trader.hears().message_id


def test_a_photo_goes_to_the_last_contact_in_one_short_line(busy: Person) -> None:
    busy.sends_photo(CHEQUE)
    seen = busy.hears()
    assert plain(seen.text) == "عکس را برای خانم مرادی، قم نگه داشتم."
    assert seen.labels == ["برای کس دیگری است", "برگردان"]
    assert "عکس" in history_of(busy, "مرادی")


def test_a_photo_that_answers_a_card_goes_to_that_customer(busy: Person) -> None:
    busy.replies_to(card_of(busy, "کریمی")).sends_photo(CHEQUE, caption="چک ۴۰ میلیونی")
    assert "برای آقای کریمی" in plain(busy.hears().text)
    assert "عکس: چک ۴۰ میلیونی" in history_of(busy, "کریمی")


def test_a_photo_that_answers_the_line_itself_goes_with_that_call(trader: Person) -> None:
    line = trader.says("0912 443 1088 آقای کریمی یزد عدس")
    trader.hears()
    trader.says("0913 555 2233 خانم مرادی قم نخود")
    trader.hears()
    trader.replies_to(line.message_id).sends_photo(CHEQUE)
    assert "برای آقای کریمی" in plain(trader.hears().text)


def test_a_voice_note_a_file_and_a_place_are_kept_too(busy: Person) -> None:
    busy.sends_voice()
    assert plain(busy.hears().text).startswith("پیام صوتی را برای خانم مرادی")
    busy.sends_document(b"%PDF", "09121112233.pdf")
    assert plain(busy.hears().text).startswith("فایل را برای خانم مرادی")
    busy.sends_location(31.89, 54.36)
    assert plain(busy.hears().text).startswith("مکان را برای خانم مرادی")


def test_what_was_kept_is_sent_again_on_a_tap(busy: Person) -> None:
    busy.sends_photo(CHEQUE, caption="چک")
    busy.hears()
    busy.sends_location(31.89, 54.36)
    busy.hears()
    text = history_of(busy, "مرادی")
    line = next(line for line in text.split("\n") if "عکس: چک" in line)
    busy.taps(line[0])
    busy.hears()
    busy.taps("نشان بده")
    sent = busy.hears()
    assert busy.downloads(sent) == CHEQUE
    assert plain(sent.text) == "خانم مرادی، امروز: چک"
    busy.taps("تاریخچه")
    line = next(line for line in plain(busy.hears().text).split("\n") if "مکان" in line)
    busy.taps(line[0])
    busy.hears()
    busy.taps("نشان بده")
    assert busy.hears().raw["location"]["latitude"] == 31.89


def test_a_photo_is_given_to_somebody_else_in_two_taps(busy: Person) -> None:
    busy.sends_photo(CHEQUE)
    busy.hears()
    busy.taps("برای کس دیگری است")
    assert "برای کیست؟" in busy.hears().text
    busy.taps("آقای کریمی، یزد")
    assert plain(busy.hears().text) == "عکس را برای آقای کریمی، یزد نگه داشتم."
    assert "عکس" not in history_of(busy, "مرادی")
    assert "عکس" in history_of(busy, "کریمی")


def test_a_photo_is_taken_back_by_undo(busy: Person) -> None:
    busy.sends_photo(CHEQUE)
    busy.hears()
    busy.taps("برگردان")
    assert "برگشت" in busy.hears().text
    assert "عکس" not in history_of(busy, "مرادی")


def test_without_a_contact_of_the_last_ten_minutes_a_photo_waits(busy: Person) -> None:
    busy.sends_photo(CHEQUE, date=datetime.now(UTC) + timedelta(minutes=11))
    seen = busy.hears()
    assert plain(seen.text).startswith("عکس را نگه داشتم؛ برای کیست؟")
    assert seen.labels[0] == "خانم مرادی، قم"
    busy.taps("بعداً")
    assert "نگه داشتم" in busy.hears().text
    busy.taps("برای کس دیگری است")
    busy.hears()
    busy.taps("آقای کریمی، یزد")
    assert "برای آقای کریمی" in plain(busy.hears().text)


def test_a_name_in_reply_says_whose_a_waiting_photo_is(trader: Person) -> None:
    trader.says("0912 443 1088 آقای کریمی یزد عدس")
    trader.hears()
    trader.sends_photo(CHEQUE, date=datetime.now(UTC) + timedelta(minutes=11))
    asked = trader.hears()
    trader.replies_to(asked.message_id).says("ژولیده")
    assert "پیدا نشد" in trader.hears().text
    trader.replies_to(asked.message_id).says("کریمی")
    assert "برای آقای کریمی" in plain(trader.hears().text)


def test_a_number_in_reply_to_a_waiting_photo_is_a_call_with_that_photo(trader: Person) -> None:
    trader.sends_photo(CHEQUE)
    trader.replies_to(trader.hears().message_id).says("0912 443 1088 کریمی")
    seen = trader.hears()
    assert "عکس هم کنارش ماند." in seen.text
    assert "عکس" in history_of(trader, "کریمی")


def test_a_caption_with_a_number_is_a_call_with_the_photo_and_both_go_back_in_one(trader: Person) -> None:
    trader.sends_photo(CHEQUE, caption="0912 443 1088 آقای کریمی یزد عدس")
    seen = trader.hears()
    assert "اولین تماس" in seen.text
    assert "عکس هم کنارش ماند." in seen.text
    assert "عکس" in history_of(trader, "کریمی")
    trader.taps("برگردان")
    trader.hears()
    trader.says("1088")
    assert "پیدا نشد" in trader.hears().text


@pytest.mark.parametrize("send", ["sticker", "poll"])
def test_what_nothing_can_be_made_of_is_answered_in_one_clear_sentence(trader: Person, send: str) -> None:
    if send == "sticker":
        trader.sends_sticker()
    else:
        trader.sends_poll("?", ["a", "b"])
    assert trader.hears().text.startswith("این را نمی‌توانم نگه دارم.")


def test_a_list_stays_with_a_customer_where_it_answers_his_card(busy: Person) -> None:
    busy.replies_to(card_of(busy, "کریمی")).sends_document(b"a,b", "list.csv")
    assert "فایل را برای آقای کریمی" in plain(busy.hears().text)


def test_words_in_reply_to_a_card_are_remembered(busy: Person) -> None:
    busy.replies_to(card_of(busy, "کریمی")).says("پسرش تازه داماد شده")
    seen = busy.hears()
    assert plain(seen.text) == "یادم ماند. آقای کریمی: «پسرش تازه داماد شده»"
    busy.taps("کارت")
    assert "یادتان باشد: پسرش تازه داماد شده" in plain(busy.hears().text)
    assert "یادتان باشد: پسرش تازه داماد شده" in history_of(busy, "کریمی")


def test_remembered_words_are_filed_as_what_they_are(busy: Person) -> None:
    busy.replies_to(card_of(busy, "کریمی")).says("عاشق فوتبال است")
    busy.hears()
    busy.taps("سلیقه")
    busy.hears()
    assert "سلیقه: عاشق فوتبال است" in history_of(busy, "کریمی")


def test_a_number_in_reply_to_a_card_is_still_a_call(busy: Person) -> None:
    busy.replies_to(card_of(busy, "کریمی")).says("0915 777 8899 نوری")
    assert "اولین تماس" in busy.hears().text


def test_a_paper_of_nobody_is_answered_politely(trader: Person) -> None:
    trader.says("/groups")
    trader.hears()
    for data in ("keep:give:999:1", "keep:other:999", "keep:wait:999"):
        trader.calls_back(data)
        assert "قدیمی" in trader.hears().text


def test_a_place_offers_the_nearest_town_where_his_own_is_not_known(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    trader.hears()
    trader.sends_location(31.8974, 54.3569)
    assert "شهرش یزد است" in trader.hears().labels
    trader.taps("شهرش یزد است")
    assert "یزد" in trader.hears().text
