"""Texts for one person each: from his card, for an occasion one after the other, in the trader's own words."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from urllib.parse import parse_qs, urlparse

import pytest
from openpyxl import load_workbook

from crmbot.actions.occasions.catalogue import catalogue
from crmbot.clock import local_time
from crmbot.domain.group import Outcome
from crmbot.store.book import Book
from playground.client import Person, Seen

HIDDEN = {*"\u200b\u200d\u200e\u200f\u2060\ufeff", *map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])}
SIGNATURE = "توکلی، حبوبات"


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def says(trader: Person, text: str) -> Seen:
    trader.says(text)
    return trader.hears()


def taps(trader: Person, label: str) -> Seen:
    trader.taps(label)
    return trader.hears()


def code(seen: Seen) -> str:
    return seen.marked("code")[0]


class Desk:
    """A trader and his book, at noon of a day."""

    def __init__(self, trader: Person, serving) -> None:  # type: ignore[no-untyped-def]
        self.trader, self._services = trader, serving.services
        self._member = self._services.roster.get(trader.id)

    def act(self, action: Callable[..., object], *args: object, **fields: object) -> object:
        services = self._services
        now = services.clock.now()
        return services.run.wait(lambda: services.store.act(self._member, now, None, action, *args, **fields))


@pytest.fixture
def clock(serving) -> Iterator[Callable[[float], None]]:  # type: ignore[no-untyped-def]
    """Moves the bot's clock by so many hours from noon; put back afterwards."""
    its, moved = serving.services.clock, timedelta()

    def move(hours: float) -> None:
        nonlocal moved
        its.move(timedelta(hours=hours))
        moved += timedelta(hours=hours)

    move(12 - local_time(its.now(), "Asia/Tehran").hour)
    yield move
    its.move(-moved)


@pytest.fixture
def desk(trader: Person, serving, clock) -> Desk:  # type: ignore[no-untyped-def]
    its = Desk(trader, serving)
    its.act(lambda book: book.settings.change(signature=SIGNATURE))
    return its


def buyer(book: Book, name: str, number: int, days: tuple[int, ...] = (60,), **fields: object) -> int:
    """Somebody of group 4 or 5 who bought chickpeas so many days ago."""
    its = {"honorific": "aqa", "city": "یزد", **fields}
    customer_id = book.customers.add(book.member.id, book.now, name=name, **its)
    book.phones.add(customer_id, f"+98912777{number:04}")
    goods = book.products.ensure("نخود")
    for ago in days:
        at = book.now - timedelta(ago)
        call = book.interactions.add(customer_id, book.member.id, at, outcomes=(Outcome.PURCHASE,))
        book.purchases.add(
            customer_id, book.member.id, interaction_id=call, product_id=goods, at=at, is_sample=False,
            bought_on=book.today - timedelta(ago),
        )  # fmt: skip
    book.consequences.refresh(customer_id)
    book.pen.images.clear()
    return customer_id


def opens(desk: Desk, number: int) -> Seen:
    """His text, from the card that his number finds."""
    card = says(desk.trader, f"/find 0912777{number:04}")
    assert "متن" in card.labels
    return taps(desk.trader, "متن")


def yalda(book: Book) -> tuple[int, int, int]:
    """Its number and year, and the hours until noon of its day."""
    its = catalogue(book)
    found = next(one for one in its.between(book.today, book.today + timedelta(400)) if one.key == "yalda")
    return its.known["yalda"].number, found.year, (found.day - book.today).days * 24


@pytest.fixture
def occasion(desk: Desk, clock) -> Callable[[], Seen]:  # type: ignore[no-untyped-def]
    """Opens the personal texts of Yalda as its reminder does, at noon of its day."""
    number, year, hours = desk.act(yalda)  # type: ignore[misc]
    clock(hours)

    def open_them() -> Seen:
        says(desk.trader, "/start")
        desk.trader.calls_back(f"pack:one:occasion:{number}:{year}:0")
        return desk.trader.hears()

    return open_them


def test_his_card_leads_to_the_text_that_fits_why_he_is_due(desk: Desk) -> None:
    desk.act(buyer, "رضائیان", 1, (200, 190, 180, 170, 40))
    shown = opens(desk, 1)
    text = plain(shown.text)
    assert "آقای رضائیان · یزد · " in text and "09127770001" in text.split("\n")
    assert any(line.startswith("برای گفتن: «") and "آقای رضائیان" in line for line in text.split("\n"))
    assert code(shown).endswith(SIGNATURE) and not HIDDEN & {*code(shown)}
    assert f"{len(code(shown))}".translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")) + " حرف" in text
    assert desk.trader.taps("کپی متن")["copied"] == code(shown)


def test_sent_stands_in_his_history_word_for_word_and_goes_back(desk: Desk) -> None:
    his = desk.act(buyer, "رضائیان", 2, (200, 190, 180, 170, 40))
    said = code(opens(desk, 2))
    sent = taps(desk.trader, "فرستادم ✓")
    assert plain(sent.text).startswith("✓ در تاریخچه نوشته شد.") and "فرستادم ✓" not in sent.labels
    assert desk.act(_texts_of, his) == [said]
    assert "پیامک به رضائیان" in plain(taps(desk.trader, "برگردان").text)
    assert desk.act(_texts_of, his) == []


def _texts_of(book: Book, customer_id: int) -> list[str]:
    return [one.said for one in book.interactions.of(customer_id) if one.kind == "sms"]


def test_another_wording_is_one_tap_away(desk: Desk) -> None:
    desk.act(buyer, "رضائیان", 3, (200, 190, 180, 170, 40))
    seen = [code(opens(desk, 3))]
    for _ in range(4):
        seen.append(code(taps(desk.trader, "یکی دیگر")))
    assert len(set(seen)) == 5 and all(text.endswith(SIGNATURE) for text in seen)


def test_only_true_reasons_are_offered(desk: Desk) -> None:
    his = desk.act(buyer, "رضائیان", 4, (60,))
    first = opens(desk, 4)
    assert not {"بار رسید؟", "هماهنگی حساب", "تبریک تولد", "تشکر"} & {*first.labels}
    desk.act(_owes_and_got_a_load, his)
    shown = opens(desk, 4)
    assert "بار رسید؟" in plain(shown.text) and "هماهنگی حساب" in shown.labels
    money = taps(desk.trader, "هماهنگی حساب")
    assert "هماهنگی حساب" in plain(money.text).split("\n")[0] and "بار رسید؟" in money.labels


def _owes_and_got_a_load(book: Book, customer_id: int) -> None:
    load = book.purchases.of(customer_id)[0]
    book.purchases.change(load.id, left_on=book.today - timedelta(6))
    book.follow_ups.add(customer_id, book.member.id, book.today, book.now, kind="money", amount=10**7)
    book.journal.write("call")


def test_after_the_load_left_a_word_of_thanks_is_one_tap_away(desk: Desk) -> None:
    says(desk.trader, "۰۹۱۲۷۷۷۰۰۰۵ آقای رضائیان یزد ۵ تن نخود خرید کیلویی ۸۵ هزار تومان")
    left = taps(desk.trader, "بار رفت")
    assert "تشکر" in left.labels
    thanks = taps(desk.trader, "تشکر")
    assert "آقای رضائیان" in code(thanks) and "نخود" in code(thanks)
    assert "09127770005" in plain(taps(desk.trader, "کارت").text)


def test_the_bereaved_get_a_word_about_their_loss_and_nothing_else(desk: Desk) -> None:
    his = desk.act(buyer, "رضائیان", 6, (200, 190, 180, 170, 40))
    desk.act(lambda book: book.customers.change(his, bereaved_until=book.today + timedelta(30)))
    shown = opens(desk, 6)
    assert plain(shown.text).split("\n")[0].startswith("عزادار است") and "تسلیت به خودش" in plain(shown.text)
    assert code(shown).endswith("توکلی") and not {"احوالپرسی", "سفارش بعدی"} & {*shown.labels}


def test_who_prefers_whatsapp_is_written_to_there(desk: Desk) -> None:
    desk.act(buyer, "رضائیان", 7, (200, 190, 180, 170, 40))
    his = desk.act(lambda book: book.phones.holder("+989127770007"))
    assert "واتساپ" not in opens(desk, 7).labels
    desk.act(lambda book: book.customers.change(his, channel="whatsapp"))
    shown = opens(desk, 7)
    url = urlparse(desk.trader.taps("واتساپ")["opened"])
    assert url.netloc == "wa.me" and url.path == "/989127770007" and parse_qs(url.query)["text"] == [code(shown)]


def test_his_own_words_are_signed_and_kept_for_him_alone(desk: Desk) -> None:
    desk.act(buyer, "رضائیان", 8, (200, 190, 180, 170, 40))
    opens(desk, 8)
    asked = taps(desk.trader, "خودم می‌نویسم")
    assert "متن را بنویسید" in plain(asked.text)
    own = says(desk.trader, "سلام {نام}، فردا سر می‌زنم.")
    assert code(own) == f"سلام آقای رضائیان، فردا سر می‌زنم. {SIGNATURE}"
    assert "✓ متن خودتان نگه داشته شد." in plain(own.text)
    back = taps(desk.trader, "متن اصلی")
    assert "فردا سر می‌زنم" not in code(back)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("سلام {هیچ}", "{هیچ} را نمی‌شناسم. این‌ها را می‌توانید بنویسید: {نام}"),
        ("سلام {نام", "یک آکولاد باز یا بسته کم است"),
        ("س" * 3000, "متن از ۱٬۰۰۰ نویسه بلندتر است"),
        ("{قیمت} {تا کی}", "از این متن برای او چیزی نمی‌ماند"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence_and_the_question_stays(desk: Desk, typed: str, told: str) -> None:
    desk.act(buyer, "رضائیان", 9, (200, 190, 180, 170, 40))
    before = code(opens(desk, 9))
    taps(desk.trader, "خودم می‌نویسم")
    assert told in plain(says(desk.trader, typed).text)
    assert code(says(desk.trader, "سلام، فردا زنگ می‌زنم.")).startswith("سلام، فردا زنگ می‌زنم.") and before


def test_one_sentence_for_all_is_read_for_real_people_and_goes_back(desk: Desk) -> None:
    for place, name in enumerate(("رضائیان", "کاظمی", "مرادی", "نوری")):
        desk.act(buyer, name, 10 + place, (200, 190, 180, 170, 40))
    opens(desk, 10)
    page = taps(desk.trader, "متن خودم برای همه")
    assert "متن اصلی نوشته می‌شود" in plain(page.text) and "{نام}" in plain(page.text)
    taps(desk.trader, "خودم می‌نویسم")
    written = says(desk.trader, "{نام}، سلام. مدتی است از شما خبر ندارم.")
    text = plain(written.text)
    assert text.count("سلام. مدتی است از شما خبر ندارم. توکلی، حبوبات") == 3 and "۱. آقای رضائیان، سلام" in text
    assert code(taps(desk.trader, "متن‌ها")) == f"آقای رضائیان، سلام. مدتی است از شما خبر ندارم. {SIGNATURE}"
    assert code(opens(desk, 12)).startswith("آقای مرادی، سلام. مدتی")
    taps(desk.trader, "متن خودم برای همه")
    assert "دوباره متن اصلی" in plain(taps(desk.trader, "برگرد به متن اصلی").text)
    assert "مدتی است از شما خبر ندارم" not in code(opens(desk, 12))


def test_own_sentences_stand_in_the_settings_and_undo_takes_them_back(desk: Desk) -> None:
    desk.act(buyer, "رضائیان", 14, (200, 190, 180, 170, 40))
    says(desk.trader, "/settings")
    listed = taps(desk.trader, "متن‌های من")
    assert "احوالپرسی" in listed.labels
    taps(desk.trader, "احوالپرسی")
    taps(desk.trader, "خودم می‌نویسم")
    says(desk.trader, "سلام {نام}، خوبید؟")
    assert "✓ احوالپرسی" in taps(desk.trader, "متن‌های من").labels
    says(desk.trader, "/undo")
    taps(desk.trader, "متن خودتان برای همه")
    says(desk.trader, "/settings")
    assert "احوالپرسی" in taps(desk.trader, "متن‌های من").labels


def test_a_list_leads_to_the_text_and_the_text_back_to_the_list(desk: Desk) -> None:
    desk.act(buyer, "رضائیان", 15, tuple(range(16, 80, 7)))
    says(desk.trader, "/today")
    card = taps(desk.trader, "شروع از اولی")
    assert "متن" in card.labels
    shown = taps(desk.trader, "متن")
    assert "احوالپرسی" in plain(shown.text)
    taps(desk.trader, "فرستادم ✓")
    assert plain(taps(desk.trader, "فهرست").text) == plain(card.text)


def test_an_occasions_texts_are_gone_through_once_and_resumed(desk: Desk, occasion: Callable[[], Seen]) -> None:
    for place, name in enumerate(("رضائیان", "کاظمی", "مرادی", "نوری")):
        desk.act(buyer, name, 20 + place, (60, 90), no_call=True)
    first = occasion()
    assert "۴ نفر از ۴ نفر مانده." in plain(first.text)
    assert "✓ ۴ متن بررسی شد؛ هیچ دو تایی یکی نیست." in plain(first.text)
    second = taps(desk.trader, "فرستادم ✓")
    assert "۳ نفر مانده" in plain(second.text) and code(second) != code(first)
    third = taps(desk.trader, "بعدی")
    assert code(third) not in (code(first), code(second))
    again = occasion()
    assert "۳ نفر از ۴ نفر مانده." in plain(again.text) and code(again) == code(second)
    texts = [code(again)]
    for _ in range(2):
        texts.append(code(taps(desk.trader, "فرستادم ✓")))
    done = taps(desk.trader, "فرستادم ✓")
    assert not done.marked("code") and len({*texts, code(first)}) == 4
    assert not occasion().marked("code")


def test_those_without_a_title_are_asked_about_one_tap_each(desk: Desk, occasion: Callable[[], Seen]) -> None:
    for place, name in enumerate(("رضائیان", "کاظمی", "مرادی")):
        desk.act(buyer, name, 30 + place, (60, 90), no_call=True, honorific="" if place else "aqa")
    desk.act(buyer, "فروشگاه نور", 33, (60, 90), no_call=True, honorific="")
    desk.act(buyer, "ناشناس", 34, (60, 90), no_call=True, honorific="")
    desk.act(buyer, "🌾", 35, (60, 90), no_call=True, honorific="")
    first = occasion()
    assert "پیش از فرستادن ببینید: ۲ نفر عنوان ندارند." in plain(first.text)
    asked = taps(desk.trader, "عنوان ۲ نفر")
    assert asked.labels[:4] == ["آقا", "خانم", "حاج آقا", "مهندس"]
    name = plain(asked.text).split("\n")[1].split(" · ")[0]
    following = taps(desk.trader, "مهندس")
    assert f"✓ عنوان نوشته شد: مهندس {name}" in plain(following.text) and "۱ نفر عنوان ندارد" in plain(following.text)
    done = taps(desk.trader, "خانم")
    assert "کس دیگری بی‌عنوان نیست." in plain(done.text)
    taps(desk.trader, "متن‌ها")
    again = occasion()
    assert "✓ ۶ متن بررسی شد" in plain(again.text)
    texts = [code(again), *(code(taps(desk.trader, "بعدی")) for _ in range(5))]
    assert sum(f"مهندس {name}" in text for text in texts) == 1
    assert not any("ناشناس" in text or "🌾" in text or "آقای فروشگاه" in text for text in texts)


def test_the_rest_is_handed_out_as_a_file_and_noted_in_one_tap(desk: Desk, occasion: Callable[[], Seen]) -> None:
    names = ("کاظمی", "مرادی", "نوری")
    ids = [desk.act(buyer, name, 40 + place, (60, 90), no_call=True) for place, name in enumerate(names)]
    occasion()
    taps(desk.trader, "فرستادم ✓")
    taps(desk.trader, "بیشتر")
    seen = taps(desk.trader, "اکسل شماره و متن")
    rows = [row for row in load_workbook(BytesIO(desk.trader.downloads(seen))).active.values][1:]
    assert len(rows) == 2 and all(str(text).endswith(SIGNATURE) for _, text in rows)
    all_sent = taps(desk.trader, "همه را فرستادم ✓ (۲ نفر)")
    assert "پیامک همه در تاریخچه‌شان نوشته شد" in plain(all_sent.text)
    noted = [desk.act(_texts_of, one) for one in ids]
    assert all(len(texts) == 1 for texts in noted)
    taps(desk.trader, "برگردان")
    assert sum(len(desk.act(_texts_of, one)) for one in ids) == 1  # type: ignore[arg-type]


def test_who_changed_meanwhile_is_passed_over_or_called_by_his_new_name(
    desk: Desk, occasion: Callable[[], Seen]
) -> None:
    names = ("کاظمی", "مرادی", "نوری")
    ids = [desk.act(buyer, name, 50 + place, (60, 90), no_call=True) for place, name in enumerate(names)]
    first = occasion()
    shown = next(one for one, name in zip(ids, names, strict=True) if name in code(first))
    gone, renamed = [one for one in ids if one != shown]
    desk.act(lambda book: book.customers.change(gone, no_text=True))
    desk.act(lambda book: book.customers.change(renamed, name="بهاری"))
    following = taps(desk.trader, "بعدی")
    assert "آقای بهاری" in code(following)
    desk.act(lambda book: book.customers.change(renamed, deleted_at=book.now))
    assert code(taps(desk.trader, "بعدی")) == code(first)


def test_at_half_past_ten_at_night_nothing_is_handed_out(desk: Desk, occasion: Callable[[], Seen], clock) -> None:  # type: ignore[no-untyped-def]
    desk.act(buyer, "رضائیان", 60, (60, 90), no_call=True)
    clock(10.5)
    late = occasion()
    assert "الان دیروقت است. این متن برای بعد از ۹ صبح آماده می‌ماند." in plain(late.text)
    assert not late.marked("code") and not {"فرستادم ✓", "کپی متن"} & {*late.labels} and "یکی دیگر" in late.labels


def test_two_mobiles_both_stand_there_and_the_first_is_in_the_file(desk: Desk, occasion: Callable[[], Seen]) -> None:
    his = desk.act(buyer, "رضائیان", 70, (60, 90), no_call=True)
    desk.act(lambda book: book.phones.add(his, "+989357770070"))
    lines = plain(occasion().text).split("\n")
    assert "09127770070" in lines and "09357770070" in lines
    taps(desk.trader, "بیشتر")
    seen = taps(desk.trader, "اکسل شماره و متن")
    rows = [row for row in load_workbook(BytesIO(desk.trader.downloads(seen))).active.values][1:]
    assert [str(number) for number, _ in rows] == ["09127770070"]


def test_another_traders_texts_are_as_if_they_were_not_there(
    desk: Desk, newcomer: Callable[[], Person], occasion: Callable[[], Seen]
) -> None:
    desk.act(buyer, "رضائیان", 80, (60, 90), no_call=True)
    occasion()
    other = newcomer()
    other.says("/start")
    other.hears()
    for data in ("text:at", "text:sent", "text:other", "text:titles", "text:all", "text:file", "text:for"):
        other.calls_back(f"{data}:1:1:1")
        assert "رضائیان" not in plain(other.hears().text)
    assert not desk.act(_texts_of, 1)


def test_an_occasion_without_anybody_says_so(desk: Desk, occasion: Callable[[], Seen]) -> None:
    assert "کسی نیست که برایش متن شخصی بنویسیم" in plain(occasion().text)
