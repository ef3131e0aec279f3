"""A call note in one Persian line, read into fields; single answers and corrections in the same wording."""

from crmbot.notes.answers import parse_amount, parse_city, parse_day, parse_person, parse_products, parse_quantity
from crmbot.notes.correction import Correction, parse_correction
from crmbot.notes.known import Known
from crmbot.notes.note import Amount, InvalidNumber, Note, PaymentDue
from crmbot.notes.parse import parse_note
from crmbot.notes.places import likely_cities, nearest_city, province_of

__all__ = [
    "Amount", "Correction", "InvalidNumber", "Known", "Note", "PaymentDue", "likely_cities", "nearest_city",
    "parse_amount", "parse_city", "parse_correction", "parse_day", "parse_note", "parse_person", "parse_products",
    "parse_quantity", "province_of",
]  # fmt: skip
