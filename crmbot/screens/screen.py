"""What a person will see, still without Telegram."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Button:
    """A key under a message: it sends ``data`` (at most 64 bytes), copies ``copy`` (at most 256 characters) or opens
    ``url``; exactly one of the three."""

    label: str
    data: str = ""
    copy: str = ""
    url: str = ""


@dataclass(frozen=True)
class File:
    """A file to hand over: its bytes, or one Telegram keeps already (``file_id``); kind is document, photo or voice."""

    name: str = ""
    content: bytes = b""
    file_id: str = ""
    kind: str = "document"


@dataclass(frozen=True)
class Contact:
    """A person to hand over so that the phone can call, text or save him."""

    number: str
    name: str


@dataclass(frozen=True)
class Place:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Screen:
    """One message: HTML ``text``, ``rows`` of buttons, perhaps a file, a contact or a place.

    ``keyboard`` replaces the keys beside the input field (empty: leave them). ``also`` are further messages that
    belong to the same answer.
    """

    text: str
    rows: Rows = ()
    keyboard: tuple[tuple[str, ...], ...] = ()
    file: File | None = None
    contact: Contact | None = None
    place: Place | None = None
    also: tuple["Screen", ...] = ()

    def followed_by(self, *others: "Screen") -> "Screen":
        """The same screen with further messages behind it."""
        return replace(self, also=(*self.also, *others))


def row(*buttons: Button | None) -> tuple[Button, ...]:
    """A row of the buttons that exist."""
    return tuple(button for button in buttons if button)


def rows(*lines: tuple[Button, ...]) -> Rows:
    """The lines that hold a button."""
    return tuple(line for line in lines if line)
