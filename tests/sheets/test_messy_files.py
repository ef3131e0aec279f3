from typing import Any

import pytest

from crmbot.sheets import read_customers
from tests.sheets.messy import MAKERS, Gold, World
from tests.sheets.more_messy import MORE

KEYS = ("phones", "name", "city", "products", "group", "last_contact", "rows")


def compared(said: dict[str, Any]) -> dict[str, Any]:
    return {key: said[key] for key in KEYS} | ({"honorific": said["honorific"]} if said.get("honorific") else {})


def by_row(customers: list[dict[str, Any]]) -> dict[Any, dict[str, Any]]:
    return {(c["rows"][0].get("sheet"), c["rows"][0]["row"], c["phones"][0]): c for c in customers}


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_a_messy_file_is_read_as_a_careful_reader_would(make: Any, seed: int) -> None:
    filename, content, gold = make(World(seed))
    read = read_customers(content, filename)
    found = by_row(read.as_dict()["customers"])
    wanted = by_row(gold.customers)
    assert found.keys() == wanted.keys()
    for key, said in wanted.items():
        kept = found[key] if said.get("honorific") else found[key] | {"honorific": None}
        assert compared(kept) == compared(said)
    assert rejected(read.as_dict()) == sorted(gold.rejected, key=str)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("layout", MORE)
def test_a_further_layout_is_read_as_well(layout: str, seed: int) -> None:
    filename, content, gold = MORE[layout](World(seed))
    read = read_customers(content, filename).as_dict()
    assert [compared(said) | {"honorific": None} for said in read["customers"]] == [
        compared(said) | {"honorific": None} for said in gold.customers
    ]
    assert rejected(read) == sorted(gold.rejected, key=str)


def rejected(said: dict[str, Any]) -> list[Any]:
    return sorted(((row.get("sheet"), row["row"], row["reason"]) for row in said["rejected_rows"]), key=str)


def gold_rows(gold: Gold) -> set[Any]:
    rows = {(row.get("sheet"), row["row"]) for c in gold.customers for row in c["rows"]}
    return rows | {(sheet, row) for sheet, row, _ in gold.rejected}


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_every_row_is_accounted_for_once(make: Any) -> None:
    filename, content, gold = make(World(7))
    read = read_customers(content, filename)
    of_customers = {place for customer in read.customers for place in customer.rows}
    of_rejected = {row.place for row in read.rejected}
    of_structure = set(read.structure)
    assert not of_customers & of_rejected and not of_structure & (of_customers | of_rejected)
    assert gold_rows(gold) <= of_customers | of_rejected | of_structure
    assert {row.place for row in read.duplicates} <= of_customers
