"""Single answers of a form, in the same wording as a note: a day, a quantity, an amount, a person, a town, goods."""

import re
from datetime import date

from crmbot.domain.quantity import Quantity
from crmbot.notes.amounts import bare_amount, chosen, find_amounts
from crmbot.notes.cities import find_city
from crmbot.notes.customer import find_customer
from crmbot.notes.day import last_such
from crmbot.notes.days import find_days
from crmbot.notes.known import Known
from crmbot.notes.month_days import day_of_month
from crmbot.notes.note import Amount
from crmbot.notes.numbers import read_number
from crmbot.notes.products import find_products
from crmbot.notes.quantities import COUNT, find_quantities
from crmbot.notes.reading import Line
from crmbot.text.normalise import tidy

_ANY_DAY = date(2026, 1, 1)
_BETWEEN_GOODS = re.compile(r"\s*[،,؛;/\n+]\s*|\s+و\s+")
_MOST_WORDS = 4


def parse_day(text: str, today: date, *, past: bool = False) -> date | None:
    """The day an answer names, or None: «دوشنبه هفته بعد», «۱۵ دی», «سر ماه», «۱۴۰۵/۱۰/۲۰», «۱۵».

    With `past` the answer tells of something that was: «شنبه», «۵ آبان» are then the last such day, today included.
    """
    line = Line(text, today)
    days = find_days(line)
    if not days:
        return _lone_number(line)
    return last_such(days[0], today) if past else days[0].day


def _lone_number(line: Line) -> date | None:
    number = read_number(line, 0)
    if not number or number.length != len(line) or not 1 <= number.value <= 31 or number.value != int(number.value):
        return None
    return day_of_month(line.today, int(number.value))


def parse_quantity(text: str) -> Quantity | None:
    """How much an answer names: «نیم تن», «یه تن و نیم»; a number alone counts pieces (عدد). None where none is."""
    line = Line(text, _ANY_DAY)
    found = find_quantities(line)
    if found:
        return found[0].measure
    number = read_number(line, 0)
    if number and number.length == len(line) and 0 < number.value < 10**12:
        return Quantity(number.value, COUNT)
    return None


def parse_amount(text: str) -> Amount | None:
    """The money an answer names: «دو میلیون و نیم», «کیلویی ۸۵ هزار»; None where none is.

    A small number alone («۸۵») has two readings, thousands and millions; one of 10,000 and more is toman.
    """
    line = Line(text, _ANY_DAY)
    found = chosen(find_amounts(line))
    return found.amount if found else bare_amount(line)


def parse_person(text: str, known: Known | None = None) -> tuple[str | None, str | None]:
    """(title, name) of an answer that names a person: «حاج آقا کاظمی» → (حاج, کاظمی); a few words are a name."""
    line = Line(text, _ANY_DAY, known)
    customer = find_customer(line)
    if customer:
        return customer.honorific, customer.name
    words = tidy(text)
    plain = 0 < len(words.split()) <= _MOST_WORDS and not any(letter.isdigit() for letter in words)
    return None, words if plain else None


def parse_city(text: str, known: Known | None = None) -> str | None:
    """The town an answer names, in standard Persian; None for one the lexicon and the book do not know."""
    place = find_city(Line(text, _ANY_DAY, known))
    return place.name if place else None


def parse_products(text: str, known: Known | None = None) -> tuple[str, ...]:
    """The goods an answer names, in order; where no word is known, its parts between commas and «و»."""
    line = Line(text, _ANY_DAY, known)
    found = find_products(line)
    if found and any(line.is_a(index, "head", "known product") for index in range(len(line))):
        return tuple(product.phrase for product in found)
    return tuple(part for part in _BETWEEN_GOODS.split(tidy(text)) if part)
