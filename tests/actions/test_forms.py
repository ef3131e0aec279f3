"""The engine over the draft row: each answer is one transaction, and the row alone says what is asked."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from crmbot.actions import taps
from crmbot.actions.calls import Said, record
from crmbot.actions.forms import buy_form, call_form, card_form, edit_form, engine
from crmbot.actions.forms.asking import (
    Answer,
    Asked,
    Beside,
    Choice,
    Ended,
    NoFormOpen,
    NotForThisForm,
    Read,
    TurnedBack,
)
from crmbot.actions.undoing import undo
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Draft
from crmbot.domain.group import Outcome
from crmbot.notes import parse_note
from crmbot.store.book import Book
from crmbot.store.drafts import Drafts

NUMBER = "09124431087"


def asked(reply: object) -> Asked:
    assert isinstance(reply, Asked)
    return reply


def answer(book: Book, text: str) -> Asked:
    return asked(engine.answer(book, Answer(text)))


def call(book: Book, *answers: str) -> Asked:
    reply = asked(engine.start(book, call_form.opening()))
    for text in answers:
        reply = answer(book, text)
    return reply


def known(book: Book, line: str = NUMBER + " رضایی قم نخود") -> int:
    return record(book, Said(parse_note(line, book.today))).customer.id


def entries(book: Book) -> list[str]:
    return [entry.action for entry in book.journal.latest()]


def test_the_first_answer_stores_customer_and_call(book: Book) -> None:
    reply = call(book, NUMBER)
    holder = book.phones.holder("+989124431087")
    assert reply.question.name == "name"
    assert reply.draft.customer_id == holder
    assert book.interactions.get(reply.draft.interaction_id or 0) is not None


def test_all_answers_of_a_form_are_one_entry_of_the_journal(book: Book) -> None:
    reply = call(book, NUMBER, "رضایی", "یزد", "نخود", "نمونه گرفت")
    assert entries(book) == ["call"]
    undo(book, reply.draft.answers["entry"])
    assert book.phones.holder("+989124431087") is None
    assert book.customers.get(reply.draft.customer_id or 0) is None


def test_the_entry_is_named_after_whom_it_became_about(book: Book) -> None:
    call(book, NUMBER, "رضایی")
    assert book.journal.latest()[0].words["name"] == "رضایی"


def test_the_row_is_the_conversation(book: Book) -> None:
    call(book, NUMBER, "رضایی")
    again = engine.ask_again(book)
    assert again is not None and again.question.name == "city"
    assert book.drafts.open() == again.draft


def test_every_question_has_an_id_of_its_own(book: Book) -> None:
    ids = [call(book).draft.id, answer(book, NUMBER).draft.id, answer(book, "رضایی").draft.id]
    assert len(set(ids)) == 3


def test_a_chip_of_an_earlier_question_answers_nothing(book: Book) -> None:
    first = call(book, NUMBER)
    answer(book, "رضایی")
    assert asked(engine.skip(book, first.draft.id)).question.name == "city"
    assert asked(engine.pick(book, first.draft.id, "یزد")).question.name == "city"


def test_a_needed_question_cannot_be_skipped(book: Book) -> None:
    opened = call(book)
    assert asked(engine.skip(book, opened.draft.id)).question.name == "number"


def test_a_refused_answer_writes_nothing_and_keeps_the_question(book: Book) -> None:
    opened = call(book, NUMBER)
    refused = answer(book, "😀")
    assert refused.wrong is not None and refused.wrong.text_id == "form-name-unclear"
    assert refused.draft == opened.draft


def test_another_ones_number_is_for_the_rooms(book: Book) -> None:
    call(book, NUMBER)
    with pytest.raises(NotForThisForm):
        engine.answer(book, Answer("09131112233 کاظمی"))
    with pytest.raises(NotForThisForm):
        engine.answer(book, Answer("کاظمی", number="09131112233"))


def test_without_a_row_there_is_no_form(book: Book) -> None:
    with pytest.raises(NoFormOpen):
        engine.answer(book, Answer("رضایی"))
    with pytest.raises(NoFormOpen):
        engine.cancel(book)
    assert engine.ask_again(book) is None


@pytest.mark.parametrize("draft", [Draft("once", "number"), Draft("call", "shoe-size")])
def test_a_form_or_step_this_version_no_longer_knows_is_none(book: Book, draft: Draft) -> None:
    book.drafts.save(draft, book.now)
    with pytest.raises(NoFormOpen):
        engine.answer(book, Answer("رضایی"))


@pytest.mark.parametrize("answers", [[NUMBER], [NUMBER, "رضایی", "یزد"], [NUMBER, "رضایی", "یزد", "نخود"]])
def test_a_call_turned_back_takes_its_questions_with_it(book: Book, answers: list[str]) -> None:
    reply = call(book, *answers)
    undo(book, reply.draft.answers["entry"])
    with pytest.raises(TurnedBack):
        engine.answer(book, Answer("نمونه"))
    assert engine.give_up(book) == Ended("call", told="form-turned-back")
    assert book.drafts.open() is None


def test_a_purchase_turned_back_takes_its_questions_with_it(book: Book) -> None:
    known(book)
    engine.start(book, buy_form.opening(), Answer("رضایی"))
    undo(book, answer(book, "۵ تن").draft.answers["entry"])
    with pytest.raises(TurnedBack):
        engine.answer(book, Answer("کیلویی ۸۵"))


def test_leaving_keeps_what_was_said(book: Book) -> None:
    call(book, NUMBER, "رضایی")
    assert engine.cancel(book).told == "form-left-kept"
    assert book.drafts.open() is None
    assert known(book, NUMBER)


def test_a_purchase_is_stored_with_the_first_that_is_said_of_it(book: Book) -> None:
    customer_id = known(book)
    engine.start(book, buy_form.opening())
    reply = answer(book, "رضایی")
    assert reply.draft.customer_id == customer_id and not book.purchases.of(customer_id)
    answer(book, "۵ تن")
    assert [load.product for load in book.purchases.of(customer_id)] == ["نخود"]
    assert len(book.interactions.of(customer_id)) == 1  # today's call is the contact


def test_a_purchase_of_another_day_moves_the_contact_made_for_it(book: Book) -> None:
    customer_id = known(book)
    taps.toggle_outcome(book, book.interactions.of(customer_id)[0].id, Outcome.PRICE_LIST)
    for text in ("۵ تن", "نخود"):
        engine.start(book, buy_form.opening(), Answer("رضایی"))
        answer(book, text)
    for text in ("۵ تن", "کیلویی ۸۵"):
        answer(book, text)
    ended = engine.answer(book, Answer("پریروز"))
    assert isinstance(ended, Ended)
    latest = book.purchases.of(customer_id)
    assert (book.today - min(load.bought_on for load in latest)).days == 2
    assert len(book.interactions.of(customer_id)) == 2


def test_the_total_is_quantity_times_unit_price(book: Book) -> None:
    customer_id = known(book)
    engine.start(book, buy_form.opening(), Answer("رضایی"))
    answer(book, "۵ تن")
    answer(book, "کیلویی ۸۵")
    assert book.purchases.of(customer_id)[0].amount == 425_000_000


def test_a_small_purchase_is_a_sample(book: Book) -> None:
    customer_id = known(book)
    product_id = book.products.ensure("نخود")
    book.products.change(product_id, sample_below=parse_note("۵۰ کیلو", book.today).quantity.value)  # type: ignore[union-attr]
    engine.start(book, buy_form.opening(), Answer("رضایی"))
    answer(book, "۲۰ کیلو")
    customer = book.customers.get(customer_id)
    assert book.purchases.of(customer_id)[0].is_sample
    assert customer is not None and customer.group == 3


def test_the_purchase_key_works_both_ways(book: Book) -> None:
    interaction_id = book.interactions.of(known(book))[0].id
    assert asked(card_form.toggle_purchase(book, interaction_id)).question.name == "quantity"
    assert isinstance(card_form.toggle_purchase(book, interaction_id), Ended)
    assert book.drafts.open() is None
    assert book.purchases.in_interaction(interaction_id) == []


def test_taking_a_purchase_back_leaves_another_form_alone(book: Book) -> None:
    interaction_id = book.interactions.of(known(book))[0].id
    card_form.toggle_purchase(book, interaction_id)
    opened = call(book)
    assert isinstance(card_form.toggle_purchase(book, interaction_id), Beside)
    assert book.drafts.open() == opened.draft


def test_a_load_that_is_known_asks_nothing(book: Book) -> None:
    interaction_id = book.interactions.of(known(book))[0].id
    card_form.toggle_purchase(book, interaction_id)
    answer(book, "۵ تن")
    ended = engine.answer(book, Answer("۴۲۵ میلیون"))
    assert isinstance(ended, Ended)


def test_one_value_is_asked_applied_and_over(book: Book) -> None:
    written: list[str] = []
    edit_form.editable(
        edit_form.Field(
            name="test-words", ask="form-ask-name",
            read=lambda book, subject, given: Read(given.text, given.text),
            apply=lambda book, subject, call_id, value: written.append(f"{subject} {value}"),
            choices=lambda book, subject: [Choice("none", "none")],
        )
    )  # fmt: skip
    customer_id = known(book)
    reply = edit_form.start_edit(book, "test-words", customer_id)
    assert [choice.value for choice in reply.choices] == ["none"]
    assert engine.answer(book, Answer("سلام")) == Ended("edit-test-words", None)
    assert written == [f"{customer_id} سلام"]
    assert book.drafts.open() is None


def test_a_field_nobody_declared_or_a_stranger_cannot_be_edited(book: Book) -> None:
    with pytest.raises(CrmError):
        edit_form.start_edit(book, "shoe-size", known(book))
    with pytest.raises(CrmError):
        edit_form.start_edit(book, "test-words", 10**6)


def test_drafts_of_two_members_do_not_meet(book: Book) -> None:
    call(book, NUMBER)
    colleague = Drafts(book.connection, replace(book.member, id=book.member.id + 1))
    assert colleague.open() is None
    assert not colleague.close()
    assert book.drafts.open() is not None


def test_the_delivery_call_follows_the_day_and_a_sample_needs_none(book: Book) -> None:
    customer_id = known(book)
    product_id = book.products.ensure("نخود")
    book.products.change(product_id, sample_below=Decimal(50))
    engine.start(book, buy_form.opening(), Answer("رضایی"))
    for text in ("۵ تن", "کیلویی ۸۵", "پریروز"):
        engine.answer(book, Answer(text))
    call_day = [one.due_on for one in book.follow_ups.open_of(customer_id) if one.kind == "delivery"]
    assert call_day and call_day[0] < book.today + timedelta(8)
    engine.start(book, buy_form.opening(), Answer("09131112233 کاظمی نخود"))
    sampler = answer(book, "۲۰ کیلو").draft.customer_id or 0
    assert [one.kind for one in book.follow_ups.open_of(sampler)] == []


def test_a_price_in_doubt_is_asked_and_the_card_asks_no_more(book: Book) -> None:
    opened = asked(engine.start(book, call_form.opening(), Answer("09124431087 رضایی یزد ۵ تن نخود خرید ۸۵ تومان")))
    assert opened.question.name == "price"
    answer(book, "کیلویی ۸۵ هزار تومان")
    contact = book.interactions.get(opened.draft.interaction_id or 0)
    assert contact is not None and contact.price_other is None
