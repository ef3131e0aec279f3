"""Walking through a form: forth, back, and past what does not apply."""

from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.forms import Answers, Draft, Form, Step


def needs_mobile(answers: Answers) -> bool:
    return bool(answers.get("landline"))


CALL = Form(
    name="call",
    steps=(Step(name="number", needed=True), Step(name="mobile", when=needs_mobile), Step(name="name")),
)


def test_a_step_that_does_not_apply_is_passed_over_both_ways() -> None:
    after, before = CALL.after("number", {}), CALL.before("name", {})
    assert after is not None and after.name == "name"
    assert before is not None and before.name == "number"


def test_a_landline_brings_the_question_for_the_mobile() -> None:
    after = CALL.after("number", {"landline": True})
    assert after is not None and after.name == "mobile"


def test_behind_the_last_step_and_before_the_first_there_is_nothing() -> None:
    assert CALL.after("name", {}) is None
    assert CALL.before("number", {}) is None


def test_a_form_none_of_whose_steps_applies_asks_nothing() -> None:
    assert Form(name="empty", steps=(Step(name="mobile", when=needs_mobile),)).first({}) is None


def test_answers_are_added_and_none_is_lost() -> None:
    draft = Draft("call", "number").knows(entry=1).about(7, 9).at("name").knows(landline=True)
    assert draft == Draft("call", "name", {"entry": 1, "landline": True}, 7, 9)


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_going_forth_and_back_comes_to_the_same_questions(applies: list[bool]) -> None:
    form = Form(
        name="any",
        steps=tuple(Step(name=str(n), when=lambda _, yes=yes: yes) for n, yes in enumerate(applies)),  # type: ignore[misc]
    )
    forth, step = [], form.first({})
    while step:
        forth.append(step.name)
        step = form.after(step.name, {})
    back, name = forth[-1:], forth[-1] if forth else None
    while name and (earlier := form.before(name, {})):
        name = earlier.name
        back.append(name)
    assert forth == [str(n) for n, yes in enumerate(applies) if yes]
    assert back == forth[::-1]
