"""What comes in a rush: photos, voice notes, papers and places find their customer."""

from dataclasses import dataclass, replace
from datetime import timedelta

from crmbot.actions import finding, kept_lines, lines
from crmbot.actions.calls import customer_of
from crmbot.actions.cards import Card
from crmbot.actions.finding import Found
from crmbot.actions.lines import Line, Several
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Attachment
from crmbot.notes import nearest_city, parse_note
from crmbot.store.book import Book

RECENT = timedelta(minutes=10)
_LONGEST_CAPTION = 500


@dataclass(frozen=True)
class Paper:
    """What was sent: kind is photo, voice, document or location; the rest as in an Attachment.

    ``name`` is what a file or place is called, kept where nothing was written under it.
    """

    kind: str
    file_id: str
    caption: str = ""
    album: str = ""
    name: str = ""


@dataclass(frozen=True)
class Kept:
    """A paper that is kept: for ``customer``, or for nobody yet (None).

    ``people`` are those it could be for, set where that is asked. ``entry`` is the journal entry to undo (None:
    nothing was written now). ``more_of_album``: others of its album were answered already.
    """

    paper: Attachment
    customer: Customer | None
    entry: int | None = None
    people: Found | None = None
    more_of_album: bool = False

    @property
    def near_city(self) -> str:
        """The town nearest to a place, offered where his own is not known; empty: nothing to offer."""
        if self.paper.kind != "location" or self.customer is None or self.customer.city:
            return ""
        latitude, _, longitude = self.paper.file_id.partition(",")
        return nearest_city(float(latitude), float(longitude)) or ""


def keep(
    book: Book, paper: Paper, message_id: int | None = None, to: int | None = None, answered: int | None = None
) -> Kept | Line:
    """Keeps a paper: for ``to`` (whose card it answers) or for the contact that the message ``answered`` logged, else
    for the member's contact of the last ten minutes, else for nobody yet.

    A caption with a telephone number is a call that takes the paper along.

    The rest of an album goes where its first went.
    """
    if paper.caption and parse_note(paper.caption, book.today).phones:
        taken = lines.take(book, paper.caption, message_id)
        return _taken_along(book, taken, paper.kind, [_add(book, paper, None, None)])
    album = book.attachments.in_album(book.member.id, paper.album)
    if album:
        return _to_album(book, paper, album[-1])
    owner, contact = _whose(book, to, answered)
    paper_id = _add(book, paper, owner.id if owner else None, contact)
    entry = book.journal.write("paper", owner.id if owner else None, name=owner.name if owner else "")
    if owner:
        book.touch(owner.id, contact)
    return Kept(_paper(book, paper_id), owner, entry, None if owner else finding.recent(book))


def give(book: Book, paper_id: int, customer_id: int) -> Kept | Line:
    """Puts a paper, with the rest of its album, on a customer's history; a line that waited is logged with him.

    Raises:
        CrmError: this book has no such paper or customer.
    """
    paper, customer = _paper(book, paper_id), customer_of(book, customer_id)
    if paper.kind == kept_lines.KIND:
        return kept_lines.give(book, paper.id, customer.id)
    for one in book.attachments.in_album(book.member.id, paper.album) or [paper]:
        book.attachments.give(one.id, customer.id)
    entry = book.journal.write("paper-given", customer.id, name=customer.name)
    book.touch(customer.id)
    return Kept(_paper(book, paper_id), customer, entry)


def give_by_words(book: Book, paper_id: int, said: str, message_id: int | None = None) -> Kept | Line:
    """Puts a paper on the history of whoever the words tell: a number is a call, else he is looked for.

    Several that fit are offered; an empty offer says that nobody does.
    """
    paper, phones = _paper(book, paper_id), parse_note(said, book.today).phones
    if phones and paper.kind == kept_lines.KIND:
        return kept_lines.complete(book, kept_lines.Kept(paper.id, paper.caption), phones)
    if phones:
        return _taken_along(book, lines.take(book, said, message_id), paper.kind, [paper.id])
    found = finding.find(book, said)
    if len(found.people) == 1 and not found.more:
        return give(book, paper.id, found.people[0][0].id)
    return replace(state(book, paper.id), people=found)


def state(book: Book, paper_id: int) -> Kept:
    """Where a paper is now."""
    paper = _paper(book, paper_id)
    return Kept(paper, book.customers.get(paper.customer_id) if paper.customer_id else None)


def others(book: Book, paper_id: int) -> Kept:
    """The same, with those it could be for instead: whom the member logged last."""
    now = state(book, paper_id)
    return replace(now, people=finding.recent(book, but=now.customer.id if now.customer else 0))


def waiting(book: Book) -> tuple[Attachment, ...]:
    """The member's papers and lines that belong to nobody yet, oldest first."""
    return tuple(reversed(book.attachments.waiting(book.member.id)))


def _whose(book: Book, to: int | None, answered: int | None) -> tuple[Customer | None, int | None]:
    """Whose a paper is, and in which contact it came."""
    if to is not None:
        return customer_of(book, to), None
    said = book.interactions.said_in(answered, book.member.id) if answered else None
    last = said or book.interactions.latest(book.member.id, book.now - RECENT)
    owner = book.customers.get(last.customer_id) if last else None
    return (owner, last.id) if last and owner and not owner.deleted_at else (None, None)


def _taken_along(book: Book, taken: Line, kind: str, paper_ids: list[int]) -> Line:
    """Puts papers on the call just logged, so that both go back in one; they wait where it is not clear whose it is."""
    first = taken.cards[0] if isinstance(taken, Several) else taken
    if not isinstance(first, Card) or not isinstance(taken, Card | Several) or taken.entry is None:
        book.journal.write("paper")
        return taken
    for paper_id in paper_ids:
        book.attachments.give(paper_id, first.customer.id, first.call.id if first.call else None)
    book.journal.extend(taken.entry)
    return replace(taken, notices=(*taken.notices, f"keep-{kind}-too")) if isinstance(taken, Card) else taken


def _to_album(book: Book, paper: Paper, first: Attachment) -> Kept:
    paper_id = _add(book, paper, first.customer_id, None)
    entries = (entry for entry in book.journal.latest(5) if entry.at == first.at)
    entry = next((entry.id for entry in entries if entry.customer_id == first.customer_id), None)
    if entry is None or book.journal.extend(entry) is None:
        entry = book.journal.write("paper", first.customer_id)
    return replace(state(book, paper_id), entry=entry, more_of_album=True)


def _add(book: Book, paper: Paper, customer_id: int | None, interaction_id: int | None) -> int:
    return book.attachments.add(
        book.member.id,
        paper.kind,
        paper.file_id,
        book.now,
        caption=(paper.caption or paper.name)[:_LONGEST_CAPTION],
        album=paper.album,
        customer_id=customer_id,
        interaction_id=interaction_id,
    )


def _paper(book: Book, paper_id: int) -> Attachment:
    found = book.attachments.get(paper_id)
    if found is None:
        raise CrmError("stale-button")
    return found
