"""Whom a weekly session looks through: the lapsed and who is before his third purchase, a coming season's buyers, old
buyers of a list, then those before their second purchase and, where there is room, group 3."""

from collections.abc import Iterator
from datetime import timedelta

from crmbot.actions.digest_choice import TAKEN_OVER, choose
from crmbot.actions.due_days import free_days_after
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.occasions.seasons import season, season_key
from crmbot.clock import local_day
from crmbot.domain.lapse_season import NOTICE_DAYS
from crmbot.store.book import Book
from crmbot.store.digests import Due

MOST = 120  # four hours, two minutes a card
SEASON = "season-"  # a reason that begins so ends with the occasion's key
_WHYS = ("lapsed", "third_purchase", "second_call", "sample")
_AT_STAKE = ("lapsed", "third_purchase")
_A_REST = 7
_OLD_SHARE = 5  # one place in five is kept for old buyers nobody was talked to


def people(book: Book, places: int = MOST) -> list[Due]:
    """At most so many, most at stake first; nobody merely late. Before their third purchase a fifth of the places, and
    of old buyers of a list at least as many."""
    free_days = free_days_after(book, book.today)
    due = book.digests.due(book.member.id, book.today, book.member.zone, free_days=free_days, also_left_alone=True)
    found = choose([one for one in due if one.why in _WHYS], places).calls
    listed = {one.customer_id for one in found}
    first = [one for one in found if one.why in _AT_STAKE]
    rest = [one for one in found if one.why not in _AT_STAKE]
    first += [one for one in _in_season(book) if one.customer_id not in listed]
    old = _taken_over(due)
    first = first[: places - min(len(old), places // _OLD_SHARE)]
    return [*first, *old[: places - len(first)], *rest][:places]


def _taken_over(due: list[Due]) -> list[Due]:
    """Old buyers of a list, each once, the longest unheard of first."""
    return list({one.customer_id: one for one in due if one.why == TAKEN_OVER}.values())


def _in_season(book: Book) -> Iterator[Due]:
    """Who bought before last year's occasion and not yet before this year's, in the three weeks before it."""
    its, seen = catalogue(book), set()
    for one in its.between(book.today + timedelta(1), book.today + timedelta(NOTICE_DAYS)):
        known = its.known[one.key]
        choice = its.choices.get(season_key(known))
        found = season(book, one, its) if known.season and (choice is None or choice.on is not False) else None
        for buyer in found.left if found else ():
            if buyer.customer_id not in seen and _may_be_rung(book, buyer.customer_id):
                seen.add(buyer.customer_id)
                yield Due(buyer.customer_id, f"{SEASON}{one.key}", _group(book, buyer.customer_id), None, None, 0)


def _may_be_rung(book: Book, customer_id: int) -> bool:
    """Not who was talked to this week, and not who has a call promised."""
    customer = book.customers.get(customer_id)
    talked = customer.last_talk_at if customer else None
    rested = talked is None or (book.today - local_day(talked, book.member.zone)).days >= _A_REST
    return rested and all(one.kind == "money" for one in book.follow_ups.open_of(customer_id))


def _group(book: Book, customer_id: int) -> int:
    customer = book.customers.get(customer_id)
    return customer.group if customer else 0
