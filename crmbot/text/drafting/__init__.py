"""Drafts: what the trader sends to one customer, or says to him, from what is true of that customer."""

from crmbot.text.drafting.facts import About, Bought, Facts, Load, Reason, Theme
from crmbot.text.drafting.sms import sms_parts
from crmbot.text.drafting.withheld import why_not
from crmbot.text.drafting.writing import Desk, Draft, write_all, write_one

__all__ = ["About", "Bought", "Desk", "Draft", "Facts", "Load", "Reason", "Theme", "sms_parts", "why_not", "write_all",
    "write_one"]
