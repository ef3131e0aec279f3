"""Prices: kept as a text per product, handed over ready to be forwarded."""

from datetime import UTC, datetime, timedelta

import pytest

from crmbot.clock import local_day
from crmbot.text.texts import texts_in
from crmbot.text.values import Date
from playground.client import Person, Seen

ISOLATES = ("\u2068", "\u2069", "\u200f")


@pytest.fixture
def seller(trader: Person) -> Person:
    """A trader whose book knows two products."""
    trader.says("09124431087 رضایی قم نخود")
    trader.hears()
    trader.says("09124431087 عدس")
    trader.hears()
    return trader


def prices(trader: Person) -> Seen:
    trader.says("/prices")
    return trader.hears()


def writes_price(trader: Person, product: str, price: str, **when: object) -> Seen:
    trader.taps(product)
    trader.hears()
    trader.says(price, **when)
    return trader.hears()


def today_written() -> str:
    return texts_in("fa").plain("prices-list-day", day=Date(local_day(datetime.now(UTC), "Asia/Tehran")))


def test_an_empty_book_asks_for_a_product_first(trader: Person) -> None:
    seen = prices(trader)
    assert seen.text == "هنوز قیمتی ننوشته‌اید.\nاول یک محصول بنویسید."
    trader.taps("محصول تازه")
    trader.hears()
    trader.says("نخود سایز ۷")
    assert "محصول: نخود سایز ۷" in plain(trader.hears().text)


def test_the_key_opens_the_same_list(seller: Person) -> None:
    seller.presses("بیشتر…")
    seller.hears()
    seller.taps("قیمت‌ها")
    assert {"نخود", "عدس"} <= set(seller.hears().labels)


def test_a_price_is_typed_and_the_list_is_ready_to_forward(seller: Person) -> None:
    prices(seller)
    seen = writes_price(seller, "نخود", "کیلویی ۸۵ هزار تومان")
    assert plain(seen.text).split("\n") == [
        "✓ ثبت شد.", "قیمت‌های امروز، ۱ محصول:", "نخود: کیلویی ۸۵ هزار تومان", "برای نوشتن قیمت روی محصول بزنید.",
    ]  # fmt: skip
    seller.taps("متن آماده")
    ready = seller.hears()
    assert ready.text == f"{today_written()}\nنخود: کیلویی ۸۵ هزار تومان"
    assert ready.rows == [] and not any(mark in ready.text for mark in ISOLATES)


def test_the_list_ends_with_the_signature(seller: Person) -> None:
    seller.says("/settings")
    seller.hears()
    seller.taps("امضای پیامک")
    seller.hears()
    seller.says("رضایی، حبوبات یزد")
    assert "امضای پیامک: رضایی، حبوبات یزد" in plain(seller.hears().text)
    prices(seller)
    writes_price(seller, "عدس", "۷۰")
    seller.taps("متن آماده")
    assert seller.hears().text.split("\n")[-1] == "رضایی، حبوبات یزد"


def test_the_price_list_key_on_a_card_hands_over_the_list(seller: Person) -> None:
    prices(seller)
    writes_price(seller, "نخود", "۸۵ هزار")
    seller.says("09124431087")
    card = seller.hears()
    seller.taps("لیست قیمت", card.message_id)
    handed = seller.hears()
    assert handed.text == f"{today_written()}\nنخود: ۸۵ هزار"
    assert "✓ لیست قیمت" in next(seen for seen in seller.reads() if seen.message_id == card.message_id).labels
    seller.taps("✓ لیست قیمت", card.message_id)
    assert seller.hears().message_id == card.message_id


def test_without_prices_the_key_changes_the_card_alone(seller: Person) -> None:
    seller.says("09124431087")
    card = seller.hears()
    before = len(seller.reads())
    seller.taps("لیست قیمت")
    assert seller.hears().message_id == card.message_id
    assert len(seller.reads()) == before


def test_old_prices_are_dated_for_the_trader_and_not_in_the_text_to_forward(seller: Person) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=9)
    prices(seller)
    writes_price(seller, "نخود", "۸۵ هزار", date=long_ago)
    seller.says("09124431087")
    card = seller.hears()
    seller.taps("لیست قیمت")
    handed = seller.hears()
    assert handed.text == "لیست قیمت\nنخود: ۸۵ هزار"
    shown = next(seen for seen in seller.reads() if seen.message_id == card.message_id)
    day = texts_in("fa").plain("prices-of-day", day=Date(local_day(long_ago, "Asia/Tehran")))
    assert plain(shown.text).endswith(day)


def test_one_tap_says_that_old_prices_stand_today_too(seller: Person) -> None:
    prices(seller)
    writes_price(seller, "نخود", "۸۵ هزار", date=datetime.now(UTC) - timedelta(days=9))
    prices(seller)
    seller.taps("امروز هم همین است")
    seen = seller.hears()
    assert "قیمت‌های امروز" in seen.text and "امروز هم همین است" not in seen.labels
    seller.taps("برگردان")
    assert plain(seller.hears().text) == "برگشت: تأیید قیمت‌های امروز"


def test_a_price_is_taken_off_the_list_by_a_chip(seller: Person) -> None:
    prices(seller)
    writes_price(seller, "نخود", "۸۵ هزار")
    seller.taps("نخود")
    assert "الان: ۸۵ هزار" in plain(seller.hears().text)
    seller.taps("بدون قیمت")
    assert "هنوز قیمتی ننوشته‌اید." in seller.hears().text


def test_markup_in_a_price_is_forwarded_as_it_was_typed(seller: Person) -> None:
    prices(seller)
    writes_price(seller, "نخود", "<b>۸۵</b> & بیشتر")
    seller.taps("متن آماده")
    assert seller.hears().text.endswith("نخود: <b>۸۵</b> & بیشتر")


def test_a_long_price_is_cut_and_the_trader_is_told(seller: Person) -> None:
    prices(seller)
    seen = writes_price(seller, "نخود", "کیلویی هشتاد " * 200)
    assert plain(seen.text).startswith("✓ متن بلند بود؛ ۱۲۰ نویسه اولش را نگه داشتم.")


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
