"""However much is written, the log beside the database stays short, and no writer waits while it is brought home."""

from pathlib import Path

from sqlalchemy import insert

from crmbot.store.engine import open_engine, writing
from crmbot.store.schema import bring_up_to_date
from crmbot.store.tables import claim
from crmbot.store.write_ahead import WriteAhead

A_LOT = 400_000  # letters in one transaction
MUCH = 1000  # pages
PAGE = 4096


def test_a_long_log_is_brought_home_while_writing_goes_on(tmp_path: Path) -> None:
    write(tmp_path, times=60)
    write(tmp_path, times=2, waiting=True)
    assert (tmp_path / "a.db").stat().st_size > 60 * A_LOT - 2 * MUCH * PAGE
    assert (tmp_path / "a.db-wal").stat().st_size < 8 * MUCH * PAGE


def test_a_little_is_left_in_the_log(tmp_path: Path) -> None:
    write(tmp_path, times=2)
    assert (tmp_path / "a.db").stat().st_size < A_LOT
    assert (tmp_path / "a.db-wal").stat().st_size > 2 * A_LOT


def test_the_log_is_written_over_from_its_start_and_not_cut(tmp_path: Path) -> None:
    sizes = write(tmp_path, times=60, waiting=True)
    assert sizes == sorted(sizes)
    assert sizes[-1] < 2 * MUCH * PAGE


def write(folder: Path, times: int, *, waiting: bool = False) -> list[int]:
    """The sizes of the log after each transaction; ``waiting``: until what goes to the disk is there."""
    engine = open_engine(f"sqlite:///{folder / 'a.db'}")
    bring_up_to_date(engine)
    log, sizes = WriteAhead(str(folder / "a.db"), MUCH), []
    for _ in range(times):
        with writing(engine) as connection:
            connection.execute(insert(claim), {"code_hash": "x" * A_LOT, "tries_left": 1})
        log.grew()
        if waiting and (going := log.under_way):
            going.result()
        sizes.append((folder / "a.db-wal").stat().st_size)
    log.close()
    return sizes
