"""Products: their units, and below how much a purchase is a sample."""

import pytest

from playground.client import Person, Seen


@pytest.fixture
def seller(trader: Person) -> Person:
    """A trader who sold two bags of rice to one man and five tonnes to another."""
    trader.says("09124431087 رضایی قم برنج ۲ گونی خرید")
    trader.hears()
    trader.says("09124431088 مرادی قم برنج ۵ تن خرید")
    trader.hears()
    return trader


def opens(trader: Person, name: str = "برنج") -> Seen:
    trader.says("/settings")
    trader.hears()
    trader.taps("محصول‌ها")
    trader.hears()
    trader.taps(name)
    return trader.hears()


def types(trader: Person, key: str, text: str) -> Seen:
    trader.taps(key)
    trader.hears()
    trader.says(text)
    return trader.hears()


def group_of(trader: Person, number: str) -> str:
    trader.says(number[-4:])
    trader.hears()
    return plain(trader.newest().text)


def test_a_unit_is_chosen_or_typed(seller: Person) -> None:
    opens(seller)
    seller.taps("واحد فروش")
    seller.hears()
    seller.taps("گونی")
    assert "واحد فروش: گونی" in plain(seller.hears().text)
    seller.taps("واحد فروش")
    seller.hears()
    assert "واحد فروش: پالت" in plain(types(seller, "واحد دیگر", "پالت").text)


def test_what_a_bag_weighs_is_typed_as_it_is_said(seller: Person) -> None:
    opens(seller)
    seen = types(seller, "وزن هر واحد", "گونی ۴۰ کیلو")
    assert "هر گونی ۴۰ کیلوست." in plain(seen.text)
    seller.taps("وزن گونی پاک شود")
    assert "کیلوست" not in seller.hears().text


def test_a_threshold_makes_small_past_purchases_samples_and_undo_makes_them_purchases_again(seller: Person) -> None:
    assert "گروه ۴" in group_of(seller, "09124431087")
    opens(seller)
    types(seller, "وزن هر واحد", "گونی ۲۰ کیلو")
    seen = types(seller, "مرز نمونه", "۵۰ کیلو")
    assert plain(seen.text).split("\n")[:2] == ["✓ ثبت شد.", "گروه ۱ نفر با این تغییر جابه‌جا شد."]
    assert "خرید زیر ۵۰ کیلو نمونه حساب می‌شود." in plain(seen.text)
    assert "گروه ۳" in group_of(seller, "09124431087")
    assert "گروه ۴" in group_of(seller, "09124431088")
    seller.taps("برگردان", seen.message_id)
    assert "گروهش دوباره ۴ است." in plain(seller.hears().text)
    assert "گروه ۴" in group_of(seller, "09124431087")


def test_a_threshold_may_be_said_in_bags(seller: Person) -> None:
    opens(seller)
    types(seller, "وزن هر واحد", "هر گونی ۴۰ کیلویی")
    assert "خرید زیر ۱۲۰ کیلو" in plain(types(seller, "مرز نمونه", "۳ گونی").text)
    assert "گروه ۳" in group_of(seller, "09124431087")


def test_a_bag_of_unknown_weight_is_no_threshold(seller: Person) -> None:
    opens(seller)
    seen = types(seller, "مرز نمونه", "۲ گونی")
    assert "نمی‌دانم هر گونی چند کیلوست؛ چیزی عوض نشد." in plain(seen.text)
    seller.says("۵۰ کیلو")
    assert "خرید زیر ۵۰ کیلو" in plain(seller.hears().text)


def test_what_is_no_weight_is_asked_for_again(seller: Person) -> None:
    opens(seller)
    assert "واحد و وزن را نفهمیدم" in plain(types(seller, "وزن هر واحد", "زیاد").text)
    seller.says("گونی ۴۰")
    assert "هر گونی ۴۰ کیلوست." in plain(seller.hears().text)


def test_without_a_threshold_every_purchase_counts_again(seller: Person) -> None:
    opens(seller)
    types(seller, "وزن هر واحد", "گونی ۲۰ کیلو")
    types(seller, "مرز نمونه", "۵۰ کیلو")
    seller.taps("بدون مرز نمونه")
    assert "گروه ۱ نفر با این تغییر جابه‌جا شد." in plain(seller.hears().text)
    assert "گروه ۴" in group_of(seller, "09124431087")


def test_a_product_is_renamed_and_keeps_its_history(seller: Person) -> None:
    opens(seller)
    assert "محصول: برنج طارم" in plain(types(seller, "نام", "برنج طارم").text)
    assert "برنج طارم" in group_of(seller, "09124431087") or "رضایی" in seller.newest().text


def test_a_name_that_another_product_has_is_refused(seller: Person) -> None:
    seller.says("09124431088 عدس")
    seller.hears()
    opens(seller)
    assert "محصولی با نام «عدس» دارید" in plain(types(seller, "نام", "عدس").text)


def test_a_hidden_product_stands_on_no_chip_and_comes_back(seller: Person) -> None:
    opens(seller)
    seller.taps("پنهان شود")
    assert "پنهان است" in seller.hears().text
    seller.says("/prices")
    assert "برنج" not in seller.hears().labels
    opens(seller, "برنج (پنهان)")
    seller.taps("دوباره نشان بده")
    assert "پنهان است" not in seller.hears().text


def test_a_new_product_with_a_known_name_is_the_known_one(seller: Person) -> None:
    seller.says("/settings")
    seller.hears()
    seller.taps("محصول‌ها")
    seller.hears()
    types(seller, "محصول تازه", "برنج")
    seller.taps("محصول‌ها")
    assert seller.hears().labels.count("برنج") == 1


def test_markup_in_a_product_is_shown_as_it_was_typed(seller: Person) -> None:
    opens(seller)
    assert "محصول: <i>برنج</i> & لپه" in plain(types(seller, "نام", "<i>برنج</i> & لپه").text)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
