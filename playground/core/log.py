"""What the bot has called, with the answer it got."""

from collections import Counter, deque
from dataclasses import asdict, dataclass
from itertools import count

from playground.core.params import JSON


@dataclass(frozen=True)
class Call:
    """One Bot API call. `at` is the world's clock in seconds, `error` the refusal's description ("" when ok).

    `status` is the HTTP status the bot saw, 0 when the connection was dropped on purpose.
    """

    number: int
    at: float
    method: str
    params: JSON
    status: int
    error: str = ""


class Log:
    """The last calls, the number of calls by method, and the mistakes that must fail a test."""

    def __init__(self, most: int = 20_000) -> None:
        self._numbers = count(1)
        self.calls: deque[Call] = deque(maxlen=most)
        self.counts: Counter[str] = Counter()
        self.errors: list[str] = []

    def note(self, at: float, method: str, params: JSON, status: int, error: str = "") -> None:
        """Writes a call down."""
        self.counts[method] += 1
        self.calls.append(Call(next(self._numbers), at, method, params, status, error))

    def mistake(self, text: str) -> None:
        """Writes down what Telegram would let pass or could not know, and a careful bot never does."""
        self.errors.append(text)

    def as_json(self, method: str | None = None) -> list[JSON]:
        """The calls, oldest first, all or those of one method."""
        return [asdict(call) for call in self.calls if method in {None, "", call.method}]
