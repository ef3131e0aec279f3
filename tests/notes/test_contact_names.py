"""The name on a contact card is how the trader knows somebody: none of its words is lost."""

from datetime import date

import pytest

from crmbot.notes import note_of_contact

TODAY = date(2026, 11, 21)
NUMBERS = ("+989121110001",)


@pytest.mark.parametrize(
    ("written", "name", "label"),
    [
        ("رضا مغازه", "رضا", "مغازه"),
        ("اکبر انبار", "اکبر", "انبار"),
        ("حسن (دفتر)", "حسن", "دفتر"),
        ("آقای کریمی حسابدار", "کریمی", "حسابدار"),
        ("محمد همسایه", "محمد همسایه", ""),
        ("حاج رضا بازار", "رضا بازار", ""),
        ("امیر داداش رضا", "امیر داداش رضا", ""),
        ("رضا برنج فروش", "رضا برنج فروش", ""),
        ("رضا 2", "رضا 2", ""),
        ("مهندس رضایی", "رضایی", ""),
        ("دفتر", "دفتر", ""),
        ("🌹", "🌹", ""),
    ],
)
def test_a_word_beside_the_name_is_the_numbers_label_or_stays_in_the_name(written, name, label):
    note, its_label = note_of_contact(written, NUMBERS, TODAY)
    assert (note.name, its_label) == (name, label)


def test_town_and_goods_beside_the_name_are_his():
    note, label = note_of_contact("رضایی حبوبات یزد", NUMBERS, TODAY)
    assert (note.name, note.products, note.city, note.phones, label) == ("رضایی", ("حبوبات",), "یزد", NUMBERS, "")
