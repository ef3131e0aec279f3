"""An open form and everything else a person does meanwhile; and a restart in the middle."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from playground import Playground
from playground.client import Person, Seen, SimClient

Serve = Callable[[Playground, Path], AbstractContextManager[None]]


def says(person: Person, text: str) -> Seen:
    person.says(text)
    return person.hears()


def taps(person: Person, label: str) -> Seen:
    person.taps(label)
    return person.hears()


def plain(seen: Seen) -> str:
    return seen.text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def test_a_contact_card_in_the_middle_is_a_call_of_its_own_and_the_question_stays(trader: Person) -> None:
    says(trader, "/call 09124431087")
    trader.sends_contact("09131112233", "کاظمی", "مشهد")
    assert plain(trader.hears()) == "09124431087:\nنامش چیست؟"
    assert "کاظمی · مشهد" in trader.transcript().replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
    assert plain(says(trader, "رضایی")).startswith("نوشتم: رضایی")
    assert "09124431087" in plain(taps(trader, "لغو"))


def test_a_line_with_a_number_in_the_middle_is_a_call_of_its_own(trader: Person) -> None:
    says(trader, "/call 09124431087 رضایی")
    assert "از کدام شهر است؟" in plain(says(trader, "09131112233 کاظمی مشهد عدس"))
    assert "کاظمی · مشهد · عدس" in plain(trader.reads()[-2])


@pytest.mark.parametrize("command", ["/groups", "/undo", "/start"])
def test_other_commands_work_and_the_question_is_asked_again_below(trader: Person, command: str) -> None:
    says(trader, "/call 09124431087 رضایی")
    assert plain(says(trader, command)) == "رضایی:\nاز کدام شهر است؟"
    assert "نوشتم: یزد" in plain(says(trader, "یزد"))


def test_finding_somebody_ends_the_questions_because_words_are_typed_next(trader: Person) -> None:
    says(trader, "09131112233 کاظمی مشهد عدس")
    says(trader, "/call 09124431087 رضایی")
    trader.presses("پیدا کن")
    trader.hears()
    assert "کاظمی" in plain(says(trader, "عدس"))


def test_a_key_beside_the_input_field_is_no_answer(trader: Person) -> None:
    says(trader, "/call 09124431087")
    trader.presses("گروه‌ها")
    assert plain(trader.hears()).endswith("نامش چیست؟")


def test_another_form_takes_the_place_of_the_open_one(trader: Person) -> None:
    says(trader, "09131112233 کاظمی مشهد عدس")
    says(trader, "/call 09124431087")
    assert plain(says(trader, "/buy کاظمی")).startswith("نوشتم: کاظمی، مشهد")
    assert plain(says(trader, "۵ تن")).startswith("نوشتم: ۵ تن")


def test_a_tap_on_another_card_leaves_the_question_open(trader: Person) -> None:
    says(trader, "09131112233 کاظمی مشهد عدس")
    says(trader, "/call 09124431087")
    assert "گروه ۲" in plain(taps(trader, "لیست قیمت"))
    assert "از کدام شهر" in plain(says(trader, "رضایی"))


def test_an_old_chip_shows_the_open_question(trader: Person) -> None:
    says(trader, "/call")
    name = says(trader, "09124431087")
    says(trader, "رضایی")
    trader.calls_back(name.rows[-1][0]["callback_data"], name.message_id)
    shown = trader.hears()
    assert shown.message_id == name.message_id
    assert plain(shown) == "رضایی:\nاز کدام شهر است؟"


def test_two_people_have_their_own_forms(newcomer: Callable[[], Person]) -> None:
    one, other = newcomer(), newcomer()
    for person in (one, other):
        says(person, "/start")
    says(one, "/call 09124431087")
    says(other, "/buy")
    assert "نوشتم: رضایی" in plain(says(one, "رضایی"))
    assert "در دفتر نیست" in plain(says(other, "رضایی"))


@pytest.fixture
def own_telegram() -> Iterator[Playground]:
    with Playground() as telegram:
        yield telegram


@pytest.fixture
def served(serving: Any) -> Serve:
    """Runs a bot of its own on a playground and a database, for as long as the block lasts."""

    @contextmanager
    def serve(telegram: Playground, database: Path) -> Iterator[None]:
        bot = type(serving)(telegram, database).start()
        yield
        bot.stop()

    return serve


def test_after_a_restart_the_open_form_is_at_its_question(
    own_telegram: Playground, tmp_path: Path, served: Serve
) -> None:
    sim = SimClient(own_telegram.page_url)
    trader = sim.new_person("trader", 6_000_000_001, "Trader")
    with served(own_telegram, tmp_path / "book.db"):
        says(trader, "/start")
        says(trader, "/call 09124431087 رضایی")
        says(trader, "یزد")
    with served(own_telegram, tmp_path / "book.db"):
        assert "نوشتم: نخود" in plain(says(trader, "نخود"))
        assert "رضایی · یزد · نخود" in plain(taps(trader, "لغو"))
    assert sim.errors() == []


def test_an_answer_stored_but_not_answered_is_followed_by_the_open_question(
    own_telegram: Playground, tmp_path: Path, served: Serve
) -> None:
    sim = SimClient(own_telegram.page_url)
    trader = sim.new_person("trader", 6_000_000_002, "Trader")
    with served(own_telegram, tmp_path / "book.db"):
        says(trader, "/start")
        says(trader, "/call 09124431087 رضایی")
        sim.faults("drop", "sendMessage", times=100)
        trader.says("یزد")
        sim.waits_for(lambda: len([call for call in sim.calls("sendMessage") if call["error"]]) >= 1)
    sim.faults()
    with served(own_telegram, tmp_path / "book.db"):
        assert plain(trader.hears()).endswith("رضایی، یزد:\nچه محصولی می‌خواست؟")


def test_a_shared_location_answers_the_question_for_the_town(trader: Person) -> None:
    says(trader, "/call 09124431087 رضایی")
    trader.sends_location(48.8, 2.3)
    assert "به شهری در ایران نزدیک نیست" in plain(trader.hears())
    trader.sends_location(31.9, 54.3)
    assert plain(trader.hears()).startswith("نوشتم: یزد")


def test_a_form_whose_row_is_gone_hands_words_to_free_text(trader: Person, serving: Any) -> None:
    says(trader, "/call 09131112233 کاظمی")
    services = serving.services
    member = services.roster.get(trader.id)
    services.run.wait(lambda: services.store.act(member, services.clock.now(), None, lambda book: book.drafts.close()))
    assert "اولین تماس" in plain(says(trader, "09124431087 رضایی قم نخود"))
    assert plain(says(trader, "/cancel")) == "الان سؤالی باز نیست."


def test_the_key_called_today_is_an_answer_only_where_a_day_is_asked_for(trader: Person) -> None:
    says(trader, "09124431087 رضایی قم نخود")
    says(trader, "/buy رضایی")
    trader.presses("امروز")
    assert plain(trader.hears()).startswith("رضایی، قم:\nچقدر نخود؟")
    says(trader, "۵ تن")
    says(trader, "کیلویی ۸۵")
    trader.presses("امروز")
    assert "خرید ثبت شد" in plain(trader.hears())
