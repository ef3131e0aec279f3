import json
import random
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmbot.notes import Amount, Known, likely_cities, nearest_city, parse_correction, parse_note

TODAY = date(2026, 11, 24)
PHONE = "۰۹۱۲۳۴۵۶۷۸۹"
NOTES = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "data" / "own_notes.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_a_cheque_day_is_no_follow_up_but_money_due():
    note = parse_note(f"رضایی {PHONE} عدس ۲ تن برد، چک داد برای ۱۵ دی", TODAY)
    assert note.follow_up is None
    assert [(due.day, due.cheque) for due in note.payment_due] == [(date(2027, 1, 5), True)]


def test_a_lone_unit_price_keeps_its_unit():
    note = parse_note(f"خانم افشار {PHONE} پنیر خواست کیلویی ۳۲۰ هزار تومن", TODAY)
    assert (note.amount_toman, note.amount_unit) == (320_000, "کیلو")


def test_a_bare_amount_shows_both_readings():
    note = parse_note(f"رضایی {PHONE} عدس ۸۵ تومن", TODAY)
    assert note.amount == Amount(85_000, None, 85_000_000)
    assert note.amount_toman is None
    assert note.sureness["amount"] < 0.6


def test_the_usual_price_settles_a_bare_amount():
    known = Known(products=["عدس"], prices={"عدس": (70_000, 95_000)})
    note = parse_note(f"رضایی {PHONE} عدس ۸۵ تومن", TODAY, known)
    assert note.amount == Amount(85_000, "کیلو")
    total = parse_note(f"رضایی {PHONE} عدس ۱ تن ۸۵ تومن", TODAY, Known(prices={"عدس": (80_000, 90_000)}))
    assert total.amount is not None


def test_the_books_own_words_win():
    known = Known(products=["زمزم کوهی"], cities=["ده‌نو خلصه"], people=["پرنیان"])
    note = parse_note(f"پرنیان از ده نو خلصه {PHONE} زمزم کوهی خواست", TODAY, known)
    assert (note.name, note.city, note.products) == ("پرنیان", "ده‌نو خلصه", ("زمزم کوهی",))


def test_several_people_only_where_each_line_is_whole():
    whole = f"حسینی {PHONE} لپه خواست\nکاظمی ۰۹۱۲۳۴۵۶۷۸۸ عدس ۲ تن برد"
    assert [(one.name, one.outcome) for one in parse_note(whole, TODAY).people] == [
        ("حسینی", "call_only"),
        ("کاظمی", "purchase"),
    ]
    assert parse_note(f"حسینی {PHONE}\nلپه خواست", TODAY).people == ()


@pytest.mark.parametrize("text", ["سلام خوبی؟", "عدس چنده؟", "ممنون", "کیا رو امروز زنگ بزنم", "", "🙏", "رضایی یزد"])
def test_prose_that_tells_of_no_call_is_no_note(text):
    assert not parse_note(text, TODAY).is_note


@pytest.mark.parametrize("text", [f"رضایی {PHONE}", "رضایی یزد امروز ۵ تن عدس برد", "آقای کریمی جواب نداد"])
def test_what_tells_of_a_call_is_a_note(text):
    assert parse_note(text, TODAY).is_note


def test_a_contact_cards_name_is_read_as_a_note():
    note = parse_note("رضایی حبوبات یزد", TODAY)
    assert (note.name, note.products, note.city) == ("رضایی", ("حبوبات",), "یزد")


def test_the_same_words_mean_the_same_every_time():
    assert all(parse_note(text, TODAY) == parse_note(text, TODAY) for text in NOTES[:20])


def test_a_location_is_in_the_nearest_town():
    assert nearest_city(35.7, 51.4) == "تهران"
    assert nearest_city(36.3, 59.6) == "مشهد"
    assert nearest_city(51.0, 0.0) is None


def test_a_number_hints_at_its_towns():
    assert likely_cities("+983432451098")[0] == "کرمان"
    assert "اصفهان" in likely_cities("+989131234567")
    assert likely_cities("+989351234567") == []
    assert likely_cities("+971501234567") == []


@given(st.text(max_size=4096))
@settings(max_examples=150, deadline=None)
def test_no_text_whatever_breaks_the_reader(text):
    note = parse_note(text, TODAY)
    assert json.dumps(note.as_dict())
    parse_correction(text, TODAY)


@given(
    st.lists(st.sampled_from(" ".join(NOTES).split()), max_size=60), st.sampled_from([" ", "\n", "، ", "\u200c", ""])
)
@settings(max_examples=150, deadline=None)
def test_no_shuffle_of_real_words_breaks_the_reader(words, joint):
    note = parse_note(joint.join(words), TODAY)
    assert note.quantity is None or note.quantity.value > Decimal(0)
    assert all(0 <= start < end <= len(note.text) for spans in note.spans.values() for start, end in spans)


def test_no_cut_of_a_note_breaks_the_reader():
    chance = random.Random(7)
    for text in NOTES:
        first, last = sorted(chance.sample(range(len(text) + 1), 2))
        assert parse_note(text[first:last], TODAY).text == text[first:last]
