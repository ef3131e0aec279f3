"""Without a token: one command, one page, one press, and there is a full book to look at."""

from playground.client import SimClient

BOOK, TOMORROW, EVENING = range(3)
NOW = "2026-11-21T10:42+03:30"  # Saturday, 30 Aban 1405


def page(front_door, **settings):
    """The door, and the world behind its page once the bot is in it."""
    door = front_door(**settings)
    sim = SimClient(door.page_url())
    sim.waits_for(lambda: sim.calls("getMe"), timeout=15)
    sim.waits_until_quiet()
    return door, sim


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def test_one_press_opens_the_book_and_fills_it_and_all_is_still_there_the_next_time(front_door):
    door, sim = page(front_door, NOW=NOW)
    assert sim.state()["controls"] == ["دفتر نمونه", "فردا", "ساعت ۲۰"]
    assert "کد صاحب دفتر" in sim.state()["notice"]
    assert sim.press_control(EVENING) == "هنوز کسی دفتر را باز نکرده است."
    assert "۸۰ مشتری" in sim.press_control(BOOK)
    assert sim.state()["notice"] == ""
    owner = sim.person("owner")
    sim.waits_until_quiet()
    said = plain(owner.transcript())
    assert "خوش آمدید" in said and "/groups" in said and "۳۰" in owner.newest().text
    owner.says("4187")
    assert "رضائیان" in owner.hears().text
    sim.press_control(EVENING)
    assert "تا نام یا محصول ندارد" in plain(owner.newest().text)
    assert sim.errors() == []
    assert door.is_told_to_stop()[0] == 0

    _, sim = page(front_door, NOW=NOW)
    assert sim.state()["notice"] == ""
    owner = sim.person("owner")
    owner.says("4187")
    assert "رضائیان" in owner.hears().text


def test_a_second_press_fills_nothing_twice_and_the_next_day_and_evening_are_one_press_away(front_door):
    _, sim = page(front_door, NOW=NOW)
    sim.press_control(BOOK)
    assert sim.press_control(BOOK) == "دفتر نمونه همین حالا هم در این دفتر هست."
    sim.waits_until_quiet()
    owner = sim.person("owner")
    owner.says("رضائیان")
    assert "09130004187" in owner.hears().text
    assert sim.press_control(TOMORROW).startswith("حالا یکشنبه ۱ آذر، ساعت ۱۰:۴")
    assert sim.press_control(EVENING) == "حالا یکشنبه ۱ آذر، ساعت ۲۰:۰۰ است."
    assert sim.press_control(EVENING) == "حالا دوشنبه ۲ آذر، ساعت ۲۰:۰۰ است."


def test_a_book_already_begun_is_filled_beside_what_it_holds(front_door):
    _, sim = page(front_door, SIGNUP="open")
    owner = sim.person("owner")
    owner.says("/start")
    owner.hears()
    owner.says("09124431087 آقای بختیاری قم نخود")
    owner.hears()
    assert "۸۰ مشتری" in sim.press_control(BOOK)
    sim.waits_until_quiet()
    owner.says("بختیاری")
    assert "09124431087" in owner.hears().text


def test_where_a_colleague_opened_the_book_the_demo_keeps_out_of_it(front_door):
    _, sim = page(front_door)
    code = next(word for word in sim.state()["notice"].split() if len(word.strip(".")) == 10).strip(".")
    colleague = sim.person("colleague")
    colleague.says(f"/start {code}")
    assert "خوش آمدید" in colleague.hears().text
    assert "کس دیگری" in sim.press_control(BOOK)
