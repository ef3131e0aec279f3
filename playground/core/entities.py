"""The text of a message: cleaned, trimmed, measured, with its entities."""

import re

from playground.core.html import parse_html
from playground.core.measure import cleaned, is_blank, units
from playground.core.params import JSON, Params
from playground.core.refusal import bad

_FOUND = {
    "url": re.compile(r"\bhttps?://[^\s<>\"«»]+|\b(?:www\.|t\.me/)[^\s<>\"«»]+", re.ASCII),
    "email": re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+\b", re.ASCII),
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])"),
    "mention": re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}", re.ASCII),
    "hashtag": re.compile(r"(?<!\w)#\w*[^\W\d]\w*"),
    "phone_number": re.compile(r"(?<![\w+])\+\d{9,15}(?!\w)"),
}


_CODE = {"code", "pre"}
_STYLES = {"bold", "italic", "underline", "strikethrough", "spoiler", "text_link"}


def read_text(params: Params, name: str, entities_name: str) -> tuple[str, list[JSON]]:
    """The text parameter `name` after parsing, trimming and finding links, with its entities.

    `parse_mode` HTML is read; Markdown modes are not imitated and refused like an unknown mode.
    """
    source, mode = cleaned(params.text(name)), params.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad("unsupported parse_mode")
    else:
        text, entities = source, list(params.tree(entities_name) or [])
    return trimmed(text, _apart_from_code(entities))


def _apart_from_code(entities: list[JSON]) -> list[JSON]:
    fixed = [_span(entity) for entity in entities if entity["type"] in _CODE]
    result: list[JSON] = []
    for entity in entities:
        pieces = [_span(entity)]
        if entity["type"] in _STYLES:
            for begin, end in fixed:
                pieces = [
                    part for start, stop in pieces for part in ((start, min(stop, begin)), (max(start, end), stop))
                ]
                pieces = [(start, stop) for start, stop in pieces if stop > start]
        result += [{**entity, "offset": start, "length": stop - start} for start, stop in dict.fromkeys(pieces)]
    return result


def trimmed(text: str, entities: list[JSON]) -> tuple[str, list[JSON]]:
    """The text without white space around it, entities moved along, and commands, links ... marked."""
    if is_blank(text):
        return "", []
    left = units(text) - units(text.lstrip())
    text = text.strip()
    kept = [moved for entity in entities if (moved := _moved(entity, left, units(text)))]
    return text, _with_found(text, kept)


def _moved(entity: JSON, left: int, total: int) -> JSON | None:
    start = max(entity["offset"] - left, 0)
    end = min(entity["offset"] - left + entity["length"], total)
    return {**entity, "offset": start, "length": end - start} if end > start else None


def _with_found(text: str, entities: list[JSON]) -> list[JSON]:
    if not any(sign in text for sign in "/@#+.:"):
        return entities
    taken = [_span(entity) for entity in entities if entity["type"] in _CODE | {"text_link"}]
    result = list(entities)
    for kind, pattern in _FOUND.items():
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            span = (start, start + units(match.group()))
            if all(span[1] <= begin or span[0] >= end for begin, end in taken):
                taken.append(span)
                result.append({"type": kind, "offset": span[0], "length": span[1] - span[0]})
    return sorted(result, key=lambda entity: (entity["offset"], -entity["length"]))


def _span(entity: JSON) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]
