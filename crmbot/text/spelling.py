"""Figures as a language writes them."""

from decimal import Decimal

from crmbot.text.normalise import persian_digits, persian_separators


def digits(text: str, language: str) -> str:
    """The same text in the language's digits."""
    return persian_digits(text) if language == "fa" else text


def figure(number: int, language: str) -> str:
    """A whole number with thousands separators."""
    return _separated(f"{number:,}", language)


def plain_figure(number: int, language: str) -> str:
    """A whole number without separators."""
    return digits(str(number), language)


def decimal(number: Decimal, language: str) -> str:
    """A decimal figure without idle zeros: 1.5, 300, 1,200."""
    return _separated(f"{number.normalize():,f}", language)


def _separated(text: str, language: str) -> str:
    return digits(persian_separators(text), language) if language == "fa" else text
