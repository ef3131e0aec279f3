"""A newcomer's first minutes, in a real browser on a window the size of a phone."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium")
KEPT = Path(__file__).resolve().parents[1] / "artifacts"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]


@pytest.fixture
def phone(front_door) -> Iterator[Page]:
    address = front_door().page_url()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_context(viewport={"width": 412, "height": 860}, locale="fa-IR").new_page()
        page.goto(address)
        yield page
        browser.close()


def says(page: Page, text: str) -> None:
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("send").click()


def answer(page: Page, words: str) -> None:
    expect(page.get_by_test_id("bubble").last).to_contain_text(words, timeout=15_000)


def tap(page: Page, label: str) -> None:
    page.get_by_test_id("bubble").last.get_by_test_id("inline-button").filter(has_text=label).first.click()


def test_a_book_is_claimed_a_call_logged_by_card_and_by_line_and_the_customer_found_again(phone: Page) -> None:
    notice = phone.get_by_test_id("notice")
    expect(notice).to_contain_text(re.compile("[0-9a-f]{10}"), timeout=15_000)
    code = re.search("[0-9a-f]{10}", notice.inner_text())
    assert code
    phone.get_by_test_id("start").click()
    answer(phone, "صاحب ندارد")
    says(phone, code[0])
    answer(phone, "خوش آمدید")

    phone.get_by_test_id("contact-button").click()
    phone.get_by_test_id("contact-first").fill("رضائیان یزد")
    phone.get_by_test_id("contact-phone").fill("09121234567")
    phone.get_by_test_id("contact-send").click()
    answer(phone, "اولین تماس")
    tap(phone, "لیست قیمت")
    answer(phone, "از گروه")

    says(phone, "۰۹۱۳۲۲۲۳۳۴۴ حاج آقا کاظمی مشهد ۵ تن نخود برد کیلویی ۸۵ هزار تومان، شنبه زنگ بزنم")
    answer(phone, "یک‌بار خرید")
    phone.screenshot(path=_kept("call.png"))
    tap(phone, "قرار")
    answer(phone, "کاظمی")
    tap(phone, "فردا")
    answer(phone, "فردا")

    says(phone, "3344")
    answer(phone, "09132223344")
    says(phone, "رضائيان")
    answer(phone, "09121234567")
    phone.screenshot(path=_kept("found.png"))


def _kept(name: str) -> Path:
    KEPT.mkdir(exist_ok=True)
    return KEPT / name
