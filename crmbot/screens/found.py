"""Who was found."""

from crmbot.actions.finding import Found
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.phone import dialled
from crmbot.screens.card import call_card
from crmbot.screens.people import called, group_name, named, phone_line
from crmbot.screens.screen import Button, Rows, Screen
from crmbot.text.texts import Texts
from crmbot.text.values import Day

_LONGEST = 60


def found(texts: Texts, result: Found) -> Screen:
    """The people that fit, each with his number, a button opens the card; the card itself where there is but one."""
    if result.card:
        return call_card(texts, result.card, result.zone)
    gone = texts.say("find-trashed", count=len(result.trashed)) if result.trashed else ""
    back = tuple((_back(texts, one),) for one in result.trashed)
    if not result.people:
        nobody = texts.say("find-nobody", asked=result.asked[:_LONGEST])
        return Screen(f"{nobody}\n{gone}".strip(), back)
    if result.more:
        head = texts.say("find-many", count=len(result.people), asked=result.asked[:_LONGEST])
    else:
        head = texts.say("find-some", count=len(result.people), asked=result.asked[:_LONGEST])
    text = "\n".join(line for line in (head, *_people(texts, result), gone) if line)
    return Screen(text, (*people_keys(texts, result, "card:show:"), *back))


def _back(texts: Texts, customer: Customer) -> Button:
    return Button(texts.plain("find-key-trashed", name=label(texts, customer)), f"trash:restore:{customer.id}")


def ask(texts: Texts, recent: Found) -> Screen:
    """The question whom to look for, with those logged last one tap away."""
    return Screen(texts.say("find-ask"), people_keys(texts, recent, "card:show:"))


def people_keys(texts: Texts, result: Found, data: str) -> Rows:
    """A key for each of the people; its data is ``data`` and his id. Two alike are told apart by their numbers."""
    labels = [label(texts, one, phones) for one, phones in result.people]
    keys = []
    for (one, phones), name in zip(result.people, labels, strict=True):
        ending = f" ({dialled(phones[0].number)[-4:]})" if phones and labels.count(name) > 1 else ""
        keys.append((Button(name + ending, f"{data}{one.id}"),))
    return tuple(keys)


def label(texts: Texts, customer: Customer, phones: tuple[Phone, ...] = ()) -> str:
    """A customer on a key: title, name and city; his number where he has no name."""
    number = dialled(phones[0].number) if phones and not customer.name else ""
    name = number or (named(texts, customer) if customer.name else texts.plain("person-unnamed"))
    return texts.plain("list-comma").join(part for part in (name, customer.city) if part)


def _people(texts: Texts, result: Found) -> list[str]:
    lines = []
    for customer, phones in result.people:
        parts = [called(texts, customer), texts.spell(customer.city), group_name(texts, customer.group)]
        if customer.last_purchase_on:
            parts.append(texts.say("find-last-purchase", day=Day(customer.last_purchase_on, result.today)))
        if customer.price_only:
            parts.append(texts.say("card-price-only"))
        lines += [" · ".join(part for part in parts if part), *(phone_line(texts, phone) for phone in phones[:1])]
    return lines
