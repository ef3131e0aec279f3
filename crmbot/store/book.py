"""A book, opened for one member and one instant: the way to everything in it."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import Connection

from crmbot.clock import local_day
from crmbot.domain.member import Member
from crmbot.store.attachments import Attachments
from crmbot.store.closing import ClosingDays
from crmbot.store.comparing import Comparing
from crmbot.store.consequences import Consequences
from crmbot.store.customers import Customers
from crmbot.store.digests import Digests
from crmbot.store.drafts import Drafts
from crmbot.store.follow_ups import FollowUps
from crmbot.store.groups import Groups
from crmbot.store.histories import Histories
from crmbot.store.history import History
from crmbot.store.import_known import KnownHistories
from crmbot.store.import_undo import ImportUndo
from crmbot.store.imports import Imports
from crmbot.store.interactions import Interactions
from crmbot.store.journal import Journal
from crmbot.store.journal_parts import JournalParts
from crmbot.store.moons import Moons
from crmbot.store.moving import Moving
from crmbot.store.newcomers import Newcomers
from crmbot.store.occasion_audience import OccasionAudience
from crmbot.store.occasions import Occasions
from crmbot.store.offers import Offers
from crmbot.store.outbox import Outbox
from crmbot.store.own_texts import OwnTexts
from crmbot.store.pack_audience import PackAudience
from crmbot.store.pack_phones import PackPhones
from crmbot.store.packs import Packs
from crmbot.store.pen import Pen
from crmbot.store.personal_texts import PersonalTexts
from crmbot.store.phones import Phones
from crmbot.store.products import Products
from crmbot.store.purchases import Purchases
from crmbot.store.remarks import Remarks
from crmbot.store.search import Search
from crmbot.store.settings import BookSettings
from crmbot.store.tidying import Tidying
from crmbot.store.weeks import Weeks
from crmbot.store.words import Words


@dataclass(frozen=True)
class Touched:
    """What an update was about, kept in the inbox for "where we stand" after a crash."""

    customer_id: int | None = None
    interaction_id: int | None = None


class Book:
    """One transaction's view of one book, through the eyes of ``member`` at ``now`` (aware UTC).

    Every repository sees this book's rows only; an id of another book is as if it were not there.
    """

    def __init__(self, connection: Connection, member: Member, now: datetime) -> None:
        self.connection = connection
        self.member = member
        self.now = now
        self.pen = Pen(connection, member.book_id)
        self.touched = Touched()

    @property
    def today(self) -> date:
        """The day in the book's zone."""
        return local_day(self.now, self.member.zone)

    def touch(self, customer_id: int, interaction_id: int | None = None) -> None:
        """Says what this update is about."""
        self.touched = Touched(customer_id, interaction_id)

    closing_days = cached_property(lambda self: ClosingDays(self.pen))
    customers = cached_property(lambda self: Customers(self.pen))
    groups = cached_property(lambda self: Groups(self.pen))
    history = cached_property(lambda self: History(self.pen))
    histories = cached_property(lambda self: Histories(self.pen))
    moving = cached_property(lambda self: Moving(self.pen))
    phones = cached_property(lambda self: Phones(self.pen))
    products = cached_property(lambda self: Products(self.pen))
    interactions = cached_property(lambda self: Interactions(self.pen))
    purchases = cached_property(lambda self: Purchases(self.pen))
    follow_ups = cached_property(lambda self: FollowUps(self.pen))
    remarks = cached_property(lambda self: Remarks(self.pen))
    attachments = cached_property(lambda self: Attachments(self.pen))
    digests = cached_property(lambda self: Digests(self.pen))
    weeks = cached_property(lambda self: Weeks(self.pen))
    drafts = cached_property(lambda self: Drafts(self.connection, self.member))
    tidying = cached_property(lambda self: Tidying(self.connection))
    moons = cached_property(lambda self: Moons(self.pen))
    occasions = cached_property(lambda self: Occasions(self.pen))
    occasion_audience = cached_property(lambda self: OccasionAudience(self.pen))
    offers = cached_property(lambda self: Offers(self.pen))
    packs = cached_property(lambda self: Packs(self.pen))
    pack_phones = cached_property(lambda self: PackPhones(self.pen))
    pack_audience = cached_property(lambda self: PackAudience(self.pen))
    own_texts = cached_property(lambda self: OwnTexts(self.pen))
    personal_texts = cached_property(lambda self: PersonalTexts(self.pen, self.member.id))
    outbox = cached_property(lambda self: Outbox(self.connection))
    trash = cached_property(lambda self: Search(self.connection, self.member.book_id, trashed=True))
    search = cached_property(lambda self: Search(self.connection, self.member.book_id))
    words = cached_property(lambda self: Words(self.connection, self.member.book_id))
    settings = cached_property(lambda self: BookSettings(self.pen))
    consequences = cached_property(lambda self: Consequences(self.connection, self.member.book_id))
    comparing = cached_property(lambda self: Comparing(self.pen))
    imports = cached_property(lambda self: Imports(self.connection, self.member))
    import_undo = cached_property(lambda self: ImportUndo(self.pen))
    known_histories = cached_property(lambda self: KnownHistories(self.pen))
    newcomers = cached_property(lambda self: Newcomers(self.pen, self.member.id))
    journal_parts = cached_property(lambda self: JournalParts(self.pen, self.member, self.now))
    journal = cached_property(lambda self: Journal(self.pen, self.member, self.now))


def open_book(connection: Connection, member: Member, now: datetime) -> Book:
    """The member's current book, at an instant, inside the connection's transaction."""
    return Book(connection, member, now)
