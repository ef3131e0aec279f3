"""An SMS as an operator counts it: its length and how many parts it is sent in."""

from dataclasses import dataclass

ONE_PART = 70
MOST_PARTS = 10
_LATIN_PART, _LATIN_OF_SEVERAL = 160, 153
_OF_SEVERAL = 67
_LATIN = frozenset("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà") | frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)  # the default alphabet of GSM 03.38


@dataclass(frozen=True, slots=True)
class SmsLength:
    """``characters`` as they are counted (a sign outside the basic plane counts twice), and the ``parts``."""

    characters: int
    parts: int


def sms_length(text: str) -> SmsLength:
    """How long a text is and in how many parts it goes; the empty one in none.

    Persian: 70 characters, or 67 in each of several parts; Latin text alone 160 and 153 (3GPP TS 23.040).
    """
    latin = set(text) <= _LATIN
    count = len(text) if latin else len(text.encode("utf-16-le")) // 2
    one, of_several = (_LATIN_PART, _LATIN_OF_SEVERAL) if latin else (ONE_PART, _OF_SEVERAL)
    if count <= one:
        return SmsLength(count, 1 if count else 0)
    return SmsLength(count, -(-count // of_several))
