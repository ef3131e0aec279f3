"""The house in order: rules that no import linter knows."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("crmbot", "handlers", "scheduler", "playground")
SOURCES = [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if "versions" not in path.parts]
LETTER = "[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]"
PERSIAN = re.compile(f"{LETTER}{{3}}")  # a word; single letters may be named


@cache
def _imports(path: Path) -> frozenset[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return frozenset(names)


def test_the_domain_imports_no_library_but_phonenumbers() -> None:
    for path in (ROOT / "crmbot" / "domain").rglob("*.py"):
        for name in _imports(path):
            top = name.split(".")[0]
            assert (
                top in sys.stdlib_module_names
                or top in {"jdatetime", "phonenumbers"}
                or name.startswith("crmbot.domain")
            ), f"{path.name} imports {name}"


@pytest.mark.parametrize("module", ["asyncio", "telegram", "apscheduler"])
def test_the_trade_knows_neither_telegram_nor_the_scheduler_nor_asyncio(module: str) -> None:
    for path in (ROOT / "crmbot").rglob("*.py"):
        assert not any(name.split(".")[0] == module for name in _imports(path)), f"{path} imports {module}"


def test_rooms_do_not_enter_each_other() -> None:
    for path in (ROOT / "handlers").glob("*.py"):
        if path.stem == "__init__":
            continue
        entered = {
            name for name in _imports(path) if name.startswith("handlers") and not name.startswith("handlers.base")
        }
        assert not entered, f"{path.name} enters {entered}"


def test_persian_sentences_live_in_locale() -> None:
    allowed = {"notes", "lexicons"}
    for path in SOURCES:
        if allowed & set(path.parts) or path.stem == "normalise":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                assert not PERSIAN.search(node.value), f"{path}: {node.lineno}"


def test_no_file_is_two_ideas() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert not {name: lines for name, lines in long.items() if lines > 200}


def test_what_is_heavy_is_not_loaded_at_start() -> None:
    heavy = {"alembic", "openpyxl", "phonenumbers", "python_calamine", "vobject", "pydantic", "playground"}
    code = "import bot, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert not heavy & set(loaded.stdout.split())
