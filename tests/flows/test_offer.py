"""/offer: one line, split at once, texted and rung, its result later."""

from datetime import timedelta

import pytest

from crmbot.clock import local_time
from playground.client import Person, Seen


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def says(trader: Person, text: str) -> Seen:
    trader.says(text)
    return trader.hears()


def taps(trader: Person, label: str) -> Seen:
    trader.taps(label)
    return trader.hears()


@pytest.fixture
def stocked(trader: Person, serving) -> Person:  # type: ignore[no-untyped-def]
    """A trader whom one asked for lentils and from whom another bought some, at noon."""
    clock = serving.services.clock
    step = timedelta(hours=12 - local_time(clock.now(), "Asia/Tehran").hour)
    clock.move(step)
    says(trader, "09125550101 آقای کریمی قم عدس قیمت گرفت")
    says(trader, "09125550102 آقای رضایی یزد ۵ تن عدس خرید کیلویی ۸۵ هزار")
    yield trader
    clock.move(-step)


def test_a_line_is_split_into_sms_and_calls(stocked: Person) -> None:
    shown = plain(says(stocked, "/offer عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه").text)
    assert shown.startswith("بار عدس، ۲۰ تن، کیلویی ۸۵ هزار تومان")
    assert "۱ نفر از گروه ۱ تا ۳ پیامک، ۱ نفر از گروه ۴ و ۵ تلفن." in shown
    assert "آقای رضایی · یزد\n09125550102\nآخرین بار: ۵ تن عدس" in shown
    assert "برای شروع: «سلام آقای رضایی" in shown


def test_the_sms_goes_out_and_the_result_says_so(stocked: Person) -> None:
    says(stocked, "/offer عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه")
    taps(stocked, "پیامک ۱ نفر")
    block = taps(stocked, "همین خوب است")
    text, numbers = block.marked("code")
    assert text.startswith("سلام. بار عدس رسید، کیلویی ۸۵ هزار تومان تا پنجشنبه") and numbers == "09125550101"
    taps(stocked, "فرستادم ✓")
    says(stocked, "/offer")
    assert "تا حالا: ۱ پیامک" in plain(taps(stocked, "نتیجه بار عدس، امروز").text)


def test_calls_go_into_todays_plan(stocked: Person) -> None:
    says(stocked, "/offer عدس")
    assert "۱ تماس رفت در برنامه امروز." in plain(taps(stocked, "در برنامه امروز").text)
    assert "بار عدس رسیده" in plain(says(stocked, "/today").text)


def test_without_a_product_it_asks(stocked: Person) -> None:
    assert "چه باری رسیده" in plain(says(stocked, "/offer").text)
    assert plain(taps(stocked, "عدس").text).startswith("بار عدس")
    says(stocked, "/offer")
    taps(stocked, "بنویسم")
    assert plain(says(stocked, "عدس ۵ تن").text).startswith("بار عدس، ۵ تن")


def test_a_product_nobody_asked_for_is_told_and_nothing_is_kept(stocked: Person) -> None:
    assert "کسی از شما لپه نخواسته" in plain(says(stocked, "/offer لپه ۲ تن").text)
    assert "لپه" not in "".join(says(stocked, "/offer").labels)


def test_a_text_past_its_hour_is_not_handed_out(stocked: Person, serving) -> None:  # type: ignore[no-untyped-def]
    clock = serving.services.clock
    says(stocked, "/offer عدس کیلویی ۸۵ تا ساعت ۱۴")
    taps(stocked, "پیامک ۱ نفر")
    taps(stocked, "همین خوب است")
    clock.move(timedelta(hours=3))
    try:
        taps(stocked, "بیشتر")
        late = taps(stocked, "صفحه قبل")
    finally:
        clock.move(timedelta(hours=-3))
    assert "وقت این متن گذشته است" in plain(late.text) and not late.marked("code")
