"""Greetings of an occasion and birthdays: the wish, what is remembered of him, a blessing, and in which orders."""

from functools import cache

from crmbot.text.drafting.facts import About, Facts, Reason
from crmbot.text.drafting.material import material
from crmbot.text.drafting.plain_text import inserted
from crmbot.text.drafting.values import often


def greeting(facts: Facts, about: About, aloud: bool) -> tuple[str, ...]:
    """The plans of a greeting (crmbot.text.drafting.recipe says how one is written), the last the shortest."""
    key = about.theme.key if about.theme else ""
    felicity = _felicity(about.reason, key, about.theme.kind if about.theme else "", about.language)
    if aloud:
        return _greeting_aloud(felicity)
    birthday = about.reason == Reason.BIRTHDAY  # a day of his own, on which trade is not spoken of
    took = _may_name(facts) and not birthday
    return _greeting_sent(felicity, _memory(facts, birthday), _wish(key, about.language), took)


@cache
def _greeting_aloud(felicity: str) -> tuple[str, ...]:
    return (
        f"{felicity} wish? greeting-rang+greeting-ask", f"{felicity} greeting-rang+greeting-ask",
        f"{felicity} wish? greeting-said", felicity,
    )  # fmt: skip


@cache
def _greeting_sent(felicity: str, memory: str, wish: str, took: bool) -> tuple[str, ...]:
    thanks = (f"{felicity} took+grateful {wish}", f"{felicity} took+grateful wish")
    thought = (f"{memory} {felicity} {wish}", f"{memory} {felicity} hope-how+hope") if memory.endswith("none") else ()
    return (
        f"{felicity} {memory} {wish}",
        f"{felicity} {memory} wish",
        *(thanks if took else thought),
        f"{felicity} wish? hope-how+hope",
        f"{felicity} {memory} wish?",
        felicity,
    )


@cache
def _felicity(reason: Reason, theme: str, kind: str, language: str) -> str:
    if reason == Reason.BIRTHDAY:
        return "felicity-birthday"
    if kind == "neutral":
        return "felicity-neutral"
    has = material(language).has
    if has(f"felicity-only-{theme}"):
        return f"felicity-only-{theme}"
    return f"felicity-{theme}|felicity" if has(f"felicity-{theme}") else "felicity"


@cache
def _wish(theme: str, language: str) -> str:
    own = f"wish-second-{theme}"
    return f"wish-first+{own}|wish-second" if theme and material(language).has(own) else "wish-first+wish-second"


def _memory(facts: Facts, birthday: bool) -> str:
    if _may_name(facts) and not birthday:
        return "greeting-often|greeting-bought" if often(facts) else "greeting-bought"
    if not birthday and inserted(facts.asked) and facts.bought is None and not facts.overdue:
        return "greeting-asked"
    return "greeting-city|greeting-none" if inserted(facts.city) else "greeting-none"


def named(facts: Facts) -> bool:
    """Whether it is known what he bought."""
    return facts.bought is not None and bool(inserted(facts.bought.product))


def _may_name(facts: Facts) -> bool:
    """Whether a greeting may speak of his goods: not while his money for them is due."""
    return named(facts) and not facts.overdue
