"""The honorifics of call notes and their codes in the book."""

from crmbot.domain.titles import Title

_CODES = {
    "آقا": Title.AQA,
    "خانم": Title.KHANOM,
    "مهندس": Title.MOHANDES,
    "دکتر": Title.DOKTOR,
    "استاد": Title.OSTAD,
    "حاج": Title.HAJ,
    "حاج خانم": Title.HAJ_KHANOM,
    "کربلایی": Title.KARBALAEI,
    "مشهدی": Title.MASHHADI,
}


def title_code(honorific: str | None) -> str:
    """The code under which the book keeps an honorific; empty for none."""
    return _CODES[honorific].value if honorific in _CODES else ""
