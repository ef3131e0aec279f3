"""Personal texts by their rules: true reasons, texts that stand as shown, own sentences, what is passed over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from sqlalchemy import event

from crmbot.actions import (
    draft_edits,
    draft_flaws,
    draft_own,
    draft_single,
    draft_titles,
    drafting,
    due,
    offers,
    packs_personal,
    undoing,
)
from crmbot.actions.cards import card
from crmbot.actions.draft_batch import Batch
from crmbot.actions.draft_own import Purpose
from crmbot.actions.draft_reasons import reasons
from crmbot.actions.draft_shown import Shown
from crmbot.actions.drafting_facts import facts_of, facts_of_all
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.clock import instant_at
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.member import Member, Role
from crmbot.screens.card import card_lines
from crmbot.screens.draft_single import single
from crmbot.screens.due import step
from crmbot.store.book import Book, open_book
from crmbot.text.drafting import Load, Reason
from crmbot.text.texts import texts_in

_numbers = count(9127000001)
SIGNATURE = "توکلی، حبوبات"
NAMES = ("رضائیان", "کاظمی", "مرادی", "کریمی", "نوری")


def customer(book: Book, name: str = "رضائیان", **fields: Any) -> int:
    its = {"honorific": "aqa", "city": "یزد", "no_call": True, **fields}
    customer_id = book.customers.add(book.member.id, book.now, name=name, **its)
    book.phones.add(customer_id, f"+98{next(_numbers)}")
    return customer_id


def buys(book: Book, customer_id: int, product: str, days_ago: int, **fields: Any) -> int:
    at = book.now - timedelta(days_ago)
    call = book.interactions.add(customer_id, book.member.id, at, outcomes=(Outcome.PURCHASE,))
    bought = book.purchases.add(
        customer_id, book.member.id, interaction_id=call, product_id=book.products.ensure(product),
        quantity=Decimal(5), unit="تن", bought_on=book.today - timedelta(days_ago), at=at,
        **{"is_sample": False, **fields},
    )  # fmt: skip
    book.consequences.refresh(customer_id)
    return bought


def buyers(book: Book, names: tuple[str, ...] = NAMES, **fields: Any) -> list[int]:
    ids = [customer(book, name, **fields) for name in names]
    for place, one in enumerate(ids):
        buys(book, one, ("عدس", "نخود")[place % 2], 40 + place)
    book.settings.change(signature=SIGNATURE)
    book.pen.images.clear()
    return ids


def occasion(book: Book, key: str) -> Batch:
    its = catalogue(book)
    found = its.between(book.today - timedelta(1), book.today + timedelta(400))
    year = next(one.year for one in found if one.key == key)
    return Batch("occasion", its.known[key].number, year)


def on(book: Book, day: date, minute: int = 12 * 60) -> Book:
    """The same book on another day, at noon."""
    return open_book(book.connection, book.member, instant_at(day, minute, book.member.zone))


def day_of(book: Book, key: str) -> date:
    found = catalogue(book).between(book.today, book.today + timedelta(400))
    return next(one.day for one in found if one.key == key)


def text(shown: Shown) -> str:
    assert shown.text is not None
    return shown.text.said


def walk(book: Book, batch: Batch) -> dict[int, str]:
    """Customer id → text, as going through the batch shows them."""
    shown, seen = packs_personal.begin(book, batch), {}
    while shown.text is not None and shown.text.customer_id not in seen:
        seen[shown.text.customer_id] = shown.text.said
        shown = packs_personal.following(book, shown.text.id)
    return seen


def test_the_facts_of_many_are_the_facts_of_each(book: Book) -> None:
    ids = buyers(book)
    buys(book, ids[0], "عدس", 3, left_on=book.today)
    buys(book, ids[1], "نخود", 300)
    book.remarks.add(ids[2], book.member.id, "birthday", "تولدش ۳۰ آبان", book.now)
    book.follow_ups.add(ids[3], book.member.id, book.today - timedelta(1), book.now, kind="money")
    for what in (drafting.about(book, Reason.THANKS), drafting.about(book, Reason.LOAD, load=Load("عدس"))):
        every = facts_of_all(book, ids, what)
        assert every == {one: facts_of(book, one, what) for one in ids}
    assert every[ids[2]].birthday and every[ids[3]].overdue and every[ids[0]].bought is not None


def test_many_people_cost_no_more_statements_than_one(book: Book) -> None:
    ids, asked = buyers(book), list[str]()
    what = drafting.about(book, Reason.LAPSE)

    def counted(ids: list[int]) -> int:
        asked.clear()
        facts_of_all(book, ids, what)
        return len(asked)

    event.listen(book.connection, "before_cursor_execute", lambda *its: asked.append(its[2]))
    assert counted(ids) == counted(ids[:1]) == 6


def test_what_is_not_true_of_him_is_no_reason(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crmbot.actions.draft_reasons.coming", lambda book: [])
    his = customer(book, no_call=False)
    assert [one.reason for one in reasons(book, his).whys] == []
    shown = draft_single.open_for(book, his, "c0")
    assert shown.text is None and shown.others == ()
    buys(book, his, "عدس", 1)
    assert [one.reason for one in reasons(book, his).whys] == ["thanks"]


def _lapsed(book: Book, his: int) -> None:
    for ago in (16, 23, 30, 37, 44, 51):
        buys(book, his, "عدس", ago)


def _left(book: Book, his: int) -> None:
    buys(book, his, "عدس", 9, left_on=book.today - timedelta(7))


def _owes(book: Book, his: int) -> None:
    book.follow_ups.add(his, book.member.id, book.today, book.now, kind="money")


def _owes_later(book: Book, his: int) -> None:
    book.follow_ups.add(his, book.member.id, book.today + timedelta(3), book.now, kind="money")


def _born_today(book: Book, his: int) -> None:
    book.remarks.add(his, book.member.id, "birthday", "تولدش ۳۰ آبان", book.now)


def _mourns(book: Book, his: int) -> None:
    book.customers.change(his, bereaved_until=book.today + timedelta(9))


def _twice(book: Book, his: int) -> None:
    buys(book, his, "عدس", 70)
    buys(book, his, "عدس", 40)


def _long_gone(book: Book, his: int) -> None:
    for ago in range(700, 500, -20):
        buys(book, his, "عدس", ago)


@pytest.mark.parametrize(
    ("happened", "first"),
    [
        (_lapsed, "lapse"), (_left, "delivery"), (_owes, "money"), (_born_today, "birthday"), (_mourns, "bereaved"),
        (_twice, "third_purchase"), (_long_gone, "win_back"), (_owes_later, ""),
    ],
)  # fmt: skip
def test_the_first_reason_is_why_he_is_due(
    book: Book, monkeypatch: pytest.MonkeyPatch, happened: Callable[[Book, int], None], first: str
) -> None:
    monkeypatch.setattr("crmbot.actions.draft_reasons.coming", lambda book: [])
    his = customer(book)
    happened(book, his)
    assert next((str(one.reason) for one in reasons(book, his).whys), "") == first


def test_a_reason_that_is_gone_is_refused(book: Book) -> None:
    his = customer(book)
    with pytest.raises(CrmError, match="text-not-true"):
        draft_single.choose(book, his, "c0", Batch("birthday"))


def test_a_load_that_is_still_on_is_a_reason_for_who_took_its_kind(book: Book) -> None:
    (his, other), product = (customer(book), customer(book)), book.products.ensure("عدس ریز")
    buys(book, his, "عدس ریز", 40)
    buys(book, other, "نخود", 40)
    offer = book.offers.add(book.member.id, book.now, product_id=product, until=book.now + timedelta(hours=5))
    batch = Batch("offer", offer)
    assert batch in [one.batch for one in reasons(book, his).whys]
    assert batch not in [one.batch for one in reasons(book, other).whys]
    later = open_book(book.connection, book.member, book.now + timedelta(hours=6))
    assert batch not in [one.batch for one in reasons(later, his).whys]
    _owes_later(book, his)
    book.follow_ups.add(his, book.member.id, book.today - timedelta(2), book.now, kind="money")
    assert batch not in [one.batch for one in reasons(book, his).whys]


def test_a_loads_result_counts_its_personal_texts(book: Book) -> None:
    his = customer(book, no_call=False)
    buys(book, his, "عدس", 40)
    offer = book.offers.add(book.member.id, book.now, product_id=book.products.ensure("عدس"))
    book.pen.images.clear()
    shown = packs_personal.begin(book, Batch("offer", offer))
    assert shown.text is not None and offers.show(book, offer).result.texted == 0
    entry = packs_personal.all_sent(book, shown.text.id).entry
    assert offers.show(book, offer).result.texted == 1 and entry is not None
    undoing.undo(book, entry)
    assert offers.show(book, offer).result.texted == 0


def test_a_text_stands_as_it_was_shown_when_others_come_and_go(book: Book) -> None:
    buyers(book)
    yalda = occasion(book, "yalda")
    before = walk(book, yalda)
    gone = next(iter(before))
    book.customers.change(gone, deleted_at=book.now)
    comer = customer(book, "بهاری")
    buys(book, comer, "عدس", 300)
    after = walk(book, yalda)
    assert set(after) == {*before, comer} - {gone}
    assert all(after[one] == before[one] for one in after if one != comer)


def test_more_than_three_hundred_get_their_texts(book: Book) -> None:
    ids = []
    for _ in range(310):
        ids.append(customer(book))
        book.interactions.add(ids[-1], book.member.id, book.now - timedelta(40), outcomes=(Outcome.PURCHASE,))
        book.purchases.add(
            ids[-1], book.member.id, bought_on=book.today - timedelta(40), at=book.now - timedelta(40)
        )  # fmt: skip
    for _ in book.consequences.refresh_all():
        pass
    shown = packs_personal.begin(book, occasion(book, "yalda"))
    assert shown.left == shown.total == 310 and not shown.flaws
    assert shown.text is not None and len(packs_personal.listed(book, shown.text.id)) == 310


def test_the_same_tap_twice_notes_one_sms(book: Book) -> None:
    buyers(book)
    first = packs_personal.begin(book, occasion(book, "yalda"))
    assert first.text is not None
    assert draft_edits.sent(book, first.text.id).left == 4
    again = draft_edits.sent(book, first.text.id)
    assert again.left == 4 and again.entry is None
    assert [one.kind for one in book.interactions.of(first.text.customer_id)].count("sms") == 1


def test_what_is_undone_waits_again(book: Book) -> None:
    buyers(book)
    first = packs_personal.begin(book, occasion(book, "yalda"))
    assert first.text is not None
    entry = draft_edits.sent(book, first.text.id).entry
    assert entry is not None
    undoing.undo(book, entry)
    again = packs_personal.begin(book, occasion(book, "yalda"))
    assert again.left == 5 and again.text == first.text
    undoing.redo(book, entry)
    assert packs_personal.begin(book, occasion(book, "yalda")).left == 4


def test_another_signature_is_under_the_texts_that_wait(book: Book) -> None:
    buyers(book)
    yalda = occasion(book, "yalda")
    first = packs_personal.begin(book, yalda)
    assert first.text is not None
    typed = draft_edits.reword(book, packs_personal.following(book, first.text.id).text.id, "سلام {نام}.")  # type: ignore[union-attr]
    draft_edits.sent(book, first.text.id)
    book.settings.change(signature="برادران توکلی")
    handed_out = [said for _, said in packs_personal.listed(book, first.text.id)]
    assert len(handed_out) == 4 and sum(one.endswith(" برادران توکلی") for one in handed_out) == 3
    after = walk(book, yalda)
    assert first.text.customer_id not in after and typed.text is not None
    assert after.pop(typed.text.customer_id) == text(typed)
    assert len(after) == 3 and all(one.endswith(" برادران توکلی") for one in after.values())


def test_an_own_sentence_is_used_for_all_but_those_it_leaves_blank(book: Book) -> None:
    ids = [*buyers(book), customer(book, "بهاری", city="")]
    buys(book, ids[-1], "عدس", 30)
    draft_own.write(book, Purpose(Reason.GREETING), "به {شهر} سلام.")
    texts = walk(book, occasion(book, "yalda"))
    assert [texts[one] for one in ids[:5]] == [f"به یزد سلام. {SIGNATURE}"] * 5
    assert "سلام" in texts[ids[-1]] and "بهاری" in texts[ids[-1]]


def test_an_occasions_own_sentence_goes_before_that_of_all(book: Book) -> None:
    his = buyers(book, ("رضائیان",))[0]
    yalda = catalogue(book).known["yalda"]
    draft_own.write(book, Purpose(Reason.GREETING), "{نام}، {مناسبت} مبارک.")
    draft_own.write(book, Purpose(Reason.GREETING, yalda), "{نام}، یلدا مبارک.")
    assert walk(book, occasion(book, "yalda"))[his] == f"آقای رضائیان، یلدا مبارک. {SIGNATURE}"
    draft_own.put_back(book, Purpose(Reason.GREETING, yalda).code)
    assert walk(book, occasion(book, "yalda"))[his] == f"آقای رضائیان، شب یلدا مبارک. {SIGNATURE}"


def test_an_own_sentence_rewrites_what_waits_and_undo_takes_it_back(book: Book) -> None:
    buyers(book)
    yalda = occasion(book, "yalda")
    before = walk(book, yalda)
    shown = packs_personal.begin(book, yalda)
    assert shown.text is not None
    page = draft_own.write(book, draft_own.purpose_of_text(book, shown.text.id), "{نام}، سلام.", shown.text.id)
    assert len(page.drafts) == 3 and page.entry is not None
    assert set(walk(book, yalda).values()) == {f"آقای {name}، سلام. {SIGNATURE}" for name in NAMES}
    undoing.undo(book, page.entry)
    assert book.own_texts.all() == [] and set(walk(book, yalda)) == set(before)
    assert not any("، سلام. توکلی" in one for one in walk(book, yalda).values())


@pytest.mark.parametrize("said", ["{هیچ}", "{نام", "نام}", "", "س" * 1001])
def test_an_own_sentence_that_cannot_be_read_leaves_the_one_before(book: Book, said: str) -> None:
    purpose = Purpose(Reason.LAPSE)
    draft_own.write(book, purpose, "سلام {نام}.")
    with pytest.raises(CrmError):
        draft_own.write(book, purpose, said)
    assert draft_own.page(book, purpose).said == "سلام {نام}."


def test_an_own_sentence_of_another_language_is_left_alone(book: Book) -> None:
    his = buyers(book, ("رضائیان",))[0]
    draft_own.write(book, Purpose(Reason.GREETING), "سلام {نام}.")
    english = open_book(book.connection, replace(book.member, language="en"), book.now)
    assert "{" not in walk(english, occasion(english, "yalda"))[his]


@pytest.mark.parametrize("reason", list(Reason))
def test_every_purpose_has_a_page(book: Book, reason: Reason) -> None:
    buyers(book)
    page = draft_own.page(book, Purpose(reason))
    assert page.said == "" and len(page.drafts) <= 3
    assert draft_own.purpose_of(book, Purpose(reason).code) == Purpose(reason)


def test_a_title_brings_the_name_into_the_text_and_out_again(book: Book) -> None:
    ids = buyers(book, ("رضائیان", "کاظمی"), honorific="")
    shown = packs_personal.begin(book, occasion(book, "yalda"))
    assert shown.flaws == {"untitled": 2} and shown.text is not None
    asked = draft_titles.ask(book, shown.text.id)
    named = draft_titles.entitle(book, asked.text_id, "haj")
    assert named.named is not None and named.left == 1 and named.entry is not None
    assert named.named.id in ids and "حاج آقا" in walk(book, occasion(book, "yalda"))[named.named.id]
    undoing.undo(book, named.entry)
    assert "حاج آقا" not in walk(book, occasion(book, "yalda"))[named.named.id]
    with pytest.raises(CrmError):
        draft_titles.entitle(book, asked.text_id, "shah")


def test_who_is_left_without_a_title_is_not_asked_about_again(book: Book) -> None:
    buyers(book, ("رضائیان", "کاظمی"), honorific="")
    shown = packs_personal.begin(book, occasion(book, "yalda"))
    assert shown.text is not None
    first = draft_titles.ask(book, shown.text.id)
    second = draft_titles.leave(book, first.text_id)
    assert second.left == 1 and second.text_id != first.text_id
    assert draft_titles.leave(book, second.text_id).customer is None
    assert packs_personal.begin(book, occasion(book, "yalda")).flaws == {}


def test_those_whom_no_title_would_name_are_no_fault(book: Book) -> None:
    buyers(book, ("فروشگاه نور", "ناشناس", "🌾", "", "۱۲"), honorific="")
    shown = packs_personal.begin(book, occasion(book, "yalda"))
    assert shown.left == 5 and not shown.flaws


def test_a_condolence_in_his_own_words_bears_no_trade_and_its_cheer_is_told(book: Book) -> None:
    his = buyers(book, ("رضائیان",))[0]
    then = on(book, day_of(book, "ali_martyrdom"))
    mourning_day = occasion(then, "ali_martyrdom")
    shown = packs_personal.begin(then, mourning_day)
    assert text(shown).endswith("توکلی") and "حبوبات" not in text(shown) and shown.hold == ""
    assert shown.text is not None and shown.text.customer_id == his
    typed = draft_edits.reword(then, shown.text.id, "سلام {نام}، قبول باشد.")
    assert text(typed) == "سلام آقای رضائیان، قبول باشد. توکلی" and not typed.flaws
    cheerful = draft_edits.reword(then, shown.text.id, "سلام {نام}، مبارک باشد.")
    assert cheerful.flaws == {"mourning": 1}


def test_the_bereaved_get_no_greeting_but_the_condolence_of_a_day(book: Book) -> None:
    his = buyers(book, ("رضائیان",), bereaved_until=book.today + timedelta(400))[0]
    with pytest.raises(CrmError, match="personal-nobody"):
        packs_personal.begin(book, occasion(book, "yalda"))
    then = on(book, day_of(book, "ali_martyrdom"))
    assert set(walk(then, occasion(then, "ali_martyrdom"))) == {his}


def test_who_mourns_after_his_text_was_written_is_passed_over(book: Book) -> None:
    ids = buyers(book)
    walk(book, occasion(book, "yalda"))
    book.customers.change(ids[2], bereaved_until=book.today + timedelta(40))
    assert set(walk(book, occasion(book, "yalda"))) == {*ids} - {ids[2]}


def test_a_greeting_is_kept_past_its_day_no_longer_than_it_is_kind(book: Book) -> None:
    buyers(book)
    yalda, day = occasion(book, "yalda"), day_of(book, "yalda")
    assert packs_personal.begin(on(book, day + timedelta(1)), yalda).hold == ""
    assert packs_personal.begin(on(book, day + timedelta(3)), yalda).hold == "expired"
    assert packs_personal.begin(on(book, day, 22 * 60 + 30), yalda).hold == "late"


def test_a_load_is_not_told_on_a_day_of_mourning_nor_behind_its_end(book: Book) -> None:
    his = customer(book, no_call=False)
    buys(book, his, "عدس", 40)
    product = book.products.ensure("عدس")
    mourning_day, eve = on(book, day_of(book, "ali_martyrdom")), on(book, book.today)
    batch = Batch("offer", book.offers.add(book.member.id, eve.now, product_id=product))
    assert packs_personal.begin(eve, batch).hold == ""
    shown = eve.personal_texts.texts(batch.key)[0]
    assert packs_personal.at(mourning_day, shown.id).hold == "mourning"
    short = Batch("offer", book.offers.add(book.member.id, eve.now, product_id=product, until=eve.now))
    assert packs_personal.begin(eve, short).hold == "expired"


def test_a_batch_that_is_none_is_refused(book: Book) -> None:
    for batch in (Batch("offer", 99), Batch("occasion", 10_000, 1405), Batch("load", 1), Batch("lapse")):
        with pytest.raises(CrmError):
            packs_personal.begin(book, batch)


def test_texts_of_another_member_or_book_are_as_if_they_were_not_there(book: Book) -> None:
    buyers(book)
    shown = packs_personal.begin(book, occasion(book, "yalda"))
    assert shown.text is not None
    stranger = open_book(book.connection, Member(77, 77, 9, Role.OWNER, "Other", "fa", "Asia/Tehran"), book.now)
    for act in (draft_edits.at, draft_edits.sent, draft_edits.another, packs_personal.following, packs_personal.listed):
        with pytest.raises(CrmError):
            act(stranger, shown.text.id)


def test_a_complaint_is_seen_beside_the_text(book: Book) -> None:
    his = buyers(book, ("رضائیان",))[0]
    book.remarks.add(his, book.member.id, "complaint", "چند گونی نم داشت", book.now - timedelta(2))
    book.remarks.add(his, book.member.id, "remember", "پسرش داماد شده", book.now)
    shown = draft_single.open_for(book, his, "c0")
    assert shown.remark is not None and shown.remark.said == "چند گونی نم داشت"


def test_only_fields_that_can_be_filled_are_named() -> None:
    assert draft_own.fields_for(Reason.LAPSE, "fa") == ("نام", "شهر", "امضا")
    assert {"مناسبت", "محصول"} <= {*draft_own.fields_for(Reason.GREETING, "fa")}
    assert {"قیمت", "تا کی"} <= {*draft_own.fields_for(Reason.LOAD, "fa")}


def test_a_text_for_one_person_is_the_same_until_it_is_sent(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crmbot.actions.draft_reasons.coming", lambda book: [])
    his = customer(book)
    _lapsed(book, his)
    first = draft_single.open_for(book, his, "c0")
    assert text(draft_single.open_for(book, his, "t3")) == text(first) and first.text is not None
    assert text(draft_single.open_for(on(book, book.today + timedelta(6)), his, "c0")) == text(first)
    assert draft_single.open_for(on(book, book.today + timedelta(9)), his, "c0").text.at > first.text.at  # type: ignore[union-attr]
    sent = draft_edits.sent(book, first.text.id)
    assert sent.text is not None and sent.text.sent_at is not None
    with pytest.raises(CrmError, match="text-sent-already"):
        draft_edits.reword(book, first.text.id, "سلام")
    month = on(book, book.today + timedelta(30))
    later = draft_single.open_for(month, his, "c0")
    assert later.text is not None and later.text.sent_at is None and text(later) != text(first)


@pytest.mark.parametrize(("fields", "told"), [({"no_text": True}, "پیامک نمی‌خواهد"), ({}, "موبایلش را ندارید")])
def test_who_takes_no_texts_or_has_no_mobile_is_rung(book: Book, fields: dict[str, bool], told: str) -> None:
    his = customer(book, **fields)
    if not fields:
        book.phones.remove(book.phones.of(his)[0].id)
        book.phones.add(his, "+982133445566")
    _lapsed(book, his)
    shown = draft_single.open_for(book, his, "c0")
    screen = single(texts_in("fa"), shown)
    assert told in screen.text and "برای گفتن" in screen.text and "<code>" not in screen.text
    assert not any(button.copy or button.data.startswith("text:sent") for line in screen.rows for button in line)


def test_mourning_stands_before_all_else_on_his_card_and_in_a_list(book: Book) -> None:
    his = customer(book, bereaved_until=book.today + timedelta(20))
    call = book.interactions.add(his, book.member.id, book.now)
    book.follow_ups.add(his, book.member.id, book.today, book.now)
    told = card_lines(texts_in("fa"), card(book, his, call))  # type: ignore[arg-type]
    assert told[0].startswith("عزادار است") and told[1].startswith("✓")
    shown = step(texts_in("fa"), due.step(book, 0)).text
    assert "عزادار است" in shown and "برای شروع" not in shown


def test_a_title_tapped_below_his_text_is_in_it_at_once(book: Book) -> None:
    his = customer(book, honorific="")
    _lapsed(book, his)
    shown = draft_single.open_for(book, his, "c0", "lapse")
    assert shown.text is not None and shown.text.flaws == "untitled" and "رضائیان" not in shown.text.said
    named = draft_edits.entitle(book, shown.text.id, "mohandes")
    assert "مهندس رضائیان" in text(named) and named.text is not None and not named.text.flaws
    with pytest.raises(CrmError):
        draft_edits.entitle(book, shown.text.id, "shah")


def test_one_is_led_to_the_text_that_ails(book: Book) -> None:
    buyers(book)
    then = on(book, day_of(book, "ali_martyrdom"))
    shown = packs_personal.begin(then, occasion(then, "ali_martyrdom"))
    assert shown.text is not None
    ails = packs_personal.following(then, packs_personal.following(then, shown.text.id).text.id)  # type: ignore[union-attr]
    assert ails.text is not None
    draft_edits.reword(then, ails.text.id, "سلام {نام}، مبارک باشد.")
    found = draft_flaws.next_flawed(then, shown.text.id)
    assert found.text is not None and found.text.id == ails.text.id and found.text.flaws == "mourning"


def test_words_for_whom_nothing_else_is_to_be_said_are_typed_alone(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crmbot.actions.draft_reasons.coming", lambda book: [])
    book.settings.change(signature=SIGNATURE)
    his = customer(book)
    shown = draft_single.type_one(book, his, "c0", "سلام {نام}، فردا می‌آیم.")
    assert text(shown) == f"سلام آقای رضائیان، فردا می‌آیم. {SIGNATURE}"
    labels = [button.label for line in single(texts_in("fa"), shown).rows for button in line]
    assert "فرستادم ✓" in labels and not {"متن اصلی", "یکی دیگر", "متن خودم برای همه"} & {*labels}
    sent = draft_edits.sent(book, shown.text.id)  # type: ignore[union-attr]
    assert sent.entry is not None and book.interactions.of(his)[0].said == text(shown)


def test_without_a_signature_a_text_says_so_and_one_tap_signs_it(book: Book) -> None:
    (his,) = buyers(book, NAMES[:1])
    book.settings.change(signature="")
    shown = draft_single.open_for(book, his, "c0")
    assert shown.text
    screen = single(texts_in("fa"), shown)
    assert "امضا ندارد" in screen.text
    assert f"edit:text-sign:{shown.text.id}" in {one.data for line in screen.rows for one in line}
    signed = draft_edits.sign(book, shown.text.id, SIGNATURE)
    assert (
        signed.text and signed.text.said.endswith(SIGNATURE) and "امضا ندارد" not in single(texts_in("fa"), signed).text
    )
    book.settings.change(signature="")
    draft_edits.reword(book, shown.text.id, "سلام، بار رسید")
    typed = draft_edits.sign(book, shown.text.id, SIGNATURE).text
    assert typed and typed.said == f"سلام، بار رسید. {SIGNATURE}"
