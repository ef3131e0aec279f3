"""Who gets a pack, and how many are left out of it for which reason."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Date, TextClause, bindparam, text

from crmbot.store.pen import Pen
from crmbot.store.types import UtcDateTime
from crmbot.store.wanting import HIS, WANTING, names_in

REASONS = ("no_text", "landline", "unnumbered", "price_only", "bereaved", "texted", "in_pack")
_MOBILE = "EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id AND p.mobile)"
# A pack binds its people from its first text on, or from the first SMS that was sent of it.
_BINDING = """SELECT k.id FROM pack k WHERE k.book_id = :book AND k.closed_at IS NULL
    AND (k.expires_at IS NULL OR k.expires_at > :now) AND (k.said <> ''
        OR EXISTS (SELECT 1 FROM pack_person s WHERE s.pack_id = k.id AND s.interaction_id IS NOT NULL))"""
_WHY = f"""CASE WHEN c.no_text THEN 'no_text'
    WHEN NOT {_MOBILE}
        THEN CASE WHEN EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id) THEN 'landline' ELSE 'unnumbered' END
    WHEN c.price_only THEN 'price_only'
    WHEN NOT :condoles AND c.bereaved_until >= :today THEN 'bereaved'
    WHEN c.id IN (SELECT i.customer_id FROM interaction i
        WHERE i.book_id = :book AND i.kind = 'sms' AND i.at >= :texted_since) THEN 'texted'
    WHEN EXISTS (SELECT 1 FROM pack_person q WHERE q.customer_id = c.id AND q.interaction_id IS NULL
        AND q.pack_id IN ({_BINDING})) THEN 'in_pack'
    ELSE '' END"""
_NUMBER = """(SELECT p.number FROM phone p WHERE p.customer_id = c.id AND p.mobile
    ORDER BY p.position, p.id LIMIT 1)"""
_WHERE = f"""{HIS} AND c.grp IN (SELECT value FROM json_each(:groups))
    AND (:only = '[]' OR c.id IN (SELECT value FROM json_each(:only)))
    AND (c.last_talk_at IS NULL OR c.last_talk_at < :quiet_since)
    AND (NOT :talked OR c.last_talk_at >= :talked_since)"""
_TIMES = ("texted_since", "quiet_since", "talked_since", "now")


Ways = dict[tuple[bool, bool], TextClause]  # by whether a product, and whether a city is asked for


def _prepared(select: str, wanting: bool, city: bool, end: str) -> TextClause:
    source = f"customer c {'' if city else 'NOT INDEXED'} WHERE {WANTING} AND" if wanting else "customer c WHERE"
    source += " c.city_norm = :city AND" if city else ""
    times = [bindparam(name, type_=UtcDateTime()) for name in _TIMES]
    return text(f"SELECT {select} FROM {source} {_WHERE} {end}").bindparams(bindparam("today", type_=Date), *times)


_WAYS = [(wanting, city) for wanting in (False, True) for city in (False, True)]
_COUNTS = {way: _prepared(f"{_WHY} AS why, count(*)", *way, "GROUP BY why") for way in _WAYS}
_CHOSEN = {
    way: _prepared(f"c.id, {_NUMBER}", *way, f"AND {_WHY} = '' ORDER BY c.grp DESC, c.last_talk_at DESC, c.id")
    for way in _WAYS
}
_LIVING = "FROM customer WHERE book_id = :book AND deleted_at IS NULL AND city_norm"
_CITIES = text(f"SELECT city_norm {_LIVING} <> '' GROUP BY city_norm ORDER BY count(*) DESC, city_norm LIMIT 200")
_CITY = text(f"SELECT city {_LIVING} = :city LIMIT 1")
_PARTED = text(f"""DELETE FROM pack_person WHERE pack_id = :pack AND book_id = :book AND interaction_id IS NULL
AND EXISTS (SELECT 1 FROM pack_person q WHERE q.customer_id = pack_person.customer_id AND q.interaction_id IS NULL
    AND q.pack_id <> :pack AND q.pack_id IN ({_BINDING}))""").bindparams(bindparam("now", type_=UtcDateTime()))
_EVER, _NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Wanted:
    """Whom a pack is meant for: live customers the member keeps, in these groups.

    ``goods``: who asked for or bought one of these products (empty: whatever they want); ``only``: nobody but
    these (empty: all); ``city`` a search key;
    ``quiet_since``: not talked to since; ``talked_since``: talked to since; ``texted_since``: leave out who got an SMS
    since. None: without regard to it. ``condoles``: it is a condolence, the bereaved get it too.
    """

    groups: Collection[int]
    goods: Collection[int] = ()
    only: Collection[int] = ()
    city: str = ""
    quiet_since: datetime | None = None
    talked_since: datetime | None = None
    texted_since: datetime | None = None
    condoles: bool = False


class PackAudience:
    """Customers of one book who may be sent one SMS; each at his first mobile."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def counts(self, member_id: int, wanted: Wanted, today: date, now: datetime) -> dict[str, int]:
        """How many stand under each reason to be left out, and under "" those who get it."""
        rows = self._run(_COUNTS, member_id, wanted, today, now)
        return {row[0]: row[1] for row in rows}

    def chosen(self, member_id: int, wanted: Wanted, today: date, now: datetime) -> list[tuple[int, str]]:
        """(customer id, number) of those who get it; the higher group and the latest talk first."""
        rows = self._run(_CHOSEN, member_id, wanted, today, now)
        return [(row[0], row[1]) for row in rows]

    def part_from_others(self, pack_id: int, now: datetime) -> None:
        """Takes out of a pack who waits in another one that has a text; it leaves no images."""
        self._pen.connection.execute(_PARTED, {"pack": pack_id, "book": self._pen.book_id, "now": now})

    def cities(self) -> list[str]:
        """The search keys of the cities live customers are in, most first; read from an index alone."""
        return list(self._pen.connection.execute(_CITIES, {"book": self._pen.book_id}).scalars())

    def city(self, key: str) -> str:
        """A city as it is written in the book; empty where nobody is from there."""
        its = {"book": self._pen.book_id, "city": key}
        return str(self._pen.connection.execute(_CITY, its).scalar() or "")

    def _run(self, ways: Ways, member_id: int, wanted: Wanted, today: date, now: datetime) -> Any:
        its = {
            "book": self._pen.book_id, "member": member_id, "groups": json.dumps(sorted(wanted.groups)),
            "goods": json.dumps(sorted(wanted.goods)), "city": wanted.city, "today": today, "now": now,
            "only": json.dumps(sorted(wanted.only)), "condoles": wanted.condoles,
            "quiet_since": wanted.quiet_since or _NEVER, "texted_since": wanted.texted_since or _NEVER,
            "talked": wanted.talked_since is not None, "talked_since": wanted.talked_since or _EVER,
        }  # fmt: skip
        statement = ways[bool(wanted.goods), bool(wanted.city)]
        used = {name: its[name] for name in names_in(statement)}
        return self._pen.connection.execute(statement, used).all()
