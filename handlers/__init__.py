"""The rooms: one file per thing the person talks about, asked in this order."""

from handlers import calls, card, promise, start, undo

ROOMS = (start.register, undo.register, card.register, promise.register, calls.register)
