"""Two cards of one person made one, nothing lost, and parted again."""

from datetime import timedelta

import pytest

from crmbot.actions import calls, history, merging, trash, undoing
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card, card
from crmbot.domain.errors import CrmError
from crmbot.notes import parse_note
from crmbot.store.book import Book


def log(book: Book, line: str) -> Card:
    return calls.record(book, Said(parse_note(line, book.today), line))


@pytest.fixture
def two(book: Book) -> tuple[int, int]:
    """(kept, other): one took a list, the other bought; the other has a title, a town and wants no SMS."""
    kept = log(book, "0912 443 1088 کریمی لیست قیمت گرفت").customer.id
    other = log(book, "0913 555 2233 آقای حسین کریمی یزد ۵ تن نخود خرید").customer.id
    book.customers.change(other, no_text=True, bereaved_until=book.today, stated_rhythm="weekly", stated_on=book.today)
    book.pen.images.clear()
    return kept, other


def test_the_kept_card_takes_everything(book: Book, two: tuple[int, int]) -> None:
    kept, other = two
    merged = merging.merge(book, kept, other)
    assert [phone.number for phone in merged.phones] == ["+989124431088", "+989135552233"]
    assert (merged.customer.group, merged.customer.purchase_count) == (4, 1)
    assert merged.moved and merged.moved.before == 2
    assert {product.name for product in merged.wants} == {"نخود"}
    assert history.page(book, other).total == 0
    assert book.moving.merged_into(other) == kept


def test_gaps_are_filled_and_nothing_is_overwritten(book: Book, two: tuple[int, int]) -> None:
    kept, other = two
    assert merging.preview(book, kept, other).filled == ("honorific", "city")
    merged = merging.merge(book, kept, other).customer
    assert (merged.name, merged.honorific, merged.city) == ("کریمی", "aqa", "یزد")
    assert merged.also_names == "حسین کریمی"
    assert merged.no_text and merged.bereaved_until == book.today
    assert merged.stated_rhythm == "weekly"


def test_price_only_stays_only_where_both_were(book: Book, two: tuple[int, int]) -> None:
    kept, other = two
    book.customers.change(kept, price_only=True)
    assert not merging.merge(book, kept, other).customer.price_only


def test_undo_parts_them_exactly(book: Book, two: tuple[int, int]) -> None:
    before = [(card(book, one), history.page(book, one)) for one in two]
    merged = merging.merge(book, *two)
    assert merged.entry
    undoing.undo(book, merged.entry)
    after = [(card(book, one), history.page(book, one)) for one in two]
    assert [page for _, page in after] == [page for _, page in before]
    assert [shown.customer for shown, _ in after if shown] == [shown.customer for shown, _ in before if shown]


def test_they_are_parted_also_after_a_later_call(book: Book, two: tuple[int, int]) -> None:
    entry = merging.merge(book, *two).entry
    later = log(book, "0913 555 2233")
    assert later.customer.id == two[0]
    assert entry
    undoing.undo(book, entry)
    assert book.phones.holder("+989135552233") == two[1]
    assert book.interactions.get(later.call.id if later.call else 0)


def test_his_other_number_finds_the_kept_card(book: Book, two: tuple[int, int]) -> None:
    merging.merge(book, *two)
    assert log(book, "0913 555 2233").customer.id == two[0]


def test_a_merged_card_is_neither_in_the_trash_nor_restored(book: Book, two: tuple[int, int]) -> None:
    merging.merge(book, *two)
    assert trash.page(book).people == ()
    with pytest.raises(CrmError, match="merge-is-merged"):
        trash.restore(book, two[1])


def test_what_cannot_be_merged_is_refused(book: Book, two: tuple[int, int]) -> None:
    kept, other = two
    for pair, text_id in (((kept, kept), "merge-same"), ((kept, 999), "stale-button")):
        with pytest.raises(CrmError, match=text_id):
            merging.preview(book, *pair)
    book.customers.change(other, deleted_at=book.now)
    with pytest.raises(CrmError, match="merge-deleted"):
        merging.merge(book, kept, other)


def test_namesakes_are_offered_first_then_those_logged_last(book: Book, two: tuple[int, int]) -> None:
    log(book, "0915 111 2222 نوری")
    offered = [one.name for one, _ in merging.choose(book, two[0]).found.people]
    assert offered == ["حسین کریمی", "نوری"]
    assert [one.name for one, _ in merging.choose(book, two[0], "نوری").found.people] == ["نوری"]
    assert merging.choose(book, two[0], "ژولیده").found.people == ()


def test_a_deleted_person_comes_back_by_the_trash_and_undo_takes_him_there_again(book: Book) -> None:
    its = log(book, "0912 443 1088 کریمی").customer.id
    trash.delete(book, its)
    shown = trash.page(book)
    assert [(one.customer.id, one.day) for one in shown.people] == [(its, book.today)]
    back = trash.restore(book, its)
    assert back.customer.deleted_at is None and trash.page(book).total == 0
    assert back.entry
    undoing.undo(book, back.entry)
    assert trash.page(book).total == 1


def test_the_trash_is_turned_page_by_page_latest_first(book: Book) -> None:
    for n in range(9):
        its = log(book, f"0912443100{n} رضایی {n}").customer.id
        book.customers.change(its, deleted_at=book.now + timedelta(minutes=n))
    assert trash.page(book).people[0].phones[0].number == "+989124431008"
    assert [len(trash.page(book, number).people) for number in (0, 1, 9)] == [8, 1, 1]
