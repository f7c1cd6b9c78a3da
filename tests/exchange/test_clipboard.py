"""A copy arrives, and it is said which program took it; what nothing took was not copied."""

from pathlib import Path

import pytest

from tests.tools.clipboard import clipboard_program
from tui.exchange import clipboard
from tui.exchange.clipboard import Copied, copy, request

TEXT = "Dear Grace,\n\n$(touch made) 'é' \"—\" 語\n"
WORDS = {
    "pbcopy": "",
    "wl-copy": "",
    "xclip": "-selection clipboard",
    "xsel": "--clipboard --input",
    "clip.exe": "",
    "tmux": "load-buffer -w -",
}


@pytest.mark.parametrize("name", WORDS)
def test_each_program_takes_the_text(
    machine: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    took = clipboard_program(machine, monkeypatch, name)
    monkeypatch.chdir(machine)
    assert copy(TEXT, asked=False) == Copied(name)
    assert took.read_bytes().decode("utf-16" if name == "clip.exe" else "utf-8") == TEXT
    assert Path(f"{took}.words").read_text("utf-8") == WORDS[name]
    assert not (machine / "made").exists()


def chosen(monkeypatch: pytest.MonkeyPatch, there: str, **environment: str) -> str:
    """The programs that would be tried, of those that are there."""
    monkeypatch.setattr(clipboard, "which", lambda name: name if name in there.split() else None)
    return " ".join(command[0] for command in clipboard._commands(environment))


ALL = " ".join(WORDS)


@pytest.mark.parametrize(
    ("there", "session", "tried"),
    [
        (ALL, "", "pbcopy clip.exe"),
        (ALL, "DISPLAY", "pbcopy xclip xsel clip.exe"),
        ("wl-copy xclip", "DISPLAY WAYLAND_DISPLAY", "wl-copy xclip"),
        ("xclip xsel", "WAYLAND_DISPLAY", ""),
        ("xsel", "DISPLAY TMUX", "xsel"),
        ("xsel tmux", "DISPLAY TMUX", "xsel tmux"),
        ("tmux", "", ""),
        (ALL, "DISPLAY WAYLAND_DISPLAY SSH_TTY", ""),
        (ALL, "DISPLAY TMUX SSH_TTY", "tmux"),
        (ALL, "DISPLAY SSH_CONNECTION", ""),
    ],
)
def test_the_session_says_which_program_fits(
    monkeypatch: pytest.MonkeyPatch, there: str, session: str, tried: str
) -> None:
    assert chosen(monkeypatch, there, **dict.fromkeys(session.split(), "x")) == tried


def test_one_that_fails_or_hangs_is_given_up(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "PATIENCE_S", 0.5)
    clipboard_program(machine, monkeypatch, "wl-copy", "time.sleep(60)")
    clipboard_program(machine, monkeypatch, "xclip", "sys.exit(1)")
    (machine / "bin" / "xsel").write_text("no program", "utf-8")
    (machine / "bin" / "xsel").chmod(0o700)
    assert copy(TEXT, asked=True) == Copied("", asked=True)
    took = clipboard_program(machine, monkeypatch, "tmux")
    assert copy(TEXT, asked=True) == Copied("tmux", asked=True)
    assert took.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("term", "copied", "words"),
    [
        ("xterm", Copied("", asked=True), "The terminal was asked to copy it."),
        ("dumb", Copied(), "No way to the clipboard was found."),
        ("linux", Copied(), "No way to the clipboard was found."),
        ("", Copied(), "No way to the clipboard was found."),
    ],
)
def test_nothing_is_said_to_be_copied_that_nothing_took(
    machine: Path, monkeypatch: pytest.MonkeyPatch, term: str, copied: Copied, words: str
) -> None:
    monkeypatch.setenv("TERM", term)
    assert copy(TEXT, asked=True) == copied
    assert copied.words == words
    assert Copied("xclip", asked=True).words == "Copied by xclip."


def test_a_terminal_is_asked_in_its_own_words() -> None:
    assert request("é") == "\x1b]52;c;w6k=\a"
