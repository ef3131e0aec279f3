"""The demo book's hand: each event of the past is written at its own instant, with its own entry in the journal."""

from datetime import datetime, timedelta
from decimal import Decimal

from crmbot.actions.delivering import expect_delivery
from crmbot.actions.due_trying import ask_again
from crmbot.clock import local_day
from crmbot.demo.cast import Cast, Person
from crmbot.demo.life import A_GOOD_WEEK, Talk
from crmbot.domain.group import Outcome
from crmbot.store.book import Book, open_book

_COLUMNS = {"bereaved": "bereaved_until", "deleted": "deleted_at"}


class Writer:
    """Writes into the book of ``book``'s member; ``customers`` and what else was written are counted."""

    def __init__(self, book: Book, cast: Cast) -> None:
        self._book, self._cast, self._units = book, cast, cast.units
        self._products: dict[str, int] = {}
        self._last_contact: dict[str, int] = {}
        self._orders: dict[str, int] = {}
        self.customers: dict[str, int] = {}
        self.contacts = self.purchases = 0

    def goods(self, at: datetime) -> None:
        """The goods, and their prices of yesterday."""
        book, priced_at = self._at(at), self._book.now - timedelta(1)
        for good in self._cast.goods.values():
            product_id = book.products.ensure(good.name)
            self._products[good.name] = product_id
            fields = {"unit": self._units["kilo"], "sample_below": Decimal(good.sample_below)}
            book.products.change(product_id, **fields, price_text=good.price_text, priced_at=priced_at)
            book.products.weigh(product_id, self._units["bag"], Decimal(good.bag))
            book.journal.write("goods-new", name=good.name)

    def talk(self, person: Person, talk: Talk) -> None:
        """A contact, and with the first one the customer himself."""
        book = self._at(talk.at)
        customer_id = self.customers.get(person.phone) or self._meet(book, person)
        contact_id = book.interactions.add(
            customer_id,
            book.member.id,
            talk.at,
            outcomes=() if talk.outcome == Outcome.CALL_ONLY else (talk.outcome,),
            direction="out" if talk.rang else "in",
            said=talk.said,
            given_name=person.name,
            given_honorific=person.title,
        )
        self._last_contact[person.phone] = contact_id
        self.contacts += 1
        if talk.good:
            book.products.note_interest(customer_id, self._products[talk.good], contact_id, talk.at)
        if talk.load:
            self._load(book, person, talk)
        if talk.outcome == Outcome.NO_ANSWER and self._is_recent(talk):
            ask_again(book, customer_id, contact_id)
        book.journal.write("call", customer_id, name=person.name)

    def promise(self, person: Person, at: datetime, kind: str, days: int, amount: int | None, reason: str) -> None:
        """A promise for a day counted from the demo's today, made in the last contact."""
        book, customer_id = self._at(at), self.customers[person.phone]
        book.follow_ups.add(
            customer_id,
            book.member.id,
            self._book.today + timedelta(days),
            at,
            interaction_id=self._last_contact[person.phone],
            kind=kind,
            amount=amount,
            reason=reason,
        )
        book.journal.write("promise", customer_id, name=person.name)

    def remember(self, person: Person, at: datetime, kind: str, said: str) -> None:
        """Words to remember."""
        book, customer_id = self._at(at), self.customers[person.phone]
        book.remarks.add(customer_id, book.member.id, kind, said, at, self._last_contact[person.phone])
        book.journal.write("remark", customer_id, name=person.name)

    def mark(self, person: Person, at: datetime, name: str, value: object) -> None:
        """One of the things his card says of him beside his name and city."""
        book, customer_id = self._at(at), self.customers[person.phone]
        book.customers.change(customer_id, **{_COLUMNS.get(name, name): value})
        book.journal.write(name, customer_id, name=person.name)

    def _at(self, at: datetime) -> Book:
        return open_book(self._book.connection, self._book.member, at)

    def _meet(self, book: Book, person: Person) -> int:
        customer_id = book.customers.add(
            book.member.id, book.now, name=person.name, honorific=person.title, city=person.city
        )
        book.phones.add(customer_id, f"+98{person.phone}", person.label)
        for number, label in person.also:
            book.phones.add(customer_id, f"+98{number}", label)
        self.customers[person.phone] = customer_id
        return customer_id

    def _load(self, book: Book, person: Person, talk: Talk) -> None:
        load = talk.load
        assert load is not None
        purchase_id = book.purchases.add(
            self.customers[person.phone],
            book.member.id,
            interaction_id=self._last_contact[person.phone],
            product_id=self._products[talk.good],
            quantity=load.quantity.value,
            unit=load.quantity.unit,
            unit_price=load.price,
            price_unit=self._units["kilo"],
            amount=load.kilos * load.price,
            bought_on=local_day(talk.at, book.member.zone),
            at=talk.at,
            is_sample=load.kilos < self._cast.goods[talk.good].sample_below,
            order_id=self._orders.get(person.phone) if person.one_order else None,
        )
        self._orders.setdefault(person.phone, purchase_id)
        self.purchases += 1
        if self._is_recent(talk):
            expect_delivery(book, purchase_id)

    def _is_recent(self, talk: Talk) -> bool:
        """Older loads were asked after, older calls that nobody answered were made again."""
        return self._book.today - local_day(talk.at, self._book.member.zone) < A_GOOD_WEEK
