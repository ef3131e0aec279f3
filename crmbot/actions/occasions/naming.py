"""What occasions and lunar months are called."""

from crmbot.actions.occasions.catalogue import Known
from crmbot.store.book import Book
from crmbot.text.texts import Texts, texts_in


def name_in(texts: Texts, known: Known) -> str:
    """An occasion's name as plain text: the trader's own words, else the language's."""
    return known.name or texts.plain(f"occasion-{known.key}")


def name_for(book: Book, known: Known) -> str:
    """The same in the member's language."""
    return name_in(texts_in(book.member.language), known)


def month_for(book: Book, month: int) -> str:
    """A lunar month in the member's language."""
    return texts_in(book.member.language).plain(f"lunar-month-{month}")
