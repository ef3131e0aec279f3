"""What is kept about a customer, changed by taps and typed words."""

from datetime import timedelta

import pytest

from crmbot.actions import editing, numbers, remembering, undoing
from crmbot.actions.details import details
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book, open_book


@pytest.fixture
def customer_id(book: Book) -> int:
    its = book.customers.add(book.member.id, book.now, name="رضایی", city="قم")
    book.phones.add(its, "+989124431087")
    book.journal.write("call", its)
    return its


def test_a_name_without_a_title_keeps_the_title_he_has(book: Book, customer_id: int) -> None:
    editing.set_title(book, customer_id, None, "haj")
    shown = editing.write(book, customer_id, None, "name", "رضایی‌پور")
    assert (shown.customer.name, shown.customer.honorific) == ("رضایی‌پور", "haj")


def test_a_renamed_customer_is_found_by_his_new_name(book: Book, customer_id: int) -> None:
    editing.write(book, customer_id, None, "name", "مهندس كريمي")
    assert [one.id for one in book.search.by_words(["کریمی"])] == [customer_id]
    assert book.search.by_words(["رضایی"]) == []


def test_an_empty_name_is_refused(book: Book, customer_id: int) -> None:
    with pytest.raises(CrmError, match="more-name-empty"):
        editing.write(book, customer_id, None, "name", "\u200c \u200f")


@pytest.mark.parametrize("field", ["name", "city"])
@pytest.mark.parametrize("said", ["😀", "۱۲۳۴۵", "-"])
def test_without_a_letter_it_is_no_name_and_no_city(book: Book, customer_id: int, field: str, said: str) -> None:
    with pytest.raises(CrmError, match=f"form-{field}-unclear"):
        editing.write(book, customer_id, None, field, said)
    assert book.customers.get(customer_id) == details(book, customer_id).customer


@pytest.mark.parametrize("said", ["۲۰ گونی", "😀", "۵ تن"])
def test_a_quantity_is_nothing_he_wants(book: Book, customer_id: int, said: str) -> None:
    with pytest.raises(CrmError, match="form-product-unclear"):
        editing.add_product(book, customer_id, None, said)


def test_mourning_ends_after_forty_days_by_itself(book: Book, customer_id: int) -> None:
    shown = editing.mark(book, customer_id, None, "bereaved", True)
    assert shown.customer.bereaved_until == book.today + timedelta(40)
    later = open_book(book.connection, book.member, book.now + timedelta(41))
    assert not details(later, customer_id).bereaved


def test_mourning_marked_twice_ends_on_its_first_day(book: Book, customer_id: int) -> None:
    editing.mark(book, customer_id, None, "bereaved", True)
    later = open_book(book.connection, book.member, book.now + timedelta(9))
    assert editing.mark(later, customer_id, None, "bereaved", True).entry is None
    assert not editing.mark(later, customer_id, None, "bereaved", False).bereaved


def test_saving_what_stands_already_writes_no_entry(book: Book, customer_id: int) -> None:
    assert editing.write(book, customer_id, None, "city", "قم").entry is None
    assert editing.write(book, customer_id, None, "city", "یزد").entry is not None


def test_a_price_only_caller_is_left_out_of_his_group(book: Book, customer_id: int) -> None:
    assert book.groups.counts()[1] == 1
    editing.mark(book, customer_id, None, "price_only", True)
    assert book.groups.counts()[1] == 0
    assert [one.id for one in book.search.by_words(["رضایی"])] == [customer_id]


def test_a_product_he_wants_no_more_is_forgotten_and_undo_brings_it_back(book: Book, customer_id: int) -> None:
    wanted = editing.add_product(book, customer_id, None, "نخود").wants
    gone = editing.want(book, customer_id, None, wanted[0].id, False)
    assert gone.wants == () and gone.entry is not None
    undoing.undo(book, gone.entry)
    assert [product.name for product in book.products.wanted_by(customer_id)] == ["نخود"]


def test_many_products_are_ticked_off_as_surely_as_few(book: Book, customer_id: int) -> None:
    for number in range(12):
        editing.add_product(book, customer_id, None, f"کالا {number}")
    first = book.products.named("کالا 0")
    assert first is not None
    assert len(editing.want(book, customer_id, None, first.id, False).wants) == 11


def test_a_number_known_in_the_book_is_on_one_card_only(book: Book, customer_id: int) -> None:
    other = book.customers.add(book.member.id, book.now)
    with pytest.raises(CrmError, match="more-number-taken"):
        numbers.add(book, other, None, "0912 443 1087")
    with pytest.raises(CrmError, match="more-number-his"):
        numbers.add(book, customer_id, None, "۰۹۱۲۴۴۳۱۰۸۷")


def test_the_only_number_of_a_card_stays(book: Book, customer_id: int) -> None:
    phone = book.phones.of(customer_id)[0]
    with pytest.raises(CrmError, match="more-last-number"):
        numbers.remove(book, phone.id)


def test_a_customer_has_one_birthday_and_any_number_of_jokes(book: Book, customer_id: int) -> None:
    for kind in ("birthday", "birthday", "joke", "joke"):
        shown = remembering.remember(book, customer_id, None, kind, f"{kind} {len(book.remarks.of(customer_id))}")
    assert sorted(remark.kind for remark in shown.remarks) == ["birthday", "joke", "joke"]


@pytest.mark.parametrize("kind", ["complaint", "nonsense", ""])
def test_only_what_is_remembered_can_be_typed(book: Book, customer_id: int, kind: str) -> None:
    with pytest.raises(CrmError, match="stale-button"):
        remembering.remember(book, customer_id, None, kind, "متن")


def test_what_is_not_in_this_book_is_a_stale_button(book: Book) -> None:
    for act in (
        lambda: editing.set_title(book, 999, None, "aqa"),
        lambda: editing.mark(book, 999, None, "bereaved", True),
        lambda: numbers.number(book, 999),
        lambda: remembering.forget(book, 999),
        lambda: editing.delete(book, 999),
    ):
        with pytest.raises(CrmError, match="stale-button"):
            act()
