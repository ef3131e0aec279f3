"""Lengths and cuts as Telegram counts them: in UTF-16 code units."""

_DROPPED = dict.fromkeys([*range(8232, 8239), 13])
_SPACED = dict.fromkeys([*range(0, 9), 11, 12, *range(14, 32)], " ")
_CLEANING: dict[int, str | None] = {**_DROPPED, **_SPACED}
_BLANK = "".join(
    map(chr, [*range(0x09, 0x0E), 0x20, 0xA0, 0x1680, 0x180E, *range(0x2000, 0x2010), 0x202F, 0x205F, 0x2800, 0x3000])
)


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, the measure of all limits and entity offsets."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, most: int) -> list[str]:
    """A text in pieces of at most `most` units, as a Telegram app splits what is too long for one message."""
    pieces, start, used = [], 0, 0
    for index, character in enumerate(text):
        width = 1 + (character > "\uffff")
        if used + width > most:
            pieces.append(text[start:index])
            start, used = index, 0
        used += width
    return [*pieces, text[start:]]


def cleaned(text: str) -> str:
    """The text without what Telegram removes on arrival: carriage returns, control signs, bidi embeddings.

    (Isolates, U+2066 to U+2069, stay.)
    """
    return text.translate(_CLEANING)


def is_blank(text: str) -> bool:
    """Whether Telegram would call this text empty: white space and invisible signs only."""
    return not text.strip(_BLANK)
