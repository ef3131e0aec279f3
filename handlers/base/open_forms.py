"""Which members are in a form, read from the draft rows when the bot starts."""

from typing import Any

from telegram.ext import BasePersistence, PersistenceInput

from crmbot.store.drafts import who_has_one
from handlers.base.services import Services

ASKING = 1
_NOTHING_ELSE = PersistenceInput(bot_data=False, chat_data=False, user_data=False, callback_data=False)
_NEVER_MIND = 86400


class OpenForms(BasePersistence[dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """PTB's persistence over the draft rows: they are read at the start, and written by the answers alone."""

    def __init__(self, services: Services) -> None:
        super().__init__(store_data=_NOTHING_ELSE, update_interval=_NEVER_MIND)
        self._services = services

    async def get_conversations(self, name: str) -> Any:
        """Whose form is open, as PTB keys it: (chat, person), the same in a private chat."""
        services, now = self._services, self._services.clock.now()
        asked = await services.run(lambda: services.store.at_gate(now, None, lambda gate: who_has_one(gate.connection)))
        return {(user_id, user_id): ASKING for user_id in asked}

    async def update_conversation(self, name: str, key: Any, new_state: object | None) -> None:
        """Nothing: the draft was written in the transaction of the answer."""

    async def get_user_data(self) -> dict[int, dict[Any, Any]]:
        """Nothing is kept there."""
        return {}

    async def get_chat_data(self) -> dict[int, dict[Any, Any]]:
        """Nothing is kept there."""
        return {}

    async def get_bot_data(self) -> dict[Any, Any]:
        """Nothing is kept there."""
        return {}

    async def get_callback_data(self) -> None:
        """Nothing is kept there."""

    async def update_user_data(self, user_id: int, data: dict[Any, Any]) -> None:
        """Nothing is kept there."""

    async def update_chat_data(self, chat_id: int, data: dict[Any, Any]) -> None:
        """Nothing is kept there."""

    async def update_bot_data(self, data: dict[Any, Any]) -> None:
        """Nothing is kept there."""

    async def update_callback_data(self, data: Any) -> None:
        """Nothing is kept there."""

    async def drop_user_data(self, user_id: int) -> None:
        """Nothing is kept there."""

    async def drop_chat_data(self, chat_id: int) -> None:
        """Nothing is kept there."""

    async def refresh_user_data(self, user_id: int, user_data: dict[Any, Any]) -> None:
        """Nothing is kept there."""

    async def refresh_chat_data(self, chat_id: int, chat_data: dict[Any, Any]) -> None:
        """Nothing is kept there."""

    async def refresh_bot_data(self, bot_data: dict[Any, Any]) -> None:
        """Nothing is kept there."""

    async def flush(self) -> None:
        """Everything is written already."""
