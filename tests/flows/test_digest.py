"""/today: the list of the day, gone through card by card."""

from datetime import UTC, date, datetime, timedelta

from crmbot.clock import local_day
from crmbot.domain.holidays import is_holiday
from crmbot.domain.workdays import next_working_day
from crmbot.text.texts import texts_in
from crmbot.text.values import Day
from playground.client import Person, Seen

NUMBER = "09124431087"
FORGED = (
    "today:did:999999:0:talked:0", "today:did:1:0:nonsense:0", "today:close:1405-07-31", "today:money:999",
    "today:paid:999", "today:wait:999:-3", "due:left:999:0",
)  # fmt: skip


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def says(trader: Person, text: str) -> Seen:
    trader.says(text)
    return trader.hears()


def with_a_promise_for_today(trader: Person, line: str = f"{NUMBER} آقای رضایی قم نخود") -> Seen:
    card = says(trader, line)
    trader.taps("قرار")
    trader.hears()
    data = next(
        one["callback_data"] for row in trader.newest().rows for one in row if "card:due" in one["callback_data"]
    )
    trader.calls_back(f"{data.rpartition(':')[0]}:{today()}", card.message_id)
    return trader.hears()


def today() -> date:
    return local_day(datetime.now(UTC), "Asia/Tehran")


def following() -> str:
    """How the next working day is said."""
    return Day(next_working_day(today() + timedelta(1)), today()).spelled(texts_in("fa"))


def head_of(count: str, minutes: str) -> str:
    """How many calls the list's first line names, on the day on which the tests run."""
    if is_holiday(today()):
        return f"روز تماس نیست؛ {count} نفر را بگذارید برای {following()}."
    return f"امروز {count} تماس، حدود {minutes} دقیقه"


def test_an_empty_book_has_nobody_to_call(trader: Person) -> None:
    assert plain(says(trader, "/today").text).split("\n")[0] == "برای امروز تماسی نمانده."


def test_the_key_shows_whom_to_call_with_number_and_reason(trader: Person) -> None:
    with_a_promise_for_today(trader)
    trader.presses("امروز")
    shown = trader.hears()
    lines = plain(shown.text).split("\n")
    assert head_of("۱", "۵") in lines[0]
    assert lines[1:4] == ["۱. آقای رضایی، قم، فقط تماس", NUMBER, "قرار تماس: امروز."]
    first = ["شروع از اولی", f"همه را بگذار {following()}"]
    assert shown.labels[:2] == (first[::-1] if is_holiday(today()) else first)


def test_a_logged_talk_takes_him_off_the_list(trader: Person) -> None:
    with_a_promise_for_today(trader)
    says(trader, "/today")
    trader.taps("شروع از اولی")
    card = trader.hears()
    assert plain(card.text).startswith("۱ از ۱ · آقای رضایی")
    assert "برای شروع:" in card.text
    trader.taps("صحبت شد")
    done = plain(trader.hears().text)
    assert done.startswith("نوشتم: با آقای رضایی صحبت شد.\nفهرست امروز تمام شد.")
    assert "امروز ۱ تماس گرفتید" in plain(says(trader, "/today").text)


def test_the_cards_are_counted_on_though_who_was_called_has_left_the_list(trader: Person) -> None:
    for n in range(3):
        with_a_promise_for_today(trader, f"0912443108{n} آقای رضایی{'ی' * n} قم نخود")
    says(trader, "/today")
    for place, answer in (("۱ از ۳", "شروع از اولی"), ("۲ از ۳", "صحبت شد"), ("۳ از ۳", "جواب نداد")):
        trader.taps(answer)
        assert place in plain(trader.hears().text)


def test_somebody_deleted_meanwhile_is_answered_politely(trader: Person) -> None:
    with_a_promise_for_today(trader)
    says(trader, "/today")
    trader.taps("شروع از اولی")
    walked = trader.hears()
    its = next(one["callback_data"] for row in walked.rows for one in row if "today:did" in one["callback_data"])
    trader.calls_back(f"more:delete:{its.split(':')[2]}", walked.message_id)
    trader.hears()
    trader.calls_back(its, walked.message_id)
    assert trader.hears().text
    assert "تماسی نمانده" in plain(says(trader, "/today").text)


def test_nobody_answered_is_asked_again_on_a_working_day(trader: Person) -> None:
    with_a_promise_for_today(trader)
    says(trader, "/today")
    trader.taps("شروع از اولی")
    trader.hears()
    trader.taps("جواب نداد")
    assert "آقای رضایی جواب نداد." in plain(trader.hears().text)
    assert "دوباره می‌گویم" in trader.newest().text
    assert "رضایی" not in plain(says(trader, "/today").text)


def test_all_is_left_for_tomorrow_and_comes_back_with_undo(trader: Person) -> None:
    with_a_promise_for_today(trader)
    says(trader, "/today")
    trader.taps(f"همه را بگذار {following()}")
    assert "۱ نفر رفتند برای" in plain(trader.hears().text)
    assert "تماسی نمانده" in plain(says(trader, "/today").text)
    says(trader, "/undo")
    trader.taps("گذاشتن تماس‌های روز برای فردا")
    trader.hears()
    assert "رضایی" in plain(says(trader, "/today").text)


def test_a_closed_day_moves_what_was_due(trader: Person) -> None:
    with_a_promise_for_today(trader)
    shown = says(trader, "/today")
    its = f"today:close:{today()}"
    assert is_holiday(today()) or its in [one["callback_data"] for row in shown.rows for one in row]
    trader.calls_back(its, shown.message_id)
    assert plain(trader.hears().text).startswith("امروز تعطیل شد. قرارهای آن روز رفت برای")
    shown = says(trader, "/today")
    assert "تماسی نمانده" in plain(shown.text)
    trader.taps("تعطیل نیست")
    assert "تعطیل نیست" not in trader.hears().labels


def test_money_promised_stands_under_its_own_heading_until_it_has_come(trader: Person) -> None:
    card = says(trader, f"{NUMBER} آقای رضایی قم ۵ تن نخود خرید، ۴۰ میلیون چک داد برای فردا")
    assert "وعده پول: ۴۰ میلیون تومان (فردا)" in plain(card.text)
    assert "وعده پول" not in says(trader, "/today").text
    trader.taps("قرار", message_id=card.message_id)
    asked = trader.hears()
    its = next(one["callback_data"] for row in asked.rows for one in row if "snooze" in one["callback_data"])
    trader.calls_back(f"{its.rpartition(':')[0]}:{today()}", card.message_id)
    trader.hears()
    lines = plain(says(trader, "/today").text).split("\n")
    place = lines.index("وعده پول:")
    assert lines[place + 1 : place + 3] == ["آقای رضایی، ۴۰ میلیون تومان، موعد امروز", NUMBER]
    trader.taps("پول: آقای رضایی")
    asked = plain(trader.hears().text)
    assert asked.startswith("آقای رضایی، ۴۰ میلیون تومان، موعد امروز") and "برای هماهنگی حساب تماس گرفتم" in asked
    trader.taps("یک روز عقب")
    assert plain(trader.hears().text).split("\n")[0] == "باشد، پول آقای رضایی را فردا یادآوری می‌کنم."
    trader.taps("برگردان")
    trader.hears()
    says(trader, "/today")
    trader.taps("پول: آقای رضایی")
    trader.hears()
    trader.taps("پول رسید")
    assert plain(trader.hears().text).split("\n")[0] == "نوشتم: پول آقای رضایی رسید."
    assert "وعده پول" not in says(trader, "/today").text


def test_the_hour_of_the_list_is_typed_and_hour_25_is_none(trader: Person) -> None:
    says(trader, "/today")
    trader.taps("ساعت و وقت")
    assert "فهرست روز: ساعت ۰۸:۳۰" in plain(trader.hears().text)
    trader.taps("ساعت فهرست")
    trader.hears()
    assert "«25» ساعت نیست" in plain(says(trader, "25").text) or "«۲۵» ساعت نیست" in plain(trader.newest().text)
    assert "فهرست روز: ساعت ۰۷:۰۰" in plain(says(trader, "۷ صبح").text)


def test_minutes_a_day_decide_how_many_are_named(trader: Person) -> None:
    for n in range(3):
        with_a_promise_for_today(trader, f"0912443108{n} آقای رضایی{'ی' * n} قم نخود")
    says(trader, "/today")
    trader.taps("ساعت و وقت")
    trader.hears()
    trader.taps("وقت روزانه")
    trader.hears()
    says(trader, "10")
    text = plain(says(trader, "/today").text)
    assert head_of("۲", "۱۰") in text
    assert "با پیامک:" in text


def test_when_the_minutes_are_used_up_the_rest_waits_and_can_be_had(trader: Person) -> None:
    for n in range(2):
        says(trader, f"0912443108{n} آقای رضایی{'ی' * n} قم ۵ تن نخود خرید")
        with_a_promise_for_today(trader, f"0912443108{n}")
    says(trader, "/today")
    trader.taps("ساعت و وقت")
    trader.hears()
    trader.taps("وقت روزانه")
    trader.hears()
    says(trader, "5")
    says(trader, "/today")
    trader.taps("شروع از اولی")
    trader.hears()
    trader.taps("صحبت شد")
    trader.hears()
    lines = plain(says(trader, "/today").text).split("\n")
    assert lines[0].endswith("امروز ۱ تماس گرفتید.") and lines[1].startswith("۱ نفر دیگر از گروه ۴ و ۵")
    trader.taps("بقیه را هم بیاور")
    assert "رضایی" in plain(trader.hears().text)


def test_a_forged_button_of_another_book_is_answered_politely(trader: Person) -> None:
    shown = says(trader, "/today")
    for data in (
        "today:did:999999:0:talked:0",
        "today:did:1:0:nonsense:0",
        "today:close:1405-07-31",
        "today:money:999",
        "today:paid:999",
        "today:wait:999:-3",
        "due:left:999:0",
    ):
        trader.calls_back(data, shown.message_id)
        assert "این دکمه قدیمی بود" in trader.hears().text


def test_a_load_that_left_is_asked_after_a_week_later(trader: Person) -> None:
    card = says(trader, f"{NUMBER} آقای رضایی قم ۵ تن نخود خرید")
    assert "بار رفت" in card.labels
    trader.taps("بار رفت")
    after = trader.hears()
    assert "بار رفت" not in after.labels
    assert "قرار باز: بار رسید؟" in plain(after.text)
