"""Nothing is lost or counted twice: five people log two hundred calls while the bot is killed at random moments."""

import pytest

from tests.bot.rush import CALLS_EACH, PEOPLE, rush


@pytest.mark.xdist_group("rush")
def test_two_hundred_calls_stand_once_each_whenever_the_bot_is_killed() -> None:
    report = rush(kills=4, seed=7)
    assert report.kills == 4
    assert report.calls == PEOPLE * CALLS_EACH
    assert report.sound, report
