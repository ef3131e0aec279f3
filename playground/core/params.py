"""The arguments of one Bot API call, as they come over the wire."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playground.core.refusal import bad

JSON = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file that came with a call or from a person. `mime` may be empty."""

    name: str
    content: bytes = field(repr=False)
    mime: str = ""


@dataclass(frozen=True)
class Params:
    """Parameters by name. Forms carry strings, JSON bodies real values; both read alike. An absent one is falsy."""

    values: Mapping[str, Any] = field(default_factory=dict)
    uploads: Mapping[str, Upload] = field(default_factory=dict, repr=False)

    def text(self, name: str) -> str:
        """The parameter as a string, "" when absent."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int | None = None) -> int | None:
        """The parameter as an integer. Refuses what is no number."""
        value = self.text(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError as error:
            raise bad(f'parameter "{name}" must be an integer') from error

    def fraction(self, name: str) -> float:
        """The parameter as a float, refused when it is none."""
        try:
            return float(self.text(name))
        except ValueError as error:
            raise bad(f'parameter "{name}" must be a number') from error

    def flag(self, name: str) -> bool:
        """The parameter as a boolean, false when absent."""
        return self.text(name).lower() in {"true", "1", "yes"}

    def tree(self, name: str) -> Any:
        """The parameter as decoded JSON, None when absent."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def for_log(self) -> JSON:
        """The parameters without file contents: uploads are shown by name and size in bytes."""
        files = {name: f"{upload.name} ({len(upload.content)} bytes)" for name, upload in self.uploads.items()}
        return {**self.values, **files}
