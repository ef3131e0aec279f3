"""Photos and papers find their customer; the rest of an album goes where its first went."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crmbot.actions import calls, keeping, memories, undoing
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.actions.keeping import Kept, Paper
from crmbot.domain.errors import CrmError
from crmbot.notes import parse_note
from crmbot.store.book import Book, open_book


def log(book: Book, line: str) -> Card:
    return calls.record(book, Said(parse_note(line, book.today), line))


def kept(book: Book, paper: Paper, to: int | None = None) -> Kept:
    result = keeping.keep(book, paper, to=to)
    assert isinstance(result, Kept)
    return result


def later(book: Book, **how: float) -> Book:
    return open_book(book.connection, book.member, book.now + timedelta(**how))


def test_an_album_is_answered_once_and_goes_back_in_one(book: Book) -> None:
    karimi = log(book, "0912 443 1088 کریمی").customer.id
    first, second = (kept(book, Paper("photo", f"file{n}", album="77")) for n in range(2))
    assert (first.more_of_album, second.more_of_album) == (False, True)
    assert len(book.attachments.of(karimi)) == 2
    assert first.entry is not None
    undoing.undo(book, first.entry)
    assert book.attachments.of(karimi) == []


def test_an_album_that_waits_finds_its_owner_as_a_whole(book: Book) -> None:
    karimi = log(book, "0912 443 1088 کریمی").customer.id
    book = later(book, minutes=11)
    first = kept(book, Paper("photo", "file1", album="77"))
    kept(book, Paper("photo", "file2", album="77"))
    keeping.give(book, first.paper.id, karimi)
    assert len(book.attachments.of(karimi)) == 2
    assert book.attachments.waiting(book.member.id) == []


def test_an_album_whose_caption_is_a_call_stays_with_that_call(book: Book) -> None:
    taken = keeping.keep(book, Paper("photo", "file1", "0912 443 1088 کریمی", "77"))
    assert isinstance(taken, Card)
    kept(book, Paper("photo", "file2", album="77"))
    assert len(book.attachments.of(taken.customer.id)) == 2
    assert taken.entry is not None
    undoing.undo(book, taken.entry)
    assert book.customers.get(taken.customer.id) is None


def test_ten_minutes_later_nobody_is_meant(book: Book) -> None:
    log(book, "0912 443 1088 کریمی")
    assert kept(later(book, minutes=10), Paper("voice", "file1")).customer is not None
    assert kept(later(book, minutes=10, seconds=1), Paper("voice", "file2")).customer is None


def test_a_deleted_customer_is_not_meant(book: Book) -> None:
    card = log(book, "0912 443 1088 کریمی")
    book.customers.change(card.customer.id, deleted_at=book.now)
    assert kept(book, Paper("photo", "file1")).customer is None


def test_the_number_in_a_files_name_is_no_call(book: Book) -> None:
    result = kept(book, Paper("document", "file1", name="09124431088.pdf"))
    assert result.customer is None
    assert result.paper.caption == "09124431088.pdf"


def test_a_paper_of_another_book_is_as_if_it_were_not_there(book: Book) -> None:
    paper = kept(book, Paper("photo", "file1")).paper
    other = open_book(book.connection, replace(book.member, book_id=book.member.book_id + 1), book.now)
    for asked in (keeping.state, keeping.others):
        with pytest.raises(CrmError):
            asked(other, paper.id)
    with pytest.raises(CrmError):
        keeping.give(other, paper.id, 1)


def test_words_of_a_grievance_are_kept_as_a_complaint(book: Book) -> None:
    karimi = log(book, "0912 443 1088 کریمی").customer.id
    memories.remember(book, karimi, "از کیفیت بار قبلی ناراضی بود")
    memories.remember(book, karimi, "پسرش تازه داماد شده")
    assert [one.kind for one in book.remarks.of(karimi)] == ["remember", "complaint"]


def test_a_text_too_long_is_kept_to_its_limit_and_says_so(book: Book) -> None:
    karimi = log(book, "0912 443 1088 کریمی").customer.id
    remembered = memories.remember(book, karimi, "خیلی " * 900)
    assert remembered.limit == memories.LONGEST_WORDS
    assert len(book.remarks.of(karimi)[0].said) <= memories.LONGEST_WORDS
