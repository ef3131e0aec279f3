"""Every sentence a person reads, from ``locale/<language>/*.ftl``."""

import html
import logging
from functools import cache
from typing import Any

from babel import Locale
from fluent.runtime.types import FluentType

from crmbot.text import spelling
from crmbot.text.direction import rightward
from crmbot.text.normalise import without_isolates
from crmbot.text.sentences import Sentences, TextError
from crmbot.text.values import Value

__all__ = ["LANGUAGES", "TextError", "Texts", "texts_in"]

LANGUAGES = ("fa", "en")
_log = logging.getLogger(__name__)


class Said(str):
    """A finished sentence or value: HTML already, so that it may stand in another sentence as it is."""


class Texts:
    """The sentences of one language.

    ``say`` gives HTML for a chat: every string argument is escaped once, here, and isolated against the other
    direction; what ``say`` and ``spell`` gave may be an argument again. ``plain`` gives text to be copied or sent
    onward: no markup, no isolates.

    Args:
        language: ``fa`` or ``en``.
        strict: a missing text or argument raises TextError instead of being logged (tests).
    """

    strict = False

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "fa"
        self._shown = Sentences(self.language, isolating=True)
        self._copied = Sentences(self.language, isolating=False)

    def say(self, text_id: str, **args: object) -> str:
        """The sentence as HTML. Strings are escaped; ints, days, money, quantities are spelled in the language."""
        spelled = {name: self._argument(value, escape=True) for name, value in args.items()}
        text = self._format(self._shown, text_id, spelled)
        return Said(rightward(text) if self.language == "fa" else text)

    def plain(self, text_id: str, **args: object) -> str:
        """The sentence as plain text, byte for byte what shall be copied."""
        spelled = {name: self._argument(value, escape=False) for name, value in args.items()}
        return self._format(self._copied, text_id, spelled)

    def spell(self, value: object) -> str:
        """A value alone, as it stands in sentences (strings escaped)."""
        spelled = self._argument(value, escape=True)
        return Said(spelled.written if isinstance(spelled, _Figure) else spelled)

    def has(self, text_id: str) -> bool:
        """Whether the language has this sentence."""
        return self._shown.has(text_id)

    def _argument(self, value: object, *, escape: bool) -> Any:
        if isinstance(value, bool) or value is None:
            return str(value).lower()
        if isinstance(value, Said):
            return str(value) if escape else html.unescape(without_isolates(value))
        if isinstance(value, int):
            return _Figure(spelling.figure(value, self.language), str(_plural_rule(self.language)(value)))
        words = value.spelled(self) if isinstance(value, Value) else value
        if not isinstance(words, str):
            raise TextError(f"nothing spells a {type(value).__name__}")
        return html.escape(words, quote=False) if escape else words

    def _format(self, sentences: Sentences, text_id: str, args: dict[str, Any]) -> str:
        try:
            text, errors = sentences.format(text_id, args)
        except TextError as error:
            return self._fault(text_id, str(error))
        if errors:
            self._fault(text_id, str(errors[0]))
        return text

    def _fault(self, text_id: str, what: str) -> str:
        if self.strict:
            raise TextError(f"{self.language}/{text_id}: {what}")
        _log.error("text %s/%s: %s", self.language, text_id, what)
        return text_id


class _Figure(FluentType):
    """A whole number that shows as the language writes it and selects its plural.

    Fluent would turn an int into its own type, which writes Latin digits. Variants are plural categories only
    (``[one]``, ``*[other]``): a figure cannot be told from others of its category, so ``[0]`` may not stand in a text.
    """

    def __init__(self, written: str, category: str) -> None:
        self.written = written
        self._category = category

    def __eq__(self, other: object) -> bool:
        return other == self._category

    __hash__ = None  # type: ignore[assignment]

    def format(self, locale: object) -> str:
        return self.written


@cache
def _plural_rule(language: str) -> Any:
    return Locale(language).plural_form


@cache
def texts_in(language: str) -> Texts:
    """The sentences of a language."""
    return Texts(language)
