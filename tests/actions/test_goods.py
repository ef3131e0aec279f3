"""Products: a changed threshold or weight settles past purchases anew."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmbot.actions import goods, undoing
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book


def buyer(book: Book, product_id: int, *loads: tuple[int, str], price: int | None = None) -> int:
    """A customer who bought these loads; the id of his."""
    customer_id = book.customers.add(book.member.id, book.now, name="رضایی")
    for quantity, unit in loads:
        book.purchases.add(
            customer_id, book.member.id, product_id=product_id, quantity=Decimal(quantity), unit=unit,
            unit_price=price, price_unit="کیلو" if price else "", bought_on=book.today, at=book.now,
        )  # fmt: skip
    book.consequences.refresh(customer_id)
    return customer_id


def group(book: Book, customer_id: int) -> int:
    customer = book.customers.get(customer_id)
    assert customer is not None
    return customer.group


@pytest.fixture
def rice(book: Book) -> int:
    return book.products.ensure("برنج")


def test_a_threshold_moves_who_only_bought_less_and_nobody_else(book: Book, rice: int) -> None:
    small, large = buyer(book, rice, (20, "کیلو")), buyer(book, rice, (20, "کیلو"), (5, "تن"), (2, "تن"))
    moved = goods.set_threshold(book, rice, "۵۰ کیلو").moved
    assert [(one.customer_id, one.before, one.after) for one in moved] == [(small, 4, 3)]
    assert (group(book, small), group(book, large)) == (3, 5)
    assert list(book.consequences.refresh_all()) and all(
        one.before == one.after for one in book.consequences.refresh_all()
    )


def test_taking_the_threshold_away_moves_him_back(book: Book, rice: int) -> None:
    small = buyer(book, rice, (20, "کیلو"))
    goods.set_threshold(book, rice, "۵۰ کیلو")
    assert [one.after for one in goods.no_threshold(book, rice).moved] == [4]
    assert group(book, small) == 4


def test_undoing_a_threshold_undoes_what_followed_from_it(book: Book, rice: int) -> None:
    small = buyer(book, rice, (20, "کیلو"))
    book.journal.write("before")
    changed = goods.set_threshold(book, rice, "۵۰ کیلو")
    assert changed.entry is not None
    undoing.undo(book, changed.entry)
    assert group(book, small) == 4
    assert goods.ware(book, rice).product.sample_below is None


def test_a_weight_makes_a_threshold_count_for_bags_and_prices_per_kilo_a_total(book: Book, rice: int) -> None:
    customer_id = buyer(book, rice, (2, "گونی"), price=85_000)
    goods.set_threshold(book, rice, "۱۰۰ کیلو")
    assert group(book, customer_id) == 4
    goods.set_weight(book, rice, "گونی ۴۰ کیلو")
    assert group(book, customer_id) == 3
    assert [one.amount for one in book.purchases.of(customer_id)] == [80 * 85_000]


def test_a_product_of_another_name_is_untouched(book: Book, rice: int) -> None:
    other = buyer(book, book.products.ensure("عدس"), (1, "کیلو"))
    assert goods.set_threshold(book, rice, "۵۰ کیلو").moved == ()
    assert group(book, other) == 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 120), min_size=1, max_size=6), st.integers(1, 120))
def test_the_group_is_that_of_the_purchases_not_below_the_threshold(book: Book, kilos: list[int], below: int) -> None:
    product_id = goods.add(book, f"برنج {len(book.products.all())}").product.id
    customer_id = buyer(book, product_id, *((one, "کیلو") for one in kilos))
    goods.set_threshold(book, product_id, f"{below} کیلو")
    orders = sum(one >= below for one in kilos)
    assert group(book, customer_id) == (5 if orders >= 2 else 4 if orders else 3)


def test_products_are_paged_and_hidden_ones_come_last(book: Book) -> None:
    ids = [goods.add(book, f"کالا {number}").product.id for number in range(goods.PAGE + 2)]
    goods.hide(book, ids[0])
    first, second = goods.goods(book, 0), goods.goods(book, 1)
    assert (len(first.products), len(second.products), first.last) == (goods.PAGE, 2, 1)
    assert second.products[-1].id == ids[0]
    assert goods.goods(book, 99).number == 1


def test_a_product_of_another_book_is_as_if_it_were_not_there(book: Book) -> None:
    with pytest.raises(CrmError, match="stale-button"):
        goods.set_threshold(book, 999, "۵۰ کیلو")
