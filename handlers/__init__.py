"""The rooms: one file per thing the person talks about, asked in this order."""

from handlers import calls, card, find, forms, groups, more, promise, stale, start, undo

ROOMS = (forms.register, start.register, undo.register, card.register, promise.register, more.register, find.register, groups.register, calls.register, stale.register)
