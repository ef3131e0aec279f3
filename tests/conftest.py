"""The front door for tests: a playground and the bot on it, once a worker; every test gets people of its own."""

import asyncio
import gc
import itertools
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

import hypothesis
import pytest

from crmbot import demo
from crmbot.clock import Clock
from crmbot.domain.member import Member
from crmbot.settings import Settings
from crmbot.sheets.worker import limit_memory
from crmbot.store.book import Book, open_book
from crmbot.store.engine import writing
from crmbot.store.store import Store
from crmbot.text.texts import Texts
from handlers import ROOMS
from handlers.base import workshop
from handlers.base.building import build, open_services, run
from handlers.base.services import Services
from playground import Playground
from playground.client import Person, SimClient

# each bot and each worker that a test starts would compile the whole house anew
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# on a busy machine the first letters that are drawn take a second: nothing of ours is slow then
hypothesis.settings.register_profile("busy", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("busy")

NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)
_people = itertools.count(5_000_000_000)


@pytest.fixture(scope="session", autouse=True)
def _a_text_that_lacks_something_is_an_error() -> None:
    Texts.strict = True


@pytest.fixture(scope="session", autouse=True)
def _a_workshop_that_is_warm() -> Iterator[None]:
    """The processes that read and write files fork from one that has loaded what they need, not each anew.

    The bots of ``tests/bot``, which are processes of their own, start theirs as the trader's does.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload(["crmbot.actions.importing_reading", "crmbot.actions.exporting_sheets", "openpyxl"])
    cold = workshop._new_pool
    workshop._new_pool = lambda: ProcessPoolExecutor(1, context, initializer=limit_memory)
    yield
    workshop._new_pool = cold


class Serving:
    """The bot in a thread of its own, on a playground."""

    def __init__(self, telegram: Playground, database: Path, *, signup: str = "open") -> None:
        settings = Settings(
            token=telegram.token,
            api_url=telegram.base_url,
            file_url=telegram.base_file_url,
            database_url=f"sqlite:///{database}",
            signup=signup,  # type: ignore[arg-type]
        )
        self.services: Services = open_services(settings, Clock())
        self._app = build(self.services, ROOMS)
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> "Serving":
        self.services.at_start.append(self._is_ready)
        self._thread.start()
        assert self._ready.wait(20)
        return self

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._app.stop_running)
        self._thread.join(20)
        assert not self._thread.is_alive()

    def leaves(self, user_id: int) -> None:
        """Somebody whose test is over: nothing is sent to him any more, and nobody waits for that."""
        asyncio.run_coroutine_threadsafe(self.services.mark_gone(user_id), self._loop).result(20)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        run(self._app, stop_signals=None)

    async def _is_ready(self, _app: object) -> None:
        self._ready.set()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the current schema with nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Store(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def demo_database(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the demo book, fourteen months of a bean trader, of the owner 1; to be copied."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    store = Store(f"sqlite:///{shutil.copy(empty_database, path)}")
    owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
    store.act(owner, NOW, None, demo.fill)
    store.close()
    return path


@pytest.fixture
def demo_store(demo_database: Path, tmp_path: Path) -> Iterator[Store]:
    """A store with the demo book."""
    store = Store(f"sqlite:///{shutil.copy(demo_database, tmp_path / 'demo.db')}")
    yield store
    store.close()


@pytest.fixture
def demo_owner(demo_store: Store) -> Member:
    owner = demo_store.at_gate(NOW, None, lambda gate: gate.people.member(1))
    assert owner is not None
    return owner


@pytest.fixture(scope="session")
def _one_store(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store whose file each test finds empty: what it once compiled, it need not compile for every test."""
    store = Store(f"sqlite:///{shutil.copy(empty_database, tmp_path_factory.mktemp('store') / 'book.db')}")
    yield store
    store.close()


@pytest.fixture
def store(_one_store: Store, empty_database: Path) -> Iterator[Store]:
    """A store with nothing in it."""
    path = Path(_one_store.url.removeprefix("sqlite:///"))
    yield _one_store
    _one_store.engine.dispose()
    for left in path.parent.iterdir():
        left.unlink()
    shutil.copy(empty_database, path)


@pytest.fixture
def owner(store: Store) -> Member:
    """The owner of a fresh book."""
    return store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))


@pytest.fixture
def book(store: Store, owner: Member) -> Iterator[Book]:
    """A fresh book, opened for its owner on Saturday 30 Aban 1405, 10:42 in Tehran."""
    with writing(store.engine) as connection:
        yield open_book(connection, owner, NOW)


@pytest.fixture(scope="session")
def telegram() -> Iterator[Playground]:
    with Playground() as telegram:
        yield telegram


@pytest.fixture(scope="session")
def serving(telegram: Playground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    serving = Serving(telegram, tmp_path_factory.mktemp("book") / "book.db").start()
    yield serving
    serving.stop()


@pytest.fixture(scope="session")
def sim(telegram: Playground) -> SimClient:
    return SimClient(telegram.page_url)


@pytest.fixture
def newcomer(sim: SimClient, serving: Serving) -> Iterator[Callable[[], Person]]:
    """Makes a person who has never written to the bot; sign-up is open, so /start gives him a book of his own."""

    here: list[int] = []

    def make() -> Person:
        here.append(next(_people) + (hash(threading.get_ident()) % 1000) * 1_000_000)
        return sim.new_person(f"person{here[-1]}", here[-1], "Trader")

    yield make
    for number in here:
        serving.leaves(number)
    assert sim.errors() == []


@pytest.fixture
def trader(newcomer: Callable[[], Person]) -> Person:
    """A trader with a fresh book."""
    person = newcomer()
    person.says("/start")
    person.hears()
    return person


def pytest_collection_finish() -> None:
    """What is loaded and collected stays to the end: the search for cycles need not walk through it."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where nothing may be skipped (the gate sets CRMBOT_SKIP_NOTHING), a skipped test is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and os.environ.get("CRMBOT_SKIP_NOTHING") and reporter.stats.get("skipped"):
        reporter.write_line("skipped, though nothing may be", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
