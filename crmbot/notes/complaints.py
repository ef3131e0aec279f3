"""Whether the note tells of a grievance about our goods, delivery, paperwork or promise."""

from crmbot.notes.reading import Line

_REACH = 3


def find_complaint(line: Line) -> tuple[int, int] | None:
    """Place and length of the words of grievance; None where there are none or they are denied."""
    for index, found in line.each("complaint"):
        if line.taken[index] in ("name", "product", "source", "city", "phone"):
            continue
        if not _is_denied(line, index, found.length):
            return index, found.length
    return None


def _is_denied(line: Line, start: int, length: int) -> bool:
    near = range(start + length, min(len(line), start + length + _REACH))
    same = [index for index in near if line.clause[index] == line.clause[start]]
    before = [index for index in range(max(0, start - 2), start) if line.clause[index] == line.clause[start]]
    return (
        line.is_a(start, "not complaint")
        or any(line.is_a(index, "not complaint") for index in (*before, *same))
        or any(line.key(index) in ("نداشت", "نداره", "نبود", "نیست", "نکرد") for index in same[:2])
        or line.key(start - 1) in ("بدون", "بی")
    )
