"""Whether words of buying tell a firm deal, not a wish, a promise, a sample or an office."""

from crmbot.notes.meanings import Meaning
from crmbot.notes.reading import Line

_NEAR = 4
_AMBIGUOUS = ("گرفت", "گرفتن")


def is_bought(line: Line, before: list[int], index: int, cue: Meaning, after: list[int], has_complaint: bool) -> bool:
    """Whether the cue at a place is a deed done: ordered, taken, paid."""
    if any(line.is_a(place, "modal") for place in before) or any(line.is_a(place, "wish after") for place in after[:2]):
        return False
    if _is_office(line, index, cue) or (line.is_a(index, "taking") and _is_of_sample(line, before)):
        return False
    if cue.length == 1 and any(line.is_a(place, "telephone thing") for place in before[-3:]):
        return False
    last = line.key(index + cue.length - 1)
    if has_complaint and last.endswith("ه"):
        return False
    if line.key(index) in _AMBIGUOUS:
        return _took_goods(line, before)
    if cue.length > 1 or line.is_a(index, "deed"):
        return True
    return any(line.is_a(place, "deed after") for place in after[:3])


def _took_goods(line: Line, before: list[int]) -> bool:
    """Whether what he took is goods: «۵ تن نخود گرفت», but not «نخود قیمت گرفت»."""
    for place in reversed(before[-_NEAR:]):
        if line.taken[place] in ("quantity", "product"):
            return True
        if not line.is_a(place, "object mark", "day", "past day", "weekday"):
            return False
    return False


def _is_office(line: Line, index: int, cue: Meaning) -> bool:
    """«مسئول خرید», «برای خرید», «سرپرست فروش»."""
    return (
        cue.length == 1
        and line.key(index) in ("خرید", "فروش", "سفارش", "تسویه")
        and line.is_a(index - 1, "buying office")
    )


def _is_of_sample(line: Line, before: list[int]) -> bool:
    """«نمونه رو برد»: what was taken is the sample."""
    kinds = [m.value for place in before[-_NEAR:] for m in line.meanings[place] if m.kind == "outcome"]
    return any(kind in ("sample", "price_list", "proforma") for kind in kinds)


def money_handed(line: Line) -> list[int]:
    """Where money or a cheque changed hands: «چک دو ماهه داد», «پولشم همین الان زد»."""
    found = []
    for index, money in line.each("money word"):
        following = range(index + money.length, min(len(line), index + money.length + _NEAR))
        after = [place for place in following if line.clause[place] == line.clause[index]]
        handed = any(line.is_a(place, "handed") for place in after)
        if handed and not any(line.is_a(place, "wish after", "negation", "modal") for place in (*after, index - 1)):
            found.append(index)
    return found
