"""`note --from`: a form that was filled in on paper is kept, all of it or nothing."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, process
from tests.cli.test_card import prepared
from tui.cli import incoming, sessions
from tui.domain.model.vocabulary import Kind, QuestionState, Stage
from tui.errors import StorageError
from tui.storage import Library

Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def still(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what writes see the clock of the shelf as well."""
    monkeypatch.setattr(sessions, "SystemClock", lambda zone="": shelf.world.clock)


def filled(coffeechat: Run, *words: str, **lines: str) -> str:
    """The card of the agreed call with something written on its blanks."""
    out = coffeechat("card", "ada", *words).out
    for begun, line in lines.items():
        at = out.index(f"\n{begun}") + 1
        end = out.index("\n", at)
        out = f"{out[:at]}{out[at:end].rstrip('_')}{line}{out[end:]}"
    return out


def form(machine: Path, text: str) -> str:
    (machine / "form.txt").write_text(text, "utf-8")
    return str(machine / "form.txt")


@pytest.mark.parametrize("words", [(), ("--markdown",)])
def test_a_card_that_was_filled_in_is_the_call(
    shelf: Shelf, coffeechat: Run, machine: Path, words: tuple[str, ...]
) -> None:
    prepared(shelf)
    shelf.world.clock.wait(hours=3)
    lines = {
        "started": "11:34",
        "ended": "12:02",
        "1a": '" it was luck',
        "2a": "> send it",
        "0a": "so",
    }
    done = coffeechat("note", "ada", "--from", form(machine, filled(coffeechat, *words, **lines)))
    assert (done.status, done.err) == (0, "")
    assert done.out == "3 lines kept\nThe call: Monday 4 May 2026, 11:34 to 12:02.\n"
    talk = shelf.world.stored(shelf.ada)
    assert talk.stage is Stage.TALKED
    first, second, third = talk.notes
    assert (first.kind, first.text) == (Kind.QUOTE, "it was luck")
    assert (second.kind, third.kind, third.question_id) == (Kind.PROMISE_BY_ME, Kind.PLAIN, "")
    asked = {q.id for q in talk.plan if q.state is QuestionState.ASKED}
    assert asked == {first.question_id, second.question_id}
    assert "thank-you        Ada Lovelace: 1 h 32 left" in coffeechat("due").out
    assert '" it was luck' in coffeechat("show", "ada").out


def test_without_times_it_was_when_it_was_agreed_for(
    shelf: Shelf, coffeechat: Run, machine: Path
) -> None:
    shelf.world.clock.wait(hours=3)
    done = coffeechat("note", "ada", "--from", form(machine, "one\n\n! two\n"))
    assert done.out == "2 lines kept\nThe call: Monday 4 May 2026, 11:30 to 12:00.\n"


def test_a_form_can_be_kept_again_and_only_what_is_new_is(
    shelf: Shelf, coffeechat: Run, machine: Path
) -> None:
    assert coffeechat("note", "grace", "--from", form(machine, "one")).out == "1 line kept\n"
    done = coffeechat("note", "grace", "--from", form(machine, "one\ntwo\nstarted: 9:00"))
    assert done.out.startswith("1 line kept, 1 kept before\nThe times of the form don't count")
    assert [n.text for n in shelf.world.stored(shelf.grace).notes[4:]] == ["one", "two"]


def test_what_comes_in_is_read_as_well(shelf: Shelf, machine: Path) -> None:
    with Path(form(machine, "> lend the book\r\n% between us\r\n")).open() as given:
        done = process("note", "grace", "--from", "-", stdin=given)
    assert (done.status, done.out, done.err) == (0, "2 lines kept\n", "")
    kinds = [n.kind for n in shelf.world.stored(shelf.grace).notes[4:]]
    assert kinds == [Kind.PROMISE_BY_ME, Kind.OFF_THE_RECORD]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"fine\n\n[9] no such cue\n", "form.txt, line 3: "),
        (b"fine\n7a) nowhere\n", "form.txt, line 2: there is no question 7"),
        (b"fine\nstarted: soon\n", "form.txt, line 2: "),
        (b"fine\nlost \xff\n", "form.txt, line 2: not UTF-8 text"),
        (b"", "nothing is filled in"),
        (b"started: 9:00\n", "nothing is filled in"),
        (b"1234567890" * 4, "has more than 30 bytes"),
    ],
)
def test_one_line_that_can_not_be_kept_keeps_out_all(
    shelf: Shelf,
    coffeechat: Run,
    machine: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: bytes,
    said: str,
) -> None:
    monkeypatch.setattr(incoming, "LIMIT", 30)
    before = shelf.file(shelf.grace).read_bytes()
    path = machine / "form.txt"
    path.write_bytes(text)
    done = coffeechat("note", "grace", "--from", str(path))
    assert done.status == 2
    assert said in done.refused
    assert "othing was kept" in done.refused
    assert shelf.file(shelf.grace).read_bytes() == before


@pytest.mark.parametrize("who", ["ada", "mary"])
def test_a_call_that_was_not_held_is_refused(
    shelf: Shelf, coffeechat: Run, machine: Path, who: str
) -> None:
    done = coffeechat("note", who, "--from", form(machine, "one"))
    assert done.status == 1
    assert "othing was kept" in done.refused
    assert shelf.world.stored(getattr(shelf, who)).notes == ()


def test_a_file_that_can_not_be_read_is_named(shelf: Shelf, coffeechat: Run) -> None:
    for place in ("missing.txt", ".", "nul\0"):
        done = coffeechat("note", "grace", "--from", place)
        assert done.status == 1
        assert "can't be read: " in done.refused


def test_no_input_at_all_says_nothing(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stdin in (None, io.TextIOWrapper(io.BytesIO())):
        monkeypatch.setattr(sys, "stdin", stdin)
        assert (
            "what came in: nothing is filled in" in coffeechat("note", "grace", "--from", "-").err
        )


@pytest.mark.parametrize("words", [(), ("a line", "--from", "form.txt")])
def test_a_line_or_a_form_is_wanted(
    shelf: Shelf, coffeechat: Run, comes_in: Callable[..., None], words: tuple[str, ...]
) -> None:
    comes_in(b"", terminal=True)
    done = coffeechat("note", "grace", *words)
    assert done.status == 2
    assert "a line, or --from" in done.refused


def test_a_disk_that_fails_is_said_and_keeps_nothing(
    shelf: Shelf, coffeechat: Run, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StorageError("c1.json can't be written: No space left on device.")

    before = shelf.file(shelf.grace).read_bytes()
    monkeypatch.setattr(Library, "put", fail)
    done = coffeechat("note", "grace", "--from", form(machine, "one\ntwo"))
    assert done.status == 1
    assert "No space left" in done.refused
    assert shelf.file(shelf.grace).read_bytes() == before
