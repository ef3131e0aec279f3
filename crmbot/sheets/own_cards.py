"""Contacts taken home for a phone, and sent back: the names on them are not what the phone shows."""

import re

from crmbot.domain.imports import Listed
from crmbot.domain.own_book import Brought, OwnBook
from crmbot.sheets.own_cells import Cells
from crmbot.sheets.own_people import People
from crmbot.sheets.vcards import HEADINGS, grid_of_cards

_BEGIN = re.compile(rb"^BEGIN:VCARD", re.MULTILINE | re.IGNORECASE)
_NAMED = re.compile(rb"^X-CRMBOT-NAME[:;]", re.MULTILINE | re.IGNORECASE)
_PLACES = {"name": HEADINGS.index("Name"), "phones": HEADINGS.index("Phone"), "city": HEADINGS.index("City")}


def cards_book(content: bytes) -> OwnBook | None:
    """The people on our own cards; None where a card is somebody else's."""
    cards = len(_BEGIN.findall(content))
    if not cards or len(_NAMED.findall(content)) != cards:
        return None
    people, lost = People(), []
    for number, row in enumerate(grid_of_cards(content).rows, 1):
        cells = Cells(row, _PLACES)
        phones = cells.phones("phones")
        if phones:
            people.add(Brought(Listed(phones, cells.text("name"), city=cells.text("city"))), None)
        else:
            lost.append(("", number, "invalid_phone" if cells.has("phones") else "no_phone", cells.all()))
    return OwnBook(tuple(people.all()), lost=tuple(lost))
