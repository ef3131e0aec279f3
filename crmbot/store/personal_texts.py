"""The personal texts a member was shown: kept word for word, so that what is sent is what stands in the history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Date, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from crmbot.domain.group import Outcome
from crmbot.store.pen import Pen, packed
from crmbot.store.tables import interaction, personal_text

_UNSENT = "NOT EXISTS (SELECT 1 FROM interaction i WHERE i.id = t.interaction_id)"
_MAY = """c.deleted_at IS NULL AND NOT c.no_text AND NOT c.price_only
    AND (:condoles OR c.bereaved_until IS NULL OR c.bereaved_until < :today)
    AND NOT (:faith AND c.no_religious)
    AND NOT (:sells AND EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'open'
        AND f.kind = 'money' AND f.due_on < :today))
    AND EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id AND p.mobile)"""
_PLACES = text(f"""SELECT t.id, t.customer_id, {_UNSENT}, {_MAY}, t.flaws,
    c.address || char(31) || c.honorific || char(31) || c.name
FROM personal_text t JOIN customer c ON c.id = t.customer_id AND c.book_id = t.book_id
WHERE t.member_id = :member AND t.batch = :batch AND t.book_id = :book
ORDER BY t.position, t.id""").bindparams(bindparam("today", type_=Date))


@dataclass(frozen=True)
class PersonalText:
    """One person's text in a batch, as the table has it. ``sent_at``: when it was noted as sent; None: it was not."""

    id: int
    batch: str
    customer_id: int
    position: int
    said: str
    aloud: str
    called: str
    flaws: str
    own: bool
    turn: int
    stamp: int
    home: str
    at: datetime
    sent_at: datetime | None = None


class Place(NamedTuple):
    """Where somebody stands in a batch: whether his text was sent, whether he may still get it, what ails it, and by
    what he is addressed now: the trader's word for him, title and name, parted by U+001F."""

    id: int
    customer_id: int
    sent: bool
    may: bool
    flaws: tuple[str, ...]
    named: str


class Fit(NamedTuple):
    """What a batch asks of its people: a condolence may go to the bereaved, what is of faith not to those who want
    none, what sells not to those whose money is overdue."""

    condoles: bool
    faith: bool
    sells: bool


_AN_SMS = {"kind": "sms", "direction": "out", "outcome": Outcome.CALL_ONLY.value, "outcomes": ""}
_NOTED = insert(interaction).returning(interaction.c.id, sort_by_parameter_order=True)
_MARKED = update(personal_text).where(personal_text.c.id == bindparam("its_id"))
_MARKED = _MARKED.values(interaction_id=bindparam("contact"))
_COLUMNS = [personal_text.c[one.name] for one in fields(PersonalText)[:-1]]
_ROWS = select(*_COLUMNS, interaction.c.at.label("sent_at")).outerjoin(
    interaction, interaction.c.id == personal_text.c.interaction_id
)


class PersonalTexts:
    """One member's personal texts. They leave no images: a text is shown again, not undone; of what was sent the SMS
    in the history is undone, and with it the text is unsent."""

    def __init__(self, pen: Pen, member_id: int) -> None:
        self._pen = pen
        self._member_id = member_id

    def get(self, text_id: int) -> PersonalText | None:
        """The text; None for another member's or book's id."""
        return self._first(personal_text.c.id == text_id)

    def of(self, batch: str, customer_id: int) -> PersonalText | None:
        """Somebody's text in a batch; None: he has none in it yet."""
        return self._first(personal_text.c.batch == batch, personal_text.c.customer_id == customer_id)

    def places(self, batch: str, fit: Fit, today: date) -> list[Place]:
        """Everybody in a batch, in its order; 2,000 people cost some 10 ms."""
        its = {**self._its(), "batch": batch, "today": today, **fit._asdict()}
        rows = self._pen.connection.execute(_PLACES, its)
        return [_place(*row) for row in rows]

    def texts(self, batch: str) -> list[PersonalText]:
        """All texts of a batch, in its order."""
        query = _ROWS.where(personal_text.c.batch == batch, *self._mine())
        rows = self._pen.connection.execute(query.order_by(personal_text.c.position, personal_text.c.id))
        return [PersonalText(**row._mapping) for row in rows]

    def put(self, batch: str, rows: Iterable[Mapping[str, Any]], at: datetime) -> None:
        """Writes texts into a batch, in place of what stood there for the same customer."""
        values = [{**row, **self._its_columns(), "batch": batch, "at": at, "interaction_id": None} for row in rows]
        if not values:
            return
        statement = upsert(personal_text)
        anew = {name: statement.excluded[name] for name in values[0] if name not in ("member_id", "book_id", "batch")}
        its = ("member_id", "batch", "customer_id")
        self._pen.connection.execute(statement.on_conflict_do_update(index_elements=its, set_=anew), values)

    def change(self, text_id: int, **values: Any) -> None:
        """Changes one text."""
        its = update(personal_text).where(personal_text.c.id == text_id, *self._mine())
        self._pen.connection.execute(its, values)

    def sent(self, texts: Sequence[PersonalText], at: datetime) -> list[int]:
        """Notes the SMS of each text in its person's history; the contacts' ids. Thousands go in together."""
        its = {**self._its_columns(), "at": at, **_AN_SMS}
        rows = [{**its, "customer_id": one.customer_id, "said": one.said} for one in texts]
        ids = list(self._pen.connection.execute(_NOTED, rows).scalars()) if rows else []
        marks = [{"its_id": one.id, "contact": contact} for one, contact in zip(texts, ids, strict=True)]
        if marks:
            self._pen.connection.execute(_MARKED, marks)
        for row, contact in zip(rows, ids, strict=True):
            self._pen.images.append({"t": "interaction", "i": contact, "b": None, "a": packed({**row, "id": contact})})
        return ids

    def sent_of(self, batch: str) -> int:
        """How many texts of a batch were sent."""
        query = select(func.count()).select_from(personal_text)
        query = query.join(interaction, interaction.c.id == personal_text.c.interaction_id)
        query = query.where(personal_text.c.batch == batch, *self._mine())
        return int(self._pen.connection.execute(query).scalar_one())

    def settle(self, batch: str) -> None:
        """Shows a batch's texts in the batch again, wherever some of them were opened."""
        its = update(personal_text).where(personal_text.c.batch == batch, personal_text.c.home != "", *self._mine())
        self._pen.connection.execute(its, {"home": ""})

    def mark(self, flaws: Mapping[int, str]) -> None:
        """Notes what the check found of texts (text id → flaws parted by commas)."""
        its = update(personal_text).where(personal_text.c.id == bindparam("its_id"), *self._mine())
        rows = [{"its_id": text_id, "flaws": found} for text_id, found in flaws.items()]
        if rows:
            self._pen.connection.execute(its.values(flaws=bindparam("flaws")), rows)

    def _first(self, *wanted: Any) -> PersonalText | None:
        row = self._pen.connection.execute(_ROWS.where(*wanted, *self._mine())).first()
        return None if row is None else PersonalText(**row._mapping)

    def _its(self) -> dict[str, int]:
        return {"member": self._member_id, "book": self._pen.book_id}

    def _its_columns(self) -> dict[str, int]:
        return {"member_id": self._member_id, "book_id": self._pen.book_id}

    def _mine(self) -> tuple[Any, ...]:
        return personal_text.c.member_id == self._member_id, personal_text.c.book_id == self._pen.book_id


def _place(text_id: int, customer_id: int, unsent: int, may: int, flaws: str, named: str) -> Place:
    return Place(text_id, customer_id, not unsent, bool(may), tuple(flaws.split(",")) if flaws else (), named)
