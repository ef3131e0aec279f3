"""Why a row without a valid number gives no customer."""

import re
from typing import Literal

from crmbot.sheets.beside import is_labelled, name_beside
from crmbot.sheets.groups import group_of_title
from crmbot.sheets.headings import is_sure_header
from crmbot.sheets.lexicon import cities, phrases, words_of
from crmbot.sheets.names import name_in
from crmbot.sheets.numbers import numbers_in
from crmbot.sheets.profile import is_blank
from crmbot.sheets.rows import RowReader
from crmbot.sheets.values import Cell, Reason, Row
from crmbot.text.normalise import search_key, tidy

Verdict = Reason | Literal["header"] | None
_MANY_WORDS = 5
_RUNNING = 6  # figures; longer ones are more than a running number
_LEADING_MARK = re.compile(r"\s*[*#•※►✱]|[^:：]*[:：]|.*[.!]\s*$", re.DOTALL)


def verdict(reader: RowReader, row: Row, spans: bool = False) -> Verdict:
    """What a row is that gave no customer; only the table's own columns and what stands outside all of them count.

    None for a row with nothing but its running number; 'header' reads as column headings. `spans` says that a cell of
    the row is merged over several columns: a title or divider.
    """
    filled = {i: cell for i, cell in enumerate(row) if not is_blank(cell)}
    if not filled or _is_only_number(reader, filled):
        return None
    if is_sure_header(list(filled.values())):
        return "header"
    texts = [str(cell) for cell in filled.values()]
    if any(map(is_total, texts)) or not any(c.isalnum() for text in texts for c in text):
        return "not_a_record"
    return _of_single(reader, row, filled, spans) if len(filled) == 1 else _of_several(reader, row, texts)


def divider_group(row: Row) -> int | None:
    """The group a row's single text names («گروه ۳ - نمونه»), or None."""
    texts = [cell for cell in row if not is_blank(cell)]
    return group_of_title(texts[0]) if len(texts) == 1 and isinstance(texts[0], str) else None


def divider_city(row: Row) -> str | None:
    """The city a row's single text names («مشتریان اصفهان»), or None."""
    texts = [cell for cell in row if not is_blank(cell)]
    if len(texts) != 1 or not isinstance(texts[0], str):
        return None
    words = [word for word in re.split(r"[\s:،/\-–—]+", tidy(texts[0])) if words_of(word) not in phrases("divider")]
    name = " ".join(filter(None, words))
    return name if search_key(name) in cities() else None


def is_total(text: str) -> bool:
    """Whether a cell is the label of a total: «جمع کل», «جمع: ۱۲ نفر», «Total»."""
    words = words_of(text)
    known = [phrase for phrase in phrases("total") if words[: len(phrase)] == phrase]
    longest = max(map(len, known), default=0)
    return longest > 0 and (len(words) == longest or ":" in text or (longest > 1 and len(words) <= longest + 2))


def is_remark(text: str) -> bool:
    """Whether a lone text is a remark or divider rather than a person's name."""
    words = words_of(text[:300])
    divides = bool(words) and (words[0],) in phrases("divider")
    remarks = any(words[: len(phrase)] == phrase for phrase in phrases("remark"))
    name = name_in(text)[0] or ""
    return divides or remarks or len(name.split()) >= _MANY_WORDS or bool(_LEADING_MARK.match(text[:300]))


def is_lone_text(row: Row) -> bool:
    """Whether a row has one cell, and that is words."""
    texts = [cell for cell in row if not is_blank(cell)]
    return len(texts) == 1 and isinstance(texts[0], str) and any(c.isalpha() for c in texts[0])


def _is_only_number(reader: RowReader, filled: dict[int, Cell]) -> bool:
    (at, cell), *more = filled.items()
    ignored = reader.layout.meanings.get(at) == "ignored"
    text = str(cell).strip().removesuffix(".0")
    return not more and ignored and text.isdecimal() and len(text) <= _RUNNING and text[0] not in "0۰٠"


def _of_single(reader: RowReader, row: Row, filled: dict[int, Cell], spans: bool) -> Verdict:
    ((at, cell),) = filled.items()
    named = at in reader.who.names_at or at in reader.who.parts_at
    beside = name_beside(str(cell)) if at in reader.contacts_at else ""
    if spans or (isinstance(cell, str) and at not in reader.who.phones_at and is_remark(_said(str(cell), beside))):
        return "not_a_record"
    if divider_group(row) or divider_city(row):
        return "not_a_record"
    if reader.who.ruined(row):
        return "invalid_phone"
    return "no_phone" if (named and reader.who.name_of(row)) or (beside and beside != str(cell)) else "not_a_record"


def _said(text: str, beside: str) -> str:
    """What is asked to be a remark: the name where text and number, or its label, stand in one cell."""
    is_person = beside and "\n" not in beside and (is_labelled(text) or numbers_in(text).ruined)
    return beside if is_person else text


def _of_several(reader: RowReader, row: Row, texts: list[str]) -> Verdict:
    if reader.who.ruined(row):
        return "invalid_phone"
    name = reader.who.name_of(row)
    told = (reader.cities_at, reader.products_at, reader.days_at, reader.groups_at, reader.who.phones_at)
    facts = sum(any(not is_blank(row[i]) for i in many) for many in told)
    if name:
        return "not_a_record" if facts == 0 and is_remark(texts[0]) else "no_phone"
    return "no_phone" if facts >= 2 else "not_a_record"
