"""Whoever is in the book is found: in any spelling, in the order of the list, in his own book only."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmbot.store.book import Book, open_book
from crmbot.text.normalise import search_key


def add(book: Book, name: str, city: str = "", number: str = "", **consequences: object) -> int:
    its = book.customers.add(book.member.id, book.now, name=name, city=city, **consequences)
    if number:
        book.phones.add(its, number)
    return its


def names(found: list) -> list[str]:
    return [one.name for one in found]


@pytest.mark.parametrize(
    "asked",
    ["رضائیان", "رضاییان", "رضائيان", "رضا ییان", "رضا‌ییان", "رَضائیان", "ضایی", "یزد", "يزد"],
)
def test_spelling_does_not_matter(book: Book, asked: str) -> None:
    add(book, "رضائیان", "یزد")
    add(book, "کریمی", "قم")
    assert names(book.search.by_words([asked])) == ["رضائیان"]


def test_digits_of_three_scripts_in_a_name_are_one(book: Book) -> None:
    add(book, "انبار ۷")
    assert [names(book.search.by_words([asked])) for asked in ("انبار7", "٧", "۷")] == [["انبار ۷"]] * 3


def test_every_word_must_fit_somewhere(book: Book) -> None:
    karimi = add(book, "کریمی", "یزد")
    add(book, "کریمی", "قم")
    call = book.interactions.add(karimi, book.member.id, book.now)
    book.products.note_interest(karimi, book.products.ensure("عدس"), call, book.now)
    assert len(book.search.by_words(["کریمی"])) == 2
    assert len(book.search.by_words(["کریمی", "یزد"])) == 1
    assert len(book.search.by_words(["عدس", "یزد"])) == 1
    assert book.search.by_words(["عدس", "قم"]) == []


def test_what_he_bought_finds_him_too(book: Book) -> None:
    karimi = add(book, "کریمی")
    book.purchases.add(
        karimi, book.member.id, product_id=book.products.ensure("لپه"), bought_on=book.today, at=book.now
    )
    assert names(book.search.by_words(["لپه"])) == ["کریمی"]


def test_other_names_and_the_way_he_is_addressed_find_him(book: Book) -> None:
    add(book, "کریمی", also_names="مرادی", address="حاجی")
    assert [names(book.search.by_words([asked])) for asked in ("مرادی", "حاجی")] == [["کریمی"], ["کریمی"]]


def test_a_changed_name_or_city_is_found_and_the_old_one_is_not(book: Book) -> None:
    its = add(book, "کریمی", "قم")
    book.customers.change(its, name="نوری", city="یزد")
    assert [len(book.search.by_words([word])) for word in ("کریمی", "قم", "نوری", "یزد")] == [0, 0, 1, 1]


def test_best_known_first_then_the_latest_talk_and_price_only_callers_last(book: Book) -> None:
    early, late = book.now - timedelta(3), book.now
    add(book, "علی یک", grp=1, last_talk_at=late)
    add(book, "علی قیمت", grp=4, last_talk_at=late, price_only=True)
    add(book, "علی پنج", grp=5, last_talk_at=early)
    add(book, "علی چهار", grp=4, last_talk_at=early)
    add(book, "علی تازه", grp=4, last_talk_at=late)
    assert names(book.search.by_words(["علی"])) == ["علی پنج", "علی تازه", "علی چهار", "علی قیمت", "علی یک"]


def test_last_digits_find_the_number_and_a_name_beside_them_narrows_it(book: Book) -> None:
    add(book, "کریمی", number="+989124431087")
    add(book, "نوری", number="+989357771087")
    assert len(book.search.by_digits("1087")) == 2
    assert names(book.search.by_digits("4431087")) == ["کریمی"]
    assert names(book.search.people(["نوری"], ["1087"])) == ["نوری"]
    assert book.search.by_digits("0000") == []


def test_deleted_people_and_other_books_are_not_found(book: Book) -> None:
    add(book, "کریمی", number="+989124431087", deleted_at=book.now)
    add(book, "نوری", number="+989124432087")
    other = open_book(book.connection, replace(book.member, book_id=book.member.book_id + 1), book.now)
    assert book.search.by_words(["کریمی"]) == book.search.by_digits("1087") == []
    assert other.search.by_words(["نوری"]) == other.search.by_digits("2087") == []


@pytest.mark.parametrize("asked", [[], [""], ["‌"], ["  "], ["\u200f"]])
def test_nothing_asked_finds_nobody(book: Book, asked: list[str]) -> None:
    add(book, "کریمی")
    assert book.search.by_words(asked) == []


@pytest.mark.parametrize("asked", ["%", "_", "*", "'", '"', "\\", "%%%"])
def test_signs_are_letters_and_no_wildcards(book: Book, asked: str) -> None:
    add(book, "کریمی")
    assert book.search.by_words([asked]) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.text(min_size=1, max_size=20), data=st.data())
def test_any_part_of_any_name_finds_it(book: Book, name: str, data: st.DataObject) -> None:
    key = search_key(name)
    if not key or "\x00" in name:
        return
    its = add(book, name)
    start = data.draw(st.integers(0, len(key) - 1))
    part = key[start : data.draw(st.integers(start + 1, len(key)))]
    assert not search_key(part) or its in [one.id for one in book.search.by_words([part], 100_000)]
