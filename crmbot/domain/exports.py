"""What is written down of a customer when the book is taken home."""

from datetime import date, datetime
from typing import NamedTuple


class Leaving(NamedTuple):
    """One customer as a list shows him. ``products`` he asked for or bought; ``last_contact`` is the day of the last
    talk or purchase, or the one an old list named; ``remarks`` are (kind, words, instant), ``wishes`` (product,
    instant) noted apart from any contact.

    ``labels`` go with ``phones``. ``opening`` is the group an old list gave him, counted from ``opened``; None: he is
    on none. ``keeper`` is empty in a book that one person keeps.
    """

    id: int
    name: str
    honorific: str
    also_names: str
    city: str
    address: str
    channel: str
    source: str
    bereaved_until: date | None
    stated_rhythm: str
    stated_last: str
    stated_on: date | None
    group: int
    made_at: datetime
    keeper: str
    marks: tuple[str, ...]
    phones: tuple[str, ...]
    labels: tuple[str, ...]
    products: tuple[str, ...]
    last_contact: date | None
    remarks: tuple[tuple[str, str, datetime], ...]
    opening: int | None
    opened: datetime | None
    wishes: tuple[tuple[str, datetime], ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """Remembered words of every kind."""
        return tuple(said for _, said, _ in self.remarks)
