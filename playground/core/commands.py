"""What the bot says of itself: its commands by scope and language, its descriptions."""

import json

from playground.core.params import JSON

_DEFAULT: JSON = {"type": "default"}


class Commands:
    """Commands by (scope, language). An empty language is the one for everybody."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, str], list[JSON]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}

    def put(self, scope: JSON | None, language: str, commands: list[JSON]) -> None:
        """Sets one list. An empty one removes it."""
        self._lists[_key(scope), language] = commands
        if not commands:
            del self._lists[_key(scope), language]

    def get(self, scope: JSON | None, language: str) -> list[JSON]:
        """Exactly the list that was set for that scope and language, else an empty one."""
        return self._lists.get((_key(scope), language), [])

    def for_person(self, chat_id: int, language: str) -> list[JSON]:
        """The list a person sees in the menu of his private chat: the narrowest scope, his language first."""
        for scope in ({"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, _DEFAULT):
            for code in (language, ""):
                if found := self.get(scope, code):
                    return found
        return []


def _key(scope: JSON | None) -> str:
    return json.dumps(scope or _DEFAULT, sort_keys=True)
