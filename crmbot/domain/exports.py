"""What is written down of a customer when the book is taken home."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Leaving:
    """One customer as a list shows him. ``products`` he asked for or bought; ``last_contact`` is the day of the last
    talk or purchase, or the one an old list named; ``notes`` are remembered words."""

    id: int
    name: str
    honorific: str
    also_names: str
    city: str
    group: int
    phones: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    last_contact: date | None = None
    notes: tuple[str, ...] = ()
