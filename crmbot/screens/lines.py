"""What became of a typed line."""

from crmbot.actions.cards import Card
from crmbot.actions.finding import Found
from crmbot.actions.kept_lines import Kept
from crmbot.actions.lines import Courtesy, Line, NoNumber, Several, WhoIsIt
from crmbot.actions.memories import Remembered
from crmbot.screens.card import call_card, load_words
from crmbot.screens.found import found, label
from crmbot.screens.keeping import remembered
from crmbot.screens.people import called, headline, phone_line
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.normalise import search_key
from crmbot.text.texts import Texts


def line(texts: Texts, result: Line, zone: str) -> Screen:
    """The screen of whatever the line was."""
    if isinstance(result, Card):
        return call_card(texts, result, zone)
    if isinstance(result, Found):
        return found(texts, result)
    if isinstance(result, Several):
        return several(texts, result)
    if isinstance(result, Remembered):
        return remembered(texts, result)
    if isinstance(result, Courtesy):
        return Screen(texts.say("lines-courtesy"))
    return _whose(texts, result) if isinstance(result, WhoIsIt) else _no_number(texts, result)


def several(texts: Texts, result: Several) -> Screen:
    """One summary of several people logged at once; each card is a tap away, all go back in one."""
    lines = [texts.say("lines-several", count=len(result.cards))] if result.cards else []
    for card in result.cards:
        goods = [product.name for product in card.asked]
        loads = [texts.say("card-bought-now", what=load_words(texts, bought)) for bought in card.bought_now]
        lines += [" · ".join([headline(texts, card.customer, *goods), *loads])]
        lines += [phone_line(texts, phone) for phone in card.phones[:1]]
    lines += [_of_several(texts, one) for one in result.waiting]
    keys = [(Button(_label(texts, card), _opens(card)),) for card in result.cards]
    undo = row(Button(texts.plain("key-undo"), f"undo:do:{result.entry}") if result.entry else None)
    wait = row(later(texts, result.waiting[0].kept) if len(result.waiting) == 1 else None)
    return Screen("\n".join(lines), rows(*keys, wait, undo))


def _label(texts: Texts, card: Card) -> str:
    return card.customer.name or texts.plain("person-unnamed")


def _opens(card: Card) -> str:
    return f"card:show:{card.customer.id}:{card.call.id}" if card.call else f"card:show:{card.customer.id}"


def _whose(texts: Texts, result: WhoIsIt) -> Screen:
    people = [
        row(Button(label(texts, person, phones), f"line:to:{result.kept.id}:{person.id}"))
        for person, phones in result.people
    ]
    first, numbers = result.people[0]
    name = called(texts, first) if first.name else label(texts, first, numbers)
    question = texts.say(f"lines-whose-{result.why}", **({"name": name} if result.why == "last_card" else {}))
    none = row(Button(texts.plain("key-somebody-else"), f"line:number:{result.kept.id}"))
    return Screen(question, rows(*people, none))


def _no_number(texts: Texts, result: NoNumber) -> Screen:
    """What is wrong with the number, and that the rest is kept; a number in reply to this is the line's."""
    text = texts.say("lines-no-number") if not result.fault else _fault(texts, result)
    return Screen(text, rows(row(later(texts, result.kept))))


def later(texts: Texts, kept: Kept) -> Button:
    """The key of a line that waits for its number."""
    return Button(texts.plain("keep-key-later"), f"keep:wait:{kept.id}")


def _fault(texts: Texts, result: NoNumber) -> str:
    alone = search_key(result.kept.text) == search_key(result.written)
    return texts.say(f"{'form-number' if alone else 'amiss'}-{result.fault}", written=result.written[:40])


def _of_several(texts: Texts, result: NoNumber) -> str:
    said = " ".join(result.kept.text.split())[:60]
    return _fault(texts, result) if result.fault else texts.say("lines-one-without-number", said=said)
