"""What a reply to a card says is about that card's person, and nothing else becomes of it."""

import pytest

from crmbot.actions import undoing
from crmbot.actions.cards import Card
from crmbot.actions.lines import NoNumber
from crmbot.actions.memories import Remembered
from crmbot.domain.errors import CrmError
from tests.actions.typing_trader import Trader


@pytest.fixture
def card(trader: Trader) -> Card:
    return trader.says("09121110001 رضایی یزد عدس")


def numbers(card: Card) -> list[tuple[str, str]]:
    return [("0" + phone.number[3:], phone.label) for phone in card.phones]


@pytest.mark.parametrize(
    "said",
    [
        "شماره‌اش 09121230005 است",
        "شماره درستش 09121230005 است",
        "شمارش اینه 09121230005",
        "نه، 09121230005",
        "شماره‌ش عوض شده 09121230005",
        "09121110001 غلطه، درستش 09121230005",
    ],
)
def test_a_reply_that_says_so_puts_the_number_right(trader: Trader, card: Card, said: str) -> None:
    again = trader.replies(card, said)
    assert (again.customer.id, again.customer.name, numbers(again)) == (
        card.customer.id,
        "رضایی",
        [("09121230005", "")],
    )
    assert numbers(trader.does(undoing.undo, again.entry).card) == [("09121110001", "")]


@pytest.mark.parametrize(
    ("said", "label"),
    [("09121230005", ""), ("یه شماره دیگه هم داره 09121230005", ""), ("شماره دفترش 09121230005", "دفتر")],
)
def test_another_number_in_a_reply_is_one_more_of_his(trader: Trader, card: Card, said: str, label: str) -> None:
    again = trader.replies(card, said)
    assert numbers(again) == [("09121110001", ""), ("09121230005", label)]


def test_of_two_numbers_the_one_most_like_the_right_one_goes(trader: Trader, card: Card) -> None:
    trader.replies(card, "شماره دفترش 02133445566")
    again = trader.replies(card, "شماره درستش 02133445567")
    assert numbers(again) == [("09121110001", ""), ("02133445567", "دفتر")]


def test_a_wrong_number_in_a_reply_is_said_to_be_wrong(trader: Trader, card: Card) -> None:
    with pytest.raises(CrmError, match="number-amiss"):
        trader.replies(card, "شماره درستش 0912123000")


def test_a_number_somebody_else_has_stays_his(trader: Trader, card: Card) -> None:
    trader.says("09121110002 کریمی")
    with pytest.raises(CrmError, match="more-number-taken"):
        trader.replies(card, "شماره‌اش 09121110002 است")


@pytest.mark.parametrize("said", ["😀", "🙏🙏", "ممنون", "اشتباه شد", "پاکش کن"])
def test_signs_thanks_and_slips_are_not_remembered(trader: Trader, card: Card, said: str) -> None:
    again = trader.replies(card, said)
    assert isinstance(again, Card)
    assert (again.remarks, again.call.id, len(again.notices)) == ((), card.call.id, 1)


def test_what_is_to_be_remembered_is_kept_without_the_words_that_ask_for_it(trader: Trader, card: Card) -> None:
    assert trader.replies(card, "یادت باشه پسرش کنکور داره").said == "پسرش کنکور داره"


@pytest.mark.parametrize(
    "said", ["یادت باشه پسرش کنکور داره", "رضایی یادت باشه پسرش کنکور داره", "یادتان باشد رضایی پسرش کنکور دارد"]
)
def test_words_to_remember_need_no_reply(trader: Trader, card: Card, said: str) -> None:
    kept = trader.says(said)
    assert isinstance(kept, Remembered)
    assert kept.card.customer.id == card.customer.id
    assert "کنکور" in kept.card.remarks[0].said


def test_words_to_remember_about_nobody_known_wait_for_his_number(trader: Trader) -> None:
    assert isinstance(trader.says("یادت باشه پسرش کنکور داره"), NoNumber)
    assert trader.says("09121110001").remarks[0].said == "پسرش کنکور داره"


def test_a_line_may_end_in_words_to_remember(trader: Trader) -> None:
    card = trader.says("09121110001 زمانی یزد عدس، یادت باشه پسرش تهران کنکور داره")
    assert (card.customer.city, card.remarks[0].said) == ("یزد", "پسرش تهران کنکور داره")
