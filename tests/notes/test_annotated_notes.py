"""The annotated notes: how many fields of each are read rightly. Facts in data/, the rules of comparison here."""

import json
from datetime import date
from pathlib import Path

import pytest

from crmbot.notes import parse_note
from crmbot.text.normalise import search_key

DATA = Path(__file__).parent / "data"
SAME_UNIT = {"تا": "عدد", "دونه": "عدد", "مترمربع": "متر", "کیلوگرم": "کیلو"}
IGNORED_WORDS = {"و", "از", "های", "ها", "هم"}


def notes(file, ids=None):
    rows = [json.loads(line) for line in (DATA / file).read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if ids is None or (row["id"] in FROZEN) == (ids == "frozen")]


FROZEN = set((DATA / "frozen_ids.txt").read_text(encoding="utf-8").split())


def comparable(field, value):
    if field == "phones":
        return frozenset(value)
    if field in ("name", "city", "honorific", "source"):
        return search_key(value or "").replace("-", "")
    if field == "quantity" and value:
        unit = search_key(value["unit"])
        return round(value["value"], 4), SAME_UNIT.get(unit, unit)
    return value


def product_words(phrase):
    words = search_key(phrase.replace(" ", "_").replace("\u200c", "_").replace("-", "_")).split("_")
    return set(words) - IGNORED_WORDS


def same_product(one, other):
    small, large = sorted((product_words(one), product_words(other)), key=len)
    return search_key(one) == search_key(other) or (bool(small) and small <= large and len(large) - len(small) <= 2)


def same_products(read, gold):
    rest = list(read)
    for phrase in gold:
        found = next((one for one in rest if same_product(one, phrase)), None)
        if found is None:
            return False
        rest.remove(found)
    return not rest


def right_fields(row):
    read = parse_note(row["text"], date.fromisoformat(row["today"])).as_dict()
    gold = row["gold"]
    assert read.keys() == gold.keys()
    right = {field for field in gold if comparable(field, read[field]) == comparable(field, gold[field])}
    return right | {"products"} if same_products(read["products"], gold["products"]) else right - {"products"}


FLOORS = {
    "phones": 1.0, "name": 0.85, "honorific": 0.97, "city": 0.95, "products": 0.66, "quantity": 0.95,
    "amount_toman": 0.98, "outcome": 0.88, "follow_up": 0.97, "source": 0.94, "complaint": 0.97,
}  # fmt: skip


@pytest.mark.parametrize(
    ("file", "ids"), [("dev_notes.jsonl", "open"), ("dev_notes.jsonl", "frozen"), ("own_notes.jsonl", None)]
)
def test_each_field_is_read_as_well_as_before(file, ids):
    rows = notes(file, ids)
    right = [right_fields(row) for row in rows]
    shares = {field: sum(field in fields for fields in right) / len(rows) for field in FLOORS}
    assert {field: share for field, share in shares.items() if share < FLOORS[field]} == {}


def test_the_frozen_notes_are_60_of_the_200():
    assert len(FROZEN) == 60
    assert len(notes("dev_notes.jsonl", "open")) == 140


@pytest.mark.parametrize("file", ["dev_notes.jsonl", "own_notes.jsonl"])
def test_every_span_lies_in_the_text_as_typed(file):
    for row in notes(file):
        note = parse_note(row["text"], date.fromisoformat(row["today"]))
        for spans in note.spans.values():
            for start, end in spans:
                assert 0 <= start < end <= len(row["text"])
        assert all(0 <= sure <= 1 for sure in note.sureness.values())
