"""Numbers as a phone takes them in its field of receivers."""

from collections.abc import Iterable

from crmbot.domain.phone import dialled
from crmbot.store.pack_phones import PackPhone

SEPARATORS = {"comma": ",", "semicolon": ";", "newline": "\n"}
FORMS = ("national", "international")
SIZES = (10, 20, 50)


def joined(numbers: Iterable[str], phone: PackPhone) -> str:
    """E.164 numbers in this phone's form and with its separator, ready to be pasted."""
    return SEPARATORS[phone.separator].join(map(dialled, numbers) if phone.form == "national" else numbers)
