"""In the evening one message offers to complete what lacks a name or a product; nothing when there is nothing."""

import pytest

from playground import Playground
from playground.client import SimClient
from scheduler.minutes import HEAD_START_S

SATURDAY, TUESDAY = "2026-11-21", "2026-11-24"
TOMORROW, EVENING = 1, 2


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def offers(trader):
    """What the evenings offered, a line each."""
    return [plain(message.text) for message in trader.reads() if message.by_bot and "تماس نوشتید" in message.text]


def logs(trader, *lines):
    for said in ("/start", *lines):
        trader.says(said)
        trader.hears(timeout=15)


@pytest.fixture
def trader(front_door):
    """The owner in front of the playground's page, on a Saturday at eleven."""
    door = front_door(SIGNUP="open", NOW=f"{SATURDAY}T11:00+03:30")
    sim = SimClient(door.page_url())
    yield sim.person("owner")
    assert sim.errors() == []


def test_what_lacks_a_name_is_offered_at_eight_and_only_once(trader):
    logs(trader, "09124431087 آقای رضایی قم نخود", "09124431088", "09124431089")
    assert "ساعت ۲۰" in trader.sim.press_control(EVENING)
    assert offers(trader) == ["امروز ۳ تماس نوشتید. ۲ تا نام یا محصول ندارد؛ دو دقیقه کار است."]
    trader.sim.press_control(TOMORROW)
    trader.sim.press_control(EVENING)
    assert len(offers(trader)) == 1


def test_a_day_on_which_nothing_is_left_open_ends_in_silence(trader):
    logs(trader, "09124431087 آقای رضایی قم نخود")
    trader.sim.press_control(EVENING)
    assert offers(trader) == []


@pytest.mark.parametrize(("back_at", "comes"), [(f"{SATURDAY}T22:10", 1), (f"{TUESDAY}T20:30", 0)])
def test_a_bot_that_was_down_at_eight_makes_up_for_this_evening_and_for_no_older_one(front_door, back_at, comes):
    with Playground() as telegram:
        trader = SimClient(telegram.page_url).person("owner")
        settings = {"TOKEN": telegram.token, "API_URL": telegram.base_url, "FILE_URL": telegram.base_file_url}
        bot = front_door(SIGNUP="open", NOW=f"{SATURDAY}T11:00+03:30", **settings)
        logs(trader, "09124431088")
        bot.is_told_to_stop()
        front_door(SIGNUP="open", NOW=f"{back_at}+03:30", **settings)
        trader.says("/groups")
        trader.hears(timeout=15)
        trader.sim.waits_until_quiet(calm=HEAD_START_S + 1, timeout=15)
        assert len(offers(trader)) == comes
