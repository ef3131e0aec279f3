"""A form: questions asked one at a time, of which the row in the store is the only memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Draft:
    """Where an open form stands: its name, the step that waits for an answer, what was said so far.

    ``id`` names this very question: it is another one after each answer, so that a button of an earlier question
    (or the same button twice) can be told from one of this. ``customer_id`` and ``interaction_id`` are set from the
    first answer that identifies the person. ``answers`` holds plain JSON values.
    """

    form: str
    step: str
    answers: dict[str, Any] = field(default_factory=dict)
    customer_id: int | None = None
    interaction_id: int | None = None
    id: int = 0

    def at(self, step: str) -> "Draft":
        """The same form at another step."""
        return replace(self, step=step)

    def knows(self, **answers: Any) -> "Draft":
        """The same form with more answers."""
        return replace(self, answers={**self.answers, **answers})

    def about(self, customer_id: int, interaction_id: int | None) -> "Draft":
        """The same form, its person identified."""
        return replace(self, customer_id=customer_id, interaction_id=interaction_id)


def _always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Step:
    """One question of a form. ``needed`` steps cannot be skipped; ``when`` leaves a step out for some answers."""

    name: str
    needed: bool = False
    when: Callable[[Answers], bool] = _always


S = TypeVar("S", bound=Step)


@dataclass(frozen=True, kw_only=True)
class Form(Generic[S]):
    """Steps in their order."""

    name: str
    steps: Sequence[S]

    def step(self, name: str) -> S:
        """The step of this name; KeyError where a newer version of the bot no longer has it."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def first(self, answers: Answers) -> S | None:
        """The first step that applies; None: there is nothing to ask."""
        return next((step for step in self.steps if step.when(answers)), None)

    def after(self, name: str, answers: Answers) -> S | None:
        """The next step that applies; None: the form is finished."""
        return next((step for step in self.steps[self._place(name) + 1 :] if step.when(answers)), None)

    def before(self, name: str, answers: Answers) -> S | None:
        """The step before that applies; None: this is the first."""
        return next((step for step in reversed(self.steps[: self._place(name)]) if step.when(answers)), None)

    def _place(self, name: str) -> int:
        return [step.name for step in self.steps].index(name)
