"""Changing what is kept about a customer: every tap and every typed word is saved at once."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.details import ALL, Details, details
from crmbot.actions.fitting import fitted
from crmbot.actions.forms.refusing import with_letters
from crmbot.domain.customer import Channel
from crmbot.domain.errors import CrmError
from crmbot.domain.titles import Title
from crmbot.notes import parse_city, parse_note, parse_person, parse_quantity
from crmbot.notes.title_codes import title_code
from crmbot.store.book import Book

MOURNING_DAYS = 40
MARKS = ("price_only", "no_text", "no_religious")
LIMITS = {"name": 80, "also_names": 160, "address": 40, "city": 40, "source": 60}
CLEARED = ("also_names", "address", "city", "source")
PAGES = {"name": "name", "also_names": "name", "address": "name", "city": "city", "source": "source"}


def write(book: Book, customer_id: int, interaction_id: int | None, field: str, said: str) -> Details:
    """Sets a field that is typed: name, other names, how he is called, city, source.

    An empty text empties it, but never the name. A title typed with the name goes where titles are kept; a city gets
    its standard spelling.
    """
    if field not in LIMITS:
        raise CrmError("stale-button")
    kept, limit = fitted(said, LIMITS[field])
    if field == "name" and not kept:
        raise CrmError("more-name-empty")
    if kept and field in ("name", "city"):
        with_letters(kept, f"form-{field}-unclear")
    fields = _read_name(kept) if field == "name" else {field: parse_city(kept) or kept if field == "city" else kept}
    customer_of(book, customer_id)
    book.customers.change(customer_id, **fields)
    return saved(book, customer_id, interaction_id, field, PAGES[field], limit)


def set_title(book: Book, customer_id: int, interaction_id: int | None, code: str) -> Details:
    """Sets his title; empty: he has none."""
    if code and code not in set(Title):
        raise CrmError("stale-button")
    return _change(book, customer_id, interaction_id, "title", "name", honorific=code)


def set_channel(book: Book, customer_id: int, interaction_id: int | None, channel: str) -> Details:
    """Sets how he prefers to be written to; empty: nobody knows."""
    if channel and channel not in set(Channel):
        raise CrmError("stale-button")
    return _change(book, customer_id, interaction_id, "channel", "channel", channel=channel)


def mark(book: Book, customer_id: int, interaction_id: int | None, name: str, stands: bool) -> Details:
    """Puts a mark on his card or takes it off: price-only, no SMS, no religious occasions, bereaved.

    Bereaved means forty days from today; who mourns already goes on to his own day.
    """
    if name == "bereaved":
        return _change(book, customer_id, interaction_id, name, "", bereaved_until=_mourning(book, customer_id, stands))
    if name not in MARKS:
        raise CrmError("stale-button")
    return _change(book, customer_id, interaction_id, name, "", **{name: stands})


def want(book: Book, customer_id: int, interaction_id: int | None, product_id: int, wanted: bool) -> Details:
    """Notes that he wants a product, or takes it back; what he bought stays."""
    customer_of(book, customer_id)
    if book.products.get(product_id) is None:
        raise CrmError("stale-button")
    if wanted:
        _note_interest(book, customer_id, product_id)
    else:
        book.products.forget_interest(customer_id, product_id)
    return saved(book, customer_id, interaction_id, "product", "goods")


def add_product(book: Book, customer_id: int, interaction_id: int | None, said: str) -> Details:
    """Notes that he wants a product that was typed; a new name becomes a product of the book."""
    customer_of(book, customer_id)
    name, limit = fitted(said, 60)
    if not name:
        raise CrmError("goods-name-empty")
    if parse_quantity(with_letters(name, "form-product-unclear")) and not parse_note(name, book.today).products:
        raise CrmError("form-product-unclear")  # how much of it is no name
    _note_interest(book, customer_id, book.products.ensure(name))
    return saved(book, customer_id, interaction_id, "product", "goods", limit)


def delete(book: Book, customer_id: int) -> Card:
    """Puts a customer's card into the trash; everything on it stays."""
    if customer_of(book, customer_id).deleted_at is None:
        book.customers.change(customer_id, deleted_at=book.now)
    return finish(book, customer_id, None, "deleted")


def saved(book: Book, customer_id: int, interaction_id: int | None, action: str, page: str, limit: int = 0) -> Details:
    """Ends a change of a customer's details: the journal's entry, and the page as it now stands.

    ``limit`` is how many characters were kept of a text that was too long; 0: all.
    """
    shown = details(book, customer_id, interaction_id, page)
    entry = book.journal.write(action, customer_id, name=shown.customer.name)
    book.touch(customer_id, shown.interaction_id)
    return replace(shown, entry=entry, limit=limit)


def _change(book: Book, customer_id: int, interaction_id: int | None, action: str, page: str, **fields: Any) -> Details:
    customer_of(book, customer_id)
    book.customers.change(customer_id, **fields)
    return saved(book, customer_id, interaction_id, action, page)


def _mourning(book: Book, customer_id: int, stands: bool) -> date | None:
    until = customer_of(book, customer_id).bereaved_until
    if not stands:
        return None
    return until if until and until >= book.today else book.today + timedelta(MOURNING_DAYS)


def _note_interest(book: Book, customer_id: int, product_id: int) -> None:
    if all(product.id != product_id for product in book.products.wanted_by(customer_id, ALL)):
        book.products.note_interest(customer_id, product_id, None, book.now)


def _read_name(said: str) -> dict[str, str]:
    """A title goes where titles are kept; without one every typed word is the name."""
    honorific, name = parse_person(said)
    return {"name": name, "honorific": title_code(honorific)} if name and honorific else {"name": said}
