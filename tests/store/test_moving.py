"""A deletion or a merge forgets no table."""

from crmbot.store import moving
from crmbot.store.tables import metadata

LEFT_WHERE_THEY_ARE = {"customer", "week_card"}  # a past merge; a session's card, whose person is then in the trash


def referring_to(name: str) -> set[str]:
    """The tables with a column that must point to a row of the table of this name."""
    return {
        table.name
        for table in metadata.tables.values()
        for column in table.c
        if any(key.column.table.name == name for key in column.foreign_keys)
    }


def names(*groups: object) -> set[str]:
    return {table.name for group in groups for table in group}


def test_every_table_that_knows_a_contact_is_cleared_when_it_goes() -> None:
    assert names(moving._LED_TO, moving._STAYS) | {"purchase"} == referring_to("interaction")


def test_every_table_that_knows_a_customer_is_handed_over_in_a_merge() -> None:
    assert names(moving._HISTORY) | {"phone"} | LEFT_WHERE_THEY_ARE == referring_to("customer")
