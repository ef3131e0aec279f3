"""Occasions: what comes and when, whom it concerns, and the reminders of it."""

from crmbot.actions.occasions.audience import Audience, audience, pack_of
from crmbot.actions.occasions.due import put_due
from crmbot.actions.occasions.listing import Coming, coming

__all__ = ["Audience", "Coming", "audience", "coming", "pack_of", "put_due"]
