"""The price list: what is on it, and from which day it is."""

from datetime import timedelta

from crmbot.actions import goods, pricing
from crmbot.screens.prices import to_forward
from crmbot.store.book import Book, open_book
from crmbot.text.texts import texts_in


def priced(book: Book, name: str, price: str) -> int:
    product_id = goods.add(book, name).product.id
    pricing.set_price(book, product_id, price)
    return product_id


def days_later(book: Book, days: int) -> Book:
    return open_book(book.connection, book.member, book.now + timedelta(days))


def test_a_book_without_prices_has_no_list(book: Book) -> None:
    goods.add(book, "نخود")
    assert pricing.price_list(book).lines == ()


def test_the_list_is_fresh_on_its_day_only(book: Book) -> None:
    priced(book, "نخود", "۸۵")
    assert pricing.price_list(book).is_fresh
    later = days_later(book, 3)
    assert not pricing.price_list(later).is_fresh
    assert pricing.still_stand(later).all.is_fresh


def test_one_old_price_makes_the_list_old(book: Book) -> None:
    priced(book, "نخود", "۸۵")
    later = days_later(book, 3)
    priced(later, "عدس", "۷۰")
    listed = pricing.price_list(later)
    assert listed.days == (book.today, later.today) and not listed.is_fresh


def test_hidden_products_and_empty_prices_are_not_on_it(book: Book) -> None:
    shown, hidden, emptied = (priced(book, name, "۸۵") for name in ("نخود", "عدس", "لپه"))
    goods.hide(book, hidden)
    pricing.set_price(book, emptied, "")
    assert [line.product.id for line in pricing.price_list(book).lines] == [shown]


def test_a_list_too_long_for_one_message_goes_in_several_and_loses_no_line(book: Book) -> None:
    for number in range(80):
        priced(book, f"کالای شماره {number} با نامی بلند", "کیلویی هشتاد و پنج هزار تومان، نقد " * 3)
    parts = to_forward(texts_in("fa"), pricing.price_list(book))
    assert len(parts) > 1 and all(len(part.text) < 4096 for part in parts)
    assert sum(part.text.count("کالای شماره") for part in parts) == 80
