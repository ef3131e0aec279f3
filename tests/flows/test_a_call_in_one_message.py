"""One line, one tap: a call is one message."""

from playground.client import Person


def test_a_line_with_a_number_becomes_a_customer_and_a_card(trader: Person) -> None:
    trader.says("0912 443 1087 آقای رضایی قم نخود")
    card = trader.hears()
    assert "اولین تماس" in card.text
    assert "09124431087" in card.text.split("\n")
    assert "لیست قیمت" in card.labels


def test_a_known_number_opens_his_card_however_it_is_written(trader: Person) -> None:
    trader.sends_contact("+989124431087", "رضایی")
    trader.hears()
    trader.says("۰۹۱۲۴۴۳۱۰۸۷")
    card = trader.hears()
    assert "تماس امروز ثبت شد" in card.text
    assert "رضایی" in card.text


def test_a_price_list_moves_him_to_group_two_and_undo_moves_him_back(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    trader.hears()
    trader.taps("لیست قیمت")
    assert "به گروه ۲ رفت" in plain(trader.hears().text)
    trader.taps("برگردان")
    assert "گروهش دوباره ۱ است" in plain(trader.hears().text)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def test_an_edited_line_is_read_again_on_the_same_card(trader: Person) -> None:
    line = trader.says("09124431087 رضایی قم نخود")
    card = trader.hears()
    trader.edits(line.message_id, "09124431087 رضایی یزد عدس")
    again = trader.hears()
    assert again.message_id == card.message_id
    assert "یزد" in again.text and "عدس" in again.text
    assert "قم" not in again.text and "نخود" not in again.text


def test_editing_a_missing_digit_in_stores_the_call(trader: Person) -> None:
    line = trader.says("0912443108 رضایی قم نخود")
    assert "کم دارد" in trader.hears().text
    trader.edits(line.message_id, "09124431087 رضایی قم نخود")
    assert "ثبت شد" in trader.hears().text


def test_editing_another_number_in_moves_the_call_to_whom_it_belongs(trader: Person) -> None:
    line = trader.says("09124431087 رضایی قم نخود")
    card = trader.hears()
    trader.edits(line.message_id, "09124431088 رضایی قم نخود")
    assert trader.hears().message_id == card.message_id
    trader.says("1087")
    assert "پیدا نشد" in trader.hears().text


def test_a_vcard_of_one_person_brings_all_his_numbers(trader: Person) -> None:
    vcard = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:رضایی\r\nTEL;TYPE=CELL:09124431087\r\n"
        "TEL;TYPE=WORK:02188776655\r\nEND:VCARD\r\n"
    )
    trader.sends_contact("09124431087", "رضایی", vcard=vcard)
    lines = trader.hears().text.split("\n")
    assert "09124431087" in lines and "02188776655" in lines


def test_a_vcard_of_several_people_is_a_call_with_each(trader: Person) -> None:
    one = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nTEL:{}\r\nEND:VCARD\r\n"
    vcard = one.format("رضایی یزد", "09124431087") + one.format("کریمی", "09124431088")
    trader.sends_contact("09124431087", "رضایی", vcard=vcard)
    assert "۲ تماس ثبت شد" in plain(trader.hears().text)


def test_a_contacts_name_says_what_its_number_is(trader: Person) -> None:
    trader.sends_contact("09124431087", "حسن دفتر")
    card = plain(trader.hears().text)
    assert "حسن\nدفتر:\n09124431087" in card
