"""Honorifics, as codes: how a person is addressed is the locale's to write."""

from enum import StrEnum


class Title(StrEnum):
    """The honorific of a customer; stored as its code."""

    AQA = "aqa"
    KHANOM = "khanom"
    MOHANDES = "mohandes"
    DOKTOR = "doktor"
    OSTAD = "ostad"
    HAJ = "haj"
    HAJ_KHANOM = "haj_khanom"
    KARBALAEI = "karbalaei"
    MASHHADI = "mashhadi"
