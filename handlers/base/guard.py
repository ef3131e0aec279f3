"""What a failed call to the Bot API calls for: saying it again after a pause, or better not.

Sending is not idempotent. A message is said again only if it surely did not arrive; a call that may be made twice
without harm is repeated after any loss.
"""

import os
from datetime import timedelta

import httpx
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

# PTB warns at every 429 until one opts in to durations; it reads this variable each time.
os.environ.setdefault("PTB_TIMEDELTA", "1")

PAUSES = (0.5, 1.0, 2.0, 4.0)
LONGEST_WAIT_S = 60.0
_AFTER_THE_HOUR_S = 0.1
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_NOT_TWICE = ("send", "copy", "forward")


def pause_before_repeating(error: TelegramError, endpoint: str, attempt: int) -> float | None:
    """Seconds to wait before the same call is made again; None = not again.

    ``attempt`` counts from 0. After a 429 it is what Telegram asks for, unless that is longer than a minute. At most
    four repetitions, some 8 seconds in all.
    """
    if attempt >= len(PAUSES):
        return None
    if isinstance(error, RetryAfter):
        asked = asked_to_wait(error)
        return asked if asked <= LONGEST_WAIT_S else None
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        harmless = not endpoint.startswith(_NOT_TWICE)
        return PAUSES[attempt] if harmless or surely_not_delivered(error) else None
    return None


def asked_to_wait(error: RetryAfter) -> float:
    """Seconds a 429 asks for, and a moment more."""
    after = error.retry_after
    seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
    return seconds + _AFTER_THE_HOUR_S


def surely_not_delivered(error: NetworkError) -> bool:
    """Whether the call never left, or the API itself said that it failed (5xx).

    A lost answer leaves it open, and so does a gateway that ran out of time. What is too large stays too large.
    """
    cause = error.__cause__
    if cause is None or isinstance(cause, TelegramError):
        message = error.message.lower()
        return "timeout" not in message and "too large" not in message
    return isinstance(cause, _NEVER_SENT)
