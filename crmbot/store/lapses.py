"""Who might be called on a day, by the reason for it: one statement a reason, the same for one member or for many.

Each starts at the members it is asked for and walks an index of their books: ``its`` is a condition on the member
``m``. All of them leave out deleted people and those another member, who is still here, keeps.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Date, TextClause, bindparam, text

from crmbot.clock import instant_at
from crmbot.domain.calendar import jalali, month_length
from crmbot.store.cadences import tick
from crmbot.store.types import UtcDateTime

SECOND_CALL_DAYS = 14  # so long after its day the second call to a one-time buyer is still worth making
SAMPLE_FROM, SAMPLE_UNTIL = 7, 30  # days after a sample in which one asks how it was
UNANSWERED = 3  # so many calls without an answer, and he is left to the weekly list
_LONG_REST, _SHORT_REST, _OFTEN = 7, 3, 14
_RULER = 800  # days; who waited longer for a second order than this is not called about it

_HIS = """c.book_id = m.book_id AND c.deleted_at IS NULL AND (c.keeper_id = m.id
    OR EXISTS (SELECT 1 FROM member k WHERE k.id = c.keeper_id AND k.gone_at IS NOT NULL))"""
_FREE = """NOT c.no_call AND NOT c.price_only AND (c.bereaved_until IS NULL OR c.bereaved_until < :today)
    AND NOT EXISTS (SELECT 1 FROM follow_up o WHERE o.customer_id = c.id AND o.state = 'open' AND o.kind <> 'money')
    AND (c.last_talk_at IS NULL
        OR c.last_talk_at < CASE WHEN c.usual_gap < :often THEN :short_rest ELSE :long_rest END)"""
_NOT_LEFT_ALONE = """NOT EXISTS (SELECT 1 FROM follow_up u WHERE u.customer_id = c.id AND u.state = 'dropped'
    AND u.tries >= :unanswered AND (c.last_talk_at IS NULL OR u.closed_at > c.last_talk_at))"""


def _silent(days: str) -> str:
    return f"(1 / (1 + exp(min(c.rhythm_b * (ln(max({days}, 0.001)) - c.rhythm_mu), 700))))"


_GONE = "min(0.9, 2.0 / (c.rhythm_n + 1))"
_WAITED = "(:tick - c.last_tick)"
STAKE = f"""c.worth * CASE WHEN c.priced THEN 1 ELSE coalesce(b.usual_purchase, 1) END
    * ({_GONE} + (1 - {_GONE}) * {_silent(_WAITED + " + c.rhythm_horizon")})
    / ({_GONE} + (1 - {_GONE}) * {_silent(_WAITED)})"""

_PROMISED = f"""SELECT m.id AS member, c.id AS customer, f.kind AS why, c.grp AS grp, f.id AS promise,
    f.due_on AS due_on, 0.0 AS stake
FROM member m JOIN follow_up f ON f.book_id = m.book_id AND f.state = 'open' AND f.due_on <= :today
JOIN customer c ON c.id = f.customer_id
WHERE {{its}} AND f.kind <> 'money' AND {_HIS}"""
_LAPSED = f"""SELECT m.id AS member, c.id AS customer,
    CASE WHEN c.rhythm_n = 2 THEN 'third_purchase' WHEN c.lapse_at <= :today THEN 'lapsed' ELSE 'late' END AS why,
    c.grp AS grp, NULL AS promise, c.lapse_at AS due_on, {STAKE} AS stake
FROM member m JOIN book b ON b.id = m.book_id
JOIN customer c ON c.book_id = m.book_id AND c.win_back_at > :today
WHERE {{its}} AND {_HIS} AND c.next_expected_at < :today AND c.season = '' AND c.calls_since = 0 AND c.grp >= 4
    AND {_FREE} AND {{left}} AND {{certain}}"""
# The days before today stand in one ruler, ten letters each: SQLite's own reckoning costs microseconds a member.
_SECOND = f"""SELECT m.id AS member, c.id AS customer, 'second_call' AS why, c.grp AS grp, NULL AS promise,
    c.last_purchase_on AS due_on, 0.0 AS stake
FROM member m JOIN book b ON b.id = m.book_id
JOIN customer c ON c.book_id = m.book_id AND c.purchase_count = 1
    AND c.last_purchase_on <= substr(:days_ago, b.second_gap * 10 + 1, 10)
    AND c.last_purchase_on > substr(:days_ago, (b.second_gap + {SECOND_CALL_DAYS}) * 10 + 1, 10)
WHERE {{its}} AND {_HIS} AND c.lapse_at IS NULL AND {_FREE} AND {{left}}
    AND (c.last_talk_at IS NULL OR c.last_talk_at < datetime(c.last_purchase_on, '+' || b.second_gap || ' days'))"""
_BIRTHDAY = f"""SELECT m.id AS member, c.id AS customer, 'birthday' AS why, c.grp AS grp, NULL AS promise,
    NULL AS due_on, 0.0 AS stake
FROM member m JOIN remark r ON r.book_id = m.book_id AND r.yearly IN :yearly
JOIN customer c ON c.id = r.customer_id
WHERE {{its}} AND {_HIS} AND NOT c.no_call AND (c.bereaved_until IS NULL OR c.bereaved_until < :today)
    AND (c.last_talk_at IS NULL OR c.last_talk_at < :day_begins)"""
_SAMPLED = f"""SELECT m.id AS member, c.id AS customer, 'sample' AS why, c.grp AS grp, NULL AS promise,
    NULL AS due_on, 0.0 AS stake
FROM member m JOIN customer c ON c.book_id = m.book_id AND c.deleted_at IS NULL AND c.grp = 3 AND c.price_only = 0
    AND c.last_talk_at < :sample_until AND c.last_talk_at >= :sample_from
WHERE {{its}} AND {_HIS} AND {_FREE} AND {{left}}"""
# Old buyers of a list nobody was talked to since, and of whom no rhythm is known or it lies too far back.
_TAKEN_OVER = f"""SELECT m.id AS member, c.id AS customer, 'old_list' AS why, c.grp AS grp, NULL AS promise,
    NULL AS due_on, 0.0 AS stake
FROM member m JOIN interaction i ON i.book_id = m.book_id AND i.kind = 'standing' AND i.standing >= 4
CROSS JOIN customer c ON c.id = i.customer_id
WHERE {{its}} AND {_HIS} AND c.purchase_count = 0 AND c.last_talk_at IS NULL
    AND (c.lapse_at IS NULL OR c.win_back_at <= :today) AND {_FREE} AND {{left}}"""

SOURCES: Mapping[str, str] = {
    "promised": _PROMISED, "lapsed": _LAPSED, "sampled": _SAMPLED, "birthday": _BIRTHDAY, "second": _SECOND,
    "taken_over": _TAKEN_OVER,
}  # fmt: skip
_COMMONEST = sorted(SOURCES, key=lambda name: name != "lapsed")
_PARAMS: tuple[Any, ...] = (
    bindparam("today", type_=Date), bindparam("yearly", expanding=True),
    *(bindparam(name, type_=UtcDateTime) for name in
      ("short_rest", "long_rest", "day_begins", "sample_from", "sample_until")),
)  # fmt: skip


def source(name: str, its: str, *, also_left_alone: bool = False, also_late: bool = True) -> str:
    """The statement of one reason for the members that ``its`` (a condition on ``m``) names.

    ``also_left_alone``: those too who did not answer three times and are left to the weekly list. ``also_late``: those
    too who are expected and have not yet lapsed.
    """
    certain = "1" if also_late else "(c.rhythm_n = 2 OR c.lapse_at <= :today)"
    return SOURCES[name].format(its=its, left="1" if also_left_alone else _NOT_LEFT_ALONE, certain=certain)


def of_each(name: str, *, also_late: bool = True) -> str:
    """The statement of one reason for ``m``, a member of the statement around it; its columns stand as in the sources
    behind the member's."""
    head, rest = source(name, "1", also_late=also_late).split("FROM member m ", 1)
    return f"SELECT {head.partition(',')[2]} FROM (SELECT 1) {rest}"


def anybody(these: str) -> str:
    """The members out of a JSON list (its parameter's name) who have somebody to call for any reason; late ones not.
    Of each the reasons are looked through until one is found, the commonest first."""
    members = f"SELECT j.value FROM json_each(:{these}) j JOIN member m ON m.id = j.value"
    reasons = " OR ".join(f"EXISTS ({of_each(name, also_late=False)})" for name in _COMMONEST)
    return f"{members} WHERE {reasons}"


def prepared(sql: str, *more: Any) -> TextClause:
    """The statement with the types of whichever of the sources' parameters stand in it."""
    known = [one for one in _PARAMS if f":{one.key}" in sql]
    return text(sql).bindparams(*known, *more)


def on_day(today: date, zone: str, free_days: int = 0) -> dict[str, Any]:
    """The parameters of a day: ``free_days`` days after it without a digest have their birthdays in it."""
    return {
        "today": today,
        "tick": tick(today),
        "days_ago": _days_ago(today),
        "often": _OFTEN,
        "unanswered": UNANSWERED,
        "short_rest": instant_at(today - timedelta(_SHORT_REST - 1), 0, zone),
        "long_rest": instant_at(today - timedelta(_LONG_REST - 1), 0, zone),
        "day_begins": instant_at(today, 0, zone),
        "sample_from": instant_at(today - timedelta(SAMPLE_UNTIL), 0, zone),
        "sample_until": instant_at(today - timedelta(SAMPLE_FROM - 1), 0, zone),
        "yearly": yearly_keys(today, today + timedelta(free_days)),
    }


@lru_cache(maxsize=64)
def _days_ago(today: date) -> str:
    return "".join((today - timedelta(n)).isoformat() for n in range(_RULER))


def yearly_keys(first: date, last: date) -> list[int]:
    """Month * 100 + day of each Jalali day from ``first`` to ``last``; in a common year 29 Esfand stands for 30 too."""
    keys = []
    for n in range((last - first).days + 1):
        year, month, day = jalali(first + timedelta(n))
        keys.append(month * 100 + day)
        if (month, day) == (12, 29) and month_length(year, 12) == 29:
            keys.append(1230)
    return keys
