"""From one typed line to the record of a call."""

from dataclasses import replace
from datetime import date

from crmbot.notes.findings import Findings, find_all
from crmbot.notes.kinds import is_call_note, tells_of_talk
from crmbot.notes.known import Known
from crmbot.notes.note import Note
from crmbot.notes.reading import Line
from crmbot.notes.several import numbers_in, split_people

_LONGEST = 4096


def parse_note(text: str, today: date, known: Known | None = None) -> Note:
    """The record a call note tells, read from the words alone; pure and the same every time.

    `today` is the day on which the note was typed: every relative day counts from it. `known` holds the book's own
    products, towns, people and prices, which win over the general lexicon. Costs under 1 ms for a line; of a text
    longer than a message (4,096 characters) or 260 words only the telephone numbers of the rest are read.
    """
    note = read_one(text, today, known)
    may_be_several = "\n" in text or len(numbers_in(note)) > 1
    people = split_people(text[:_LONGEST], lambda line: read_one(line, today, known)) if may_be_several else ()
    return replace(note, people=people) if people else note


def read_one(text: str, today: date, known: Known | None = None) -> Note:
    """The record of one person's call, `people` left empty."""
    line = Line(text[:_LONGEST], today, known)
    found = find_all(line)
    note = _note(text, line, found)
    return note if is_call_note(line, note) else replace(note, is_note=False)


def _note(text: str, line: Line, found: Findings) -> Note:
    customer, follow_up = found.customer, found.dates.follow_up
    return Note(
        text=text,
        phones=tuple(number for number, _ in line.phones.numbers),
        name=customer.name if customer else None,
        honorific=customer.honorific if customer else None,
        city=found.city.name if found.city else None,
        products=tuple(product.phrase for product in found.products),
        quantity=found.quantity.measure if found.quantity else None,
        amount=found.amount,
        outcome=found.result.outcome,
        follow_up=follow_up.day if follow_up else None,
        source=found.source.value if found.source else None,
        complaint=found.complaint is not None,
        payment_due=found.dates.payments,
        invalid_numbers=line.phones.invalid,
        is_business=bool(customer and customer.is_business),
        past_day=found.dates.past_before(found.result.start),
        remember=found.remember,
        marks=_standing(found.marks, follow_up is not None),
        told=tells_of_talk(line),
        paid=_is_payment(found),
        rest=found.rest,
        spans=found.spans,
        sureness=found.sureness,
    )


def _standing(marks: tuple[str, ...], has_day: bool) -> tuple[str, ...]:
    """«دیگر زنگ نزنید تا شنبه» names a day to ring him: no mark against calls."""
    return tuple(mark for mark in marks if mark != "no_call" or not has_day)


def _is_payment(found: Findings) -> bool:
    goods = found.products or found.quantity or (found.amount and found.amount.per_unit)
    return found.result.paid and not goods
