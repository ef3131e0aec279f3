"""People as contacts for a phone, named so that the ringing phone says who it is."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO, NamedTuple

from crmbot.domain.phone import is_mobile
from crmbot.text.normalise import persian_digits


class Contact(NamedTuple):
    """One card: the person's own name (None for a bare number), E.164 numbers, and what else the phone should say."""

    name: str | None
    phones: Sequence[str]
    city: str | None = None
    product: str | None = None
    group: int | None = None


def contact_label(contact: Contact) -> str:
    """What the phone shows: «رضائیان یزد نخود ۵»; parts that are not known are left out, else the first number."""
    parts = (contact.name, contact.city, contact.product, contact.group and persian_digits(str(contact.group)))
    return " ".join(" ".join(str(part).split()) for part in parts if part) or next(iter(contact.phones), "")


def write_vcf(contacts: Iterable[Contact], into: BinaryIO) -> None:
    """Write vCard 3.0 in UTF-8, one card at a time. The own name stands in X-CRMBOT-NAME, for the way back."""
    for contact in contacts:
        into.write(_card(contact).encode())


def _card(contact: Contact) -> str:
    import vobject

    card = vobject.vCard()
    label = contact_label(contact)
    card.add("fn").value = label
    card.add("n").value = vobject.vcard.Name(given=label)
    card.add("x-crmbot-name").value = vobject.base.backslashEscape(contact.name or "")
    for phone in contact.phones:
        tel = card.add("tel")
        tel.value, tel.type_param = phone, "CELL" if is_mobile(phone) else "WORK"
    if contact.city:
        card.add("adr").value = vobject.vcard.Address(city=contact.city)
    return str(card.serialize())
