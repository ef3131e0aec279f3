"""The tables. Every row of a book carries ``book_id``; what stands outside books is in ``plumbing`` and ``people``."""

from crmbot.store.tables.base import metadata
from crmbot.store.tables.customers import customer, phone
from crmbot.store.tables.goods import product, product_unit
from crmbot.store.tables.history import LOGGED, attachment, follow_up, interaction, interest, purchase, remark
from crmbot.store.tables.imports import import_file, import_row, journal_image
from crmbot.store.tables.occasions import lunar_shift, occasion_choice, own_occasion, season_later
from crmbot.store.tables.packs import offer, pack, pack_line, pack_person, pack_phone
from crmbot.store.tables.people import book, claim, member, stranger
from crmbot.store.tables.plumbing import draft, inbox, journal, outbox
from crmbot.store.tables.texts import own_text, personal_text
from crmbot.store.tables.weeks import closing_day, week_card, week_session

__all__ = [
    "LOGGED", "attachment", "book", "claim", "closing_day", "customer", "draft", "follow_up", "import_file",
    "import_row", "inbox", "interaction", "interest", "journal", "journal_image",
    "lunar_shift", "member", "metadata", "occasion_choice", "offer", "outbox", "own_occasion", "own_text", "pack",
    "pack_line", "pack_person", "pack_phone", "personal_text", "phone", "product",
    "product_unit", "purchase", "remark", "season_later", "stranger", "week_card", "week_session",
]  # fmt: skip
