"""What kind of file some bytes are, by their beginning; the name's ending only breaks ties."""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from crmbot.sheets.encodings import wide_encoding
from crmbot.sheets.errors import SheetError
from crmbot.sheets.limits import MAX_BYTES, MAX_UNPACKED
from crmbot.sheets.locked import is_locked_ole, is_locked_zip
from crmbot.sheets.values import Kind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_BOOK_PARTS = frozenset(("xl/workbook.xml", "xl/workbook.bin", "content.xml"))
_NOT_OURS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"SQLite format 3",
    b"OggS",
    b"RIFF",
    b"ID3",
)
_NULS = re.compile(rb"\x00")


def kind_of(content: bytes, filename: str) -> Kind:
    """The kind of a file. Raises SheetError: empty, too_big, too_big_unpacked, password, corrupt or wrong_type."""
    if len(content) > MAX_BYTES:
        raise SheetError("too_big")
    if not content.strip(b"\x00\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise SheetError("empty")
    if content.startswith(_OLE):
        if is_locked_ole(content):
            raise SheetError("password")
        return "book"
    if content.startswith(_ZIP):
        return _of_zip(content)
    if content.startswith(_NOT_OURS) or content[4:8] == b"ftyp":
        raise SheetError("wrong_type")
    return _of_text(content, filename)


def _of_zip(content: bytes) -> Kind:
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts, is_locked = archive.infolist(), is_locked_zip(archive)
    except (BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError) as error:
        raise SheetError("corrupt") from error
    if is_locked:
        raise SheetError("password")
    if not _BOOK_PARTS & {part.filename.lower().replace("\\", "/") for part in parts}:
        raise SheetError("wrong_type")
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise SheetError("too_big_unpacked")
    return "book"


def _of_text(content: bytes, filename: str) -> Kind:
    beginning = content[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    ending = filename.lower().rpartition(".")[2]
    if beginning.startswith(b"begin:vcard") or (ending == "vcf" and b"begin:vcard" in content.lower()):
        return "vcf"
    if beginning.startswith((b"<?xml", b"<calls", b"<!--", b"<!doctype")):
        if b"<call" in content.replace(b"\x00", b"").lower():
            return "calls"
        raise SheetError("wrong_type")
    if ending in ("xlsx", "xlsm", "xls", "xlsb", "ods") and not _is_renamed_csv(content):
        raise SheetError("corrupt")
    if ending == "vcf" or beginning.startswith(b"<"):
        raise SheetError("wrong_type")
    if _is_binary(content):
        raise SheetError("wrong_type")
    return "csv"


def _is_renamed_csv(content: bytes) -> bool:
    """Whether a file that should be a workbook is text with separators: programs export it under that name."""
    lines = content[:65_536].splitlines()[:20]
    parted = [line for line in lines if any(mark in line for mark in (b",", b";", b"\t"))]
    return len(parted) > 1 and len(parted) * 2 > len(lines) and not _is_binary(content) and b"<" not in lines[0]


def _is_binary(content: bytes) -> bool:
    """Control characters a text never has; those of UTF-16 are the zero halves of its letters."""
    sample = content[:65_536]
    controls = sum(byte < 9 or 13 < byte < 27 for byte in sample)
    nuls = len(_NULS.findall(sample))
    is_wide = sample.startswith((b"\xff\xfe", b"\xfe\xff")) or nuls * 4 > len(sample) or wide_encoding(sample)
    return not is_wide and controls * 50 > len(sample)
