"""Drafts: true, signed, plain, no two alike, and silent where nothing should be said."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from crmbot.domain.errors import CrmError
from crmbot.text.drafting import (
    About,
    Bought,
    Draft,
    Facts,
    Load,
    Reason,
    Theme,
    check,
    pack_text,
    parse_own,
    sms_parts,
    why_not,
    write_all,
    write_one,
    write_own,
)  # fmt: skip
from crmbot.text.drafting.likeness import Alike, bare
from crmbot.text.normalise import ZWNJ

YALDA = date(2026, 12, 21)
GOODS = ["عدس", "نخود سایز ۷", "لوبیا چیتی", "برنج هاشمی", "لپه", "میلگرد ۱۴", "حوله", "ماش", "گندم", "جو"]
CITIES = ["یزد", "مشهد", "کرمان", "شیراز", "تهران", "اهواز", "تبریز"]
FAMILIES = ["رضائیان", "کاظمی", "مرادی", "کریمی", "نوری", "اکبری", "صادقی"]
SIGNATURE = "توکلی، حبوبات و برنج"
THEMES = {
    Reason.GREETING: Theme("yalda", "شب یلدا"),
    Reason.CONDOLENCE: Theme("tasua", "تاسوعا", "mourning", faith=True),
}
BATCHES = [reason for reason in Reason if reason not in (Reason.CONDOLENCE, Reason.BEREAVED)]
REZAIAN = Facts(1, title="aqa", name="رضائیان", city="یزد", group=5, unheard=20)


def about(reason: Reason, **more: object) -> About:
    its = About(reason, YALDA, signature=SIGNATURE, theme=THEMES.get(reason), load=Load("عدس کانادا"))
    return replace(its, **more)  # type: ignore[arg-type]


def test_on_the_phone_nobody_is_asked_to_ring_or_to_write() -> None:
    for reason in BATCHES:
        for draft in write_all(people(80), about(reason)):
            assert not re.search(r"زنگ بزنید|پیام بدهید|پیغام|تماس بگیرید|بنویسید|برای کارتان \S+ برایتان", draft.said)


def test_a_shop_is_not_asked_after_its_family() -> None:
    kitchens = [Facts(number, name=f"آشپزخانه {name}", group=5, unheard=40) for number, name in enumerate(CITIES * 12)]
    for reason in (Reason.LAPSE, Reason.GREETING):
        drafts = write_all(kitchens, about(reason))
        assert not [
            one for draft in drafts for one in (draft.text, draft.said) if "خانواده خوب" in one or "خانه خوب" in one
        ]
    assert any("خانواده خوب" in draft.text for draft in write_all(people(80), about(Reason.LAPSE)))


def people(count: int, seed: int = 1) -> list[Facts]:
    chance = Random(seed)
    return [
        Facts(
            number, title=chance.choice(["aqa", "khanom", "mohandes", "haj"]), name=chance.choice(FAMILIES),
            city=chance.choice(CITIES), group=chance.choice([4, 5]), purchase_count=2,
            bought=Bought(
                chance.choice(GOODS), Decimal(chance.randint(1, 30)), "تن",
                YALDA - timedelta(chance.randint(2, 500)), YALDA - timedelta(1), chance.randint(1, 6),
            ),
            twice=chance.random() < 0.5, unheard=chance.randint(0, 60), birthday=True, owes=True,
        )
        for number in range(count)
    ]  # fmt: skip


_bought = st.builds(
    Bought, st.sampled_from(["", *GOODS]), st.none() | st.integers(1, 400).map(Decimal),
    st.sampled_from(["", "تن", "کیسه"]),
    st.integers(0, 900).map(lambda days: YALDA - timedelta(days)), st.none() | st.just(YALDA), st.integers(1, 9),
)  # fmt: skip
_facts = st.builds(
    Facts, st.integers(1, 10**6), st.sampled_from(["", "حاجی"]),
    st.sampled_from(["", "aqa", "khanom", "haj", "mohandes"]),
    st.sampled_from(["", "ناشناس", "🌾", "فروشگاه نور", *FAMILIES]), city=st.sampled_from(["", *CITIES]),
    group=st.integers(1, 5), purchase_count=st.integers(0, 5), bought=st.none() | _bought,
    asked=st.sampled_from(["", *GOODS]), unheard=st.none() | st.integers(0, 400), bereaved=st.booleans(),
    no_religious=st.booleans(), overdue=st.booleans(), owes=st.booleans(), birthday=st.booleans(),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(_facts, st.sampled_from(list(Reason)), st.sampled_from(["plain", "subdued", "mourning"]), st.integers(0, 5))
def test_a_draft_holds_nothing_that_is_not_in_the_history(facts: Facts, reason: Reason, mood: str, turn: int) -> None:
    its = about(reason, mood=mood, turn=turn)
    draft = write_one(facts, its)
    assert (draft is None) == bool(why_not(facts, its))
    if draft is None:
        return
    for text in (draft.text.removesuffix(SIGNATURE), draft.said):
        true_of(facts, its, text)
    assert not check([draft], its).blank and not check([draft], its).mourning
    assert sms_parts(draft.text)[1] <= (3 if reason == Reason.CONDOLENCE else 2)


def true_of(facts: Facts, its: About, text: str) -> None:
    """Goods, towns, figures, people and claims of the text are those of the history."""
    bought, load = facts.bought, its.load.product if its.load else ""
    own = text.replace(load, "") if its.reason == Reason.LOAD else text
    allowed_goods = {bought.product if bought else facts.asked}
    assert {one for one in GOODS if re.search(rf"(?<!\w){one}(?!\w)", own)} <= allowed_goods | {""}
    assert {one for one in CITIES if re.search(rf"(?<!\w){one}(?!\w)", own)} <= {facts.city}
    figures = set(re.findall("[۰-۹]+", own))
    known = f"{bought.product} {bought.quantity}" if bought else facts.asked
    assert figures <= set(re.findall("[۰-۹]+", known.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))))
    assert {one for one in FAMILIES if one in text} <= {facts.name}
    if "امسال چند" in text or "که امسال" in text:
        assert bought is not None and bought.times >= 3
    if "پارسال" in text:
        assert bought is not None and date(2025, 3, 21) <= bought.day < date(2026, 3, 21)
    if "صدایتان را نشنیده" in text or "صحبت نکرده‌ایم" in text:
        assert facts.unheard is None or facts.unheard >= 14
    if "دو بار" in text or "دو نوبت" in text:
        assert facts.purchase_count == 2
    assert not re.search(r"None|[{}\u2066-\u2069\u200e\u200f<>]|چرا\b|نخریدید|کم‌لطفی|فراموشمان", text)


@pytest.mark.parametrize(
    ("title", "name", "first", "group", "said"),
    [
        ("aqa", "رضائیان", False, 5, "آقای رضائیان"), ("khanom", "مرادی", False, 5, "خانم مرادی"),
        ("khanom", "مرادی", False, 2, "سرکار خانم مرادی"), ("haj", "کاظمی", False, 4, "حاج آقا کاظمی"),
        ("haj", "محمود", True, 4, "حاج محمود"), ("aqa", "رضا", True, 4, "رضا آقا"),
        ("mohandes", "کریمی", False, 3, "مهندس کریمی"),
    ],
)  # fmt: skip
def test_everybody_is_addressed_as_the_trader_would(title: str, name: str, first: bool, group: int, said: str) -> None:
    facts = Facts(1, title=title, name=name, first_name=first, group=group)
    draft = write_one(facts, about(Reason.LAPSE))
    assert draft is not None and draft.who == said and said in draft.text


@pytest.mark.parametrize("facts", [
    Facts(1, title="aqa", name="09121234567"), Facts(1, title="aqa", name="ر"), Facts(1, title="haj", name="۱۲"),
    Facts(1, title="aqa", name="طلب از قبل، تماس نگیرید تا خودش زنگ بزند و بگوید کی بار می‌خواهد"[:60].replace("،", "")),
    Facts(1, title="aqa", name="رضائیان ۲ تن نخود"), Facts(1, address="🌾", name="رضائیان"),
    Facts(1, name="رضائیان"), Facts(1, title="aqa", name="ناشناس"), Facts(1, title="aqa", name="🌾"),
    Facts(1, title="aqa"), Facts(1),
])  # fmt: skip
def test_nobody_is_called_by_a_bare_family_name_or_by_what_is_none(facts: Facts) -> None:
    draft = write_one(facts, about(Reason.LAPSE))
    assert draft is not None and draft.text.startswith("سلام، وقتتان بخیر.") and draft.who == ""
    assert check([draft], about(Reason.LAPSE)).untitled == (1,)
    assert len(facts.name) < 2 or facts.name not in draft.text


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("aqa", "آقای رضائیان", "آقای رضائیان"), ("mohandes", "آقای مهندس کریمی", "مهندس کریمی"),
        ("haj", "حاج آقا کاظمی", "حاج آقا کاظمی"), ("", "خانم مرادی", "خانم مرادی"), ("", "دکتر نوری", "دکتر نوری"),
        ("aqa", "رضا آقا", "رضا آقا"), ("aqa", "رضائیان ۲", "آقای رضائیان"), ("aqa", "رضائیان (یزد)", "آقای رضائیان"),
        ("aqa", "رضائیان - نخود", "آقای رضائیان"), ("aqa", "رضائیان 🌾", "آقای رضائیان"), ("", "حاجی", ""),
        ("", "فروشگاه نور", "فروشگاه نور"), ("aqa", "شرکت پخش البرز", "شرکت پخش البرز"), ("aqa", "فروشگاه", ""),
    ],
)  # fmt: skip
def test_a_title_inside_a_name_is_said_once_and_a_firm_by_its_name(title: str, name: str, said: str) -> None:
    draft = write_one(Facts(1, title=title, name=name, group=5), about(Reason.LAPSE))
    assert draft is not None and draft.who == said
    assert not said or draft.text.count(said) == 1


def test_a_firm_is_not_asked_how_it_is() -> None:
    for number in range(60):
        draft = write_one(Facts(number, name="فروشگاه نور"), about(Reason.THANKS, mood="plain", turn=number))
        assert draft is None
        draft = write_one(Facts(number, name="فروشگاه نور"), about(Reason.LAPSE, turn=number))
        assert draft is not None and not re.match(r"[^.]*نور، (?:خوب|چطور|احوال|حال|سلامت)", draft.text)


def test_no_draft_says_a_word_of_one_family_twice() -> None:
    for reason in BATCHES:
        for draft in write_all(people(150), about(reason)):
            for word in ("گفتم", "خواستم", "لازم", "اعتماد", "زحمت", "سراغ", "ممنون"):
                assert len(re.findall(rf"(?<!\w){word}", draft.text)) <= 1, draft.text


@pytest.mark.parametrize("reason", [Reason.LAPSE, Reason.WIN_BACK])
@pytest.mark.parametrize("unheard", [None, 0, 13])
def test_who_was_talked_to_lately_is_not_told_of_a_long_silence(reason: Reason, unheard: int | None) -> None:
    for draft in write_all([replace(REZAIAN, customer_id=n, unheard=unheard) for n in range(200)], about(reason)):
        assert not re.search("نشنیده|بی‌خبر|مدتی|مدت‌هاست|خیلی وقت|قصور|کوتاهی (?:از|کردم)", draft.text + draft.said)


def test_a_greeting_names_no_goods_while_money_is_due_and_a_birthday_never() -> None:
    owing = [replace(one, overdue=True) for one in people(100)]
    for drafts in (write_all(owing, about(Reason.GREETING)), write_all(people(100), about(Reason.BIRTHDAY))):
        for draft in drafts:
            assert not any(re.search(rf"(?<!\w){one}(?!\w)", draft.text) for one in GOODS)


@pytest.mark.parametrize("reason", [one for one in BATCHES if one not in (Reason.GREETING, Reason.BIRTHDAY)])
def test_nothing_written_in_the_first_of_muharram_is_cheerful(reason: Reason) -> None:
    its = about(reason, mood="subdued")
    assert check([replace(one, own=True) for one in write_all(people(200), its)], its).mourning == ()


def test_his_own_form_of_address_wins() -> None:
    draft = write_one(replace(REZAIAN, address="علی آقا"), about(Reason.LAPSE))
    assert draft is not None and "علی آقا" in draft.text and "رضائیان" not in draft.text + draft.said


def test_a_condolence_is_a_set_form_signed_without_the_trade() -> None:
    draft = write_one(replace(people(1)[0], title="aqa", name="رضائیان"), about(Reason.CONDOLENCE, mood="mourning"))
    assert draft is not None and draft.text.endswith("التماس دعا. توکلی") and draft.said == ""
    assert "تاسوعا و عاشورای حسینی را به شما و خانواده محترم تسلیت عرض می‌کنم." in draft.text


@pytest.mark.parametrize("reason", [one for one in BATCHES])
def test_on_a_day_of_mourning_one_condoles_or_is_silent(reason: Reason) -> None:
    assert why_not(people(1)[0], about(reason, mood="mourning")) == "mourning"


@pytest.mark.parametrize(
    ("facts", "reason", "why"),
    [
        (replace(REZAIAN, bereaved=True), Reason.LOAD, "bereaved"),
        (replace(REZAIAN, bereaved=True), Reason.GREETING, "bereaved"),
        (replace(REZAIAN, no_religious=True), Reason.CONDOLENCE, "religious"),
        (replace(REZAIAN, overdue=True), Reason.LOAD, "overdue"),
        (REZAIAN, Reason.DELIVERY, "no-fact"), (REZAIAN, Reason.BIRTHDAY, "no-fact"),
        (REZAIAN, Reason.MONEY, "no-fact"), (REZAIAN, Reason.THANKS, "no-fact"), (REZAIAN, Reason.LAPSE, ""),
    ],
)  # fmt: skip
def test_nothing_is_said_where_nothing_should_be(facts: Facts, reason: Reason, why: str) -> None:
    assert why_not(facts, about(reason)) == why
    assert (write_one(facts, about(reason)) is None) == bool(why)


def test_in_the_first_of_muharram_a_load_has_no_cheerful_word() -> None:
    its = about(Reason.LOAD, mood="subdued")
    assert check(write_all(people(200), its), its).mourning == ()
    assert why_not(REZAIAN, about(Reason.GREETING, mood="subdued")) == "mourning"


def test_a_price_is_said_only_with_its_end() -> None:
    asked = replace(REZAIAN, asked="عدس")
    whole = write_one(asked, about(Reason.LOAD, load=Load("عدس", "کیلویی ۸۵ هزار تومان", "پنج‌شنبه")))
    endless = write_one(asked, about(Reason.LOAD, load=Load("عدس", "کیلویی ۸۵ هزار تومان")))
    assert whole and "کیلویی ۸۵ هزار تومان" in whole.text and "تا پنج‌شنبه" in whole.text
    assert endless and "۸۵" not in endless.text + endless.said


def test_what_he_got_before_is_not_said_again() -> None:
    its = about(Reason.LAPSE)
    before = write_one(REZAIAN, its)
    assert before is not None
    again = write_one(replace(REZAIAN, got=(before.text,)), its)
    assert again is not None and fuzz.ratio(bare(before.text, before.who), bare(again.text, again.who)) <= 80


def test_a_draft_is_the_same_when_asked_for_again_and_another_turn_is_another() -> None:
    its = about(Reason.GREETING)
    assert write_one(REZAIAN, its) == write_one(REZAIAN, its)
    assert write_one(REZAIAN, its) != write_one(REZAIAN, replace(its, turn=1))


@pytest.mark.parametrize("name", ["رضا\u2069ئیان", "رضائیان\u200f", "رضا\nئیان", "\ufeffرضائیان🌾", "رضائیان\ufe0f"])
def test_what_is_copied_has_no_invisible_character(name: str) -> None:
    for draft in write_all([replace(people(1)[0], name=name, title="aqa", city=f"یزد{ZWNJ}")], about(Reason.GREETING)):
        odd = [
            one for one in draft.text + draft.said if unicodedata.category(one) in ("Cc", "Cf", "So") or one == "\ufe0f"
        ]
        assert set(odd) <= {ZWNJ}
        assert not re.search(f"{ZWNJ}(\\W|$)|(^|\\W){ZWNJ}", draft.text)


@pytest.mark.parametrize(
    ("text", "length", "parts"),
    [
        ("", 0, 0), ("س" * 70, 70, 1), ("س" * 71, 71, 2), ("س" * 134, 134, 2), ("س" * 135, 135, 3),
        ("a" * 160, 160, 1), ("a" * 161, 161, 2), ("a" * 306, 306, 2), ("€" * 80, 160, 1), ("€" * 81, 162, 2),
        ("س🌾", 3, 1),
    ],
)  # fmt: skip
def test_an_sms_is_counted_as_the_operator_counts_it(text: str, length: int, parts: int) -> None:
    assert sms_parts(text) == (length, parts)


@pytest.mark.parametrize("reason", [Reason.GREETING, Reason.CONDOLENCE, Reason.LOAD])
def test_a_pack_text_is_one_part_with_the_signature(reason: Reason) -> None:
    text = pack_text(about(reason, signature="توکلی"))
    assert sms_parts(text)[1] == 1 and text.endswith("توکلی")


def test_own_sentences_are_filled_and_signed() -> None:
    own = parse_own("سلام {نام}، {محصول} تازه داریم. حال {شهر} چطور است؟", "fa")
    facts = replace(people(1)[0], title="aqa", name="رضائیان", city="یزد", bought=Bought("عدس", None, "", YALDA))
    draft = write_own(own, facts, about(Reason.GREETING))
    assert draft is not None
    assert draft.text == f"سلام آقای رضائیان، عدس تازه داریم. حال یزد چطور است؟ {SIGNATURE}"


def test_of_own_sentences_those_without_a_fact_are_left_out() -> None:
    own = parse_own("سلام {نام}، وقت بخیر. {محصول} تازه داریم.", "fa")
    draft = write_own(own, Facts(1, name="رضائیان"), about(Reason.GREETING))
    assert draft is not None and draft.text == f"سلام، وقت بخیر. {SIGNATURE}"
    assert write_own(parse_own("{محصول} تازه داریم.", "fa"), Facts(1), about(Reason.GREETING)) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [("سلام {قد}", "drafting-unknown-field"), ("سلام {نام", "drafting-brace"), (" \u200f ", "drafting-empty"),
     ("س" * 3000, "drafting-long")],
)  # fmt: skip
def test_an_own_text_that_cannot_be_read_is_told(text: str, why: str) -> None:
    with pytest.raises(CrmError) as refused:
        parse_own(text, "fa")
    assert refused.value.text_id == why


def test_the_check_names_what_is_amiss() -> None:
    its = about(Reason.GREETING)
    first = Draft(1, Reason.GREETING, "سلام آقای رضائیان، یلدایتان مبارک. خوب هستید؟", who="آقای رضائیان")
    other = replace(first, customer_id=2, text=first.text.replace("آقای رضائیان", "خانم مرادی"), who="خانم مرادی")
    blank, open_field = (
        replace(first, customer_id=3, text=" . "),
        replace(first, customer_id=4, text="حاجی None", who=""),
    )
    batch = [first, other, blank, open_field]
    found = check(batch, its)
    assert (found.alike, found.blank, found.untitled) == ((2,), (3, 4), (4,)) and not found.fine
    assert check(batch, replace(its, mood="mourning")).mourning == (1, 2)
    assert check(write_all(people(40), its), its).fine


def test_a_family_called_aziz_is_no_cheerful_word() -> None:
    its = about(Reason.LOAD, mood="subdued")
    drafts = write_all([replace(REZAIAN, name="عزیزی", city="شادگان", asked="عدس")], its)
    assert drafts and check(drafts, its).mourning == ()


@given(st.text("ابپتسش ", max_size=60), st.text("ابپتسش ", max_size=60))
def test_likeness_is_the_ratio_everybody_measures(one: str, other: str) -> None:
    assert Alike(one).ratio(other) == pytest.approx(fuzz.ratio(one, other) / 100)


def test_english_has_every_part_of_the_drafts() -> None:
    locale = Path(__file__).resolve().parents[2] / "locale"
    parts = {
        language: {
            name for path in (locale / language / "drafts").glob("*.ftl")
            for name in re.findall(r"^([\w-]+) =", path.read_text(encoding="utf-8"), re.MULTILINE)
        }
        for language in ("fa", "en")
    }  # fmt: skip
    assert parts["fa"] == parts["en"]


@pytest.mark.parametrize("reason", list(Reason))
def test_english_drafts_are_written_too(reason: Reason) -> None:
    its = about(reason, language="en")
    for draft in write_all([replace(people(1)[0], bereaved=reason == Reason.BEREAVED)], its):
        assert draft.text.endswith("توکلی" if reason in (Reason.CONDOLENCE, Reason.BEREAVED) else SIGNATURE)


def test_the_material_neither_shouts_nor_flatters_nor_advertises() -> None:
    never = re.compile("[!！]|گردید|می‌باشد|گرامی|همراه همیشگی|استثنایی|بهترین کیفیت|تخفیف ویژه|\\} عزیز|[يك]")
    for path in (Path(__file__).resolve().parents[2] / "locale" / "fa" / "drafts").glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not never.search(line), f"{path.name}: {line}"


@pytest.mark.parametrize("reason", BATCHES)
def test_what_is_said_aloud_begins_with_hello_and_his_name(reason: Reason) -> None:
    for draft in write_all(people(60), about(reason)):
        assert draft.said.startswith(f"سلام {draft.who}")
