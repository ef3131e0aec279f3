"""Files up and down, and their limits."""

import struct
import zlib
from io import BytesIO

import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest, NetworkError

from playground.client import Person, SimClient


def _png(width: int, height: int, padding: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"") + b"\0" * padding


async def test_a_persons_file_reaches_the_bot_byte_for_byte(bot: Bot, owner: Person) -> None:
    owner.sends_document(b"a;b\n1;2", "نمونه.csv", caption="فهرست")
    update = (await bot.get_updates())[-1]
    assert update.message is not None
    assert update.message.document is not None
    assert (update.message.document.file_name, update.message.caption) == ("نمونه.csv", "فهرست")
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"a;b\n1;2"


async def test_the_bots_file_reaches_the_person_byte_for_byte(bot: Bot, owner: Person) -> None:
    owner.says("/export")
    await bot.send_document(owner.id, BytesIO(b"PK..."), filename="دفتر.xlsx", caption="<b>x</b>", parse_mode="HTML")
    seen = owner.newest()
    assert (seen.file_name, seen.text, owner.downloads(seen)) == ("دفتر.xlsx", "x", b"PK...")


async def test_a_file_id_can_be_sent_again(bot: Bot, owner: Person) -> None:
    said = owner.sends_photo(_png(640, 320))
    sent = await bot.send_photo(owner.id, said.file_id)
    assert (sent.photo[-1].width, sent.photo[-1].height) == (640, 320)
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type photo as document"):
        await bot.send_document(owner.id, said.file_id)


async def test_a_picture_must_be_one(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    for content in (b"no picture", _png(8, 8, padding=10 * 1024 * 1024)):
        with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
            await bot.send_photo(owner.id, content)


async def test_an_upload_over_50_megabytes_is_refused(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    with pytest.raises(NetworkError, match=r"(?i)request entity too large"):
        await bot.send_document(owner.id, b"0" * (50 * 1024 * 1024 + 1))


async def test_an_empty_file_is_refused(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(owner.id, b"")


async def test_a_download_has_at_most_20_megabytes(bot: Bot, owner: Person) -> None:
    large = owner.sends_document(b"0" * (20 * 1024 * 1024 + 1), "large.bin")
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(large.file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file_id or the file is temporarily unavailable"):
        await bot.get_file("AgACAgQAAx")


async def test_an_album_of_documents_arrives_as_several_messages(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    media = [InputMediaDocument(BytesIO(bytes([65 + n])), caption=f"n{n}", filename=f"{n}.txt") for n in range(2)]
    sent = await bot.send_media_group(owner.id, media)
    assert len({message.media_group_id for message in sent}) == 1
    assert [owner.downloads(seen) for seen in owner.reads() if seen.by_bot] == [b"A", b"B"]
    assert [seen.text for seen in owner.reads() if seen.by_bot] == ["n0", "n1"]
    assert sim.errors() == []


async def test_an_album_is_not_mixed_and_has_2_to_10_parts(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    picture = InputMediaPhoto(BytesIO(_png(8, 8)))
    with pytest.raises(BadRequest, match=r"(?i)can't be mixed"):
        await bot.send_media_group(owner.id, [picture, InputMediaDocument(BytesIO(b"x"))])
    with pytest.raises(BadRequest, match=r"(?i)2-10 items"):
        await bot.send_media_group(owner.id, [picture])


async def test_voice_contact_and_place_are_sent(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    assert (await bot.send_voice(owner.id, b"OggS")).voice is not None
    contact = (await bot.send_contact(owner.id, "+989120000000", "علی", "کاظمی")).contact
    assert contact is not None
    assert contact.last_name == "کاظمی"
    location = (await bot.send_location(owner.id, 31.9, 54.4)).location
    assert location is not None
    assert location.latitude == 31.9
    with pytest.raises(BadRequest, match=r"(?i)wrong latitude"):
        await bot.send_location(owner.id, 91, 54.4)


async def test_a_download_needs_the_right_token(bot: Bot, owner: Person) -> None:
    said = owner.sends_document(b"x", "x.txt")
    file = await bot.get_file(said.file_id)
    assert file.file_path is not None
    assert bot.token in file.file_path
