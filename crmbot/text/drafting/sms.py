"""How long a text is as an SMS, and in how many parts it goes out (3GPP TS 23.038)."""

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE = frozenset("^{}\\[~]|€\f")
ONE_PART, TWO_PARTS = 70, 134  # of a Persian text


def sms_parts(text: str) -> tuple[int, int]:
    """(length, parts). In units of the encoding: 70, or 67 a part, of UCS-2; 160, or 153 a part, where GSM-7 does.

    A picture outside the basic plane counts two units, as do the few characters GSM-7 escapes. Empty: (0, 0).
    """
    if all(one in _GSM or one in _GSM_TWICE for one in text):
        return _parted(len(text) + sum(one in _GSM_TWICE for one in text), 160, 153)
    return _parted(len(text.encode("utf-16-le")) // 2, 70, 67)


def _parted(length: int, whole: int, part: int) -> tuple[int, int]:
    return length, int(length > 0) if length <= whole else -(-length // part)
