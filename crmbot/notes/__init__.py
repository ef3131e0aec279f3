"""A call note in one Persian line, read into fields."""

from crmbot.notes.known import Known
from crmbot.notes.note import Amount, InvalidNumber, Note, PaymentDue
from crmbot.notes.parse import parse_note

__all__ = ["Amount", "InvalidNumber", "Known", "Note", "PaymentDue", "parse_note"]
