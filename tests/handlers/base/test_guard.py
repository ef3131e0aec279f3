"""When a lost call is made again."""

import httpx
import pytest
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from handlers.base.guard import PAUSES, pause_before_repeating


def because(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


NEVER_SENT = [
    because(NetworkError("x"), httpx.ConnectError("refused")),
    because(NetworkError("x"), httpx.ProxyError("proxy said no")),
    because(TimedOut(), httpx.ConnectTimeout("slow")),
    because(TimedOut(), httpx.PoolTimeout("full")),
    NetworkError("Bad Gateway"),
    because(NetworkError("Internal Server Error (500)"), TelegramError("no JSON")),
]
PERHAPS_SENT = [
    because(TimedOut(), httpx.ReadTimeout("silence")),
    because(TimedOut(), httpx.WriteTimeout("stalled")),
    because(NetworkError("x"), httpx.RemoteProtocolError("dropped")),
    because(NetworkError("Unknown error in HTTP implementation"), RuntimeError()),
    NetworkError("Gateway Timeout (504)"),
]
HOPELESS = [BadRequest("message is too long"), Forbidden("blocked"), Conflict("other bot")]


@pytest.mark.parametrize("error", NEVER_SENT)
def test_a_message_that_surely_did_not_arrive_is_said_again(error):
    assert [pause_before_repeating(error, "sendMessage", n) for n in range(5)] == [*PAUSES, None]


@pytest.mark.parametrize("error", PERHAPS_SENT)
def test_a_message_that_may_have_arrived_is_not_said_twice(error):
    assert pause_before_repeating(error, "sendMessage", 0) is None
    assert pause_before_repeating(error, "copyMessage", 0) is None


@pytest.mark.parametrize("error", PERHAPS_SENT + NEVER_SENT)
@pytest.mark.parametrize("endpoint", ["editMessageText", "answerCallbackQuery", "getFile"])
def test_what_is_harmless_twice_is_repeated_after_any_loss(error, endpoint):
    assert pause_before_repeating(error, endpoint, 0) == PAUSES[0]


@pytest.mark.parametrize("error", HOPELESS)
def test_what_telegram_refused_is_not_asked_again(error):
    assert pause_before_repeating(error, "editMessageText", 0) is None


def test_a_file_too_large_is_not_sent_again():
    assert pause_before_repeating(NetworkError("Request Entity Too Large"), "sendDocument", 0) is None


def test_a_429_says_itself_how_long_to_wait():
    assert pause_before_repeating(RetryAfter(3), "sendMessage", 0) == pytest.approx(3.1)
    assert pause_before_repeating(RetryAfter(3), "sendMessage", 4) is None
    assert pause_before_repeating(RetryAfter(3600), "sendMessage", 0) is None
