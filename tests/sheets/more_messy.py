"""Further layouts of customer files with their gold, put together from columns in any order under any words."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from tests.sheets.messy import RUINED, Gold, Made, Person, World, book, jalali, text

Column = tuple[str, Callable[[World, Person], Any]]
FIELDS = {"name", "city", "products", "group", "day"}
SHEET = "برگه"

TITLES = ["آقای ", "خانم ", "سرکار خانم ", "جناب آقای ", "مهندس ", "حاج آقا ", "", "", ""]
IN_WORDS = {1: "فقط تماس", 2: "پیش‌فاکتور", 3: "نمونه گرفته", 4: "یک بار خرید", 5: "مشتری دائمی"}
FINGLISH = {1: "faghat tamas", 2: "list gheymat", 3: "nemune", 4: "yekbar kharid", 5: "sabet"}


def name(w: World, who: Person) -> str:
    return w.dice.choice(TITLES) + who.name


def number(w: World, who: Person) -> Any:
    return w.dice.choice([w.written(who.phones[0]), int(who.mobile)])


def city(w: World, who: Person) -> Any:
    return who.city


def products(mark: str) -> Callable[[World, Person], str]:
    return lambda w, who: mark.join(who.products)


def day(w: World, who: Person) -> str:
    return jalali(who.day)


def code(w: World, who: Person) -> int:
    """Ten figures that look like a mobile number and are none."""
    return w.dice.randrange(9_000_000_000, 9_999_999_999)


def asked(words: dict[int, str]) -> Callable[[World, Person], str]:
    return lambda w, who: words[who.group or 1]


def rows_of(
    w: World, gold: Gold, columns: Sequence[Column], says: set[str], sheet: str | None = SHEET, above: int = 0
) -> list[list[Any]]:
    """Headings and thirty people, some of them with a number that is none; what no column says is not in the gold."""
    rows: list[list[Any]] = [[heading for heading, _ in columns]]
    at = next(i for i, (_, cell) in enumerate(columns) if cell is number)
    for _ in range(30):
        who = w.person()
        rows.append([cell(w, who) for _, cell in columns])
        if w.dice.random() < 0.15:
            rows[-1][at] = w.dice.choice(RUINED)
            gold.refused(above + len(rows), "invalid_phone", sheet)
            continue
        for unsaid in FIELDS - says - {"name"}:
            setattr(who, unsaid, [] if unsaid == "products" else None)
        gold.found(who, above + len(rows), sheet)
    return rows


def headed(*columns: Column, says: str) -> Callable[[World], Made]:
    def make(w: World) -> Made:
        gold = Gold()
        return "list.xlsx", book({SHEET: rows_of(w, gold, columns, set(says.split()))}), gold

    return make


def named_as_by_a_shopkeeper(w: World) -> Made:
    gold = Gold()
    above: list[list[Any]] = [["فروشگاه مهر", "", "تلفن:", "02188776655"], ["تاریخ چاپ:", "1404/05/01", "صفحه:", 1]]
    columns = [("ردیف", code), ("شرح مشتری", name), ("ش تماس", number), ("استان/شهر", city), ("آخرین مراجعه", day)]
    return "report.xlsx", book({SHEET: above + rows_of(w, gold, columns, {"city", "day"}, above=2)}), gold


def titles_over_tables(w: World) -> Made:
    gold, rows = Gold(), list[list[Any]]()
    for title, town, columns in (
        ("مشتریان تهران", "تهران", [("نام", name), ("تلفن", number)]),
        ("گروه ۳ - نمونه (۱۵ نفر)", None, [("خریدار", name), ("موبایل", number), ("کالا", products("/"))]),
        ("", None, [("همراه", number), ("نام مشتری", name)]),
    ):
        if title:
            rows.append([title])
        known = len(gold.customers)
        says = {"products"} if len(columns) == 3 else set[str]()
        above = len(rows)
        rows += [*rows_of(w, gold, columns, says, above=above), []]
        for said in gold.customers[known:]:
            said |= {"city": town, "group": 3 if title.startswith("گروه") else None}
    return "tables.xlsx", book({SHEET: rows}), gold


def groups_beside_each_other(w: World) -> Made:
    gold, rows = (
        Gold(),
        [["فقط تماس", "", "", "نمونه", "", "", "مشتری دائمی", ""], ["نام", "تلفن", ""] * 2 + ["نام", "تلفن"]],
    )
    for _ in range(15):
        row: list[Any] = []
        for group in (1, 3, 5):
            who = w.person(group=group, city=None, products=[], day=None)
            row += [who.name, w.written(who.phones[0]), ""]
            gold.found(who, len(rows) + 1, SHEET)
        rows.append(row[:-1])
    return "beside.xlsx", book({SHEET: rows}), gold


def sheets_in_words(w: World) -> Made:
    gold, sheets = Gold(), {}
    for group, title in enumerate(["تماس", "لیست قیمت گرفته‌ها", "نمونه ارسال شده", "یک بار خریدند", "گ ۵"], 1):
        known = len(gold.customers)
        sheets[title] = rows_of(w, gold, [("تلفن", number), ("خریدار", name)], set(), title)
        for said in gold.customers[known:]:
            said["group"] = group
    return "words.xlsx", book(sheets), gold


def towns_behind_names(w: World) -> Made:
    gold, rows = Gold(), [["نام مشتری", "موبایل"]]
    for _ in range(30):
        who = w.person(group=None, products=[], day=None)
        mark = w.dice.choice(["{} ({})", "{} - {}", "{} {}", "{}-{}"])
        rows.append([mark.format(name(w, who), who.city), number(w, who)])
        gold.found(who, len(rows), SHEET)
    return "towns.xlsx", book({SHEET: rows}), gold


def a_line_each(w: World) -> Made:
    gold, lines = Gold(), list[str]()
    for _ in range(30):
        who = w.person(group=None, products=[], day=None)
        form = w.dice.choice(["{0} {1} {2}", "{1} - {0} - {2}", "{0} ({2}) {1}", "{0} - {2} - {1}"])
        lines.append(form.format(who.name, "0" + who.mobile, who.city))
        gold.found(who, len(lines))
    return "list.txt", "\r\n".join(lines).encode(), gold


def wide_text_without_a_mark(w: World) -> Made:
    gold = Gold()
    columns = [("نام مشتری", name), ("موبایل", number), ("شهر", city), ("کالا", products(" - "))]
    encoding = w.dice.choice(["utf-16-le", "utf-16-be"])
    return "wide.csv", text(rows_of(w, gold, columns, {"city", "products"}, None), ";", encoding), gold


def csv_named_as_a_book(w: World) -> Made:
    gold = Gold()
    columns = [("Moshtari", name), ("Shahr", city), ("Shomare tamas", number), ("Goroh", asked(FINGLISH))]
    return "export.xls", text(rows_of(w, gold, columns, {"city", "group"}, None), "\t", "utf-8"), gold


def many_writings_of_numbers(w: World) -> Made:
    gold, rows = Gold(), [["نام", "شماره‌ها"]]
    for i in range(66):
        who, second = w.person(group=None, products=[], day=None, city=None), w.person()
        n, m = who.mobile, second.mobile
        alone = [
            f"0{n[:3]},{n[3:6]},{n[6:]}",
            f"0{n[:3]}\u200c{n[3:]}",
            f"0{n[:3]}٬{n[3:]}",
            f"tel:+98{n}",
            f"+98 (0) {n}",
            f"{n}.0",
        ]
        pairs = [
            f"0{n}+0{m}",
            f"0{n[:4]} {n[4:]} - 0{m[:3]} {m[3:]}",
            f"0{n} یا 0{m}",
            f"همراه: 0{n} منزل: 0{m}",
            f"{n}/{m}",
        ]
        rows.append([who.name, (alone + pairs)[i % 11]])
        who.phones += second.phones if i % 11 >= len(alone) else []
        gold.found(who, len(rows), SHEET)
    return "numbers.xlsx", book({SHEET: rows}), gold


def many_writings_of_days_too(w: World) -> Made:
    gold, rows = Gold(), [["نام", "موبایل", "تاریخ ثبت", "آخرین فعالیت"]]
    for i in range(30):
        who = w.person(group=None, products=[], city=None)
        assert isinstance(who.day, date)
        forms = [
            jalali(who.day) + " ساعت ۱۰",
            jalali(who.day, "٫"),
            who.day.strftime("%d-%b-%y"),
            who.day.strftime("%b %d, %Y"),
        ]
        rows.append([who.name, "0" + who.mobile, "1405/12/01", forms[i % 4]])
        gold.found(who, len(rows), SHEET)
    return "days.xlsx", book({SHEET: rows}), gold


def sentences_with_a_number(w: World) -> Made:
    gold = Gold()
    remarks = [["این فایل برای تماس است"], ["برای هر سوال با ۰۲۱۸۸۷۷۶۶۵۵ تماس بگیرید"]]
    people = rows_of(w, gold, [("نام", name), ("موبایل", number)], set())
    return "help.xlsx", book({"راهنما": remarks, SHEET: people}), gold


def codes_without_headings(w: World) -> Made:
    gold, rows = Gold(), list[list[Any]]()
    for _ in range(30):
        who = w.person(group=None, products=[], day=None)
        rows.append([w.dice.choice([2_133_333_333, 3_133_333_333]) + len(rows), who.name, who.city, int(who.mobile)])
        gold.found(who, len(rows), SHEET)
    return "codes.xlsx", book({SHEET: rows}), gold


MORE = {
    "codes_like_numbers": headed(
        ("کدملی", code), ("شماره شناسنامه", code), ("مشتری", name), ("ش.تماس", number), ("شماره عضویت", code), says=""
    ),
    "group_by_a_code": headed(
        ("کد گروه", lambda w, who: who.group), ("خریدار", name), ("خط همراه", number), says="group"
    ),
    "buyers_in_plural": headed(
        ("تلفن خریداران", number), ("شهرستان خریدار", city), ("خریداران", name), ("خریدها", products("+")),
        ("آخرین بار خرید", day), says="city products day",
    ),
    "finglish": headed(
        ("Radif", code), ("Nam va famil", name), ("Shahrestan", city), ("Mahsoolat", products("-")),
        ("hamrah", number), ("akharin kharid", day), says="city products day",
    ),
    "a_buyer_and_his_firm": headed(
        ("نام شرکت", lambda w, who: "آریا تجارت"), ("نام مدیر خرید", name), ("موبایل مدیر", number),
        ("محصولات مورد نیاز", products("، ")), ("وضعیت", asked(IN_WORDS)), says="products group",
    ),
    "numbered_columns": headed(("", lambda w, who: ""), ("نام مشتری", name), ("", number), ("شهر", city), says="city"),
    **{
        make.__name__: make
        for make in (
            codes_without_headings, named_as_by_a_shopkeeper,
            titles_over_tables, groups_beside_each_other, sheets_in_words, towns_behind_names,
            a_line_each, wide_text_without_a_mark, csv_named_as_a_book, many_writings_of_numbers,
            many_writings_of_days_too, sentences_with_a_number,
        )
    },
}  # fmt: skip
