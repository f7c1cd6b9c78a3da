"""`coffeechat thank --voice`: another skeleton, and templates of one's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf
from tests.cli.test_thank import change, letter, ready, told
from tui.cli import sessions
from tui.domain.actions.thank_you import WriteThankYou

Run = Callable[..., Done]


@pytest.fixture
def shelf(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Also a command that writes sees the clock of the library."""
    monkeypatch.setattr(sessions, "SystemClock", lambda zone="": shelf.world.clock)
    return shelf


def template(machine: Path, name: str, text: str) -> None:
    path = machine / "home" / "config" / "coffeechat" / "letters" / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_voice_for_once(machine: Path, shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("thank", "grace", "--voice", "formal")
    assert done.status == 0 and done.out.startswith("Dear Grace Hopper,\n\nThank you for taking")
    assert "My aim was to understand [how teams choose]." in done.out
    template(machine, "own", "Hallo $name,\n\n- $starred\n\n$me\n")
    done = coffeechat("thank", "grace", "--print", "--voice", "own")
    assert done.out == 'Hallo Grace,\n\n- ["nobody believed it"]\n\n[your name]\n'
    assert letter(shelf).voice == "" and letter(shelf).draft == ""
    path = machine / "own.eml"
    assert coffeechat("thank", "grace", "--voice", "own", "--eml", str(path)).status == 0
    assert "Hallo Grace" in path.read_text("utf-8")


def test_the_voice_of_the_settings_and_of_the_letter(
    machine: Path, shelf: Shelf, coffeechat: Run
) -> None:
    told(machine, '[thanks]\nvoice = "brief"\n')
    assert "talking with me" in coffeechat("thank", "grace").out
    change(shelf, WriteThankYou(shelf.grace, "x", written=False, voice="formal"))
    assert "taking the time" in coffeechat("thank", "grace").out
    told(machine, "[thanks]\nvoice = 3\n")
    done = coffeechat("thank", "grace")
    assert done.status == 0 and "taking the time" in done.out
    assert "line 2: thanks.voice must be text in quotes. The defaults are used" in done.err


def test_a_voice_that_cannot_be_used(machine: Path, shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("thank", "grace", "--voice", "kind")
    assert done.status == 2 and "no voice kind; there are warm, brief, formal." in done.refused
    template(machine, "own", "Hallo\n\n$nmae")
    wrong = "letters/own.txt, line 3: there is no name $nmae."
    done = coffeechat("thank", "grace", "--voice", "own", "--send", "--yes")
    assert done.status == 2 and wrong in done.refused
    told(machine, '[thanks]\nvoice = "own"\n')
    done = coffeechat("thank", "grace")
    assert done.status == 0 and done.out.startswith("Dear Grace,")
    instead = "The voice warm that comes with the program is used instead."
    assert f"coffeechat: {wrong} {instead}\n" in done.err


def test_a_letter_that_is_written_has_its_own(machine: Path, shelf: Shelf, coffeechat: Run) -> None:
    ready(machine, shelf)
    done = coffeechat("thank", "grace", "--voice", "brief")
    assert done.status == 1 and "This letter is written already" in done.refused
