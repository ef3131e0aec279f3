"""A heading's meaning against the values below it, which have the last word."""

from crmbot.sheets.profile import Profile

DOUBTFUL = 0.3  # of a column's cells have to fit its heading's meaning
CLEAR = 0.6  # of a column's cells have to speak for a meaning no heading gives
_ANSWERS = 0.8  # of the cells are «بله», «نه» and the like


def checked(meaning: str, seen: Profile) -> str:
    """A heading's meaning, unless the values say otherwise («شماره» over 1, 2, 3 is no telephone number)."""
    if not seen.filled:
        return meaning
    check = _CHECKS.get(meaning)
    return check(seen) if check else meaning


def is_unlikely_phone(seen: Profile) -> bool:
    """Whether a column's mobile numbers are no operator's, as those of serials and postal codes."""
    return seen.mobiles >= 0.2 and seen.unlikely >= 0.2


def names_goods(seen: Profile) -> bool:
    """Whether a column's cells are goods rather than remarks: by their names, or as lists of recurring parts."""
    if not seen.is_text or seen.named >= DOUBTFUL or seen.cities >= DOUBTFUL or seen.answers >= _ANSWERS:
        return False
    return (seen.goods >= DOUBTFUL and seen.words <= 8) or seen.lists


def _check_phone(seen: Profile) -> str:
    if seen.phones >= 0.2:
        return "phone"
    others = {
        "last_contact": seen.days >= 0.5,
        "ignored": seen.counting,
        "city": seen.cities >= 0.5,
        "name": seen.named >= CLEAR,
        "product": names_goods(seen),
    }
    return next((meaning for meaning, speaks in others.items() if speaks), "phone")


def _check_name(seen: Profile) -> str:
    if seen.phones >= CLEAR:
        return "contact" if seen.lettered >= DOUBTFUL else "phone"
    if seen.cities >= CLEAR and seen.named < 0.2:
        return "city"
    return "ignored" if seen.numeric >= 0.8 else "name"


def _check_organization(seen: Profile) -> str:
    return "phone" if seen.phones >= 0.5 and seen.lettered < 0.5 else "organization"


def _check_day(seen: Profile) -> str:
    if seen.days >= DOUBTFUL or seen.numeric >= 0.8:
        return "last_contact"
    return "product" if seen.is_text and seen.distinct < 0.9 else "ignored"


def _check_group(seen: Profile) -> str:
    if seen.groups >= DOUBTFUL:
        return "group"
    return "product" if seen.goods >= CLEAR else "ignored"


def _check_product(seen: Profile) -> str:
    if seen.days >= CLEAR:
        return "last_contact"
    if seen.named >= CLEAR and seen.goods < 0.2:
        return "name"
    if seen.numeric < 0.8 and seen.phones >= CLEAR:
        return "phone"
    return "ignored" if seen.numeric >= 0.8 or seen.answers >= _ANSWERS else "product"


def _check_honorific(seen: Profile) -> str:
    if seen.titles >= DOUBTFUL:
        return "honorific"
    return "name" if seen.named >= CLEAR else "ignored"


def _check_area(seen: Profile) -> str:
    return "area_code" if seen.numeric >= 0.5 else "city" if seen.is_text else "ignored"


def _check_city(seen: Profile) -> str:
    if seen.numeric >= 0.8:
        return "phone" if seen.phones >= CLEAR else "ignored"
    return "address" if seen.cities < 0.1 and seen.words >= 3 else "city"


_CHECKS = {
    "phone": _check_phone,
    "name": _check_name,
    "contact": _check_name,
    "organization": _check_organization,
    "last_contact": _check_day,
    "group": _check_group,
    "product": _check_product,
    "honorific": _check_honorific,
    "area_code": _check_area,
    "city": _check_city,
}
