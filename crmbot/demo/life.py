"""A demo customer's history: what was talked about, when, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random

from crmbot.clock import instant_at, local_time
from crmbot.demo.cast import Cast, Good, Person
from crmbot.demo.days import purchase_days, worked
from crmbot.domain.group import Outcome
from crmbot.domain.quantity import Quantity
from crmbot.text.spelling import decimal, figure

_OPENS, _CLOSES = 8 * 60 + 30, 18 * 60 + 30
_PRICES_RISE = 0.02  # a month
A_GOOD_WEEK = timedelta(9)


@dataclass(frozen=True)
class Load:
    """Goods that left: how much, and the toman a kilo cost that day."""

    quantity: Quantity
    kilos: int
    price: int


@dataclass(frozen=True)
class Talk:
    """One contact at an aware instant: about which goods (empty: none), and the line the trader typed.

    ``rang``: the trader rang him.
    """

    at: datetime
    outcome: Outcome
    good: str
    said: str
    load: Load | None = None
    rang: bool = False


class Life:
    """One person's history up to ``now``, the same for the same dice."""

    def __init__(self, cast: Cast, person: Person, now: datetime, zone: str, dice: Random) -> None:
        self._cast, self._person, self._dice = cast, person, dice
        self._now, self._zone = local_time(now, zone), zone

    def talks(self) -> list[Talk]:
        """All his contacts, oldest first, none after now."""
        today = self._now.date()
        loads = purchase_days(self._person, today, self._dice)
        bought = [self._talk(day, Outcome.PURCHASE) for day in loads]
        others = [(worked(today - timedelta(ago), today), Outcome(outcome)) for ago, outcome in self._person.calls]
        talked = [self._talk(day, outcome) for day, outcome in (*self._around(loads), *others)]
        asked = [self._asked_after(loads[place], bought[place].good) for place in self._long_alone(loads)]
        return sorted([*bought, *talked, *asked], key=lambda talk: talk.at)

    def _long_alone(self, loads: list[date]) -> list[int]:
        """The places of the loads after which nothing was bought for a good week: after them the trader rang."""
        following = [*loads[1:], self._now.date()]
        return [place for place, load in enumerate(loads) if following[place] - load >= A_GOOD_WEEK]

    def _asked_after(self, load: date, good: str) -> Talk:
        day = worked(load + timedelta(self._dice.randint(7, 8)), self._now.date())
        said = self._line("asked", good, None)
        return Talk(self._moment(day), Outcome.CALL_ONLY, good, said, rang=True)

    def _around(self, loads: list[date]) -> list[tuple[date, Outcome]]:
        """How he came to buy, and now and then a call between two loads."""
        if not loads:
            return []
        dice, first = self._dice, loads[0]
        before = [(first - timedelta(dice.randint(9, 20)), Outcome.PRICE_LIST)]
        if dice.random() < 0.4:
            before.append((first - timedelta(dice.randint(3, 8)), Outcome.SAMPLE))
        idle = (one + (other - one) / 2 for one, other in pairwise(loads))
        between = [(day, Outcome.CALL_ONLY if dice.random() < 0.8 else Outcome.NO_ANSWER) for day in idle]
        kept = [one for one in between if dice.random() < 0.2]
        return [(worked(day, self._now.date()), outcome) for day, outcome in before + kept]

    def _talk(self, day: date, outcome: Outcome) -> Talk:
        good = self._good()
        load = self._load(self._cast.goods[good], day) if outcome == Outcome.PURCHASE else None
        rang = outcome == Outcome.NO_ANSWER
        return Talk(self._moment(day), outcome, good, self._line(outcome, good, load), load, rang)

    def _good(self) -> str:
        """Mostly what he came for first."""
        goods = self._person.goods
        if not goods:
            return ""
        return goods[0] if self._dice.random() < 0.6 else self._dice.choice(goods)

    def _moment(self, day: date) -> datetime:
        minute = self._dice.randint(_OPENS, _CLOSES)
        if day == self._now.date():
            so_far = self._now.hour * 60 + self._now.minute
            minute = self._dice.randint(max(0, so_far - 240), so_far)
        return instant_at(day, minute, self._zone)

    def _load(self, good: Good, day: date) -> Load:
        kilos = self._person.kilos * self._dice.uniform(0.75, 1.25)
        months = (self._now.date() - day).days / 30.4
        price = round(good.price * (1 - _PRICES_RISE * months) / 1000) * 1000
        units = self._cast.units
        if kilos >= 1000:
            tonnes = Decimal(round(kilos / 500)) / 2
            return Load(Quantity(tonnes, units["tonne"]), int(tonnes * 1000), price)
        if kilos < good.sample_below:
            return Load(Quantity(Decimal(round(kilos)), units["kilo"]), round(kilos), price)
        bags = max(-(-good.sample_below // good.bag), round(kilos / good.bag))
        return Load(Quantity(Decimal(bags), units["bag"]), bags * good.bag, price)

    def _line(self, kind: str, good: str, load: Load | None) -> str:
        """What was typed; nothing for a bare number."""
        if not good:
            return self._person.name
        words = {"good": good}
        if load:
            quantity = f"{decimal(load.quantity.value, 'fa')} {load.quantity.unit}"
            words |= {"quantity": quantity, "price": figure(load.price // 1000, "fa")}
        phrase = self._dice.choice(self._cast.phrases[kind]).format(**words)
        return f"{self._person.name} {phrase}".strip()
