"""Packs: the numbers that leave are the numbers that came, and nobody is in two packs unknowingly."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crmbot.actions import packs, packs_occasion, packs_phone, packs_text, undoing
from crmbot.actions.occasions.catalogue import Known, catalogue
from crmbot.actions.packs_audience import TALK_DAYS, Whom, audience
from crmbot.actions.packs_numbers import FORMS, SEPARATORS, joined
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.phone import is_mobile
from crmbot.notes import parse_note
from crmbot.screens import packs_file
from crmbot.screens.packs import opened
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
    people = packs.to_send(book, made.pack.id).handed_out
    numbers = [one.number for one in people]
    assert set(numbers) == reached and len(numbers) == len(reached) >= 1900
    assert all(is_mobile(number) for number in numbers)
    file = packs_file.as_text(texts_in("fa"), made).file
    assert file is not None
    for name in ("numbers.txt", "numbers.csv"):
        read = read_customers(file.content, name)
        assert {one for customer in read.customers for one in customer.phones} == reached and not read.rejected


@pytest.mark.parametrize("separator", SEPARATORS)
def test_every_block_goes_back_through_the_importer(book: Book, separator: str) -> None:
    reached = fill(book, 300)
    book.pack_phones.put(book.member.id, PackPhone(separator, "international", 20))
    shown, blocks = packs.make(book, Whom()), []
    while shown.people:
        blocks.append(opened(shown, texts_in("fa")).text.split("<code>")[-1].split("</code>")[0])
        shown = packs.sent(book, shown.pack.id, shown.people[0].position, shown.people[-1].position)
    read = read_customers("\n".join(blocks).encode(), "blocks.txt")
    phones = [one for customer in read.customers for one in customer.phones]
    assert set(phones) == reached and len(phones) == len(reached) and not read.rejected


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
    file = packs_file.as_contacts(texts_in("fa"), packs.make(book, Whom())).file
    assert file is not None
    read = read_customers(file.content, "people.vcf")
    assert {number for one in read.customers for number in one.phones} == reached


def test_a_person_is_in_one_open_pack(book: Book) -> None:
    reached = fill(book, 50)
    made = packs.make(book, Whom())
    packs_text.write_text(book, made.pack.id, "بار رسید")
    assert audience(book, Whom()).left_out["in_pack"] == len(reached)
    with pytest.raises(CrmError):
        packs.make(book, Whom())
    away = packs.put_away(book, made.pack.id)
    assert audience(book, Whom()).count == len(reached)
    assert away.entry is not None
    undoing.undo(book, away.entry)
    assert audience(book, Whom()).count == 0


def test_a_pack_without_a_text_binds_nobody(book: Book) -> None:
    reached = fill(book, 50)
    first, second = packs.make(book, Whom()), packs.make(book, Whom())
    shown = audience(book, Whom())
    assert shown.count == len(reached)
    assert packs_text.write_text(book, first.pack.id, "بار عدس رسید").waiting == len(reached)
    assert audience(book, Whom()).count == 0 and "in_pack" in audience(book, Whom()).left_out
    assert packs_text.write_text(book, second.pack.id, "بار نخود رسید").waiting == 0


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("همین حالا زنگ بزنید", "همین حالا زنگ بزنید. توکلی"), ("لازم دارید؟", "لازم دارید؟ توکلی"),
        ("بار رسید (تازه)", "بار رسید (تازه). توکلی"), ("زنگ بزنید،", "زنگ بزنید، توکلی"),
        ("بار رسید توکلی", "بار رسید توکلی"),
    ],
)  # fmt: skip
def test_the_signature_does_not_run_into_the_sentence(book: Book, said: str, whole: str) -> None:
    fill(book, 5)
    book.settings.change(signature="توکلی")
    assert packs_text.write_text(book, packs.make(book, Whom()).pack.id, said).text == whole


def test_without_a_signature_the_pack_says_so_and_one_tap_sets_it(book: Book) -> None:
    fill(book, 5)
    made = packs.make(book, Whom())
    packs_phone.settle_phone(book, made.pack.id)
    packs_text.write_text(book, made.pack.id, "بار عدس رسید")
    bare = opened(packs.show(book, made.pack.id), texts_in("fa"))
    assert "امضا ندارد" in bare.text
    assert f"edit:pack-sign:{made.pack.id}" in {one.data for line in bare.rows for one in line}
    signed = opened(packs_text.sign(book, made.pack.id, "توکلی"), texts_in("fa"))
    assert "<code>بار عدس رسید. توکلی</code>" in signed.text and "امضا ندارد" not in signed.text


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
    once = packs_text.write_text(book, made.pack.id, "سلام. بار رسید.")
    assert once.text == "سلام. بار رسید. حبوبات رضایی" and once.length == (28, 1)
    assert packs_text.write_text(book, made.pack.id, once.text).text == once.text


def test_another_books_pack_is_as_if_it_were_not_there(book: Book) -> None:
    for act in (packs.show, packs.to_send, packs.put_away):
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


def test_an_occasion_leads_to_one_pack_which_ends_with_it(book: Book) -> None:
    reached = fill(book, 40)
    yalda, year = coming(book, "yalda")
    made = packs_occasion.occasion_pack(book, yalda.number, year)
    assert made.total == len(reached) and made.text.startswith("سلام. شب یلدا") and made.length[1] == 1
    assert packs_occasion.occasion_pack(book, yalda.number, year).pack.id == made.pack.id
    assert made.until and (made.until.hour, made.hold) == (21, "")
    book.now += timedelta(60)
    assert packs.show(book, made.pack.id).hold == "expired"
    with pytest.raises(CrmError, match="pack-held-expired"):
        packs.to_send(book, made.pack.id)


def coming(book: Book, key: str) -> tuple[Known, int]:
    """An occasion and the year in which it comes next."""
    its = catalogue(book)
    year = next(one.year for one in its.between(book.today, book.today + timedelta(400)) if one.key == key)
    return its.known[key], year


def test_a_condolence_reaches_the_bereaved_and_a_greeting_does_not(book: Book) -> None:
    reached = fill(book, 40)
    mourner = next(one.customer_id for one in packs.make(book, Whom()).handed_out)
    for pack in audience(book, Whom()).open:
        packs.put_away(book, pack.id)
    book.customers.change(mourner, bereaved_until=book.today + timedelta(400))
    greeting = packs_occasion.occasion_pack(book, *_number(book, "yalda"))
    assert (greeting.total, greeting.gone) == (len(reached) - 1, 0)
    packs.put_away(book, greeting.pack.id)
    condolence = packs_occasion.occasion_pack(book, *_number(book, "ali_martyrdom"))
    assert (condolence.total, condolence.waiting) == (len(reached), len(reached))


def _number(book: Book, key: str) -> tuple[int, int]:
    known, year = coming(book, key)
    return known.number, year


def test_no_greeting_is_handed_out_on_a_day_of_mourning_but_a_condolence_is(book: Book) -> None:
    fill(book, 20)
    book.settings.change(signature="فروشگاه حبوبات، علی رضایی")
    its = catalogue(book).between(book.today, book.today + timedelta(400))
    day = next(one.day for one in its if one.key == "ali_martyrdom")
    book.now += timedelta((day - book.today).days)
    condolence = packs_occasion.occasion_pack(book, *_number(book, "ali_martyrdom"))
    assert condolence.hold == "" and condolence.text.endswith("علی رضایی")
    typed = packs_text.write_text(book, condolence.pack.id, "التماس دعا.")
    assert typed.text == "التماس دعا. علی رضایی"
    packs.put_away(book, condolence.pack.id)
    greeting = packs_occasion.occasion_pack(book, *_number(book, "yalda"))
    assert greeting.hold == "mourning"
    packs.put_away(book, greeting.pack.id)
    typed = packs.make(book, Whom())
    assert typed.mourning and not typed.hold


def test_a_pack_goes_out_from_the_line_of_the_one_before_and_its_limit_holds_for_the_file(book: Book) -> None:
    reached = fill(book, 60)
    made = packs.make(book, Whom())
    packs_phone.name_line(book, made.pack.id, "همراه اول")
    packs_phone.cap_line(book, made.pack.id, 30)
    packs.sent(book, made.pack.id, 0, 19)
    packs.put_away(book, made.pack.id)
    again = packs.make(book, Whom())
    assert again.line and (again.line.name, again.line.cap, again.sent_today) == ("همراه اول", 30, 20)
    assert len(packs.to_send(book, again.pack.id).handed_out) == 10
    packs.sent(book, again.pack.id, 0, 9)
    with pytest.raises(CrmError, match="pack-held-capped"):
        packs.to_send(book, again.pack.id)
    book.now += timedelta(1)
    assert len(packs.to_send(book, again.pack.id).handed_out) == min(30, len(reached) - 30)


def test_last_contact_is_chosen_both_ways(book: Book) -> None:
    for days in (3, 20, 100):
        customer_id = book.customers.add(book.member.id, book.now, name=f"رضایی {days}")
        book.phones.add(customer_id, f"+98912000{days:04}")
        book.interactions.add(customer_id, book.member.id, book.now - timedelta(days))
        book.consequences.refresh(customer_id)
    counts = {days: audience(book, Whom(quiet=days)).count for days in TALK_DAYS}
    assert counts == {0: 3, 7: 2, 14: 2, 30: 1, 60: 1, 90: 1, 180: 0, -7: 1, -30: 2, -90: 2}


def test_a_pack_is_called_by_what_was_chosen(book: Book) -> None:
    customer_id = book.customers.add(book.member.id, book.now, city="یزد")
    book.phones.add(customer_id, "+989120000001")
    lentils = book.products.ensure("عدس")
    book.products.note_interest(customer_id, lentils, None, book.now)
    for whom, title in ((Whom(), "گروه ۱، ۲، ۳"), (Whom(product_id=lentils, city="يزد"), "عدس، یزد")):
        made = packs.make(book, whom)
        assert made.pack.title.translate(dict.fromkeys((0x2068, 0x2069))) == title
        packs.put_away(book, made.pack.id)


def test_a_person_with_two_mobiles_gets_one_sms_at_the_first(book: Book) -> None:
    customer_id = book.customers.add(book.member.id, book.now)
    for number in ("+989120000001", "+989350000001"):
        book.phones.add(customer_id, number)
    made = packs.make(book, Whom())
    assert [one.number for one in made.handed_out] == ["+989120000001"]
    for phone in book.phones.of(customer_id)[:1]:
        book.phones.remove(phone.id)
    after = packs.show(book, made.pack.id)
    assert (after.gone, after.waiting, after.handed_out, after.numbers) == (1, 0, (), "")


def test_a_sent_pack_is_noted_and_undone_as_one(book: Book) -> None:
    reached = fill(book, 40)
    made = packs.make(book, Whom())
    packs_text.write_text(book, made.pack.id, "سلام. بار رسید.")
    after = packs.sent(book, made.pack.id, 0, 999)
    assert after.waiting == 0 and after.sent == len(reached) and after.entry is not None
    its = [book.interactions.of(one.customer_id)[0] for one in made.handed_out]
    assert {(one.kind, one.direction, one.said, one.at) for one in its} == {("sms", "out", "سلام. بار رسید.", book.now)}
    undoing.undo(book, after.entry)
    assert packs.show(book, made.pack.id).waiting == len(reached)
    assert not any(book.interactions.of(one.customer_id) for one in made.handed_out)
    undoing.redo(book, after.entry)
    assert packs.show(book, made.pack.id).waiting == 0
