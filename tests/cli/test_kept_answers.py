"""`due` and `list`: said again at once for as long as nothing changed that they tell of."""

import fcntl
import os
import stat
import struct
import sys
import termios
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.kept_answers import ANSWERS, read_answer, usual_file
from tui.quick import answer

Run = Callable[..., Done]
LONG = {"due": "due-lines", "list": "list"}
"""Commands, and how the file of each one's answer is called."""


@pytest.fixture(autouse=True)
def within_a_minute(shelf: Shelf) -> None:
    """No word of what is due changes at this very second."""
    shelf.world.clock.wait(seconds=20)


def kept(shelf: Shelf, command: str, later: timedelta = timedelta()) -> str | None:
    """What the file answers at the shelf's own moment, or later."""
    return read_answer(usual_file(LONG[command]), (shelf.world.clock.now() + later).timestamp())


@pytest.mark.parametrize("command", LONG)
def test_what_was_said_is_kept_as_privately_as_the_library(
    coffeechat: Run, shelf: Shelf, command: str
) -> None:
    said = coffeechat(command)
    assert said.status == 0 and "Grace Hopper" in said.out
    assert f"{kept(shelf, command)}\n" == said.out
    assert stat.S_IMODE(Path(usual_file(LONG[command])).stat().st_mode) == 0o600


def test_a_list_holds_at_any_time_and_what_is_due_as_long_as_its_words(
    coffeechat: Run, shelf: Shelf
) -> None:
    coffeechat("list"), coffeechat("due")
    for years in (-1, 0, 9):
        assert kept(shelf, "list", timedelta(days=365 * years))
    assert kept(shelf, "due")
    assert kept(shelf, "due", timedelta(minutes=1)) is None, "a letter is due in so many minutes"
    assert kept(shelf, "due", timedelta(seconds=-1)) is None, "the machine's clock was put back"


def in_place(shelf: Shelf) -> None:
    """Alter a file as some editors do, with its length and its folder as they were."""
    file = shelf.file(shelf.grace)
    file.write_bytes(file.read_bytes().replace(b"how teams", b"how bands"))


def what_it_says_of_itself(shelf: Shelf) -> None:
    """Alter the file that says which format the library has."""
    (shelf.folder / "library.json").write_text("{}", "utf-8")


def by_a_window(shelf: Shelf) -> None:
    """Change something in another window."""
    goal = EditConversation(shelf.anna, ConversationField.GOAL, "how it is done")
    shelf.world.session.run(goal)
    shelf.world.session.flush()


def open_to_others(shelf: Shelf) -> None:
    """Let others read the library."""
    shelf.folder.chmod(0o755)


@pytest.mark.parametrize("command", LONG)
@pytest.mark.parametrize("change", [in_place, what_it_says_of_itself, by_a_window, open_to_others])
def test_any_change_ends_it(
    coffeechat: Run, shelf: Shelf, change: Callable[[Shelf], None], command: str
) -> None:
    coffeechat(command)
    assert kept(shelf, command)
    change(shelf)
    assert kept(shelf, command) is None


@pytest.mark.parametrize("command", LONG)
def test_where_there_is_something_to_complain_of_nothing_is_kept(
    coffeechat: Run, shelf: Shelf, command: str
) -> None:
    shelf.file(shelf.grace).write_bytes(b"{")
    assert coffeechat(command).status == 3
    assert coffeechat(command).status == 3
    assert not Path(usual_file(LONG[command])).exists()


@pytest.mark.parametrize(
    "words", [("list", "--stage", "asked"), ("list", "--json"), ("due", "--json")], ids=" ".join
)
def test_what_was_asked_otherwise_is_not_kept(
    coffeechat: Run, shelf: Shelf, words: tuple[str, ...]
) -> None:
    assert coffeechat(*words).status == 0
    assert answer(words) is None and not Path(usual_file(LONG[words[0]])).exists()


def test_a_library_that_is_named_has_its_own(
    coffeechat: Run, shelf: Shelf, machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = coffeechat("list").out
    assert answer(["--library", str(shelf.folder), "list"]) == 0
    assert capsys.readouterr().out == said
    assert answer(["--library", f"{shelf.folder}-2", "list"]) is None
    assert answer(["--library", "somewhere", "list"]) is None
    assert answer(["--library"]) is None


def test_who_is_erased_is_in_no_answer(coffeechat: Run, shelf: Shelf, machine: Path) -> None:
    coffeechat("list"), coffeechat("due")
    folder = Path(usual_file("list")).parent
    assert any(b"Hopper" in path.read_bytes() for path in folder.iterdir())
    assert coffeechat("erase", "Grace Hopper", "--yes", "Grace Hopper").status == 0
    assert not any(b"Hopper" in path.read_bytes() for path in folder.iterdir())


def test_letters_that_the_terminal_does_not_know_are_for_the_program(
    coffeechat: Run, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    coffeechat("list")
    path = Path(usual_file("list"))
    path.write_text(path.read_text("utf-8").replace("Mary", "Märy"), "utf-8")
    assert answer(["list"]) == 0
    with open(os.devnull, "w", encoding="ascii") as terminal, monkeypatch.context() as other:
        other.setattr(sys, "stdout", terminal)
        assert answer(["list"]) is None


def test_what_a_terminal_has_no_room_for_is_folded_by_the_program(
    coffeechat: Run, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    widest = max(map(len, coffeechat("list").out.splitlines()))
    ours, theirs = os.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stdout", terminal)
        for columns, told in ((widest, 0), (widest - 1, None)):
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 20, columns, 0, 0))
            assert answer(["list"]) == told


def test_every_answer_has_a_file_of_its_own() -> None:
    assert len(set(ANSWERS.values())) == len(ANSWERS)
