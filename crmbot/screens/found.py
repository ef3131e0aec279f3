"""Who was found."""

from crmbot.actions.finding import Found
from crmbot.domain.customer import Customer
from crmbot.screens.people import called, group_name, phone_line
from crmbot.screens.screen import Button, Screen
from crmbot.text.texts import Texts
from crmbot.text.values import Day


def found(texts: Texts, result: Found) -> Screen:
    """The people that fit, each with his number; a button opens the card."""
    if not result.people:
        return Screen(texts.say("find-nobody", asked=result.asked[:60]))
    lines = [texts.say("find-some", count=len(result.people), asked=result.asked[:60])]
    for customer, phones in result.people:
        parts = [called(texts, customer), texts.spell(customer.city), group_name(texts, customer.group)]
        if customer.last_purchase_on:
            parts.append(texts.say("find-last-purchase", day=Day(customer.last_purchase_on, result.today)))
        lines += [" · ".join(part for part in parts if part), *(phone_line(texts, phone) for phone in phones[:1])]
    if result.more:
        lines.append(texts.say("find-more"))
    rows = tuple((Button(_label(texts, one), f"card:show:{one.id}"),) for one, _ in result.people)
    return Screen("\n".join(lines), rows)


def _label(texts: Texts, customer: Customer) -> str:

    name = customer.name or texts.plain("person-unnamed")
    return f"{name}، {customer.city}" if customer.city else name
