"""What was sent and cannot be meant: one clear sentence each."""

from crmbot.notes import InvalidNumber
from crmbot.screens.screen import Screen
from crmbot.text.texts import Texts


def number(texts: Texts, written: InvalidNumber) -> Screen:
    """A telephone number that is none, with what is wrong with it."""
    return Screen(texts.say(f"amiss-{written.fault}", written=written.written[:40]))


def contact_number(texts: Texts, written: str) -> Screen:
    """A contact card whose number is none."""
    return Screen(texts.say("amiss-contact", written=written[:40]))


def too_long(texts: Texts, limit: int) -> Screen:
    """Only the beginning of a message was read."""
    return Screen(texts.say("amiss-too-long", limit=limit))


def unknown_command(texts: Texts) -> Screen:
    """A command that there is not."""
    return Screen(texts.say("amiss-command"))


def stale(texts: Texts) -> Screen:
    """A button whose matter is gone."""
    return Screen(texts.say("stale-button"))
