"""A form: questions asked one at a time, of which the row in the store is the only memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Draft:
    """Where an open form stands: its name, the step that waits for an answer, what was said so far.

    ``customer_id`` and ``interaction_id`` are set from the first answer that identifies the person.
    """

    form: str
    step: str
    answers: dict[str, Any] = field(default_factory=dict)
    customer_id: int | None = None
    interaction_id: int | None = None

    def at(self, step: str) -> "Draft":
        """The same form at another step."""
        return replace(self, step=step)


def _always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Step:
    """One question. ``needed`` steps cannot be skipped; ``when`` leaves a step out for some answers."""

    name: str
    needed: bool = False
    when: Callable[[Answers], bool] = _always


@dataclass(frozen=True)
class Form:
    """Steps in their order."""

    name: str
    steps: Sequence[Step]

    def step(self, name: str) -> Step:
        """The step of this name; KeyError where a newer version of the bot no longer has it."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def after(self, name: str, answers: Answers) -> str | None:
        """The next step that applies; None: the form is finished."""
        names = [step.name for step in self.steps]
        rest = self.steps[names.index(name) + 1 :]
        return next((step.name for step in rest if step.when(answers)), None)

    def before(self, name: str, answers: Answers) -> str | None:
        """The step before that applies; None: this is the first."""
        names = [step.name for step in self.steps]
        earlier = self.steps[: names.index(name)]
        return next((step.name for step in reversed(earlier) if step.when(answers)), None)
