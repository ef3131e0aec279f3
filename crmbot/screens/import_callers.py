"""The end of an import: people to ring, and two quick questions about each."""

from crmbot.actions.importing_callers import Callers
from crmbot.domain.lapse_prior import RoughLast, StatedRhythm
from crmbot.screens.importing import done_text, undo_key
from crmbot.screens.people import called, headline, phone_line
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.texts import Texts

_RHYTHMS, _LASTS = tuple(StatedRhythm), tuple(RoughLast)


def callers(texts: Texts, result: Callers) -> Screen:
    """Whom to ring first, each with his number and what was said of him; below, the question about the next one."""
    if not result.people:
        return Screen(done_text(texts, result.file), rows(row(undo_key(texts, result.file))))
    lines = [done_text(texts, result.file) + " " + texts.say("import-start-with", count=len(result.people))]
    for number, (customer, phones) in enumerate(result.people, 1):
        rhythm = texts.plain(f"rhythm-{customer.stated_rhythm}") if customer.stated_rhythm else ""
        last = texts.plain(f"last-{customer.stated_last}") if customer.stated_last else ""
        said = [texts.plain("import-said-rhythm", rhythm=rhythm) if rhythm else ""]
        said += [texts.plain("import-said-last", last=last) if last else ""]
        lines.append(texts.say("import-caller", number=number) + " " + headline(texts, customer, *filter(None, said)))
        lines += [phone_line(texts, phone) for phone in phones[:1]]
    lines.append(_question(texts, result))
    return Screen("\n".join(line for line in lines if line), _keys(texts, result))


def _question(texts: Texts, result: Callers) -> str:
    if result.place >= len(result.people):
        return texts.say("import-callers-told")
    number, name = result.place + 1, called(texts, result.people[result.place][0])
    return texts.say("import-caller", number=number) + " " + texts.say(f"import-ask-{result.asks}", name=name)


def _keys(texts: Texts, result: Callers) -> tuple[tuple[Button, ...], ...]:
    its, place = result.file.id, result.place
    undo = row(undo_key(texts, result.file))
    if place >= len(result.people):
        again = Button(texts.plain("key-import-from-first"), f"import:ask:{its}:0")
        return rows(row(again), undo)
    values = _RHYTHMS if result.asks == "rhythm" else _LASTS
    kind = "rhythm" if result.asks == "rhythm" else "last"
    chips = [Button(texts.plain(f"{kind}-{value}"), f"import:{kind}:{its}:{place}:{value}") for value in values]
    card = Button(texts.plain("key-card"), f"card:show:{result.people[place][0].id}")
    skip = Button(texts.plain("key-import-next"), f"import:ask:{its}:{place + 1}")
    return rows(tuple(chips), row(card, skip), undo)
