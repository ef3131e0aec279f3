"""The imitated Telegram itself: chats, people, messages, rules. No sockets, no threads, no files on disk."""
