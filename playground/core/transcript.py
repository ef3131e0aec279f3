"""A chat as plain text, for reading and for failure messages."""

from datetime import UTC, datetime

from playground.core.chats import Chat, Message

_MATTERS = ("photo", "document", "voice", "audio", "video", "sticker", "contact", "location", "poll")


def transcript(chat: Chat) -> str:
    """All messages, oldest first, one paragraph each, with the inline keyboard in brackets. Times in UTC."""
    return "\n".join(_paragraph(message) for message in chat.messages.values())


def _paragraph(message: Message) -> str:
    data = message.data
    when = datetime.fromtimestamp(data["date"], UTC).strftime("%H:%M")
    edited = f" (edited {message.edits}x)" if message.edits else ""
    matter = " ".join(f"<{_shown(name, data[name])}>" for name in _MATTERS if name in data)
    text = data.get("text") or data.get("caption") or ""
    rows = ["".join(f"[{button['text']}]" for button in row) for row in message.buttons()]
    head = f"{when} #{message.id} {data['from']['first_name']}{edited}: "
    return head + "\n    ".join(part for part in (matter, text, *rows) if part)


def _shown(name: str, value: object) -> str:
    if isinstance(value, dict):
        detail = value.get("phone_number") or value.get("file_name") or ""
        return f"{name} {detail}".strip()
    return name
