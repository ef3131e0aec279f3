"""The call log an Android backup program writes (`<calls><call number= date= type= ... />`), one call a row."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from crmbot.sheets.errors import SheetError
from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.values import CallKind, LoggedCall

_KINDS: Final[dict[str, CallKind]] = {
    "1": "incoming",
    "2": "outgoing",
    "3": "missed",
    "4": "voicemail",
    "5": "rejected",
    "6": "rejected",
}
_NO_NAME = frozenset(("", "(unknown)", "unknown", "null", "none"))


class CallRow(NamedTuple):
    """One `<call>`: the number and name as written (name empty when unknown), and the call, None without a time."""

    number: str
    name: str
    call: LoggedCall | None


def calls_of(content: bytes) -> Iterator[CallRow]:
    """Every call in the file's order. Entities and external references are refused.

    Raises SheetError: corrupt, or too_many_rows.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    count = 0
    try:
        for _, element in iterparse(io.BytesIO(content), events=("end",)):
            if element.tag.lower() != "call":
                continue
            count += 1
            if count > MAX_ROWS:
                raise SheetError("too_many_rows")
            yield _row({name.lower(): value for name, value in element.attrib.items()})
            element.clear()
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        raise SheetError("corrupt") from error


def _row(said: dict[str, str]) -> CallRow:
    number = said.get("number") or said.get("address") or said.get("phone") or ""
    name = said.get("contact_name") or said.get("name") or ""
    known = name.strip().lower() not in _NO_NAME and name.strip() != number.strip()
    return CallRow(number.strip(), name if known else "", _call(said))


def _call(said: dict[str, str]) -> LoggedCall | None:
    moment = said.get("date", "")
    if not moment.isdecimal():
        return None
    seconds = int(moment) / 1000 if len(moment) > 11 else int(moment)
    duration = said.get("duration", "")
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return LoggedCall(at, _KINDS.get(said.get("type", ""), "other"), int(duration) if duration.isdecimal() else 0)
