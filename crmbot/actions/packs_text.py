"""The text of a pack: the trader's own words, signed as the day asks for."""

from dataclasses import replace

from crmbot.actions import drafting, packs
from crmbot.store.book import Book
from crmbot.store.packs import Pack
from crmbot.text.drafting import Reason
from crmbot.text.drafting.signing import signature
from crmbot.text.normalise import tidy


def write_text(book: Book, pack_id: int, said: str) -> packs.Opened:
    """Sets a pack's text; the signature is added by itself."""
    book.packs.change(pack_id, said=signed_for(book, packs.pack_of(book, pack_id), said))
    entry = book.journal.write("pack-text")
    return replace(packs.show(book, pack_id), entry=entry)


def signed_for(book: Book, its: Pack, said: str) -> str:
    """What was typed for a pack, as it goes out, signed once; under a condolence and on days of mourning stands no
    trade. An empty text stays empty."""
    said = tidy(said)
    sign = signature(drafting.about(book, Reason.CONDOLENCE if its.condoles else Reason.GREETING))
    return said if not said or said.endswith(sign) else f"{said} {sign}"
