"""Money that came: it keeps what was promised, and is noted in the history where nothing was."""

from crmbot.domain.interaction import FollowUp
from crmbot.notes import Note
from crmbot.store.book import Book


def receive(book: Book, customer_id: int, interaction_id: int, note: Note) -> None:
    """The money of a note that tells of money alone (or of a cheque), for the loads before it.

    A sum keeps the promises it covers, one of just that sum first, else the earliest; of one it covers in part the
    rest stays open. Without a sum it keeps what was due by today, else the next one.
    """
    promises = [one for one in book.follow_ups.open_of(customer_id) if one.kind == "money"]
    if note.amount is None:
        kept = [one for one in promises if one.due_on <= book.today] or promises[:1]
        for promise in kept:
            book.follow_ups.close(promise.id, book.now)
        rest = None if kept else 0
    else:
        rest = _keep(book, promises, note.amount.other or note.amount.toman)
    if rest is not None and not note.payment_due:  # a cheque is noted as the promise it is
        _note(book, customer_id, interaction_id, rest)


def _keep(book: Book, promises: list[FollowUp], sum_: int) -> int | None:
    """Lets a sum keep promises; what it paid beyond whole ones, None: nothing."""
    rest = sum_
    for promise in sorted(promises, key=lambda one: one.amount != sum_):
        if promise.amount is None or promise.amount <= rest:
            book.follow_ups.close(promise.id, book.now)
            rest -= rest if promise.amount is None else promise.amount
        else:
            book.follow_ups.change(promise.id, amount=promise.amount - rest)
            break
        if not rest:
            return None
    return rest


def _note(book: Book, customer_id: int, interaction_id: int, sum_: int) -> None:
    paid = book.follow_ups.add(
        customer_id, book.member.id, book.today, book.now, kind="money", amount=sum_ or None,
        interaction_id=interaction_id,
    )  # fmt: skip
    book.follow_ups.close(paid, book.now)
