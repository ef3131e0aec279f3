"""Occasions: the days of Iran's solar and lunar year for which one gets in touch, and what they are like.

The list is `data/occasions.json`. Solar days follow rules and are certain. Lunar days stand on Iran's own
month starts and are certain where these are official; a forecast is only probable and past the table there is
nothing.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from crmbot.domain.lunar import NO_SHIFTS, Shifts
from crmbot.domain.occasion_rule import Occurrence, Rule

Kind = Literal["joyful", "mourning", "neutral"]

_LIST = Path(__file__).with_name("data") / "occasions.json"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one occasion is like.

    `gift`: people give presents; `faith`: religious, left out for those who want none of these; `season`:
    trade picks up before it; `on`: reminded of unless switched off. `lead_days` are the days before it on
    which the trader is reminded, largest first, 0 on the day itself; a mourning day's 1 means the evening
    before, and empty means that a neighbouring day's reminder covers it (Ashura: Tasua's).
    """

    rule: Rule
    kind: Kind
    gift: bool
    faith: bool
    season: bool
    on: bool
    lead_days: tuple[int, ...]

    @property
    def key(self) -> str:
        """Its stable name ('yalda', 'eid_fitr' ...), also in text ids and settings."""
        return self.rule.key


def occasions_between(first: date, last: date, shifts: Shifts = NO_SHIFTS) -> list[Occurrence]:
    """The known occasions from `first` to `last`, both inclusive, ascending by day and then key.

    `shifts` are the owner's corrections of lunar months (see `crmbot.domain.lunar`). Empty when `last` is
    earlier than `first`. Costs some tens of microseconds per year asked for.
    """
    return falling((occasion.rule for occasion in occasions().values()), first, last, shifts)


def falling(rules: Iterable[Rule], first: date, last: date, shifts: Shifts = NO_SHIFTS) -> list[Occurrence]:
    """The occurrences of any rules, such as the trader's own occasions, as `occasions_between` gives them."""
    return sorted(found for rule in rules for found in rule.falls(first, last, shifts))


def occasions() -> Mapping[str, Occasion]:
    """All known occasions by key, solar ones first, each calendar in the order of its year."""
    return _occasions()


@cache
def _occasions() -> Mapping[str, Occasion]:
    rows = json.loads(_LIST.read_text(encoding="utf-8"))
    return {row["key"]: _occasion(row) for row in rows}


def _occasion(row: dict[str, Any]) -> Occasion:
    rule = Rule(row["key"], row["calendar"], row["month"], row["day"])
    traits = {name: row[name] for name in ("kind", "gift", "faith", "season", "on")}
    return Occasion(rule, lead_days=tuple(row["lead_days"]), **traits)
