"""How the Bot API says no."""

from typing import Any


class RefusalError(Exception):
    """An answer `{"ok": false}` of the Bot API.

    `status` is the HTTP status and `error_code`; `description` the full text as Telegram words it, prefix
    included; `parameters` the optional ResponseParameters (`retry_after`, in whole seconds).
    """

    def __init__(self, status: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(description: str) -> RefusalError:
    """A 400 with Telegram's usual prefix."""
    return RefusalError(400, f"Bad Request: {description}")


def too_many(retry_after: int) -> RefusalError:
    """A 429. `retry_after` in whole seconds."""
    return RefusalError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


class ImpossibleError(ValueError):
    """The imitated person cannot do that: no such button on the screen, no such message, a blocked bot ..."""
