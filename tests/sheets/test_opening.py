import io
import subprocess
import sys
import time
import zipfile

import openpyxl
import pytest

from crmbot.sheets import SheetError, read_customers
from crmbot.sheets import limits as limits_of_sheets
from crmbot.sheets.delimited import decoded, separator_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


GOOD = workbook(["نام", "موبایل"], ["علی رضایی", "09121234567"])


def with_part(name: str, part: bytes) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return out.getvalue()


BEGINNING = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12)
WRITE_PROTECTED = b"\x86\x00\x00\x00"
FILEPASS = b"\x2f\x00\x36\x00" + bytes(54)
LOCKED_ODS = archive(
    **{"content.xml": b"\x01\x02", "META-INF/manifest.xml": b"<m><file-entry><encryption-data/></file-entry></m>"}
)
ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
BILLION_LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE calls [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<calls><call number="&b;" date="1" type="1"/></calls>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE calls [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<calls><call number="&x;" date="1" type="1"/></calls>"""


@pytest.mark.parametrize(
    ("content", "filename", "reason"),
    [
        (b"", "a.xlsx", "empty"),
        (b"  \n\xef\xbb\xbf", "a.csv", "empty"),
        (workbook(), "a.xlsx", "empty"),
        (b"<?xml version='1.0'?><calls count='0'></calls>", "calls.xml", "empty"),
        (OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512), "a.xlsx", "password"),
        (OLE + bytes(504) + BEGINNING + FILEPASS, "a.xls", "password"),
        (OLE + bytes(504) + BEGINNING + WRITE_PROTECTED + FILEPASS, "a.xls", "password"),
        (LOCKED_ODS, "a.ods", "password"),
        (OLE + bytes(2048), "a.xls", "corrupt"),
        (OLE + bytes(504) + BEGINNING + WRITE_PROTECTED * 3, "a.xls", "corrupt"),
        (archive(**{"content.xml": ENTITY + b"<office/>"}), "a.ods", "corrupt"),
        (archive(**{"xl/workbook.xml": b"<?xml version='1.0'?><!-- a -->" + ENTITY}), "a.xlsx", "corrupt"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "photo.xlsx", "wrong_type"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "photo.xlsx", "wrong_type"),
        (GOOD[:1200], "a.xlsx", "corrupt"),
        (b"PK\x03\x04nothing", "a.xlsx", "corrupt"),
        (b"some words", "a.xlsx", "corrupt"),
        (archive(**{"word/document.xml": b"<w/>"}), "a.docx", "wrong_type"),
        (b"%PDF-1.7 ...", "a.pdf", "wrong_type"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "wrong_type"),
        (bytes(range(32)) * 50, "a.bin", "wrong_type"),
        (b"<?xml version='1.0'?><smses></smses>", "sms.xml", "wrong_type"),
        (b"<?xml version='1.0'?><calls><call number='1'", "calls.xml", "corrupt"),
        (BILLION_LAUGHS, "calls.xml", "corrupt"),
        (OUTSIDE, "calls.xml", "corrupt"),
        (workbook(["کالا", "قیمت"], ["نخود", 1200]), "prices.xlsx", "no_table"),
        ("این فقط یک یادداشت است.".encode(), "a.txt", "no_table"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content: bytes, filename: str, reason: str) -> None:
    with pytest.raises(SheetError) as refused:
        read_customers(content, filename)
    assert refused.value.reason == reason
    assert refused.value.text_id == "sheet-error-" + reason.replace("_", "-")


def test_a_file_over_the_size_limit_is_refused_unread() -> None:
    with pytest.raises(SheetError, match="too-big"):
        read_customers(bytes(limits_of_sheets.MAX_BYTES + 1), "a.csv")


def test_a_zip_bomb_is_refused() -> None:
    bomb = with_part("xl/media/image1.png", bytes(limits_of_sheets.MAX_UNPACKED + 1))
    with pytest.raises(SheetError) as refused:
        read_customers(bomb, "a.xlsx")
    assert refused.value.reason == "too_big_unpacked"


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(with_part("xl/media/image1.png", bytes(3_000_000)))
    at = bomb.rindex(b"PK\x01\x02") + 24
    assert int.from_bytes(bomb[at : at + 4], "little") == 3_000_000
    bomb[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(SheetError) as refused:
        read_customers(bytes(bomb), "a.xlsx")
    assert refused.value.reason == "corrupt"


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crmbot.sheets.ledger.MAX_ROWS", 3)
    rows = "نام,موبایل\n" + "".join(f"علی,0912123456{i}\n" for i in range(4))
    with pytest.raises(SheetError) as refused:
        read_customers(rows.encode(), "a.csv")
    assert refused.value.reason == "too_many_rows"


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crmbot.sheets.workbook.MAX_CELLS", 3)
    with pytest.raises(SheetError) as refused:
        read_customers(GOOD, "a.xlsx")
    assert refused.value.reason == "too_many_cells"


@pytest.mark.parametrize("places", [[(300_000, 5)], [(3, 16_384), (9000, 1)]])
def test_a_stray_cell_far_away_costs_no_memory_and_hides_nobody(places: list[tuple[int, int]]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(GOOD))
    for row, column in places:
        book.active.cell(row, column).value = "x"
    out = io.BytesIO()
    book.save(out)
    read = read_customers(out.getvalue(), "a.xlsx")
    assert [customer.phones for customer in read.customers] == [("+989121234567",)]


def test_the_ending_does_not_matter() -> None:
    assert read_customers(GOOD, "list.csv").kind == "book"
    assert read_customers(b"BEGIN:VCARD\nFN:Ali\nTEL:09121234567\nEND:VCARD\n", "x.txt").kind == "vcf"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_every_encoding_and_separator_is_found_out(encoding: str, mark: str) -> None:
    rows = [["نام", "موبايل", "شهر"], ["علي پور", "09121234567", "قم"], ["مينا", "0935 123 4567", "كرج"]]
    content = "\r\n".join(mark.join(row) for row in rows).encode(encoding)
    read = read_customers(content, "list.csv")
    assert [(c.name, c.city) for c in read.customers] == [("علی پور", "قم"), ("مینا", "کرج")]


def test_commas_inside_cells_do_not_mislead_the_separator() -> None:
    assert separator_of("name;phone;goods\nAli;0912;rice, tea, peas\nSara;0935;rice, tea, lentils\n") == ";"


def test_a_bad_byte_does_not_spoil_a_file_in_utf8() -> None:
    text = "نام,موبایل\n" + "علی رضایی,09121234567\n" * 50
    broken = text.encode()[:900] + b"\xff" + text.encode()[900:]
    assert decoded(broken).count("علی رضایی") >= 49


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = (
        "openpyxl python_calamine vobject charset_normalizer defusedxml phonenumbers crmbot.notes crmbot.sheets.read"
    )
    code = f"import sys, crmbot.sheets; print([m for m in {heavy.split()!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_no_text_keeps_the_reader_busy() -> None:
    import time

    long = 30_000
    cells = ["T" * long, "\n" * long + "x", " و" * long, "1 " * long + "-", "(" * long, "۰۹۱" + "-" * long, "[" * long]
    rows = [["نام", "موبایل", "کالا", "تاریخ", "شهر", "آدرس", "گروه"], *[[cell] * 7 for cell in cells]]
    card = "BEGIN:VCARD\nTEL;A=" + "," * 60 + ";=:1\nPHOTO;ENCODING=b:" + "A" * 75 + ("\n " + "A" * 75) * 20_000
    started = time.perf_counter()
    read = read_customers(workbook(*rows, ["علی رضایی", "09121234567"]), "a.xlsx")
    cards = read_customers((card + "\nTEL:09121234567\nEND:VCARD\n").encode(), "a.vcf")
    assert [c.phones for c in (*read.customers, *cards.customers)] == [("+989121234567",)] * 2
    assert time.perf_counter() - started < 20


def test_a_person_called_for_years_is_joined_in_one_go() -> None:
    calls = "".join(f"<call number='09121234567' date='{1_700_000_000_000 + i}' type='3'/>" for i in range(20_000))
    begun = time.process_time()
    (customer,) = read_customers(f"<?xml version='1.0'?><calls>{calls}</calls>".encode(), "calls.xml").customers
    assert len(customer.calls) == len(customer.rows) == 20_000
    assert time.process_time() - begun < 6
