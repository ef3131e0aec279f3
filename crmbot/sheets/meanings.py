"""Which column means what: headings first, checked against the values; the values alone where headings are silent."""

from collections.abc import Mapping

from crmbot.sheets.headings import is_vague_number, is_weak_day, meaning_of
from crmbot.sheets.lexicon import words_of
from crmbot.sheets.profile import Profile

Meanings = dict[int, str]
_DOUBTFUL = 0.3  # of a column's cells have to fit its heading's meaning
_CLEAR = 0.6  # of a column's cells have to speak for a meaning no heading gives


def by_headings(headings: Mapping[int, str], seen: Mapping[int, Profile]) -> Meanings:
    """The meaning of each column of a table with headings; 'ignored' where nothing is understood."""
    said = {at: meaning_of(headings.get(at, "")) for at in seen}
    found = {at: _checked(meaning, seen[at]) for at, meaning in said.items() if meaning}
    _settle_first_names(found, headings)
    _leave_weaker(found, "phone", {at for at in found if is_vague_number(headings[at])})
    _leave_weaker(found, "last_contact", {at for at in found if is_weak_day(headings[at])})
    silent = [at for at, meaning in said.items() if meaning is None]
    _fill(found, silent, seen)
    return {at: found.get(at, "ignored") for at in seen}


def by_values(seen: Mapping[int, Profile]) -> Meanings:
    """The meaning of each column of a table without headings."""
    found: Meanings = {}
    free = _fill(found, list(seen), seen)
    _take_product(found, free, seen)
    return {at: found.get(at, "ignored") for at in seen}


def _checked(meaning: str, seen: Profile) -> str:
    """A heading's meaning, unless the values say otherwise («شماره» over 1, 2, 3 is no telephone number)."""
    if not seen.filled:
        return meaning
    check = _CHECKS.get(meaning)
    return check(seen) if check else meaning


def _check_phone(seen: Profile) -> str:
    return "ignored" if seen.phones < 0.2 and (seen.counting or seen.days >= 0.5) else "phone"


def _check_name(seen: Profile) -> str:
    if seen.phones >= _CLEAR:
        return "contact" if seen.lettered >= _DOUBTFUL else "phone"
    return "ignored" if seen.numeric >= 0.8 else "name"


def _check_day(seen: Profile) -> str:
    if seen.days >= _DOUBTFUL or seen.numeric >= 0.8:
        return "last_contact"
    return "product" if seen.is_text and seen.distinct < 0.9 else "ignored"


def _check_group(seen: Profile) -> str:
    return "group" if seen.groups >= _DOUBTFUL else "ignored"


def _check_product(seen: Profile) -> str:
    if seen.days >= _CLEAR:
        return "last_contact"
    return "ignored" if seen.numeric >= 0.8 else "product"


def _check_honorific(seen: Profile) -> str:
    if seen.titles >= _DOUBTFUL:
        return "honorific"
    return "name" if seen.named >= _CLEAR else "ignored"


def _check_area(seen: Profile) -> str:
    return "area_code" if seen.numeric >= 0.5 else "city" if seen.is_text else "ignored"


_CHECKS = {
    "phone": _check_phone,
    "name": _check_name,
    "contact": _check_name,
    "last_contact": _check_day,
    "group": _check_group,
    "product": _check_product,
    "honorific": _check_honorific,
    "area_code": _check_area,
}


def _leave_weaker(found: Meanings, meaning: str, weak: set[int]) -> None:
    """Columns whose heading speaks weakly of a meaning lose it where another column has it."""
    has = {at for at, said in found.items() if said == meaning}
    if has - weak:
        found.update(dict.fromkeys(has & weak, "ignored"))


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
    for at in sorted(free, key=lambda at: seen[at].mobiles < _CLEAR):  # ten figures may be codes: mobiles first
        meaning = _by_value(seen[at], has)
        if meaning:
            found[at] = meaning
            has.add(meaning)
            free.remove(at)
    if not has & {"name", "first_name", "last_name", "contact"}:
        _take_name(found, free, seen)
    return free


def _by_value(seen: Profile, has: set[str]) -> str | None:
    if seen.mobiles >= _CLEAR or (seen.phones >= 0.5 and "phone" not in has):
        return "contact" if seen.lettered >= _CLEAR and seen.words >= 2 else "phone"
    if seen.days >= _CLEAR and "last_contact" not in has:
        return "last_contact"
    if seen.cities >= 0.5 and "city" not in has:
        return "city"
    if seen.titles >= _CLEAR and "honorific" not in has:
        return "honorific"
    is_group = seen.groups >= 0.9 and not seen.counting and seen.filled >= 3
    return "group" if is_group and "group" not in has else None


def _take_name(found: Meanings, free: list[int], seen: Mapping[int, Profile]) -> None:
    texts = [at for at in free if seen[at].is_text and seen[at].words <= 5]
    if texts:
        best = max(texts, key=lambda at: (seen[at].named >= 0.4, seen[at].distinct >= 0.5, -at))
        found[best] = "name"
        free.remove(best)


def _take_product(found: Meanings, free: list[int], seen: Mapping[int, Profile]) -> None:
    texts = [at for at in free if seen[at].is_text and seen[at].words <= 4]
    if texts:
        best = min(texts, key=lambda at: (seen[at].distinct > 0.9, at))
        found[best] = "product"
        free.remove(best)
