"""Time in, Telegram out: each minute the database is asked what is due, and that is sent."""

from scheduler.demo import Demo
from scheduler.minutes import Minutes, register
from scheduler.ticking import tick

__all__ = ["Demo", "Minutes", "register", "tick"]
