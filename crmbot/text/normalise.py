"""Persian spelling folded to one form: letters, digits, spaces.

Two strengths. :func:`tidy` repairs what a keyboard got wrong and keeps what the writer meant (shown, stored);
:func:`search_key` folds everything a reader would not tell apart (compared, searched, never shown).
"""

import re
import unicodedata
from functools import lru_cache

ZWNJ = "\u200c"

_NUMBER = re.compile(r"(?<!\d)(?:\+|[0۰٠])\d[\d \-]{7,14}\d(?!\d)")
_DIGITS = {ord(c): str(i % 10) for i, c in enumerate("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩")}
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_SEPARATORS = str.maketrans({",": "٬", ".": "٫"})
_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ڪ": "ک", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه"}
)
_HIDDEN = dict.fromkeys(
    [
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x200B,
        0x200D,
        0x2060,
        0xFEFF,
        0x00AD,
        0x061C,
        0x0640,
    ]
)
_MARKS = dict.fromkeys([*range(0x064B, 0x0660), 0x0670])
_FOLDED = str.maketrans({"آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ی", "ة": "ه", "ء": None, ZWNJ: None})
_ISOLATES = dict.fromkeys([*range(0x2066, 0x206A), 0x200F])
_UNTIDY = re.compile("[" + "".join(map(chr, (*_LETTERS, *_HIDDEN, *range(0x20), 0x7F))) + r"]|[^\S ]|  |\A\s|\s\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BLANKS = re.compile(r"[^\S\n]+")
_SPACES = re.compile(r"\s+")


def latin_digits(text: str) -> str:
    """The text with Persian and Arabic-Indic digits as 0-9; nothing else changes, nor does the length."""
    return text.translate(_DIGITS)


def persian_digits(text: str) -> str:
    """The text with 0-9 and Arabic-Indic digits as ۰-۹; nothing else changes, nor does the length."""
    return text.translate(_DIGITS).translate(_PERSIAN_DIGITS)


def persian_separators(figure: str) -> str:
    """A figure with ٬ for its commas and ٫ for its point."""
    return figure.translate(_SEPARATORS)


def without_isolates(text: str) -> str:
    """The text without the marks that isolate inserted values and turn a line to the right."""
    return text.translate(_ISOLATES)


def without_numbers(text: str) -> str:
    """Words as they are quoted: on one line, without the telephone numbers in them."""
    return " ".join(_NUMBER.sub(" ", text).split())


def tidy(text: str) -> str:
    """What was typed, in standard Persian letters.

    ي/ك become ی/ک; direction marks, zero-width and control characters, kashida are dropped; runs of blanks become one;
    lines are kept and trimmed. Digits, ZWNJ and diacritics stay as typed. Presentation forms are composed (NFC).
    """
    text = unicodedata.normalize("NFC", text)
    if not _UNTIDY.search(text):  # most of what is written, and a third of the work
        return text
    text = text.translate(_HIDDEN).translate(_LETTERS)
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n")).strip()


@lru_cache(maxsize=4096)
def search_key(text: str) -> str:
    """The text as it is compared: tidy, lower case, 0-9, without ZWNJ, diacritics, hamza, madda and spaces.

    Equal keys mean that a reader would call the two spellings the same word. Empty for a text of marks only.
    """
    text = unicodedata.normalize("NFKC", text)
    text = tidy(text).translate(_DIGITS).translate(_MARKS).translate(_FOLDED)
    return unicodedata.normalize("NFKC", _SPACES.sub("", text).lower())  # signs that a blank parted meet


def per_unit(unit: str) -> str:
    """The unit as it stands before a unit price: کیلو → کیلویی, کیسه → کیسه‌ای, تن → تنی."""
    if unit.endswith("ه"):
        return unit + ZWNJ + "ای"
    return unit + ("یی" if unit.endswith(("و", "ا")) else "ی")
