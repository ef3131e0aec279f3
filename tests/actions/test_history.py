"""A history holds everything, newest first; an entry taken out takes its consequences along."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crmbot.actions import calls, clearing, history, undoing
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.history import Kind
from crmbot.notes import parse_note
from crmbot.store.book import Book, open_book


def log(book: Book, line: str) -> Card:
    return calls.record(book, Said(parse_note(line, book.today), line))


def later(book: Book, **how: float) -> Book:
    return open_book(book.connection, book.member, book.now + timedelta(**how))


def lines(book: Book, customer_id: int) -> list[history.Line]:
    last = history.page(book, customer_id).last
    return [line for number in range(last + 1) for line in history.page(book, customer_id, number).lines]


def kinds(book: Book, customer_id: int) -> list[str]:
    return [line.kind.value for line in lines(book, customer_id)]


@pytest.fixture
def buyer(book: Book) -> Card:
    """A customer with a call, a purchase in a second call (its arrival is asked after), a promise, words, a photo."""
    log(book, "0912 443 1088 آقای کریمی یزد عدس لیست قیمت گرفت")
    card = log(later(book, days=1), "0912 443 1088 ۵ تن عدس خرید شنبه هفته بعد زنگ بزنم")
    day = later(book, days=2)
    book.remarks.add(card.customer.id, book.member.id, "joke", "پرسپولیسی است", day.now)
    book.attachments.add(book.member.id, "photo", "file", day.now + timedelta(1), customer_id=card.customer.id)
    book.pen.images.clear()
    return card


def test_everything_stands_in_it_newest_first(book: Book, buyer: Card) -> None:
    assert kinds(book, buyer.customer.id)[:2] == ["paper", "remark"]
    assert sorted(kinds(book, buyer.customer.id)) == sorted(
        ["contact", "contact", "purchase", "promise", "promise", "remark", "paper"]
    )
    assert kinds(book, buyer.customer.id)[-1] == "contact"


def test_a_load_stands_on_the_day_it_was_bought(book: Book, buyer: Card) -> None:
    book.purchases.change(buyer.bought_now[0].id, bought_on=book.today - timedelta(30))
    last = lines(book, buyer.customer.id)[-1]
    assert (last.kind, last.day, last.at) == (Kind.PURCHASE, book.today - timedelta(30), None)


def test_who_logged_it_is_said_where_there_are_several_members(book: Book, buyer: Card) -> None:
    assert {line.by for line in history.page(book, buyer.customer.id).lines} == {""}
    from sqlalchemy import insert

    from crmbot.store.tables import member

    fields = {"book_id": book.member.book_id, "user_id": 9, "role": "seller", "name": "مریم", "joined_at": book.now}
    book.connection.execute(insert(member), fields)
    assert {line.by for line in history.page(book, buyer.customer.id).lines} == {"Owner"}


def test_deleting_a_purchase_takes_its_outcome_and_delivery_question_along(book: Book, buyer: Card) -> None:
    assert buyer.call and buyer.customer.group == 4
    assert {one.kind for one in book.follow_ups.open_of(buyer.customer.id)} == {"talk", "delivery"}
    cleared = clearing.clear(book, Kind.PURCHASE, buyer.bought_now[0].id)
    assert cleared.card.moved and (cleared.card.moved.before, cleared.card.moved.after) == (4, 2)
    call = book.interactions.get(buyer.call.id)
    assert call and Outcome.PURCHASE not in call.outcomes
    assert [one.kind for one in book.follow_ups.open_of(buyer.customer.id)] == ["talk"]


def test_deleting_one_of_two_loads_of_a_contact_leaves_its_outcome(book: Book, buyer: Card) -> None:
    assert buyer.call
    second = book.purchases.add(
        buyer.customer.id, book.member.id, interaction_id=buyer.call.id, bought_on=book.today, at=book.now
    )
    clearing.clear(book, Kind.PURCHASE, second)
    call = book.interactions.get(buyer.call.id)
    assert call and Outcome.PURCHASE in call.outcomes


def test_deleting_a_contact_takes_along_all_it_led_to_but_its_papers(book: Book, buyer: Card) -> None:
    assert buyer.call
    book.attachments.add(
        book.member.id, "voice", "file", book.now, customer_id=buyer.customer.id, interaction_id=buyer.call.id
    )
    clearing.clear(book, Kind.CONTACT, buyer.call.id)
    assert sorted(kinds(book, buyer.customer.id)) == ["contact", "paper", "paper", "remark"]


@pytest.mark.parametrize("kind", list(Kind))
def test_whatever_is_deleted_is_put_back_by_undo(book: Book, buyer: Card, kind: Kind) -> None:
    before = lines(book, buyer.customer.id)
    line = next(line for line in before if line.kind == kind)
    entry = clearing.clear(book, kind, line.id).card.entry
    assert line not in lines(book, buyer.customer.id)
    assert entry
    undoing.undo(book, entry)
    assert lines(book, buyer.customer.id) == before


def test_an_opened_entry_says_what_would_go_with_it(book: Book, buyer: Card) -> None:
    assert buyer.call
    shown = history.opened(book, Kind.CONTACT, buyer.call.id)
    assert (shown.loads, shown.promises) == (1, 2)
    assert history.opened(book, Kind.PURCHASE, buyer.bought_now[0].id).loads == 0


def test_entries_of_another_book_are_as_if_they_were_not_there(book: Book, buyer: Card) -> None:
    other = open_book(book.connection, replace(book.member, book_id=book.member.book_id + 1), book.now)
    with pytest.raises(CrmError):
        history.page(other, buyer.customer.id)
    for line in lines(book, buyer.customer.id):
        with pytest.raises(CrmError):
            history.opened(other, line.kind, line.id)
        with pytest.raises(CrmError):
            clearing.clear(other, line.kind, line.id)


def test_words_are_filed_by_sort_and_not_as_anything_else(book: Book, buyer: Card) -> None:
    remark = book.remarks.of(buyer.customer.id)[0]
    clearing.file_remark(book, remark.id, "taste")
    assert book.remarks.of(buyer.customer.id)[0].kind == "taste"
    with pytest.raises(CrmError):
        clearing.file_remark(book, remark.id, "secret")
