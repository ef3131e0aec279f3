"""The Telegram accounts of the imitated people."""

import json
from dataclasses import dataclass
from pathlib import Path

from playground.core.params import JSON


@dataclass(frozen=True)
class Account:
    """A person's Telegram account.

    `key` is a short name for tests and for the page's tabs ("owner"); `id` the Telegram id, which at Telegram no longer
    fits 32 bits; `phone` the account's own number in international digits without plus, sent by a "share my contact"
    button.
    """

    key: str
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "fa"
    phone: str = ""

    def as_user(self) -> JSON:
        """The Bot API's User."""
        user: JSON = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name):
                user[name] = getattr(self, name)
        return user

    def as_chat(self) -> JSON:
        """The Bot API's Chat: the private one with this person."""
        user = self.as_user()
        user.pop("is_bot")
        user.pop("language_code", None)
        return {**user, "type": "private"}


def usual_people() -> list[Account]:
    """Three people for a newcomer's tour: an owner, a colleague and a stranger."""
    text = Path(__file__).with_name("people.json").read_text(encoding="utf-8")
    return [Account(**person) for person in json.loads(text)]
