"""A phone's contacts (vCard 2.1, 3.0, 4.0) as a grid: one card a row, its fields in columns of known meaning."""

import io
import re
from collections.abc import Iterator
from typing import Any

from crmbot.sheets.delimited import decoded
from crmbot.sheets.values import Grid, Row

_CARD = re.compile(
    r"^BEGIN:VCARD\s*$(.*?)(?:^END:VCARD\s*$|(?=^BEGIN:VCARD)|\Z)", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
_WANTED = re.compile(r"(?:[\w-]+\.)?(N|FN|TEL|ORG|ADR|NOTE|NICKNAME|X-CRMBOT-NAME)[;:]", re.IGNORECASE)
_HEAD = re.compile(r'((?:[\w-]+\.)?[\w-]+)((?:;[^;:"]*(?:"[^"]*"[^;:"]*)*)*):')
_CHARSET = re.compile(r";CHARSET=\"?([\w-]+)", re.IGNORECASE)
_FIELD = re.compile(r"(?:[\w-]+\.)?([\w-]+)[;:]")
_BINARY = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
_FIELDS = re.compile(r"(?<!\\);")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

HEADINGS: Row = [
    "Name", "Name Prefix", "First Name", "Middle Name", "Last Name", "Phone", "Organization", "City", "State",
    "Address", "Notes",
]  # fmt: skip
"""The columns of the grid, named so that the ordinary reading of headings understands them."""


def grid_of_cards(content: bytes) -> Grid:
    """The one grid of a contacts file. Row 1 is the first card; the headings stand apart in `HEADINGS`."""
    return Grid(None, (_row(card) for card in _CARD.findall(decoded(content))))


def _row(card: str) -> Row:
    fields: dict[str, list[Any]] = {}
    for line in _lines(card):
        fields.setdefault(line.name, []).append(line)
    values = {name: _text(lines[0].value) for name, lines in fields.items()}
    family, given, more, prefix = (_parts(fields, "N") + [""] * 4)[:4]
    address = (_parts(fields, "ADR") + [""] * 7)[:7]
    phones = [_phone(line.value) for line in fields.get("TEL", ())]
    name = values.get("X-CRMBOT-NAME", values.get("FN") or values.get("NICKNAME", ""))
    organization = " ".join(filter(None, _parts(fields, "ORG")[:1]))
    given, more, family = ("", "", "") if "X-CRMBOT-NAME" in values else (given, more, family)
    city, state, street = address[3], address[4], "\n".join(filter(None, address[:3]))
    return [
        name,
        prefix,
        given,
        more,
        family,
        "\n".join(phones),
        organization,
        city,
        state,
        street,
        values.get("NOTE", ""),
    ]


def _lines(card: str) -> Iterator[Any]:
    """The logical lines we read, quoted-printable decoded. A line that cannot be read is left out."""
    from vobject.base import ParseError, getLogicalLines, textLineToContentLine

    for text, number in getLogicalLines(io.StringIO("\n".join(_without_pictures(card)) + "\n")):
        if not _WANTED.match(text):
            continue
        try:
            yield textLineToContentLine(_known_parameters(text), number)
        except (ParseError, LookupError, UnicodeDecodeError, ValueError):
            continue


def _known_parameters(text: str) -> str:
    """The line with nothing but a character set and QUOTED-PRINTABLE in capitals before its value.

    vobject knows them in capitals only, and its pattern for parameters takes exponential time on some others.
    """
    head = _HEAD.match(text)
    if not head:
        return text
    charset = _CHARSET.search(head[2])
    said = f";CHARSET={charset[1]}" if charset else ""
    quoted = ";ENCODING=QUOTED-PRINTABLE" if "QUOTED-PRINTABLE" in head[2].upper() else ""
    return f"{head[1]}{said}{quoted}:{text[head.end() :]}"


def _without_pictures(card: str) -> Iterator[str]:
    """The lines of a card but for those of binary fields, which can be a megabyte folded at 75 characters."""
    inside = False
    for line in re.split(r"\r\n|\r|\n", card):
        begins = _FIELD.match(line)
        if begins or not line:
            inside = begins is not None and begins[1].upper() in _BINARY
        if not inside:
            yield line


def _parts(fields: dict[str, list[Any]], name: str) -> list[str]:
    """The parts of the fullest structured value of this name."""
    many = [[_text(part) for part in _FIELDS.split(line.value)] for line in fields.get(name, ())]
    return max(many, key=lambda parts: sum(map(bool, parts)), default=[])


def _phone(value: str) -> str:
    return _text(value.removeprefix("tel:").removeprefix("TEL:").partition(";ext=")[0])


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()
