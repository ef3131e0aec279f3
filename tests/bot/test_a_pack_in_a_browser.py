"""From an occasion's reminder to the SMS in a person's history, in a real browser on a window the size of a phone."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium")
KEPT = Path(__file__).resolve().parents[1] / "artifacts"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
BEFORE_YALDA = "2026-12-17T13:30+03:30"  # Thursday, 26 Azar 1405: tomorrow its reminder is due
HIDDEN = {*"\u200b\u200d\u200e\u200f\u2060\ufeff", *map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])}
ZWNJ = "\u200c"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]


@pytest.fixture
def phone(front_door) -> Iterator[Page]:
    address = front_door(NOW=BEFORE_YALDA).page_url()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        rights = ["clipboard-read", "clipboard-write"]
        size = {"width": 412, "height": 860}
        page = browser.new_context(viewport=size, locale="fa-IR", permissions=rights).new_page()
        page.goto(address)
        yield page
        browser.close()


def bubble(page: Page, words: str) -> Locator:
    """The newest message of the bot that says so, once it does."""
    found = page.locator('[data-testid="bubble"][data-author="bot"]').filter(has_text=words).last
    expect(found).to_be_visible(timeout=15_000)
    return found


def tap(message: Locator, label: str) -> None:
    message.get_by_test_id("inline-button").filter(has_text=label).first.click()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def shown(code: Locator) -> str:
    return str(code.evaluate("node => node.textContent"))


def test_a_reminder_becomes_a_pack_that_is_copied_sent_and_stands_in_the_history(phone: Page) -> None:
    for label in ("دفتر نمونه", "فردا"):
        expect(phone.get_by_test_id("control").filter(has_text=label)).to_be_enabled(timeout=15_000)
        phone.get_by_test_id("control").filter(has_text=label).click()
        expect(phone.get_by_test_id("toast")).to_contain_text(re.compile("مشتری|جمعه"), timeout=15_000)
    reminder = bubble(phone, "نفر را خودتان زنگ بزنید")
    phone.screenshot(path=_kept("reminder.png"))
    tap(reminder, "پیامک گروه ۱ تا ۳")
    tap(bubble(phone, "گوشی شما شماره‌ها را چطور می‌گیرد"), "همین خوب است")
    block = bubble(phone, "روی متن و روی شماره‌ها بزنید")
    phone.screenshot(path=_kept("pack.png"))

    text, numbers = (block.get_by_test_id("code").nth(place) for place in (0, 1))
    for code, label in ((text, "کپی متن"), (numbers, "کپی شماره‌ها")):
        for copying in (code.click, lambda label=label: tap(block, label)):
            phone.evaluate("navigator.clipboard.writeText('')")
            copying()
            phone.wait_for_function("navigator.clipboard.readText().then((text) => text !== '')")
            assert clipboard(phone).encode() == shown(code).encode()
        assert not HIDDEN & set(shown(code))
    assert "یلدا" in shown(text) and ZWNJ not in shown(numbers)
    assert ZWNJ not in re.sub(f"(?<=[آ-ی]){ZWNJ}(?=[آ-ی])", "", shown(text))
    written, first = shown(text), shown(numbers).split(",")[0]
    assert re.fullmatch(r"09\d{9}", first)

    tap(block, "فرستادم")
    bubble(phone, "در تاریخچه‌شان نوشته شد")
    phone.screenshot(path=_kept("pack-sent.png"))
    phone.get_by_test_id("composer").fill(f"/find {first}")
    phone.get_by_test_id("send").click()
    tap(bubble(phone, first), "تاریخچه")
    history = bubble(phone, "پیامک فرستادید")
    expect(history).to_contain_text(written[:40])
    phone.screenshot(path=_kept("pack-history.png"))


def _kept(name: str) -> Path:
    KEPT.mkdir(exist_ok=True)
    return KEPT / name
