"""Books never mix: whatever stands in one is as if it were not there for another."""

from sqlalchemy import select

from crmbot.domain.member import Member
from crmbot.store.book import open_book
from crmbot.store.engine import writing
from crmbot.store.pen import Pen
from crmbot.store.store import Store
from crmbot.store.tables import metadata
from tests.conftest import NOW


def test_no_row_of_one_book_is_seen_written_or_deleted_from_another(demo_store: Store, demo_owner: Member) -> None:
    store, owner = demo_store, demo_owner
    other = store.at_gate(NOW, None, lambda gate: gate.people.open_book(2, "Other", "fa", NOW))
    with writing(store.engine) as connection:
        pen, seen = Pen(connection, other.book_id), 0
        for table in metadata.sorted_tables:
            if "book_id" not in table.c or "id" not in table.c:
                continue
            for row_id in (
                connection.execute(select(table.c.id).where(table.c.book_id == owner.book_id)).scalars().all()
            ):
                seen += 1
                assert pen.row(table, row_id) is None
                assert not pen.update(table, row_id, id=row_id)
                assert not pen.delete(table, row_id)
        assert seen > 3000


def test_an_empty_book_beside_a_full_one_is_empty(demo_store: Store, demo_owner: Member) -> None:
    store, owner = demo_store, demo_owner
    other = store.at_gate(NOW, None, lambda gate: gate.people.open_book(2, "Other", "fa", NOW))
    with writing(store.engine) as connection:
        mine, full = open_book(connection, other, NOW), open_book(connection, owner, NOW)
        somebody = full.groups.page(5, 0, 1)[0]
        number = full.phones.of(somebody.id)[0].number
        assert sum(mine.groups.counts().values()) == 0
        assert mine.customers.get(somebody.id) is None
        assert mine.phones.holder(number) is None and mine.phones.of(somebody.id) == ()
        assert mine.search.by_digits(number[-6:]) == [] and mine.search.by_words([somebody.name]) == []
        assert mine.interactions.of(somebody.id) == [] and mine.purchases.of(somebody.id) == []
        assert mine.follow_ups.all_of(somebody.id) == [] and mine.remarks.of(somebody.id) == []
        assert mine.products.all() == [] and mine.journal.latest() == []
