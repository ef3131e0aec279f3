"""Made-up histories of customers, each another life, and plain facts read from them day by day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from crmbot.domain.calendar import jalali
from crmbot.text.drafting import About, Bought, Facts, Load, Reason, Theme

DAY = date(2026, 12, 21)
LOAD = "عدس کانادا"
SIGNATURE = "توکلی، حبوبات و برنج"
GOODS = [
    "عدس", "نخود سایز ۷", "نخود سایز ۹", "لوبیا چیتی", "لوبیا قرمز", "برنج هاشمی", "برنج طارم", "لپه", "میلگرد ۱۴",
    "حوله", "ماش", "گندم", "جو", "قند", "روغن ۱۶ کیلویی", "خرمای مضافتی", "پسته", "چای سیلان",
]  # fmt: skip
UNITS = ["تن", "کیسه", "کارتن", "کیلو"]
CITIES = ["یزد", "مشهد", "کرمان", "شیراز", "تهران", "اهواز", "تبریز", "بندرعباس", "قم", "خرم‌آباد", "نجف‌آباد"]
FAMILIES = [
    "رضائیان", "کاظمی", "مرادی", "کریمی", "نوری", "اکبری", "صادقی", "حسینی‌پور", "قره‌داغی", "میرزایی", "توسلی",
    "ملک‌زاده", "جعفری", "یزدان‌پناه", "شاه‌حسینی", "باقری",
]  # fmt: skip
TITLES = ["aqa", "khanom", "mohandes", "doktor", "haj", "haj_khanom", "karbalaei"]
THEMES = [
    Theme("yalda", "شب یلدا"), Theme("nowruz", "نوروز"), Theme("eid_fitr", "عید فطر", faith=True),
    Theme("ramadan_start", "اول رمضان", faith=True), Theme("own-3", "روز جهانی غذا", "neutral"),
]  # fmt: skip
TASUA = Theme("tasua", "تاسوعا", "mourning", faith=True)
FORMS = (Reason.CONDOLENCE, Reason.BEREAVED)
WRITTEN = [reason for reason in Reason if reason not in FORMS]


@dataclass(frozen=True)
class Purchase:
    """A load: what, how much, when, and when it left."""

    product: str
    quantity: Decimal | None
    unit: str
    day: date
    left_on: date | None


@dataclass(frozen=True)
class History:
    """All that was written down of one customer; ``loads`` newest first, ``promised`` the days money is due."""

    number: int
    title: str = ""
    name: str = ""
    address: str = ""
    city: str = ""
    group: int = 4
    loads: tuple[Purchase, ...] = ()
    wants: tuple[str, ...] = ()
    talked_on: date | None = None
    promised: tuple[date, ...] = ()
    bereaved: bool = False
    no_religious: bool = False
    birthday: bool = False


def about(reason: Reason, **more: object) -> About:
    """What drafts are about, on Yalda's day."""
    theme = {Reason.GREETING: THEMES[0], Reason.CONDOLENCE: TASUA}.get(reason)
    its = About(reason, DAY, signature=SIGNATURE, theme=theme, load=Load(LOAD))
    return replace(its, **more)  # type: ignore[arg-type]


def histories(count: int, seed: int) -> list[History]:
    """Many lives: none to nine loads of few goods, promises, talks, losses, people without a title or a name."""
    chance = Random(seed)
    return [_history(number, chance) for number in range(count)]


def _history(number: int, chance: Random) -> History:
    liked = chance.sample(GOODS, 3)
    loads = [_purchase(liked, chance) for _ in range(chance.choice([0, 1, 2, 2, 2, 3, 4, 6, 9]))]
    ago = timedelta(chance.randint(0, 400))
    return History(
        number,
        title=chance.choice([*TITLES, *TITLES, ""]),
        name=chance.choice([*FAMILIES, *FAMILIES, "", "ناشناس", "🌾"]),
        address=chance.choice(["", "", "", "", "حاجی", "علی آقا"]),
        city=chance.choice([*CITIES, ""]),
        group=chance.randint(1, 5),
        loads=tuple(sorted(loads, key=lambda one: one.day, reverse=True)),
        wants=tuple(chance.sample([*liked, LOAD], chance.randint(0, 2))),
        talked_on=chance.choice([None, DAY - ago, DAY - timedelta(chance.randint(0, 40))]),
        promised=tuple(DAY + timedelta(chance.randint(-20, 20)) for _ in range(chance.choice([0, 0, 0, 1]))),
        bereaved=chance.random() < 0.05,
        no_religious=chance.random() < 0.1,
        birthday=chance.random() < 0.3,
    )


def _purchase(liked: list[str], chance: Random) -> Purchase:
    day = DAY - timedelta(chance.choice([0, 1, 3, 9, 20, 70, 150, 300, 420, chance.randint(0, 700)]))
    left = chance.choice([None, day, min(DAY, day + timedelta(chance.randint(0, 5))), DAY])
    quantity = chance.choice([None, Decimal(chance.randint(1, 60)), Decimal(chance.randint(1, 90)) / 2])
    product = chance.choice([*liked, *liked, LOAD, "عدس", ""])
    return Purchase(product, quantity, chance.choice(UNITS), day, left if left is None or left >= day else day)


def facts(its: History, what: About) -> Facts:
    """The facts of one life that drafts of that kind may be made of."""
    spoken = _spoken_of(its, what)
    return Facts(
        its.number, its.address, its.title, its.name, city=its.city, group=its.group, purchase_count=len(its.loads),
        bought=None if spoken is None else Bought(
            spoken.product, spoken.quantity, spoken.unit, spoken.day, spoken.left_on, this_year(its, spoken.product)
        ),
        twice=len(its.loads) == 2 and bool(its.loads[0].product) and its.loads[0].product == its.loads[1].product,
        asked=next((one for one in its.wants if what.reason != Reason.LOAD or one == LOAD), ""),
        unheard=None if its.talked_on is None else (what.day - its.talked_on).days,
        bereaved=its.bereaved, no_religious=its.no_religious, overdue=overdue(its), owes=bool(its.promised),
        birthday=its.birthday,
    )  # fmt: skip


def _spoken_of(its: History, what: About) -> Purchase | None:
    if what.reason == Reason.LOAD:
        return next((one for one in its.loads if one.product and LOAD.startswith(one.product)), None)
    if what.reason == Reason.DELIVERY:
        return next((one for one in its.loads if one.left_on is not None), None)
    return next(iter(its.loads), None)


def this_year(its: History, product: str) -> int:
    """How many loads of a product he had this Jalali year."""
    return sum(one.product == product and jalali(one.day).year == jalali(DAY).year for one in its.loads)


def overdue(its: History) -> bool:
    """Whether money promised for an earlier day is open."""
    return any(day < DAY for day in its.promised)


def regulars(count: int, seed: int = 1) -> list[Facts]:
    """People of groups 4 and 5 to each of whom every kind of draft can be written: two loads, one just left."""
    chance = Random(seed)
    return [_regular(number, chance) for number in range(count)]


def _regular(number: int, chance: Random) -> Facts:
    day = DAY - timedelta(chance.randint(2, 500))
    amount = Decimal(chance.randint(1, 30))
    bought = Bought(chance.choice(GOODS), amount, chance.choice(UNITS), day, DAY - timedelta(1), chance.randint(1, 6))
    return Facts(
        number, title=chance.choice(TITLES), name=chance.choice(FAMILIES), city=chance.choice(CITIES),
        group=chance.choice([4, 5]), purchase_count=2, bought=bought, twice=chance.random() < 0.5,
        unheard=chance.randint(0, 60), birthday=True, owes=True,
    )  # fmt: skip


def neighbours(count: int, product: str = "عدس") -> list[Facts]:
    """The hard case: all of one town and one product, as much of it on the same day, called the same."""
    bought = Bought(product, Decimal(5), "تن", DAY - timedelta(20), DAY - timedelta(1), 2)
    return [
        Facts(
            number, title="aqa", name="رضائیان", city="یزد", group=5, purchase_count=2, bought=bought, twice=True,
            unheard=40, birthday=True, owes=True,
        )
        for number in range(count)
    ]  # fmt: skip
