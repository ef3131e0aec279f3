"""Who the customer is: the person a label, a title or a cue names, else the likeliest one, else a business."""

from typing import NamedTuple

from crmbot.notes.businesses import find_business
from crmbot.notes.labels import Labelled, labelled
from crmbot.notes.name_words import spelled
from crmbot.notes.names import Person, find_people
from crmbot.notes.reading import Line
from crmbot.notes.titles import title_after, title_before

_SURE_PERSON = 4.0
_LIKELY_PERSON = 2.5
_PLAIN_NAME = ("full", "first", "family")


class Customer(NamedTuple):
    """The customer's name and title, where the name stands, how sure (0-1), and whether it is a business."""

    name: str
    honorific: str | None
    start: int
    length: int
    sureness: float
    is_business: bool


def find_customer(line: Line) -> Customer | None:
    """The customer of the note; the tokens of the name are marked as taken. None where nobody is named."""
    customer = _from_labels(line) or _from_words(line)
    if customer:
        line.take(customer.start, customer.length, "name")
    return customer


def _from_labels(line: Line) -> Customer | None:
    parts = {label.value: label for label in reversed(labelled(line, "name label")) if not _is_empty(line, label)}
    if "first" in parts or ("family" in parts and "full" in parts):
        return _joined(line, parts)
    label = parts.get("full") or parts.get("family")
    if label is None:
        return None
    title = title_before(line, label.start)
    start = title.ends if title else label.start
    if start >= label.end:
        return None
    business = line.is_a(start, "business")
    honorific = title.value if title else None if business else title_after(line, label.end)
    end = _before_title(line, start, label.end)
    if end < label.end and not honorific:
        found = line.find(end, "honorific")
        honorific = found.value if found else None
    return Customer(spelled(line, start, end), honorific, start, end - start, 0.95, business)


def _before_title(line: Line, start: int, end: int) -> int:
    return next((index for index in range(start + 1, end) if line.is_a(index, "honorific", "address")), end)


def _joined(line: Line, parts: dict[str, Labelled]) -> Customer:
    """First and family name given apart."""
    first, family = parts.get("first") or parts.get("full"), parts.get("family")
    chosen = [part for part in (first, family) if part]
    for part in chosen:
        line.take(part.start, part.end - part.start, "name")
    name = " ".join(spelled(line, part.start, part.end) for part in chosen)
    return Customer(name, None, chosen[0].start, chosen[0].end - chosen[0].start, 0.95, False)


def _is_empty(line: Line, label: Labelled) -> bool:
    return line.is_a(label.start, "no name")


def _from_words(line: Line) -> Customer | None:
    people = find_people(line)
    best = people[0] if people else None
    if best and best.score >= _SURE_PERSON:
        return _person(best)
    business = find_business(line)
    if business and not (
        best and _stands_outside(best, business.start, business.length) and best.score >= _LIKELY_PERSON
    ):
        return Customer(business.name, None, business.start, business.length, 0.7, True)
    return _person(best) if best else None


def _stands_outside(person: Person, start: int, length: int) -> bool:
    return person.start + person.length <= start or person.start >= start + length


def _person(person: Person) -> Customer:
    return Customer(
        person.name, person.honorific, person.start, person.length, min(0.95, 0.35 + person.score / 10), False
    )
