"""Files of customers on their way into a book, and the images of what one entry of the journal did in many chunks."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, UniqueConstraint

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import UtcDateTime

import_file = book_table(
    "import_file",
    refers("member"),
    Column("file_id", String, nullable=False),  # Telegram's, to fetch it again
    Column("filename", String, nullable=False),
    # reading, read, applying, done, undoing, undone, failed, called (logged as calls), dropped
    Column("state", String, nullable=False),
    Column("attempt", Integer, nullable=False, default=0),  # which reading the staged rows are of
    Column("at", UtcDateTime, nullable=False),  # when it was sent, then when it was let in
    Column("message_id", Integer),  # the one message that shows it
    Column("told", Boolean, nullable=False, default=True),  # whether that message shows this state
    Column("columns", JSON, nullable=False, default=dict),  # corrected ones: column key to meaning
    Column("summary", JSON),
    Column("fault", String, nullable=False, default=""),  # the text id of why it failed
    Column("standing", Integer),  # who most of them are: 4 old buyers, 1 only called, 0 mixed; none: not said
    Column("known", String, nullable=False, default="fill"),  # what becomes of known people: skip, fill, update
    Column("entry_id", Integer),  # its journal entry
    Column("position", Integer, nullable=False, default=0),  # the last row let in
    Column("added", Integer, nullable=False, default=0),
    Column("changed", Integer, nullable=False, default=0),
    Column("callers", JSON, nullable=False, default=list),  # ids of the first old buyers
    Column("kept", JSON, nullable=False, default=dict),  # who stayed when it was undone: count, names
    Index(None, "state"),
    Index(None, "book_id", "member_id", "id"),
)

import_row = book_table(
    "import_row",
    refers("import_file"),
    Column("position", Integer, nullable=False),  # people from 1 up, rejected rows from -1 down
    Column("said", JSON, nullable=False),
    UniqueConstraint("import_file_id", "position"),
)

journal_image = book_table(
    "journal_image",
    refers("journal", index=True),
    Column("images", JSON, nullable=False),  # of one chunk, in order; {"t", "made", "left"} for rows made in bulk
)
