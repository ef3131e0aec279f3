"""Whom an occasion concerns among the customers a member keeps, and who bought before it last year."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Date, TextClause, bindparam, text

from crmbot.store.pen import Pen

_HIS = """c.book_id = :book AND c.deleted_at IS NULL AND NOT c.price_only
    AND (c.keeper_id = :member OR EXISTS (SELECT 1 FROM member k WHERE k.id = c.keeper_id AND k.gone_at IS NOT NULL))"""
_FITTING = """(NOT :faith OR NOT c.no_religious)
    AND (:mourning OR c.bereaved_until IS NULL OR c.bereaved_until < :day)"""
_MOBILE = "EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id AND p.mobile)"
_NUMBERED = "EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id)"
_WORTH = """coalesce(c.worth, 0) * CASE WHEN c.priced THEN 1
    ELSE coalesce((SELECT b.usual_purchase FROM book b WHERE b.id = :book), 1) END"""


def _prepared(sql: str) -> TextClause:
    days = [bindparam(name, type_=Date) for name in ("day", "last_from", "last_until", "from", "today")]
    return text(sql).bindparams(*(one for one in days if f":{one.key}" in sql))


_BUYERS = _prepared(f"""SELECT c.id, NOT c.no_call AND {_NUMBERED} AS rings, NOT c.no_text AND {_MOBILE} AS reads
FROM customer c WHERE {_HIS} AND {_FITTING} AND c.grp IN (4, 5)
ORDER BY {_WORTH} DESC, c.grp DESC, c.purchase_count DESC, c.last_purchase_on DESC, c.id""")
_IN_PACK = f"FROM customer c WHERE {_HIS} AND {_FITTING} AND c.grp IN (1, 2, 3) AND NOT c.no_text AND {_MOBILE}"
_PACK = _prepared(f"SELECT c.id {_IN_PACK} ORDER BY c.grp DESC, c.last_talk_at DESC, c.id")
_PACK_COUNT = _prepared(f"SELECT count(*) {_IN_PACK}")
_LOADS = "FROM purchase u JOIN customer c ON c.id = u.customer_id WHERE u.book_id = :book AND NOT u.is_sample"
_BEFORE = "AND u.bought_on >= :last_from AND u.bought_on < :last_until"
_SEASON = _prepared(f"""SELECT c.id, max(u.bought_on), c.no_call OR coalesce(c.bereaved_until >= :today, 0)
    OR EXISTS (SELECT 1 FROM purchase n WHERE n.customer_id = c.id AND NOT n.is_sample
        AND n.bought_on >= :from AND n.bought_on <= :today)
{_LOADS} {_BEFORE} AND {_HIS} GROUP BY c.id ORDER BY {_WORTH} DESC, c.id""")
_GOODS = _prepared(f"""SELECT p.name {_LOADS.replace("WHERE", "JOIN product p ON p.id = u.product_id WHERE")}
    {_BEFORE} AND {_HIS} GROUP BY p.id ORDER BY count(DISTINCT c.id) DESC, p.id LIMIT :most""")


@dataclass(frozen=True)
class Buyer:
    """A customer of groups 4-5: whether he may be rung and has a number, whether he takes texts and has a mobile."""

    customer_id: int
    rings: bool
    reads: bool


@dataclass(frozen=True)
class OccasionDay:
    """What an audience depends on: ``faith`` leaves out who wants nothing religious, a day that is not ``mourning``
    the bereaved."""

    day: date
    faith: bool
    mourning: bool


@dataclass(frozen=True)
class SeasonBuyer:
    """Who bought in a season last year, on which day last, and whether he is ``done``: bought this year, or not to be
    called."""

    customer_id: int
    last_bought: date
    done: bool


class OccasionAudience:
    """Customers of one book for an occasion, price-only callers left out, and those other members keep."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def buyers(self, member_id: int, on: OccasionDay) -> list[Buyer]:
        """Groups 4 and 5, who is worth most first."""
        return [Buyer(row[0], bool(row[1]), bool(row[2])) for row in self._found(_BUYERS, member_id, vars(on))]

    def pack(self, member_id: int, on: OccasionDay) -> list[int]:
        """The ids of groups 1 to 3 who take SMS and have a mobile, group 3 and the latest talk first."""
        return [row[0] for row in self._found(_PACK, member_id, vars(on))]

    def pack_size(self, member_id: int, on: OccasionDay) -> int:
        """How many ``pack`` gives."""
        return int(self._found(_PACK_COUNT, member_id, vars(on))[0][0])

    def season(self, member_id: int, last: tuple[date, date], since: date, today: date) -> list[SeasonBuyer]:
        """Who bought from ``last[0]`` to before ``last[1]``, the worthiest first; ``since``: this season's start."""
        its = {"last_from": last[0], "last_until": last[1], "from": since, "today": today}
        rows = self._found(_SEASON, member_id, its)
        return [SeasonBuyer(row[0], date.fromisoformat(row[1]), bool(row[2])) for row in rows]

    def season_goods(self, member_id: int, last: tuple[date, date], most: int) -> list[str]:
        """What most of them bought then, most first."""
        its = {"last_from": last[0], "last_until": last[1], "most": most}
        return [row[0] for row in self._found(_GOODS, member_id, its)]

    def _found(self, statement: TextClause, member_id: int, more: dict[str, Any]) -> Any:
        its = {"book": self._pen.book_id, "member": member_id, **more}
        return self._pen.connection.execute(statement, its).all()
