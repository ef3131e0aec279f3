"""Messy customer files as traders keep them, made by rule with their gold: other layouts than the eight samples.

Every maker gives (filename, bytes, gold). A seed makes the people; all numbers are invented and never contacted.
"""

import csv
import io
import quopri
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from xml.sax.saxutils import quoteattr

import jdatetime
from openpyxl import Workbook

FIRST = ["علی", "رضا", "مریم", "زهرا", "حسین", "مهدی", "فاطمه", "سعید", "نرگس", "اکبر", "لیلا", "بهرام"]
LAST = [
    "رضایی",
    "احمدی",
    "کریمی",
    "سلجوقی",
    "مستوفی",
    "نوبخت",
    "وارسته",
    "راستین",
    "خوش\u200cنیت",
    "فرج\u200cاللهی",
    "پورمحمدی",
]
CITIES = ["تهران", "مشهد", "اصفهان", "شیراز", "تبریز", "کرج", "قم", "یزد", "ساری", "رشت"]
PRODUCTS = ["نخود", "برنج طارم", "لپه", "عدس", "چای ممتاز", "حوله استخری", "میلگرد ۱۴", "پسته اکبری"]
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("0123456789یک", "٠١٢٣٤٥٦٧٨٩يك")
OLD_LETTERS = str.maketrans("یک", "يك")
NO_NUMBER = ["ندارد", "-", "؟", "", "قطع شده"]
RUINED = ["0912345678", "09123", "0915123456789", "9.12E+09", "0912xxx4567", "33445566", "*140#", "00000000000"]


@dataclass
class Person:
    """A made-up customer and what a file should say of him."""

    phones: list[str]
    name: str
    city: str | None
    products: list[str]
    group: int | None
    day: date | None

    @property
    def mobile(self) -> str:
        """The national number without its zero."""
        return self.phones[0][3:]

    @property
    def first(self) -> str:
        return self.name.split(" ")[0]

    @property
    def last(self) -> str:
        return self.name.split(" ")[1]


@dataclass
class Gold:
    """What a reader has to find; `sheet` None for csv, vcf and call logs."""

    customers: list[dict[str, Any]] = field(default_factory=list)
    rejected: list[tuple[str | None, int, str]] = field(default_factory=list)

    def found(self, who: Person, row: int, sheet: str | None = None, **other: Any) -> None:
        place = {"row": row} if sheet is None else {"sheet": sheet, "row": row}
        said = {"phones": who.phones, "name": who.name, "city": who.city, "products": who.products}
        said |= {"group": who.group, "last_contact": who.day and who.day.isoformat(), "rows": [place]}
        self.customers.append(said | other)

    def again(self, who: Person, row: int, sheet: str | None = None, **other: Any) -> None:
        """One more row of a customer; `other` is what he has from then on."""
        held = next(c for c in self.customers if set(c["phones"]) & set(who.phones))
        held["rows"].append({"row": row} if sheet is None else {"sheet": sheet, "row": row})
        held.update(other)

    def refused(self, row: int, reason: str, sheet: str | None = None) -> None:
        self.rejected.append((sheet, row, reason))


class World:
    """A seeded source of people and of the ways to write what they have."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self._given: set[str] = set()

    def person(self, **fixed: Any) -> Person:
        dice = self.dice
        who = Person(
            phones=[self._number()],
            name=f"{dice.choice(FIRST)} {dice.choice(LAST)}",
            city=dice.choice(CITIES),
            products=dice.sample(PRODUCTS, dice.choice((1, 1, 2))),
            group=dice.randint(1, 5),
            day=date(2024, 3, 25).fromordinal(date(2024, 3, 25).toordinal() + dice.randrange(900)),
        )
        for name, value in fixed.items():
            setattr(who, name, value)
        return who

    def _number(self) -> str:
        number = f"+989{self.dice.choice('123')}{self.dice.randrange(10**8):08d}"
        return self._number() if number in self._given or self._given.add(number) else number  # type: ignore[func-returns-value]

    def landline(self) -> str:
        return "+98" + self.dice.choice(["21", "31", "51", "71"]) + "3" + f"{self.dice.randrange(10**7):07d}"

    def written(self, e164: str) -> str:
        """A number in one of the ways people write it."""
        n = e164[3:]
        forms = [
            "0" + n,
            n,
            "+98" + n,
            "0098" + n,
            f"0{n[:3]} {n[3:6]} {n[6:]}",
            f"0{n[:3]}-{n[3:]}",
            f"(0{n[:3]}){n[3:]}",
        ]
        forms += [("0" + n).translate(PERSIAN), ("0" + n).translate(ARABIC), f" 0{n}\u200e "]
        return self.dice.choice(forms)


def jalali(day: date | None, mark: str = "/") -> str:
    return "" if day is None else jdatetime.date.fromgregorian(date=day).strftime(f"%Y{mark}%m{mark}%d")


def book(sheets: dict[str, Iterable[Iterable[Any]]], prepare: Callable[[Workbook], None] | None = None) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if prepare:
        prepare(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def text(rows: Iterable[Iterable[Any]], mark: str, encoding: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark).writerows(rows)
    return out.getvalue().encode(encoding)


Made = tuple[str, bytes, Gold]


def english_headings(w: World) -> Made:
    gold, rows = (
        Gold(),
        [["#", "Customer Name", "Group", "City", "Mobile No.", "Products", "Last Contact", "Total Amount"]],
    )
    for i in range(40):
        who = w.person()
        mobile = w.dice.choice([int(who.mobile), float(who.mobile), "0" + who.mobile, "+98" + who.mobile])
        rows.append([i + 1, who.name, who.group, who.city, mobile, ", ".join(who.products), who.day, 1_000_000 * i])
        gold.found(who, len(rows), "Customers")
    rows.append([None, "Total", None, None, None, None, None, 780_000_000])
    gold.refused(len(rows), "not_a_record", "Customers")
    return "english.xlsx", book({"Customers": rows}), gold


def two_level_headings(w: World) -> Made:
    gold = Gold()
    rows: list[list[Any]] = [
        ["دفتر مشتریان سال ۱۴۰۴"],
        ["مشخصات مشتری", None, None, "شماره تماس", None, "آخرین معامله", None, None],
        ["نام", "نام خانوادگی", "شهر", "همراه", "ثابت", "تاریخ", "کالا", "مبلغ"],
    ]
    for _ in range(25):
        who = w.person(group=None)
        fixed = w.landline() if w.dice.random() < 0.4 else None
        who.phones += [fixed] if fixed else []
        line = [who.first, who.last, who.city, w.written(who.phones[0]), fixed and "0" + fixed[3:]]
        rows.append([*line, jalali(who.day), " / ".join(who.products), 5_000_000])
        gold.found(who, len(rows), "دفتر")

    def merge(made: Workbook) -> None:
        for cells in ("A1:H1", "A2:C2", "D2:E2", "F2:H2"):
            made["دفتر"].merge_cells(cells)

    return "two_levels.xlsx", book({"دفتر": rows}, merge), gold


def tables_below_each_other(w: World) -> Made:
    gold, rows = Gold(), [["مشتریان قدیم"], ["نام مشتری", "موبایل", "شهر", "محصول"]]
    for _ in range(12):
        who = w.person(group=None, day=None)
        rows.append([who.name, w.written(who.phones[0]), who.city, "، ".join(who.products)])
        gold.found(who, len(rows), "برگه۱")
    rows += [[], ["نام مشتری", "موبایل", "شهر", "محصول"]]
    gold.refused(len(rows), "not_a_record", "برگه۱")
    rows += [["جمع کل", "12"], [], ["خریدهای تازه"], ["تاریخ خرید", "تلفن", "اسم و فامیل", "کالا"]]
    gold.refused(len(rows) - 3, "not_a_record", "برگه۱")
    for _ in range(12):
        who = w.person(group=None, city=None)
        rows.append([jalali(who.day), w.written(who.phones[0]), who.name, "\n".join(who.products)])
        gold.found(who, len(rows), "برگه۱")
    return "stacked.xlsx", book({"برگه۱": rows}), gold


def tables_side_by_side(w: World) -> Made:
    gold, rows = Gold(), [["نام", "شماره تماس", "شهر", None, "نام", "شماره تماس", "شهر"]]
    for _ in range(15):
        left, right = (w.person(group=None, day=None, products=[]) for _ in range(2))
        rows.append([left.name, "0" + left.mobile, left.city, None, right.name, int(right.mobile), right.city])
        gold.found(left, len(rows), "Sheet1")
        gold.found(right, len(rows), "Sheet1")
    return "side_by_side.xlsx", book({"Sheet1": rows}), gold


def notes_beside_the_table(w: World) -> Made:
    gold = Gold()
    rows: list[list[Any]] = [[], [], [None, None, "شهر", "خریدار", "شماره همراه", "تاریخ آخرین تماس", None, "راهنما"]]
    for i in range(20):
        who = w.person(group=None, products=[])
        beside = {2: "قرمز یعنی بدحساب", 5: "تلفن پشتیبانی 02188997766"}.get(i)
        rows.append(
            [None, None, who.city, f"آقای {who.name}", w.written(who.phones[0]), jalali(who.day, "-"), None, beside]
        )
        gold.found(who, len(rows), "تماس")
    rows += [
        [],
        [None, None, None, None, None, None, None, "فایل را عوض نکنید"],
        [None, None, "توجه: شماره‌ها محرمانه است."],
    ]
    gold.refused(len(rows) - 1, "not_a_record", "تماس")
    gold.refused(len(rows), "not_a_record", "تماس")
    rows.append([None, None, "قم", "زهرا مستوفی", "ندارد"])
    gold.refused(len(rows), "no_phone", "تماس")
    return "notes_beside.xlsx", book({"تماس": rows}), gold


def utf16_semicolons(w: World) -> Made:
    gold, rows = Gold(), [["فامیلی", "نام", "استان", "شهرستان", "تلفن ۱", "تلفن ۲", "وضعیت"]]
    words = {1: "فقط تماس", 2: "پیش‌فاکتور گرفت", 3: "نمونه", 4: "یک بار خرید", 5: "دائمی"}
    for _ in range(30):
        who = w.person(day=None, products=[])
        second = w.landline() if w.dice.random() < 0.3 else None
        who.phones += [second] if second else []
        bare = w.dice.random() < 0.3
        city = [who.city, ""] if bare else ["مرکزی", who.city]
        rows.append([who.last, who.first, *city, w.written(who.phones[0]), second or "", words[who.group or 1]])
        gold.found(who, len(rows))
    for ruined in RUINED:
        rows.append(["مستوفی", "علی", "", "قم", ruined, "", ""])
        gold.refused(len(rows), "invalid_phone")
    return "utf16.csv", text(rows, ";", "utf-16"), gold


def name_and_number_in_one_cell(w: World) -> Made:
    gold, rows = Gold(), [["ردیف", "مشتری", "شهر", "جنس"]]
    for i in range(30):
        who = w.person(group=None, day=None, products=["نخود", "عدس"])
        n = "0" + who.mobile
        cell = w.dice.choice([f"{who.name} {n}", f"{n} {who.name}", f"{who.name} - {n}", f"{who.name} (موبایل: {n})"])
        rows.append([i + 1, f"خانم {cell}" if cell.startswith(who.name) else cell, who.city, " و ".join(who.products)])
        gold.found(who, len(rows))
    rows.append([31, "سعید نوبخت", "یزد", "عدس"])
    gold.refused(len(rows), "no_phone")
    rows.append([32, "سعید نوبخت 091234", "یزد", "عدس"])
    gold.refused(len(rows), "invalid_phone")
    return "one_cell.csv", text([[str(c).translate(OLD_LETTERS) for c in row] for row in rows], "|", "cp1256"), gold


def without_headings(w: World) -> Made:
    gold, rows = Gold(), []
    for _ in range(20):
        who = w.person(group=None)
        rows.append([jalali(who.day), who.city, w.written(who.phones[0]), who.name, " + ".join(who.products)])
        gold.found(who, len(rows))
    return "bare.tsv", text(rows, "\t", "utf-8"), gold


def google_old(w: World) -> Made:
    head = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Name Prefix,Name Suffix,Nickname,"
    head += "Birthday,"
    head += "Group Membership,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,"
    head += "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Organization 1 - Name,Notes"
    gold, rows = Gold(), [head.split(",")]
    for _ in range(25):
        who = w.person(group=None, day=None, products=[])
        more = [w.person().phones[0] for _ in range(w.dice.choice((0, 0, 1)))]
        who.phones += more
        line = [who.name, who.first, "", who.last, "", "", "", "", "", "1990-01-02", "* myContacts", "Mobile"]
        both = w.dice.random() < 0.5
        numbers = (
            [" ::: ".join(map(w.written, who.phones)), "", ""]
            if both
            else [w.written(who.phones[0]), "Work", w.written(more[0]) if more else ""]
        )
        formatted = f"خیابان آزادی\n{who.city}\nIR"
        address = [formatted, "", "", ""] if w.dice.random() < 0.5 else [formatted, "خیابان آزادی", who.city, ""]
        rows.append([*line, *numbers, "Home", *address, "فروشگاه", ""])
        gold.found(who, len(rows))
    rows.append(["همراه اول", "همراه اول", *[""] * 9, "Mobile", "990", *[""] * 9])
    gold.refused(len(rows), "invalid_phone")
    rows.append(["بی شماره", "بی", "", "شماره", *[""] * 18])
    gold.refused(len(rows), "no_phone")
    return "contacts.csv", text(rows, ",", "utf-8"), gold


def outlook(w: World) -> Made:
    head = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,"
    head += "Business State,Business Postal Code,Home City,Business Fax,Business Phone,Home Phone,Mobile Phone,"
    head += "E-mail Address,Notes"
    gold, rows = Gold(), [head.split(",")]
    for i in range(20):
        who = w.person(group=None, day=None, products=[])
        work = w.landline() if w.dice.random() < 0.5 else None
        line = ["دکتر" if i % 3 == 0 else "", who.first, "", who.last, "", "بازرگانی", "فروش", "مدیر", "ولیعصر"]
        cities = [who.city, "", "1234567890", ""] if i % 2 else ["", "", "", who.city]
        who.phones += [work] if work else []
        rows.append([*line, *cities, "02188776600", work and "0" + work[3:], "", "0" + who.mobile, "a@example.com", ""])
        gold.found(who, len(rows), honorific="دکتر" if i % 3 == 0 else None)
    return "outlook.CSV", text(rows, ",", "utf-8-sig"), gold


def _quoted(said: str, encoding: str = "utf-8") -> str:
    return (
        quopri.encodestring((said.translate(OLD_LETTERS) if encoding == "cp1256" else said).encode(encoding))
        .decode("ascii")
        .replace(" ", "=20")
    )


def vcard_21(w: World) -> Made:
    gold, cards = Gold(), []
    for number in range(1, 21):
        who = w.person(group=None, day=None, products=[], city=None)
        charset, encoding = ("WINDOWS-1256", "cp1256") if number % 3 == 0 else ("UTF-8", "utf-8")
        if number % 3 == 0:
            who.name = "سعید رستم"
        name = _quoted(f"{who.last};{who.first};;;", encoding)
        card = ["BEGIN:VCARD", "VERSION:2.1", f"N;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{name}"]
        card.append(f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{_quoted(who.name, encoding)}")
        if number == 20:
            cards.append("\r\n".join([*card, "EMAIL;INTERNET:a@example.com", "END:VCARD"]))
            gold.refused(number, "no_phone")
            continue
        who.phones += [w.landline()] if number % 2 else []
        card += [
            f"TEL;{kind}:{w.written(phone).strip()}"
            for kind, phone in zip(("CELL;PREF", "WORK"), who.phones, strict=False)
        ]
        card += ["PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD=", " AAAA=", "", "END:VCARD"]
        cards.append("\r\n".join(card))
        gold.found(who, number)
    return "phone.vcf", "\r\n".join(cards).replace("\u200e", "").encode(), gold


def vcard_40(w: World) -> Made:
    gold, cards = Gold(), []
    for number in range(1, 16):
        who = w.person(group=None, day=None, products=[])
        who.phones += [w.landline()] if number % 4 == 0 else []
        card = [
            "BEGIN:VCARD",
            "VERSION:4.0",
            f"FN:جناب آقای {who.first} ",
            f"  {who.last}",
            f"N:{who.last};{who.first};;آقای;",
        ]
        card += [f'item{i}.TEL;VALUE=uri;TYPE="cell,voice":tel:{p[:5]}-{p[5:]}' for i, p in enumerate(who.phones)]
        card += [f"ADR;TYPE=work:;;خیابان امام\\, پلاک ۲;{who.city};;;Iran", "NOTE:سلام\\nخداحافظ", "END:VCARD"]
        cards.append("\n".join(card))
        gold.found(who, number)
    cards.append("BEGIN:VCARD\nVERSION:4.0\nFN:شارژ\nTEL:*733#\nEND:VCARD")
    gold.refused(16, "invalid_phone")
    return "phone4.vcf", "\n".join(cards).encode(), gold


def call_log(w: World) -> Made:
    gold, calls = Gold(), []
    people = [w.person(group=None, city=None, products=[]) for _ in range(8)]
    for i, who in enumerate(people, 1):
        who.name = who.name if i % 3 else ""
        day = who.day or date(2025, 1, 1)
        moment = datetime(day.year, day.month, day.day, 8, 30, tzinfo=UTC)
        name = quoteattr(who.name or "(Unknown)")
        calls.append(
            f'<call number="{who.phones[0]}" duration="0" date="{int(moment.timestamp() * 1000)}" type="3" '
            f'presentation="1" readable_date="x" contact_name={name} />'
        )
        gold.found(who, i, name=who.name or None)
    late = datetime(2026, 10, 1, 21, 0, tzinfo=UTC)  # half past midnight of the next day in Tehran
    calls.append(
        f'<call number="0{people[0].mobile}" duration="65" date="{int(late.timestamp() * 1000)}" type="2" '
        'contact_name="null" />'
    )
    gold.again(people[0], 9, last_contact="2026-10-02")
    calls.append('<call number="" duration="0" date="1700000000000" type="1" contact_name="(Unknown)" />')
    gold.refused(10, "no_phone")
    calls.append('<call number="*141#" duration="0" date="1700000000000" type="2" contact_name="(Unknown)" />')
    gold.refused(11, "invalid_phone")
    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By a backup-->\n"
    return "calls.xml", f'{head}<calls count="11">{"".join(calls)}</calls>'.encode(), gold


def sections_by_group(w: World) -> Made:
    gold, rows = Gold(), [["شماره", "طرف حساب", "محل", "مورد درخواست", "مورخ"]]
    for group, title in ((1, "گروه ۱: فقط تماس"), (3, "گروه سوم"), (5, "مشتریان دائمی")):
        rows.append([title])
        gold.refused(len(rows), "not_a_record", "همه")
        for _ in range(8):
            who = w.person(group=group)
            rows.append([w.written(who.phones[0]), who.name, who.city, "؛ ".join(who.products), jalali(who.day, ".")])
            gold.found(who, len(rows), "همه")
        rows.append(["-----", "-----"])
        gold.refused(len(rows), "not_a_record", "همه")
    return "sections.xlsx", book({"همه": rows}), gold


def many_writings_of_days(w: World) -> Made:
    months = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
    gold, rows = Gold(), [["نام و نام خانوادگی", "تلفن تماس", "آخرین مراجعه"]]

    def in_words(day: date) -> str:
        j = jdatetime.date.fromgregorian(date=day)
        return f"{j.day} {months[j.month - 1]} {j.year}".translate(PERSIAN)

    ways: list[Callable[[date], Any]] = [
        jalali, lambda d: jalali(d).translate(PERSIAN), lambda d: jalali(d, "."), lambda d: jalali(d, ""),
        lambda d: int(jalali(d, "")), lambda d: "/".join(reversed(jalali(d).split("/"))), in_words,
        lambda d: "شنبه " + in_words(d), lambda d: jalali(d)[2:], lambda d: jalali(d) + " 14:25", lambda d: d,
        lambda d: datetime(d.year, d.month, d.day, 15, 20), lambda d: d.isoformat(),  # noqa: DTZ001
        lambda d: (d - date(1899, 12, 30)).days, lambda d: jalali(d, "-"), lambda d: None,
    ]  # fmt: skip
    for way in ways * 2:
        who = w.person(group=None, city=None, products=[])
        cell = way(who.day or date.min)
        who.day = who.day if cell is not None else None
        rows.append([who.name, w.written(who.phones[0]), cell])
        gold.found(who, len(rows), "روزها")
    return "days.xlsx", book({"روزها": rows}), gold


def hidden_headings_below_titles(w: World) -> Made:
    """No headings, a running number, from C4 on, numbers as figures."""
    gold, rows = Gold(), [[], [None, None, "لیست شماره‌های مغازه"], []]
    for i in range(15):
        who = w.person(group=None, day=None)
        rows.append([None, None, i + 1, who.name, int(who.mobile), " - ".join(who.products), who.city])
        gold.found(who, len(rows), "ورق ۱")
    return "from_c4.xlsx", book({"ورق ۱": rows, "خالی": [[]]}), gold


def merged_names_and_groups(w: World) -> Made:
    gold, merges = Gold(), []
    rows: list[list[Any]] = [["گروه مشتری", "نام خریدار", "شماره تماس", "کالای خریداری شده"]]
    for group in (2, 4, 5):
        first = len(rows) + 1
        for i in range(6):
            who = w.person(group=group, city=None, day=None, products=["عدس"])
            rows.append([f"گروه {group}" if i == 0 else None, who.name, "0" + who.mobile, "عدس"])
            gold.found(who, len(rows), "مشتری‌ها")
            if i % 3 == 0:
                rows.append([None, None, "0" + who.mobile, "لپه"])
                gold.again(who, len(rows), "مشتری‌ها", products=["عدس", "لپه"])
                merges.append(f"B{len(rows) - 1}:B{len(rows)}")
        merges.append(f"A{first}:A{len(rows)}")

    def merge(made: Workbook) -> None:
        for cells in merges:
            made["مشتری‌ها"].merge_cells(cells)

    return "merged.xlsx", book({"مشتری‌ها": rows}, merge), gold


def group_sheets_with_links(w: World) -> Made:
    """The same people on several sheets, some linked only through a third row with both numbers."""
    gold = Gold()
    a, b = w.person(group=1, products=["نخود"], day=None), w.person(group=1, products=["لپه"], day=None)
    a.name, b.name = "رضا", "رضا احمدی"
    sheets: dict[str, list[list[Any]]] = {
        "فقط تماس": [["نام", "موبایل", "شهر", "کالا"]],
        "مشتری ثابت": [["تلفن", "مشتری", "کالا"]],
    }
    sheets["فقط تماس"] += [[a.name, int(a.mobile), a.city, "نخود"], [b.name, int(b.mobile), b.city, "لپه"]]
    sheets["مشتری ثابت"] += [[f"0{b.mobile} / 0{a.mobile}", "احمدی", "عدس"]]
    gold.found(
        a, 2, "فقط تماس", phones=[*a.phones, *b.phones], name="رضا احمدی", group=5, products=["نخود", "لپه", "عدس"]
    )
    gold.again(a, 3, "فقط تماس")
    gold.again(a, 2, "مشتری ثابت")
    return "links.xlsx", book(sheets), gold


def no_number_in_many_ways(w: World) -> Made:
    gold, rows = Gold(), [["نام و نام خانوادگی", "شماره موبایل", "شماره منزل", "شهر"]]
    for mark in NO_NUMBER:
        rows.append([w.person().name, mark, "", "قم"])
        gold.refused(len(rows), "no_phone")
    for ruined in RUINED:
        rows.append([w.person().name, ruined, "", "قم"])
        gold.refused(len(rows), "invalid_phone")
    for _ in range(10):
        who = w.person(group=None, day=None, products=[], phones=[w.landline()])
        rows.append([who.name, w.dice.choice(["", "-", "0912"]), "0" + who.phones[0][3:] + " داخلی ۱۲", who.city])
        gold.found(who, len(rows))
    return "no_numbers.csv", text(rows, ",", "utf-8"), gold


MAKERS = [
    english_headings, two_level_headings, tables_below_each_other, tables_side_by_side, notes_beside_the_table,
    utf16_semicolons, name_and_number_in_one_cell, without_headings, google_old, outlook, vcard_21, vcard_40, call_log,
    sections_by_group, many_writings_of_days, hidden_headings_below_titles, merged_names_and_groups,
    group_sheets_with_links, no_number_in_many_ways,
]  # fmt: skip
