"""How a product phrase is spelled out: in Persian letters, as typed."""

from crmbot.notes.finglish import transliterate
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import word_end


def text_of(line: Line, start: int, end: int) -> str:
    """Tokens in Persian letters as typed, one blank between words, plural and object endings kept."""
    parts = []
    index = start
    while index < end:
        last = min(end, word_end(line, index)) if line.kind(index) == "word" else index + 1
        parts.append(_word(line, index, last))
        if last >= end and last - index == 1 and _is_bent_by_is(line, index):
            parts[-1] = parts[-1][:-1]
        index = last
    return " ".join(parts)


def _is_bent_by_is(line: Line, index: int) -> bool:
    """«طرح ماهیه», «دستکش سوراخه»: the «is» at the end of a phrase is not part of it."""
    meanings = line.meanings[index]
    return bool(meanings) and all(m.cut == "ه" for m in meanings if m.length == 1)


def _word(line: Line, start: int, end: int) -> str:
    written = line.written(start, end - start)
    if start in line.persian and end - start == 1 and (written.isascii() or line.is_a(start, "head", "modifier")):
        return line.persian[start]
    if written.isascii() and written.isalpha() and len(written) > 2:
        known = line.find(start, "head") or line.find(start, "modifier")
        return known.value if known and known.value != "." else transliterate(written.lower())
    return written
