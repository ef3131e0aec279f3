"""From one typed line to the record of a call."""

from datetime import date

from crmbot.notes.amounts import chosen as chosen_amount
from crmbot.notes.amounts import find_amounts
from crmbot.notes.cities import find_city
from crmbot.notes.complaints import find_complaint
from crmbot.notes.customer import find_customer
from crmbot.notes.days import find_days
from crmbot.notes.follow_up import sort_days
from crmbot.notes.known import Known
from crmbot.notes.note import Note, Span
from crmbot.notes.outcomes import read_outcome
from crmbot.notes.products import find_products
from crmbot.notes.quantities import chosen as chosen_quantity
from crmbot.notes.quantities import find_quantities
from crmbot.notes.reading import Line
from crmbot.notes.sources import find_source


def parse_note(text: str, today: date, known: Known | None = None) -> Note:
    """The record a call note tells, read from the words alone; pure and the same every time.

    `today` is the day on which the note was typed: every relative day counts from it. `known` holds the book's own
    products, towns, people and prices, which win over the general lexicon. Costs under 1 ms for a line.
    """
    line = Line(text, today, known)
    for index, token in enumerate(line.tokens):
        if token.kind == "phone":
            line.take(index, 1, "phone")
    days = find_days(line)
    money = find_amounts(line)
    quantities = find_quantities(line)
    person = find_customer(line)
    city = find_city(line)
    source = find_source(line)
    products = find_products(line)
    complaint = find_complaint(line)
    quantity, amount = chosen_quantity(quantities), chosen_amount(money)
    dates = sort_days(line, days, money)
    result = read_outcome(line, bool(products or quantity or amount or dates.follow_up), complaint is not None)
    spans: dict[str, tuple[Span, ...]] = {"phones": line.phones.spans}
    return Note(
        text=text,
        phones=tuple(number for number, _ in line.phones.numbers),
        name=person.name if person else None,
        honorific=person.honorific if person else None,
        city=city.name if city else None,
        products=tuple(product.phrase for product in products),
        quantity=quantity.measure if quantity else None,
        amount=amount.amount if amount else None,
        outcome=result.outcome,
        follow_up=dates.follow_up.day if dates.follow_up else None,
        source=source.value if source else None,
        complaint=complaint is not None,
        payment_due=dates.payments,
        is_business=bool(person and person.is_business),
        invalid_numbers=line.phones.invalid,
        spans=spans,
    )
