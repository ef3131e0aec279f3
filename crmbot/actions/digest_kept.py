"""The names of a day's list: who was named once stays there for that day, until he is called or no longer due."""

from collections.abc import Iterable
from datetime import date

from crmbot.actions.digest_choice import Chosen, choose, one_each
from crmbot.store.book import Book
from crmbot.store.digests import DayList, Due


def choose_kept(
    kept: DayList | None, due: list[Due], places: int, since: date, *, taken_over: int, made: int
) -> Chosen:
    """A day's calls: those named before first, then what was promised since, then others where places are left.

    ``made``: how many he has rung on it, whether they were on the list or not.
    """
    if kept is None:
        return choose(due, max(places - made, 0), since, taken_over=taken_over)
    known = {one.customer_id: one for one in one_each(due)}
    named = [known.pop(its) for its in kept.customers if its in known]
    added = [one for one in known.values() if (one.promise_id or 0) > kept.last_promise]
    already = {one.customer_id for one in (*named, *added)}
    room = places - max(len(kept.customers), made) - len(added)
    others = [one for one in due if one.customer_id not in already]
    chosen = choose(others, max(room, 0), since, taken_over=taken_over)
    return Chosen((*named, *added, *chosen.calls), chosen.waiting, chosen.by_sms)


def keep(book: Book, names: Iterable[int]) -> None:
    """Keeps whom today's list names, behind those it named before."""
    kept = book.digests.day_list(book.member.id, book.today)
    before = kept.customers if kept else ()
    after = tuple(dict.fromkeys((*before, *names)))
    if kept is None or after != before:
        last = kept.last_promise if kept else book.follow_ups.last_id()
        book.digests.keep_day_list(book.member.id, DayList(book.today, last, after))
