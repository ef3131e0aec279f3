"""Coming in: who opens a book, and what a stranger is told."""

from dataclasses import dataclass

from crmbot.domain.member import Member
from crmbot.settings import SignUp
from crmbot.store.gate import Gate

CODE_LENGTH = 10


@dataclass(frozen=True)
class Came:
    """What happened at the door: ``member`` where somebody is in; ``told`` names the sentence for the others.

    An empty ``told`` without a member: he was told today already, say nothing.
    """

    member: Member | None = None
    told: str = ""


def come_in(gate: Gate, user_id: int, name: str, language: str, said: str, signup: SignUp) -> Came:
    """A stranger wrote: an own book where sign-up is open, else the book for who brings the one-time code."""
    if signup == "open":
        return Came(gate.people.open_book(user_id, name, language, gate.now))
    if gate.people.any_book():
        return _private(gate, user_id)
    code = said.removeprefix("/start").strip()
    if len(code) != CODE_LENGTH:
        return Came(told="start-code-needed")
    if not gate.people.use_code(code, gate.now):
        return Came(told="start-code-wrong")
    return Came(gate.people.open_book(user_id, name, language, gate.now))


def _private(gate: Gate, user_id: int) -> Came:
    first_today = gate.people.tell_stranger(user_id, gate.now.date())
    return Came(told="start-private" if first_today else "")


def claim_code(gate: Gate) -> str:
    """A fresh code for the first owner; empty once the bot has one."""
    return "" if gate.people.any_book() else gate.people.new_code()
