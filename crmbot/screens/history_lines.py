"""One entry of a history in words."""

from datetime import date

from crmbot.actions.history import Line
from crmbot.domain.interaction import Attachment, FollowUp, Interaction, Purchase, Remark
from crmbot.screens.card import load_words, outcome_words
from crmbot.text.normalise import without_numbers
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Toman

SHORT, WHOLE = 100, 3000


def line_words(texts: Texts, line: Line, today: date, longest: int = SHORT) -> str:
    """«yesterday: called you; took the price list (peas)», as HTML; typed words are cut to ``longest`` letters."""
    what = what_words(texts, line, today, longest)
    if line.by:
        head = texts.say("history-line-by", day=Day(line.day, today), by=line.by, what=what)
    else:
        head = texts.say("history-line", day=Day(line.day, today), what=what)
    said = _cut(line.what.said, longest) if isinstance(line.what, Interaction) else ""
    return f"{head}\n«{texts.spell(said)}»" if said else head


def what_words(texts: Texts, line: Line, today: date, longest: int = SHORT) -> str:
    """What an entry is, as plain text without its day."""
    match line.what:
        case Interaction() as contact:
            return _contact(texts, contact, line.products)
        case Purchase() as bought:
            kind = "history-tried" if bought.is_sample else "history-bought"
            return texts.plain(kind, what=load_words(texts, bought))
        case FollowUp() as promise:
            return _promise(texts, promise, today)
        case Remark() as remark:
            return texts.plain(f"history-remark-{remark.kind}", said=_cut(remark.said, longest))
        case Attachment() as paper:
            return _paper(texts, paper, longest)


def _contact(texts: Texts, contact: Interaction, products: tuple[str, ...]) -> str:
    if contact.kind == "standing":
        what = texts.plain("history-standing")
    elif contact.kind == "sms":
        what = texts.plain("pack-history")
    else:
        way = "called" if contact.kind == "call" else "other"
        what = texts.plain(f"history-{way}-{contact.direction}", outcome=outcome_words(texts, contact))
    if not products:
        return what
    return texts.plain("history-about", what=what, products=texts.plain("list-comma").join(products))


def _promise(texts: Texts, promise: FollowUp, today: date) -> str:
    if promise.kind == "money" and promise.state == "done":
        if promise.amount is None:
            return texts.plain("history-paid")
        return texts.plain("history-paid-sum", amount=Toman(promise.amount))
    if promise.kind == "money" and promise.amount is not None:
        reason = texts.plain("history-money", amount=Toman(promise.amount))
    else:
        reason = promise.reason or texts.plain(f"promise-{promise.kind}")
    return texts.plain(f"history-promise-{promise.state}", due=Day(promise.due_on, today), reason=reason)


def _paper(texts: Texts, paper: Attachment, longest: int) -> str:
    what = texts.plain(f"history-paper-{paper.kind}")
    return texts.plain("history-paper-said", what=what, said=_cut(paper.caption, longest)) if paper.caption else what


def _cut(said: str, longest: int) -> str:
    line = without_numbers(said)
    return line if len(line) <= longest else line[: longest - 1] + "…"
