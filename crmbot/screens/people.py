"""How customers and their numbers stand on a screen."""

from datetime import date

from crmbot.domain.customer import Customer, Phone
from crmbot.domain.phone import dialled
from crmbot.text.texts import Texts
from crmbot.text.values import Day


def called(texts: Texts, customer: Customer) -> str:
    """The customer as the trader speaks of him: honorific and name; his city where he has no name."""
    if not customer.name:
        return texts.say("person-unnamed-city", city=customer.city) if customer.city else texts.say("person-unnamed")
    if customer.honorific and texts.has(f"called-{customer.honorific}"):
        return texts.say(f"called-{customer.honorific}", name=customer.name)
    return texts.spell(customer.name)


def named(texts: Texts, customer: Customer) -> str:
    """The same as plain text, for a key, a contact card, or as part of another sentence."""
    if not customer.name:
        city = customer.city
        return texts.plain("person-unnamed-city", city=city) if city else texts.plain("person-unnamed")
    if customer.honorific and texts.has(f"called-{customer.honorific}"):
        return texts.plain(f"called-{customer.honorific}", name=customer.name)
    return customer.name


def group_name(texts: Texts, group: int) -> str:
    """«group 4 (bought once)»."""
    return texts.say("group-name", group=group, what=texts.plain(f"group-{group}"))


def phone_line(texts: Texts, phone: Phone) -> str:
    """A number on a line of its own, in Latin digits, so that the phone can dial it; its label on the line before."""
    number = dialled(phone.number)
    return f"{texts.say('phone-label', label=phone.label)}\n{number}" if phone.label else number


def headline(texts: Texts, customer: Customer, *more: str) -> str:
    """Name, city and what else is known in a glance, parted by dots."""
    parts = [called(texts, customer), *(texts.spell(part) for part in (customer.city if customer.name else "", *more))]
    return " · ".join(part for part in parts if part)


def mourning(texts: Texts, customer: Customer, today: date) -> str:
    """That he is in mourning, and until when, which is said before all else; empty where he is not."""
    until = customer.bereaved_until
    return texts.say("card-bereaved", until=Day(until, today)) if until and until >= today else ""
