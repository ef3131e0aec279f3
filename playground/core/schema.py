"""The Bot API's methods and their parameters, read from python-telegram-bot's own signatures.

A parameter that can be given by position mirrors one of the Bot API; keyword-only ones are that library's conveniences
and never travel.
"""

import inspect
from dataclasses import dataclass
from functools import cache

import telegram


@dataclass(frozen=True)
class Method:
    """One Bot API method. `name` is its documented camelCase name."""

    name: str
    parameters: frozenset[str]
    required: frozenset[str]


@cache
def method_named(name: str) -> Method | None:
    """The method of that name, None when the Bot API has none. Case does not matter, as at Telegram."""
    attribute = _attributes().get(name.lower())
    if attribute is None:
        return None
    travelling = [
        parameter
        for parameter in inspect.signature(getattr(telegram.Bot, attribute)).parameters.values()
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD and parameter.name != "self"
    ]
    return Method(
        _camel(attribute),
        frozenset(parameter.name for parameter in travelling),
        frozenset(parameter.name for parameter in travelling if parameter.default is parameter.empty),
    )


def fields_of(shape: type[telegram.TelegramObject]) -> frozenset[str]:
    """The field names of a Bot API object, from the class that mirrors it."""
    return frozenset(shape.__slots__)


@cache
def _attributes() -> dict[str, str]:
    return {
        _camel(name).lower(): name
        for name, _ in inspect.getmembers(telegram.Bot, inspect.iscoroutinefunction)
        if not name.startswith("_")
    }


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
