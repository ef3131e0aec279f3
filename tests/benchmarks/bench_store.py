"""What the store takes in a book of 100,000 people, and beside raw sqlite3 on the same file.

Run as `python tests/benchmarks/bench_store.py [people]`; prints a table. Figures are CPU time of this process: the
rounds of all cases take turns, so that a busy machine slows all of them alike.
"""

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import Column, Table, insert

from crmbot.actions import finding, grouping
from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.engine import writing
from crmbot.store.store import Store
from crmbot.store.tables import customer, interaction, interest, phone, product
from crmbot.text.normalise import search_key

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
ROUNDS = 40
FIRST = ["رضا", "علی", "محمد", "حسین", "مریم", "زهرا", "مهدی", "جواد", "سعید", "ناصر"]
LAST = ["رضائیان", "کاظمی", "کریمی", "مرادی", "احمدی", "نوری", "صادقی", "بهرامی", "یوسفی", "قاسمی", "شفیعی", "حیدری"]
ENDS = ["", "", "", " پور", "‌زاده", " نژاد", " اصل", " یزدی", " حبوبات", " برنج"]
CITIES = ["یزد", "مشهد", "تهران", "قم", "شیراز", "تبریز", "اصفهان", "کرمان", "رشت", "ساری", "اهواز", "همدان"]
GOODS = ["نخود", "عدس", "لپه", "برنج", "لوبیا", "ماش", "جو", "گندم"]


def big_book(store: Store, people: int) -> Member:
    """A book of so many people with a number, two contacts and a product each; made by a seeded generator."""
    owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
    random = Random(1)
    with writing(store.engine) as connection:
        connection.execute(
            insert(product), [{"book_id": 1, "name": one, "name_norm": search_key(one)} for one in GOODS]
        )
        for start in range(1, people + 1, 5000):
            ids = range(start, min(start + 5000, people + 1))
            connection.execute(insert(customer), [person(random, n, owner) for n in ids])
            connection.execute(insert(phone), [number_of(n) for n in ids])
            connection.execute(insert(interaction), [talk for n in ids for talk in talks(random, n, owner)])
            wants = [{"book_id": 1, "customer_id": n, "product_id": random.randint(1, 8), "at": NOW} for n in ids]
            connection.execute(insert(interest), wants)
    return owner


def person(random: Random, n: int, owner: Member) -> dict[str, Any]:
    name = f"{random.choice(FIRST)} {random.choice(LAST)}{random.choice(ENDS)}"
    city = random.choice(CITIES)
    key = search_key(city)
    return {
        "id": n, "book_id": 1, "keeper_id": owner.id, "name": name, "city": city, "city_norm": key,
        "search_norm": f"{search_key(name)} {key}", "price_only": random.random() < 0.05, "made_at": NOW,
        "grp": random.choices(range(1, 6), (45, 25, 12, 11, 7))[0],
        "last_talk_at": NOW - timedelta(minutes=random.randint(0, 500_000)),
    }  # fmt: skip


def number_of(n: int) -> dict[str, Any]:
    number = f"+989{(n * 7919) % 10**9:09}"
    return {"book_id": 1, "customer_id": n, "number": number, "reversed": number[::-1]}


def talks(random: Random, n: int, owner: Member) -> Iterator[dict[str, Any]]:
    for _ in range(2):
        at = NOW - timedelta(minutes=random.randint(0, 500_000))
        yield {
            "book_id": 1, "customer_id": n, "member_id": owner.id, "kind": "call", "outcome": "price_list",
            "outcomes": "price_list", "at": at,
        }  # fmt: skip


def questions(people: int) -> dict[str, Callable[[Book], object]]:
    known = number_of(people // 2)["number"]
    return {
        "look-up by number": lambda book: book.customers.get(book.phones.holder(known) or 0),
        "find: a name part many have": lambda book: book.search.by_words(["رضا"], 9),
        "find: a name part few have": lambda book: book.search.by_words(["زهرا شفیعی اصل"], 9),
        "find: a name part nobody has": lambda book: book.search.by_words(["ژولیده"], 9),
        "find: name, city and product": lambda book: book.search.by_words(["کاظمی", "یزد", "عدس"], 9),
        "find: a product": lambda book: book.search.by_words(["عدس"], 9),
        "find: last four digits": lambda book: book.search.by_digits(known[-4:], 9),
        "/find as a whole, one hit": lambda book: finding.find(book, "0" + known[3:]),
        "group counts": lambda book: book.groups.counts(),
        "group page": lambda book: book.groups.page(1, 0, 8),
        "group page, the hundredth": lambda book: book.groups.page(1, 800, 8),
        "group page of a city": lambda book: book.groups.page(1, 0, 8, city="یزد"),
        "group page of a product": lambda book: book.groups.page(1, 0, 8, product_id=2),
        "/groups as a whole": grouping.overview,
        "a page of /groups as a whole": lambda book: grouping.page(book, 1, 0),
    }


def measured(works: dict[str, Callable[[], object]]) -> dict[str, tuple[float, float]]:
    """(best, median) CPU seconds of each, taking turns; the first two rounds warm up."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS + 2):
        for name, work in works.items():
            start = process_time()
            work()
            times[name].append(process_time() - start)
    return {name: (min(taken[2:]), median(taken[2:])) for name, taken in times.items()}


def plain_like(path: Path) -> Callable[[], object]:
    """What a search of the names costs without an index of ours: the measure of a machine's day."""
    raw = sqlite3.connect(path)
    raw.execute("CREATE INDEX by_name ON customer (book_id, name)")
    names = "SELECT id FROM customer INDEXED BY by_name WHERE book_id = 1 AND name LIKE '%ژولیده%'"
    return lambda: raw.execute(names).fetchall()


def beside_sqlite3(store: Store, owner: Member, path: Path, people: int) -> dict[str, Callable[[], object]]:
    """The same look-up and the same insert, by the store and by hand, each in a transaction of its own."""
    raw = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        raw.execute(f"PRAGMA {pragma}")
    known = number_of(people // 2)["number"]
    fresh = iter(range(10**9))

    def raw_insert() -> None:
        number = f"+982{next(fresh):09}"
        raw.execute("BEGIN IMMEDIATE")
        made = raw.execute(*by_hand(customer, book_id=1, keeper_id=1, name="رضا", search_norm="رضا ")).lastrowid
        raw.execute(*by_hand(phone, book_id=1, customer_id=made, number=number, reversed=number[::-1]))
        raw.execute("COMMIT")

    def raw_look_up() -> None:
        its = "SELECT c.* FROM phone p JOIN customer c ON c.id = p.customer_id WHERE p.book_id = 1 AND p.number = ?"
        raw.execute(its, (known,)).fetchall()

    def our_insert(book: Book) -> None:
        customer_id = book.customers.add(owner.id, NOW, name="رضا")
        book.phones.add(customer_id, f"+982{next(fresh):09}")

    def our_look_up(book: Book) -> object:
        return book.customers.get(book.phones.holder(known) or 0)

    return {
        "raw look-up": raw_look_up,
        "look-up": lambda: store.look(owner, NOW, our_look_up),
        "raw insert": raw_insert,
        "insert": lambda: store.act(owner, NOW, None, our_insert),
    }


def by_hand(table: Table, **values: Any) -> tuple[str, tuple[Any, ...]]:
    """An INSERT as one would type it, with what the table must have beside ``values``."""
    needed = {one.name: _first(one) for one in table.c if not one.nullable and not one.primary_key}
    fields = {**needed, **values}
    places = ", ".join("?" * len(fields))
    return f"INSERT INTO {table.name} ({', '.join(fields)}) VALUES ({places})", tuple(fields.values())


def _first(column: Column[Any]) -> Any:
    return column.default.arg if column.default is not None else "2026-11-21 08:00:00.000000"  # type: ignore[attr-defined]


def main(people: int) -> None:
    folder = Path(tempfile.mkdtemp())
    store = Store(f"sqlite:///{folder / 'big.db'}")
    owner = big_book(store, people)
    asked = {
        name: (lambda question=question: store.look(owner, NOW, question))
        for name, question in questions(people).items()
    }
    asked["raw sqlite3: LIKE over all names"] = plain_like(folder / "big.db")
    print(f"{people:,} people in one book; CPU of {ROUNDS} rounds{'best':>12}{'median':>12}")
    for name, (best, middle) in measured(asked).items():
        print(f"{name:<40}{best * 1e3:>9.2f} ms{middle * 1e3:>9.2f} ms")
    beside = measured(beside_sqlite3(store, owner, folder / "big.db", people))
    for name, most in (("look-up", 60), ("insert", 20)):
        times = beside[name][1] / beside[f"raw {name}"][1]
        print(f"{name + ' against raw sqlite3':<40}{times:>9.1f} times (at most {most})")
    store.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
