"""The fields a draft may be filled with, each in words, each from a person's history or the trader's own mouth."""

from datetime import date
from functools import lru_cache

from crmbot.domain.calendar import jalali
from crmbot.text import spelling
from crmbot.text.drafting.facts import About, Bought, Facts, Reason
from crmbot.text.drafting.material import Material, material
from crmbot.text.drafting.plain_text import inserted

_WITHOUT_GOODS = (Reason.CONDOLENCE, Reason.BEREAVED, Reason.LAPSE, Reason.WIN_BACK, Reason.MONEY)
_OFTEN, _FEW_WEEKS, _FEW_MONTHS, _A_YEAR = 3, 45, 300, 330


def values(facts: Facts, about: About) -> dict[str, str]:
    """Every field that is known, in words; what is not known is left out."""
    words = material(about.language)
    known = {"city": inserted(facts.city), **_of_batch(about)}
    if facts.bought is not None and about.reason not in _WITHOUT_GOODS:
        known |= _goods(facts.bought, about, words)
    elif facts.asked and about.reason not in _WITHOUT_GOODS:
        known["product"] = inserted(facts.asked)
    return {field: value for field, value in known.items() if value}


def _of_batch(about: About) -> dict[str, str]:
    known = {"occasion": inserted(about.theme.name)} if about.theme else {}
    if about.load is None:
        return known
    known["load"] = inserted(about.load.product)
    if about.load.price and about.load.until:
        known |= {"price": inserted(about.load.price), "until": inserted(about.load.until)}
    return known


def _goods(bought: Bought, about: About, words: Material) -> dict[str, str]:
    product = inserted(bought.product)
    known = {"product": product, "ago": ago(bought.day, about.day, words)}
    if product and bought.quantity and bought.unit:
        known["bought"] = f"{spelling.decimal(bought.quantity, about.language)} {inserted(bought.unit)} {product}"
    return known


@lru_cache(maxsize=4096)
def ago(day: date, today: date, words: Material) -> str:
    """How long ago a day was, in few words; empty where there are none that are surely right."""
    days = (today - day).days
    if days < 0:
        return ""
    if days <= 1:
        return words.one(f"ago-{days}", {})
    for limit, name in ((7, "days"), (14, "week"), (_FEW_WEEKS, "weeks"), (60, ""), (_FEW_MONTHS, "months")):
        if days < limit:
            return words.one(f"ago-{name}", {}) if name else ""
    last_year = days > _A_YEAR and jalali(day).year == jalali(today).year - 1
    return words.one("ago-last-year", {}) if last_year else ""


def often(facts: Facts) -> bool:
    """Whether «several times this year» is true of the goods spoken of."""
    return facts.bought is not None and facts.bought.times >= _OFTEN
