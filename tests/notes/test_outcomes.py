"""What a contact led to."""

from datetime import date

import pytest

from crmbot.notes import parse_note


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("09120000001 رضائیان یزد نخود ۷ قیمت گرفت", "call_only"),
        ("09120000001 رضائیان یزد نخود تخفیف گرفت", "call_only"),
        ("09120000001 رضائیان یزد نخود رو امروز گرفت", "purchase"),
        ("09120000001 رضائیان یزد ۵ تن نخود گرفت", "purchase"),
    ],
)
def test_who_took_the_price_took_no_goods(text: str, outcome: str) -> None:
    assert parse_note(text, date(2026, 11, 21)).outcome == outcome
