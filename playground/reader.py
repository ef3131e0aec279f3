"""What one imitated person can see, and how he waits for more."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from playground.core.params import JSON
from playground.core.people import Account
from playground.seen import Seen

if TYPE_CHECKING:
    from playground.client import SimClient


class Reader:
    """A person looking at one chat, his private one with the bot when `chat_id` is None."""

    def __init__(self, sim: "SimClient", account: Account, chat_id: int | None = None) -> None:
        self.sim = sim
        self.account = account
        self.id = account.id
        self.chat_id = account.id if chat_id is None else chat_id

    def reads(self) -> list[Seen]:
        """All messages of the chat, the newest last."""
        return [Seen(message) for message in self.sim.ask("messages", chat=self.chat_id)]

    def newest(self) -> Seen:
        """The bot's newest message here. LookupError when there is none."""
        spoken = [message for message in self.reads() if message.by_bot]
        if not spoken:
            raise LookupError("the bot has said nothing here")
        return spoken[-1]

    def hears(self, timeout: float = 5.0, calm: float = 0.05) -> Seen:
        """Blocks until the bot has done something here since this person's last act and has been quiet for `calm`
        seconds.

        Returns the message of the bot's that was sent or edited last. TimeoutError, with the transcript, when nothing
        came.
        """
        since = self.sim.marks.get((self.id, self.chat_id), 0)
        heard = self.sim.ask("heard", chat=self.chat_id, since=since, calm=calm, timeout=timeout)
        self.sim.marks[self.id, self.chat_id] = heard["version"]
        if not heard["heard"]:
            raise TimeoutError(f"no answer to {self.account.key} within {timeout} s:\n{self.transcript()}")
        spoken = [message for message in self.reads() if message.by_bot]
        return max(spoken or [self.newest()], key=lambda seen: int(seen.raw["version"]))

    def waits_for(self, holds: Callable[[list[Seen]], Any], timeout: float = 5.0) -> list[Seen]:
        """Blocks until `holds(messages of this chat)` is true; asks again after every change. Returns the messages."""
        try:
            return list(self.sim.waits_for(lambda: (seen := self.reads()) and holds(seen) and seen, timeout))
        except TimeoutError as error:
            raise TimeoutError(f"{error}:\n{self.transcript()}") from None

    def keys(self) -> list[str]:
        """The labels of the reply keyboard under the input, [] when there is none."""
        rows = (self._chat()["keyboard"] or {}).get("keyboard", [])
        return [str(key["text"]) for row in rows for key in row]

    def commands(self) -> list[str]:
        """The commands of the menu, without slash."""
        return [str(command["command"]) for command in self._chat()["commands"]]

    def notes(self) -> list[str]:
        """The short notes the bot has shown him when answering taps, oldest first, "" for none."""
        return list(self.sim.ask("answers", person=self.id))

    def downloads(self, message: Seen) -> bytes:
        """The file a message carries."""
        return self.sim.download(message.file_id)

    def transcript(self) -> str:
        """The chat as plain text."""
        return str(self.sim.ask("transcript", chat=self.chat_id)["text"])

    def _chat(self) -> JSON:
        return dict(self.sim.ask("chat", chat=self.chat_id))
