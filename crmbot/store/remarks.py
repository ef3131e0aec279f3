"""What is remembered about the customers of one book."""

from datetime import datetime

from sqlalchemy import bindparam, select

from crmbot.domain.calendar import jalali, to_gregorian
from crmbot.domain.interaction import Remark
from crmbot.store.pen import Pen
from crmbot.store.tables import remark

_IN_A_LEAP_YEAR = to_gregorian(1408, 1, 1)  # 30 Esfand is somebody's birthday too
_OF = (
    select(remark.c.id, remark.c.kind, remark.c.said, remark.c.at)
    .where(remark.c.customer_id == bindparam("its_customer"), remark.c.book_id == bindparam("its_book"))
    .order_by(remark.c.at.desc(), remark.c.id.desc())
    .limit(bindparam("most"))
)


class Remarks:
    """Remembered words, latest first."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(
        self,
        customer_id: int,
        member_id: int,
        kind: str,
        said: str,
        at: datetime,
        interaction_id: int | None = None,
    ) -> int:
        """The new remark's id."""
        return self._pen.insert(
            remark, customer_id=customer_id, member_id=member_id, kind=kind, said=said, at=at,
            interaction_id=interaction_id, yearly=_yearly(kind, said),
        )  # fmt: skip

    def of(self, customer_id: int, limit: int = 20) -> list[Remark]:
        """What is remembered about a customer."""
        its = {"its_customer": customer_id, "its_book": self._pen.book_id, "most": limit}
        return [Remark(*row) for row in self._pen.connection.execute(_OF, its)]

    def get(self, remark_id: int) -> Remark | None:
        """The remark; None for another book's id."""
        query = select(remark.c.id, remark.c.kind, remark.c.said, remark.c.at)
        query = query.where(remark.c.id == remark_id, remark.c.book_id == self._pen.book_id)
        row = self._pen.connection.execute(query).first()
        return None if row is None else Remark(*row)

    def change(self, remark_id: int, said: str) -> bool:
        """Whether it now says something else."""
        known = self._pen.row(remark, remark_id, "kind") or {"kind": ""}
        return self._pen.update(remark, remark_id, said=said, yearly=_yearly(known["kind"], said))

    def file(self, remark_id: int, kind: str) -> bool:
        """Whether it is now words of another sort."""
        known = self._pen.row(remark, remark_id, "said") or {"said": ""}
        return self._pen.update(remark, remark_id, kind=kind, yearly=_yearly(kind, known["said"]))

    def owner(self, remark_id: int) -> int | None:
        """The customer a remark is about."""
        row = self._pen.row(remark, remark_id, "customer_id")
        return None if row is None else int(row["customer_id"])

    def remove(self, remark_id: int) -> bool:
        """Forgets it."""
        return self._pen.delete(remark, remark_id)


def _yearly(kind: str, said: str) -> int | None:
    """A birthday's Jalali month * 100 + day; None for other words, or where they name no day."""
    if kind != "birthday":
        return None
    from crmbot.notes import parse_day  # its lexicons are not for those who never need them

    day = parse_day(said, _IN_A_LEAP_YEAR)
    return None if day is None else jalali(day).month * 100 + jalali(day).day


yearly_of = _yearly
