"""The front door: settings, store, texts, Application, run. With no token it opens the playground instead."""

import gc

gc.disable()  # until all is loaded: to look for cycles among half-loaded modules takes a fifth of a start

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from telegram.error import InvalidToken

from crmbot.actions.recomputing import recompute
from crmbot.clock import Clock
from crmbot.settings import Settings, SettingsError, default_database, read_settings
from crmbot.store.schema import SchemaTooNewError
from crmbot.store.store import Store
from crmbot.text.texts import texts_in
from handlers import ROOMS
from handlers.base import quiet
from handlers.base.building import build, first_code, open_services, run
from scheduler import Demo, register

gc.freeze()  # what is loaded stays to the end
gc.enable()

if TYPE_CHECKING:
    from playground import Playground


def main() -> None:
    """Runs the bot until it is told to stop. Exit code 2: something its owner has to put right first."""
    quiet.set_up()
    try:
        settings = read_settings(os.environ)
        kept_in = settings.database_url or default_database("crmbot" if settings.token else "playground")
        work = {"": serve if settings.token else try_out, "--recompute": recompute_all}.get(" ".join(sys.argv[1:]))
        if work is None:
            leave("usage: python bot.py [--recompute]")
        work(replace(settings, database_url=kept_in))
    except (SettingsError, SchemaTooNewError) as error:
        leave(str(error))
    except InvalidToken:  # its own words hold the token
        leave("Telegram does not know the token in CRMBOT_TOKEN")


def serve(settings: Settings) -> None:
    """The real thing."""
    services = open_services(settings, Clock(settings.now))
    register(services)
    if code := first_code(services):
        print(f"The book has no owner yet. Send this one-time code to the bot: {code}", flush=True)
    run(build(services, ROOMS))


def try_out(settings: Settings) -> None:
    """The bot on a stand-in for Telegram, in the browser."""
    from playground import Playground

    try:
        telegram = Playground(port=settings.playground_port).start()
    except OSError as error:
        raise SettingsError(f"port {settings.playground_port} is taken: set CRMBOT_PLAYGROUND_PORT") from error
    try:
        settings = replace(settings, token=telegram.token, api_url=telegram.base_url, file_url=telegram.base_file_url)
        services = open_services(settings, Clock(settings.now))
        furnish(telegram, Demo(services, register(services), texts_in("fa")), first_code(services))
        print(f"No CRMBOT_TOKEN is set, so there is no Telegram: try the bot at {telegram.page_url}", flush=True)
        run(build(services, ROOMS))
    finally:
        telegram.stop()


def furnish(telegram: "Playground", demo: Demo, code: str) -> None:
    """The page's notice and controls. For the demo book the page's first person says /start, then /groups."""
    from playground.client import SimClient

    def demo_book() -> str:
        sim = SimClient(telegram.page_url)
        owner = sim.person("owner")
        owner.says("/start" if demo.knows(owner.id) else f"/start {code}".strip())
        sim.waits_until_quiet()
        telegram.set_notice("")
        told = demo.fill(owner.id)
        owner.says("/groups")
        return told

    telegram.set_notice(demo.notice(code))
    telegram.set_controls(zip(demo.labels(), (demo_book, demo.tomorrow, demo.evening), strict=True))


def recompute_all(settings: Settings) -> None:
    """Works out anew all that follows from the books' history; in sound books nothing changes."""
    store = Store(settings.database_url)
    result = store.at_gate(Clock().now(), None, recompute)
    print(f"{result.changed} of {result.customers} customers changed")
    store.close()


def leave(why: str) -> NoReturn:
    """Ends with one line for who started the bot."""
    print(why, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
