"""Where a name begins and ends, and how it is spelled."""

from crmbot.notes.finglish import persian_words, transliterate
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import is_family, is_given, is_name_word, is_suffix, may_be_unknown_name, means, word_end

_MOST_WORDS = 4


def read_words(line: Line, start: int, after_title: bool) -> tuple[int, int] | None:
    """Where a name that begins at a place ends: given names, then a family name; None where none begins."""
    first = start
    if line.is_a(start, "seyed") and line.kind(start + 1) == "word":
        start = word_end(line, start)
    elif after_title:
        start = first = _past_jobs(line, start)
    end, words, has_family = start, 0, False
    while words < _MOST_WORDS and not has_family and _goes_on(line, first, end, words, after_title):
        has_family = not is_given(line, end) or (words > 0 and _is_last(line, end))
        end, words = word_end(line, end), words + 1
    while words and is_suffix(line, end) and line.free(end) and line.clause[end] == line.clause[first]:
        end = word_end(line, end)
    if words == 1 and after_title and _is_unknown_pair(line, start, end):
        end = word_end(line, end)
    return (first, end) if words else None


def _goes_on(line: Line, first: int, index: int, words: int, after_title: bool) -> bool:
    return (
        line.free(index)
        and line.clause[index] == line.clause[first]
        and is_name_word(line, index, words, after_title)
        and not (words > 0 and _is_mere_noun(line, index))
    )


def _is_mere_noun(line: Line, index: int) -> bool:
    """«مرتضی شوفر تریلی داره»: an unknown word after a given name that goes on into other words is no family name."""
    if is_given(line, index) or is_family(line, index):
        return False
    after = word_end(line, index)
    if after >= len(line) or line.clause[after] != line.clause[index] or not line.free(after):
        return False
    return line.kind(after) == "word" and (means(line, after, "unit") or may_be_unknown_name(line, after))


def _past_jobs(line: Line, start: int) -> int:
    """«خانم مدیر تقی‌لو»: a job between the title and the name."""
    after = word_end(line, start) if line.kind(start) == "word" else start
    return after if line.is_a(start, "job") and line.kind(after) == "word" else start


def _is_last(line: Line, index: int) -> bool:
    """A given name that ends the name, being a family name here («رضا نادر»)."""
    following = word_end(line, index)
    goes_on = line.kind(following) == "word" and (is_family(line, following) or is_given(line, following))
    return is_family(line, index) and not (goes_on and line.clause[following] == line.clause[index])


def _is_unknown_pair(line: Line, start: int, second: int) -> bool:
    """«مهندس کیهان صابونچی،»: two unknown words after a title, where the clause ends or a preposition follows."""
    if is_given(line, start) or is_family(line, start) or second >= len(line) or not line.free(second):
        return False
    if line.clause[second] != line.clause[start] or not may_be_unknown_name(line, second):
        return False
    after = word_end(line, second)
    return (
        after >= len(line)
        or line.kind(after) in ("mark", "break", "phone")
        or means(line, after, "preposition", "verb")
    )


def spelled(line: Line, start: int, end: int, after_cue: bool = False) -> str:
    """The name as typed, in Persian letters; «یزدانیه» without its «is»."""
    parts: list[str] = []
    index = start
    while index < end:
        last = word_end(line, index)
        word = _word(line, index, last)
        if last >= end:
            word = _without_is(line, index, word, after_cue)
        parts.append(word)
        index = last
    return " ".join(parts)


def _word(line: Line, start: int, end: int) -> str:
    written = line.written(start, end - start)
    if written.isascii() and written.isalpha():
        names = [m.word for m in persian_words(written.lower()) if m.kind in ("given name", "family name")]
        return names[0] if names else line.persian.get(start) or transliterate(written.lower())
    return written


def _without_is(line: Line, index: int, word: str, after_cue: bool) -> str:
    senses = [m for m in line.meanings[index] if m.kind in ("given name", "family name") and m.cut in ("", "ه")]
    bent = bool(senses) and all(m.cut == "ه" for m in senses)
    unknown = not senses and after_cue and word.endswith("یه")
    return word[:-1] if (bent or unknown) and word.endswith("ه") else word
