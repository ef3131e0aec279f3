"""A file that is no list, or cannot be opened, is refused by its name; numbers one a line are a list."""

import io
import logging
import zipfile

import pytest

from playground.client import Person, Seen
from tests.sheets.messy import book

PATIENCE = 30.0
GOOD = book({"S": [["نام", "موبایل"], ["پنهان‌کار", "09121234567"]]})
PASSWORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


def with_entity(content: bytes) -> bytes:
    """The book with an entity of the sheet's own that names another file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for part in before.namelist():
            text = before.read(part)
            if part == "xl/worksheets/sheet1.xml":
                text = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + text
            after.writestr(part, text)
    return out.getvalue()


def that_unfolds(content: bytes) -> bytes:
    """The book with a part that is 300 MB once it is unpacked, as its directory says."""
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", bytes(1000))
    packed = bytearray(out.getvalue())
    size = packed.rindex(b"PK\x01\x02") + 24
    packed[size : size + 4] = (300 << 20).to_bytes(4, "little")
    return bytes(packed)


REFUSED = {
    "secret.xlsx": (PASSWORD, "رمز دارد"),
    "torn.xlsx": (GOOD[: len(GOOD) // 2], "خراب است"),
    "entity.xlsx": (with_entity(GOOD), "خراب است"),
    "bomb.xlsx": (that_unfolds(GOOD), "خیلی بزرگ است"),
    "photo.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(300), "سر درنمی‌آورم"),
    "letter.xlsx": (GOOD.replace(b"xl/workbook.xml", b"wd/document.xml"), "سر درنمی‌آورم"),
    "empty.csv": (b"\r\n", "خالی است"),
    "big.csv": (b"0" * (21 << 20), "بزرگ‌تر از ۲۰ مگابایت"),
    "diary.txt": ("امروز هوا خوب بود".encode(), "پیدا نکردم"),
}


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def says_soon(person: Person, wanted: str) -> None:
    person.waits_for(
        lambda messages: any(
            wanted in m.text.replace("\u2068", "").replace("\u2069", "") for m in messages if m.by_bot
        ),
        PATIENCE,
    )


def said_times(messages: list[Seen], sentence: str) -> int:
    return sum(sentence in plain(m.text) for m in messages if m.by_bot)


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(trader: Person, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        for name, (content, sentence) in REFUSED.items():
            before = sum(sentence in m.text for m in trader.reads())
            trader.sends_document(content, name)
            trader.waits_for(
                lambda messages, said=sentence, n=before: sum(said in m.text for m in messages if m.by_bot) > n,
                PATIENCE,
            )
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "09121234567" not in caplog.text and "secret.xlsx" not in caplog.text


def test_numbers_one_a_line_are_a_list(trader: Person) -> None:
    trader.sends_document("09124431087\r\nعلی رضایی 09124431088\r\n۰۹۱۲۴۴۳۱۰۸۹".encode(), "numbers.txt")
    says_soon(trader, "۳ مشتری تازه")
