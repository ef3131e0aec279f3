"""Whether a workbook is encrypted with a password, by the marks that its format prescribes."""

import re
import struct
from zipfile import ZipFile

_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_BEGINNING = re.compile(rb"\x09\x08..\x00\x06\x05\x00", re.DOTALL)
_FILEPASS = 0x2F
_RECORDS = 8  # from the beginning of the globals; the mark stands behind at most a write protection
_MANIFEST = "META-INF/manifest.xml"
_MANIFEST_BYTES = 1 << 20


def is_locked_ole(content: bytes) -> bool:
    """An encrypted xlsx lies in an OLE file of its own; an encrypted xls has a FILEPASS record ([MS-XLS] 2.4.117)."""
    if _PACKAGE in content:
        return True
    return any(_has_filepass(content, found.start()) for found in _BEGINNING.finditer(content))


def is_locked_zip(archive: ZipFile) -> bool:
    """An ods names its encrypted parts in its manifest; a zip marks them by a flag."""
    if any(part.flag_bits & 1 for part in archive.infolist()):
        return True
    if _MANIFEST not in archive.namelist():
        return False
    with archive.open(_MANIFEST) as manifest:
        return b"encryption-data" in manifest.read(_MANIFEST_BYTES)


def _has_filepass(content: bytes, at: int) -> bool:
    for _ in range(_RECORDS):
        if at + 4 > len(content):
            return False
        kind, size = struct.unpack_from("<HH", content, at)
        if kind == _FILEPASS:
            return True
        at += 4 + size
    return False
