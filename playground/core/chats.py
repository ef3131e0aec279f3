"""A chat with the bot and the messages in it."""

from dataclasses import dataclass, field

from playground.core.params import JSON


@dataclass
class Message:
    """One message. `data` is the Bot API's own shape and is updated in place by edits.

    `keyboard` says what kind of reply markup it came with: "", "inline" or "other" (which forbids edits).
    `version` is the world's version at the last change, `edits` how often the text or keyboard was changed.
    """

    data: JSON
    by_bot: bool
    version: int
    keyboard: str = ""
    edits: int = 0

    @property
    def id(self) -> int:
        """The message's id, unique in its chat and growing."""
        return int(self.data["message_id"])

    def buttons(self) -> list[list[JSON]]:
        """The inline keyboard's rows, empty when there is none."""
        rows: list[list[JSON]] = self.data.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    def as_seen(self) -> JSON:
        """The message as the page and test persons see it."""
        return {**self.data, "by_bot": self.by_bot, "edits": self.edits, "version": self.version}


@dataclass
class Chat:
    """A private chat (its id is the person's) or a group (negative id).

    `opened`: the bot may write here. `blocked`: the person has stopped the bot, or it was put out of the group.
    `keyboard`: the reply keyboard now under the input, as sent by the bot, or None.
    `touched`: the world's version when the bot last did something a person here would notice.
    `asked_at`: instants (the world's clock) of people's acts the bot has not yet answered, oldest first.
    """

    data: JSON
    opened: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: JSON | None = None
    pinned: int | None = None
    menu_button: JSON = field(default_factory=lambda: {"type": "default"})
    members: set[int] = field(default_factory=set)
    touched: int = 0
    asked_at: list[float] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The chat's id."""
        return int(self.data["id"])

    @property
    def is_private(self) -> bool:
        """Whether it is a chat of one person with the bot."""
        return bool(self.data["type"] == "private")

    def newest_first(self) -> list[Message]:
        """All messages, the newest first."""
        return list(reversed(self.messages.values()))
