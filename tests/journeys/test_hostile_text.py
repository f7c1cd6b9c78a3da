"""Names and lines that would drive a terminal or a markup reader show as they are, everywhere."""

import re
from pathlib import Path

import pytest

from tests.journeys.conftest import Shell, Show, Start
from tests.journeys.steps import EMPTY_LINE, noted, seed_call
from tests.journeys.terminal import Terminal

TITLE = "\x1b]0;pwned\x07"
"""An escape sequence that would change the window's title."""

NAMES = {
    "[/]": "[/]",
    "[@click=app.quit]x[/]": "[@click=app.quit]x[/]",
    f"Eve{TITLE}": "Eve]0;pwned",
    "Eve\x1b[2J\x9b2J": "Eve[2J2J",
}
"""What is typed, and what may be seen of it."""

PARTS = (b"pwned\x07", b"\x1b]0;pwned", b"Eve\x1b[2J", b"\x9b2J", "\x9b2J".encode())
"""What must never be written to the terminal."""

named = pytest.mark.parametrize(("name", "seen"), NAMES.items(), ids=range(len(NAMES)))


@pytest.mark.parametrize("name", [name for name in NAMES if name.isprintable()])
def test_a_typed_name(start: Start, show: Show, name: str) -> None:
    terminal = start()
    who(terminal)
    terminal.type(name)
    terminal.wait_for(name)
    terminal.press("enter")
    terminal.wait_for(f"prepare · {name}")
    through_all_screens(terminal, name)
    assert show(name)["person"]["name"] == name


def test_a_pasted_name_with_escapes(start: Start, show: Show) -> None:
    """A paste with an escape in it reaches the app in pieces; none of them does harm."""
    terminal = start()
    who(terminal)
    terminal.paste(f"Eve{TITLE} \x9b2J")
    terminal.wait_for("pwned")
    terminal.press("enter")
    terminal.wait_for("prepare · ")
    through_all_screens(terminal, "pwned")
    assert show("pwned")["person"]["name"].isprintable()


def test_a_pasted_line_with_escapes(start: Start, show: Show) -> None:
    """Nothing of it is lost, and the call goes on."""
    terminal = start("call", "Eve")
    terminal.wait_for(EMPTY_LINE)
    terminal.paste(f"first {TITLE} last [/]")
    terminal.wait_for(lambda: "pwned" in terminal.row("› ") and "last" in terminal.row("› "))
    terminal.press("enter")
    terminal.wait_for(EMPTY_LINE)
    assert terminal.quit() == 0
    assert not [part for part in PARTS if part in terminal.raw]
    said = show("Eve")
    (note,) = said["notes"]
    assert note["text"].isprintable()
    assert all(word in note["text"] for word in ("first", "pwned", "last", "[/]"))
    assert said["conversation"]["ended_at"] is None


def who(terminal: Terminal) -> None:
    """Today, and the dialog that asks for a name."""
    terminal.wait_for("Nobody here yet")
    terminal.type("n")
    terminal.wait_for("Prepare to talk with whom?")


@named
def test_a_name_on_the_command_line(start: Start, show: Show, name: str, seen: str) -> None:
    terminal = start("call", name)
    terminal.wait_for(EMPTY_LINE)
    through_the_call(terminal, seen)
    assert show(seen)["person"]["name"] == seen


def test_text_planted_in_the_files(start: Start, shell: Shell, machine: Path) -> None:
    """Every text in the library is one that no keyboard of ours could have written."""
    seed_call("Plant", ("Plant", '" Plant', "> Plant", "@ Plant", ""))
    planted = r"Eve\u001b]0;pwned\u0007\u009b2J [/] [@click=app.quit]x[/]"
    seen = "[/] [@click=app.quit]x[/]"
    for path in (machine / "library").glob("*/*.json"):
        path.write_text(path.read_text().replace("Plant", planted))
    terminal = start(size=(140, 40))
    terminal.wait_for("● call")
    terminal.wait_for(seen)
    terminal.press("enter")
    through_the_call(terminal, seen)
    for words in (("list",), ("due",), ("show", "Eve"), ("show", "Eve", "--json")):
        said = shell(*words)
        assert (said.returncode, said.stderr) == (0, "")
        assert seen in said.stdout
        assert not any(part in said.stdout.encode() for part in PARTS)


def through_all_screens(terminal: Terminal, seen: str) -> None:
    """From Prepare through all the rest."""
    terminal.wait_for(lambda: seen in terminal.lines[0])
    terminal.press("f1")
    terminal.wait_for("Help · Prepare")
    terminal.press("escape")
    terminal.wait_for(lambda: seen in terminal.lines[0])
    terminal.press("^gc")
    through_the_call(terminal, seen)


def through_the_call(terminal: Terminal, seen: str) -> None:
    """From the call to the letter, home and out."""
    terminal.wait_for(EMPTY_LINE)
    terminal.wait_for(lambda: seen in terminal.lines[0])
    terminal.paste("! a line [/] [@click=app.quit]x[/]")
    terminal.wait_for("a line [/] [@click=app.quit]x[/]")
    terminal.press("enter")
    terminal.wait_for(lambda: noted(terminal, "! a line [/] [@click=app.quit]x[/]"))
    terminal.press("f9", "f9")
    terminal.wait_for(lambda: terminal.lines[0].startswith(" debrief · ") and seen in terminal.text)
    terminal.press("ctrl+n")
    terminal.wait_for(lambda: bool(re.search("[23] of 3", terminal.text)))
    terminal.press("ctrl+n", "ctrl+n")
    terminal.wait_for(lambda: terminal.lines[0].startswith(" follow-up · "))
    terminal.wait_for(lambda: seen in terminal.lines[0])
    terminal.press("escape")
    terminal.wait_for("coffeechat · today")
    terminal.wait_for(lambda: seen in terminal.text)
    assert terminal.quit() == 0
    assert terminal.restored
    assert not [part for part in PARTS if part in terminal.raw]
