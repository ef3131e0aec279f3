"""A bot of one handler over the durable inbox, to be killed: ``small_bot.py URL TOKEN DATABASE``.

Every line is entered once in the table ``line``, in the transaction that marks its inbox row as applied.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from crmbot.store.inbox import Arrival
from handlers.base import inbox as inboxes
from handlers.base import wire
from handlers.base.inbox import Inbox
from handlers.base.lanes import Lanes

TABLES = """
create table if not exists inbox(seq integer primary key autoincrement, update_id integer unique, user_id integer,
                                 payload text, received_at text, applied_at text, answered_at text);
create table if not exists line(update_id integer, body text);
"""


class Book:
    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.execute("pragma journal_mode=wal")
        self._db.execute("pragma synchronous=normal")
        self._db.executescript(TABLES)

    def store(self, rows: Sequence[Arrival]) -> list[bool]:
        add = "insert or ignore into inbox(update_id, user_id, payload, received_at) values(?, ?, ?, ?)"
        values = [(row.update_id, row.user_id, row.payload, row.received_at.isoformat()) for row in rows]
        self._db.execute("begin immediate")
        new = [self._db.execute(add, row).rowcount > 0 for row in values]
        self._db.execute("commit")
        return new

    def unapplied(self) -> list[Arrival]:
        return self._some("applied_at is null")

    def unanswered(self) -> list[Arrival]:
        return self._some("applied_at is not null")

    def answered(self, update_ids: Sequence[int]) -> None:
        mark = "update inbox set answered_at = 'now', applied_at = coalesce(applied_at, 'now') where update_id = ?"
        self._db.execute("begin immediate")
        self._db.executemany(mark, [(update_id,) for update_id in update_ids])
        self._db.execute("commit")

    def purge(self, before: datetime) -> None:
        self._db.execute("delete from inbox where answered_at is not null and received_at < ?", (before.isoformat(),))

    def enter(self, update_id: int, body: str) -> None:
        self._db.execute("begin immediate")
        self._db.execute("insert into line values(?, ?)", (update_id, body))
        self._db.execute("update inbox set applied_at = 'now' where update_id = ?", (update_id,))
        self._db.execute("commit")

    def _some(self, which: str) -> list[Arrival]:
        query = f"select update_id, user_id, payload, received_at from inbox where answered_at is null and {which}"
        found = self._db.execute(query + " order by seq").fetchall()
        return [Arrival(*row[:3], datetime.fromisoformat(row[3])) for row in found]


def application(url: str, token: str, book: Book) -> Application[Any, Any, Any, Any, Any, Any]:
    thread = ThreadPoolExecutor(1)

    async def run(work: Callable[[], Any]) -> Any:
        return await asyncio.get_running_loop().run_in_executor(thread, work)

    inbox = Inbox(book, run, lambda person: True, lambda: datetime.now(UTC))

    async def enter(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        row, message = inboxes.current(), update.message
        assert row and message and message.text
        text = message.text
        await run(lambda: book.enter(row.update_id, text))
        await message.reply_text(f"entered {row.update_id}")

    async def resume(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
        async def tell(row: Arrival) -> None:
            await app.bot.send_message(row.user_id, f"entered {row.update_id}")

        await inbox.resume(app.bot, tell)

    async def close(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await inbox.close()
        thread.shutdown()

    builder = Application.builder().token(token).base_url(url).request(wire.request())
    builder = builder.get_updates_request(wire.request(taker=inbox.take)).update_queue(inbox)
    builder = builder.concurrent_updates(Lanes(handling=inbox.handling)).post_init(resume).post_shutdown(close)
    app = builder.build()
    app.add_handler(MessageHandler(filters.TEXT, enter))
    return app


if __name__ == "__main__":
    api_url, bot_token, database = sys.argv[1:]
    application(api_url, bot_token, Book(database)).run_polling(bootstrap_retries=-1, timeout=5)
