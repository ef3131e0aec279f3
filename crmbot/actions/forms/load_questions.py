"""What is asked about a load: product, quantity, price. Each answer is stored at once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from crmbot.actions.forms import days, goods, money
from crmbot.actions.forms.asking import Again, Answer, Choice, Label, Question, Read, Term, Unclear
from crmbot.actions.forms.its_load import load_of, say_of_load
from crmbot.actions.forms.labels import Goods, UnitPrice
from crmbot.domain.forms import Answers, Draft
from crmbot.store.book import Book
from crmbot.text.values import Day, Toman

_SCANNED = 30
_RIGHT, _MILLIONS = "right", "millions"


def not_told(name: str) -> Callable[[Answers], bool]:
    """A question that the line which began the form has not answered, nor the card of somebody known."""
    return lambda answers: name not in answers.get("given", ())


def is_open(name: str) -> Callable[[Answers], bool]:
    """The same, where a load is asked about."""
    return lambda answers: bool(answers.get("load") or answers.get("coming")) and not_told(name)(answers)


def in_doubt(answers: Answers) -> bool:
    """Whether the price that was given has a second reading."""
    return bool(answers.get("doubt"))


def _one_product(book: Book, _draft: Draft, answer: Answer) -> Read[Goods]:
    return _of_one(goods.goods_named(book, answer))


def _of_one(read: Read[Goods]) -> Read[Goods]:
    names = read.value.products
    if len(names) > 1:
        raise Unclear("form-one-product", [Choice(name, name) for name in names], names=Goods(names))
    return read


def _keep_goods(book: Book, draft: Draft, said: Goods) -> Draft | Again:
    """The product; where only its quantity was said, that is kept and the product asked again."""
    draft = _keep_said(book, draft, said)
    if said.quantity:
        draft = draft.knows(given=[*draft.answers.get("given", ()), "quantity"])
    return draft if said.products else Again(draft)


def _keep_quantity(book: Book, draft: Draft, said: Goods) -> Draft | Again:
    """The quantity; where only another product was said, that is kept and its quantity asked again."""
    draft = _keep_said(book, draft, said)
    return draft if said.quantity else Again(draft)


def _keep_said(book: Book, draft: Draft, said: Goods) -> Draft:
    if said.products:
        draft = _keep_product(book, draft, said.products[0])
    if said.quantity:
        draft = say_of_load(book, draft, quantity=said.quantity.value, unit=said.quantity.unit)
    return draft


def _keep_product(book: Book, draft: Draft, name: str) -> Draft:
    product_id = book.products.ensure(name)
    draft = say_of_load(book, draft, product_id=product_id)
    if draft.interaction_id and draft.customer_id:
        named = {product.id for product in book.products.asked_in(draft.interaction_id)}
        before = draft.answers.get("product")
        if before and before != product_id:
            book.products.drop_interest(draft.interaction_id, before)
        if product_id not in named:
            book.products.note_interest(draft.customer_id, product_id, draft.interaction_id, book.now)
    return draft.knows(product=product_id)


def _known_product(book: Book, draft: Draft) -> Label:
    """The product that was not asked for, because it was known."""
    load = load_of(book, draft)
    return load.product if load and "load-product" in draft.answers.get("given", ()) else ""


def _keep_price(book: Book, draft: Draft, price: money.Price) -> Draft:
    if price.unit:
        draft = say_of_load(book, draft, unit_price=price.toman, price_unit=price.unit, amount=None)
    else:
        draft = say_of_load(book, draft, unit_price=None, price_unit="", amount=price.toman)
    if draft.answers.get("unsure") and draft.interaction_id:
        book.interactions.change(draft.interaction_id, price_other=None)  # the card need not ask any more
    return draft.knows(doubt=price.other)


def _doubt_chips(_book: Book, draft: Draft) -> list[Choice]:
    other = Toman(int(draft.answers["doubt"]))
    return [Choice(_RIGHT, Term("key-form-right")), Choice(_MILLIONS, other)]


def _doubt_picked(_book: Book, draft: Draft, value: str) -> Read[money.Price | None]:
    if value != _MILLIONS:
        return Read(None)
    price = money.Price(int(draft.answers["doubt"]))
    return Read(price, price.label)


def _keep_sure(book: Book, draft: Draft, price: money.Price | None) -> Draft:
    return draft if price is None else _keep_price(book, draft, price)


def _price_chips(book: Book, draft: Draft) -> list[Choice]:
    """What he paid for a unit of this product before."""
    load = load_of(book, draft)
    if load is None or load.product_id is None:
        return []
    earlier = [one for one in book.purchases.of(load.customer_id, limit=_SCANNED) if one.product_id == load.product_id]
    prices = [(one.unit_price, one.price_unit or one.unit) for one in earlier if one.unit_price and one.id != load.id]
    return [Choice(f"{toman} {unit}", UnitPrice(toman, unit)) for toman, unit in dict.fromkeys(prices)][:3]


def _price_picked(_book: Book, _draft: Draft, value: str) -> Read[money.Price]:
    toman, _, unit = value.partition(" ")
    price = money.Price(int(toman), unit)
    return Read(price, price.label)


def _keep_day(book: Book, draft: Draft, day: Any) -> Draft:
    draft = say_of_load(book, draft, bought_on=day)
    if draft.interaction_id and draft.answers.get("own_call"):
        book.interactions.change(draft.interaction_id, at=book.now - (book.today - day))
    return draft


def _day_chips(book: Book, _draft: Draft) -> list[Choice]:
    names = ("day-today", "day-yesterday", "form-day-before-yesterday")
    days_back = [(book.today - timedelta(back), name) for back, name in enumerate(names)]
    return [Choice(day.isoformat(), Term(name)) for day, name in days_back]


def _day_now(book: Book, draft: Draft) -> Label:
    load = load_of(book, draft)
    return Day(load.bought_on, book.today) if load and load.bought_on != book.today else ""


PRODUCT = Question(
    name="load-product", when=is_open("load-product"), ask="form-ask-bought",
    read=_one_product, keep=_keep_goods,
    choices=lambda book, draft: goods.product_chips(book, draft.customer_id),
    picked=lambda book, _draft, value: goods.product_picked(book, value),
)  # fmt: skip
QUANTITY = Question(
    name="quantity", when=is_open("quantity"), ask="form-ask-quantity",
    read=lambda book, draft, answer: _of_one(goods.quantity(book, load_of(book, draft), answer)),
    keep=_keep_quantity, of=_known_product,
    choices=lambda book, draft: goods.quantity_chips(book, load_of(book, draft)),
    picked=lambda _book, _draft, value: goods.quantity_picked(value),
)  # fmt: skip
PRICE = Question(
    name="price", when=is_open("price"), ask="form-ask-price",
    read=lambda book, draft, answer: money.price(book, load_of(book, draft), answer), keep=_keep_price,
    choices=_price_chips, picked=_price_picked,
)  # fmt: skip
PRICE_SURE = Question(
    name="price-sure", when=in_doubt, ask="form-ask-price-sure", needed=True,
    read=lambda book, draft, answer: money.price(book, load_of(book, draft), answer), keep=_keep_sure,
    choices=_doubt_chips, picked=_doubt_picked,
)  # fmt: skip
DAY = Question(
    name="day", when=is_open("day"), ask="form-ask-bought-day", now=_day_now, takes_day=True,
    read=lambda book, _draft, answer: days.day_behind(book, answer), keep=_keep_day,
    choices=_day_chips, picked=lambda book, _draft, value: days.written_day(book, value),
)  # fmt: skip

ABOUT_A_LOAD = (PRODUCT, QUANTITY, PRICE, PRICE_SURE)
