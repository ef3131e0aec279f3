"""The SMS of a special load: that it is there, and its price only with its end."""

from datetime import date

from crmbot.clock import local_day
from crmbot.store.offers import Offer
from crmbot.text.drafting import Load
from crmbot.text.normalise import per_unit
from crmbot.text.texts import texts_in
from crmbot.text.values import Date, Toman


def sms_of(its: Offer, today: date, zone: str) -> str:
    """One honest text for many, unsigned; written in the customers' language, which is Persian."""
    texts = texts_in("fa")
    price = _price(its)
    if not price or its.until is None:
        return texts.plain("offer-sms", product=its.product)
    until = local_day(its.until, zone)
    if until == today:
        return texts.plain("offer-sms-priced-today", product=its.product, price=price)
    return texts.plain("offer-sms-priced", product=its.product, price=price, until=Date(until))


def load_words_of(its: Offer, zone: str) -> Load:
    """The load as drafts take it, in words."""
    until = Date(local_day(its.until, zone)).spelled(texts_in("fa")) if its.until else ""
    return Load(its.product, _price(its), until)


def _price(its: Offer) -> str:
    if its.unit_price is None:
        return ""
    return f"{per_unit(its.price_unit)} {Toman(its.unit_price).spelled(texts_in('fa'))}"
