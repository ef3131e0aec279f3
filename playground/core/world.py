"""The whole imitated Telegram as one value: the bot, the people, their chats, and everything that waits."""

from collections.abc import Callable, Iterable

from playground.core.chats import Chat, Message
from playground.core.commands import Commands
from playground.core.faults import Faults
from playground.core.files import Files
from playground.core.flood import Flood
from playground.core.log import Log
from playground.core.params import JSON
from playground.core.people import Account
from playground.core.queries import Queries
from playground.core.updates import Updates

_ID_EPOCH = 1_577_836_800  # 2020-01-01; four ids a second from there stay within 32 bits until 2037


class World:
    """Everything there is. Not thread-safe: it lives in one thread.

    `clock` gives seconds since 1970 (UTC). Update and message ids start from it, so that a bot that kept its database
    never sees an id of an earlier world again. `told` is called with every event a page should show; `version` grows
    with every change anyone could wait for.
    """

    def __init__(self, bot: JSON, people: Iterable[Account], clock: Callable[[], float]) -> None:
        self.bot = bot
        self.clock = clock
        self.told: Callable[[JSON], None] = lambda event: None
        self.version = 0
        self._founders = list(people)
        self.next_message_id = 0
        self.updates = Updates(0)
        self.commands = Commands()
        self.webhook: JSON = {"url": ""}
        self.begin()

    def begin(self) -> None:
        """An empty world with the people of the start; queued updates are gone.

        Ids go on from where they were, and what the bot has set up (commands, webhook) stays.
        """
        self.next_message_id = max(self.next_message_id, int((self.clock() - _ID_EPOCH) * 4))
        self.updates = self.updates.successor(self.next_message_id)
        self.queries = Queries(self.next_message_id)
        self.files, self.log, self.faults, self.flood = Files(), Log(), Faults(), Flood()
        self.latency = 0.0
        self.latencies: list[float] = []
        self.answers: list[tuple[int, str]] = []
        self.people: dict[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        for account in self._founders:
            self.meet(account)

    def meet(self, account: Account) -> Account:
        """Adds a person; the private chat with the bot exists but is not opened yet."""
        self.people[account.id] = account
        self.chats[account.id] = Chat(account.as_chat(), members={account.id})
        self.tell("person", person=account.id)
        return account

    def tell(self, kind: str, **details: object) -> int:
        """Announces a change and returns the new version."""
        self.version += 1
        self.told({"event": kind, "version": self.version, **details})
        return self.version

    def post(self, chat: Chat, author: JSON, content: JSON, date: int | None = None) -> Message:
        """Puts a new message into a chat. `date` in whole seconds since 1970, now when None."""
        self.next_message_id += 1
        when = int(self.clock()) if date is None else date
        head: JSON = {"message_id": self.next_message_id, "from": author, "chat": chat.data, "date": when}
        message = Message({**head, **content}, author["id"] == self.bot["id"], self.version + 1)
        chat.messages[message.id] = message
        self.tell_message("message", chat, message)
        return message

    def tell_message(self, kind: str, chat: Chat, message: Message) -> None:
        """Announces a new ("message") or changed ("edited") message."""
        message.version = self.version + 1
        self.tell(kind, chat=chat.id, message=message.as_seen())
