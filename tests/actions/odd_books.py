"""Books with everything in them that a trader may ever have typed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from crmbot.domain.group import Outcome
from crmbot.store.book import Book, open_book

_LETTERS = "آابپتسیکن۱۲ae=+-@'\"<&;،.,:/ـ\u200c!؟"
_ODD = (
    "=1+1",
    "+98",
    "-",
    "@home",
    "'quoted",
    "#N/A",
    "ندارد",
    "12",
    "0912",
    "{}",
    "نخود و لپه",
    "a، b",
    "TRUE",
    "1405/01/01",
)
words = st.one_of(st.sampled_from(_ODD), st.text(_LETTERS, max_size=12).map(str.strip))
lines = st.lists(words, max_size=3).map("\n".join).map(str.strip)
goods = st.sampled_from(["نخود", "لپه", "=عدس", "برنج، طارم", "چای/قند", "100", "نخود و لوبیا"])
toman = st.none() | st.integers(0, 10**12)
figures = st.none() | st.decimals(0, 10**6, places=3) | st.just(Decimal("0.12345678901234567890"))
ago = st.integers(0, 400 * 86_400)  # seconds


@dataclass(frozen=True)
class Happened:
    """One thing that happened so many seconds ago: what kind of row, and its values."""

    kind: str
    ago: int
    values: dict


def _events() -> st.SearchStrategy[Happened]:
    money = {"quantity": figures, "unit": words, "amount": toman, "unit_price": toman, "price_unit": words}
    contact = {
        "kind": st.sampled_from(["call", "sms", "visit"]), "direction": st.sampled_from(["in", "out"]), "said": lines,
        "outcomes": st.lists(st.sampled_from(Outcome), max_size=2), "given_name": words, "price_other": toman, **money,
    }  # fmt: skip
    load = {
        **money, "product": st.none() | goods, "is_sample": st.booleans(), "estimate": toman, "days": st.integers(0, 3),
        "left": st.booleans(), "order": st.sampled_from(["", "itself", "last"]), "in_call": st.booleans(),
    }  # fmt: skip
    promise = {
        "kind": st.sampled_from(["talk", "delivery", "money"]), "reason": words, "amount": toman,
        "state": st.sampled_from(["open", "done", "dropped"]), "tries": st.integers(0, 3), "days": st.integers(-9, 40),
        "about": st.booleans(),
    }  # fmt: skip
    remark = {"kind": st.sampled_from(["remember", "taste", "joke", "birthday", "complaint"]), "said": lines}
    wish = {"product": goods, "in_call": st.booleans()}
    standing = {"standing": st.integers(0, 5)}
    sorts = {"contact": contact, "load": load, "promise": promise, "remark": remark, "wish": wish, "standing": standing}
    return st.one_of(
        *(st.builds(Happened, st.just(kind), ago, st.fixed_dictionaries(of)) for kind, of in sorts.items())
    )


@st.composite
def people(draw: st.DrawFn) -> dict:
    """One person: his card, how many numbers he has, what happened with him."""
    card = {
        "name": words, "honorific": st.sampled_from(["", "aqa", "haj_khanom"]), "address": words, "also_names": words,
        "city": words, "channel": st.sampled_from(["", "sms", "bale"]), "source": words, "price_only": st.booleans(),
        "no_text": st.booleans(), "no_religious": st.booleans(), "no_call": st.booleans(),
        "bereaved_until": st.none() | st.just(date(2026, 12, 1)),
        "stated_rhythm": st.sampled_from(["", "weekly"]), "stated_last": st.sampled_from(["", "longer"]),
        "stated_on": st.none() | st.just(date(2026, 10, 1)),
    }  # fmt: skip
    return {
        "card": draw(st.fixed_dictionaries(card)),
        "labels": draw(st.lists(words.filter(lambda label: label != "-"), max_size=3)),
        "made": draw(ago),
        "deleted": draw(st.sampled_from([False] * 4 + [True])),
        "events": sorted(draw(st.lists(_events(), max_size=8)), key=lambda one: -one.ago),
    }


def fill(book: Book, cast: list[dict]) -> None:
    """Writes these people into the book, each with at least one number or a name."""
    book.products.weigh(
        book.products.make("نخود", price_text="=۹۵", unit="کیسه", sample_below=Decimal(50)), "کیسه", Decimal("40.5")
    )
    for place, person in enumerate(cast):
        made = book.now - timedelta(seconds=person["made"])
        its = book.customers.add(book.member.id, made, **person["card"])
        for number, label in enumerate(person["labels"]):
            book.phones.add(its, f"+98912{place:04}{number:03}", label)
        _happen(book, its, person["events"])
        if person["deleted"]:
            book.customers.change(its, deleted_at=book.now)
        book.journal.write("call", its)
    for _ in book.consequences.refresh_all():
        pass


def _happen(book: Book, its: int, events: list[Happened]) -> None:
    call = load = None
    for one in events:
        at, values = book.now - timedelta(seconds=one.ago), dict(one.values)
        then = open_book(book.connection, book.member, at)
        match one.kind:
            case "contact":
                call = then.interactions.add(its, book.member.id, at, **values)
            case "standing":
                then.interactions.add(its, book.member.id, at, kind="standing", **values)
            case "wish":
                its_call = call if values["in_call"] else None
                then.products.note_interest(its, then.products.ensure(values["product"]), its_call, at)
            case "load":
                load = _load(then, its, at, values, call, load)
            case "remark" if values["said"]:
                then.remarks.add(its, book.member.id, at=at, **values)
            case "promise":
                due, about = at.date() + timedelta(values.pop("days")), values.pop("about")
                closed = None if values["state"] == "open" else at + timedelta(hours=1)
                linked = {"interaction_id": call, "purchase_id": load} if about else {}
                then.follow_ups.add(its, book.member.id, due, at, closed_at=closed, **values, **linked)


def _load(book: Book, its: int, at: datetime, values: dict, call: int | None, last: int | None) -> int:
    product, days, left = values.pop("product"), values.pop("days"), values.pop("left")
    order, in_call = values.pop("order"), values.pop("in_call")
    made = book.purchases.add(
        its, book.member.id, at=at, bought_on=at.date() - timedelta(days), left_on=at.date() if left else None,
        product_id=book.products.ensure(product) if product else None, interaction_id=call if in_call else None,
        **values,
    )  # fmt: skip
    if order:
        book.purchases.change(made, order_id=made if order == "itself" else last)
    return made
