"""Which column means what: headings first, checked against the values; the values alone where headings are silent."""

from collections.abc import Mapping

from crmbot.sheets.checks import CLEAR, DOUBTFUL, checked, is_unlikely_phone, names_goods
from crmbot.sheets.headings import also_means, is_landline, is_vague_number, is_weak_day, meaning_of
from crmbot.sheets.lexicon import words_of
from crmbot.sheets.profile import Profile

Meanings = dict[int, str]
_GOODS_IN = ("note", "ignored")  # meanings of headings under which goods may stand («شرح», «اقلام فاکتور»)


def by_headings(headings: Mapping[int, str], seen: Mapping[int, Profile]) -> Meanings:
    """The meaning of each column of a table with headings; 'ignored' where nothing is understood."""
    said = {at: meaning_of(headings.get(at, "")) for at in seen}
    found = {at: checked(meaning, seen[at]) for at, meaning in said.items() if meaning}
    _settle_first_names(found, headings)
    _take_lines(found, headings, seen)
    vague = {at for at in found if is_vague_number(headings[at])}
    _leave_weaker(found, "phone", vague | set(filter(lambda at: is_unlikely_phone(seen[at]), found)))
    _leave_weaker(found, "last_contact", {at for at in found if is_weak_day(headings[at])})
    silent = [at for at in seen if at not in found]
    free = _fill(found, silent, seen)
    if "product" not in found.values():
        _take_goods(found, free, headings, seen)
    return {at: found.get(at, "ignored") for at in seen}


def by_values(seen: Mapping[int, Profile]) -> Meanings:
    """The meaning of each column of a table without headings."""
    found: Meanings = {}
    free = _fill(found, list(seen), seen)
    _take_product(found, free, seen)
    return {at: found.get(at, "ignored") for at in seen}


def _leave_weaker(found: Meanings, meaning: str, weak: set[int]) -> None:
    """Columns whose heading speaks weakly of a meaning lose it where another column has it."""
    has = {at for at, said in found.items() if said == meaning}
    if has - weak:
        found.update(dict.fromkeys(has & weak, "ignored"))


def _take_lines(found: Meanings, headings: Mapping[int, str], seen: Mapping[int, Profile]) -> None:
    """«دفتر» and «مغازه» over numbers are columns of landlines."""
    for at in seen.keys() & headings.keys() - found.keys():
        if is_landline(headings[at]) and seen[at].phones >= DOUBTFUL and not seen[at].mobiles:
            found[at] = "phone"


def _take_goods(found: Meanings, free: list[int], headings: Mapping[int, str], seen: Mapping[int, Profile]) -> None:
    """The column of goods under a heading not known, or one of a remark or invoice that speaks of goods as well."""
    under = [at for at in found if found[at] in _GOODS_IN and meaning_of(headings[at]) in _GOODS_IN]
    texts = [at for at in under if seen[at].is_text and seen[at].words <= 4 and also_means(headings[at], "product")]
    rows = max(column.filled for column in seen.values())
    headed = [at for at in free if seen[at].filled * (5 if headings.get(at) else 2) >= rows]
    goods = texts or [at for at in headed if names_goods(seen[at])]
    goods = goods or [at for at in under if found[at] == "note" and seen[at].goods >= CLEAR and seen[at].words <= 3]
    if goods:
        best = max(goods, key=lambda at: (seen[at].goods, -at))
        more = [at for at in free if seen[at].filled >= 3 and seen[at].goods >= CLEAR and names_goods(seen[at])]
        found.update(dict.fromkeys((best, *more), "product"))


def _settle_first_names(found: Meanings, headings: Mapping[int, str]) -> None:
    """Beside «نام خانوادگی» the heading «نام» alone means the first name."""
    if "last_name" not in found.values() or "first_name" in found.values():
        return
    for at, meaning in found.items():
        if meaning == "name" and len(words_of(headings[at])) == 1:
            found[at] = "first_name"
            return


def _fill(found: Meanings, silent: list[int], seen: Mapping[int, Profile]) -> list[int]:
    """Give columns without a heading the meaning their values speak for; the columns left over."""
    free = [at for at in silent if seen[at].filled]
    has = set(found.values())
    for at in sorted(free, key=lambda at: _likely_codes(seen[at])):  # ten figures may be codes: mobiles first
        meaning = _by_value(seen[at], has)
        if meaning:
            found[at] = meaning
            has.add(meaning)
            free.remove(at)
    if not has & {"name", "first_name", "last_name", "contact"}:
        _take_name(found, free, seen, 0.4 if "organization" in has else 0.0)
    return free


def _likely_codes(seen: Profile) -> bool:
    return seen.mobiles < CLEAR or is_unlikely_phone(seen)


def _by_value(seen: Profile, has: set[str]) -> str | None:
    is_phone = not _likely_codes(seen) or seen.lines >= 0.5
    if is_phone or (seen.phones >= 0.5 and "phone" not in has):
        return "contact" if seen.lettered >= CLEAR and seen.words >= 2 else "phone"
    if seen.days >= CLEAR and "last_contact" not in has:
        return "last_contact"
    if seen.cities >= 0.5 and "city" not in has:
        return "city"
    if seen.titles >= CLEAR and "honorific" not in has:
        return "honorific"
    is_group = seen.groups >= 0.9 and not seen.counting and seen.filled >= 3
    return "group" if is_group and "group" not in has else None


def _take_name(found: Meanings, free: list[int], seen: Mapping[int, Profile], named: float) -> None:
    """Take the likeliest column of names, and another one that has names where this one has none."""
    texts = [at for at in free if seen[at].is_text and seen[at].words <= 5 and seen[at].named >= named]
    if not texts:
        return
    best = max(texts, key=lambda at: (seen[at].named >= 0.4, seen[at].distinct >= 0.5, -at))
    rows = max(column.filled for column in seen.values())
    others = [at for at in texts if at != best and seen[at].named >= 0.4]
    gaps = [at for at in others if seen[at].filled + seen[best].filled <= rows]
    for at in (best, *gaps[:1]):
        found[at] = "name"
        free.remove(at)


def _take_product(found: Meanings, free: list[int], seen: Mapping[int, Profile]) -> None:
    texts = [at for at in free if seen[at].is_text and seen[at].words <= 4]
    if texts:
        best = min(texts, key=lambda at: (not names_goods(seen[at]), seen[at].distinct > 0.9, at))
        found[best] = "product"
        free.remove(best)
