"""What can't be used is said in a sentence: no terminal, odd bytes, odd dates, a damaged file."""

from functools import partial
from pathlib import Path

import pytest

from tests.journeys.conftest import Shell, Show, Start
from tests.journeys.steps import EMPTY_LINE, keep, seed_ended, seed_idea
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
NO_DATE = "the 31st of smarch"


@pytest.mark.parametrize("words", [(), ("call", "Ada"), ("demo",)], ids=["today", "call", "demo"])
def test_without_a_terminal(words: tuple[str, ...], shell: Shell, machine: Path) -> None:
    done = shell(*words)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("coffeechat: ")
    assert "terminal" in line
    assert not (machine / "library").exists()


def test_a_dumb_terminal(start: Start, machine: Path) -> None:
    terminal = start(own={"TERM": "dumb"})
    assert terminal.close() == 2
    line = " ".join(bytes(terminal.raw).decode().split())
    assert line.count("coffeechat: ") == 1
    assert line.startswith("coffeechat: ")
    assert "TERM=dumb" in line
    assert not (machine / "library").exists()


def test_bytes_that_are_no_text(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    for odd in (b"\xff", b"\xc3", b"\xe2\x28\xa1", b"\xed\xa0\x80"):
        terminal.send(odd)
        terminal.type("x")
        terminal.wait_for(lambda: terminal.row("› ").endswith("x"))
        terminal.press("enter")
        terminal.wait_for(EMPTY_LINE)
    keep(terminal, "still here")
    assert terminal.quit() == 0
    assert show(NAME)["notes"][-1]["text"] == "still here"


# Dates --------------------------------------------------------------------------------------


@pytest.mark.parametrize("leave", ["enter", "tab"])
def test_a_date_that_cannot_be_read(start: Start, show: Show, leave: str) -> None:
    seed_idea(NAME)
    terminal = opened(start, f"prepare · {NAME}")
    terminal.wait_for(lambda: terminal.lit("I want to know"))
    terminal.press("ctrl+n")
    terminal.press("ctrl+n")
    terminal.fill("when", NO_DATE)
    terminal.press(leave)
    stays_and_is_explained(terminal, "when")
    terminal.press("escape")
    terminal.wait_for("The same key again leaves without it.")
    terminal.press("escape")
    terminal.wait_for("coffeechat · today")
    assert terminal.quit() == 0
    talk = show(NAME)["conversation"]
    assert (talk["scheduled_at"], talk["stage"]) == (None, "idea")


def test_a_day_that_cannot_be_read(start: Start, show: Show) -> None:
    seed_ended(NAME, ("> send her the paper",))
    terminal = opened(start, f"follow-up · {NAME}")
    terminal.press("ctrl+n")
    terminal.wait_for(partial(terminal.at, "○ I'll"))
    terminal.press("enter")
    terminal.fill("by when", NO_DATE)
    terminal.press("enter")
    stays_and_is_explained(terminal, "by when")
    assert terminal.quit() == 0
    assert show(NAME)["promises"][0]["due"] is None


def opened(start: Start, title: str) -> Terminal:
    """Today with one conversation, and Enter on it."""
    terminal: Terminal = start()
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.wait_for(title)
    return terminal


def stays_and_is_explained(terminal: Terminal, label: str) -> None:
    """The words are still in their field, and the row of keys says what is wrong with them."""
    terminal.wait_for(lambda: "Not understood" in "\n".join(terminal.lines[-3:]))
    assert NO_DATE in terminal.field(label)


# Files --------------------------------------------------------------------------------------


def test_a_damaged_file_is_named(start: Start, shell: Shell, machine: Path) -> None:
    broken, whole = seed_idea("Grace Hopper"), seed_idea(NAME)
    path = machine / "library" / "conversations" / f"{broken}.json"
    damage = path.read_bytes()[:-40]
    path.write_bytes(damage)

    terminal = start()
    terminal.wait_for("damaged")
    terminal.wait_for(NAME)
    terminal.wait_for(f"{broken}.json")
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.wait_for(f"prepare · {NAME}")
    assert terminal.quit() == 0

    done = shell("list")
    assert done.returncode == 3
    assert whole in done.stdout
    (line,) = done.stderr.splitlines()
    assert str(path) in line
    assert path.read_bytes() == damage


def test_a_library_that_is_not_ours(start: Start, shell: Shell, machine: Path) -> None:
    (machine / "library").mkdir()
    foreign = machine / "library" / "library.json"
    foreign.write_text('{"books": []}')
    terminal = start()
    assert terminal.close() == 3
    line = " ".join(bytes(terminal.raw).decode().split())
    assert line.count("coffeechat: ") == 1
    assert str(foreign) in line
    assert shell("list").returncode == 3
    assert foreign.read_text() == '{"books": []}'
    assert [path.name for path in foreign.parent.iterdir()] == ["library.json"]
