"""`live --plain` from the shell: beginning, input, leaving, status."""

import io
import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.run import Done
from tests.cli.test_escapes import DRIVES, PAYLOADS, plant
from tests.cli.test_start import FORBIDDEN, loaded
from tests.session.world import StillClock, World, open_world
from tui.cli import plain, screen, sessions
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddPerson, EditPerson, PersonField
from tui.errors import StorageError
from tui.session import use_cases
from tui.storage import Library

Run = Callable[..., Done]

FULL = StorageError("c1.json can't be written: No space left on device.")


@pytest.fixture
def world(machine: Path) -> Iterator[World]:
    made = open_world(machine)
    yield made
    made.session.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StillClock:
    """The clock that the command sees."""
    still = StillClock()
    monkeypatch.setattr(sessions, "SystemClock", lambda zone="": still)
    return still


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Lays bytes ready to be read."""

    def lay(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "ascii"))

    return lay


Lay = Callable[[bytes], None]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_file_holds_never_drives_the_terminal(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run, payload: str
) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.session.run(EditConversation(talk, ConversationField.OPENING, "I am Alan."))
    world.note(talk, "! one")
    world.session.close()
    for path in world.folder.glob("*/*.json"):
        path.write_text(json.dumps(plant(json.loads(path.read_text("utf-8")), payload)), "utf-8")
    type_in(
        b"/more\n/opening\n/notes\n/threads\n/next\n/follow\n/partly\n/return\n/done\n"
        b"/kind ?\n/earlier\n/file a\n/edit b\n/remove\n/time\n/undo\n/leave\n"
    )
    done = coffeechat("live", "--plain", talk_with(world))
    assert (done.status, done.err) == (0, "")
    assert "insight: " in done.out
    assert not DRIVES.search(done.out)


def talk_with(world: World) -> str:
    """Id of the only person."""
    (path,) = world.folder.glob("people/*.json")
    return path.stem


def test_a_new_call_greets(world: World, clock: StillClock, type_in: Lay, coffeechat: Run) -> None:
    type_in(b"")
    done = coffeechat("live", "--plain", "Grace", "Hopper")
    assert (done.status, done.err) == (0, "")
    said = done.out.splitlines()
    assert said[:2] == ["In a call with Grace Hopper.", "Agreed until 10:00."]
    assert said[2] == "You may say: “Still good until 10:00? And may I take notes?”"
    assert said[3].startswith("Next question: ")
    assert said[4].startswith("Cue: ")
    assert said[5] == "Why: easy ones first."
    assert said[6] == "Enter a line to keep it; /help lists the commands."
    assert said[7].startswith("Left; the call continues.")


def test_a_call_under_way_goes_on_with_opening_clock_and_half_typed_line(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.session.run(EditConversation(talk, ConversationField.OPENING, "I am Alan. " * 40))
    world.session.run(KeepDraftLine(talk, "! half typ", 30))
    world.session.close()
    clock.wait(minutes=2)
    type_in(b"/undo\n/undo\n")
    said = coffeechat("live", "grace", "--plain").out.splitlines()
    assert said[0] == "The half-typed line is a note now: ! half typ"
    assert said[2].startswith("02:00, 28 minutes left. ")
    assert said[3].startswith("Your opening: I am Alan.")
    assert said[3].endswith("...")
    assert said[8:10] == ["undone: insight noted.", "Not now. There is nothing to undo."]
    assert world.stored(talk).notes == ()


def test_the_greeting_says_through_whom(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    id = world.session.conversation(talk).person_id
    world.session.run(EditPerson(id, PersonField.INTRODUCED_BY, "Jean Bartik"))
    world.session.close()
    type_in(b"")
    said = coffeechat("live", "--plain", "grace").out.splitlines()
    assert said[0] == "In a call with Grace Hopper, through Jean Bartik."


def test_who_comes_back_near_the_end_is_told_once(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    use_cases.call_now(world.session, "Grace Hopper")
    world.session.close()
    clock.wait(minutes=26)
    type_in(b"one\ntwo\n")
    said = coffeechat("live", "--plain", "grace").out.splitlines()
    assert said[2] == "You may say: “I see our time is nearly up, and I want to keep to it.”"
    assert sum(line.startswith("You may say: ") for line in said) == 1


def test_a_clock_that_is_set_before_the_first_line_changes_nothing(
    world: World, clock: StillClock, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.session.close()
    clock.wait(minutes=2)
    steady = clock.steady()
    monkeypatch.setattr(clock, "steady", lambda: steady)
    lines = iter(["/time\n", "one\n", ""])

    def read(prompt: str) -> str:
        clock.wait(hours=1)
        return next(lines)

    monkeypatch.setattr(plain, "_read", read)
    said = coffeechat("live", "--plain", "grace").out
    assert "\n02:00, 28 minutes left. " in said
    assert "\nkept, 02:00, plain\n" in said
    assert world.stored(talk).notes[0].elapsed_s == 120


def test_bytes_that_are_no_letters_are_replaced(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    type_in(b"caf\xc3\xa9 \xff\xfe\n\x00\x1b[2J nul\r\nlast without an end")
    assert coffeechat("live", "--plain", "Grace").status == 0
    (head,) = open_heads(world)
    assert [n.text for n in world.stored(head).notes] == [
        "café \ufffd\ufffd",
        "[2J nul",
        "last without an end",
    ]


def open_heads(world: World) -> list[str]:
    session = world.other().session
    session.refresh()
    return [head.id for head in session.conversations()]


def test_what_stands_after_the_end_is_the_debriefs(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    type_in(b"one\n/end\n")
    done = coffeechat("live", "--plain", "Grace")
    assert done.status == 0
    assert done.out.splitlines()[-1].startswith("The call has ended after 00:00, with 1 note.")
    type_in(b"two\n/end\n1\n\ntalks do it\n/leave\n")
    done = coffeechat("live", "--plain", "--new", "Grace")
    assert (done.status, done.err) == (0, "")
    assert "1: starred, plain: two" in done.out.splitlines()
    world.session.refresh()
    head = max(world.session.conversations(), key=lambda one: one.id)
    now = world.session.conversation(head.id)
    assert [(note.text, note.starred) for note in now.notes] == [("two", True)]
    assert now.debrief.belief_after == "talks do it"


def test_an_interrupt_leaves_with_130(
    world: World, clock: StillClock, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["one\n"])

    def read(prompt: str) -> str:
        for line in lines:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr(plain, "_read", read)
    done = coffeechat("live", "--plain", "Grace")
    assert done.status == 130
    assert done.out.splitlines()[-1].startswith("Left; the call continues.")
    assert [n.text for n in world.stored(open_heads(world)[0]).notes] == ["one"]


def test_without_any_input_it_is_left_at_once(
    world: World, clock: StillClock, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert coffeechat("live", "--plain", "Grace").status == 0


def test_wrong_use(world: World, type_in: Lay, coffeechat: Run) -> None:
    type_in(b"")
    assert coffeechat("live", "--plain").status == 2
    assert coffeechat("live", "--plain", " ").status == 2
    assert open_heads(world) == []


def test_a_library_that_is_newer_is_trouble(world: World, type_in: Lay, coffeechat: Run) -> None:
    world.session.run(AddPerson("p1", "Grace"))
    world.session.close()
    (world.folder / "library.json").write_text('{"format": 99}', "utf-8")
    type_in(b"lost\n")
    assert coffeechat("live", "--plain", "Grace").status == 3


def test_a_damaged_file_of_somebody_else_is_told_and_the_call_goes_on(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    world.session.run(AddPerson("p1", "Ada"))
    world.session.close()
    (world.folder / "people" / "p1.json").write_text("{", "utf-8")
    type_in(b"one\n")
    done = coffeechat("live", "--plain", "Grace")
    assert done.status == 0
    assert "p1.json" in done.err
    assert "kept, 00:00, plain" in done.out


def test_what_is_not_saved_at_the_end_is_an_error(
    world: World,
    clock: StillClock,
    type_in: Lay,
    coffeechat: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    session = world.other().session

    def begin(chosen: Namespace) -> tuple[object, str]:
        return session, talk

    def fail(*_: object) -> None:
        raise FULL

    monkeypatch.setattr(plain, "_begin", begin)
    monkeypatch.setattr(Library, "put", fail)
    type_in(b"one\n")
    done = coffeechat("live", "--plain", "Grace")
    assert done.status == 1
    assert "NOT SAVED: one\n" in done.out
    assert done.err.count("\n") == 1
    assert "No space left" in done.err


def test_without_plain_it_is_the_full_screen(
    coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def call(chosen: Namespace) -> int:
        seen.append(chosen.name)
        return 0

    monkeypatch.setattr(screen, "call", call)
    assert coffeechat("live", "Grace", "Hopper").status == 0
    assert seen == [["Grace", "Hopper"]]


def test_no_screen_is_loaded(machine: Path) -> None:
    assert not loaded("live", "--plain", "Grace") & FORBIDDEN


def test_a_call_that_has_just_ended_is_not_followed_by_another_unasked(
    clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    words = ("live", "--plain", "Ada Lovelace")
    type_in(b"one\n/end\n")
    assert coffeechat(*words).status == 0
    clock.wait(minutes=5)
    type_in(b"two\n")
    refused = coffeechat(*words).refused
    assert "Your call with Ada Lovelace ended at 09:30; no other one was begun." in refused
    assert "--new begins it" in refused
    assert len(coffeechat("list").out.splitlines()) == 1
    type_in(b"two\n/end\n")
    assert coffeechat(*words, "--new").status == 0
    assert len(coffeechat("list").out.splitlines()) == 2
    clock.wait(hours=13)
    type_in(b"three\n/end\n")
    assert coffeechat(*words).status == 0
    assert len(coffeechat("list").out.splitlines()) == 3


@pytest.mark.parametrize(("answer", "count"), [("", 1), ("no", 1), ("yes", 2), ("Y", 2)])
def test_in_a_terminal_it_is_asked(
    clock: StillClock,
    type_in: Lay,
    coffeechat: Run,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    count: int,
) -> None:
    type_in(b"one\n/end\n")
    coffeechat("live", "--plain", "Ada Lovelace")
    type_in(b"")
    answers = iter((f"{answer}\n", "/leave\n"))
    monkeypatch.setattr(plain, "_is_typed", lambda: True)
    monkeypatch.setattr(plain, "_read", lambda prompt: next(answers))
    done = coffeechat("live", "--plain", "Ada Lovelace")
    assert "Type yes to begin another conversation with them" in done.out
    assert ("Nothing was begun" in done.out) == (count == 1)
    assert len(coffeechat("list").out.splitlines()) == count


def test_the_end_taken_back_in_the_debrief_leads_back_into_the_call(
    world: World, clock: StillClock, type_in: Lay, coffeechat: Run
) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.session.close()
    type_in(b"one\n/end\n/undo\nback again\n/leave\n")
    done = coffeechat("live", "--plain", talk_with(world))
    assert (done.status, done.err) == (0, "")
    now = world.stored(talk)
    assert [note.text for note in now.notes] == ["one", "back again"]
    assert now.call.under_way
