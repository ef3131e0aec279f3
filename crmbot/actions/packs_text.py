"""The text of a pack: the trader's own words, signed as the day asks for."""

from dataclasses import replace

from crmbot.actions import choosing, drafting, packs
from crmbot.store.book import Book
from crmbot.store.packs import Pack
from crmbot.text.drafting import Reason
from crmbot.text.drafting.signing import signature, signed
from crmbot.text.normalise import tidy


def write_text(book: Book, pack_id: int, said: str) -> packs.Opened:
    """Sets a pack's text; the signature is added by itself. From now on its people are in no other pack: who waits in
    one with a text is left to that one."""
    if not packs.pack_of(book, pack_id).said:
        book.pack_audience.part_from_others(pack_id, book.now)
    book.packs.change(pack_id, said=signed_for(book, packs.pack_of(book, pack_id), said))
    entry = book.journal.write("pack-text")
    return replace(packs.show(book, pack_id), entry=entry)


def sign(book: Book, pack_id: int, said: str) -> packs.Opened:
    """Sets the signature under this and every later text."""
    before = packs.pack_of(book, pack_id).said
    choosing.sign(book, said)
    return write_text(book, pack_id, before) if before else packs.show(book, pack_id)


def signed_for(book: Book, its: Pack, said: str) -> str:
    """What was typed for a pack, as it goes out, signed once; under a condolence and on days of mourning stands no
    trade. An empty text stays empty."""
    said = tidy(said)
    sign = signature(drafting.about(book, Reason.CONDOLENCE if its.condoles else Reason.GREETING))
    return said if said.endswith(sign) else signed(said, sign)
