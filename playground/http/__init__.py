"""The imitated Telegram on 127.0.0.1: Bot API, file downloads, the simulation API, the chat page and its WebSocket."""
