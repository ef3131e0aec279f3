from concurrent.futures.process import BrokenProcessPool

import pytest

from crmbot.sheets import SheetError, read_customers
from handlers.base.workshop import Workshop


async def test_a_file_no_one_can_read_is_refused_by_its_reason_across_the_processes() -> None:
    with pytest.raises(SheetError) as refused:
        await Workshop().do(read_customers, b"%PDF", "list.pdf")
    assert refused.value.reason == "wrong_type"


async def test_a_file_that_wants_all_memory_ends_its_own_process_and_the_next_is_read() -> None:
    workshop = Workshop()
    with pytest.raises((MemoryError, BrokenProcessPool)):
        await workshop.do(eat_memory)
    read = await workshop.do(read_customers, "نام,موبایل\nعلی رضایی,09120000000\n".encode(), "list.csv")
    assert [customer.name for customer in read.customers] == ["علی رضایی"]


def eat_memory() -> int:
    return len(bytearray(8 * 1024**3))
