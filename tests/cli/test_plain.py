"""`live --plain`: a line is kept, or is a command; what can't be saved is given back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tests.cli.test_escapes import DRIVES, PAYLOADS
from tui.cli import plain_commands
from tui.domain.actions.base import Command
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import LEGEND, NOTE_LIMIT, SIGNS
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.errors import DamagedFileError, StorageError
from tui.storage import Library

FULL = StorageError("c1.json can't be written: No space left on device.")


@pytest.fixture
def talk(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    yield from begin(machine, capsys)


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Makes the disk full, or no longer."""
    put, state = Library.put, [False]

    def maybe(library: Library, *aggregates: object) -> object:
        if state[0]:
            raise FULL
        return put(library, *aggregates)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "put", maybe)
    return lambda now: state.__setitem__(0, now)


@pytest.mark.parametrize(("sign", "kind"), [*SIGNS.items(), ("", Kind.PLAIN)])
def test_the_first_character_gives_the_kind(talk: Talk, sign: str, kind: Kind) -> None:
    talk.world.clock.wait(minutes=12, seconds=30)
    assert talk(f"{sign} some words") == [f"kept, 12:30, {kind}"]
    note = talk.stored.notes[-1]
    assert (note.kind, note.text, note.elapsed_s) == (kind, "some words", 750)


def test_an_empty_line_is_a_marker(talk: Talk) -> None:
    assert talk("") == ["kept, 00:00, marker"]
    assert talk.stored.notes[0].kind is Kind.MARKER


def test_two_slashes_keep_a_line_with_one(talk: Talk) -> None:
    assert talk("//etc/hosts") == ["kept, 00:00, plain"]
    assert talk("// ") == ["kept, 00:00, plain"]
    assert [n.text for n in talk.stored.notes] == ["/etc/hosts", "/"]


def test_a_line_too_long_for_a_note_is_kept_as_several(talk: Talk) -> None:
    assert talk("! " + "long " * (NOTE_LIMIT // 4)) == ["kept, 00:00, insight, as 2 notes"]
    assert [n.kind for n in talk.stored.notes] == [Kind.INSIGHT, Kind.INSIGHT]


def test_it_is_on_disk_before_it_is_said(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def say(text: str, end: str = "\n") -> None:
        seen.append([n.text for n in talk.stored.notes])

    monkeypatch.setattr("tui.cli.plain_keeping.say", say)
    talk("first")
    talk("second")
    assert seen == [["first"], ["first", "second"]]


@pytest.mark.parametrize("line", ["/next", "/partly why", "/kind !", "/remove", "/undo", "/pause"])
def test_a_step_is_on_disk_before_it_is_said(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    talk("/next")
    talk("a line")
    before = talk.stored
    seen: list[Conversation] = []

    def say(text: str, end: str = "\n") -> None:
        seen.append(talk.stored)

    monkeypatch.setattr("tui.cli.plain_keeping.say", say)
    talk(line)
    assert seen
    assert before not in seen


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_could_drive_a_terminal_is_never_printed(talk: Talk, payload: str) -> None:
    said = talk(f"a{payload}b") + talk(f"/{payload}") + talk(f"/jump {payload}")
    for name in ("add", "partly", "pause", "follow", "return", "done", "kind", "edit", "file"):
        said += talk(f"/{name} {payload}b")
    said += talk("/notes") + talk(f"/next {payload}") + talk("/undo") + talk("/time")
    assert not DRIVES.search("".join(said))
    assert talk.stored.draft_line.text == ""


def test_what_is_not_saved_is_given_back_and_saved_with_the_next(
    talk: Talk, full: Callable[[bool], None]
) -> None:
    full(True)
    said = talk('" nobody believed it')
    assert said[0] == 'NOT SAVED: " nobody believed it'
    assert "No space left" in said[1]
    assert "/save" in said[1]
    assert not talk.stored.notes
    full(False)
    talk.world.clock.wait(minutes=1)
    assert talk("next") == [
        "kept, 01:00, plain",
        "Saved now as well: 1 line from before.",
    ]
    assert [n.elapsed_s for n in talk.stored.notes] == [0, 60]
    assert talk("more") == ["kept, 01:00, plain"]


def test_save_tries_again(talk: Talk, full: Callable[[bool], None]) -> None:
    full(True)
    talk("one")
    assert talk("/save")[0].startswith("NOT SAVED: c1.json")
    assert talk("/next")[0].startswith("NOT SAVED: c1.json")
    full(False)
    assert talk("/save") == ["Saved now as well: 1 line from before.", "Everything is saved."]
    assert [n.text for n in talk.stored.notes] == ["one"]
    assert talk.state(0) is QuestionState.ASKED


def test_a_line_that_could_not_even_be_taken_waits_and_keeps_its_moment(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = talk.world.session.run

    def fail(command: Command) -> None:
        raise DamagedFileError("c1.json can't be read.")

    monkeypatch.setattr(talk.world.session, "run", fail)
    assert talk("one")[0] == "NOT SAVED: one"
    assert talk("/next") == ["Damaged file. c1.json can't be read."]
    monkeypatch.setattr(talk.world.session, "run", run)
    talk.world.clock.wait(minutes=2)
    assert talk("two")[0] == "kept, 02:00, plain"
    assert [(n.text, n.elapsed_s) for n in talk.stored.notes] == [("one", 0), ("two", 120)]


def test_an_interrupt_amid_a_line_keeps_it_once(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = talk.world.session.run

    def interrupted(command: Command) -> None:
        run(command)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(talk.world.session, "run", interrupted)
        with pytest.raises(KeyboardInterrupt):
            talk.call.answer("one")
    talk.call.leave()
    assert [n.text for n in talk.stored.notes] == ["one"]


def test_a_call_that_cannot_be_saved_is_not_left_as_if_it_were(
    talk: Talk, full: Callable[[bool], None]
) -> None:
    full(True)
    talk("one")
    assert talk("/end")[0].startswith("NOT SAVED")
    assert talk.is_open()
    with pytest.raises(StorageError):
        talk.call.leave()
    full(False)
    assert talk("/end") == ["Saved now as well: 1 line from before."]
    assert not talk.is_open()
    assert talk.stored.call.ended_at is not None


def test_every_command_is_explained_and_can_be_done(talk: Talk) -> None:
    assert sorted([*talk.call.alone, *talk.call.worded]) == sorted(plain_commands.COMMANDS)
    said = talk("/help")
    assert [line.split(":")[0] for line in said if line.startswith("/")] == [
        f"/{name}" for name in plain_commands.COMMANDS
    ]
    assert {f"{about}:" for about in plain_commands.GROUPS} < {*said}
    for sign, word in LEGEND:
        assert any(line.startswith(f"{sign} ") and line.endswith(f": {word}.") for line in said)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("n", ["next"]),
        ("no", ["notes"]),
        ("h", ["help"]),
        ("p", ["pause"]),
        ("pa", ["partly", "pause"]),
        ("a", ["answered"]),
        ("ad", ["add"]),
        ("d", ["done", "drop"]),
        ("e", ["earlier", "edit"]),
        ("f", ["follow"]),
        ("fi", ["five"]),
        ("fil", ["file"]),
        ("r", ["redo", "remove", "return"]),
        ("t", ["time"]),
        ("th", ["threads"]),
        ("end", ["end"]),
        ("en", []),
        ("", []),
        ("x", []),
    ],
)
def test_a_beginning_that_means_one_command_is_enough(word: str, names: list[str]) -> None:
    assert sorted(plain_commands.meant(word)) == names


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/foo bar", "There is no command /foo"),
        ("/", "There is no command /"),
        ("/pa", "/pa may mean /partly or /pause"),
        ("/en", "/end has to be typed in full"),
        ("/save the world", "/save takes no words"),
    ],
)
def test_what_is_not_meant_is_given_back_and_nothing_is_kept(
    talk: Talk, line: str, said: str
) -> None:
    before = talk.stored
    (answer,) = talk(line)
    assert answer.startswith(said)
    assert answer.endswith(f"of: {line}")
    assert talk.stored == before
    assert talk.is_open()


def test_commands_may_be_written_in_capitals(talk: Talk) -> None:
    assert talk("/N")[0] == f"asking: {talk.cues[0]}."
