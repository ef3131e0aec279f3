"""Typed texts made to fit the place where they are kept."""

from crmbot.text.normalise import ZWNJ, tidy


def fitted(said: str, longest: int) -> tuple[str, int]:
    """A typed text as it is kept, and ``longest`` where it had to be cut to that many characters (0: it fits).

    In standard letters, on one line; nothing is cut inside a word where a space is near.
    """
    text = " ".join(tidy(said).split()).strip(ZWNJ + " ")
    if len(text) <= longest:
        return text, 0
    head = text[:longest]
    space = head.rfind(" ")
    return (head[:space] if space > longest // 2 else head).rstrip(), longest
