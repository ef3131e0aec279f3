"""Turning back what a form wrote, because its first answer is given anew."""

from crmbot.store.book import Book
from crmbot.store.journal import ChangedSince


def turn_back(book: Book, entry_id: int) -> bool:
    """Whether the entry could be turned back; later changes on it keep it as it is."""
    try:
        about = book.journal.undo(entry_id)
    except ChangedSince:
        return False
    for customer_id in about:
        if book.customers.get(customer_id):
            book.consequences.refresh(customer_id)
    return True
