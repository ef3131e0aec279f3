"""/buy: what was bought is what was said, and nothing is before anything was."""

import pytest

from crmbot.actions.calls import Said, record
from crmbot.actions.forms import buy_form, call_form, engine
from crmbot.actions.forms.asking import Answer, Asked, Ended
from crmbot.domain.group import Outcome
from crmbot.notes import parse_note
from crmbot.screens.forms import form_screen
from crmbot.store.book import Book
from crmbot.text.normalise import without_isolates
from crmbot.text.texts import texts_in

NUMBER = "09124431087"


@pytest.fixture
def zarei(book: Book) -> int:
    return record(book, Said(parse_note(f"{NUMBER} زارعی قم عدس", book.today))).customer.id


def said(book: Book, *answers: str) -> Asked:
    reply = engine.start(book, buy_form.opening())
    for text in answers:
        reply = engine.answer(book, Answer(text))
    assert isinstance(reply, Asked)
    return reply


def shown(reply: Asked | Ended) -> str:
    return without_isolates(form_screen(texts_in("fa"), reply, "Asia/Tehran").text)


def loads(book: Book, customer_id: int) -> list[tuple[str, int, str]]:
    return [(one.product, int(one.quantity or 0), one.unit) for one in book.purchases.of(customer_id)]


def test_breaking_off_before_anything_was_said_of_it_leaves_no_purchase(book: Book, zarei: int) -> None:
    said(book, "زارعی")
    assert shown(engine.cancel(book)) == "باشد، چیزی ننوشتم."
    customer = book.customers.get(zarei)
    assert customer is not None and customer.group == 1 and not loads(book, zarei)


def test_leaving_out_every_answer_buys_what_was_asked_for_today(book: Book, zarei: int) -> None:
    said(book, "زارعی")
    for _ in range(3):
        ended = engine.skip(book)
    assert "✓ خرید ثبت شد." in shown(ended) and loads(book, zarei) == [("عدس", 0, "")]


def test_where_no_goods_are_known_it_buys_nothing(book: Book) -> None:
    his = record(book, Said(parse_note(f"{NUMBER} زارعی قم", book.today))).customer.id
    said(book, "زارعی")
    for _ in range(4):
        ended = engine.skip(book)
    assert shown(ended) == "باشد، چیزی ننوشتم." and not loads(book, his)


def test_somebody_new_is_kept_though_he_bought_nothing(book: Book) -> None:
    said(book, "09131112233 کاظمی")
    assert "09131112233" in shown(engine.cancel(book))
    its = book.phones.holder("+989131112233") or 0
    assert not loads(book, its) and Outcome.PURCHASE not in book.interactions.of(its)[0].outcomes


def test_the_question_for_the_quantity_names_the_goods_nobody_asked_for(book: Book, zarei: int) -> None:
    assert "چقدر عدس؟" in shown(said(book, "زارعی"))


def test_other_goods_may_be_told_with_the_quantity(book: Book, zarei: int) -> None:
    said(book, "زارعی", "۲ تن برنج")
    assert loads(book, zarei) == [("برنج", 2, "تن")]


def test_other_goods_told_without_a_quantity_are_asked_how_much(book: Book, zarei: int) -> None:
    assert "چقدر برنج؟" in shown(said(book, "زارعی", "برنج"))
    engine.answer(book, Answer("۲ تن"))
    assert loads(book, zarei) == [("برنج", 2, "تن")]


@pytest.mark.parametrize("size", ["۲۰ گونی", "۳ تن", "حدود ۵ تن"])
def test_a_quantity_is_no_product(book: Book, size: str) -> None:
    reply = said(book, f"{NUMBER} زارعی قم", size)
    assert reply.question.name == "load-product" and "چه خرید؟" in shown(reply)
    after = engine.answer(book, Answer("نخود"))
    assert isinstance(after, Asked) and after.question.name == "price"
    assert [product.name for product in book.products.all()] == ["نخود"]


def test_goods_and_quantity_in_one_answer_are_both_kept(book: Book) -> None:
    assert said(book, f"{NUMBER} زارعی قم", "۵ تن نخود").question.name == "price"
    assert loads(book, book.phones.holder("+989124431087") or 0) == [("نخود", 5, "تن")]


def test_in_a_call_too_a_quantity_is_kept_and_the_goods_asked_again(book: Book) -> None:
    engine.start(book, call_form.opening())
    for text in (f"{NUMBER} زارعی قم", "۲۰ گونی"):
        reply = engine.answer(book, Answer(text))
    assert isinstance(reply, Asked) and reply.question.name == "product"
    engine.answer(book, Answer("نخود"))
    engine.pick(book, (book.drafts.open() or reply.draft).id, "purchase")
    assert loads(book, book.phones.holder("+989124431087") or 0) == [("نخود", 20, "گونی")]
