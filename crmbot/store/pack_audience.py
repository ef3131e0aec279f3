"""Who gets a pack, and how many are left out of it for which reason."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, TextClause, bindparam, text

from crmbot.store.pen import Pen
from crmbot.store.types import UtcDateTime

REASONS = ("no_text", "landline", "unnumbered", "price_only", "bereaved", "texted", "in_pack")
_WHY = """CASE WHEN c.no_text THEN 'no_text'
    WHEN NOT EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id AND p.mobile)
        THEN CASE WHEN EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id) THEN 'landline' ELSE 'unnumbered' END
    WHEN c.price_only THEN 'price_only'
    WHEN c.bereaved_until >= :today THEN 'bereaved'
    WHEN :texted AND EXISTS (SELECT 1 FROM interaction i
        WHERE i.customer_id = c.id AND i.kind = 'sms' AND i.at >= :texted_since) THEN 'texted'
    WHEN EXISTS (SELECT 1 FROM pack_person q JOIN pack k ON k.id = q.pack_id
        WHERE q.customer_id = c.id AND q.interaction_id IS NULL AND k.closed_at IS NULL
        AND (k.expires_at IS NULL OR k.expires_at > :now)) THEN 'in_pack'
    ELSE '' END"""
_NUMBER = """(SELECT p.number FROM phone p WHERE p.customer_id = c.id AND p.mobile
    ORDER BY p.position, p.id LIMIT 1)"""
_HIS = """c.book_id = :book AND c.deleted_at IS NULL AND (c.keeper_id = :member
    OR EXISTS (SELECT 1 FROM member k WHERE k.id = c.keeper_id AND k.gone_at IS NOT NULL))"""
_WHERE = f"""{_HIS} AND c.grp IN (SELECT value FROM json_each(:groups))
    AND (:only = '[]' OR c.id IN (SELECT value FROM json_each(:only)))
    AND (:city = '' OR c.city_norm = :city)
    AND (NOT :quiet OR c.last_talk_at IS NULL OR c.last_talk_at < :quiet_since)"""
_WANTING = """(
    c.id IN (SELECT w.customer_id FROM interest w WHERE w.product_id IN (SELECT value FROM json_each(:goods)))
    OR c.id IN (SELECT b.customer_id FROM purchase b WHERE b.product_id IN (SELECT value FROM json_each(:goods))))"""


def _prepared(select: str, wanting: bool, end: str) -> TextClause:
    where = f"{_WHERE} AND {_WANTING}" if wanting else _WHERE
    times = [bindparam(name, type_=UtcDateTime()) for name in ("texted_since", "quiet_since", "now")]
    sql = f"SELECT {select} FROM customer c WHERE {where} {end}"
    return text(sql).bindparams(bindparam("today", type_=Date), *times)


_COUNTS = {wanting: _prepared(f"{_WHY} AS why, count(*)", wanting, "GROUP BY why") for wanting in (False, True)}
_CHOSEN = {
    wanting: _prepared(f"c.id, {_NUMBER}", wanting, f"AND {_WHY} = '' ORDER BY c.grp DESC, c.last_talk_at DESC, c.id")
    for wanting in (False, True)
}


@dataclass(frozen=True)
class Wanted:
    """Whom a pack is meant for: live customers the member keeps, in these groups.

    ``goods``: who asked for or bought one of these products (empty: whatever they want); ``only``: nobody but
    these (empty: all); ``city`` a search key;
    ``quiet_since``: not talked to since; ``texted_since``: leave out who got an SMS since. None: without regard to it.
    """

    groups: Collection[int]
    goods: Collection[int] = ()
    only: Collection[int] = ()
    city: str = ""
    quiet_since: datetime | None = None
    texted_since: datetime | None = None


class PackAudience:
    """Customers of one book who may be sent one SMS; each at his first mobile."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def counts(self, member_id: int, wanted: Wanted, today: date, now: datetime) -> dict[str, int]:
        """How many stand under each reason to be left out, and under "" those who get it."""
        rows = self._run(_COUNTS[bool(wanted.goods)], member_id, wanted, today, now)
        return {row[0]: row[1] for row in rows}

    def chosen(self, member_id: int, wanted: Wanted, today: date, now: datetime) -> list[tuple[int, str]]:
        """(customer id, number) of those who get it; the higher group and the latest talk first."""
        rows = self._run(_CHOSEN[bool(wanted.goods)], member_id, wanted, today, now)
        return [(row[0], row[1]) for row in rows]

    def _run(self, statement: TextClause, member_id: int, wanted: Wanted, today: date, now: datetime) -> Any:
        its = {
            "book": self._pen.book_id, "member": member_id, "groups": json.dumps(sorted(wanted.groups)),
            "goods": json.dumps(sorted(wanted.goods)), "city": wanted.city, "today": today, "now": now,
            "only": json.dumps(sorted(wanted.only)),
            "quiet": wanted.quiet_since is not None, "quiet_since": wanted.quiet_since or now,
            "texted": wanted.texted_since is not None, "texted_since": wanted.texted_since or now,
        }  # fmt: skip
        used = {name: its[name] for name in statement.compile().params}
        return self._pen.connection.execute(statement, used).all()
