"""Where we stand: what a person is told whose update was applied but not answered before a crash."""

from collections.abc import Awaitable, Callable

from telegram import Bot

from crmbot.actions import standing
from crmbot.screens.standing import where_we_stand as screen_of
from crmbot.store.inbox import Arrival
from crmbot.text.texts import texts_in
from handlers.base.services import Services
from handlers.base.voice import send


def where_we_stand(bot: Bot, services: Services) -> Callable[[Arrival], Awaitable[None]]:
    """Tells one person the question his open form waits with, else the card his update touched."""

    async def tell(arrival: Arrival) -> None:
        member = services.roster.get(arrival.user_id)
        if member is None:
            return
        now, store = services.clock.now(), services.store
        about = await services.run(
            lambda: store.look(member, now, standing.where_we_stand, services.bot_id, arrival.update_id)
        )
        screen = screen_of(texts_in(member.language), about, member.zone)
        await send(bot, arrival.user_id, screen)

    return tell
