"""Lists in the book: what goes in, what stays as it is, and what comes out again."""

from datetime import timedelta

import pytest

from crmbot.actions import calls, importing, importing_callers, undoing
from crmbot.actions.calls import Said
from crmbot.actions.importing_chunks import let_in_some
from crmbot.actions.recomputing import recompute
from crmbot.domain.errors import CrmError
from crmbot.domain.imports import OLD_BUYER
from crmbot.notes import parse_note
from tests.actions.taking import Desk

HEADING = "نام,موبایل,شهر,محصول,گروه,آخرین تماس,توضیحات,شرکت"
ROWS = (
    "مهندس علی رضایی,09124431087,قم,نخود و عدس,4,1405/07/12,پسرش داماد شد,بازرگانی امید",
    "مریم کرمی,09124431088,یزد,برنج,2,,,",
    "رضا نوری,09124431089 و 02188776655,,,,,,",
    "بدون شماره,ندارد,قم,نخود,1,,,",
    ",09124431090,,,,,,",
)


def a_list(*rows: str, heading: str = HEADING) -> bytes:
    return "\n".join([heading, *rows]).encode()


LIST = a_list(*ROWS)


def test_a_list_fills_an_empty_book(desk: Desk) -> None:
    file = desk.takes(LIST, standing=OLD_BUYER)
    assert (file.state, file.added, file.changed) == ("done", 4, 0)
    people = {one[1]: one for one in desk.people()}
    phones, _, title, firm, city, group, goods, last, notes = people["علی رضایی"]
    assert (phones, title, firm, city, group) == (("+989124431087",), "mohandes", "بازرگانی امید", "قم", 4)
    assert goods == {"نخود", "عدس"} and notes == "پسرش داماد شد"
    assert last is not None and last.isoformat() == "2026-10-04"
    assert people["مریم کرمی"][5] == 2 and people["مریم کرمی"][7] is None
    assert people["رضا نوری"][0] == ("+989124431089", "+982188776655") and people["رضا نوری"][5] == OLD_BUYER


def test_what_follows_from_a_list_needs_no_recomputing(desk: Desk) -> None:
    desk.takes(LIST, standing=OLD_BUYER)
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0


@pytest.mark.parametrize("known", ["fill", "update"])
def test_the_same_list_twice_changes_nothing(desk: Desk, known: str) -> None:
    desk.takes(LIST, standing=OLD_BUYER)
    before = desk.people()
    again = desk.reads(LIST)
    assert again.understood is not None
    assert (again.understood.new, again.understood.known) == (0, 4)
    assert (again.understood.fills, again.understood.updates, again.has_effect) == (0, 0, False)
    assert desk.lets_in(again, known=known).changed == 0
    assert desk.people() == before


def test_gaps_are_filled_and_nothing_is_overwritten(desk: Desk) -> None:
    desk.act(calls.record, Said(parse_note("09124431087 یزد", desk.now.date())))
    file = desk.takes(a_list(ROWS[0]))
    assert (file.added, file.changed) == (0, 1)
    ((_, name, _, _, city, group, goods, _, _),) = desk.people()
    assert (name, city, group, goods) == ("علی رضایی", "یزد", 4, {"نخود", "عدس"})


def test_known_people_can_be_brought_up_to_date_or_left_alone(desk: Desk) -> None:
    desk.act(calls.record, Said(parse_note("09124431087 آقای کبیری یزد", desk.now.date())))
    before = desk.people()
    desk.takes(a_list(ROWS[0]), known="skip")
    assert desk.people() == before
    desk.takes(a_list(ROWS[0]), known="update")
    assert desk.people()[0][1] == "علی رضایی" and desk.people()[0][4] == "قم"


def test_a_whole_list_goes_back_a_week_later(desk: Desk) -> None:
    desk.act(calls.record, Said(parse_note("09124431087 آقای کبیری", desk.now.date())))
    before = desk.people()
    file = desk.takes(LIST, standing=OLD_BUYER)
    later = desk._replace(now=desk.now + timedelta(days=7))
    assert later.takes_back(file).state == "undone"
    assert desk.people() == before
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0
    assert desk.look(lambda book: book.products.all()) == []


def test_who_was_touched_since_stays_and_is_named(desk: Desk) -> None:
    file = desk.takes(LIST, standing=OLD_BUYER)
    desk.act(calls.record, Said(parse_note("09124431088 پیش‌فاکتور گرفت", desk.now.date())))
    undone = desk.takes_back(file)
    assert (undone.kept.count, undone.kept.names) == (1, ("مریم کرمی",))
    assert [one[1] for one in desk.people()] == ["مریم کرمی"]
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0


def test_a_touch_that_was_undone_itself_keeps_nobody(desk: Desk) -> None:
    file = desk.takes(LIST)
    card = desk.act(calls.record, Said(parse_note("09124431088 پیش‌فاکتور گرفت", desk.now.date())))
    desk.act(undoing.undo, card.entry)
    assert desk.takes_back(file).kept.count == 0
    assert desk.people() == []


def test_a_known_persons_own_words_survive_the_undo(desk: Desk) -> None:
    card = desk.act(calls.record, Said(parse_note("09124431087", desk.now.date())))
    file = desk.takes(a_list(ROWS[0]))
    desk.act(
        lambda book: (
            book.customers.change(card.customer.id, city="کاشان"),
            book.journal.write("city", card.customer.id),
        )
    )
    assert desk.takes_back(file).kept.count == 1
    assert desk.people()[0][4] == "کاشان"


def test_it_can_be_let_in_again_after_it_went_back(desk: Desk) -> None:
    file = desk.takes(LIST, standing=OLD_BUYER)
    before = desk.people()
    desk.takes_back(file)
    again = desk.lets_in(desk.file(file.id))
    assert (again.state, again.added) == ("done", 4)
    assert desk.people() == before


def test_a_kill_in_between_loses_and_doubles_nobody(desk: Desk) -> None:
    file = desk.reads(LIST)
    desk.act(importing.answer, file.id, OLD_BUYER)
    desk.act(importing.let_in, file.id)
    desk.act(let_in_some, file.id, 3)
    with pytest.raises(KeyboardInterrupt):
        desk.act(_killed, file.id)
    while not desk.act(let_in_some, file.id, 3).over:
        pass
    assert desk.file(file.id).added == len(desk.people()) == 4


def _killed(book, import_id: int) -> None:
    let_in_some(book, import_id, 3)
    raise KeyboardInterrupt


def test_stopping_half_way_takes_back_what_is_in(desk: Desk) -> None:
    file = desk.reads(LIST)
    desk.act(importing.answer, file.id, 1)
    desk.act(importing.let_in, file.id)
    desk.act(let_in_some, file.id, 3)
    assert len(desk.people()) == 3
    desk.takes_back(desk.file(file.id))
    assert desk.people() == []


def test_a_person_in_the_trash_comes_back_with_the_list(desk: Desk) -> None:
    card = desk.act(calls.record, Said(parse_note("09124431088 مریم کرمی یزد", desk.now.date())))
    desk.act(lambda book: book.customers.change(card.customer.id, deleted_at=book.now))
    file = desk.takes(a_list(ROWS[1]))
    assert file.changed == 1 and len(desk.people()) == 1


def test_no_file_is_let_in_before_it_is_said_who_they_are(desk: Desk) -> None:
    file = desk.reads(LIST)
    with pytest.raises(CrmError, match="import-ask-standing"):
        desk.act(importing.let_in, file.id)


def test_another_file_waits_until_the_first_is_in(desk: Desk) -> None:
    file = desk.reads(LIST)
    desk.act(importing.answer, file.id, 1)
    desk.act(importing.let_in, file.id)
    with pytest.raises(CrmError, match="import-busy"):
        desk.act(importing.receive, "file", "other.csv")


def test_a_new_file_makes_the_old_ones_buttons_old(desk: Desk) -> None:
    first = desk.reads(LIST)
    desk.reads(LIST)
    with pytest.raises(CrmError, match="import-old"):
        desk.act(importing.let_in, first.id)


def test_another_member_cannot_touch_the_file(desk: Desk) -> None:
    file = desk.reads(LIST)
    other = desk.store.at_gate(desk.now, None, lambda gate: gate.people.open_book(2, "Other", "fa", desk.now))
    with pytest.raises(CrmError, match="import-old"):
        desk._replace(member=other).act(importing.let_in, file.id)


def test_a_stated_rhythm_makes_an_old_buyer_a_steady_one_and_plans_his_call(desk: Desk) -> None:
    file = desk.takes(LIST, standing=OLD_BUYER)
    said = desk.act(importing_callers.state_rhythm, file.id, 0, "weekly")
    assert (said.place, said.asks, said.people[0][0].group) == (0, "last", 5)
    said = desk.act(importing_callers.state_last, file.id, 0, "two_three_months")
    assert (said.place, said.asks) == (1, "rhythm")
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0


def test_a_whole_import_is_one_entry_and_no_plain_undo_touches_it(desk: Desk) -> None:
    file = desk.takes(LIST)
    entries = desk.look(lambda book: book.journal.latest())
    assert [(one.action, one.id) for one in entries] == [("import", file.entry_id)]
    with pytest.raises(CrmError, match="stale-button"):
        desk.act(undoing.undo, file.entry_id)
