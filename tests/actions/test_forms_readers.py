"""Single answers: days that lie ahead or behind, prices of a unit or of a load, quantities with and without unit."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crmbot.actions.forms import days, goods, money
from crmbot.actions.forms.asking import Answer, Unclear
from crmbot.actions.forms.money import Price, as_price
from crmbot.domain.interaction import Purchase
from crmbot.domain.quantity import Quantity
from crmbot.notes import Amount, parse_amount
from crmbot.store.book import Book

SATURDAY = date(2026, 11, 21)  # 30 Aban 1405
KILO = money.kilo()


def load(quantity: str | None, unit: str = "") -> Purchase:
    value = None if quantity is None else Decimal(quantity)
    return Purchase(1, 1, None, "", value, unit, None, None, "", SATURDAY)


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("امروز", 0),
        ("دیروز", 1),
        ("پریروز", 2),
        ("شنبه", 0),
        ("دوشنبه", 5),
        ("جمعه", 1),
        ("۵ آبان", 25),
        ("۱۴۰۵/۸/۱", 29),
    ],
)
def test_a_purchase_lies_behind(book: Book, said: str, back: int) -> None:
    assert days.day_behind(book, Answer(said)).value == SATURDAY - timedelta(back)


@pytest.mark.parametrize("said", ["فردا", "هفته بعد", "۵ آذر", "۱۴۰۵/۹/۵"])
def test_a_purchase_cannot_lie_ahead(book: Book, said: str) -> None:
    with pytest.raises(Unclear) as refused:
        days.day_behind(book, Answer(said))
    assert refused.value.text_id == "form-day-ahead"


def test_the_next_contact_lies_ahead(book: Book) -> None:
    assert days.day_ahead(book, Answer("فردا")).value == SATURDAY + timedelta(1)
    assert days.day_ahead(book, Answer("شنبه")).value == SATURDAY + timedelta(7)
    with pytest.raises(Unclear):
        days.day_ahead(book, Answer("دیروز"))


@pytest.mark.parametrize(
    ("said", "bought", "read"),
    [
        ("۴۲۵ میلیون", load("5", "تن"), Price(425_000_000)),
        ("کیلویی ۸۵", load("5", "تن"), Price(85_000, KILO)),
        ("۸۵ تومان", load("5", "تن"), Price(85_000, KILO, 85_000_000)),
        ("۸۵", load("20", "گونی"), Price(85_000, "گونی", 85_000_000)),
        ("۸۵ هزار", load("5", "تن"), Price(85_000, KILO)),
        ("۸۵ هزار تومان", load("50", KILO), Price(85_000)),
        ("فی ۸۵ هزار تومان", load("5", "تن"), Price(85_000, KILO)),
        ("فی ۸۵ هزار تومان", load("500", "عدد"), Price(85_000, "عدد")),
        ("۸۵ هزار تومان", load(None), Price(85_000, KILO)),
        ("دو میلیون و نیم", load(None), Price(2_500_000)),
        ("425000000", load("5", "تن"), Price(425_000_000)),
    ],
)
def test_a_price_is_of_the_load_or_of_one_unit(said: str, bought: Purchase, read: Price) -> None:
    amount = parse_amount(said)
    assert amount is not None
    assert as_price(amount, bought) == read


def test_without_a_load_the_products_own_unit_is_priced() -> None:
    assert as_price(Amount(900_000), None, "شاخه") == Price(900_000, "شاخه")


def test_a_bare_figure_takes_the_products_unit(book: Book) -> None:
    product_id = book.products.ensure("برنج")
    book.products.change(product_id, unit="کیسه")
    bought = Purchase(1, 1, product_id, "برنج", None, "", None, None, "", SATURDAY)
    assert goods.quantity(book, bought, Answer("۲۰")).value.quantity == Quantity(Decimal(20), "کیسه")


def test_a_bare_figure_without_a_known_unit_offers_the_units_of_trade(book: Book) -> None:
    with pytest.raises(Unclear) as refused:
        goods.quantity(book, None, Answer("۲۰"))
    assert [choice.value for choice in refused.value.choices][:2] == [f"20 {KILO}", "20 تن"]


def test_the_book_spells_its_own_products(book: Book) -> None:
    book.products.ensure("نخود سایز ۷")
    assert goods.goods_named(book, Answer("نخود سایز 7")).value.products == ("نخود سایز ۷",)
