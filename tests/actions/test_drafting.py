"""From a customer's rows to his draft: only his own history, and nothing for whom nothing is meant."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from crmbot.actions import drafting
from crmbot.actions.drafting_facts import facts_of
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.occasion import occasions_between
from crmbot.store.book import Book
from crmbot.text.drafting import About, Facts, Load, Reason

_numbers = count(9120000001)


def customer(book: Book, name: str = "رضائیان", **fields: Any) -> int:
    its = {"honorific": "aqa", "city": "یزد", **fields}
    customer_id = book.customers.add(book.member.id, book.now, name=name, **its)
    book.phones.add(customer_id, f"+98{next(_numbers)}")
    return customer_id


def buys(book: Book, customer_id: int, product: str, days_ago: int, **fields: Any) -> None:
    at = book.now - timedelta(days_ago)
    call = book.interactions.add(customer_id, book.member.id, at, outcomes=(Outcome.PURCHASE,))
    book.purchases.add(
        customer_id, book.member.id, interaction_id=call, product_id=book.products.ensure(product),
        quantity=Decimal(5), unit="تن", bought_on=book.today - timedelta(days_ago), at=at,
        **{"is_sample": False, **fields},
    )  # fmt: skip
    book.consequences.refresh(customer_id)


def asks_for(book: Book, customer_id: int, product: str) -> None:
    call = book.interactions.add(customer_id, book.member.id, book.now, outcomes=(Outcome.PRICE_LIST,))
    book.products.note_interest(customer_id, book.products.ensure(product), call, book.now)


def known(book: Book, customer_id: int, what: About) -> Facts:
    facts = facts_of(book, customer_id, what)
    assert facts is not None
    return facts


def yalda(book: Book) -> About:
    found = next(one for one in occasions_between(book.today, book.today + timedelta(60)) if one.key == "yalda")
    return drafting.about(book, Reason.GREETING, occasion=found)


def test_a_greeting_speaks_of_his_last_load(book: Book) -> None:
    his = customer(book)
    buys(book, his, "عدس", 100)
    buys(book, his, "نخود", 20)
    book.settings.change(signature="توکلی، حبوبات")
    drafts = drafting.write(book, [his], yalda(book)).drafts
    assert "آقای رضائیان" in drafts[0].text and "نخود" in drafts[0].text and "عدس" not in drafts[0].text
    assert drafts[0].text.endswith("توکلی، حبوبات")


def test_an_offer_speaks_of_the_same_goods_only(book: Book) -> None:
    his, asker = customer(book), customer(book, "کاظمی")
    buys(book, his, "عدس ریز", 100)
    buys(book, his, "نخود", 20)
    asks_for(book, asker, "عدس")
    what = drafting.about(book, Reason.LOAD, load=Load("عدس"))
    assert known(book, his, what).bought.product == "عدس ریز"  # type: ignore[union-attr]
    assert known(book, asker, what).asked == "عدس" and known(book, asker, what).bought is None
    assert known(book, his, drafting.about(book, Reason.LOAD, load=Load("برنج"))).bought is None


def test_a_sample_is_no_load_he_bought(book: Book) -> None:
    his = customer(book)
    buys(book, his, "عدس", 10, is_sample=True)
    assert known(book, his, drafting.about(book, Reason.THANKS)).bought is None
    assert drafting.one(book, his, drafting.about(book, Reason.THANKS)) is None


def test_nobody_is_asked_whether_a_load_arrived_that_has_not_left(book: Book) -> None:
    his = customer(book)
    buys(book, his, "عدس", 7)
    what = drafting.about(book, Reason.DELIVERY)
    assert drafting.write(book, [his], what).withheld == {his: "no-fact"}
    buys(book, his, "نخود", 6, left_on=book.today - timedelta(5))
    draft = drafting.one(book, his, what)
    assert draft is not None and "نخود" in draft.text and "عدس" not in draft.text


def test_while_money_is_overdue_nothing_is_offered(book: Book) -> None:
    his = customer(book)
    buys(book, his, "عدس", 20)
    what = drafting.about(book, Reason.LOAD, load=Load("عدس"))
    book.follow_ups.add(his, book.member.id, book.today, book.now, kind="money")
    assert drafting.one(book, his, what) is not None
    book.follow_ups.add(his, book.member.id, book.today - timedelta(1), book.now, kind="money")
    assert drafting.write(book, [his], what).withheld == {his: "overdue"}
    assert drafting.one(book, his, drafting.about(book, Reason.MONEY)) is not None


def test_the_bereaved_are_left_alone_until_their_days_are_over(book: Book) -> None:
    his = customer(book, bereaved_until=book.today)
    assert drafting.write(book, [his], drafting.about(book, Reason.LAPSE)).withheld == {his: "bereaved"}
    assert drafting.one(book, his, yalda(book)) is not None
    condolence = drafting.one(book, his, drafting.about(book, Reason.BEREAVED))
    assert condolence is not None and "مبارک" not in condolence.text


def test_a_birthday_is_known_from_what_was_noted(book: Book) -> None:
    his = customer(book)
    what = drafting.about(book, Reason.BIRTHDAY)
    assert not known(book, his, what).birthday
    book.remarks.add(his, book.member.id, "birthday", "تولدش ۳۰ آبان", book.now)
    assert known(book, his, what).birthday


def test_first_names_are_told_from_family_names(book: Book) -> None:
    what = drafting.about(book, Reason.LAPSE)
    assert known(book, customer(book, "محمود"), what).first_name
    assert not known(book, customer(book, "رضائیان"), what).first_name


def test_remembered_words_stand_beside_the_draft_and_not_in_it(book: Book) -> None:
    his = customer(book)
    book.remarks.add(his, book.member.id, "remember", "پسرش تازه داماد شده", book.now)
    draft = drafting.one(book, his, drafting.about(book, Reason.LAPSE))
    assert draft is not None and draft.remembered == ("پسرش تازه داماد شده",)
    assert "داماد" not in draft.text + draft.said


def test_what_was_sent_before_is_said_otherwise(book: Book) -> None:
    his, what = customer(book), drafting.about(book, Reason.LAPSE)
    before = drafting.one(book, his, what)
    assert before is not None
    book.interactions.add(his, book.member.id, book.now, kind="sms", direction="out", said=before.text)
    again = drafting.one(book, his, what)
    assert again is not None and again.text != before.text


def test_who_is_deleted_or_of_another_book_gets_nothing(book: Book) -> None:
    his = customer(book, deleted_at=book.now)
    assert drafting.write(book, [his, 10**6], yalda(book)).withheld == {his: "gone", 10**6: "gone"}


def test_the_preview_shows_three_real_people(book: Book) -> None:
    ids = [customer(book, name) for name in ("رضائیان", "کاظمی", "مرادی", "کریمی")]
    shown = drafting.preview(book, ids, yalda(book), "سلام {نام}، {مناسبت} مبارک.")
    assert [one.text for one in shown] == [
        f"سلام آقای {name}، شب یلدا مبارک." for name in ("رضائیان", "کاظمی", "مرادی")
    ]
    with pytest.raises(CrmError):
        drafting.preview(book, ids, yalda(book), "{هیچ}")


def test_the_check_names_those_without_a_title(book: Book) -> None:
    ids = [customer(book), customer(book, "کاظمی", honorific="")]
    assert drafting.write(book, ids, yalda(book)).check.untitled == (ids[1],)


def test_on_the_day_of_mourning_greetings_are_withheld(book: Book) -> None:
    tasua = next(one for one in occasions_between(date(2026, 6, 1), date(2026, 7, 20)) if one.key == "tasua")
    his, faithless = customer(book), customer(book, no_religious=True)
    what = drafting.about(book, Reason.CONDOLENCE, occasion=tasua)
    assert what.mood == "mourning"
    batch = drafting.write(book, [his, faithless], what)
    assert [one.customer_id for one in batch.drafts] == [his] and batch.withheld == {faithless: "religious"}
