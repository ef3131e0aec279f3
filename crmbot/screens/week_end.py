"""How a weekly session ended: what was planned, who came back, who rose, who slipped, how many calls were made."""

from datetime import date

from crmbot.actions.week_end import Ending
from crmbot.screens.people import called, named
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Plain

_NAMED = 5


def end_lines(texts: Texts, end: Ending, today: date) -> list[str]:
    """The session's last message; what did not happen is left out."""
    lines = [_planned(texts, end, today)]
    lines += [texts.say("week-end-back", name=called(texts, one), days=days) for one, days in end.back[:_NAMED]]
    lines += [texts.say("week-end-risen", name=called(texts, one), group=group) for one, group in end.risen[:_NAMED]]
    if end.slipped:
        names = texts.plain("list-comma").join(named(texts, one) for one in end.slipped[:_NAMED])
        lines.append(texts.say("week-end-slipped", names=names))
    if end.due:
        text_id = "week-end-calls" if end.made else "week-end-calls-none"
        lines.append(texts.say(text_id, due=end.due, **({"made": end.made} if end.made else {})))
    return lines


def _planned(texts: Texts, end: Ending, today: date) -> str:
    count = sum(calls for _, calls in end.planned)
    if not count:
        return texts.say("week-end-seen", seen=end.seen)
    first, last = end.planned[0][0], end.planned[-1][0]
    said = {"seen": end.seen, "count": count, "first": Day(first, today)}
    if first == last:
        return texts.say("week-end-planned-one", **said)
    return texts.say("week-end-planned", **said, last=Day(last, today), each=_each(texts, end))


def _each(texts: Texts, end: Ending) -> str:
    calls = [count for _, count in end.planned]
    low, high = min(calls), max(calls)
    return texts.plain("week-each-few", low=low, high=high) if low != high else texts.spell(Plain(low))
