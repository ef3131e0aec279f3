"""Keys that would read alike say what they differ in: the title, the number, the hour."""

from datetime import timedelta

from crmbot.actions import finding, undoing
from crmbot.actions.lines import take
from crmbot.screens import found, undone
from crmbot.screens.screen import Screen
from crmbot.store.book import Book, open_book
from crmbot.text.texts import texts_in

FA = texts_in("fa")


def labels(screen: Screen) -> list[str]:
    return [key.label for row in screen.rows for key in row]


def log(book: Book, *lines: str) -> None:
    for line in lines:
        take(book, line, None)


def undo_list(book: Book) -> list[str]:
    return labels(undone.latest(FA, undoing.latest(book), book.today, book.member.zone))


def test_who_has_no_name_is_found_by_his_number(book: Book) -> None:
    log(book, "09124431001 یزد نخود", "09124431002 یزد عدس")
    assert sorted(labels(found.found(FA, finding.find(book, "یزد")))) == ["09124431001، یزد", "09124431002، یزد"]


def test_a_title_tells_two_of_one_name_apart(book: Book) -> None:
    log(book, "09124431001 مهندس کریمی یزد", "09124431002 کریمی یزد")
    assert sorted(labels(found.found(FA, finding.find(book, "کریمی")))) == ["مهندس کریمی، یزد", "کریمی، یزد"]


def test_two_of_one_name_and_town_have_their_last_digits(book: Book) -> None:
    log(book, "09124431001 کریمی یزد", "09124431002 کریمی یزد")
    assert sorted(labels(found.found(FA, finding.find(book, "کریمی")))) == ["کریمی، یزد (1001)", "کریمی، یزد (1002)"]


def test_things_done_alike_have_their_hour(book: Book) -> None:
    log(book, "09124431001 مرادیان", "09124431003", "نخود ۵ تن برد")
    later = open_book(book.connection, book.member, book.now + timedelta(minutes=5))
    log(later, "09124431001 مرادیان نمونه گرفت")
    assert undo_list(later) == [
        "تماس مرادیان، ۱۰:۴۷", "نگه داشتن «نخود ۵ تن برد»", "تماس 09124431003", "تماس مرادیان، ۱۰:۴۲",
    ]  # fmt: skip


def test_things_done_alike_on_another_day_have_their_day_too(book: Book) -> None:
    log(book, "09124431001 مرادیان")
    later = open_book(book.connection, book.member, book.now + timedelta(days=1))
    log(later, "09124431001 مرادیان نمونه گرفت")
    assert undo_list(later) == ["تماس مرادیان، ۱۰:۴۲", "تماس مرادیان، دیروز ۱۰:۴۲"]
