"""Who wants a product, and who may be texted, is asked of indexes: people are fetched by their keys."""

import re

import pytest

from crmbot.actions import offers, packs_audience
from crmbot.actions.packs_audience import Whom
from crmbot.store.book import Book
from tests.store.test_hot_queries import OF_A_BOOK, Plan, plans_of


@pytest.fixture
def goods(book: Book) -> int:
    """A product one person asked for, and was texted about."""
    product_id = book.products.ensure("عدس")
    whose = book.customers.add(book.member.id, book.now, name="رضا کریمی", city="یزد")
    book.phones.add(whose, "+989124431087")
    book.products.note_interest(whose, product_id, None, book.now)
    book.interactions.add(whose, book.member.id, book.now, kind="sms", direction="out")
    book.journal.write("call")
    return product_id


def steps(plans: list[Plan]) -> set[str]:
    return {step for plan in plans for step in plan}


def test_an_offer_reads_its_people_from_indexes_alone(book: Book, goods: int) -> None:
    with plans_of(book.connection) as plans:
        offers.offer_of(book, goods)
    ran = steps(plans)
    assert {
        "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH w USING COVERING INDEX ix_interest_product_id_customer_id (product_id=?)",
        "SEARCH b USING COVERING INDEX ix_purchase_product_id_customer_id (product_id=?)",
        "SEARCH p USING COVERING INDEX ix_phone_customer_id_mobile (customer_id=?)",
        "SEARCH i USING INDEX ix_interaction_texted (book_id=? AND at>?)",
    } <= ran
    assert not [step for step in ran if re.match(rf"SCAN ({OF_A_BOOK}|[bciuw])\b", step)]
    assert not [step for step in ran if re.search(r"(purchase|interaction|customer)\w* \(book_id=\?\)", step)]


def test_a_new_offer_is_not_asked_what_became_of_it(book: Book, goods: int) -> None:
    with plans_of(book.connection) as plans:
        made = offers.offer_of(book, goods)
    assert "USE TEMP B-TREE FOR count(DISTINCT)" not in steps(plans)
    with plans_of(book.connection) as plans:
        offers.show(book, made.offer.id)
    assert "USE TEMP B-TREE FOR count(DISTINCT)" in steps(plans)
    assert any("ix_purchase_book_id_bought_on (book_id=? AND bought_on>?)" in step for step in steps(plans))


@pytest.mark.parametrize("whom", [Whom(), Whom(product_id=1), Whom(city="یزد"), Whom(product_id=1, city="یزد")])
def test_an_audience_is_counted_without_going_through_tables(book: Book, goods: int, whom: Whom) -> None:
    with plans_of(book.connection) as plans:
        assert packs_audience.audience(book, whom).left_out == {"texted": 1}
    assert not [step for step in steps(plans) if re.match(rf"SCAN ({OF_A_BOOK}|[bcipuw])\b", step)]
