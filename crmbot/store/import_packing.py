"""What a file said, as JSON can hold it: short, for a list may have 100,000 people."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from crmbot.domain.imports import ColumnUnderstood, ImportFile, Kept, Known, Listed, Understood


def packed_person(one: Listed) -> list[Any]:
    """One person of a list."""
    return [
        one.phones, one.name, one.honorific, one.also_name, one.city, one.products, one.group,
        one.last_contact and one.last_contact.isoformat(), one.notes, one.search_norm, one.city_norm,
    ]  # fmt: skip


def person_of(said: list[Any]) -> Listed:
    """The person again."""
    phones, name, honorific, also, city, products, group, last, notes, search_norm, city_norm = said
    day = date.fromisoformat(last) if last else None
    return Listed(
        tuple(phones), name, honorific, also, city, tuple(products), group, day, tuple(notes), search_norm, city_norm
    )


def packed_summary(value: Understood) -> dict[str, Any]:
    """What was understood of a file."""
    fields = asdict(value)
    fields["examples"] = [packed_person(one) for one in value.examples]
    return fields


def file_of(row: Mapping[str, Any]) -> ImportFile:
    """A row of the store's table as the value that leaves it."""
    fields = {name: value for name, value in row.items() if name not in ("summary", "told")}
    fields["callers"] = tuple(fields["callers"])
    fields["known"] = Known(fields["known"])
    kept = fields["kept"]
    fields["kept"] = Kept(kept.get("count", 0), tuple(kept.get("names", ())))
    return ImportFile(**fields, understood=_summary_of(row["summary"]) if row["summary"] else None)


def _summary_of(said: dict[str, Any]) -> Understood:
    fields = dict(said)
    fields["columns"] = tuple(_column_of(one) for one in said["columns"])
    fields["headings"] = tuple((sheet, tuple(cells)) for sheet, cells in said["headings"])
    fields["examples"] = tuple(person_of(one) for one in said["examples"])
    return Understood(**fields)


def _column_of(said: dict[str, Any]) -> ColumnUnderstood:
    return ColumnUnderstood(**{**said, "samples": tuple(said["samples"])})
