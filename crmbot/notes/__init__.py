"""A call note in one Persian line, read into fields; single answers and corrections in the same wording."""

from crmbot.notes.answers import parse_amount, parse_city, parse_day, parse_person, parse_products, parse_quantity
from crmbot.notes.contact_name import note_of_contact
from crmbot.notes.correction import Correction, parse_correction, speaks_of_him
from crmbot.notes.known import Known
from crmbot.notes.memory import is_slip, says_nothing
from crmbot.notes.note import Amount, InvalidNumber, Note, PaymentDue
from crmbot.notes.number_told import NumberTold, number_told, tells_one_more_of_his
from crmbot.notes.parse import parse_note
from crmbot.notes.places import likely_cities, nearest_city, province_of

__all__ = [
    "Amount", "Correction", "InvalidNumber", "Known", "Note", "NumberTold", "PaymentDue", "is_slip", "likely_cities",
    "nearest_city", "note_of_contact", "number_told", "parse_amount", "parse_city", "parse_correction", "parse_day",
    "parse_note", "parse_person", "parse_products", "parse_quantity", "province_of", "says_nothing",
    "speaks_of_him", "tells_one_more_of_his",
]  # fmt: skip
