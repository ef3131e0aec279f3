"""The packs of one book: who is in each, what was sent, from which line."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import TextClause, bindparam, func, insert, select, text, update

from crmbot.domain.group import Outcome
from crmbot.store.pen import Pen, packed
from crmbot.store.tables import interaction, pack, pack_person
from crmbot.store.types import UtcDateTime
from crmbot.store.wanting import names_in

_COLUMNS = (
    pack.c.id, pack.c.member_id, pack.c.offer_id, pack.c.pack_line_id, pack.c.title, pack.c.said, pack.c.size,
    pack.c.left_out, pack.c.made_at, pack.c.expires_at, pack.c.closed_at, pack.c.condoles, pack.c.occasion,
)  # fmt: skip
_MAY = """c.deleted_at IS NULL AND NOT c.no_text AND NOT c.price_only
    AND (k.condoles OR c.bereaved_until IS NULL OR c.bereaved_until < :today)
    AND EXISTS (SELECT 1 FROM phone h WHERE h.customer_id = c.id AND h.number = p.number AND h.mobile)"""
_WHOM = "FROM pack k JOIN pack_person p ON p.pack_id = k.id JOIN customer c ON c.id = p.customer_id"
_PEOPLE = text(f"""SELECT p.id, p.customer_id, p.number, p.position, p.interaction_id IS NOT NULL AS sent,
    ({_MAY}) AS may, c.name, c.city {_WHOM}
WHERE k.id = :pack AND k.book_id = :book ORDER BY p.position""")


def _open(which: str) -> TextClause:
    return text(f"""SELECT k.id, k.title, k.said, k.left_out,
    (SELECT count(*) FROM pack_person p WHERE p.pack_id = k.id AND p.interaction_id IS NULL) AS waiting,
    (SELECT count(*) FROM pack_person p WHERE p.pack_id = k.id) AS people
FROM pack k WHERE k.book_id = :book AND k.closed_at IS NULL AND {which} ORDER BY k.id DESC LIMIT :most""")


_LEFT = _open(
    f"""k.member_id = :member AND (k.expires_at IS NULL OR k.expires_at > :now) AND EXISTS (
    SELECT 1 FROM pack_person p JOIN customer c ON c.id = p.customer_id
    WHERE p.pack_id = k.id AND p.interaction_id IS NULL AND {_MAY})"""
).bindparams(bindparam("now", type_=UtcDateTime()))
_OF_OFFER = _open("k.offer_id = :offer")
_OF_OCCASION = _open("k.member_id = :member AND k.occasion = :occasion")
_AN_SMS = {"kind": "sms", "direction": "out", "outcome": Outcome.CALL_ONLY.value, "outcomes": ""}
_NOTED = insert(interaction).returning(interaction.c.id, sort_by_parameter_order=True)
_MARKED = update(pack_person).where(pack_person.c.id == bindparam("its_id"))
_MARKED = _MARKED.values(interaction_id=bindparam("interaction_id"))
_SENT_BY = text("""SELECT count(*) FROM interaction i
JOIN pack_person p ON p.interaction_id = i.id JOIN pack k ON k.id = p.pack_id
WHERE k.pack_line_id = :line AND k.book_id = :book AND i.at >= :since""").bindparams(
    bindparam("since", type_=UtcDateTime())
)


@dataclass(frozen=True)
class Pack:
    """One SMS for many. ``said`` is its text, signed, ``size`` how many numbers a block has.

    ``left_out`` tells how many were left out for which reason; ``expires_at``: when its text is no longer true;
    ``closed_at``: when the trader put it away; ``condoles``: it is a condolence; ``occasion``: «number:year» of what it
    is for.
    """

    id: int
    member_id: int
    offer_id: int | None
    line_id: int | None
    title: str
    said: str
    size: int
    left_out: dict[str, int]
    made_at: datetime
    expires_at: datetime | None
    closed_at: datetime | None
    condoles: bool = False
    occasion: str = ""

    @property
    def is_cheerful(self) -> bool:
        """Whether its words are a greeting's or a seller's; what the trader wrote himself may be anything."""
        return self.offer_id is not None or (bool(self.occasion) and not self.condoles)


@dataclass(frozen=True)
class PackPerson:
    """Somebody in a pack: ``sent`` the SMS is noted, ``may`` he may still be written to at this number."""

    id: int
    customer_id: int
    number: str
    position: int
    sent: bool
    may: bool
    name: str
    city: str


@dataclass(frozen=True)
class OpenPack:
    """A pack that was not put away: how many of its people were not sent to yet, and how many there are in all."""

    id: int
    title: str
    said: str
    left_out: dict[str, int]
    waiting: int
    people: int


class Packs:
    """Packs, the latest first."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def make(self, member_id: int, at: datetime, people: Iterable[tuple[int, str]], **fields: Any) -> int:
        """A new pack of (customer id, number), in this order; its id. Its people leave no images: a pack is put away,
        not undone."""
        pack_id = self._pen.insert(pack, member_id=member_id, made_at=at, **fields)
        rows = [
            {"book_id": self._pen.book_id, "pack_id": pack_id, "customer_id": one, "number": number, "position": place}
            for place, (one, number) in enumerate(people)
        ]
        if rows:
            self._pen.connection.execute(insert(pack_person), rows)
        self._pen.images.clear()
        return pack_id

    def get(self, pack_id: int) -> Pack | None:
        """The pack; None for another book's id."""
        query = select(*_COLUMNS).where(pack.c.id == pack_id, pack.c.book_id == self._pen.book_id)
        row = self._pen.connection.execute(query).first()
        return None if row is None else Pack(*row)

    def people(self, its: Pack, today: date) -> list[PackPerson]:
        """Everybody in a pack, in its order; ``today``: the book's day."""
        found = self._pen.connection.execute(
            _PEOPLE, {"pack": its.id, "book": self._pen.book_id, "today": today.isoformat()}
        )
        return [PackPerson(**{**row._mapping, "sent": bool(row.sent), "may": bool(row.may)}) for row in found]

    def left(self, member_id: int, now: datetime, today: date, most: int = 5) -> list[OpenPack]:
        """The member's packs with people who still wait; expired ones and those put away are not among them."""
        return self._open(_LEFT, today, member=member_id, now=now, most=most)

    def of_offer(self, offer_id: int, today: date) -> OpenPack | None:
        """The pack about an offer that was not put away; None: there is none."""
        return next(iter(self._open(_OF_OFFER, today, offer=offer_id, most=1)), None)

    def of_occasion(self, member_id: int, occasion: str, today: date) -> OpenPack | None:
        """The same of the member's pack for an occasion («number:year»)."""
        return next(iter(self._open(_OF_OCCASION, today, member=member_id, occasion=occasion, most=1)), None)

    def last_line(self, member_id: int) -> int | None:
        """The line the member's latest pack goes out from; None where it has none."""
        query = select(pack.c.pack_line_id).where(pack.c.member_id == member_id, pack.c.book_id == self._pen.book_id)
        return self._pen.connection.execute(query.order_by(pack.c.id.desc()).limit(1)).scalar()

    def change(self, pack_id: int, **fields: Any) -> bool:
        """Whether anything changed."""
        return self._pen.update(pack, pack_id, **fields)

    def sent(self, people: Sequence[PackPerson], member_id: int, at: datetime, said: str) -> None:
        """Notes the SMS in the history of each of them; thousands at once, so their rows go in together."""
        if not people:
            return
        fixed = {"member_id": member_id, "at": at, "said": said, "book_id": self._pen.book_id, **_AN_SMS}
        rows = [{"customer_id": one.customer_id, **fixed} for one in people]
        ids = self._pen.connection.execute(_NOTED, rows).scalars().all()
        noted = [{"its_id": one.id, "interaction_id": its} for one, its in zip(people, ids, strict=True)]
        self._pen.connection.execute(_MARKED, noted)
        for row, its in zip(rows, ids, strict=True):
            self._pen.images.append({"t": "interaction", "i": its, "b": None, "a": packed({**row, "id": its})})
        for mark in noted:
            after = {"interaction_id": mark["interaction_id"]}
            self._pen.images.append(
                {"t": "pack_person", "i": mark["its_id"], "b": {"interaction_id": None}, "a": after}
            )

    def sent_from(self, line_id: int, since: datetime) -> int:
        """How many SMS of packs went from a line since an instant."""
        its = {"line": line_id, "book": self._pen.book_id, "since": since}
        return int(self._pen.connection.execute(_SENT_BY, its).scalar_one())

    def sent_of_offer(self, offer_id: int) -> int:
        """How many SMS went out about an offer."""
        query = (
            select(func.count())
            .select_from(pack_person.join(pack, pack.c.id == pack_person.c.pack_id))
            .where(pack.c.offer_id == offer_id, pack.c.book_id == self._pen.book_id)
            .where(pack_person.c.interaction_id.is_not(None))
        )
        return int(self._pen.connection.execute(query).scalar_one())

    def _open(self, which: TextClause, today: date, **its: Any) -> list[OpenPack]:
        its |= {"book": self._pen.book_id, "today": today.isoformat()}
        found = self._pen.connection.execute(which, {name: its[name] for name in names_in(which)})
        return [OpenPack(**{**row._mapping, "left_out": json.loads(row.left_out)}) for row in found]
