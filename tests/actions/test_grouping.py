"""The five groups: everybody stands in one, with the reason why."""

from datetime import timedelta
from decimal import Decimal

import pytest

from crmbot.actions import calls, grouping, taps
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.notes import parse_note
from crmbot.store.book import Book, open_book


def log(book: Book, line: str) -> Card:
    return calls.record(book, Said(parse_note(line, book.today), line))


def why(book: Book, group: int) -> grouping.Why:
    return grouping.page(book, group, 0).people[0].why


def later(book: Book, days: int) -> Book:
    return open_book(book.connection, book.member, book.now + timedelta(days))


def test_price_only_callers_are_counted_apart(book: Book) -> None:
    log(book, "0912 443 1001 رضایی")
    caller = log(book, "0912 443 1002 کریمی").customer.id
    book.customers.change(caller, price_only=True)
    shown = grouping.overview(book)
    assert shown.counts == {1: 1, 2: 0, 3: 0, 4: 0, 5: 0}
    assert shown.price_only == 1
    assert [one.customer.name for one in grouping.page(book, 1, 0).people] == ["رضایی"]


def test_deleted_people_stand_in_no_group(book: Book) -> None:
    its = log(book, "0912 443 1001 رضایی").customer.id
    book.customers.change(its, deleted_at=book.now)
    assert sum(grouping.overview(book).counts.values()) == 0


def test_the_last_talk_is_the_reason_in_the_first_group(book: Book) -> None:
    log(book, "0912 443 1001 رضایی")
    assert why(later(book, 3), 1) == grouping.Why("talk", book.today)


def test_nobody_reached_yet_has_no_day(book: Book) -> None:
    card = log(book, "0912 443 1001 رضایی")
    assert card.call
    taps.toggle_outcome(book, card.call.id, Outcome.NO_ANSWER)
    assert why(book, 1) == grouping.Why("talk", None)


@pytest.mark.parametrize(
    ("outcome", "group", "kind"),
    [(Outcome.PRICE_LIST, 2, "price_list"), (Outcome.PROFORMA, 2, "proforma"), (Outcome.SAMPLE, 3, "sample")],
)
def test_what_was_given_last_is_the_reason(book: Book, outcome: Outcome, group: int, kind: str) -> None:
    card = log(book, "0912 443 1001 رضایی")
    assert card.call
    taps.toggle_outcome(book, card.call.id, outcome)
    log(later(book, 2), "0912 443 1001")
    assert why(book, group) == grouping.Why(kind, book.today)


def test_a_small_purchase_is_a_sample_and_the_reason(book: Book) -> None:
    rice = book.products.ensure("برنج")
    book.products.change(rice, sample_below=Decimal(50))
    log(book, "0912 443 1001 رضایی ۱۰ کیلو برنج خرید")
    reason = why(book, 3)
    assert reason.kind == "sample"
    assert reason.purchase and reason.purchase.product == "برنج"


def test_a_buyer_stands_with_his_last_load(book: Book) -> None:
    log(book, "0912 443 1001 رضایی ۵ تن عدس خرید")
    log(later(book, 20), "0912 443 1001 ۷ تن نخود خرید")
    reason = why(book, 5)
    assert reason.purchase and (reason.purchase.product, reason.purchase.quantity) == ("نخود", 7)


def test_who_came_from_an_old_list_says_so(book: Book) -> None:
    its = book.customers.add(book.member.id, book.now, name="قدیمی")
    book.interactions.add(its, book.member.id, book.now, kind="standing", standing=4)
    book.consequences.refresh(its)
    assert why(book, 4) == grouping.Why("standing", None)


def test_a_page_past_the_end_is_the_last(book: Book) -> None:
    for n in range(9):
        log(book, f"0912443100{n} مشتری")
    shown = grouping.page(book, 1, 99)
    assert (shown.number, shown.last, len(shown.people)) == (1, 1, 1)


def test_filters_offer_what_is_frequent_and_what_is_asked_narrows(book: Book) -> None:
    for n, (city, product) in enumerate([("یزد", "نخود"), ("یزد", "نخود"), ("قم", "عدس")]):
        log(book, f"0912443100{n} مشتری {city} {product}")
    shown = grouping.page(book, 1, 0)
    assert shown.cities == ("یزد", "قم")
    assert [product.name for product in shown.products] == ["نخود", "عدس"]
    narrowed = grouping.page(book, 1, 0, city="يزد", product_id=shown.products[0].id)
    assert (narrowed.total, narrowed.city, narrowed.cities, narrowed.products) == (2, "یزد", (), ())
    assert grouping.page(book, 1, 0, city="قم", product_id=shown.products[0].id).people == ()


def test_a_group_or_product_there_is_not_is_refused(book: Book) -> None:
    for group, product_id in ((0, 0), (6, 0), (1, 77)):
        with pytest.raises(CrmError):
            grouping.page(book, group, 0, product_id=product_id)
