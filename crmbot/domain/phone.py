"""A telephone number: one number, one spelling (E.164), however it was written."""

import re
import unicodedata
from typing import Literal

PhoneFault = Literal["not_a_number", "too_short", "too_long", "no_area_code", "unknown_prefix"]

_IRAN_MOBILE = re.compile(r"(?:\+98|0098|98|0)?(9\d{9})")
_NOISE = re.compile(r"[\s\-‐‑‒–—.,/()\[\]_\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_DIGITS_ONLY = re.compile(r"\+?\d+")


class PhoneError(ValueError):
    """What was typed is no telephone number; ``fault`` says in which way."""

    def __init__(self, fault: PhoneFault) -> None:
        super().__init__(fault)
        self.fault: PhoneFault = fault


def parse_phone(written: str) -> str:
    """The number in E.164 (``+989121234567``).

    Any digits, blanks, dashes, dots, slashes and parentheses; with +98, 0098, 98, 0 or the zero lost. Landlines need
    their area code. Numbers of other countries need their + or 00. Iranian mobiles take a fast path that never loads
    ``phonenumbers`` (0.05 of its time).

    Raises:
        PhoneError: it is not one telephone number.
    """
    digits = _plain(written)
    mobile = _IRAN_MOBILE.fullmatch(digits)
    if mobile:
        return "+98" + mobile[1]
    return _by_library(digits)


def is_mobile(number: str) -> bool:
    """Whether an E.164 number can take an SMS: an Iranian mobile, or foreign and not a fixed line."""
    if number.startswith("+98"):
        return number.startswith("+989")
    import phonenumbers

    fixed = phonenumbers.PhoneNumberType.FIXED_LINE
    return bool(phonenumbers.number_type(phonenumbers.parse(number)) != fixed)


def dialled(number: str) -> str:
    """An E.164 number as it is dialled in Iran: ``09121234567``; a foreign one with 00 and its country code."""
    if number.startswith("+98"):
        return "0" + number[3:]
    return "00" + number.removeprefix("+")


def _plain(written: str) -> str:
    """Digits of any script as 0-9, a leading + kept, everything that only parts digits dropped."""
    folded = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in written)
    digits = _NOISE.sub("", folded)
    if not _DIGITS_ONLY.fullmatch(digits):
        raise PhoneError("not_a_number")
    return digits


def _by_library(digits: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(digits, "IR")
    except phonenumbers.NumberParseException as error:
        raise PhoneError(_fault(digits)) from error
    if not phonenumbers.is_valid_number(parsed):
        raise PhoneError(_fault(digits))
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _fault(digits: str) -> PhoneFault:
    """How an Iranian would say what is wrong: he counts eleven figures from the zero."""
    national = re.sub(r"^(?:\+98|0098|98(?=\d{9,})|0)", "", digits)
    if len(national) == 8 and not digits.startswith(("0", "+", "9")):
        return "no_area_code"
    if len(national) < 10:
        return "too_short"
    return "too_long" if len(national) > 10 else "unknown_prefix"
