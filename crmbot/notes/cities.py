"""The town the customer is in; not where goods come from or go to, nor what a family is called after."""

from typing import NamedTuple

from crmbot.notes.meanings import Meaning
from crmbot.notes.reading import Line

_COPULAS = ("", "ه", "ست", "است", "م", "ان", "ن", "و", "یه")
_NEAR = 4


class Place(NamedTuple):
    """A town the note may mean, where it stands and how strongly it points at the customer."""

    name: str
    start: int
    length: int
    score: float


def find_city(line: Line) -> Place | None:
    """The customer's town in standard Persian, a province where nothing smaller is named; None where unclear."""
    places = [place for place in _places(line) if place.score > 0]
    if _is_doubtful(line, places):
        return None
    names = [place.name for place in places]
    best = max(places, key=lambda place: place.score + (names.count(place.name) > 1), default=None)
    if best is None:
        best = next(
            (Place(m.value, i, m.length, 1.0) for i, m in line.each("province") if line.free(i) and not m.cut), None
        )
        if best and not _plain_province(line, best):
            best = None
    if best:
        line.take(best.start, best.length, "city")
    return best


def _plain_province(line: Line, place: Place) -> bool:
    return not _is_origin_of_goods(line, place.start)


def _places(line: Line) -> list[Place]:
    found: list[Place] = []
    index = 0
    while index < len(line):
        town = line.find(index, "known city") or line.find(index, "city")
        if town and line.free(index) and town.cut in _COPULAS:
            found.append(Place(town.value, index, town.length, _score(line, index, town)))
        index += town.length if town and town.cut in _COPULAS else 1
    return found


def _score(line: Line, start: int, town: Meaning) -> float:
    weak = _is_weak(line, start, town)
    score = 0.0 if weak else 3.0
    end = start + town.length
    if town.cut:
        score -= 2.5 if weak and town.cut != "ست" else 0.5
    if _is_labelled(line, start):
        return score + 8
    return score + _cues_for(line, start, end, weak) - _cues_against(line, start, end)


def _cues_for(line: Line, start: int, end: int, weak: bool) -> float:
    score = 0.0
    of_a_town = line.is_a(start - 2, "place cue") and line.key(start - 1) in ("شهر", "شهرستان", "استان")
    if line.is_a(start - 1, "place cue") or of_a_town:
        score += 2
    if _alone(line, start, end):
        score += 2 if weak else 1.5
    if any(line.is_a(index, "business there") for index in _near(line, start, end)):
        score += 1
    return score


def _cues_against(line: Line, start: int, end: int) -> float:
    score = 0.0
    if line.key(start - 1) in ("به", "ب", "be") or _goes_there(line, start):
        score += 3.5
    if line.is_a(start - 1, "street", "referrer", "exhibition"):
        score += 4
    if _denied(line, end):
        score += 5
    if _is_origin_of_goods(line, start):
        score += 6
    return score


def _is_weak(line: Line, start: int, town: Meaning) -> bool:
    return any(m.kind == "weak place" for m in line.meanings[start] if m.length == town.length)


def _is_labelled(line: Line, start: int) -> bool:
    colon = line.kind(start - 1) == "mark" and line.tokens[start - 1].key in (":", "：", "=")
    return (colon and line.is_a(start - 2, "place label")) or (
        line.kind(start - 1) == "mark" and line.is_a(start - 1, "place label")
    )


def _alone(line: Line, start: int, end: int) -> bool:
    opens = start == 0 or line.clause[start - 1] != line.clause[start] or bool(line.taken[start - 1])
    closes = end >= len(line) or line.clause[end] != line.clause[start] or line.kind(end) in ("mark", "phone")
    return opens and closes


def _near(line: Line, start: int, end: int) -> list[int]:
    indices = [*range(max(0, start - 2), start), *range(end, min(len(line), end + _NEAR - 1))]
    return [index for index in indices if line.clause[index] == line.clause[start]]


def _goes_there(line: Line, start: int) -> bool:
    """«بار بره بندرعباس», «ارسال یزد»: the goods' way, not the customer's place."""
    return line.is_a(start - 1, "destination verb") or (
        line.is_a(start - 2, "destination verb") and (line.key(start - 1) in ("به", "برای", "سمت", "تا"))
    )


def _denied(line: Line, end: int) -> bool:
    index = end
    while line.kind(index) == "mark" and line.tokens[index].key in "،,.…":
        index += 1
    return line.key(index) in ("نه", "نیست", "نیستا")


def _is_origin_of_goods(line: Line, start: int) -> bool:
    """«فرش کاشان», «فرش دستباف ۶ متری تبریز»: the goods before it are called after the place."""
    index = start - 1
    while index >= 0 and line.clause[index] == line.clause[start] and start - index <= _NEAR + 1:
        if line.taken[index] or line.is_a(index, "verb", "preposition", "place cue"):
            return False
        if line.is_a(index, "origin product"):
            return True
        if line.kind(index) == "word" and not line.is_a(
            index, "modifier", "unit", "size unit", "kind of goods", "head"
        ):
            return False
        index -= 1
    return False


def _is_doubtful(line: Line, places: list[Place]) -> bool:
    """«زاهدان/ایرانشهر؟»: two towns offered side by side."""
    names = {place.name for place in places}
    if len(names) != 2:
        return False
    one, other = sorted(places, key=lambda place: place.start)[:2]
    between = line.written(one.start + one.length, max(1, other.start - one.start - one.length)).strip()
    return (
        between in ("/", "یا") and line.tokens[other.start - 1].end == line.tokens[other.start].start
    ) or between == "یا"
