"""Who a note is about: found by number, or new."""

from crmbot.notes import Note
from crmbot.notes.title_codes import title_code
from crmbot.store.book import Book
from crmbot.text.normalise import search_key


def caller(book: Book, note: Note, label: str = "") -> tuple[int, bool]:
    """The customer a note is about, found by the first known of its numbers, and whether he is new.

    All its numbers become his, but for those that somebody else has; ``label`` says what the first one is.
    """
    holders = book.phones.holders(list(note.phones))
    known = next((holders[number] for number in note.phones if number in holders), None)
    customer_id = known or book.customers.add(
        book.member.id,
        book.now,
        name=note.name or "",
        honorific=title_code(note.honorific),
        city=note.city or "",
        source=note.source or "",
    )
    fresh = [number for number in note.phones if number not in holders]
    for place, number in enumerate(fresh):
        its_label = label if number == note.phones[0] else ""
        book.phones.add(customer_id, number, its_label, position=None if known else place)
    if known:
        fill_gaps(book, known, note)
    return customer_id, known is None


def fill_gaps(book: Book, customer_id: int, note: Note) -> None:
    """Adds what the note says and the card does not; nothing is overwritten, a deleted customer comes back."""
    customer = book.customers.get(customer_id)
    assert customer is not None
    fields: dict[str, object] = {}
    if note.city and not customer.city:
        fields["city"] = note.city
    if note.source and not customer.source:
        fields["source"] = note.source
    if note.honorific and not customer.honorific:
        fields["honorific"] = title_code(note.honorific)
    if note.name and _is_fuller(note.name, customer.name):
        fields["name"] = note.name
    if customer.deleted_at:
        fields["deleted_at"] = None
    if fields:
        book.customers.change(customer_id, **fields)


def _is_fuller(given: str, known: str) -> bool:
    return search_key(known) in search_key(given) and search_key(known) != search_key(given)
