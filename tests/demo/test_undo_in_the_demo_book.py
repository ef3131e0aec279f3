"""The last twenty things done in the demo book go back and come again, and nothing else has changed."""

from datetime import UTC, datetime

from crmbot.actions.recomputing import recompute
from crmbot.actions.undoing import latest, redo, undo
from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.store import Store
from crmbot.store.tables import metadata

NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)


def as_it_stands(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the journal's own aside."""
    tables = [name for name in metadata.tables if name != "journal"]
    return {name: [*map(tuple, book.connection.exec_driver_sql(f"select * from {name} order by 1"))] for name in tables}


def test_twenty_undone_and_done_again_leave_the_book_as_it_was(demo_store: Store, demo_owner: Member) -> None:
    before = demo_store.look(demo_owner, NOW, as_it_stands)
    entries = [entry.id for entry in demo_store.look(demo_owner, NOW, latest)]
    assert len(entries) == 20
    for entry in entries:
        demo_store.act(demo_owner, NOW, None, undo, entry)
    undone = demo_store.look(demo_owner, NOW, as_it_stands)
    assert len(undone["customer"]) < len(before["customer"])
    assert demo_store.at_gate(NOW, None, recompute).changed == 0
    for entry in reversed(entries):
        demo_store.act(demo_owner, NOW, None, redo, entry)
    assert demo_store.look(demo_owner, NOW, as_it_stands) == before
