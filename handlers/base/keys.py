"""Keys beside the input field: they arrive as text, in whichever language they were shown."""

from telegram.ext import filters

from crmbot.text.texts import LANGUAGES, texts_in


def key(text_id: str) -> filters.Text:
    """Matches the key of this text id in every language."""
    return filters.Text([texts_in(language).plain(text_id) for language in LANGUAGES])
