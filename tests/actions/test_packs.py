"""Packs: the numbers that leave are the numbers that came, and nobody is in two packs unknowingly."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crmbot.actions import packs, packs_personal, packs_phone, undoing
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.packs_audience import Whom, audience
from crmbot.actions.packs_numbers import FORMS, SEPARATORS, joined
from crmbot.actions.packs_personal import Batch
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.phone import is_mobile
from crmbot.notes import parse_note
from crmbot.screens import packs_file
from crmbot.sheets import read_customers
from crmbot.store.book import Book
from crmbot.store.pack_phones import PackPhone
from crmbot.text.texts import texts_in


def fill(book: Book, people: int) -> set[str]:
    """People of whom every tenth wants no SMS, every eleventh has a landline only, some two mobiles."""
    reached = set()
    for place in range(people):
        no_text, landline = place % 10 == 3, place % 11 == 4
        customer_id = book.customers.add(book.member.id, book.now, name=f"رضایی {place}", no_text=no_text)
        number = f"+982133{place:06}" if landline else f"+98912{place:07}"
        book.phones.add(customer_id, number)
        if place % 7 == 0:
            book.phones.add(customer_id, f"+98935{place:07}")
            number = f"+98935{place:07}" if landline else number
        if not no_text and is_mobile(number):
            reached.add(number)
    book.journal.write("call")
    return reached


def test_two_thousand_numbers_are_valid_mobile_and_once_each(book: Book) -> None:
    reached = fill(book, 2400)
    made = packs.make(book, Whom())
    _, people = packs.rest(book, made.pack.id)
    numbers = [one.number for one in people]
    assert set(numbers) == reached and len(numbers) == len(reached) >= 1900
    assert all(is_mobile(number) for number in numbers)


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("form", FORMS)
def test_blocks_pasted_back_give_the_same_people(book: Book, separator: str, form: str) -> None:
    reached = fill(book, 120)
    book.pack_phones.put(book.member.id, PackPhone(separator, form, 20))
    shown = packs.make(book, Whom())
    pasted: list[str] = []
    while shown.people:
        pasted += parse_note(shown.numbers, book.today).phones
        shown = packs.sent(book, shown.pack.id, shown.people[0].position, shown.people[-1].position)
    assert len(pasted) == len(reached) and set(pasted) == reached


def test_the_contacts_read_back_are_the_same_people(book: Book) -> None:
    reached = fill(book, 60)
    _, people = packs.rest(book, packs.make(book, Whom()).pack.id)
    file = packs_file.as_contacts(texts_in("fa"), people).file
    assert file is not None
    read = read_customers(file.content, "people.vcf")
    assert {number for one in read.customers for number in one.phones} == reached


def test_a_person_is_in_one_open_pack(book: Book) -> None:
    reached = fill(book, 50)
    made = packs.make(book, Whom())
    assert audience(book, Whom()).left_out["in_pack"] == len(reached)
    with pytest.raises(CrmError):
        packs.make(book, Whom())
    away = packs.put_away(book, made.pack.id)
    assert audience(book, Whom()).count == len(reached)
    assert away.entry is not None
    undoing.undo(book, away.entry)
    assert audience(book, Whom()).count == 0


def test_who_got_an_sms_this_week_is_left_out(book: Book) -> None:
    reached = fill(book, 50)
    made = packs.make(book, Whom())
    after = packs.sent(book, made.pack.id, 0, 19)
    assert (after.sent, after.waiting) == (20, len(reached) - 20)
    assert packs.sent(book, made.pack.id, 0, 19).sent == 0
    packs.put_away(book, made.pack.id)
    assert audience(book, Whom()).left_out["texted"] == 20
    assert audience(book, Whom(texted=0)).count == len(reached)


def test_an_sms_is_no_talk(book: Book) -> None:
    fill(book, 1)
    book.customers.change(1, no_text=False)
    made = packs.make(book, Whom())
    whom = made.people[0].customer_id
    book.interactions.add(whom, book.member.id, book.now - timedelta(40), outcomes=(Outcome.PRICE_LIST,))
    book.consequences.refresh(whom)
    before = book.customers.get(whom)
    packs.sent(book, made.pack.id, 0, 0)
    book.consequences.refresh(whom)
    assert book.customers.get(whom) == before and before and before.group == 2
    assert audience(book, Whom(quiet=30, texted=0)).count == 1


def test_everybody_opted_out_is_nobody(book: Book) -> None:
    customer_id = book.customers.add(book.member.id, book.now, no_text=True)
    book.phones.add(customer_id, "+989120000001")
    assert audience(book, Whom()).left_out == {"no_text": 1}
    with pytest.raises(CrmError, match="pack-nobody"):
        packs.make(book, Whom())


def test_the_signature_stands_once_and_a_long_text_is_counted(book: Book) -> None:
    fill(book, 20)
    book.settings.change(signature="حبوبات رضایی")
    made = packs.make(book, Whom())
    once = packs.write_text(book, made.pack.id, "سلام. بار رسید.")
    assert once.text == "سلام. بار رسید. حبوبات رضایی" and once.length == (28, 1)
    assert packs.write_text(book, made.pack.id, once.text).text == once.text


def test_another_books_pack_is_as_if_it_were_not_there(book: Book) -> None:
    for act in (packs.show, packs.rest, packs.put_away):
        with pytest.raises(CrmError):
            act(book, 4711)


def test_the_phone_is_asked_once_and_remembered(book: Book) -> None:
    fill(book, 60)
    made = packs.make(book, Whom())
    assert not made.asked_phone
    packs_phone.set_phone(book, "size", "10", made.pack.id)
    settled = packs_phone.settle_phone(book, made.pack.id)
    assert settled.asked_phone and len(settled.people) == 10
    with pytest.raises(CrmError):
        packs_phone.set_phone(book, "size", "11", 0)


def test_numbers_stand_as_the_phone_wants_them() -> None:
    its = PackPhone()
    assert joined(["+989121234567", "+989350000000"], its) == "09121234567,09350000000"
    assert joined(["+989121234567"], replace(its, form="international")) == "+989121234567"


def test_a_batch_that_is_none_is_refused(book: Book) -> None:
    for batch in (Batch("offer", 99), Batch("occasion", 10_000, 1405), Batch("load", 1)):
        with pytest.raises(CrmError):
            packs_personal.show(book, batch, 0)


def test_an_occasion_leads_to_its_pack_and_texts(book: Book) -> None:
    reached = fill(book, 40)
    its = catalogue(book)
    yalda = its.known["yalda"]
    year = next(one.year for one in its.between(book.today, book.today + timedelta(200)) if one.key == "yalda")
    made = packs_personal.occasion_pack(book, yalda.number, year)
    assert made.total == len(reached) and made.text and made.length[1] >= 1
    buyer = book.customers.add(book.member.id, book.now, name="کریمی", honorific="aqa")
    book.phones.add(buyer, "+989351112233")
    book.interactions.add(buyer, book.member.id, book.now - timedelta(40), outcomes=(Outcome.PURCHASE,))
    book.purchases.add(buyer, book.member.id, bought_on=book.today - timedelta(40), at=book.now - timedelta(40))
    book.customers.change(buyer, no_call=True)
    book.consequences.refresh(buyer)
    batch = Batch("occasion", yalda.number, year)
    shown = packs_personal.show(book, batch, 0)
    assert shown.customer and shown.customer.id == buyer and shown.draft and "کریمی" in shown.draft.text
    assert packs_personal.listed(book, batch) == [("+989351112233", shown.draft.text)]
    after = packs_personal.sent(book, batch, buyer, 0)
    assert after.draft is None and book.interactions.of(buyer)[0].said == shown.draft.text
