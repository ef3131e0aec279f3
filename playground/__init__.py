"""A strict local stand-in for Telegram: try, test and load a bot with no token and no network.

    with Playground() as telegram:
        run_bot(telegram.token, telegram.base_url, telegram.base_file_url)
        print("open", telegram.page_url)

`playground.client` plays people from a test. Knows nothing of the bot that talks to it.
"""

from playground.core.people import Account
from playground.server import Playground

__all__ = ["Account", "Playground"]
