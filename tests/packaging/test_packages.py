"""What is built works elsewhere: installed beside a stranger's rooms, and unpacked to be tested.

The packages it needs come from the tests' own environment; coffeechat itself from the wheel.
"""

import os
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.source import ROOMS, ROOT, tracked_files
from tests.journeys.terminal import Terminal

COMMANDS = {
    "--version": "coffeechat ",
    "paths": "library",
    "keys": "live.end",
    "help": "coffeechat",
    "due": "Nothing is due",
    "bank": "What does a good week look like for you",
}
"""Words of the command, and what its answer must have in it."""

WITH_PATH, WITHOUT = {"PYTHONPATH": "."}, {"PYTHONPATH": ""}


@dataclass
class Built:
    """What was built, and the command of a new environment that has the wheel."""

    wheel: Path
    sdist: Path
    command: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build both, and install the wheel as pip does."""
    folder, home = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("elsewhere") / "env"
    run(sys.executable, "-m", "hatchling", "build", "-d", str(folder), folder=ROOT)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    run(sys.executable, "-m", "venv", "--without-pip", str(home))
    pip = (sys.executable, "-m", "pip", "--python", str(home / "bin" / "python"))
    run(*pip, "install", "-q", "--no-user", "--no-deps", "--no-index", str(wheel))
    (place,) = home.glob("lib/python3*/site-packages")
    packages = Path(str(distribution("textual").locate_file("")))
    (place / "packages.pth").write_text(f"{packages}\n", "utf-8")
    return Built(wheel, sdist, home / "bin" / "coffeechat")


@pytest.fixture
def abroad(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stranger's folder that has rooms of the same names; the library is where it usually is."""
    monkeypatch.delenv("COFFEECHAT_HOME")
    for room in ("tui", "themes"):
        (machine / "abroad" / room).mkdir(parents=True)
        (machine / "abroad" / room / "__init__.py").write_text("STRANGER = True\n", "utf-8")
    (machine / "abroad" / "widgets.py").write_text("STRANGER = True\n", "utf-8")
    return machine / "abroad"


def test_the_wheel_has_every_file_of_the_rooms_and_no_other(built: Built) -> None:
    with ZipFile(built.wheel) as wheel:
        there = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = (path.relative_to(ROOT) for path in tracked_files())
    wanted = {str(file) for file in files if file.parts[0] in (*ROOMS, "coffeechat.py")}
    assert there == wanted


@pytest.mark.parametrize("own", [WITHOUT, WITH_PATH], ids=["plain", "PYTHONPATH"])
def test_commands_work_beside_a_strangers_rooms(
    built: Built, abroad: Path, own: dict[str, str]
) -> None:
    for words, wanted in COMMANDS.items():
        said = run(str(built.command), *words.split(), folder=abroad, own=own)
        assert wanted in said, words


@pytest.mark.parametrize("own", [WITHOUT, WITH_PATH], ids=["plain", "PYTHONPATH"])
def test_the_screen_works_beside_a_strangers_rooms(
    built: Built, abroad: Path, own: dict[str, str]
) -> None:
    terminal = Terminal(folder=abroad, own=own, command=[str(built.command)])
    try:
        terminal.wait_for("Nobody here yet")
        terminal.press("f1")
        terminal.wait_for("Help · ")
        terminal.press("escape")
        assert terminal.quit() == 0
    finally:
        terminal.put_away()


def test_the_tests_of_the_sdist_can_be_collected(built: Built, tmp_path: Path) -> None:
    with tarfile.open(built.sdist) as sdist:
        sdist.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.glob("coffeechat-*")
    words = ("-m", "pytest", "--collect-only", "-qq", "--assert=plain", "-p", "no:cacheprovider")
    assert "tests/docs/test_readme.py" in run(sys.executable, *words, folder=folder)
    assert (folder / "docs" / "screens.md").exists() and (folder / "Makefile").exists()


def run(
    *command: str,
    folder: Path | None = None,
    own: dict[str, str] | None = None,
) -> str:
    """Run a command that must succeed; return what it printed."""
    kept = {
        name: word for name, word in os.environ.items() if not name.startswith(("PIP_", "PYTEST"))
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PYTHONPATH": "", **(own or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
