"""The chat page in a real browser: what a person sees, taps and sends."""

import json
import shutil
from collections.abc import Callable, Iterator
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from playground import Playground
from playground.client import Person, SimClient

CHROMIUM = shutil.which("chromium")
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
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def running() -> Iterator[Playground]:
    controls = [("فردا", lambda: "فردا شد")]
    with Playground(notice="کد ورود: K7QM-2XWP", controls=controls, name="دفتر") as playground:
        yield playground


@pytest.fixture(scope="module")
def window(running: Playground) -> Iterator[Page]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], locale="fa-IR")
        yield context.new_page()
        browser.close()


@pytest.fixture
def sim(running: Playground) -> SimClient:
    sim = SimClient(running.page_url)
    sim.reset()
    return sim


@pytest.fixture
def owner(sim: SimClient) -> Person:
    owner = sim.person("owner")
    owner.says("/start")
    return owner


@pytest.fixture
def call(running: Playground) -> Call:
    def call(method: str, **parameters: Any) -> Any:
        body, headers = json.dumps(parameters).encode(), {"Content-Type": "application/json"}
        with urlopen(Request(f"{running.base_url}{running.token}/{method}", body, headers)) as answer:
            return json.load(answer)["result"]

    return call


@pytest.fixture
def page(window: Page, running: Playground, owner: Person) -> Iterator[Page]:
    complaints: list[str] = []
    window.on("pageerror", lambda error: complaints.append(str(error)))
    window.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    window.goto(running.page_url)
    expect(window.get_by_test_id("bubble").first).to_be_visible()
    yield window
    assert complaints == []


def _bubble(page: Page) -> Locator:
    return page.get_by_test_id("bubble").last


def _inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def test_a_typed_line_is_sent_and_the_answer_appears(page: Page, owner: Person, call: Call) -> None:
    page.get_by_test_id("composer").fill("رضائیان یزد نخود ۷")
    page.get_by_test_id("send").click()
    expect(_bubble(page).get_by_test_id("text")).to_have_text("رضائیان یزد نخود ۷")
    expect(page.get_by_test_id("composer")).to_have_value("")
    call("sendMessage", chat_id=owner.id, text="<b>ثبت</b> شد", parse_mode="HTML")
    expect(_bubble(page).locator("b")).to_have_text("ثبت")


def test_markup_in_a_message_stays_text(page: Page, owner: Person, call: Call) -> None:
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    call("sendMessage", chat_id=owner.id, text=hostile, reply_markup=_inline({"text": hostile, "callback_data": "x"}))
    expect(_bubble(page).get_by_test_id("text")).to_have_text(hostile)
    expect(_bubble(page).get_by_test_id("inline-button")).to_have_text(hostile)
    assert page.locator("#log img, #log script").count() == 0


def test_a_tap_reaches_the_bot_and_its_note_is_shown(page: Page, owner: Person, call: Call) -> None:
    sent = call("sendMessage", chat_id=owner.id, text="x", reply_markup=_inline({"text": "خرید", "callback_data": "b"}))
    _bubble(page).get_by_test_id("inline-button").click()
    query = owner.sim.waits_for(owner.sim.unanswered_taps)[0]
    call("answerCallbackQuery", callback_query_id=query["id"], text="نوشتم")
    expect(page.get_by_test_id("toast")).to_have_text("نوشتم")
    call("editMessageText", chat_id=owner.id, message_id=sent["message_id"], text="تازه")
    expect(_bubble(page).get_by_test_id("text")).to_have_text("تازه")
    expect(_bubble(page).get_by_test_id("edited")).to_be_visible()
    expect(_bubble(page).get_by_test_id("inline-button")).to_have_count(0)


def test_code_and_copy_buttons_land_in_the_clipboard(page: Page, owner: Person, call: Call) -> None:
    button = {"text": "رونوشت", "copy_text": {"text": "09120000001"}}
    text = "بزنید: <code>09120000000,09130000000</code>"
    call("sendMessage", chat_id=owner.id, text=text, parse_mode="HTML", reply_markup=_inline(button))
    _bubble(page).get_by_test_id("code").click()
    expect(page.get_by_test_id("toast")).to_have_text("کپی شد")
    assert page.evaluate("navigator.clipboard.readText()") == "09120000000,09130000000"
    _bubble(page).get_by_test_id("inline-button").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text === '09120000001')")


def test_the_reply_keyboard_opens_closes_and_sends(page: Page, owner: Person, call: Call) -> None:
    call("sendMessage", chat_id=owner.id, text="x", reply_markup={"keyboard": [["امروز", "هفته"]]})
    expect(page.get_by_test_id("reply-key")).to_have_text(["امروز", "هفته"])
    page.get_by_test_id("keys-toggle").click()
    expect(page.get_by_test_id("panel")).to_be_hidden()
    page.get_by_test_id("keys-toggle").click()
    page.get_by_test_id("reply-key").first.click()
    expect(_bubble(page).get_by_test_id("text")).to_have_text("امروز")


def test_the_commands_menu_sends_a_command(page: Page, call: Call) -> None:
    call("setMyCommands", commands=[{"command": "today", "description": "امروز به چه کسی زنگ بزنم"}])
    page.get_by_test_id("menu-toggle").click()
    page.get_by_test_id("command").click()
    expect(_bubble(page).get_by_test_id("text")).to_have_text("/today")
    call("deleteMyCommands")


def test_a_contact_card_is_filled_in_and_sent(page: Page, owner: Person) -> None:
    page.get_by_test_id("contact-button").click()
    page.get_by_test_id("contact-first").fill("علی")
    page.get_by_test_id("contact-phone").fill("+989120000000")
    page.get_by_test_id("contact-send").click()
    expect(_bubble(page).get_by_test_id("contact")).to_contain_text("+989120000000")
    page.get_by_test_id("contact-button").click()
    page.get_by_test_id("contact-kind").select_option("own")
    page.get_by_test_id("contact-send").click()
    expect(_bubble(page).get_by_test_id("contact")).to_contain_text(owner.account.phone)
    assert owner.reads()[-1].raw["contact"]["user_id"] == owner.id


def test_files_go_up_and_come_down(page: Page, owner: Person) -> None:
    page.get_by_test_id("file").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": b"1;2"})
    expect(_bubble(page).get_by_test_id("document")).to_contain_text("a.csv")
    assert owner.downloads(owner.reads()[-1]) == b"1;2"
    with page.expect_download() as download:
        _bubble(page).get_by_test_id("document").click()
    assert download.value.path().read_bytes() == b"1;2"


def test_an_answer_quotes_and_an_edit_replaces(page: Page, owner: Person, call: Call) -> None:
    call("sendMessage", chat_id=owner.id, text="کدام بار؟")
    expect(_bubble(page).get_by_test_id("text")).to_have_text("کدام بار؟")
    _bubble(page).dblclick()
    page.get_by_test_id("composer").fill("عدس")
    page.get_by_test_id("composer").press("Enter")
    expect(_bubble(page)).to_contain_text("کدام بار؟")
    _bubble(page).hover()
    _bubble(page).get_by_test_id("edit").click()
    page.get_by_test_id("composer").fill("نخود")
    page.get_by_test_id("send").click()
    expect(_bubble(page).get_by_test_id("text")).to_have_text("نخود")
    said = owner.reads()[-1]
    assert (said.edits, said.raw["reply_to_message"]["text"]) == (1, "کدام بار؟")


def test_another_persons_tab_shows_a_dot_until_it_is_opened(page: Page, sim: SimClient, call: Call) -> None:
    colleague = sim.person("colleague")
    colleague.says("/start")
    call("sendMessage", chat_id=colleague.id, text="خوش آمدید")
    expect(page.get_by_test_id("unread")).to_have_text("۱")
    page.get_by_test_id("person-tab").nth(1).click()
    expect(_bubble(page).get_by_test_id("text")).to_have_text("خوش آمدید")
    expect(page.get_by_test_id("unread")).to_have_count(0)
    page.get_by_test_id("person-tab").nth(2).click()
    expect(page.get_by_test_id("start")).to_be_visible()
    expect(page.get_by_test_id("composer")).to_be_hidden()
    page.get_by_test_id("start").click()
    expect(_bubble(page).get_by_test_id("text")).to_have_text("/start")


def test_notice_and_controls_are_there(page: Page) -> None:
    expect(page.get_by_test_id("notice")).to_have_text("کد ورود: K7QM-2XWP")
    page.get_by_test_id("control").click()
    expect(page.get_by_test_id("toast")).to_have_text("فردا شد")


def test_it_fits_a_telephone(page: Page, owner: Person, call: Call) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    words = " ".join(["09120000000 رضائیان"] * 30)
    call("sendMessage", chat_id=owner.id, text=words, reply_markup={"keyboard": [["امروز"] * 4] * 3})
    expect(_bubble(page).get_by_test_id("text")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.get_by_test_id("composer")).to_be_in_viewport()
    page.set_viewport_size({"width": 1000, "height": 800})


def test_blocking_asks_for_a_new_start(page: Page) -> None:
    page.get_by_test_id("block").click()
    expect(page.get_by_test_id("start")).to_be_visible()
    page.get_by_test_id("start").click()
    expect(page.get_by_test_id("composer")).to_be_visible()
