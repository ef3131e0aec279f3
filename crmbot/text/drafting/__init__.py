"""Drafts: what the trader sends to one customer, or says to him, from what is true of that customer."""

from crmbot.text.drafting.check import Check, check, is_blank, is_out_of_place
from crmbot.text.drafting.facts import About, Bought, Facts, Load, Reason, Theme
from crmbot.text.drafting.own import OwnText, field_names, parse_own, write_own
from crmbot.text.drafting.packs import pack_text
from crmbot.text.drafting.sms import sms_parts
from crmbot.text.drafting.withheld import why_not
from crmbot.text.drafting.writing import Draft, write_all, write_one

__all__ = [
    "About", "Bought", "Check", "Draft", "Facts", "Load", "OwnText", "Reason", "Theme", "check", "field_names",
    "is_blank", "is_out_of_place", "pack_text", "parse_own", "sms_parts", "why_not", "write_all", "write_one",
    "write_own",
]  # fmt: skip
