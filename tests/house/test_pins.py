"""What gets installed is pinned to the byte, and the pins name no place to get it from."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.source import ROOT

PINS = ROOT / "requirements"
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
PIN = re.compile(r"^(?P<name>[a-z0-9._-]+)(\[[a-z,]+\])?==(?P<version>\S+)( ; [^\\]+)? \\$")
BUILT = ("hatchling", "editables")

each_file = pytest.mark.parametrize("path", sorted(PINS.glob("*.txt")), ids=lambda path: path.name)


def pins_of(path: Path) -> dict[str, str]:
    """Return the pinned versions of a file by name."""
    found = (PIN.match(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {match["name"]: match["version"] for match in found if match}


@each_file
def test_no_place_is_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.findall(r"^\s*-(?!-hash=).*", text, re.MULTILINE)
    assert not re.findall(r"\b[\w-]+\.(?:org|com|net|io)\b", text)


@each_file
def test_every_line_is_a_pin_with_hashes(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\\\n", "")
    for line in (line for line in text.splitlines() if line and not line.lstrip().startswith("#")):
        assert "==" in line, line
        assert HASH.search(line), line


def test_tests_run_on_what_users_get() -> None:
    assert pins_of(PINS / "run.txt").items() <= pins_of(PINS / "dev.txt").items()


def test_what_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=!~ ]", word)[0] for word in project["dependencies"]}
    assert {*asked, *BUILT} <= pins_of(PINS / "run.txt").keys()
