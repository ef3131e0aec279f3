"""Whatever a draft says is in that person's history: ten thousand drafts of made-up lives, read word by word."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import pytest

from crmbot.domain.calendar import jalali
from crmbot.text.drafting import Draft, Reason, check, sms_parts, why_not, write_all
from tests.text.histories import (
    CITIES,
    DAY,
    FAMILIES,
    GOODS,
    LOAD,
    SIGNATURE,
    TASUA,
    THEMES,
    UNITS,
    WRITTEN,
    History,
    Purchase,
    about,
    facts,
    histories,
    overdue,
    this_year,
)  # fmt: skip

VOCABULARY = sorted([*GOODS, LOAD], key=len, reverse=True)
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
AGO = {"دیروز": (1, 1), "چند روز پیش": (2, 6), "هفته پیش": (7, 13), "چند هفته پیش": (14, 44), "چند ماه پیش": (60, 299)}
SILENT = "صدایتان را نشنیده|حرف نزده‌ایم|صحبت نکرده‌ایم|صحبتی نکردیم|بی‌خبر|گپی|سراغی از شما نگرفتم|احوالپرسی‌ام|گفتگویی"
BOUGHT = r"(?<!ن)برد(?:ید|ه)|خرید|از ما گرفته|فرستا(?:دیم|ده)|اعتماد کردید|راهی کردیم"
TWICE = "دو (?:بار|نوبت|دفعه)|هر دو"
LAST = "(?:دفعه|بار|نوبت|خرید) ?آخر|آخرین|دفعه پیش|نوبت قبل|بار قبلی"
CHEERS = (Reason.GREETING, Reason.BIRTHDAY)
NEVER = r"None|nan|[{}\u2066-\u2069\u200e\u200f<>!]|چرا\b|نخریدید|کم‌لطفی|فراموشمان|گرامی|تخفیف|استثنایی"


SEEDS = {Reason.BIRTHDAY: 3, Reason.THIRD_PURCHASE: 4, Reason.MONEY: 4}  # of the others' lives, most get a draft


@lru_cache(maxsize=64)
def said_goods(text: str) -> frozenset[str]:
    """The goods a text names, the longer name before the shorter one within it."""
    found = set()
    for product in VOCABULARY:
        if product in text and re.search(rf"(?<!\w){product}(?!\w)", text):
            found.add(product)
            text = text.replace(product, " ")
    return frozenset(found)


def lies(its: History, reason: Reason, text: str) -> Iterator[str]:
    """What a text says that the history does not."""
    goods = {one.product for one in its.loads} | set(its.wants)
    yield from said_goods(text) - goods - ({LOAD} if reason == Reason.LOAD else set())
    yield from (one for one in CITIES if one in text and one != its.city and re.search(rf"(?<!\w){one}(?!\w)", text))
    yield from (one for one in FAMILIES if one in text and one != its.name)
    yield from _amounts(its, text)
    yield from _days(its, text)
    yield from _claims(its, reason, text)
    if re.search(NEVER, text):
        yield "a word that is never said"


def _amounts(its: History, text: str) -> Iterator[str]:
    plain = text.translate(DIGITS).replace("٫", ".")
    had = {f"{one.quantity.normalize():f} {one.unit} {one.product}" for one in its.loads if one.quantity}
    for amount in re.findall(rf"(?<![\d.])([\d.]+ (?:{'|'.join(UNITS)}) )", plain):
        if not any(plain.find(whole.translate(DIGITS)) >= 0 for whole in had if whole.startswith(amount)):
            yield amount
    known = " ".join([*had, *its.wants, *(one.product for one in its.loads), LOAD]).translate(DIGITS)
    yield from set(re.findall(r"\d+", plain)) - set(re.findall(r"\d+", known))


def _days(its: History, text: str) -> Iterator[str]:
    ages = {(DAY - one.day).days for one in its.loads}
    for words, (least, most) in AGO.items():
        if re.search(rf"(?<!چند ){words}", text) and not any(least <= age <= most for age in ages):
            yield words
    if "پارسال" in text and not any(jalali(one.day).year == jalali(DAY).year - 1 for one in its.loads):
        yield "پارسال"
    often = any(this_year(its, product) >= 3 for product in said_goods(text))
    if re.search("امسال چند|که امسال|چند نوبت", text) and not often:
        yield "several times this year"


def _claims(its: History, reason: Reason, text: str) -> Iterator[str]:
    goods, bought = said_goods(text), {one.product for one in its.loads}
    quiet = -1 if its.talked_on is None else (DAY - its.talked_on).days
    asked_after = reason in (Reason.LAPSE, Reason.WIN_BACK)
    newest, oldest = (its.loads[0].product, its.loads[-1].product) if its.loads else ("", "")
    claims = {
        "that nobody talked to him": (SILENT, asked_after and quiet < 14),
        "that it is long ago": ("خیلی وقت است|مدت‌هاست", quiet < 30),
        "that he bought twice": (TWICE, len(its.loads) != 2),
        "that he bought the same twice": (TWICE, bool(goods) and newest != oldest),
        "that it was the last": (LAST, reason == Reason.THIRD_PURCHASE and not goods <= {newest}),
        "that he bought what he asked for": (BOUGHT, bool(goods) and not goods & bought),
        "that it was today": (
            "امروز",
            reason == Reason.THANKS and all(DAY not in (one.day, one.left_on) for one in its.loads),
        ),
        "goods while money is due": ("", bool(goods) and overdue(its) and reason in CHEERS),
        "a man": ("آقای ", its.title != "aqa"),
        "a woman": ("خانم ", "khanom" not in its.title),
    }
    yield from (claim for claim, (words, false) in claims.items() if false and re.search(words, text))


def batch(reason: Reason, seed: int) -> list[tuple[History, Draft]]:
    """About a thousand lives and what is written to them, in several moods, turns and occasions."""
    found = []
    for turn, theme in enumerate(THEMES):
        mood = "subdued" if turn == 3 and reason not in (Reason.GREETING, Reason.BIRTHDAY) else "plain"
        more = {"theme": theme} if reason == Reason.GREETING else {}
        what = about(reason, turn=turn, mood=mood, **more)
        lives = {one.number: one for one in histories(290, seed * 10 + turn)}
        drafts = write_all([facts(one, what) for one in lives.values()], what)
        assert not check([replace(one, own=True) for one in drafts], what).mourning
        assert {one.customer_id for one in drafts} == {
            number for number, one in lives.items() if not why_not(facts(one, what), what)
        }
        found += [(lives[one.customer_id], one) for one in drafts]
    return found


@pytest.mark.parametrize("reason", WRITTEN)
def test_of_ten_thousand_drafts_none_says_what_is_not_in_the_history(reason: Reason) -> None:
    written = [pair for seed in range(SEEDS.get(reason, 1)) for pair in batch(reason, seed)]
    assert len(written) >= 1112  # of nine kinds: ten thousand
    for its, draft in written:
        text = draft.text.removesuffix(SIGNATURE)
        assert draft.text.endswith(SIGNATURE) and sms_parts(draft.text)[1] <= 2
        assert not list(lies(its, reason, text)), (its, text)
        assert draft.said and not list(lies(its, reason, draft.said)), (its, draft.said)


@pytest.mark.parametrize(
    ("text", "lie"),
    [
        ("شما قبلاً از ما گندم بردید.", "گندم"), ("از مشهد چه خبر؟", "مشهد"), ("۷ تن عدس بردید.", "7 تن "),
        ("پارسال عدس بردید.", "پارسال"), ("امسال چند بار عدس بردید.", "several times this year"),
        ("دو بار آخر عدس بردید.", "that he bought twice"), ("سلام خانم نوری.", "نوری"),
        ("چند وقتی است صدایتان را نشنیده‌ام.", "that nobody talked to him"),
    ],
)  # fmt: skip
def test_the_reader_of_drafts_sees_a_lie(text: str, lie: str) -> None:
    load = Purchase("عدس", Decimal(5), "تن", DAY, None)
    his = History(1, "aqa", "رضائیان", city="یزد", loads=(load,), talked_on=DAY)
    assert lie in list(lies(his, Reason.LAPSE, text))


def test_a_condolence_and_a_word_to_the_bereaved_hold_no_fact_of_trade() -> None:
    for reason, mood in ((Reason.CONDOLENCE, "mourning"), (Reason.BEREAVED, "plain")):
        what = about(reason, mood=mood, theme=TASUA if reason == Reason.CONDOLENCE else None)
        lives = histories(400, 3)
        drafts = write_all([facts(one, what) for one in lives], what)
        assert drafts and not check(drafts, what).mourning
        for draft in drafts:
            assert not said_goods(draft.text) and not re.search(r"[\d]", draft.text) and draft.text.endswith(" توکلی")
