"""The store: one database, and the only ways in."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from crmbot.domain.member import Member
from crmbot.store.book import Book, open_book
from crmbot.store.engine import keep_in_mind, open_engine, reading, writing
from crmbot.store.gate import Gate
from crmbot.store.inbox import Inbox
from crmbot.store.schema import bring_up_to_date
from crmbot.store.write_ahead import WriteAhead

P = ParamSpec("P")
T = TypeVar("T")


class Store:
    """A database brought to the current schema. Synchronous; meant to be used from one thread.

    Raises:
        SchemaTooNewError: a later version of the bot has written this database.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url)
        bring_up_to_date(self.engine)
        self._log = WriteAhead(str(self.engine.url.database))

    def act(
        self,
        member: Member,
        now: datetime,
        applied: tuple[int, int] | None,
        action: Callable[Concatenate[Book, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """One use case in one transaction: all of it, with the mark ``applied`` (bot id, update id), or nothing."""
        with writing(self.engine) as connection:
            book = open_book(connection, member, now)
            result = action(book, *args, **kwargs)
            if applied:
                touched = book.touched
                Inbox(connection, applied[0]).apply(applied[1], now, touched.customer_id, touched.interaction_id)
        self._log.grew()
        return result

    def look(
        self,
        member: Member,
        now: datetime,
        question: Callable[Concatenate[Book, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """An answer from one state of the book; nothing is written."""
        with reading(self.engine) as connection:
            return question(open_book(connection, member, now), *args, **kwargs)

    def at_gate(
        self,
        now: datetime,
        applied: tuple[int, int] | None,
        action: Callable[Concatenate[Gate, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """One use case that stands outside any book (coming in, the inbox, the outbox), in one transaction."""
        with writing(self.engine) as connection:
            result = action(Gate(connection, now), *args, **kwargs)
            if applied:
                Inbox(connection, applied[0]).apply(applied[1], now, None, None)
        self._log.grew()
        return result

    def make_room(self, *, much: bool) -> None:
        """Holds more of the database in memory, until it is told otherwise: for who writes thousands of rows."""
        keep_in_mind(self.engine, much=much)

    @property
    def going_to_disk(self) -> "Future[None] | None":
        """What was written, on its way to the disk just now: who writes thousands of rows waits until it is there."""
        return self._log.under_way

    def close(self) -> None:
        """Lets go of the database."""
        self._log.close()
        self.engine.dispose()
