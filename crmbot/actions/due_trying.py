"""«جواب نداد»: asked again tomorrow, then in three days, then left to the weekly list."""

from datetime import timedelta

from crmbot.actions.due_days import working_day
from crmbot.domain.interaction import FollowUp, Interaction
from crmbot.store.book import Book

AGAIN_IN = (1, 3)  # days after the first and the second call that nobody answered


def ask_again(book: Book, customer_id: int, interaction_id: int) -> None:
    """A call went unanswered: what was due is due again later, or a call is promised where nothing was.

    Moved to working days. After the third such call nothing is promised any more.
    """
    due = [one for one in _calls(book, customer_id) if one.due_on <= book.today]
    for promise in due:
        _put_off(book, promise)
    if not due and not _calls(book, customer_id):
        again = working_day(book, book.today + timedelta(AGAIN_IN[0]))
        book.follow_ups.add(
            customer_id, book.member.id, again, book.now, interaction_id=interaction_id, reason="", tries=1
        )


def turn_answer(book: Book, call: Interaction, *, answered: bool) -> None:
    """A contact logged as a talk went unanswered after all, or the other way round."""
    if not answered:
        for promise in book.follow_ups.kept_at(call.customer_id, call.at):
            if promise.kind != "money":
                book.follow_ups.reopen(promise.id)
        ask_again(book, call.customer_id, call.id)
        return
    for promise in _calls(book, call.customer_id):
        if promise.tries and promise.interaction_id == call.id:
            book.moving.forget_promise(promise.id)
        elif promise.tries:
            book.follow_ups.close(promise.id, call.at)


def _put_off(book: Book, promise: FollowUp) -> None:
    if promise.tries >= len(AGAIN_IN):
        book.follow_ups.change(promise.id, tries=promise.tries + 1)
        book.follow_ups.close(promise.id, book.now, "dropped")
        return
    again = working_day(book, book.today + timedelta(AGAIN_IN[promise.tries]))
    book.follow_ups.change(promise.id, tries=promise.tries + 1, due_on=again)


def _calls(book: Book, customer_id: int) -> list[FollowUp]:
    return [one for one in book.follow_ups.open_of(customer_id) if one.kind != "money"]
