"""Where a place on the map or a telephone number points: the nearest town, the towns a prefix belongs to."""

import csv
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from crmbot.notes.lexicon import FOLDER, general, standard_name, towns

_EARTH_KM = 6371.0
_FARTHEST_KM = 120.0
_LEAST_PEOPLE = 15_000
_MOST_LIKELY = 4


class Town(NamedTuple):
    """A town of Iran: standard Persian name, province, degrees north and east, people."""

    name: str
    province: str
    latitude: float
    longitude: float
    population: int


def nearest_city(latitude: float, longitude: float) -> str | None:
    """The town a shared location lies in or near, larger ones reaching farther; None beyond 120 km of any.

    A town's pull grows with the root of its people, so that a suburb's street names the city people would say.
    """
    best = min(_all_towns(), key=lambda town: _pulled_distance(town, latitude, longitude))
    return best.name if _distance(best, latitude, longitude) <= _FARTHEST_KM else None


def likely_cities(number: str) -> list[str]:
    """The towns an Iranian E.164 number most likely comes from, likeliest first; empty for prefixes of no region.

    A landline's code names its province, an 0911-0919 mobile a group of provinces; others were sold everywhere.
    """
    national = number.removeprefix("+98")
    provinces = _provinces_of(national) if number.startswith("+98") else ()
    found = [town for town in _all_towns() if town.province in provinces]
    found.sort(key=lambda town: -town.population)
    return list(dict.fromkeys(town.name for town in found))[:_MOST_LIKELY]


def province_of(city: str) -> str | None:
    """The province a town lies in, by its standard name; None for a town unknown or too small."""
    return next((_province_names()[town.province] for town in _all_towns() if town.name == city), None)


def _provinces_of(national: str) -> tuple[str, ...]:
    prefixes = _dialling()
    return prefixes.get(national[:3]) or prefixes.get(national[:2]) or ()


@cache
def _all_towns() -> tuple[Town, ...]:
    table = general()
    rows = [row for row in towns() if int(row["population"]) >= _LEAST_PEOPLE and row["province"]]
    return tuple(
        Town(
            standard_name(table, row["name"]),
            row["province"],
            float(row["latitude"]),
            float(row["longitude"]),
            int(row["population"]),
        )
        for row in rows
    )


@cache
def _dialling() -> dict[str, tuple[str, ...]]:
    with (FOLDER / "dialling.csv").open(encoding="utf-8", newline="") as file:
        return {row["prefix"]: tuple(row["provinces"].split("|")) for row in csv.DictReader(file)}


@cache
def _province_names() -> dict[str, str]:
    with (FOLDER / "provinces.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def _pulled_distance(town: Town, latitude: float, longitude: float) -> float:
    return _distance(town, latitude, longitude) - min(12.0, sqrt(town.population) / 160)


def _distance(town: Town, latitude: float, longitude: float) -> float:
    """Kilometres along the great circle."""
    here, there = radians(latitude), radians(town.latitude)
    north = sin((there - here) / 2) ** 2
    east = sin(radians(town.longitude - longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, north + cos(here) * cos(there) * east)))
