"""The evening tidy-up on the screen."""

from collections.abc import Mapping
from typing import Any

from crmbot.actions.kept_lines import KIND as LINE
from crmbot.actions.tidying import Tidied
from crmbot.clock import local_time
from crmbot.domain.interaction import Attachment
from crmbot.screens.forms import result_screen
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Time

_MOST_PAPERS = 8
_LABEL = 40


def offered(texts: Texts, kept: Mapping[str, Any]) -> Screen:
    """The evening's message: how many calls, how many incomplete. ``kept`` is what the outbox holds of it."""
    calls, bare, papers = int(kept["calls"]), int(kept["bare"]), int(kept["papers"])
    since = "tidy-offer-night" if kept.get("night") else "tidy-offer"
    lines = [texts.say(since, calls=calls, bare=bare)] if bare else []
    if papers:
        lines.append(texts.say("tidy-offer-papers-too" if bare else "tidy-offer-papers", papers=papers))
    return Screen("\n".join(lines), _ways(texts, str(kept["day"]), later=True))


def reminded(texts: Texts, kept: Mapping[str, Any]) -> Screen:
    """The next morning's reminder, where it was asked for."""
    return Screen(texts.say("tidy-later"), _ways(texts, str(kept["day"]), later=False))


def put_off(texts: Texts) -> Screen:
    """«فردا صبح»."""
    return Screen(texts.say("tidy-put-off"))


def left_alone(texts: Texts) -> Screen:
    """«همین‌طور بماند»."""
    return Screen(texts.say("tidy-left-alone"))


@result_screen.register
def walked(result: Tidied, texts: Texts, zone: str) -> Screen:  # noqa: ARG001
    """Where the walk ended, and what belongs to nobody yet."""
    lines = [
        texts.say("tidy-done", done=result.done) if result.done else "",
        texts.say("tidy-still", left=result.left) if result.left else "",
        texts.say("tidy-papers") if result.papers else "",
    ]
    text = "\n".join(line for line in lines if line) or texts.say("tidy-all-done")
    papers = [_paper(texts, paper, result.zone) for paper in result.papers[:_MOST_PAPERS]]
    return Screen(text, rows(*(row(key) for key in papers)))


def _paper(texts: Texts, paper: Attachment, zone: str) -> Button:
    what = "" if paper.kind == LINE else texts.plain(f"history-paper-{paper.kind}")
    time = Time(local_time(paper.at, zone)).spelled(texts)
    parts = [part for part in (what, " ".join(paper.caption.split()), time) if part]
    label = texts.plain("list-comma").join(parts)
    return Button(label if len(label) <= _LABEL else label[: _LABEL - 1] + "…", f"keep:other:{paper.id}")


def _ways(texts: Texts, day: str, *, later: bool) -> tuple[tuple[Button, ...], ...]:
    return rows(
        row(
            Button(texts.plain("tidy-key-now"), f"tidy:go:{day}"),
            Button(texts.plain("tidy-key-later"), f"tidy:later:{day}") if later else None,
            Button(texts.plain("tidy-key-leave"), f"tidy:leave:{day}"),
        )
    )
