"""People with their whole histories, written at once: one statement a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Table, bindparam, update

from crmbot.clock import instant_at
from crmbot.domain.group import Outcome, group_of, strongest
from crmbot.domain.own_book import Brought, Contact, Load, Promise, Words
from crmbot.domain.phone import is_mobile
from crmbot.store.import_known import CARD
from crmbot.store.import_sheaf import Sheaf
from crmbot.store.newcomers import Newcomers, last_ids, left_saying
from crmbot.store.pen import Image, Pen
from crmbot.store.remarks import yearly_of
from crmbot.store.tables import customer, follow_up, interaction, interest, phone, purchase, remark
from crmbot.store.undo import columns_referring_to
from crmbot.text.normalise import search_key

_NOON = 12 * 60
_COLUMNS: dict[Table, tuple[str, ...]] = {
    customer: (
        "keeper_id", "name", "honorific", "also_names", "city", "city_norm", "search_norm", "made_at", "grp", *CARD
    ),
    interaction: (
        "customer_id", "member_id", "kind", "direction", "outcome", "outcomes", "standing", "at", "said",
        "given_name", "given_honorific", "quantity", "unit", "amount", "unit_price", "price_unit", "price_other",
    ),
    phone: ("customer_id", "number", "reversed", "label", "mobile", "position"),
    purchase: (
        "customer_id", "member_id", "interaction_id", "product_id", "quantity", "unit", "amount", "unit_price",
        "price_unit", "bought_on", "at", "is_sample", "estimate", "left_on",
    ),
    interest: ("customer_id", "interaction_id", "product_id", "at"),
    follow_up: (
        "customer_id", "member_id", "interaction_id", "kind", "purchase_id", "due_on", "tries", "amount", "reason",
        "state", "made_at", "closed_at",
    ),
    remark: ("customer_id", "interaction_id", "member_id", "kind", "said", "at", "yearly"),
}  # fmt: skip
_CONTINUES = update(purchase).where(purchase.c.id == bindparam("its_id")).values(order_id=bindparam("order"))
_HISTORY = (interaction, phone, purchase, interest, follow_up, remark)


@dataclass(frozen=True)
class Arrival:
    """A person to be written, or (``customer_id``) what a known one lacks of his history.

    ``standing`` at ``since`` is written as an opening standing; None: none is. ``contacts`` and ``loads`` are the ids
    of what he has already, by the instant of a contact and the file's number of a load.
    """

    brought: Brought
    standing: int | None = None
    since: datetime | None = None
    customer_id: int | None = None
    contacts: Mapping[datetime, int] = field(default_factory=dict)
    loads: Mapping[int, int] = field(default_factory=dict)


class OwnRows:
    """One chunk of people; ``now`` stands for instants that nobody wrote down, ``members`` by name for who wrote."""

    def __init__(self, pen: Pen, newcomers: Newcomers, now: datetime, zone: str, by: int) -> None:
        self._pen, self._newcomers = pen, newcomers
        self._now, self._zone, self._by = now, zone, by
        self._members: Mapping[str, int] = {}
        self._goods: dict[str, int] = {}
        self._sheaves: dict[Table, Sheaf] = {}
        self._uses: Counter[int] = Counter()
        self._orders: list[dict[str, int]] = []  # loads that name another, which may come behind them

    def add(self, arrivals: Sequence[Arrival], members: Mapping[str, int]) -> tuple[list[int], list[Image]]:
        """Their ids in the order given, and the images that turn it back: of new people the ids made in each table,
        of each known one those of his rows, and the last ids then, by which what came later is told."""
        self._members = members
        self._goods = self._newcomers.products(name for one in arrivals for name in _goods_of(one.brought))
        self._sheaves = {table: Sheaf(self._pen, table, names) for table, names in _COLUMNS.items()}
        new = [one for one in arrivals if one.customer_id is None]
        ids = {id(one): self._customer(one) for one in new}
        for one in new:
            self._history(ids[id(one)], one)
        images = self._made([one.brought for one in new])
        grown = [self._grown(one) for one in arrivals if one.customer_id is not None]
        for sheaf in self._sheaves.values():
            sheaf.write()
        if self._orders:
            self._pen.connection.execute(_CONTINUES, self._orders)
        self._newcomers.count_uses(self._uses)
        if grown:
            last = last_ids(self._pen.connection)
            ends = {table.name: last.get(table.name, 0) for table, _ in columns_referring_to("customer")}
            images += [{**image, "ends": ends} for image in grown if image["grew"]]
        return [ids.get(id(one), one.customer_id or 0) for one in arrivals], images

    def _made(self, new: Sequence[Brought]) -> list[Image]:
        if not new:
            return []
        made = {table: sheaf.made() for table, sheaf in self._sheaves.items()}
        images: list[Image] = [{"t": table.name, "made": ids} for table, ids in made.items() if ids]
        images[0]["left"] = [left_saying(one.listed) for one in new]
        return images

    def _grown(self, one: Arrival) -> Image:
        first = {table: self._sheaves[table].next_id for table in _HISTORY}
        self._history(one.customer_id or 0, one)
        grew = {table.name: self._sheaves[table].made(since) for table, since in first.items()}
        return {"t": "customer", "i": one.customer_id, "grew": {name: ids for name, ids in grew.items() if ids}}

    def _customer(self, one: Arrival) -> int:
        brought, listed = one.brought, one.brought.listed
        return self._sheaves[customer].add(
            self._member(brought.keeper), listed.name, listed.honorific, listed.also_name, listed.city,
            listed.city_norm, listed.search_norm, brought.made or self._now, group_of((), 0, one.standing or 0),
            *(getattr(brought, name) for name in CARD),
        )  # fmt: skip

    def _history(self, its: int, one: Arrival) -> None:
        brought = one.brought
        opening = None if one.standing is None else self._standing(its, one.standing, one.since or self._now)
        self._phones(its, brought)
        contacts = {**one.contacts, **{each.at: self._contact(its, each) for each in brought.contacts}}
        loads = self._loads(its, brought.loads, contacts, one.loads)
        for wish in brought.wishes:
            self._wish(its, opening, wish.product, wish.at or one.since or self._now)
        for promise in brought.promises:
            self._promise(its, promise, contacts, loads)
        for words in brought.words:
            self._remark(its, words, contacts, words.at or one.since or self._now)

    def _standing(self, its: int, group: int, at: datetime) -> int:
        nothing = ("", "", "", None, "", None, None, "", None)
        talked = Outcome.CALL_ONLY.value
        return self._sheaves[interaction].add(its, self._by, "standing", "in", talked, "", group, at, *nothing)

    def _phones(self, its: int, brought: Brought) -> None:
        labels = dict(zip(brought.listed.phones, brought.labels, strict=False))
        for place, number in enumerate(brought.listed.phones):
            self._sheaves[phone].add(its, number, number[::-1], labels.get(number, ""), is_mobile(number), place)

    def _contact(self, its: int, one: Contact) -> int:
        outcomes = tuple(dict.fromkeys(Outcome(name) for name in one.outcomes if name in list(Outcome)))
        contact = self._sheaves[interaction].add(
            its, self._member(one.by), one.kind, one.direction, strongest(outcomes).value, ",".join(outcomes), 0,
            one.at, one.said, one.given_name, one.given_honorific, one.quantity, one.unit, one.amount, one.unit_price,
            one.price_unit, one.price_other,
        )  # fmt: skip
        for name in one.products:
            self._wish(its, contact, name, one.at)
        return contact

    def _wish(self, its: int, contact: int | None, name: str, at: datetime) -> None:
        product_id = self._goods[search_key(name)]
        self._sheaves[interest].add(its, contact, product_id, at)
        self._uses[product_id] += 1

    def _loads(
        self, its: int, loads: Sequence[Load], contacts: Mapping[datetime, int], known: Mapping[int, int]
    ) -> Mapping[int, int]:
        """The ids of his loads by their numbers."""
        first = self._sheaves[purchase].next_id
        ids = {**known, **{one.number: first + place for place, one in enumerate(loads) if one.number}}
        for one in loads:
            at = one.at or min(self._noon(one.day), self._now)
            its_id = self._sheaves[purchase].add(
                its, self._member(one.by), self._linked(contacts, one.contact),
                self._goods.get(search_key(one.product)) if one.product else None, one.quantity, one.unit, one.amount,
                one.unit_price, one.price_unit, one.day, at, one.is_sample, one.estimate, one.left_on,
            )  # fmt: skip
            if one.order in ids:
                self._orders.append({"its_id": its_id, "order": ids[one.order]})
        return ids

    def _promise(self, its: int, one: Promise, contacts: Mapping[datetime, int], loads: Mapping[int, int]) -> None:
        closed = None if one.state == "open" else one.closed or self._now
        self._sheaves[follow_up].add(
            its, self._member(one.by), self._linked(contacts, one.contact), one.kind, loads.get(one.load), one.due,
            one.tries, one.amount, one.reason, one.state, one.made or self._now, closed,
        )  # fmt: skip

    def _remark(self, its: int, one: Words, contacts: Mapping[datetime, int], at: datetime) -> None:
        contact = self._linked(contacts, one.at)
        self._sheaves[remark].add(its, contact, self._by, one.kind, one.said, at, yearly_of(one.kind, one.said))

    def _linked(self, contacts: Mapping[datetime, int], at: datetime | None) -> int | None:
        return contacts.get(at) if at else None

    def _member(self, name: str) -> int:
        return self._members.get(name, self._by)

    def _noon(self, day: date) -> datetime:
        return instant_at(day, _NOON, self._zone)


def _goods_of(one: Brought) -> list[str]:
    names = [name for contact in one.contacts for name in contact.products]
    return [*names, *(load.product for load in one.loads if load.product), *(wish.product for wish in one.wishes)]
