"""Money that came pays for a load before; it is no new one."""

from datetime import timedelta

import pytest

from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.actions.lines import take
from crmbot.actions.rereading import reread
from crmbot.actions.undoing import undo
from crmbot.notes import parse_note
from crmbot.screens.card import call_card
from crmbot.store.book import Book
from crmbot.text.texts import texts_in

NUMBER = "09124431087"


def card(book: Book, line: str, message_id: int | None = None) -> Card:
    shown = take(book, line, message_id)
    assert isinstance(shown, Card)
    return shown


def money(book: Book, customer_id: int) -> list[tuple[int | None, str]]:
    return [(one.amount, one.state) for one in book.follow_ups.all_of(customer_id) if one.kind == "money"]


@pytest.mark.parametrize(
    "words",
    ["۵۰ میلیون واریز کرد", "تسویه کرد", "پول داد ۵۰ میلیون", "بیعانه داد ۱۰ میلیون", "چک داد ۴۰ میلیون برای ۱۵ دی"],
)
def test_money_alone_is_no_purchase_and_moves_nobody(book: Book, words: str) -> None:
    card(book, f"{NUMBER} رحیمی یزد")
    paid = card(book, f"رحیمی {words}")
    assert paid.customer.group == 1 and paid.moved is None and not book.purchases.of(paid.customer.id)


def test_a_deposit_for_goods_is_a_purchase(book: Book) -> None:
    assert card(book, f"{NUMBER} رحیمی یزد ۵ تن نخود بیعانه داد").customer.group == 4


def test_money_is_said_on_the_card_and_noted_in_the_history(book: Book) -> None:
    shown = card(book, f"{NUMBER} رحیمی یزد ۵۰ میلیون واریز کرد")
    assert "پول داد: \u2068۵۰ میلیون تومان" in call_card(texts_in("fa"), shown).text
    assert money(book, shown.customer.id) == [(50_000_000, "done")]


def test_money_keeps_the_promise_of_just_that_sum(book: Book) -> None:
    first = card(book, f"{NUMBER} رحیمی یزد ۲ تن عدس برد چک ۱۵ دی ۱۷۰ میلیون").customer.id
    book.follow_ups.add(first, book.member.id, book.today, book.now, kind="money", amount=30_000_000)
    card(book, "رحیمی ۱۷۰ میلیون واریز کرد")
    assert money(book, first) == [(30_000_000, "open"), (170_000_000, "done")]


def test_of_a_promise_paid_in_part_the_rest_stays_open(book: Book) -> None:
    his = card(book, f"{NUMBER} رحیمی یزد ۲ تن عدس برد چک ۱۵ دی ۱۷۰ میلیون").customer.id
    card(book, "رحیمی ۱۰۰ میلیون واریز کرد")
    assert sorted(money(book, his)) == [(70_000_000, "open"), (100_000_000, "done")]


def test_money_without_a_sum_keeps_what_was_due(book: Book) -> None:
    his = card(book, f"{NUMBER} رحیمی یزد ۲ تن عدس برد چک ۱۵ دی ۱۷۰ میلیون").customer.id
    book.follow_ups.add(his, book.member.id, book.today - timedelta(1), book.now, kind="money", amount=30_000_000)
    card(book, "رحیمی پول داد")
    assert money(book, his) == [(30_000_000, "done"), (170_000_000, "open")]


def test_undo_lets_the_promise_hold_again(book: Book) -> None:
    his = card(book, f"{NUMBER} رحیمی یزد ۲ تن عدس برد چک ۱۵ دی ۱۷۰ میلیون").customer.id
    entry = card(book, "رحیمی تسویه کرد").entry
    assert entry is not None
    undo(book, entry)
    assert money(book, his) == [(170_000_000, "open")]


def test_an_edited_sum_counts_once(book: Book) -> None:
    card(book, f"{NUMBER} رحیمی ۵۰ میلیون واریز کرد", 7)
    text = f"{NUMBER} رحیمی ۶۰ میلیون واریز کرد"
    shown = reread(book, Said(parse_note(text, book.today), text, 7)).card
    assert money(book, shown.customer.id) == [(60_000_000, "done")]


def test_promised_money_is_not_the_price_of_what_was_offered(book: Book) -> None:
    shown = card(book, f"{NUMBER} رحیمی ۴۰ میلیون فردا واریز میکنه")
    text = call_card(texts_in("fa"), shown).text
    assert "این بار" not in text and text.count("۴۰ میلیون") == 1
