"""All fields of one note found in their order, with their places and how sure each is."""

from typing import NamedTuple

from crmbot.notes.amounts import Found as Money
from crmbot.notes.amounts import chosen as chosen_amount
from crmbot.notes.amounts import find_amounts
from crmbot.notes.cities import Place, find_city
from crmbot.notes.complaints import find_complaint
from crmbot.notes.customer import Customer, find_customer
from crmbot.notes.days import find_days
from crmbot.notes.follow_up import Dates, sort_days
from crmbot.notes.marks import find_marks
from crmbot.notes.memory import to_remember
from crmbot.notes.note import Amount, Span
from crmbot.notes.outcomes import Result, read_outcome
from crmbot.notes.prices import settled
from crmbot.notes.products import Product, find_products
from crmbot.notes.quantities import Found as Measured
from crmbot.notes.quantities import chosen as chosen_quantity
from crmbot.notes.quantities import find_quantities
from crmbot.notes.reading import Line
from crmbot.notes.sources import Source, find_source

_UNSETTLED = 0.4
_PLAIN = 0.9


class Findings(NamedTuple):
    """What was found in a note, each with its place; `rest` is what no field took."""

    customer: Customer | None
    city: Place | None
    products: list[Product]
    quantity: Measured | None
    money: Money | None
    amount: Amount | None
    dates: Dates
    source: Source | None
    complaint: tuple[int, int] | None
    result: Result
    rest: str
    spans: dict[str, tuple[Span, ...]]
    sureness: dict[str, float]
    marks: tuple[str, ...]
    remember: str


def find_all(line: Line) -> Findings:
    """Every field of the note. The order matters: what one field takes, the next ones do not see."""
    for index, token in enumerate(line.tokens):
        if token.kind == "phone":
            line.take(index, 1, "phone")
    remember = to_remember(line)
    marks = find_marks(line)
    days = find_days(line)
    all_money = find_amounts(line)
    quantity = chosen_quantity(find_quantities(line))
    customer = find_customer(line)
    city = find_city(line)
    source = find_source(line)
    products = find_products(line)
    complaint = find_complaint(line)
    money, dates = chosen_amount(all_money), sort_days(line, days, all_money)
    result = read_outcome(line, bool(products or quantity or money), complaint is not None)
    amount = None
    if money:
        names = [product.phrase for product in products]
        amount = settled(money.amount, names, quantity.measure if quantity else None, line.known)
    found = Findings(
        customer,
        city,
        products,
        quantity,
        money,
        amount,
        dates,
        source,
        complaint,
        result,
        "",
        {},
        {},
        tuple(marks),
        remember,
    )
    return found._replace(rest=_rest(line), spans=_spans(line, found) | marks, sureness=_sureness(line, found))


def _rest(line: Line) -> str:
    words = [line.written(index, 1) for index in range(len(line)) if line.free(index) and line.kind(index) == "word"]
    return " ".join(words)


def _spans(line: Line, found: Findings) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {}
    if line.phones.numbers:
        spans["phones"] = tuple(span for _, span in line.phones.numbers)
    if found.products:
        spans["products"] = tuple(line.span(product.start, product.length) for product in found.products)
    single = {
        "name": found.customer, "city": found.city, "quantity": found.quantity, "amount": found.money,
        "follow_up": found.dates.follow_up, "source": found.source,
        "outcome": found.result if found.result.start >= 0 else None,
    }  # fmt: skip
    for field, one in single.items():
        if one:
            spans[field] = (line.span(one.start, one.length),)
    if found.complaint:
        spans["complaint"] = (line.span(*found.complaint),)
    return spans


def _sureness(line: Line, found: Findings) -> dict[str, float]:
    sure: dict[str, float] = {"outcome": found.result.sureness}
    if line.phones.numbers:
        sure["phones"] = 1.0
    if found.customer:
        sure["name"] = round(found.customer.sureness, 2)
    if found.city:
        sure["city"] = round(min(0.98, 0.5 + found.city.score / 10), 2)
    if found.products:
        sure["products"] = round(min(0.95, min(product.score for product in found.products) / 2.2), 2)
    if found.amount:
        sure["amount"] = _UNSETTLED if found.amount.other is not None else _PLAIN
    if found.dates.follow_up:
        sure["follow_up"] = 0.5 if found.dates.follow_up.vague else _PLAIN
    plain = {"quantity": found.quantity, "source": found.source, "complaint": found.complaint}
    return sure | {field: _PLAIN for field, one in plain.items() if one}
