"""Somebody who types lines and replies without Telegram; a minute passes with every message."""

from datetime import timedelta
from itertools import count

from crmbot.actions import lines, replying, rereading
from crmbot.actions.calls import Said
from crmbot.domain.member import Member
from crmbot.notes import parse_note
from crmbot.store.store import Store
from tests.conftest import NOW


class Trader:
    """The owner of a fresh book."""

    def __init__(self, store: Store, owner: Member) -> None:
        self._store, self._owner = store, owner
        self._minutes = count(1)

    def does(self, action, *args):
        return self._store.act(self._owner, NOW + timedelta(minutes=next(self._minutes)), None, action, *args)

    def says(self, text: str, message_id: int | None = None):
        return self.does(lines.take, text, message_id or next(self._minutes))

    def edits(self, message_id: int, text: str):
        """Writes a message of several people anew."""
        note = parse_note(text, NOW.date())
        return self.does(rereading.reread_several, Said(note, text, message_id))

    def replies(self, card, text: str):
        return self.does(replying.reply, card.customer.id, text)
