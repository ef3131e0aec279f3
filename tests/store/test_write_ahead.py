"""However much is written, the log beside the database stays short, and no writer waits while it is brought home."""

from pathlib import Path

from sqlalchemy import insert

from crmbot.store.engine import open_engine, writing
from crmbot.store.schema import bring_up_to_date
from crmbot.store.tables import claim
from crmbot.store.write_ahead import MUCH, WriteAhead

A_LOT = 400_000  # letters in one transaction


def test_a_long_log_is_brought_home_while_writing_goes_on(tmp_path: Path) -> None:
    write(tmp_path, times=60)
    assert (tmp_path / "a.db").stat().st_size > 60 * A_LOT - 2 * MUCH
    assert (tmp_path / "a.db-wal").stat().st_size < 8 * MUCH


def test_a_little_is_left_in_the_log(tmp_path: Path) -> None:
    write(tmp_path, times=2)
    assert (tmp_path / "a.db").stat().st_size < A_LOT
    assert (tmp_path / "a.db-wal").stat().st_size > 2 * A_LOT


def write(folder: Path, times: int) -> None:
    engine = open_engine(f"sqlite:///{folder / 'a.db'}")
    bring_up_to_date(engine)
    log = WriteAhead(str(folder / "a.db"))
    for _ in range(times):
        with writing(engine) as connection:
            connection.execute(insert(claim), {"code_hash": "x" * A_LOT, "tries_left": 1})
        log.grew()
    log.close()
