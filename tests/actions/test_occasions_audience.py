"""Whom an occasion concerns: calls that fit the minutes, texts for the rest of groups 4-5, a pack for 1-3."""

from datetime import date, timedelta
from typing import Any

from crmbot.actions.occasions import Audience, audience, pack_of
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.store.book import Book
from tests.actions.occasion_days import known


def of(book: Book, key: str, year: int) -> Audience:
    its = catalogue(book)
    one = its.in_year(its.known[key], year)
    assert one
    return audience(book, one)


def yalda(book: Book) -> Audience:
    return of(book, "yalda", 1405)


def bought(book: Book, times: int, each: int = 20, **marks: Any) -> int:
    days = tuple(book.today - timedelta(each * n + 1) for n in range(times))
    return known(book, bought=days, **marks)


def test_the_best_are_rung_as_many_as_fit_the_others_get_a_text(book: Book) -> None:
    book.digests.change_plan(book.member.id, day_minutes=10, call_minutes=5)
    once, often, twice = bought(book, 1), bought(book, 9, each=7), bought(book, 2)
    whom = yalda(book)
    assert whom.calls == (often, twice)
    assert whom.texts == (once,)


def test_groups_one_to_three_are_in_the_pack_with_a_mobile_and_without_a_refusal(book: Book) -> None:
    those = [known(book, 1), known(book, 3)]
    known(book, 2, no_text=True)
    known(book, 2, price_only=True)
    landline = book.customers.add(book.member.id, book.now)
    book.phones.add(landline, "+982188776655")
    whom = yalda(book)
    assert whom.pack == 2
    assert sorted(pack_of(book, whom.occurrence)) == sorted(those)


def test_who_wants_no_call_gets_a_text_and_who_wants_no_text_is_rung(book: Book) -> None:
    silent, unread = known(book, 5, no_call=True), known(book, 4, no_text=True)
    whom = yalda(book)
    assert (whom.calls, whom.texts) == ((unread,), (silent,))


def test_no_religious_one_for_those_who_want_none(book: Book) -> None:
    known(book, 5, no_religious=True)
    assert of(book, "eid_fitr", 1448).is_empty
    assert len(yalda(book).calls) == 1


def test_the_bereaved_get_no_greeting_but_a_condolence(book: Book) -> None:
    known(book, 5, bereaved_until=date(2027, 12, 1))
    assert yalda(book).is_empty
    assert len(of(book, "fatima_martyrdom", 1448).texts) == 1


def test_whose_mourning_ends_before_the_day_is_greeted(book: Book) -> None:
    known(book, 5, bereaved_until=date(2026, 12, 1))
    assert len(yalda(book).calls) == 1


def test_nobody_is_rung_about_a_day_of_mourning(book: Book) -> None:
    known(book, 5)
    whom = of(book, "arbaeen", 1448)
    assert (whom.calls, len(whom.texts), whom.mood) == ((), 1, "mourning")


def test_deleted_people_are_left_out(book: Book) -> None:
    gone = known(book, 5)
    book.customers.change(gone, deleted_at=book.now)
    assert yalda(book).is_empty
