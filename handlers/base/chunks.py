"""Long work on a book: one short transaction after the other, so that others come in between."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from time import perf_counter
from typing import Protocol, TypeVar

from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.store import Store
from handlers.base.chunk_size import ChunkSize, giving_way
from handlers.base.hop import Hop

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Work(Protocol[T_co]):
    """One step of the work in its transaction: of at most so many people of a file."""

    def __call__(self, book: Book, import_id: int, most: int, /) -> T_co: ...


class Chunks:
    """The chunks of one piece of work for one member, each as large as fits a few milliseconds."""

    def __init__(self, store: Store, run: Hop, member: Member, now: Callable[[], datetime]) -> None:
        self._store, self._run, self._member, self._now = store, run, member, now
        self._size = ChunkSize()

    async def next(self, work: "Work[T]", import_id: int) -> T:
        """The next one, once what was written before is carried to the disk: its lock is held no longer for that."""
        if going := self._store.going_to_disk:
            await asyncio.wrap_future(going)
        return await self._run(partial(self._timed, work, import_id, self._now()))

    def _timed(self, work: "Work[T]", import_id: int, now: datetime) -> T:
        begun = perf_counter()
        result = self._store.act(self._member, now, None, work, import_id, self._size.now)
        self._size.took(perf_counter() - begun)
        return result


@asynccontextmanager
async def chunks(store: Store, run: Hop, member: Member, now: Callable[[], datetime]) -> AsyncIterator[Chunks]:
    """The way to them; meanwhile the store's thread gives way to others, and keeps more of the book in mind."""
    await run(partial(store.make_room, much=True))
    try:
        with giving_way():
            yield Chunks(store, run, member, now)
    finally:
        await run(partial(store.make_room, much=False))
