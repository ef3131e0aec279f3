"""Chunks of an import: large where the machine is quick, never long."""

import sys

from handlers.base.chunk_size import AIM_S, ChunkSize, giving_way


def test_chunks_grow_slowly_while_they_are_quick() -> None:
    size = ChunkSize()
    before = size.now
    size.took(AIM_S / 10)
    assert before < size.now <= before * 2
    for _ in range(50):
        size.took(AIM_S / 10)
    assert size.now == 150


def test_a_chunk_that_took_too_long_makes_the_next_one_fit() -> None:
    size = ChunkSize()
    size.now = 100
    size.took(AIM_S * 1.6)
    assert size.now == 62


def test_a_chunk_that_waited_for_the_machine_only_halves_the_next() -> None:
    size = ChunkSize()
    size.now = 100
    size.took(AIM_S * 40)
    assert size.now == 50


def test_there_are_always_some_people_in_a_chunk() -> None:
    size = ChunkSize()
    for _ in range(5):
        size.took(60)
    assert size.now == 10


def test_the_interpreter_is_handed_over_sooner_while_chunks_run() -> None:
    before = sys.getswitchinterval()
    with giving_way():
        assert sys.getswitchinterval() <= 0.001
    assert sys.getswitchinterval() == before
