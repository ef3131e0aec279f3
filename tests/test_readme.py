"""The README names what there is."""

import re
import tomllib
from pathlib import Path

from crmbot.screens.help import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_every_command() -> None:
    for command in COMMANDS:
        assert f"/{command}" in README


def test_the_readme_names_every_variable_of_the_environment() -> None:
    read = re.findall(r"""get\.\w+\("([A-Z_]+)\"""", (ROOT / "crmbot" / "settings.py").read_text(encoding="utf-8"))
    assert read
    for name in read:
        assert f"CRMBOT_{name}" in README


def test_its_pictures_exist() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file()


def test_the_constraints_hold_no_address_and_pin_every_dependency() -> None:
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in pinned and " @ " not in pinned
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for need in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        name = re.split(r"[\[<>=~ ]", need)[0]
        assert re.search(rf"^{re.escape(name)}==", pinned, re.M | re.I), name
