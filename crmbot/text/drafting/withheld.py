"""When nothing is written: mourning, his own loss, what he does not want, money overdue, or no fact to stand on."""

from crmbot.text.drafting.facts import About, Facts, Reason

_CONDOLES = (Reason.CONDOLENCE, Reason.BEREAVED)
_CHEERS = (Reason.GREETING, Reason.BIRTHDAY)
_SELLS = (Reason.LOAD, Reason.THIRD_PURCHASE)
_LEFT_ALONE = (*_CHEERS, *_SELLS, Reason.LAPSE, Reason.WIN_BACK)


def why_not(facts: Facts, about: About) -> str:
    """Why this person gets no draft of this kind on that day; empty: he gets one.

    ``mourning``: a condolence or nothing on such a day, and no cheer in the first of Muharram. ``bereaved``: he is
    greeted, sold to and asked after by nobody. ``religious``: he wants none of that, and nothing explains it to him.
    ``overdue``: nobody is offered goods while his money is. ``no-fact``: what it would speak of is not in his history.
    """
    reason = about.reason
    if about.theme and about.theme.faith and facts.no_religious and reason in (*_CHEERS, Reason.CONDOLENCE):
        return "religious"
    if facts.bereaved and reason in _LEFT_ALONE:
        return "bereaved"
    if reason not in _CONDOLES and (about.mood == "mourning" or (about.mood == "subdued" and reason in _CHEERS)):
        return "mourning"
    if facts.overdue and reason in _SELLS:
        return "overdue"
    return "" if _stands(facts, about) else "no-fact"


def _stands(facts: Facts, about: About) -> bool:
    bought, theme = facts.bought, about.theme
    return {
        Reason.GREETING: theme is not None and theme.kind != "mourning",
        Reason.CONDOLENCE: theme is not None and theme.kind == "mourning",
        Reason.BEREAVED: facts.bereaved,
        Reason.LOAD: about.load is not None and bool(about.load.product.strip()),
        Reason.DELIVERY: bought is not None and bought.left_on is not None and bought.left_on <= about.day,
        Reason.BIRTHDAY: facts.birthday,
        Reason.THIRD_PURCHASE: bought is not None and facts.purchase_count == 2,
        Reason.THANKS: bought is not None,
        Reason.MONEY: facts.owes,
    }.get(about.reason, True)
