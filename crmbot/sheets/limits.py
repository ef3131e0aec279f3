"""How much of a file is opened at all; beyond it the file is refused, never cut short."""

MAX_BYTES = 20 * 1024 * 1024
"""Telegram's own limit for a file a bot can fetch."""

MAX_ROWS = 200_000
"""Rows with something in them, over all sheets."""

MAX_CELLS = 4_000_000
"""Cells with a place in memory, over all sheets: the used rectangle of a workbook, the fields of a csv."""

FAR_ROW = 250_000
"""A row number from which a sheet counts as nearly empty: it is read row by row, not as a rectangle."""

MAX_UNPACKED = 256 * 1024 * 1024
"""Bytes of a workbook's parts after unpacking."""

MAX_CELL_TEXT = 32_767
"""Characters of one cell, as in Excel."""
