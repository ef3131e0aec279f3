"""What is typed in the settings: products and their prices, the book's name, signature and evening hour."""

from collections.abc import Callable, Sequence

from crmbot.actions import choosing, goods, pricing
from crmbot.actions.forms.asking import Answer, Choice, Label, Read, Term, Unclear
from crmbot.actions.forms.edit_form import Field, editable, nothing_yet
from crmbot.actions.typed import any_words, words
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book

_NONE = "none"


def _or_none(term: str, present: Callable[[Book, int], Label]) -> Callable[[Book, int], Sequence[Choice]]:
    """A chip that empties the value, where there is one."""
    return lambda book, subject: [Choice(_NONE, Term(term))] if present(book, subject) else []


def _emptied(_book: Book, _subject: int, _value: str) -> Read[str]:
    return Read("")


def _product(field: str) -> Callable[[Book, int], Label]:
    return lambda book, product_id: str(getattr(goods.product_of(book, product_id), field))


def _chosen(field: str) -> Callable[[Book, int], Label]:
    return lambda book, _subject: str(getattr(book.settings.read(), field))


def _hour(book: Book, _subject: int, answer: Answer) -> Read[int]:
    try:
        return Read(choosing.read_hour(book, answer.text))
    except CrmError as error:
        raise Unclear(error.text_id, (), **error.fields) from error


def _ware(
    name: str, apply: Callable[[Book, int, str], object], now: Callable[[Book, int], Label] = nothing_yet
) -> Field:
    return Field(
        name=f"product-{name}",
        ask=f"goods-ask-{name}",
        read=words,
        apply=lambda book, product_id, _call, said: apply(book, product_id, said),
        shown=lambda book, product_id, _call: goods.ware(book, product_id),
        about=_product("name"),
        now=now,
        of_customer=False,
    )


def _of_book(name: str, field: str, apply: Callable[[Book, str], object]) -> Field:
    return Field(
        name=name,
        ask=f"settings-ask-{name}",
        read=any_words,
        apply=lambda book, _subject, _call, said: apply(book, said),
        shown=lambda book, _subject, _call: choosing.choices(book),
        now=_chosen(field),
        choices=_or_none("settings-none", _chosen(field)),
        picked=_emptied,
        of_customer=False,
    )


editable(_ware("name", goods.rename))
editable(_ware("unit", goods.set_unit, _product("unit")))
editable(_ware("weight", goods.set_weight))
editable(_ware("threshold", goods.set_threshold))
editable(
    Field(
        name="product-new",
        ask="goods-ask-new",
        read=words,
        apply=lambda book, _subject, _call, said: goods.add(book, said),
        shown=lambda book, _subject, _call: goods.goods(book),
        of_customer=False,
    )
)
editable(
    Field(
        name="price",
        ask="prices-ask",
        read=any_words,
        apply=lambda book, product_id, _call, said: pricing.set_price(book, product_id, said),
        shown=lambda book, _product_id, _call: pricing.prices(book),
        about=_product("name"),
        now=_product("price_text"),
        choices=_or_none("prices-none", _product("price_text")),
        picked=_emptied,
        of_customer=False,
    )
)
editable(_of_book("book-name", "name", choosing.name_book))
editable(_of_book("signature", "signature", choosing.sign))
editable(
    Field(
        name="tidy-hour",
        ask="settings-ask-hour",
        read=_hour,
        apply=lambda book, _subject, _call, minute: choosing.tidy_at(book, minute),
        shown=lambda book, _subject, _call: choosing.choices(book, "hour"),
        of_customer=False,
    )
)
