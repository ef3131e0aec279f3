"""What stands outside the books: people coming in, updates and messages on their way."""

from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection

from crmbot.domain.member import Member
from crmbot.store.book import Book, open_book
from crmbot.store.consequences import Consequences
from crmbot.store.inbox import Inbox
from crmbot.store.outbox import Outbox
from crmbot.store.people import People
from crmbot.store.planned import Plans
from crmbot.store.tidying import Tidying


class Gate:
    """One transaction's view of it at ``now`` (aware UTC)."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        self.now = now

    people = cached_property(lambda self: People(self.connection))
    plans = cached_property(lambda self: Plans(self.connection))
    outbox = cached_property(lambda self: Outbox(self.connection))
    tidying = cached_property(lambda self: Tidying(self.connection))

    def inbox(self, bot_id: int) -> Inbox:
        """The inbox of one bot."""
        return Inbox(self.connection, bot_id)

    def consequences(self, book_id: int) -> Consequences:
        """The consequences kept in one book."""
        return Consequences(self.connection, book_id)

    def book_of(self, member: Member) -> Book:
        """A member's current book, in this same transaction."""
        return open_book(self.connection, member, self.now)
