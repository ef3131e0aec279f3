"""The daily work of many books: who is due for a call and why, best first, beside polars doing the same in memory.

Run as `python tests/benchmarks/bench_daily.py [customers] [books] [members of the digest]`; prints a table. The
statements are those the digest runs (`crmbot.store.lapses`), for all members at once. Figures are CPU time of this
process (polars: of all its threads), medians of rounds that take turns; building the frames is not counted.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import polars as pl
from sqlalchemy import Connection, insert

from crmbot.store.cadences import NO_CADENCE, Order, kept_cadence
from crmbot.store.engine import reading, writing
from crmbot.store.lapses import SOURCES, UNANSWERED, of_each, on_day, prepared, source
from crmbot.store.planned import Plans
from crmbot.store.store import Store
from crmbot.store.tables import book, customer, follow_up, member

NOW = datetime(2026, 11, 21, 5, tzinfo=UTC)
TODAY, TEHRAN = date(2026, 11, 21), "Asia/Tehran"
PLACES, ROUNDS, SEED, CHUNK = 6, 5, 1405, 20_000
USUAL, SECOND_GAP = 10**8, 25
_WANTED = "customer, why, grp, promise, due_on, stake"
_TIER = "CASE WHEN grp < 4 THEN 3 WHEN promise IS NOT NULL THEN 0 WHEN why = 'late' THEN 4 ELSE 1 END"


def fill(store: Store, people: int, books: int) -> None:
    """So many customers in so many books of one member each: 15 % repeat buyers, 10 % one-time, promises for 4 %."""
    dice = Random(SEED)
    rhythms = [_rhythm(dice) for _ in range(3000)]
    with writing(store.engine) as connection:
        _put(connection, book, (_book(n) for n in range(1, books + 1)))
        _put(connection, member, (_member(n) for n in range(1, books + 1)))
        _put(connection, customer, (_customer(dice, n, books, rhythms) for n in range(1, people + 1)))
        _put(connection, follow_up, (_promise(dice, n, books) for n in range(1, people + 1, 25)))
        connection.exec_driver_sql("ANALYZE")


def _put(connection: Connection, table: Any, rows: Iterator[dict[str, Any]]) -> None:
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            connection.execute(insert(table), chunk)
            chunk = []
    if chunk:
        connection.execute(insert(table), chunk)


def _book(n: int) -> dict[str, Any]:
    return {"id": n, "made_at": NOW, "usual_purchase": USUAL, "second_gap": SECOND_GAP}


def _member(n: int) -> dict[str, Any]:
    return {"id": n, "book_id": n, "user_id": n, "role": "owner", "joined_at": NOW - timedelta(99), "digest_at": NOW}


def _customer(dice: Random, n: int, books: int, rhythms: list[dict[str, Any]]) -> dict[str, Any]:
    its_book, kind = n % books + 1, dice.random()
    group = 5 if kind < 0.15 else 4 if kind < 0.25 else dice.choice([1, 1, 1, 2, 2, 3])
    last = TODAY - timedelta(dice.randint(0, 120))
    kept = dice.choice(rhythms) if group == 5 else {**NO_CADENCE, "last_purchase_on": last if group == 4 else None}
    return {
        "id": n, "book_id": its_book, "keeper_id": its_book, "name": f"n{n}", "search_norm": f"n{n}", "made_at": NOW,
        "grp": group, "purchase_count": {5: 4, 4: 1}.get(group, 0),
        "last_talk_at": NOW - timedelta(dice.randint(0, 200)), **kept,
    }  # fmt: skip


def _rhythm(dice: Random) -> dict[str, Any]:
    gap = dice.choice([7, 7, 14, 30, 60])
    days = [TODAY - timedelta(dice.randint(0, 5 * gap))]
    for _ in range(dice.randint(1, 12)):
        days.append(days[-1] - timedelta(max(1, round(gap * dice.uniform(0.6, 1.5)))))
    orders = [Order(day, dice.choice([None, 10**7, 10**8])) for day in days]
    return {**kept_cadence(orders), "last_purchase_on": max(days)}


def _promise(dice: Random, n: int, books: int) -> dict[str, Any]:
    its_book = n % books + 1
    return {
        "book_id": its_book, "customer_id": n, "member_id": its_book, "kind": dice.choice(["talk", "talk", "delivery"]),
        "due_on": TODAY + timedelta(dice.randint(-2, 30)), "made_at": NOW,
    }  # fmt: skip


def by_sql(connection: Connection) -> list[tuple[int, list[Any]]]:
    """Each member's best calls of the day, by the digest's own statements."""
    its = on_day(TODAY, TEHRAN)
    every = " UNION ALL ".join(of_each(name) for name in SOURCES if name != "birthday")
    best = f"SELECT * FROM ({every}) ORDER BY {_TIER}, stake DESC, customer LIMIT {PLACES}"
    calls = f"SELECT json_group_array(json_array({_WANTED})) FROM ({best})"
    statement = prepared(f"SELECT m.id, ({calls}) FROM member m WHERE m.current")
    known = {name: its[name] for name in statement.compile().params}
    return [(member_id, json.loads(said)) for member_id, said in connection.execute(statement, known)]


def frames(connection: Connection) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What polars works on, read beforehand."""
    names = (
        "id book_id keeper_id grp purchase_count last_talk_at last_purchase_on rhythm_n rhythm_mu rhythm_b "
        "rhythm_horizon usual_gap last_tick worth priced next_expected_at lapse_at win_back_at calls_since season "
        "no_call price_only deleted_at bereaved_until"
    )
    people = connection.exec_driver_sql(f"SELECT {', '.join(names.split())} FROM customer").all()
    promises = connection.exec_driver_sql("SELECT id, customer_id, kind, due_on, state, tries FROM follow_up").all()
    columns = ["promise", "customer_id", "kind", "due_on", "state", "tries"]
    return (
        pl.DataFrame(people, schema=names.split(), orient="row", infer_schema_length=None),
        pl.DataFrame(promises, schema=columns, orient="row", infer_schema_length=None),
    )


def by_polars(people: pl.DataFrame, promises: pl.DataFrame) -> pl.DataFrame:
    """The same lists."""
    its = {name: _plain(value) for name, value in on_day(TODAY, TEHRAN).items() if name != "yearly"}
    live = people.lazy().filter(pl.col("deleted_at").is_null())
    open_ones = promises.lazy().filter(pl.col("state") == "open")
    promised = (
        open_ones.filter((pl.col("due_on") <= its["today"]) & (pl.col("kind") != "money"))
        .join(live, left_on="customer_id", right_on="id")
        .rename({"customer_id": "customer", "kind": "why"})
        .select("keeper_id", "customer", "why", "grp", "promise", _NOTHING)
    )
    left = promises.lazy().filter((pl.col("state") == "dropped") & (pl.col("tries") >= UNANSWERED))
    short, long = pl.lit(its["short_rest"]), pl.lit(its["long_rest"])
    rested = pl.col("last_talk_at") < pl.when(pl.col("usual_gap") < its["often"]).then(short).otherwise(long)
    free = (
        live.filter((pl.col("no_call") == 0) & (pl.col("price_only") == 0) & rested.fill_null(True))
        .join(open_ones.filter(pl.col("kind") != "money"), left_on="id", right_on="customer_id", how="anti")
        .join(left, left_on="id", right_on="customer_id", how="anti")
    )
    lapsed = free.filter(
        (pl.col("next_expected_at") < its["today"]) & (pl.col("win_back_at") > its["today"])
        & (pl.col("season") == "") & (pl.col("calls_since") == 0)
        & (pl.col("grp") >= 4)
    ).select(*_MINE, _why(its["today"]), "grp", _NOBODY, _stake(its["tick"]))  # fmt: skip
    since, until = (_plain(TODAY - timedelta(days)) for days in (SECOND_GAP + 14, SECOND_GAP))
    second = free.filter(
        (pl.col("purchase_count") == 1) & (pl.col("last_purchase_on") <= until) & (pl.col("last_purchase_on") > since)
        & pl.col("lapse_at").is_null()
        & (pl.col("last_talk_at").str.slice(0, 10) < _PLUS_GAP).fill_null(True)
    ).select(*_MINE, pl.lit("second_call").alias("why"), "grp", _NOBODY, _NOTHING)  # fmt: skip
    window = pl.lit(its["sample_from"]), pl.lit(its["sample_until"])
    sampled = free.filter((pl.col("grp") == 3) & pl.col("last_talk_at").is_between(*window, closed="left")).select(
        *_MINE, pl.lit("sample").alias("why"), "grp", _NOBODY, _NOTHING
    )
    tier = (
        pl.when(pl.col("grp") < 4).then(3).when(pl.col("promise").is_not_null()).then(0)
        .when(pl.col("why") == "late").then(4).otherwise(1).alias("tier")
    )  # fmt: skip
    renamed = [one.rename({"id": "customer"}) for one in (lapsed, second, sampled)]
    every = pl.concat([promised, *renamed], how="vertical_relaxed").with_columns(tier)
    every = every.sort("keeper_id", "tier", "stake", "customer", descending=[False, False, True, False])
    return every.group_by("keeper_id", maintain_order=True).head(PLACES).collect()


_MINE = (pl.col("keeper_id"), pl.col("id"))
_NOBODY = pl.lit(None, dtype=pl.Int64).alias("promise")
_NOTHING = pl.lit(0.0).alias("stake")
_PLUS_GAP = (pl.col("last_purchase_on").str.to_date() + pl.duration(days=SECOND_GAP)).cast(pl.String)


def _why(today: str) -> pl.Expr:
    due = pl.when(pl.col("lapse_at") <= today).then(pl.lit("lapsed")).otherwise(pl.lit("late"))
    return pl.when(pl.col("rhythm_n") == 2).then(pl.lit("third_purchase")).otherwise(due).alias("why")


def _stake(now: int) -> pl.Expr:
    waited = (pl.lit(now) - pl.col("last_tick")).cast(pl.Float64).clip(0.001)
    gone = pl.min_horizontal(pl.lit(0.9), 2.0 / (pl.col("rhythm_n") + 1))

    def silent(days: pl.Expr) -> pl.Expr:
        return 1 / (1 + (pl.col("rhythm_b") * (days.log() - pl.col("rhythm_mu"))).clip(upper_bound=700).exp())

    lost = (gone + (1 - gone) * silent(waited + pl.col("rhythm_horizon"))) / (gone + (1 - gone) * silent(waited))
    money = pl.col("worth") * pl.when(pl.col("priced") == 1).then(1).otherwise(USUAL)
    return (money * lost).alias("stake")


def _plain(value: Any) -> Any:
    """As SQLite keeps it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value


def measured(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Median CPU seconds of each, taking turns; the first round warms up."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS + 1):
        for name, work in works.items():
            start = process_time()
            work()
            times[name].append(process_time() - start)
    return {name: median(taken[1:]) for name, taken in times.items()}


def plans(connection: Connection) -> Iterator[str]:
    """How SQLite walks each statement for one member and for all; a scan of customers would be named here."""
    its = {**on_day(TODAY, TEHRAN), "member": 1}
    for name in SOURCES:
        for whom in ("m.id = :member", "m.digest_at <= '2026-11-21 05:00:00'"):
            statement = prepared(f"EXPLAIN QUERY PLAN {source(name, whom)}")
            known = {name: its[name] for name in statement.compile().params}
            steps = "; ".join(row[3] for row in connection.execute(statement, known))
            yield f"{name:<9} {whom.split()[0]:<12} {steps}"


def main() -> None:
    sizes = [int(one) for one in sys.argv[1:]]
    people, books, members = [*sizes, *(1_000_000, 10_000, 100_000)[len(sizes) :]]
    with TemporaryDirectory() as folder:
        many = Store(f"sqlite:///{folder}/books.db")
        fill(many, people, books)
        wide = Store(f"sqlite:///{folder}/members.db")
        fill(wide, people, members)
        with reading(many.engine) as connection, reading(wide.engine) as broad:
            its = frames(connection)
            ours, theirs = by_sql(connection), by_polars(*its)
            named = {its_id for _, calls in ours for its_id, *_ in calls}
            same = named == set(theirs["customer"])
            ids = range(1, members + 1)
            figures = measured(
                {
                    f"call lists of {books:,} books, {people:,} people: crmbot": lambda: by_sql(connection),
                    "the same in memory: polars": lambda: by_polars(*its),
                    f"who of {members:,} members has a digest": lambda: Plans(broad).with_something(ids, TODAY, TEHRAN),
                }
            )
            told = Plans(broad).with_something(ids, TODAY, TEHRAN)
            report = [f"{name:<60} {seconds * 1000:>9.1f} ms" for name, seconds in figures.items()]
            first, second, *_ = figures.values()
            report.append(f"ratio {first / second:.2f}; {len(named):,} calls, the same people: {same}")
            report.append(f"{len(told):,} digests")
            sys.stdout.write("\n".join([*report, *plans(connection)]) + "\n")
        many.close()
        wide.close()


if __name__ == "__main__":
    main()
