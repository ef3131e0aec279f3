"""Telegram's HTML: a text with tags read into a plain text with entities.

The rules and the words of the refusals are those of the Bot API server's own reader. Offsets in entities count UTF-16
units, offsets in refusals count bytes of UTF-8.
"""

import re
from dataclasses import dataclass, field

from playground.core.measure import units
from playground.core.params import JSON
from playground.core.refusal import RefusalError, bad

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler", "tg-spoiler": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)))?\s*""")


@dataclass
class _Open:
    tag: str
    argument: str
    start: int


@dataclass
class _Reader:
    source: str
    at: int = 0
    length: int = 0
    plain: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    entities: list[JSON] = field(default_factory=list)

    def read(self) -> tuple[str, list[JSON]]:
        while self.at < len(self.source):
            if self.source[self.at] == "<":
                self._tag()
            else:
                self._text()
        if self.stack:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        return "".join(self.plain), sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))

    def _text(self) -> None:
        end = self.source.find("<", self.at)
        end = len(self.source) if end < 0 else end
        text = _decoded(self.source[self.at : end])
        self.plain.append(text)
        self.length += units(text)
        self.at = end

    def _tag(self) -> None:
        begin = self.at
        if self.source.startswith("</", begin):
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = _NAME.match(self.source, begin + 1)
        assert name is not None
        tag = name.group().lower()
        if name.end() >= len(self.source):
            raise _unparsable(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in _KINDS:
            raise _unparsable(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes = self._attributes(name.end(), tag, begin)
        self.stack.append(_Open(tag, _argument(tag, attributes), self.length))
        if tag == "span" and self.stack[-1].argument != "tg-spoiler":
            raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')

    def _attributes(self, at: int, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while not self.source.startswith(">", at):
            match = _ATTRIBUTE.match(self.source, at)
            if match is None or at >= len(self.source):
                rest = self.source[at:].lstrip()
                if rest.startswith(">"):
                    at = len(self.source) - len(rest)
                    break
                raise self._broken_tag(rest, tag, begin)
            name, *values = match.groups()
            found[name.lower()] = _decoded(next((value for value in values if value is not None), ""))
            at = match.end()
        self.at = at + 1
        return found

    def _broken_tag(self, rest: str, tag: str, begin: int) -> RefusalError:
        if not rest:
            return _unparsable(f"Unclosed start tag at byte offset {self._byte(begin)}")
        return _unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}')

    def _end_tag(self, begin: int) -> None:
        if not self.stack:
            raise _unparsable(f"Unexpected end tag at byte offset {self._byte(begin)}")
        close = self.source.find(">", begin)
        if close < 0:
            raise _unparsable(f"Unclosed end tag at byte offset {self._byte(begin)}")
        tag, opened = self.source[begin + 2 : close].strip(), self.stack.pop()
        if tag and tag != opened.tag:
            raise _unparsable(
                f'Unmatched end tag at byte offset {self._byte(begin)}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        self.at = close + 1
        self._note(opened)

    def _note(self, opened: _Open) -> None:
        length = self.length - opened.start
        inner = self.entities[-1] if self.entities else {}
        if opened.tag == "pre" and inner.get("type") == "code" and inner["length"] == length:
            self.entities.pop()
            opened.argument = inner.get("language", "")
        entity = _entity(opened, length)
        if length and entity:
            self.entities.append(entity)

    def _byte(self, index: int) -> int:
        return len(self.source[:index].encode())


def parse_html(source: str) -> tuple[str, list[JSON]]:
    """The plain text of `source` and its entities, ordered by offset, outer before inner."""
    plain, entities = _Reader(source).read()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return plain, entities


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "a":
        return attributes.get("href", "")
    if tag == "code":
        return attributes.get("class", "").removeprefix("language-")
    if tag == "blockquote":
        return "expandable" if "expandable" in attributes else ""
    return attributes.get("class", "")


def _entity(opened: _Open, length: int) -> JSON | None:
    kind = _KINDS[opened.tag]
    entity: JSON = {"type": kind, "offset": opened.start, "length": length}
    if kind == "text_link":
        return {**entity, "url": opened.argument} if opened.argument else None
    if kind in {"pre", "code"} and opened.argument:
        entity["language"] = opened.argument
    if kind == "blockquote" and opened.argument:
        entity["type"] = "expandable_blockquote"
    return entity


def _decoded(text: str) -> str:
    return _CHARACTER.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, named = match.groups()
    if named:
        return _NAMED[named]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else match.group()


def _unparsable(reason: str) -> RefusalError:
    return bad(f"can't parse entities: {reason}")
