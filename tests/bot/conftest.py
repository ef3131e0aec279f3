"""The front door as a process of its own, with an environment of its own."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class FrontDoor:
    """``python bot.py`` at work. Warnings are errors, so that what a library complains of is not overheard."""

    def __init__(self, database: Path, *arguments: str, **settings: str) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("CRMBOT_")}
        chosen = {"CRMBOT_DATABASE_URL": f"sqlite:///{database}", "CRMBOT_PLAYGROUND_PORT": "0"}
        chosen |= {f"CRMBOT_{name}": value for name, value in settings.items()}
        command = [sys.executable, "-W", "error", str(ROOT / "bot.py"), *arguments]
        self.process = subprocess.Popen(
            command, env=clean | chosen, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def says(self) -> str:
        """Its next line."""
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def page_url(self) -> str:
        """The playground's address, once it is printed."""
        found = re.search(r"http://\S+", self.says())
        assert found
        return found[0]

    def ends(self) -> tuple[int, str]:
        """Waits for its end: the exit code, and what it complained of."""
        _, complaints = self.process.communicate(timeout=20)
        return self.process.returncode, complaints

    def is_told_to_stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """The same, after a signal."""
        self.process.send_signal(how)
        return self.ends()


@pytest.fixture
def front_door(tmp_path: Path) -> Iterator[Callable[..., FrontDoor]]:
    """Starts ``bot.py`` with arguments and ``CRMBOT_*`` settings; every process has ended when the test has."""
    started: list[FrontDoor] = []

    def start(*arguments: str, **settings: str) -> FrontDoor:
        started.append(FrontDoor(tmp_path / "book.db", *arguments, **settings))
        return started[-1]

    yield start
    for door in started:
        with door.process:  # closes its pipes, and waits
            if door.process.poll() is None:
                door.process.kill()
