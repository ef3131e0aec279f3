"""What a handler works with: ``look`` at the book, ``act`` on it once, then ``say`` the screen."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from telegram import Message, Update
from telegram.ext import Application, CallbackContext, ExtBot

from crmbot.domain.interaction import Interaction
from crmbot.domain.member import Member
from crmbot.screens.screen import Screen
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.text.texts import Texts, texts_in
from handlers.base import inbox
from handlers.base.services import Services
from handlers.base.voice import Voice, change

P = ParamSpec("P")
T = TypeVar("T")
Data = dict[Any, Any]


class Context(CallbackContext[ExtBot[Any], Data, Data, Data]):
    """One update's way to the book and back to the person."""

    _update: Update | None = None
    _acted = False
    form_left_open = False  # the open form had nothing to do with this message and asks again below the reply

    @classmethod
    def from_update(cls, update: object, application: "Application[Any, Any, Any, Any, Any, Any]") -> "Context":
        context = super().from_update(update, application)
        context._update = update if isinstance(update, Update) else None
        return context

    @property
    def services(self) -> Services:
        """The bot's services."""
        services: Services = self.bot_data["services"]
        return services

    @property
    def member(self) -> Member:
        """Who sent the update; the guard let nobody else in."""
        member = self._known()
        if member is None:
            raise PermissionError("an update of a stranger reached a room")
        return member

    @property
    def texts(self) -> Texts:
        """The sentences in the person's language."""
        member = self._known()
        return texts_in(member.language if member else self._spoken_language())

    @property
    def instant(self) -> datetime:
        """When the person did it: the message's own date; for a tap, when it came in. Never when it is handled."""
        clock, update = self.services.clock, self._update
        message = update.message or update.edited_message if update else None
        if message:
            return clock.shown(message.date)
        arrival = inbox.current()
        return arrival.received_at if arrival else clock.now()

    @property
    def acted(self) -> bool:
        """Whether this update's writing act was committed."""
        return self._acted

    async def act(self, action: Callable[Concatenate[Book, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs one use case in one transaction, with the mark that this update is applied.

        At most once per update: what belongs together is one action.

        Raises:
            CrmError: the action refused; nothing was written.
        """
        if self._acted:
            raise RuntimeError("a second writing act for one update")
        member, now, applied = self.member, self.instant, self._applied()
        store = self.services.store
        result = await self.services.run(lambda: store.act(member, now, applied, action, *args, **kwargs))
        self._acted = True
        return result

    async def look(self, question: Callable[Concatenate[Book, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Asks the book; nothing is written."""
        member, now, store = self.member, self.instant, self.services.store
        return await self.services.run(lambda: store.look(member, now, question, *args, **kwargs))

    async def at_gate(self, action: Callable[Concatenate[Gate, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a use case that stands outside any book (coming in) in one transaction."""
        now, store, applied = self.instant, self.services.store, self._applied()
        return await self.services.run(lambda: store.at_gate(now, applied, action, *args, **kwargs))

    async def say(self, screen: Screen, *, fresh: bool = False, toast: str = "") -> Message | None:
        """Shows a screen: in place of the message whose button was tapped, else (or ``fresh``) as a new one.

        Call it after the commit. Returns the message that shows the screen, where Telegram told.
        """
        assert self._update is not None
        return await Voice(self.bot, self._update).say(screen, fresh=fresh, toast=toast)

    async def change(self, message_id: int, screen: Screen) -> None:
        """Shows a screen in place of an earlier message of the bot. BadRequest where that message is gone."""
        assert self._update is not None and self._update.effective_chat is not None
        await change(self.bot, self._update.effective_chat.id, message_id, screen)

    def shown(self, call: Interaction | None, message_id: int) -> None:
        """Remembers which message shows the card of a contact."""
        if call:
            self.services.shown.note(call.id, message_id)

    async def toast(self, text: str = "") -> None:
        """Answers a tap with a short note, or silently."""
        assert self._update is not None
        await Voice(self.bot, self._update).answer(text)

    def _known(self) -> Member | None:
        user = self._update.effective_user if self._update else None
        return self.services.roster.get(user.id) if user else None

    def _spoken_language(self) -> str:
        user = self._update.effective_user if self._update else None
        return "en" if user and user.language_code == "en" else "fa"

    def _applied(self) -> tuple[int, int] | None:
        arrival = inbox.current()
        return (self.services.bot_id, arrival.update_id) if arrival else None
