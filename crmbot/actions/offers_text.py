"""What is said of a special load: its price only together with its end."""

from dataclasses import replace
from datetime import date

from crmbot.actions import drafting
from crmbot.clock import local_day, local_time
from crmbot.store.book import Book
from crmbot.store.offers import Offer
from crmbot.text.drafting import Load, Reason, pack_text
from crmbot.text.normalise import per_unit
from crmbot.text.texts import texts_in
from crmbot.text.values import Date, Time, Toman

CLOSING = 21 * 60
"""A load whose end is a day alone holds until 21 o'clock of it."""


def sms_of(book: Book, its: Offer) -> str:
    """One honest text for many, signed. On a day of mourning it is the next day's, for which its pack waits."""
    load = load_words_of(its, book.member.zone, book.today, book.member.language)
    about = drafting.about(book, Reason.LOAD, load=load)
    return pack_text(replace(about, mood="subdued") if about.mood == "mourning" else about)


def load_words_of(its: Offer, zone: str, today: date | None = None, language: str = "fa") -> Load:
    """The load as drafts take it, in words; ``today``: what is sent on it may say «today»."""
    return Load(its.product, _price(its, language), _until(its, zone, today, language))


def _until(its: Offer, zone: str, today: date | None, language: str) -> str:
    if its.until is None:
        return ""
    texts = texts_in(language)
    day, at = local_day(its.until, zone), local_time(its.until, zone)
    said = texts.plain("day-today") if day == today else Date(day).spelled(texts)
    if at.hour * 60 + at.minute == CLOSING:
        return said
    return texts.plain("offer-until-hour", day=said, hour=Time(at))


def _price(its: Offer, language: str) -> str:
    if its.unit_price is None:
        return ""
    return f"{per_unit(its.price_unit)} {Toman(its.unit_price).spelled(texts_in(language))}"
