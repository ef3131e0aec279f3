"""The book is its owner's: one tap gives all of it."""

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook

from crmbot.domain.member import Role
from playground.client import Person, Seen
from tests.conftest import Serving
from tests.flows.test_importing import PATIENCE, TWO, lets_in, plain


def file_sent(person: Person) -> Seen:
    person.waits_for(lambda messages: any(m.file_name for m in messages if m.by_bot), PATIENCE)
    return next(m for m in reversed(person.reads()) if m.by_bot and m.file_name)


def test_one_tap_gives_the_whole_book_as_excel(trader: Person) -> None:
    lets_in(trader, TWO)
    trader.says("/export")
    assert "۲ نفر" in plain(trader.hears().text)
    trader.taps("همه دفتر (اکسل)")
    sent = file_sent(trader)
    assert sent.file_name and sent.file_name.endswith(".xlsx")
    book = load_workbook(BytesIO(trader.downloads(sent)))
    rows = list(book.worksheets[3].iter_rows(min_row=2, values_only=True))
    assert {row[0] for row in rows} == {"علی رضایی", "مریم کرمی"}
    assert {row[2] for row in rows} == {"09124431087", "09124431088"}


def test_one_group_comes_as_contacts_for_the_phone(trader: Person) -> None:
    lets_in(trader, TWO)
    trader.says("/export")
    trader.hears()
    trader.taps("گروه ۴")
    trader.hears()
    trader.taps("مخاطبین گوشی (vcf)")
    cards = trader.downloads(file_sent(trader)).decode()
    assert cards.count("BEGIN:VCARD") == 2 and "FN:علی رضایی قم نخود ۴" in cards


def test_a_seller_is_told_politely_that_the_book_is_the_owners(trader: Person, serving: Serving) -> None:
    roster = serving.services.roster
    owner = roster.get(trader.id)
    assert owner is not None
    roster.put(replace(owner, role=Role.SELLER))
    trader.says("/export")
    assert "صاحب دفتر" in trader.hears().text
    trader.calls_back("export:make:book:0", _any_message(trader))
    assert "صاحب دفتر" in trader.hears().text
    assert not any(seen.file_name for seen in trader.reads())


def test_a_seller_may_bring_his_own_list(trader: Person, serving: Serving) -> None:
    roster = serving.services.roster
    owner = roster.get(trader.id)
    assert owner is not None
    roster.put(replace(owner, role=Role.SELLER))
    assert plain(lets_in(trader, TWO).text).startswith("۲ نفر وارد شد")


def _any_message(person: Person) -> int:
    return next(seen.message_id for seen in person.reads() if seen.by_bot)
