"""Every sentence exists in every language, with the same arguments, and is well formed."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

LOCALE = Path(__file__).resolve().parents[2] / "locale"


class _Reads(Visitor):
    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.numeric_keys = False

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.arguments.add(node.id.name)

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802
        self.numeric_keys |= isinstance(node.key, ast.NumberLiteral)
        self.generic_visit(node)


def _messages(language: str) -> dict[str, _Reads]:
    found: dict[str, _Reads] = {}
    for path in sorted((LOCALE / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{language}/{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{language}: {entry.id.name} stands twice"
                found[entry.id.name] = _Reads()
                found[entry.id.name].visit(entry)
    return found


def test_english_says_all_that_persian_says_with_the_same_arguments() -> None:
    fa, en = _messages("fa"), _messages("en")
    assert set(fa) == set(en)
    assert {name: text.arguments for name, text in fa.items()} == {name: text.arguments for name, text in en.items()}


@pytest.mark.parametrize("language", ["fa", "en"])
def test_plurals_are_chosen_by_category(language: str) -> None:
    assert not [name for name, text in _messages(language).items() if text.numeric_keys]


def test_the_bot_neither_shouts_nor_flatters_nor_advertises() -> None:
    never = re.compile("[!！]|گردید|می‌باشد|کاربر گرامی|مشتری گرامی|آفرین|تخفیف ویژه|فرصت استثنایی|[يك]")
    for path in (LOCALE / "fa").glob("*.ftl"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            assert not never.search(line), f"{path.name}:{number}"


def test_every_text_the_code_names_exists() -> None:
    """Ids written out in screens, handlers and actions; those put together from parts are covered by the flows."""
    known = set(_messages("fa"))
    root = LOCALE.parent
    called = re.compile(r"""(?:texts|words)\.(?:say|plain)\(\s*"([\w-]+)\"""")
    for path in [*(root / "crmbot").rglob("*.py"), *(root / "handlers").rglob("*.py")]:
        for name in called.findall(path.read_text(encoding="utf-8")):
            assert name in known, f"{path.name}: {name}"
