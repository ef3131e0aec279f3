"""One imitated person with a telephone in his hand."""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from playground.core.params import JSON
from playground.core.people import Account
from playground.reader import Reader
from playground.seen import Seen

if TYPE_CHECKING:
    from playground.client import SimClient


class Person(Reader):
    """Acts and reads in one chat: the private one with the bot, or a group (`in_chat`).

    Acts that send something take `date` (an aware datetime or seconds since 1970) and `forwarded_from` (a name for
    somebody with a hidden account, or a User as JSON), and return the message as `Seen`. Impossible acts raise
    `CannotError`.
    """

    def __init__(self, sim: "SimClient", account: Account, chat_id: int | None = None) -> None:
        super().__init__(sim, account, chat_id)
        self._reply_to: int | None = None

    def in_chat(self, chat_id: int) -> "Person":
        """The same person standing in another chat."""
        return Person(self.sim, self.account, chat_id)

    def replies_to(self, message_id: int) -> "Person":
        """The same person about to answer a message: `person.replies_to(5).says("yes")`."""
        answering = Person(self.sim, self.account, self.chat_id)
        answering._reply_to = message_id
        return answering

    def says(self, text: str, **how: Any) -> Seen:
        """Sends a text. A command is a text that begins with a slash."""
        return self._sends("says", {"text": text}, how)

    def sends_contact(
        self,
        phone: str,
        first_name: str,
        last_name: str | None = None,
        user_id: int | None = None,
        vcard: str | None = None,
        **how: Any,
    ) -> Seen:
        """Sends a contact card. `user_id` is there when the contact has Telegram; his own id for his own card."""
        card = {"phone_number": phone, "first_name": first_name, "last_name": last_name}
        return self._sends("sends_contact", {**card, "user_id": user_id, "vcard": vcard}, how)

    def sends_contacts(self, cards: Sequence[tuple[str, str]], **how: Any) -> list[Seen]:
        """Shares several cards (phone, name) in one go: Telegram makes a message of each, with one date."""
        how = {"date": datetime.now(UTC), **how}
        return [self.sends_contact(phone, name, **how) for phone, name in cards]

    def sends_document(self, content: bytes, name: str, mime: str = "", caption: str = "", **how: Any) -> Seen:
        """Sends a file."""
        return self._sends_file("document", content, name, mime, caption, how)

    def sends_photo(self, content: bytes, caption: str = "", **how: Any) -> Seen:
        """Sends a picture."""
        return self._sends_file("photo", content, "photo.jpg", "image/jpeg", caption, how)

    def sends_voice(self, content: bytes = b"OggS", **how: Any) -> Seen:
        """Sends a voice note."""
        return self._sends_file("voice", content, "voice.ogg", "audio/ogg", "", how)

    def sends_sticker(self, content: bytes = b"RIFF", **how: Any) -> Seen:
        """Sends a sticker."""
        return self._sends_file("sticker", content, "sticker.webp", "image/webp", "", how)

    def sends_location(self, latitude: float, longitude: float, **how: Any) -> Seen:
        """Sends a place, in degrees."""
        return self._sends("sends_location", {"latitude": latitude, "longitude": longitude}, how)

    def sends_poll(self, question: str, options: Sequence[str], **how: Any) -> Seen:
        """Sends a poll."""
        return self._sends("sends_poll", {"question": question, "options": list(options)}, how)

    def taps(self, label: str, message_id: int | None = None) -> JSON:
        """Taps the inline button of that label, on that message or on the newest one that shows it.

        Returns {"query": id, "message_id": id}, or {"copied": text} / {"opened": url} for buttons the bot is not told
        of.
        """
        return self._act("taps", {"label": label, "message_id": message_id})

    def calls_back(self, data: str, message_id: int | None = None) -> JSON:
        """A forged tap with any callback data, on that message of the bot's or on its newest."""
        return self._act("calls_back", {"data": data, "message_id": message_id})

    def presses(self, label: str, **how: Any) -> Seen:
        """Presses a key of the reply keyboard. One that asks for the contact sends his own card."""
        return self._sends("presses", {"label": label}, how)

    def edits(self, message_id: int, text: str) -> Seen:
        """Changes a text of his own."""
        return Seen({**self._act("edits", {"message_id": message_id, "text": text}), "by_bot": False, "edits": 1})

    def deletes(self, message_id: int) -> None:
        """Removes a message for both sides. A bot is not told."""
        self._act("deletes", {"message_id": message_id})

    def blocks(self) -> None:
        """Stops the bot; it gets `my_chat_member`, and 403 for what it sends."""
        self._act("blocks", {})

    def unblocks(self) -> None:
        """Starts the bot again, which also says /start."""
        self._act("unblocks", {})

    def opens_group(self, title: str, members: Sequence[int] = ()) -> "Person":
        """Makes a group with the bot in it; returns this person standing there."""
        return self.in_chat(int(self._act("opens_group", {"title": title, "members": list(members)})["id"]))

    def removes_bot(self) -> None:
        """Puts the bot out of the group he stands in."""
        self._act("removes_bot", {})

    def _sends_file(self, kind: str, content: bytes, name: str, mime: str, caption: str, how: JSON) -> Seen:
        body = {"content": base64.b64encode(content).decode(), "name": name, "mime": mime, "caption": caption}
        return self._sends(f"sends_{kind}", body, how)

    def _sends(self, act: str, args: JSON, how: JSON) -> Seen:
        date = how.pop("date", None)
        if isinstance(date, datetime):
            date = int(date.timestamp())
        message = self._act(act, {**args, "date": date, "reply_to": self._reply_to, **how})
        return Seen({**message, "by_bot": False, "edits": 0})

    def _act(self, act: str, args: JSON) -> JSON:
        body = {"person": self.id, "chat": self.chat_id, "act": act, "args": args}
        answer = self.sim.order("act", body)
        self.sim.marks[self.id, self.chat_id] = int(answer["version"])
        return dict(answer["result"])
