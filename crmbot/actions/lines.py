"""A typed line: what it is, and what is done with it, in one transaction."""

from dataclasses import dataclass, replace
from datetime import timedelta

from crmbot.actions import calls, kept_lines
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.actions.finding import Found, find
from crmbot.actions.kept_lines import Kept
from crmbot.actions.knowing import known
from crmbot.actions.memories import Remembered, remember
from crmbot.actions.replying import reply
from crmbot.domain.customer import Customer, Phone
from crmbot.notes import Note, is_slip, number_told, parse_note, says_nothing, speaks_of_him, tells_one_more_of_his
from crmbot.store.book import Book
from crmbot.text.normalise import search_key

SOON = timedelta(minutes=10)
OFFERED = 4


@dataclass(frozen=True)
class WhoIsIt:
    """A line kept until somebody says whose it is. ``why``: known_names, last_card or two_people."""

    kept: Kept
    people: tuple[tuple[Customer, tuple[Phone, ...]], ...]
    why: str


@dataclass(frozen=True)
class NoNumber:
    """A line kept until its number comes: ``written`` and ``fault`` where a number was meant and is none."""

    kept: Kept
    written: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Several:
    """Several people told of in one message; one entry of the journal. ``waiting`` are the lines that lack a number."""

    cards: tuple[Card, ...]
    entry: int | None
    waiting: tuple[NoNumber, ...] = ()


@dataclass(frozen=True)
class Courtesy:
    """A greeting or a word of thanks, in which nothing was said of anybody."""


Line = Card | Several | WhoIsIt | NoNumber | Found | Remembered | Courtesy


def take(book: Book, text: str, message_id: int | None) -> Line:
    """Reads a line and does what it asks for: logs a call, keeps it until it is clear whose it is, or searches."""
    note = parse_note(text, book.today, known(book))
    said = Said(note, text, message_id)
    if note.people:
        return log_several(book, [replace(said, note=one, text=one.text) for one in note.people])
    if note.phones:
        return _with_number(book, said)
    if note.invalid_numbers:
        kept = kept_lines.waiting_for_number(book, SOON) if _is_bare(note) else None
        return _no_number(kept or kept_lines.keep(book, said), note)
    if note.remember:
        return _to_remember(book, said)
    last = _just_logged(book) if speaks_of_him(text) or is_slip(text) else None
    if last:
        return reply(book, last.id, text)
    return _without_number(book, said) if tells_of_a_call(note) else _search(book, text)


def _search(book: Book, text: str) -> Found | Courtesy:
    found = find(book, text[:200])
    return Courtesy() if not found.people and not found.trashed and says_nothing(text) else found


def tells_of_a_call(note: Note) -> bool:
    """Whether words without a number report something; a name, a town or goods alone are a search."""
    told = (
        note.told,
        note.marks,
        note.quantity,
        note.amount,
        note.follow_up,
        note.payment_due,
        note.complaint,
        "outcome" in note.spans,
    )
    return note.is_note and any(told)


def log_several(book: Book, people: list[Said]) -> Several:
    """Who has a number, or is known by his name, is logged; the others' lines wait for theirs."""
    found = [_with_his_number(book, said) for said in people]
    waiting = [_no_number(kept_lines.put(book, said), said.note) for said in found if not said.note.phones]
    cards, entry = calls.record_many(book, [said for said in found if said.note.phones])
    return Several(tuple(cards), entry or kept_lines.journalled(book, waiting[0].kept), tuple(waiting))


def _with_his_number(book: Book, said: Said) -> Said:
    if said.note.phones or said.note.invalid_numbers:
        return said
    named = _people_named(book, said.note)
    numbers = [phone.number for phone in book.phones.of(named[0].id)] if len(named) == 1 else []
    return replace(said, note=replace(said.note, phones=tuple(numbers[:1])))


def _no_number(kept: Kept, note: Note) -> NoNumber:
    first = next(iter(note.invalid_numbers), None)
    return NoNumber(kept, first.written, first.fault) if first else NoNumber(kept)


def _with_number(book: Book, said: Said) -> Line:
    bare = _is_bare(said.note)
    kept = kept_lines.waiting_for_number(book, SOON) if bare else None
    if kept:
        return kept_lines.complete(book, kept, said.note.phones)
    last = _just_logged(book) if bare and tells_one_more_of_his(said.text) else None
    if last and not book.phones.holders(list(said.note.phones)):
        return reply(book, last.id, said.text)
    holders = _holders(book, said.note)
    if len(holders) > 1:
        people = tuple(one for one in map(book.customers.get, holders) if one)
        return _whose(book, said, people, "two_people")
    other = kept_lines.waiting(book, SOON) if bare else None
    card = calls.record(book, said)
    return replace(card, line_waiting=(other.id, other.text)) if other else card


def _holders(book: Book, note: Note) -> list[int]:
    """The customers who have the numbers of a note of several; a single number is nobody else's."""
    if len(note.phones) == 1:
        return []
    return list(dict.fromkeys(book.phones.holders(list(note.phones)).values()))


def _is_bare(note: Note) -> bool:
    """Whether a line is a number and nothing that would be lost if it only completed another line."""
    told = note.name or note.products or note.city or note.remember or note.rest or tells_of_a_call(note)
    return not told or number_told(note.text) is not None


def _without_number(book: Book, said: Said) -> Line:
    people = _people_named(book, said.note)
    if len(people) == 1:
        return calls.record_for(book, people[0].id, said)
    if people:
        return _whose(book, said, people, "known_names")
    customer = None if said.note.name else _just_logged(book)
    if customer:
        return _whose(book, said, (customer,), "last_card")
    return NoNumber(kept_lines.keep(book, said))


def _whose(book: Book, said: Said, people: tuple[Customer, ...], why: str) -> WhoIsIt:
    kept = kept_lines.keep(book, said, number_asked=False)
    return WhoIsIt(kept, tuple((one, book.phones.of(one.id)) for one in people), why)


def _just_logged(book: Book) -> Customer | None:
    last = book.interactions.latest(book.member.id, book.now - SOON)
    return book.customers.get(last.customer_id) if last else None


def _to_remember(book: Book, said: Said) -> Line:
    """Words to be remembered about whoever they name, else about the person logged just now."""
    inner = parse_note(said.note.remember, book.today, known(book))
    named = _people_named(book, said.note) or _people_named(book, inner)
    if len(named) > 1:
        return _whose(book, said, named, "known_names")
    last = None if said.note.name else _just_logged(book)
    about = named[0] if named else last
    return remember(book, about.id, said.note.remember) if about else NoNumber(kept_lines.keep(book, said))


def _people_named(book: Book, note: Note) -> tuple[Customer, ...]:
    """Live customers of this name; those of the town the line names, where there are such."""
    if not note.name:
        return ()
    found = book.search.by_words(note.name.split()[:4], 30)
    named = [one for one in found if search_key(note.name) in search_key(f"{one.name} {one.also_names} {one.address}")]
    here = [one for one in named if note.city and search_key(one.city) == search_key(note.city)]
    return tuple((here or named)[:OFFERED])
