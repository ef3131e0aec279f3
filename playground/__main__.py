"""`python -m playground [--port N] [--token ID:SECRET]`: a playground of its own for any bot, until interrupted.

The first line of its output is a JSON object with token, base_url, base_file_url and page_url.
"""

import argparse
import json
import sys
import threading

from playground.server import Playground

_SHOWN = ("token", "base_url", "base_file_url", "page_url")


def main() -> None:
    """Starts, says where it is, and waits."""
    parser = argparse.ArgumentParser(prog="playground", description="A local stand-in for Telegram")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", help="the bot's token; a fresh one by default")
    wanted = parser.parse_args()
    with Playground(wanted.port, wanted.token) as playground:
        sys.stdout.write(json.dumps({name: getattr(playground, name) for name in _SHOWN}) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
