"""A special load holds exactly those who asked for or bought it."""

import random
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from crmbot.actions import offers, packs, packs_text, undoing
from crmbot.actions.offers_reading import read_load
from crmbot.actions.offers_text import sms_of
from crmbot.actions.packs_audience import Whom
from crmbot.clock import local_time
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.occasion_mood import mood_of
from crmbot.screens.offers import shown as shown_on_screen
from crmbot.store.book import Book, open_book
from crmbot.text.drafting import sms_parts
from crmbot.text.texts import texts_in

GOODS = ("عدس", "عدس قرمز", "نخود", "برنج", "لپه")


def fill(book: Book, people: int, seed: int = 7) -> list[dict[str, object]]:
    """People with a history; returns the same as plain records."""
    chance = random.Random(seed)
    ids = {name: book.products.ensure(name) for name in GOODS}
    records = []
    for place in range(people):
        marks = {name: chance.random() < 0.1 for name in ("no_text", "price_only", "no_call")}
        mourns = chance.random() < 0.1
        customer_id = book.customers.add(
            book.member.id, book.now, name=f"رضایی {place}",
            bereaved_until=book.today + timedelta(3) if mourns else None, **marks,
        )  # fmt: skip
        mobile = chance.random() < 0.9
        book.phones.add(customer_id, f"+98912{place:07}" if mobile else f"+982133{place:06}")
        wants = chance.sample(GOODS, chance.randint(0, 2))
        for name in wants:
            book.products.note_interest(customer_id, ids[name], None, book.now)
        bought = chance.sample(GOODS, chance.choice((0, 0, 1, 2)))
        for name in bought:
            ago = chance.randint(20, 300)
            book.purchases.add(
                customer_id, book.member.id, product_id=ids[name], bought_on=book.today - timedelta(ago),
                at=book.now - timedelta(ago),
            )  # fmt: skip
            book.interactions.add(customer_id, book.member.id, book.now - timedelta(ago), outcomes=(Outcome.PURCHASE,))
        book.consequences.refresh(customer_id)
        records.append(
            {"id": customer_id, "goods": {*wants, *bought}, "bought": len(bought), "mobile": mobile, "mourns": mourns}
            | marks
        )
    book.journal.write("call")
    return records


def test_the_same_load_typed_again_on_its_day_is_the_same_load(book: Book) -> None:
    fill(book, 20)
    first = offers.offer(book, "عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه")
    again = offers.offer(book, "عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه")
    assert again.offer == first.offer and again.entry is None
    assert offers.offer_of(book, first.offer.product_id).offer == first.offer
    assert offers.offer(book, "عدس ۲۰ تن کیلویی ۹۰ تا پنجشنبه").offer.id != first.offer.id
    tomorrow = open_book(book.connection, book.member, book.now + timedelta(1))
    assert offers.offer(tomorrow, "عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه").offer.id != first.offer.id


def test_who_waits_in_another_pack_can_be_let_out_of_it(book: Book) -> None:
    fill(book, 20)
    made = packs.make(book, Whom())
    packs_text.write_text(book, made.pack.id, "بار رسید")
    screen = shown_on_screen(offers.offer(book, "عدس"), texts_in("fa"))
    assert any(button.data == "pack:open" for line in screen.rows for button in line)


def rows(book: Book, table: str) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in book.connection.exec_driver_sql(f"SELECT * FROM {table}")]


def plain_loop(book: Book, named: str) -> tuple[set[int], set[int]]:
    """Who gets an SMS and whom to ring about a load, by going through every row of the book."""
    goods = {one["id"] for one in rows(book, "product") if one["name"].split()[0] == named}
    wants = {one["customer_id"] for one in rows(book, "interest") if one["product_id"] in goods}
    wants |= {one["customer_id"] for one in rows(book, "purchase") if one["product_id"] in goods}
    numbers: dict[int, list[bool]] = {}
    for one in rows(book, "phone"):
        numbers.setdefault(one["customer_id"], []).append(bool(one["mobile"]))
    since = f"{book.now - timedelta(7):%Y-%m-%d %H:%M:%S}"
    texted = {one["customer_id"] for one in rows(book, "interaction") if one["kind"] == "sms" and one["at"] >= since}
    sms, calls = set(), set()
    for one in rows(book, "customer"):
        mourns = (one["bereaved_until"] or "") >= book.today.isoformat()
        if one["id"] not in wants or one["price_only"] or mourns or one["deleted_at"]:
            continue
        if one["grp"] in (4, 5) and not one["no_call"] and numbers.get(one["id"]):
            calls.add(one["id"])
        if one["grp"] < 4 and any(numbers.get(one["id"], ())) and not one["no_text"] and one["id"] not in texted:
            sms.add(one["id"])
    return sms, calls


@pytest.mark.parametrize("named", ["عدس", "نخود"])
def test_the_split_is_what_a_plain_loop_over_all_history_selects(book: Book, named: str) -> None:
    fill(book, 300)
    some = random.Random(3).sample(range(1, 301), 60)
    for place, customer_id in enumerate(some):
        if place < 20:
            book.customers.change(customer_id, deleted_at=book.now)
        elif place < 40:
            at = book.now - timedelta(days=place - 30)
            book.interactions.add(customer_id, book.member.id, min(at, book.now), kind="sms", direction="out")
        else:
            book.phones.add(customer_id, f"+98935{customer_id:07}")
    shown = offers.offer(book, f"{named} ۲۰ تن")
    sms, calls = plain_loop(book, named)
    rung = [
        one.customer_id
        for one in book.offers.calls(book.member.id, book.offers.kind(shown.offer.product_id), book.today)
    ]
    assert set(rung) == calls and len(rung) == shown.calls == len(calls) > 10
    paged = [
        one.customer.id for page in range(shown.last + 1) for one in offers.show(book, shown.offer.id, page).people
    ]
    assert paged == rung
    worth = {one["id"]: one["worth"] or 0 for one in rows(book, "customer")}
    stakes = [worth[one] for one in rung]
    assert stakes == sorted(stakes, reverse=True) and len(set(stakes)) > 3
    pack = offers.make_pack(book, shown.offer.id)
    assert {one.customer_id for one in pack.handed_out} == sms and len(pack.handed_out) == shown.by_sms == len(sms) > 10
    assert len({one.number for one in pack.handed_out}) == len(sms)


def test_a_kind_is_offered_to_all_who_wanted_one_of_it(book: Book) -> None:
    for place, name in enumerate(("لوبیا چیتی", "لوبیا قرمز", "لوبیاپلو")):
        customer_id = book.customers.add(book.member.id, book.now)
        book.phones.add(customer_id, f"+98912000000{place}")
        book.products.note_interest(customer_id, book.products.ensure(name), None, book.now)
    book.journal.write("call")
    shown = offers.offer(book, "لوبیا ۲ تن")
    assert (shown.offer.product, shown.by_sms) == ("لوبیا", 2)
    assert shown.entry is not None
    undoing.undo(book, shown.entry)
    assert book.products.named("لوبیا") is None


def test_who_was_texted_lately_is_left_out_unless_he_is_wanted(book: Book) -> None:
    fill(book, 60)
    whole = offers.offer(book, "عدس")
    texted = offers.make_pack(book, whole.offer.id)
    packs.sent(book, texted.pack.id, 0, 2)
    packs.put_away(book, texted.pack.id)
    again = offers.offer(book, "عدس")
    assert (again.by_sms, again.left_out["texted"]) == (whole.by_sms - 3, 3)
    assert offers.make_pack(book, again.offer.id, also_texted=True).total == whole.by_sms


def test_what_was_bought_before_and_noted_later_is_no_result(book: Book) -> None:
    fill(book, 60)
    shown = offers.offer(book, "عدس")
    whom, its = shown.people[0].customer.id, shown.offer.product_id
    book.purchases.add(whom, book.member.id, product_id=its, bought_on=book.today - timedelta(9), at=book.now)
    assert offers.show(book, shown.offer.id).result.bought == 0


@pytest.mark.parametrize(
    ("said", "quantity", "price", "until"),
    [
        ("عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه", Decimal(20), 85_000, (26, 21)),
        ("عدس ۲۰ تن کیلویی ۸۵ هزار تا فردا ۶ عصر", Decimal(20), 85_000, (22, 18)),
        ("عدس", None, None, None),
        ("عدس ۵ تن تا ساعت ۱۸", Decimal(5), None, (21, 18)),
        ("عدس ۲۰ تن ۸۵ هزار تومان", Decimal(20), 85_000, None),
    ],
)
def test_a_load_is_read_from_one_line(
    book: Book, said: str, quantity: Decimal | None, price: int | None, until: tuple[int, int] | None
) -> None:
    book.products.ensure("عدس")
    load = read_load(book, said)
    assert (load.name, load.quantity, load.unit_price) == ("عدس", quantity, price)
    local = local_time(load.until, "Asia/Tehran") if load.until else None
    assert (local and (local.day, local.hour)) == until


@pytest.mark.parametrize(
    ("said", "text_id"),
    [
        ("سلام", "offer-no-product"),
        ("نخود ۷ تن", "offer-nobody"),
        ("عدس تا دیروز", "offer-past"),
        ("عدس ۲۰ تن ۳۲ میلیون", "offer-price-of-what"),
    ],
)
def test_a_load_that_cannot_be_is_refused(book: Book, said: str, text_id: str) -> None:
    book.products.ensure("عدس")
    with pytest.raises(CrmError) as refused:
        offers.offer(book, said)
    assert refused.value.text_id == text_id


def test_the_text_says_a_price_only_with_its_end(book: Book) -> None:
    fill(book, 40)
    priced = offers.offer(book, "عدس کیلویی ۸۵ هزار تا پنجشنبه").offer
    bare = offers.offer(book, "عدس کیلویی ۸۵ هزار").offer
    hour = offers.offer(book, "عدس کیلویی ۸۵ هزار تا ساعت ۱۴").offer
    assert "کیلویی ۸۵ هزار تومان تا پنجشنبه ۵ آذر" in sms_of(book, priced)
    assert "۸۵" not in sms_of(book, bare)
    assert "کیلویی ۸۵ هزار تومان تا امروز ساعت ۱۴:۰۰" in sms_of(book, hour)
    for its in (priced, bare, hour):
        assert sms_parts(sms_of(book, its))[1] == 1


def test_calls_go_into_the_days_plan_once(book: Book) -> None:
    fill(book, 200)
    shown = offers.offer(book, "عدس")
    first = offers.plan_calls(book, shown.offer.id)
    assert first.planned == book.digests.plan(book.member.id).places
    goods = offers.kind_of(book, shown.offer.product_id)
    planned = [one.customer_id for one in book.offers.calls(book.member.id, goods, book.today)]
    reasons = [promise.reason for one in planned for promise in book.follow_ups.open_of(one)]
    assert reasons.count("بار عدس رسیده") == first.planned


def test_who_owes_is_offered_nothing(book: Book) -> None:
    fill(book, 200)
    shown = offers.offer(book, "عدس")
    whom = shown.people[0].customer.id
    book.follow_ups.add(whom, book.member.id, book.today - timedelta(1), book.now, kind="money", amount=10**6)
    assert next(one for one in offers.show(book, shown.offer.id).people if one.customer.id == whom).owes


def test_the_offer_shows_what_became_of_it(book: Book) -> None:
    fill(book, 200)
    shown = offers.offer(book, "عدس")
    bought, silent = (one.customer.id for one in shown.people[:2])
    book.interactions.add(bought, book.member.id, book.now, outcomes=(Outcome.PURCHASE,), direction="out")
    book.purchases.add(bought, book.member.id, product_id=shown.offer.product_id, bought_on=book.today, at=book.now)
    book.interactions.add(silent, book.member.id, book.now, outcomes=(Outcome.NO_ANSWER,), direction="out")
    pack = offers.make_pack(book, shown.offer.id)
    result = offers.show(book, shown.offer.id).result
    assert (result.talked, result.unanswered, result.bought, result.texted) == (1, 1, 1, 0)
    packs.sent(book, pack.pack.id, 0, pack.people[-1].position)
    assert offers.show(book, shown.offer.id).result.texted == len(pack.people)
    assert offers.make_pack(book, shown.offer.id).pack.id == pack.pack.id


def test_no_load_is_handed_out_on_a_day_of_mourning(book: Book) -> None:
    fill(book, 100)
    book.now = next(
        book.now + timedelta(days) for days in range(400) if mood_of((book.now + timedelta(days)).date()) == "mourning"
    )
    assert offers.make_pack(book, offers.offer(book, "نخود").offer.id).hold == "mourning"
