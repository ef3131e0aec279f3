"""What the outbox keeps is shown as it was written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.screens.screen import Button, Contact, File, Place, Screen
from crmbot.screens.stored import from_stored, to_stored

buttons = st.one_of(
    st.builds(Button, st.text(), data=st.text(min_size=1)),
    st.builds(Button, st.text(), copy=st.text(min_size=1)),
    st.builds(Button, st.text(), url=st.text(min_size=1)),
)
lines = st.lists(st.lists(buttons, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple)
files = st.builds(File, st.text(), st.binary(), st.text(), st.sampled_from(["document", "photo", "voice"]))
keyboards = st.lists(st.lists(st.text(), min_size=1, max_size=2).map(tuple), max_size=2).map(tuple)
screens = st.builds(
    Screen,
    st.text(),
    lines,
    keyboards,
    st.none() | files,
    st.none() | st.builds(Contact, st.text(), st.text()),
    st.none() | st.builds(Place, st.floats(-90, 90), st.floats(-180, 180)),
)
answers = st.builds(lambda screen, also: screen.followed_by(*also), screens, st.lists(screens, max_size=2))


@given(answers)
def test_a_screen_comes_back_from_json_as_it_went(screen: Screen) -> None:
    assert from_stored(json.loads(json.dumps(to_stored(screen)))) == screen


def test_a_plain_screen_is_kept_without_what_it_does_not_have() -> None:
    assert to_stored(Screen("salaam")) == {"text": "salaam"}


def test_a_screen_of_a_later_version_is_refused() -> None:
    with pytest.raises(LookupError):
        from_stored({"show": "hologram", "language": "fa"})


@pytest.mark.parametrize("language", ["fa", "en"])
def test_an_evening_is_told_in_the_members_language(language: str) -> None:
    kept = {"show": "tidy", "language": language, "day": "2026-11-21", "calls": 14, "bare": 5, "papers": 0}
    screen = from_stored(kept)
    assert ("۱۴" if language == "fa" else "14") in screen.text
    assert [button.data for button in screen.rows[0]] == [f"tidy:{way}:2026-11-21" for way in ("go", "later", "leave")]
