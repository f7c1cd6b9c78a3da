"""`due --short`: one line without names, from a small file for as long as it holds."""

import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, process
from tests.house.source import ROOT
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.kept_answers import read_answer, usual_file
from tui.quick import answer

Run = Callable[..., Done]
LINE = "1 thank-you · 1 call · 1 promise"


def kept(shelf: Shelf, later: timedelta = timedelta()) -> str | None:
    """What the file answers at the shelf's own moment, or later."""
    return read_answer(usual_file("due"), (shelf.world.clock.now() + later).timestamp())


def test_one_line_without_names_and_a_status(coffeechat: Run, shelf: Shelf) -> None:
    assert coffeechat("due", "--short") == Done(10, f"{LINE}\n", "")
    assert coffeechat("due").out.count("\n") == 3


@pytest.fixture
def empty(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No library yet, and none is named."""
    monkeypatch.delenv("COFFEECHAT_HOME")


@pytest.mark.usefixtures("empty")
def test_nothing_due_is_nothing_said(coffeechat: Run) -> None:
    assert coffeechat("due", "--short") == Done(0, "", "")


def test_the_line_is_kept_as_privately_as_the_library(coffeechat: Run, shelf: Shelf) -> None:
    coffeechat("due", "--short")
    path = Path(usual_file("due"))
    assert kept(shelf) == LINE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Hopper" not in path.read_text("utf-8")


def test_it_holds_for_a_while_and_not_before(coffeechat: Run, shelf: Shelf) -> None:
    coffeechat("due", "--short")
    assert kept(shelf, timedelta(minutes=5)) == LINE
    assert kept(shelf, timedelta(minutes=15)) is None
    assert kept(shelf, timedelta(seconds=-1)) is None, "the machine's clock was put back"


def test_any_change_ends_it(coffeechat: Run, shelf: Shelf) -> None:
    coffeechat("due", "--short")
    goal = EditConversation(shelf.anna, ConversationField.GOAL, "how it is done")
    shelf.world.session.run(goal)
    shelf.world.session.flush()
    assert kept(shelf) is None


def test_so_do_the_settings_the_zone_and_another_program(
    coffeechat: Run, shelf: Shelf, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coffeechat("due", "--short")
    with monkeypatch.context() as other:
        other.setenv("TZ", "Asia/Tokyo")
        assert kept(shelf) is None
    with monkeypatch.context() as other:
        other.setattr("tui.__version__", "0.2.0")
        assert kept(shelf) is None
    assert kept(shelf) == LINE
    settings = machine / "home" / "config" / "coffeechat" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[thanks]\ndue_minutes = 30\n", "utf-8")
    assert kept(shelf) is None


@pytest.mark.parametrize("text", ["", "1\n2\n", "x\ny\nz\nw\n", "\x00"])
def test_what_is_no_line_is_made_anew(machine: Path, text: str) -> None:
    path = Path(usual_file("due"))
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    assert answer(["due", "--short"]) is None


@pytest.mark.parametrize(
    "words", [[], ["due", "-s"], ["due", "--short", "x"], ["--version", "--help"]]
)
def test_anything_else_is_for_the_program(words: list[str]) -> None:
    assert answer(words) is None


def test_a_folder_with_several_names_is_for_the_program(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", f"{machine}/x/../library")
    assert answer(["due", "--short"]) is None


LOADED = """
import sys
from coffeechat import main
sys.argv[1:] = ["due", "--short"]
status = main()
print(*sys.modules)
sys.exit(status)
"""


@pytest.mark.usefixtures("empty")
def test_a_line_that_holds_loads_next_to_nothing() -> None:
    assert process("due", "--short") == Done(0, "", "")
    done = subprocess.run(
        (sys.executable, "-c", LOADED), cwd=ROOT, capture_output=True, text=True, check=True
    )
    ours = {name for name in done.stdout.split() if name.startswith(("tui", "msgspec"))}
    assert ours == {"tui", "tui.base_folders", "tui.errors", "tui.kept_answers", "tui.quick"}


def recipe(beginning: str) -> str:
    """The line of the README that begins so."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    (found,) = (line for line in lines if line.startswith(beginning))
    return found


@pytest.fixture
def on_the_path(shelf: Shelf, machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command `coffeechat`, as it is found after an installation."""
    command = machine / "bin" / "coffeechat"
    command.parent.mkdir()
    command.write_text(f"#!/bin/sh\ncd '{ROOT}' && exec '{sys.executable}' -m tui \"$@\"\n")
    command.chmod(0o700)
    monkeypatch.setenv("PATH", f"{command.parent}:/usr/bin:/bin")


@pytest.mark.usefixtures("on_the_path")
def test_the_recipe_for_a_prompt() -> None:
    script = f'{recipe("PS1=")}\necho "${{PS1@P}}"'
    done = subprocess.run(("bash", "-c", script), capture_output=True, text=True, check=True)
    assert done.stdout.startswith("1 ") and done.stdout.rstrip().endswith(("$", "#"))


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux")
@pytest.mark.usefixtures("on_the_path")
def test_the_recipe_for_tmux(machine: Path) -> None:
    line = recipe("set -g status-right")
    (machine / "tmux.conf").write_text(f"{line}\n", "utf-8")
    tmux = ("tmux", "-S", str(machine / "socket"))
    script = (*tmux, "-f", str(machine / "tmux.conf"), "start-server", ";", "show", "-gv")
    done = subprocess.run(
        (*script, "status-right", ";", "kill-server"), capture_output=True, text=True, check=True
    )
    asked = done.stdout.strip().removeprefix("#(").removesuffix(")")
    said = subprocess.run(("sh", "-c", asked), capture_output=True, text=True, check=False)
    assert said.stdout.startswith("1 ")
