"""Who was left out of a pack, in one line."""

from collections.abc import Mapping

from crmbot.store.pack_audience import REASONS
from crmbot.text.texts import Texts


def left_out_line(texts: Texts, left_out: Mapping[str, int]) -> str:
    """«left out: 9 want no SMS, 7 landlines ...»; empty where nobody was."""
    parts = [texts.plain(f"pack-out-{why}", count=left_out[why]) for why in REASONS if left_out.get(why)]
    return texts.say("pack-left-out", whom=texts.plain("list-comma").join(parts)) if parts else ""
