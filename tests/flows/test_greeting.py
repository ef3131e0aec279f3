"""The first words to a new owner, and the two keys that go with them."""

from collections.abc import Callable

from playground.client import Person


def test_a_new_owner_is_shown_how_and_may_send_his_list(newcomer: Callable[[], Person]) -> None:
    owner = newcomer()
    owner.says("/start")
    assert "همه‌اش را اکسل می‌گیرید" in owner.hears().text
    owner.presses("نشانم بده")
    assert "هر تماس، یک خط" in owner.hears().text
    owner.says("اکسل دارم")
    assert "فایل را همین‌جا بفرستید" in owner.hears().text
