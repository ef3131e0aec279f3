"""What is said in words and figures rather than shown as stored: days, times, money, quantities."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from crmbot.domain.calendar import jalali, saturday_index
from crmbot.domain.money import spoken
from crmbot.text import spelling


class Speller(Protocol):
    """What a value needs of a language."""

    language: str

    def plain(self, text_id: str, **args: object) -> str:
        """A word or phrase of the language, without markup."""


class Value:
    """Something a sentence takes as an argument and spells in its own language."""

    def spelled(self, words: Speller) -> str:
        """As it stands in a sentence."""
        raise NotImplementedError


@dataclass(frozen=True)
class Day(Value):
    """A day as it is said on ``today``: today, yesterday, tomorrow, else weekday, day, month, and another year."""

    day: date
    today: date

    def spelled(self, words: Speller) -> str:
        near = {0: "day-today", -1: "day-yesterday", 1: "day-tomorrow"}.get((self.day - self.today).days)
        if near:
            return words.plain(near)
        year = jalali(self.day).year
        if year == jalali(self.today).year:
            return Date(self.day).spelled(words)
        return words.plain("day-full-year", **_parts(self.day, words), year=spelling.plain_figure(year, words.language))


@dataclass(frozen=True)
class Date(Value):
    """A day as it is written for somebody who may read it on another one: weekday, day, month."""

    day: date

    def spelled(self, words: Speller) -> str:
        return words.plain("day-full", **_parts(self.day, words))


def _parts(day: date, words: Speller) -> dict[str, str]:
    shown = jalali(day)
    return {
        "weekday": words.plain(f"weekday-{saturday_index(day)}"),
        "day": spelling.plain_figure(shown.day, words.language),
        "month": words.plain(f"month-{shown.month}"),
    }


@dataclass(frozen=True)
class Minute(Value):
    """Minutes from midnight as the time of day they are: 20:30."""

    minute: int

    def spelled(self, words: Speller) -> str:
        return spelling.digits(f"{self.minute // 60:02}:{self.minute % 60:02}", words.language)


@dataclass(frozen=True)
class Time(Value):
    """A time of day, by the book's wall clock: 10:42."""

    at: datetime

    def spelled(self, words: Speller) -> str:
        return spelling.digits(f"{self.at:%H:%M}", words.language)


@dataclass(frozen=True)
class Toman(Value):
    """Whole toman as they are spoken: 425 million toman."""

    amount: int

    def spelled(self, words: Speller) -> str:
        said = spoken(self.amount)
        parts = [
            spelling.figure(figure, words.language) + (" " + words.plain(f"money-{scale}") if scale != "one" else "")
            for figure, scale in said.parts
        ]
        joined = words.plain("money-and").join(parts)
        return words.plain("money-toman", amount=("−" if said.negative else "") + joined)


@dataclass(frozen=True)
class Measure(Value):
    """So much of something: 5 tonnes."""

    value: Decimal
    unit: str

    def spelled(self, words: Speller) -> str:
        return f"{spelling.decimal(self.value, words.language)} {self.unit}".strip()


@dataclass(frozen=True)
class Plain(Value):
    """A figure without separators: a year, a size, a code."""

    figure: int

    def spelled(self, words: Speller) -> str:
        return spelling.plain_figure(self.figure, words.language)
