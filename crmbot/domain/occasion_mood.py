"""Restraint: the days on which no cheerful or selling word is sent."""

from datetime import date
from typing import Literal

from crmbot.domain.lunar import NO_SHIFTS, Shifts, lunar_day
from crmbot.domain.occasion import occasions, occasions_between

Mood = Literal["plain", "subdued", "mourning"]

_MUHARRAM, _SUBDUED_UNTIL = 1, 13
_SAFAR, _MOURNING_FROM = 2, 28


def mood_of(day: date, shifts: Shifts = NO_SHIFTS) -> Mood:
    """How a text of that day may sound.

    'mourning': a condolence or nothing, no offer, no greeting (the mourning occasions and all of 28-30
    Safar); 'subdued': an offer without a cheerful word (1-13 Muharram); else 'plain'. Past the lunar table
    only solar occasions are known.
    """
    lunar = lunar_day(day, shifts)
    known = occasions()
    kinds = {known[one.key].kind for one in occasions_between(day, day, shifts) if one.key != "muharram_start"}
    if "mourning" in kinds or (lunar and lunar.month == _SAFAR and lunar.day >= _MOURNING_FROM):
        return "mourning"
    if lunar and lunar.month == _MUHARRAM and lunar.day <= _SUBDUED_UNTIL:
        return "subdued"
    return "plain"
