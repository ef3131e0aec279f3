"""The Application, put together: wire, inbox, lanes, pace, the door, and then the rooms."""

import gc
import logging
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from telegram.ext import Application, ContextTypes

from crmbot.actions.coming_in import claim_code
from crmbot.clock import Clock
from crmbot.settings import Settings
from crmbot.store.store import Store
from handlers.base import door, pace, wire
from handlers.base import inbox as inboxes
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.errors import on_error
from handlers.base.hop import Hop
from handlers.base.inbox import Inbox
from handlers.base.lanes import Lanes
from handlers.base.open_forms import OpenForms
from handlers.base.roster import Roster
from handlers.base.services import InboxTable, Services
from handlers.base.standing import where_we_stand

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
Room = Callable[[App], None]
_log = logging.getLogger(__name__)


def open_services(settings: Settings, clock: Clock) -> Services:
    """Opens the store in its thread and reads who belongs."""
    run = Hop()
    store = run.wait(lambda: Store(settings.database_url))
    members = run.wait(lambda: store.at_gate(clock.now(), None, lambda gate: gate.people.everyone()))
    return Services(settings, store, run, clock, Roster(members), int(settings.token.partition(":")[0]))


def first_code(services: Services) -> str:
    """A fresh one-time code that makes its sender the owner; empty where somebody is, or everybody may come in."""
    if services.settings.signup == "open":
        return ""
    return services.run.wait(lambda: services.store.at_gate(services.clock.now(), None, claim_code))


def build(services: Services, rooms: Iterable[Room]) -> App:
    """The bot, ready to run; the rooms are asked in their order."""
    settings = services.settings
    table = InboxTable(services.store, services.clock, services.bot_id)
    inbox = Inbox(table, services.run, services.roster.belongs, services.clock.now)
    app: App = (
        Application.builder()
        .token(settings.token)
        .base_url(settings.api_url)
        .base_file_url(settings.file_url)
        .request(wire.request(proxy_url=settings.proxy_url or None))
        .get_updates_request(wire.request(proxy_url=settings.proxy_url or None, pool_size=4, taker=inbox.take))
        .update_queue(inbox)
        .concurrent_updates(Lanes(handling=inbox.handling))
        .rate_limiter(pace.Pace(gone=services.mark_gone, unsaid=inboxes.unsaid))
        .context_types(ContextTypes(context=Context))
        .persistence(OpenForms(services))
        .post_init(_ready(inbox))
        .post_stop(_stopped)
        .post_shutdown(_closed(inbox, services))
        .build()
    )
    app.bot_data["services"] = services
    door.register(app)
    for register in rooms:
        register(app)
    app.add_error_handler(on_error)
    return app


def run(app: App, **options: Any) -> None:
    """Serves until it is told to stop; waits for a Bot API that is not there yet."""
    services: Services = app.bot_data["services"]
    webhook = services.settings.webhook
    _log.info("looking for %s", urlsplit(services.settings.api_url).netloc)
    options |= {"bootstrap_retries": -1, "allowed_updates": ALLOWED_UPDATES}
    if webhook is None:
        app.run_polling(**options)
    else:
        options |= {"webhook_url": webhook.url, "secret_token": webhook.secret}
        app.run_webhook(webhook.listen, webhook.port, urlsplit(webhook.url).path.strip("/"), **options)


def _ready(inbox: Inbox) -> Callable[[App], Any]:
    async def take_up_what_was_left(app: App) -> None:
        services: Services = app.bot_data["services"]
        await inbox.resume(app.bot, where_we_stand(app.bot, services))
        for start in services.at_start:
            await start(app)
        _set_apart_what_stays()
        _log.info("found: serving as @%s", app.bot.username)

    return take_up_what_was_left


def _set_apart_what_stays() -> None:
    """All that is there now stays until the end: Python's search for cycles need not walk through it again and again,
    which takes as long as an answer does."""
    gc.collect()
    gc.freeze()


async def _stopped(app: App) -> None:
    """What began at the start ends while there is still a way to Telegram; once, whoever asks."""
    services: Services = app.bot_data["services"]
    while services.at_stop:
        await services.at_stop.pop()()


def _closed(inbox: Inbox, services: Services) -> Callable[[App], Any]:
    async def close(app: App) -> None:
        await _stopped(app)  # PTB leaves post_stop out where it was stopped before it served
        await inbox.close()
        await app.bot.shutdown()  # nor does it close its connections where it never came to Telegram
        services.run.wait(services.store.close)
        services.run.close()

    return close
