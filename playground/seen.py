"""A message as a person sees it."""

from dataclasses import dataclass

from playground.core.params import JSON


@dataclass(frozen=True)
class Seen:
    """One message of a chat. `raw` is the Bot API's shape and more: `by_bot`, `edits`, `version`."""

    raw: JSON

    @property
    def message_id(self) -> int:
        """Its id in the chat."""
        return int(self.raw["message_id"])

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.raw["by_bot"])

    @property
    def text(self) -> str:
        """The text or the caption, "" when there is neither."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def entities(self) -> list[JSON]:
        """The entities of the text or caption."""
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def edits(self) -> int:
        """How often it was changed."""
        return int(self.raw["edits"])

    @property
    def rows(self) -> list[list[JSON]]:
        """The inline keyboard's rows of buttons as the bot sent them."""
        return list(self.raw.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def labels(self) -> list[str]:
        """The labels of all inline buttons, row after row."""
        return [str(button["text"]) for row in self.rows for button in row]

    @property
    def file_id(self) -> str:
        """The id of the file it carries (of a photo the largest), "" when none."""
        for kind in ("document", "voice", "audio", "video", "sticker"):
            if kind in self.raw:
                return str(self.raw[kind]["file_id"])
        return str(self.raw["photo"][-1]["file_id"]) if "photo" in self.raw else ""

    @property
    def file_name(self) -> str:
        """The name of the document it carries, "" when none."""
        return str(self.raw.get("document", {}).get("file_name", ""))

    def marked(self, kind: str) -> list[str]:
        """The pieces of text an entity type covers: `marked("code")` is what a tap would copy."""
        units = self.text.encode("utf-16-le")
        return [
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
            for entity in self.entities
            if entity["type"] == kind
        ]
