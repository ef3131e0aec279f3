"""What Telegram makes of a text: HTML, trimming, lengths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import BadRequest

from playground.client import Person
from playground.core.entities import trimmed
from playground.core.html import parse_html
from playground.core.measure import cut, units
from playground.core.refusal import RefusalError


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_the_tags_telegram_knows_become_entities(tag: str, kind: str) -> None:
    assert parse_html(f"سلام <{tag}>نخود</{tag}>") == ("سلام نخود", [{"type": kind, "offset": 5, "length": 4}])


def test_links_spoilers_and_code_languages_keep_what_they_carry() -> None:
    source = (
        '<a href="https://example.org/?a=1&amp;b=2">link</a><span class="tg-spoiler">x</span>'
        '<pre><code class="language-python">y</code></pre><blockquote expandable>z</blockquote>'
    )
    text, entities = parse_html(source)
    assert text == "linkxyz"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/?a=1&b=2"},
        {"type": "spoiler", "offset": 4, "length": 1},
        {"type": "pre", "offset": 5, "length": 1, "language": "python"},
        {"type": "expandable_blockquote", "offset": 6, "length": 1},
    ]


def test_offsets_count_utf16_units() -> None:
    assert parse_html("👍<b>👍 a</b>")[1] == [{"type": "bold", "offset": 2, "length": 4}]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("سلام <p>x</p>", 'Unsupported start tag "p" at byte offset 9'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ],
)
def test_html_telegram_cannot_read_is_refused_in_its_words(source: str, reason: str) -> None:
    with pytest.raises(RefusalError) as caught:
        parse_html(source)
    assert caught.value.description.startswith("Bad Request: can't parse entities: ")
    assert reason in caught.value.description


def test_only_telegrams_character_references_are_read() -> None:
    assert parse_html("&lt;b&gt; &amp; &quot;x&quot; &#1587; &#x633; &nbsp; &foo;")[0] == '<b> & "x" س س &nbsp; &foo;'


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>")[0] == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.integers(2, 9))
def test_a_text_cut_for_several_messages_loses_nothing(text: str, most: int) -> None:
    pieces = cut(text, most)
    assert "".join(pieces) == text
    assert all(units(piece) <= most for piece in pieces)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_length_is_that_of_utf16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2


async def test_inside_code_nothing_else_is_marked(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "<b>a <code>/x</code> b</b><i><code>y</code></i>", parse_mode="HTML")
    seen = owner.newest()
    assert (seen.marked("bold"), seen.marked("code"), seen.marked("italic")) == (["a ", " b"], ["/x", "y"], [])


def test_white_space_around_goes_and_entities_move_along() -> None:
    text, entities = trimmed("  \n abc  ", [{"type": "bold", "offset": 0, "length": 9}])
    assert (text, entities) == ("abc", [{"type": "bold", "offset": 0, "length": 3}])


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200f\u200c", "<b> </b>", "\u2800"])
async def test_an_empty_text_is_refused(bot: Bot, owner: Person, text: str) -> None:
    owner.says("/start")
    with pytest.raises(BadRequest, match=r"(?i)message text is empty"):
        await bot.send_message(owner.id, text, parse_mode="HTML")


async def test_the_limit_of_a_text_counts_after_parsing(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await bot.send_message(owner.id, "👍" * 2049)


async def test_a_caption_has_at_most_1024_signs(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    await bot.send_document(owner.id, b"x", caption="ن" * 1024)
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_document(owner.id, b"x", caption="ن" * 1025)


async def test_a_markdown_mode_is_not_imitated(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    with pytest.raises(BadRequest, match=r"(?i)unsupported parse_mode"):
        await bot.send_message(owner.id, "*x*", parse_mode="MarkdownV2")


async def test_isolates_stay_and_embeddings_go(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_message(owner.id, "\u2068a\u2069 \u202ab\u202c\r")
    assert sent.text == "\u2068a\u2069 b"


async def test_commands_links_and_mentions_are_marked_by_telegram(bot: Bot, owner: Person) -> None:
    said = owner.says("/find@playground_bot x https://example.org #نخود @somebody +989120000000")
    kinds = ("bot_command", "url", "hashtag", "mention", "phone_number")
    assert [said.marked(kind) for kind in kinds] == [
        ["/find@playground_bot"],
        ["https://example.org"],
        ["#نخود"],
        ["@somebody"],
        ["+989120000000"],
    ]
    sent = await bot.send_message(owner.id, "<code>/x</code> /today", parse_mode="HTML")
    assert [entity.type for entity in sent.entities] == ["code", "bot_command"]
