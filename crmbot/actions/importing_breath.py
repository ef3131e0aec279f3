"""The pause between two of many transactions."""

from time import sleep

from crmbot.store.store import Store

_BREATH_S = 0.002


def breathe(store: Store) -> None:
    """Lets the bot's own transactions come in between, and the disk come along. Blocks; for the worker process."""
    sleep(_BREATH_S)
    if going := store.going_to_disk:
        going.result()
