"""What /offer and packs take in a book of 100,000 people: wall and CPU time of the whole action, commit and screen.

Run as `python tests/benchmarks/bench_words.py [people]`; prints a table. The rounds of all cases take turns, so that a
busy machine slows all of them alike; a load is offered anew each round, as a trader would.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import insert

from crmbot.actions import offers, packs, packs_audience
from crmbot.actions.packs_audience import Whom
from crmbot.domain.member import Member
from crmbot.screens import offers as offer_screens
from crmbot.screens import packs as pack_screens
from crmbot.screens import packs_audience as whom_screens
from crmbot.screens import packs_file
from crmbot.store.book import Book
from crmbot.store.engine import writing
from crmbot.store.pack_audience import Wanted
from crmbot.store.store import Store
from crmbot.store.tables import customer, interaction, interest, phone, product, purchase
from crmbot.text.normalise import search_key
from crmbot.text.texts import texts_in

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
ROUNDS = 15
CHUNK = 5000
LAST = ["رضائیان", "کاظمی", "کریمی", "مرادی", "احمدی", "نوری", "صادقی", "بهرامی", "یوسفی", "قاسمی", "شفیعی", "حیدری"]
CITIES = ["یزد", "مشهد", "تهران", "قم", "شیراز", "تبریز", "اصفهان", "کرمان", "رشت", "ساری", "اهواز", "همدان"]
GOODS = ["عدس", "نخود", "لپه", "برنج", "لوبیا", "ماش", "جو", "گندم", "عدس قرمز", "عدس ریز", "نخود سایز ۷", "کنجد"]
OFTEN = (20, 15, 10, 20, 10, 5, 3, 3, 6, 3, 3, 2)
GROUPS = (45, 25, 12, 11, 7)
Timed = tuple[float, float]


def big_book(store: Store, people: int) -> Member:
    """A book of so many people: numbers, one to four contacts about goods, and loads of groups 4-5; seeded."""
    owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
    chance = Random(1)
    with writing(store.engine) as connection:
        named = [{"book_id": 1, "name": one, "name_norm": search_key(one)} for one in GOODS]
        connection.execute(insert(product), named)
        for start in range(1, people + 1, CHUNK):
            ids = range(start, min(start + CHUNK, people + 1))
            some = [person(chance, n, owner) for n in ids]
            connection.execute(insert(customer), some)
            connection.execute(insert(phone), [number_of(chance, n) for n in ids])
            contacts = [talk for one in some for talk in talks(chance, one, owner)]
            connection.execute(insert(interaction), [talk for talk, _ in contacts])
            wants = [{**_of(talk), "product_id": goods, "at": talk["at"]} for talk, goods in contacts]
            connection.execute(insert(interest), wants)
            connection.execute(insert(purchase), [load for one in some for load in loads(chance, one, owner)])
    return owner


def person(chance: Random, n: int, owner: Member) -> dict[str, Any]:
    """One customer, as consequences would leave him."""
    city = chance.choice(CITIES)
    group = chance.choices(range(1, 6), GROUPS)[0]
    name = f"{chance.choice(LAST)} {n}"
    return {
        "id": n, "book_id": 1, "keeper_id": owner.id, "name": name, "honorific": "aqa", "city": city,
        "city_norm": search_key(city), "search_norm": f"{search_key(name)} {search_key(city)}", "made_at": NOW,
        "price_only": chance.random() < 0.03, "no_text": chance.random() < 0.03, "no_call": chance.random() < 0.02,
        "grp": group, "purchase_count": max(group - 3, 0), "worth": chance.random() * 1e7 if group > 3 else None,
        "priced": chance.random() < 0.7, "last_talk_at": NOW - timedelta(minutes=chance.randint(0, 500_000)),
    }  # fmt: skip


def number_of(chance: Random, n: int) -> dict[str, Any]:
    """A mobile, or a landline."""
    mobile = chance.random() < 0.93
    number = f"+989{(n * 7919) % 10**9:09}" if mobile else f"+9821{(n * 7919) % 10**8:08}"
    return {"book_id": 1, "customer_id": n, "number": number, "reversed": number[::-1], "mobile": mobile}


def talks(chance: Random, one: dict[str, Any], owner: Member) -> Iterator[tuple[dict[str, Any], int]]:
    """Contacts, and the product each was about."""
    for _ in range(chance.randint(1, 4)):
        kind = "sms" if chance.random() < 0.05 else "call"
        at = NOW - timedelta(minutes=chance.randint(0, 500_000))
        fixed = {"book_id": 1, "customer_id": one["id"], "member_id": owner.id, "outcome": "price_list"}
        yield {**fixed, "kind": kind, "outcomes": "price_list", "at": at}, chance.choices(range(1, 13), OFTEN)[0]


def loads(chance: Random, one: dict[str, Any], owner: Member) -> Iterator[dict[str, Any]]:
    """What he bought: one load in group 4, several in group 5."""
    for _ in range({4: 1, 5: chance.randint(2, 12)}.get(one["grp"], 0)):
        day = date(2026, 11, 21) - timedelta(chance.randint(3, 700))
        yield {
            "book_id": 1, "customer_id": one["id"], "member_id": owner.id, "at": NOW, "bought_on": day,
            "product_id": chance.choices(range(1, 13), OFTEN)[0], "quantity": Decimal(5), "unit": "تن",
            "unit_price": 85_000, "price_unit": "کیلو",
        }  # fmt: skip


def works(store: Store, owner: Member) -> dict[str, Callable[[], object]]:
    """Everything measured, by name; each is one update's work: the action, its commit and the screen."""
    texts = texts_in("fa")

    def offer(said: str) -> Callable[[], object]:
        return lambda: offer_screens.shown(store.act(owner, NOW, None, offers.offer, said), texts)

    def audience(whom: Whom) -> Callable[[], object]:
        return lambda: whom_screens.audience(texts, store.look(owner, NOW, packs_audience.audience, whom))

    def pack(whom: Whom) -> Callable[[], object]:
        def made() -> object:
            its = store.act(owner, NOW, None, packs.make, whom)
            store.act(owner, NOW, None, packs.put_away, its.pack.id)
            return pack_screens.opened(its, texts)

        return made

    def sent() -> object:
        made = store.act(owner, NOW, None, _two_thousand, 60_000).pack.id
        shown = pack_screens.opened(store.act(owner, NOW, None, packs.sent, made, 0, 9999), texts)
        store.act(owner, NOW, None, packs.put_away, made)
        return shown

    first = store.act(owner, NOW, None, offers.offer, "عدس").offer.id
    rare = store.act(owner, NOW, None, offers.offer, "جو").offer.id
    kept = store.act(owner, NOW, None, _two_thousand, 90_000).pack.id
    return {
        "/offer, a product most ask for": offer("عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه"),
        "/offer, a product few ask for": offer("کنجد ۲ تن"),
        "a load's result and its next page": lambda: offer_screens.shown(
            store.look(owner, NOW, offers.show, first, 1), texts
        ),
        "the pack of a load, gone on with": lambda: pack_screens.opened(
            store.act(owner, NOW, None, offers.make_pack, rare), texts
        ),
        "whom a pack would reach": audience(Whom()),
        "the same of one city and product": audience(Whom(product_id=1, city="یزد")),
        "a pack made (and put away) of one city": pack(Whom(city="یزد", groups="3")),
        "a block of a pack of 2,000": lambda: pack_screens.opened(store.look(owner, NOW, packs.show, kept), texts),
        "a pack of 2,000 made, marked sent, put away": sent,
        "the file of 2,000 numbers": lambda: packs_file.as_text(texts, store.look(owner, NOW, packs.to_send, kept)),
    }


def _two_thousand(book: Book, first: int) -> packs.Opened:
    return packs.make_for(book, Wanted((1, 2, 3), only=range(first, first + 2_600)), "2000")


def _of(talk: dict[str, Any]) -> dict[str, Any]:
    return {"book_id": 1, "customer_id": talk["customer_id"]}


def measured(cases: dict[str, Callable[[], object]]) -> dict[str, list[Timed]]:
    """(wall, CPU) seconds of each round, the cases taking turns; the first two rounds warm up."""
    times: dict[str, list[Timed]] = {name: [] for name in cases}
    for _ in range(ROUNDS + 2):
        for name, work in cases.items():
            wall, cpu = perf_counter(), process_time()
            work()
            times[name].append((perf_counter() - wall, process_time() - cpu))
    return {name: taken[2:] for name, taken in times.items()}


def main(people: int) -> None:
    folder = Path(tempfile.mkdtemp())
    store = Store(f"sqlite:///{folder / 'big.db'}")
    owner = big_book(store, people)
    print(f"{people:,} people in one book; median (worst) ms of {ROUNDS} rounds{'wall':>16}{'CPU':>20}")
    for name, taken in measured(works(store, owner)).items():
        wall, cpu = ([one[place] * 1e3 for one in taken] for place in (0, 1))
        shown = (f"{median(some):.0f} ({max(some):.0f})" for some in (wall, cpu))
        print(f"{name:<52}" + "".join(f"{one:>20}" for one in shown))
    store.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
