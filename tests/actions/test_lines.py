"""What is typed and told: nothing is lost, and no line lands on somebody it is not about."""

from datetime import date, timedelta

import pytest

from crmbot.actions import kept_lines, replying, undoing
from crmbot.actions.cards import Card
from crmbot.actions.finding import Found
from crmbot.actions.lines import NoNumber, Several, WhoIsIt
from crmbot.screens.card import call_card
from crmbot.text.normalise import without_isolates
from crmbot.text.texts import Texts
from tests.actions.typing_trader import Trader


def names(result: Several) -> list[str]:
    return [card.customer.name for card in result.cards]


def test_in_a_list_of_people_only_the_wrong_number_has_to_be_sent_again(trader: Trader) -> None:
    result = trader.says("09351230033 جوادیان مشهد زعفران\n09197650044 مصلحی رشت برنج\n0912111000 صفری قم عدس")
    assert isinstance(result, Several)
    assert names(result) == ["جوادیان", "مصلحی"]
    assert [(one.written, one.fault) for one in result.waiting] == [("0912111000", "too_short")]
    card = trader.says("09121110003")
    assert (card.customer.name, card.customer.city, card.asked[0].name) == ("صفری", "قم", "عدس")


def test_a_list_of_people_goes_back_in_one_with_the_lines_it_kept(trader: Trader) -> None:
    result = trader.says("09351230033 جوادیان مشهد زعفران\n09197650044 مصلحی رشت برنج\nاحمدی کرمان پسته")
    trader.does(undoing.undo, result.entry)
    assert trader.says("09121110003").customer.name == ""


def test_in_a_list_a_known_name_needs_no_number(trader: Trader) -> None:
    trader.says("09121110003 احمدی کرمان")
    result = trader.says("09351230033 جوادیان مشهد زعفران\n09197650044 مصلحی رشت برنج\nاحمدی کرمان پسته")
    assert sorted(names(result)) == ["احمدی", "جوادیان", "مصلحی"]
    assert result.waiting == ()


def test_a_number_after_the_question_completes_the_line(trader: Trader) -> None:
    assert isinstance(trader.says("0913222333444 اکبری"), NoNumber)
    assert trader.says("09132223334").customer.name == "اکبری"


def test_the_number_of_a_waiting_line_may_come_with_words_about_it(trader: Trader) -> None:
    trader.says("0913222333444 اکبری")
    assert trader.says("شماره درستش 09132223334 است").customer.name == "اکبری"


def test_a_number_with_other_words_is_a_call_of_its_own(trader: Trader) -> None:
    trader.says("0913222333444 اکبری")
    card = trader.says("09132223334 یادت باشه پسرش کنکور داره")
    assert (card.customer.name, card.remarks[0].said) == ("", "پسرش کنکور داره")


def test_a_number_wrong_again_leaves_the_line_waiting(trader: Trader) -> None:
    trader.says("0913222333444 اکبری")
    again = trader.says("0913222333")
    assert isinstance(again, NoNumber) and again.written == "0913222333"
    assert trader.says("09132223334").customer.name == "اکبری"


def test_once_others_were_logged_a_bare_number_does_not_take_the_line_but_asks(trader: Trader) -> None:
    trader.says("0913222333444 اکبری")
    trader.says("09121110001 رضایی یزد")
    card = trader.says("09123330005")
    assert isinstance(card, Card) and card.customer.name == ""
    assert card.line_waiting and card.line_waiting[1] == "0913222333444 اکبری"
    joined = trader.does(kept_lines.join, card.line_waiting[0], card.call.id)
    assert (joined.customer.name, joined.customer.id, joined.is_first) == ("اکبری", card.customer.id, True)
    assert trader.says("09123330006").line_waiting is None


def test_a_line_asked_whose_it_is_does_not_land_on_the_next_number(trader: Trader) -> None:
    trader.says("09121110001 رضایی یزد")
    asked = trader.says("نه ۵ تن")
    assert isinstance(asked, WhoIsIt)
    card = trader.says("09123330005")
    assert card.call.quantity is None
    assert card.line_waiting == (asked.kept.id, "نه ۵ تن")


def test_somebody_else_is_said_to_be_meant_and_then_his_number_takes_the_line(trader: Trader) -> None:
    trader.says("09121110001 رضایی یزد")
    trader.does(kept_lines.ask_number, trader.says("۵ تن عدس خواست").kept.id)
    card = trader.says("09123330005")
    assert card.asked[0].name == "عدس"
    assert card.line_waiting is None


@pytest.mark.parametrize(
    "said",
    [
        "مدیری از یزد زنگ زد شکر میخواست",
        "شریفی تماس گرفت برنج میخواست",
        "احمدزاده یزد شکر قیمت گرفت",
        "زاهدی یزد عدس خواست",
        "زاهدی از یزد زنگ زد",
        "رضایی شکر می‌خواهد",
        "یکی زنگ زد گفت عدس میخواد",
    ],
)
def test_words_that_tell_of_a_call_are_kept_until_its_number_comes(trader: Trader, said: str) -> None:
    assert isinstance(trader.says(said), NoNumber)
    assert trader.says("09123330005").call.said == said


@pytest.mark.parametrize("said", ["رضایی یزد", "شکر", "عدس یزد", "قیمت عدس", "کی شکر میخواست", "رضایی زنگ بزن"])
def test_a_name_a_town_or_goods_alone_are_a_search(trader: Trader, said: str) -> None:
    assert isinstance(trader.says(said), Found)


def test_the_last_of_two_lines_without_a_number_takes_the_number(trader: Trader) -> None:
    trader.says("زاهدی یزد عدس خواست")
    trader.says("شریفی تماس گرفت برنج میخواست")
    assert trader.says("09123330005").customer.name == "شریفی"
    assert trader.says("09123330006").line_waiting[1] == "زاهدی یزد عدس خواست"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ملکی دیروز ۲ تن شکر خرید", date(2026, 11, 20)),
        ("ملکی سه‌شنبه ۳ تن شکر خرید", date(2026, 11, 17)),
        ("ملکی سه‌شنبه از انبار ۳ تن شکر کیلویی ۴۵ هزار خرید", date(2026, 11, 17)),
        ("ملکی ۳ روز پیش ۲ تن شکر برد", date(2026, 11, 18)),
        ("ملکی ۲۵ آبان ۲ تن شکر خرید", date(2026, 11, 16)),
        ("ملکی دیروز قیمت گرفت امروز ۲ تن شکر خرید", date(2026, 11, 21)),
        ("ملکی ۲ تن شکر خرید فردا بفرستم", date(2026, 11, 21)),
        ("ملکی ۲ تن شکر خرید", date(2026, 11, 21)),
    ],
)
def test_a_purchase_counts_from_the_day_the_line_names(trader: Trader, said: str, day: date) -> None:
    trader.says("09121110001 ملکی یزد")
    card = trader.says(said)
    assert [bought.bought_on for bought in card.bought_now] == [day]
    assert card.customer.last_purchase_on == day
    delivery = next(one for one in card.follow_ups if one.kind == "delivery")
    assert day + timedelta(7) <= delivery.due_on <= day + timedelta(9)


def test_the_day_of_a_purchase_is_shown_where_it_is_not_today(trader: Trader) -> None:
    trader.says("09121110001 ملکی یزد")
    shown = call_card(Texts("fa"), trader.says("ملکی دیروز ۲ تن شکر خرید")).text
    assert "خرید: ۲ تن شکر، دیروز" in without_isolates(shown)


def test_a_reply_moves_the_purchase_and_its_delivery_call_to_the_day_it_names(trader: Trader) -> None:
    card = trader.says("09121110001 ملکی ۲ تن شکر خرید")
    again = trader.does(replying.reply, card.customer.id, "سه‌شنبه خرید")
    assert again.bought_now[0].bought_on == date(2026, 11, 17)
    assert next(one.due_on for one in again.follow_ups if one.kind == "delivery") == date(2026, 11, 24)


def test_a_reply_that_tells_of_a_purchase_is_about_the_goods_of_the_card(trader: Trader) -> None:
    card = trader.says("09121110001 ملکی یزد عدس")
    again = trader.does(replying.reply, card.customer.id, "۲ تن خرید")
    assert [(bought.product, bought.quantity) for bought in again.bought_now] == [("عدس", 2)]


@pytest.mark.parametrize("said", ["پدرش فوت کرده", "مادرش فوت کرد", "همسرش به رحمت خدا رفت", "عزادار است"])
def test_a_loss_is_remembered_as_said_and_the_mark_of_mourning_is_offered(trader: Trader, said: str) -> None:
    card = trader.says(f"09121110001 {said}")
    assert (card.customer.name, card.call.outcomes, card.follow_ups) == ("", (), ())
    assert card.remarks[0].said == said
    assert card.mourning_asked


@pytest.mark.parametrize("said", ["رضایی مادرش فوت کرد", "مادر رضایی فوت کرد", "09121110001 مادرش فوت کرد"])
def test_a_loss_of_somebody_known_asks_nothing_about_his_name(trader: Trader, said: str) -> None:
    trader.says("09121110001 رضایی یزد")
    card = trader.says(said)
    assert (card.customer.name, card.question, card.mourning_asked) == ("رضایی", "", True)


def test_a_loss_told_in_reply_to_a_card_is_no_unanswered_call(trader: Trader) -> None:
    card = trader.says("09121110001 رضایی یزد")
    again = trader.does(replying.reply, card.customer.id, "پدرش فوت کرده")
    assert (again.call.outcomes, again.remarks[0].said, again.mourning_asked) == ((), "پدرش فوت کرده", True)


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("رضایی پیامک نمی‌خواهد", "no_text"),
        ("رضایی پیامک نمیخواد", "no_text"),
        ("09121110001 گفت دیگه پیامک نفرستید", "no_text"),
        ("رضایی گفت دیگر زنگ نزنید", "no_call"),
        ("رضایی قیمت‌گیر", "price_only"),
        ("رضایی مناسبت مذهبی نه", "no_religious"),
    ],
)
def test_the_words_of_a_mark_set_it_and_can_be_undone(trader: Trader, said: str, mark: str) -> None:
    trader.says("09121110001 رضایی یزد")
    card = trader.says(said)
    assert getattr(card.customer, mark)
    assert Texts("fa").say(f"card-told-{mark}") in call_card(Texts("fa"), card).text
    undone = trader.does(undoing.undo, card.entry)
    assert not getattr(undone.card.customer, mark)


@pytest.mark.parametrize("said", ["رضایی فردا زنگ نزن", "رضایی گفت دیگر زنگ نزنید تا شنبه"])
def test_a_day_on_which_not_to_ring_is_no_mark(trader: Trader, said: str) -> None:
    assert not trader.says(f"09121110001 {said}").customer.no_call


def test_goods_that_got_lost_are_no_loss_in_the_family(trader: Trader) -> None:
    assert not trader.says("09121110001 رضایی مشتری شکر را از دست داد").mourning_asked
    assert trader.says("رضایی پدرش رو از دست داد").mourning_asked


def test_a_message_of_several_people_that_is_edited_corrects_each_of_them(trader: Trader) -> None:
    trader.says("09351230033 جوادیان مشهد زعفران\n09197650044 مصلحی رشت برنج\n0912111000 صفری قم", 500)
    again = trader.edits(500, "09351230033 جوادیان مشهد پسته\n09197650044 مصلحی رشت برنج\n09121110003 صفری قم")
    assert names(again) == ["جوادیان", "مصلحی", "صفری"]
    assert [[product.name for product in card.asked] for card in again.cards] == [["پسته"], ["برنج"], []]
    assert [len(card.phones) for card in again.cards] == [1, 1, 1]
    assert all(card.is_first for card in again.cards)
    assert trader.says("09123330005").line_waiting is None


def test_one_person_edited_into_two_leaves_each_his_own_number(trader: Trader) -> None:
    trader.says("09351230033 جوادیان مشهد زعفران", 500)
    again = trader.edits(500, "09351230033 جوادیان مشهد زعفران\n09197650044 مصلحی رشت برنج")
    assert [(card.customer.name, len(card.phones)) for card in again.cards] == [("جوادیان", 1), ("مصلحی", 1)]
