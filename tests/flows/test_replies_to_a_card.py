"""A reply to the card corrects it, or is remembered."""

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def test_a_correction_changes_what_it_speaks_of(trader: Person) -> None:
    trader.says("09124431087 رضایی قم ۳ تن عدس برد")
    card = trader.hears()
    trader.replies_to(card.message_id).says("نه ۵ تن، شهرش هم یزده")
    again = plain(trader.hears().text)
    assert "۵ تن عدس" in again and "یزد" in again
    assert "۳ تن" not in again and "قم" not in again


def test_a_day_in_a_reply_becomes_a_promise(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    card = trader.hears()
    trader.replies_to(card.message_id).says("فردا زنگ بزنم")
    assert "(فردا)" in plain(trader.hears().text)


def test_other_words_are_remembered(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    card = trader.hears()
    trader.replies_to(card.message_id).says("پسرش تازه داماد شده")
    assert "پسرش تازه داماد شده" in plain(trader.hears().text)


def test_a_complaint_stands_on_the_card(trader: Person) -> None:
    trader.says("09124431087 رضایی قم شاکی بود بار خیس رسید")
    assert "گلایه:" in plain(trader.hears().text)


def test_a_number_in_reply_to_a_card_is_that_persons(trader: Person) -> None:
    trader.says("09124431087 رضایی قم")
    card = trader.hears()
    trader.replies_to(card.message_id).says("شماره درستش 09124431088 است")
    again = plain(trader.hears().text)
    assert "شماره درست شد" in again and "رضایی" in again
    assert "09124431088" in again and "09124431087" not in again


def test_another_call_in_reply_to_a_card_is_a_call_of_its_own(trader: Person) -> None:
    trader.says("09124431087 رضایی قم")
    card = trader.hears()
    trader.replies_to(card.message_id).says("09124431088 کریمی همدان نخود")
    assert "اولین تماس" in plain(trader.hears().text)
