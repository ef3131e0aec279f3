"""Callback queries: taps on inline buttons that wait for the bot's answer."""

from playground.core.params import JSON
from playground.core.refusal import bad


class Queries:
    """Open callback queries by id. Each can be answered once."""

    def __init__(self, first_id: int) -> None:
        self._next_id = first_id * 1_000_003
        self._open: dict[str, JSON] = {}

    def new(self, query: JSON) -> JSON:
        """Gives the query its id and keeps it open."""
        self._next_id += 1
        query = {"id": str(self._next_id), **query}
        self._open[query["id"]] = query
        return query

    def answer(self, query_id: str) -> JSON:
        """Closes the query and returns it. Refused when there is none or it was answered before."""
        if query_id not in self._open:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        return self._open.pop(query_id)

    def expire(self) -> None:
        """Forgets all open queries, as Telegram does after some time."""
        self._open.clear()

    def unanswered(self) -> list[JSON]:
        """The taps the bot has left spinning, oldest first."""
        return list(self._open.values())
