"""What reading and writing customer files costs beside the bare libraries, and how much memory it takes.

Run as `python tests/benchmarks/bench_sheets.py [customers]`; prints a table. Every measure runs in a process of its
own, bare library and ours in turn, the best of three; seconds
are the process's own (CPU), so that others on the machine count less.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from crmbot.sheets.outgoing import BookSheet, Field, Value
from crmbot.sheets.write_book import write_book

ROUNDS = 3
FIELDS = [
    Field("نام و نام خانوادگی", width=24),
    Field("موبایل", "phones"),
    Field("شهر"),
    Field("محصولات", "products", 30),
    Field("گروه", "number", 8),
    Field("آخرین تماس", "day"),
    Field("توضیحات", width=30),
]
FIRST = ["علی", "رضا", "مریم", "زهرا", "حسین", "مهدی", "فاطمه", "سعید", "نرگس", "اکبر"]
LAST = ["رضایی", "احمدی", "کریمی", "سلجوقی", "مستوفی", "نوبخت", "وارسته", "راستین"]
CITIES = ["تهران", "مشهد", "اصفهان", "شیراز", "تبریز", "کرج", "قم", "یزد"]
PRODUCTS = ["نخود", "برنج طارم", "لپه", "عدس", "چای ممتاز", "حوله استخری"]


def people(count: int) -> Iterator[list[Value]]:
    dice = Random(1)
    for i in range(count):
        name = f"{dice.choice(FIRST)} {dice.choice(LAST)} {dice.choice(LAST)}"
        products = tuple(dice.sample(PRODUCTS, dice.choice((1, 1, 2))))
        day = date(2024, 3, 21) + timedelta(dice.randrange(900))
        number = f"+989{100_000_000 + i * 7919 % 899_999_999}"
        yield [name, (number,), dice.choice(CITIES), products, dice.randint(1, 5), day, dice.choice(["", "قیمت گرفت"])]


def plain(count: int) -> list[list[object]]:
    from crmbot.sheets.outgoing import as_written

    return [[as_written(value, f.kind) for value, f in zip(row, FIELDS, strict=True)] for row in people(count)]


def bare_reader(path: str) -> None:
    from python_calamine import CalamineWorkbook

    sheet = CalamineWorkbook.from_filelike(BytesIO(Path(path).read_bytes())).get_sheet_by_index(0)
    assert sum(1 for _ in sheet.iter_rows()) > 1


def our_reader(path: str) -> None:
    from crmbot.sheets import read_customers

    assert read_customers(Path(path).read_bytes(), "book.xlsx").customers


def bare_writer(path: str, rows: list[list[object]]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("x")
    sheet.append([field.heading for field in FIELDS])
    for row in rows:
        sheet.append(row)
    book.save(path)


def our_writer(path: str, rows: Iterable[list[Value]]) -> None:
    with Path(path).open("wb") as out:
        write_book([BookSheet("x", FIELDS, rows)], out)


def seconds_of(work: Callable[..., None], *arguments: object) -> tuple[float, float]:
    start = process_time()
    work(*arguments)
    return process_time() - start, getrusage(RUSAGE_SELF).ru_maxrss / 1024


def measured_writer(name: str, path: str, count: int) -> tuple[float, float]:
    rows = plain(count) if name == "bare" else list(people(count))
    return seconds_of(bare_writer if name == "bare" else our_writer, path, rows)


def streaming_writer(path: str, count: int) -> tuple[float, float]:
    return seconds_of(our_writer, path, people(count))


def apart(work: Callable[..., tuple[float, float]], *arguments: object) -> tuple[float, float]:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def best(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return min(seconds for seconds, _ in pairs), max(megabytes for _, megabytes in pairs)


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/book.xlsx"
        apart(measured_writer, "ours", path, count)
        reading = [(apart(seconds_of, bare_reader, path), apart(seconds_of, our_reader, path)) for _ in range(ROUNDS)]
        target = f"{folder}/out.xlsx"
        writing = [
            (apart(measured_writer, "bare", target, count), apart(measured_writer, "ours", target, count))
            for _ in range(ROUNDS)
        ]
        streamed = apart(streaming_writer, target, count)
    bare, ours = (best([turn[i] for turn in reading]) for i in range(2))
    floor, written = (best([turn[i] for turn in writing]) for i in range(2))
    print(f"{count:,} customers, CPU, best of {ROUNDS}; memory is the process's peak")
    table = [("calamine alone", bare, bare), ("read_customers", ours, bare)]
    table += [
        ("openpyxl write-only", floor, floor),
        ("write_book", written, floor),
        ("… rows streamed", streamed, floor),
    ]
    for name, (seconds, megabytes), (base, _) in table:
        print(f"{name:<22}{seconds:>8.2f} s{seconds / base:>8.2f} ×{megabytes:>8.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
