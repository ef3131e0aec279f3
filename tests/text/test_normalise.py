"""Spellings a reader would not tell apart have one key, and a key is its own key."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crmbot.text.normalise import search_key


@given(st.text(max_size=12))
@example("a´")
@example("İ")
def test_a_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("علي", "علی"), ("کاظمي نژاد", "كاظمی‌نژاد"), ("رضائیان", "رضاییان"), ("۰۹۱۲", "0912"), ("مؤمن", "مومن")],
)
def test_two_keyboards_write_one_name(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)
