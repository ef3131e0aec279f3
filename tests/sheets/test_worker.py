from collections.abc import Iterable
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

import pytest

from crmbot.sheets import SheetError, read_customers
from crmbot.sheets.outgoing import BookSheet, Field
from crmbot.sheets.worker import (
    CHUNK,
    new_pool,
    read_to_spool,
    spooled_customers,
    spooled_duplicates,
    spooled_rejected,
    write_book_to,
)


def phone_list(count: int) -> bytes:
    rows = "".join(f"علی رضایی,0912{i:07d},قم\n" for i in range(count))
    return f"نام,موبایل,شهر\n{rows}مریم,0912,\nرضا,09120000000,\n".encode()


def one_sheet(title: str) -> Iterable[BookSheet]:
    yield BookSheet(title, [Field("نام"), Field("تلفن", "phones")], [["علی رضایی", ("+989121234567",)]])


def test_a_file_is_read_in_the_worker_and_handed_over_in_chunks(tmp_path: Path) -> None:
    content = phone_list(CHUNK + 7)
    (tmp_path / "in").write_bytes(content)
    with new_pool() as pool:
        summary = pool.submit(read_to_spool, tmp_path / "in", "list.csv", tmp_path / "spool").result()
        size = pool.submit(write_book_to, tmp_path / "out.xlsx", partial(one_sheet, "همه")).result()
    chunks = list(spooled_customers(tmp_path / "spool"))
    read = read_customers(content, "list.csv")
    assert [len(chunk) for chunk in chunks] == [CHUNK, 7]
    assert tuple(customer for chunk in chunks for customer in chunk) == read.customers
    assert list(spooled_customers(tmp_path / "spool", skip=1)) == chunks[1:]
    assert tuple(spooled_rejected(tmp_path / "spool")) == read.rejected
    assert tuple(spooled_duplicates(tmp_path / "spool")) == read.duplicates
    assert (summary.customers, summary.duplicates, summary.rejected) == (CHUNK + 7, 1, {"invalid_phone": 1})
    assert summary.examples == read.customers[:5] and summary.columns == read.columns and summary.grouped == 0
    assert size == (tmp_path / "out.xlsx").stat().st_size
    assert read_customers((tmp_path / "out.xlsx").read_bytes(), "out.xlsx").customers[0].name == "علی رضایی"


def test_a_refusal_crosses_the_processes(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(b"%PDF")
    with new_pool() as pool, pytest.raises(SheetError) as refused:
        pool.submit(read_to_spool, tmp_path / "in", "list.pdf", tmp_path / "spool").result()
    assert refused.value.reason == "wrong_type"


def eat_memory() -> int:
    return len(bytearray(8 * 1024**3))


def test_a_task_that_wants_all_memory_fails_alone() -> None:
    with new_pool() as pool, pytest.raises((MemoryError, BrokenProcessPool)):
        pool.submit(eat_memory).result()
