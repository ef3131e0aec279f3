"""The main job on real input: two hundred notes, typed on their own days, become the right customers."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from crmbot.store.book import Book
from playground.client import Person, SimClient

NOTES = Path(__file__).resolve().parents[1] / "notes" / "data" / "dev_notes.jsonl"
TEHRAN = ZoneInfo("Asia/Tehran")


def test_two_hundred_notes_become_the_right_customers_with_the_right_phones(
    trader: Person, serving: Any, sim: SimClient
) -> None:
    notes = [json.loads(line) for line in NOTES.read_text(encoding="utf-8").splitlines()]
    for note in notes:
        trader.says(note["text"], date=datetime.fromisoformat(note["today"]).replace(hour=12, tzinfo=TEHRAN))
    sim.waits_until_quiet(timeout=30)
    expected = _people(note["gold"]["phones"] for note in notes if note["gold"]["phones"])
    assert _stored(trader, serving) == expected


def _people(numbers_of_notes: Any) -> set[frozenset[str]]:
    """Who there is: notes that share a number are about one person."""
    people: list[set[str]] = []
    for numbers in numbers_of_notes:
        same = [person for person in people if person & set(numbers)]
        people = [person for person in people if person not in same] + [set(numbers).union(*same)]
    return {frozenset(person) for person in people}


def _stored(trader: Person, serving: Any) -> set[frozenset[str]]:
    services = serving.services
    member = services.roster.get(trader.account.id)

    def numbers(book: Book) -> set[frozenset[str]]:
        ids = [one.id for group in range(1, 6) for one in book.groups.page(group, 0, 1000)]
        return {frozenset(phone.number for phone in book.phones.of(customer_id)) for customer_id in ids}

    now = services.clock.now()
    return set(services.run.wait(lambda: services.store.look(member, now, numbers)))
