"""Column types that keep what SQLite would silently drop."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import DateTime, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, stored in UTC and read back aware. A naive one is refused."""

    impl = DateTime
    cache_ok = True
    python_type = datetime  # a decorated type does not say it by itself; undo reads its images by it

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class RepeatedInstant(TypeDecorator[datetime]):
    """An instant of ``UtcDateTime`` read from its text, each text once: for many rows that say the same few."""

    impl = String
    cache_ok = True
    python_type = datetime

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else _instant(value)


@lru_cache(maxsize=16_384)
def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class DecimalText(TypeDecorator[Decimal]):
    """A decimal figure kept to the last digit (SQLite has no decimals of its own)."""

    impl = String
    cache_ok = True
    python_type = Decimal

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        return None if value is None else format(value.normalize(), "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)
