"""A newcomer presses one thing and sees a full book, in which everything is as if it had happened."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot import demo
from crmbot.actions.loads import settle_all
from crmbot.actions.recomputing import Recomputed, recompute
from crmbot.clock import local_day, local_time
from crmbot.demo.cast import Person, cast
from crmbot.demo.life import Life
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.member import Member
from crmbot.domain.phone import dialled, parse_phone
from crmbot.store.book import Book, open_book
from crmbot.store.engine import writing
from crmbot.store.store import Store

TEHRAN = "Asia/Tehran"
NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)


def customer_called(book: Book, name: str) -> int:
    return book.search.by_words([name])[0].id


def test_eighty_customers_stand_in_all_five_groups(demo_book: Book) -> None:
    counts = demo_book.groups.counts()
    assert sum(counts.values()) + demo_book.groups.price_only() + len(demo_book.customers.deleted(0, 10)) == 80
    assert all(count >= 10 for count in counts.values())


def test_everything_happened_within_fourteen_months_and_nothing_in_the_future(demo_book: Book) -> None:
    first, last = demo_book.connection.exec_driver_sql("select min(at), max(at) from interaction").one()
    assert "2025-09" < first < "2025-10"
    assert last <= NOW.strftime("%Y-%m-%d %H:%M")


def test_all_that_follows_from_the_history_is_true_already(demo_store: Store) -> None:
    assert demo_store.at_gate(NOW, None, recompute) == Recomputed(customers=80, changed=0)


def test_every_load_is_what_its_size_and_price_make_of_it(demo_store: Store, demo_owner: Member) -> None:
    with writing(demo_store.engine) as connection:
        book = open_book(connection, demo_owner, NOW)
        for product in book.products.all():
            settle_all(book, product.id)
        assert book.pen.images == []


def test_its_prices_are_of_yesterday(demo_book: Book) -> None:
    days = {local_day(one.priced_at, demo_book.member.zone) for one in demo_book.products.all() if one.priced_at}
    assert days == {demo_book.today - timedelta(1)}


def test_the_most_used_products_are_those_most_talked_about(demo_book: Book) -> None:
    query = "select product_id, count(*) from interest group by 1"
    talked = dict(demo_book.connection.exec_driver_sql(query).all())
    assert {product.id: product.uses for product in demo_book.products.all()} == talked


def test_a_weekly_buyer_who_skipped_two_weeks_is_there(demo_book: Book) -> None:
    days = [day for day, _ in demo_book.purchases.order_days(customer_called(demo_book, "رضائیان"))]
    gaps = [(other - one).days for one, other in pairwise(days)]
    assert len(days) > 40
    assert sorted(gaps)[len(gaps) // 2] == 7
    assert (demo_book.today - days[-1]).days >= 14


def test_some_promises_are_overdue_some_are_for_today_and_some_are_of_money(demo_book: Book) -> None:
    customers = [row[0] for row in demo_book.connection.exec_driver_sql("select id from customer")]
    promises = [promise for customer in customers for promise in demo_book.follow_ups.open_of(customer)]
    assert sum(promise.due_on < demo_book.today for promise in promises) >= 3
    assert sum(promise.due_on == demo_book.today for promise in promises) >= 3
    assert {promise.kind for promise in promises} == {"talk", "delivery", "money"}
    assert all(promise.amount for promise in promises if promise.kind == "money")


def test_only_the_loads_of_the_last_days_still_wait_to_be_asked_after(demo_book: Book) -> None:
    query = """select p.bought_on, f.due_on from follow_up f join purchase p on p.id = f.purchase_id
               where f.kind = 'delivery' and f.state = 'open'"""
    waiting = demo_book.connection.exec_driver_sql(query).all()
    assert len(waiting) >= 5
    for bought, due in waiting:
        assert date.fromisoformat(due) - date.fromisoformat(bought) in (timedelta(7), timedelta(8))
        assert date.fromisoformat(due) >= demo_book.today - timedelta(1)


def test_two_trucks_of_one_order_are_one_purchase(demo_book: Book) -> None:
    customer_id = demo_book.search.by_digits("2631")[0].id
    customer = demo_book.customers.get(customer_id)
    assert customer is not None
    assert (len(demo_book.purchases.of(customer_id)), customer.purchase_count, customer.group) == (2, 1, 4)


def test_a_purchase_below_the_threshold_is_a_sample(demo_book: Book) -> None:
    customer = demo_book.customers.get(customer_called(demo_book, "فروشگاه یاس"))
    assert customer is not None
    assert (customer.group, customer.purchase_count) == (3, 0)


def test_seasonal_buyers_buy_before_their_season(demo_book: Book) -> None:
    days = [day for day, _ in demo_book.purchases.order_days(customer_called(demo_book, "پسته‌زار"))]
    yalda, nowruz = date(2025, 12, 21), date(2026, 3, 21)
    for season in (yalda, nowruz):
        assert any(timedelta(7) < season - day < timedelta(25) for day in days)


def test_every_kind_of_card_is_there(demo_book: Book) -> None:
    query = """select sum(price_only), sum(no_text), sum(no_religious), count(bereaved_until), count(deleted_at),
                      sum(channel <> ''), sum(address <> ''), sum(name = '') from customer"""
    assert all(demo_book.connection.exec_driver_sql(query).one())
    kinds = demo_book.connection.exec_driver_sql("select distinct kind from remark").scalars().all()
    assert {"remember", "birthday", "taste", "joke", "complaint"} == set(kinds)
    landline = demo_book.phones.of(customer_called(demo_book, "آرمان"))
    assert [phone.mobile for phone in landline] == [False]
    assert [phone.label for phone in demo_book.phones.of(customer_called(demo_book, "صدف"))] == [
        "خرید",
        "دفتر",
        "حسابدار",
    ]


def test_each_product_has_a_price_list_a_bag_and_a_threshold(demo_book: Book) -> None:
    for product in demo_book.products.all():
        assert product.price_text and product.sample_below
        assert demo_book.products.kilos_per(product.id)


def test_the_numbers_are_valid_in_shape_and_invented_in_the_middle() -> None:
    numbers = [number for person in cast().people for number in (person.phone, *(one for one, _ in person.also))]
    assert len(numbers) == len(set(numbers))
    for number in numbers:
        assert parse_phone("0" + number) == "+98" + number
        assert dialled("+98" + number)[3:7].endswith("000") or dialled("+98" + number)[4:7] == "000"


def test_the_demo_comes_once_into_a_book(demo_store: Store, demo_owner: Member) -> None:
    with pytest.raises(CrmError, match="demo-there-already"):
        demo_store.act(demo_owner, NOW, None, demo.fill)


def test_what_the_book_held_before_stays(book: Book) -> None:
    own = book.customers.add(book.member.id, book.now, name="خودم")
    book.settings.change(name="دفتر من")
    demo.fill(book)
    assert book.customers.get(own) is not None
    assert book.settings.read().name == "دفتر من"


def test_another_seed_gives_another_history(store: Store, owner: Member) -> None:
    one = store.act(owner, NOW, None, demo.fill)
    other = store.at_gate(NOW, None, lambda gate: gate.people.open_book(2, "Other", "fa", NOW))
    assert store.act(other, NOW, None, demo.fill, 7) != one
    third = store.at_gate(NOW, None, lambda gate: gate.people.open_book(3, "Third", "fa", NOW))
    assert store.act(third, NOW, None, demo.fill) == one


def test_the_evening_is_the_next_one_to_come(demo_store: Store, demo_owner: Member) -> None:
    for now, evening in ((16, 12), (16, 30)), ((16, 30), (40, 30)), ((20, 45), (40, 30)):
        start = datetime(2026, 11, 21, *now, tzinfo=UTC)
        step = demo_store.look(demo_owner, start, demo.until_evening)
        assert start + step == datetime(2026, 11, 21, tzinfo=UTC) + timedelta(hours=evening[0], minutes=evening[1])


instants = st.integers(0, 640 * 24 * 60).map(
    lambda minutes: datetime(2025, 6, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(st.sampled_from(cast().people), instants, st.integers(0, 99))
def test_on_whatever_day_it_is_opened_nobody_has_talked_tomorrow(person: Person, now: datetime, seed: int) -> None:
    talks = Life(cast(), person, now, TEHRAN, Random(seed)).talks()
    assert talks
    assert [talk.at for talk in talks] == sorted(talk.at for talk in talks)
    assert talks[-1].at <= now
    assert local_day(now, TEHRAN) - local_day(talks[0].at, TEHRAN) < timedelta(470)
    for talk in talks:
        assert (talk.load is not None) == (talk.outcome == Outcome.PURCHASE)
        earlier_day = local_day(talk.at, TEHRAN) < local_day(now, TEHRAN)
        assert not earlier_day or 8 <= local_time(talk.at, TEHRAN).hour < 19


@given(st.sampled_from([person for person in cast().people if person.gap]), instants)
def test_a_regular_buyer_fell_silent_as_long_ago_as_his_part_says(person: Person, now: datetime) -> None:
    talks = Life(cast(), person, now, TEHRAN, Random(1)).talks()
    last = max(local_day(talk.at, TEHRAN) for talk in talks if talk.load)
    assert person.silent - 6 <= (local_day(now, TEHRAN) - last).days <= person.silent
