"""The rooms: one file per thing the person talks about, asked in this order."""

from handlers import (
    calls,
    card,
    find,
    forms,
    groups,
    history,
    lines,
    more,
    prices,
    products,
    promise,
    settings,
    stale,
    start,
    undo,
)

ROOMS = (
    forms.register,
    start.register,
    undo.register,
    card.register,
    promise.register,
    more.register,
    prices.register,
    products.register,
    settings.register,
    find.register,
    groups.register,
    lines.register,
    history.register,
    calls.register,
    stale.register,
)
