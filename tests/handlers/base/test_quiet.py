"""Logs: what must never stand in them does not."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
from telegram import Update

from handlers.base import quiet

SECRET = "123456789:AAFakeTokenFakeTokenFakeTokenFakeTok"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    names = [root, *map(logging.getLogger, quiet.TALKATIVE)]
    before, handlers = [logger.level for logger in names], root.handlers[:]
    root.handlers = []  # those of pytest are put back, not closed
    stream = io.StringIO()
    quiet.set_up("DEBUG", stream)
    yield stream
    root.handlers = handlers
    for logger, level in zip(names, before, strict=True):
        logger.setLevel(level)


@pytest.mark.parametrize(
    "secret",
    [
        SECRET,
        "09121234567",
        "۰۹۱۲۱۲۳۴۵۶۷",
        "٠٩١٢١٢٣٤٥٦٧",
        "+989121234567",
        "+98 912 123 4567",
        "00989121234567",
        "9121234567",
        "0912-123-4567",
        "02188776655",
        "+14155552671",
        "حاج رضا از یزد",
    ],
)
def test_no_secret_reaches_the_log(log, secret):
    logger = logging.getLogger("crmbot.anything")
    logger.info("it was %s and %d", secret, 5)
    logger.info(f"it was {secret}")
    try:
        raise KeyError(secret)
    except KeyError:
        logger.exception("failed with %r", secret)
    told = log.getvalue()
    assert told.count("…") >= 4
    assert not any(word in told for word in secret.split())


@pytest.mark.parametrize(
    "harmless",
    ["update 831234567 failed", "2025-03-01 09:00:00", "row 1700000000123", "took 0.9876543210 s", "127.0.0.1:8081"],
)
def test_what_is_no_secret_stays_readable(harmless):
    assert quiet.discreet(harmless) == harmless


def test_an_update_is_logged_by_its_number_only(log):
    message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "two tons of beans"}
    raw = {"update_id": 31, "message": message}
    ptb = logging.getLogger("telegram.ext.Application")
    ptb.critical("Error while building CallbackContext for update %s.", Update.de_json(raw, None))
    ptb.critical("Received data was: %r", raw)
    ptb.critical("Received data was %r", [raw])
    ptb.error('Can not load invalid JSON data: "%s"', json.dumps(raw))
    assert "beans" not in log.getvalue()
    assert "update 31." in log.getvalue()


def test_an_exceptions_quoted_values_go_and_its_place_stays(log):
    try:
        int("two tons of beans")
    except ValueError:
        logging.getLogger("crmbot").exception("update %d", 31)
    told = log.getvalue()
    assert "beans" not in told.replace('int("two tons of beans")', "")
    assert "ValueError: invalid literal for int()" in told
    assert __file__ in told


def test_libraries_keep_their_urls_to_themselves(log):
    for name in ("httpx", "telegram.ext.ExtBot", "aiohttp.client", "apscheduler.executors.default"):
        logging.getLogger(name).info("POST https://api.telegram.org/bot/getMe")
    assert log.getvalue() == ""
