"""A person on a list and the same person in the book: what the one adds to the other."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from crmbot.actions.remembering import LIMIT
from crmbot.domain.imports import Known, KnownPerson, Listed
from crmbot.notes.title_codes import title_code
from crmbot.store.customers import search_fields
from crmbot.text.normalise import search_key, tidy

if TYPE_CHECKING:
    from crmbot.sheets.values import FoundCustomer


@dataclass(frozen=True)
class Additions:
    """What a list adds to somebody known; false where it adds nothing.

    ``fields`` are columns of his row, ``standing`` the group the list gives him where it is higher (0: none).
    """

    fields: dict[str, str]
    back: bool = False
    phones: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    standing: int = 0

    def __bool__(self) -> bool:
        return bool(self.fields or self.back or self.phones or self.products or self.notes or self.standing)


def listed_person(found: "FoundCustomer", today: date) -> Listed:
    """A person as a file gave him, in the book's spelling; a last contact in the future is none."""
    name, city = tidy(found.name or ""), tidy(found.city or "")
    firm = tidy(found.organization or "")
    also = firm if firm and search_key(firm) not in search_key(name) else ""
    keys = search_fields({"name": name, "also_names": also, "address": "", "city": city})
    lines = (" ".join(tidy(line).split())[:LIMIT] for line in (found.note or "").split("\n"))
    return Listed(
        phones=found.phones,
        name=name,
        honorific=title_code(found.honorific),
        also_name=also,
        city=city,
        products=found.products,
        group=found.group or 0,
        last_contact=found.last_contact if found.last_contact and found.last_contact <= today else None,
        notes=tuple(dict.fromkeys(line for line in lines if line)),
        **keys,
    )


def additions(known: KnownPerson, listed: Listed, choice: Known, unheld: Collection[str]) -> Additions:
    """What the list adds by this choice; ``unheld`` are those of his numbers that nobody in the book has."""
    if choice is Known.SKIP:
        return Additions({})
    given = {"name": listed.name, "honorific": listed.honorific, "city": listed.city}
    given["also_names"] = "" if known.also_names else listed.also_name
    if _is_shown_by_a_phone(known, listed.name):
        given["name"] = ""
    return Additions(
        fields={field: value for field, value in given.items() if _adds(getattr(known, field), value, choice)},
        back=known.deleted,
        phones=tuple(number for number in listed.phones if number in unheld),
        products=tuple(name for name in listed.products if search_key(name) not in known.product_keys),
        notes=tuple(note for note in listed.notes if note not in known.remarks),
        standing=listed.group if listed.group > known.group else 0,
    )


def _adds(known: str, given: str, choice: Known) -> bool:
    if not given or search_key(known) == search_key(given):
        return False
    return not known or choice is Known.UPDATE


def _is_shown_by_a_phone(known: KnownPerson, name: str) -> bool:
    """Whether a name is no other than what a contact of ours says when it rings: his own, city, product and group."""
    own, shown = search_key(known.name), search_key(name)
    if shown == own or not shown.startswith(own):
        return False
    rest = shown.removeprefix(own).removeprefix(search_key(known.city)).rstrip("12345")
    return rest == "" or rest in known.product_keys
