"""The front door: settings, store, texts, Application, run. With no token it opens the playground instead."""

import os
import sys
from dataclasses import replace
from datetime import timedelta

from crmbot.actions.coming_in import claim_code
from crmbot.clock import Clock
from crmbot.settings import Settings, SettingsError, default_database, read_settings
from handlers import ROOMS
from handlers.base import quiet
from handlers.base.building import build, open_services, run
from handlers.base.services import Services


def main() -> None:
    """Runs the bot until it is told to stop."""
    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        sys.exit(str(error))
    quiet.set_up()
    if settings.token:
        serve(replace(settings, database_url=settings.database_url or default_database("crmbot")))
    else:
        try_out(replace(settings, database_url=settings.database_url or default_database("playground")))


def serve(settings: Settings) -> None:
    """The real thing."""
    services = open_services(settings, Clock(settings.now))
    code = first_code(services)
    if code:
        print(f"The book has no owner yet. Send this one-time code to the bot: {code}")
    run(build(services, ROOMS))


def try_out(settings: Settings) -> None:
    """The bot on a stand-in for Telegram, in the browser."""
    from playground import Playground

    with Playground(port=settings.playground_port) as telegram:
        settings = replace(settings, token=telegram.token, api_url=telegram.base_url, file_url=telegram.base_file_url)
        services = open_services(settings, Clock(settings.now))
        app = build(services, ROOMS)
        code = first_code(services)
        telegram.set_notice(f"code: {code}" if code else "")
        telegram.set_controls([("+1d", lambda: services.clock.move(timedelta(days=1)))])
        print(f"No CRMBOT_TOKEN is set, so there is no Telegram: try the bot at {telegram.page_url}")
        run(app)


def first_code(services: Services) -> str:
    """The one-time code that makes its sender the owner; empty where somebody is."""
    if services.settings.signup == "open":
        return ""
    return services.run.wait(lambda: services.store.at_gate(services.clock.now(), None, claim_code))


if __name__ == "__main__":
    main()
