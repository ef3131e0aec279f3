"""/groups: how many stand in each group, who, and why."""

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def log(trader: Person, *lines: str) -> None:
    for line in lines:
        trader.says(line)
        trader.hears()


def test_an_empty_book_says_how_to_begin(trader: Person) -> None:
    trader.says("/groups")
    assert "هنوز کسی در دفتر نیست" in trader.hears().text


def test_groups_are_counted_with_what_each_gets(trader: Person) -> None:
    log(trader, "0912 443 1087 آقای رضایی قم نخود", "0912 443 1088 کریمی یزد عدس لیست قیمت گرفت")
    trader.presses("گروه‌ها")
    text = plain(trader.hears().text)
    assert "۲ نفر در پنج گروه" in text
    assert "گروه ۲ (لیست گرفته): ۱ نفر؛ پیامک" in text
    assert "گروه ۵ (مشتری ثابت): ۰ نفر؛ تلفن، نه فقط پیامک" in text


def test_a_group_shows_each_with_number_city_and_why_he_is_there(trader: Person) -> None:
    log(trader, "0912 443 1088 آقای کریمی یزد عدس لیست قیمت گرفت")
    trader.says("/groups")
    trader.hears()
    trader.taps("گروه ۲")
    lines = plain(trader.hears().text).split("\n")
    assert lines == ["گروه ۲ (لیست گرفته): ۱ نفر", "۱. آقای کریمی · یزد", "09124431088", "لیست قیمت گرفت، امروز"]


def test_a_buyer_is_there_for_his_last_load(trader: Person) -> None:
    log(trader, "0912 443 1088 آقای کریمی یزد ۵ تن عدس خرید کیلویی ۸۵ هزار تومان")
    trader.says("/groups")
    trader.hears()
    trader.taps("گروه ۴")
    assert "آخرین خرید: ۵ تن عدس، کیلویی ۸۵ هزار تومان، امروز" in plain(trader.hears().text)


def test_a_group_is_turned_page_by_page(trader: Person) -> None:
    log(trader, *(f"0912443{1000 + n} مشتری{n}" for n in range(10)))
    trader.says("/groups")
    trader.hears()
    trader.taps("گروه ۱")
    first = plain(trader.hears().text)
    assert "صفحه ۱ از ۲" in first
    assert "09124431009" in first
    assert "09124431000" not in first
    trader.taps("بعدی")
    second = plain(trader.hears().text)
    assert "صفحه ۲ از ۲" in second
    assert "09124431000" in second
    trader.taps("قبلی")
    assert plain(trader.hears().text) == first


def test_a_group_is_narrowed_to_a_city_and_a_product_and_widened_again(trader: Person) -> None:
    log(
        trader,
        "0912 443 1001 احمدی یزد عدس",
        "0912 443 1002 مرادی یزد نخود",
        "0912 443 1003 نوری قم نخود",
    )
    trader.says("/groups")
    trader.hears()
    trader.taps("گروه ۱")
    trader.hears()
    trader.taps("یزد")
    text = plain(trader.hears().text)
    assert "فقط یزد" in text
    assert "09124431003" not in text
    trader.taps("نخود")
    text = plain(trader.hears().text)
    assert "فقط یزد، نخود" in text
    assert "09124431002" in text
    assert "09124431001" not in text
    trader.taps("✕ یزد")
    text = plain(trader.hears().text)
    assert "09124431003" in text
    assert "09124431001" not in text
    trader.taps("✕ نخود")
    assert "۳ نفر" in plain(trader.hears().text)


def test_a_number_in_the_list_opens_the_card(trader: Person) -> None:
    log(trader, "0912 443 1088 آقای کریمی یزد عدس")
    trader.says("/groups")
    trader.hears()
    trader.taps("گروه ۱")
    trader.hears()
    trader.taps("۱")
    assert "زنگ زدم" in trader.hears().labels


def test_a_forged_page_of_a_group_is_answered_politely(trader: Person) -> None:
    trader.says("/groups")
    trader.hears()
    for data in ("groups:page:9:0:0:", "groups:page:1:999:0:", "groups:page:1:0:77:", "groups:page:"):
        trader.calls_back(data)
        assert trader.hears().text
