"""Occasions: what comes and when, whom it concerns, and the reminders of it."""

from crmbot.actions.occasions.listing import Coming, coming

__all__ = ["Coming", "coming"]
