"""Every screen in which people are found, looked at, kept and tidied renders in both languages."""

from collections.abc import Callable, Iterator

import pytest

from crmbot.actions import calls, clearing, finding, grouping, history, keeping, memories, merging, tidying, trash
from crmbot.actions.calls import Said
from crmbot.actions.forms import tidy_form
from crmbot.domain.history import Kind
from crmbot.notes import parse_note
from crmbot.screens import found, groups, merge
from crmbot.screens import history as history_screens
from crmbot.screens import keeping as keeping_screens
from crmbot.screens import tidying as tidying_screens
from crmbot.screens import trash as trash_screens
from crmbot.screens.forms import form_screen
from crmbot.screens.screen import Screen
from crmbot.store.book import Book
from crmbot.text.texts import Texts, texts_in
from crmbot.text.values import Day

ZONE = "Asia/Tehran"
LINES = (
    "0912 443 1001 آقای <b>رضایی</b> & پسران یزد نخود",
    "0912 443 1002",
    "0912 443 1003 حاج آقا کاظمی مشهد لیست قیمت گرفت",
    "0912 443 1004 مهندس کریمی قم ۵ تن عدس خرید کیلویی ۸۵ هزار تومان چک ۴۰ میلیون برای شنبه هفته بعد",
    "0912 443 1005 خانم مرادی شیراز نمونه برنج گرفت، از کیفیت بار قبلی شاکی بود",
)


@pytest.fixture
def full(book: Book) -> Book:
    """A book with something of everything."""
    for line in LINES:
        calls.record(book, Said(parse_note(line, book.today), line))
    for sort in clearing.REMARKS:
        book.remarks.add(4, book.member.id, sort, "پسرش تازه داماد شده", book.now)
    for kind in ("photo", "voice", "document", "location"):
        book.attachments.add(book.member.id, kind, "31.8,54.3", book.now, caption="چک", customer_id=4)
    book.customers.change(2, price_only=True)
    book.pen.images.clear()
    return book


Show = Callable[[Texts, Book], Iterator[Screen]]


def finding_people(texts: Texts, book: Book) -> Iterator[Screen]:
    for asked in ("0912", "1004", "ژولیده", "ی", "<b>"):
        yield found.found(texts, finding.find(book, asked))
    yield found.ask(texts, finding.recent(book))


def the_groups(texts: Texts, book: Book) -> Iterator[Screen]:
    yield groups.overview(texts, grouping.overview(book))
    for group in range(1, 6):
        yield groups.page(texts, grouping.page(book, group, 0))
    yield groups.page(texts, grouping.page(book, 1, 0, "یزد", 1))
    yield groups.page(texts, grouping.page(book, 1, 0, "ناکجا"))


def a_history(texts: Texts, book: Book) -> Iterator[Screen]:
    last = history.page(book, 4).last
    lines = [line for number in range(last + 1) for line in history.page(book, 4, number).lines]
    yield from (history_screens.page(texts, history.page(book, 4, number)) for number in range(last + 1))
    yield from (history_screens.opened(texts, history.opened(book, line.kind, line.id)) for line in lines)
    for line in lines:
        if line.kind is Kind.PAPER:
            kept, customer = history.paper(book, line.id)
            yield history_screens.paper(texts, customer, kept, Day(line.day, book.today))
    yield history_screens.contact(texts, *history.reached(book, 4))
    yield history_screens.cleared(texts, clearing.clear(book, Kind.PURCHASE, 1))


def what_is_kept(texts: Texts, book: Book) -> Iterator[Screen]:
    for kind in ("photo", "voice", "document", "location"):
        kept = keeping.keep(book, keeping.Paper(kind, "1,2", "چک"), to=4)
        assert isinstance(kept, keeping.Kept)
        yield keeping_screens.kept(texts, kept)
        yield keeping_screens.kept(texts, keeping.others(book, kept.paper.id))
    waiting = keeping.keep(book, keeping.Paper("photo", "1"), to=None)
    assert isinstance(waiting, keeping.Kept)
    yield keeping_screens.kept(texts, keeping.state(book, waiting.paper.id))
    nobody = keeping.give_by_words(book, waiting.paper.id, "ژولیده")
    assert isinstance(nobody, keeping.Kept)
    yield keeping_screens.kept(texts, nobody)
    yield keeping_screens.remembered(texts, memories.remember(book, 4, "پسرش تازه داماد شده " * 80))
    yield keeping_screens.strange(texts)


def trash_and_merge(texts: Texts, book: Book) -> Iterator[Screen]:
    yield trash_screens.page(texts, trash.page(book))
    trash.delete(book, 5)
    yield trash_screens.page(texts, trash.page(book))
    yield trash_screens.restored(texts, trash.restore(book, 5), ZONE)
    for asked in ("", "کاظمی", "ژولیده"):
        yield merge.choose(texts, merging.choose(book, 4, asked))
    yield merge.preview(texts, merging.preview(book, 3, 4))
    yield merge.merged(texts, merging.merge(book, 3, 4), ZONE)


def the_evening(texts: Texts, book: Book) -> Iterator[Screen]:
    day = book.today.isoformat()
    for bare, papers in ((1, 0), (5, 1), (0, 3)):
        yield tidying_screens.offered(texts, {"day": day, "calls": 14, "bare": bare, "papers": papers})
    yield tidying_screens.reminded(texts, {"day": day})
    yield tidying_screens.put_off(texts)
    yield tidying_screens.left_alone(texts)
    book.attachments.add(book.member.id, "photo", "x", book.now)
    book.attachments.add(book.member.id, "line", "5", book.now, caption="رضایی ۵ تن عدس برد")
    book.customers.change(2, price_only=False)
    yield form_screen(texts, tidy_form.begin(book, book.today), ZONE)
    yield tidying_screens.walked(tidying.tidied(book, book.today, 3), texts, ZONE)
    yield tidying_screens.walked(tidying.Tidied(0, 0, (), ZONE), texts, ZONE)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize(
    "show", [finding_people, the_groups, a_history, what_is_kept, trash_and_merge, the_evening]
)  # fmt: skip
def test_every_screen_renders_and_fits(full: Book, show: Show, language: str) -> None:
    for screen in show(texts_in(language), full):
        assert screen.text or screen.contact or screen.place
        assert len(screen.text) <= 4096
        assert "<b>رضایی" not in screen.text
        assert "&amp;amp;" not in screen.text and "&amp;lt;" not in screen.text
        for button in (button for line in screen.rows for button in line):
            assert button.label.strip()
            assert 0 < len(button.data.encode()) <= 64
