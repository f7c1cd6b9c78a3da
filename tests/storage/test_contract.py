"""What a library is, to whoever uses it: the same on disk as in memory."""

from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path
from typing import cast

import pytest

from tests.session.world import StillClock
from tests.storage.memory import MemoryLibrary
from tests.storage.shelf import conversation, note_ids, opened, person, with_notes
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.notes import AddNote, RemoveNote
from tui.domain.actions.people import (
    AddConversation,
    AddPerson,
    EditPerson,
    PersonField,
    RemoveConversation,
)
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.person import Person
from tui.domain.model.summary import conversation_head, person_head
from tui.errors import RefusedError, UnknownError
from tui.session.session import Session
from tui.session.writer import SaveState
from tui.storage import Library
from tui.structs import replace

GRACE, ADA = person(), person("p2", "Ada Lovelace")
TALK, OTHER = conversation("c1", "n1", "n2"), conversation("c2", "n3")


@pytest.fixture(params=["on disk", "in memory"])
def either(request: pytest.FixtureRequest, machine: Path) -> Library:
    """The library on disk, and the one in memory."""
    return opened(machine) if request.param == "on disk" else cast(Library, MemoryLibrary())


def heads(library: Library) -> tuple[list[str], list[str]]:
    """Ids of all heads in their order; each must be the head of what its file holds."""
    people, talks = library.people(), library.conversations()
    assert people == [person_head(library.person(head.id)) for head in people]
    assert talks == [conversation_head(library.conversation(head.id)) for head in talks]
    return [head.id for head in people], [head.id for head in talks]


# The library --------------------------------------------------------------------------------


def test_an_empty_library_knows_nobody_and_has_no_trouble(either: Library) -> None:
    either.refresh()
    assert heads(either) == ([], [])
    assert (either.problems, either.read_only, either.moved()) == ((), "", False)


@pytest.mark.parametrize("known", [False, True])
def test_an_unknown_id_is_named(either: Library, known: bool) -> None:
    if known:
        either.put([GRACE, TALK])
    with pytest.raises(UnknownError, match=r"^There is no person nobody\.$"):
        either.person("nobody")
    for read in (either.conversation, either.peek):
        with pytest.raises(UnknownError, match=r"^There is no conversation nothing\.$"):
            read("nothing")


def test_an_id_of_one_kind_is_unknown_as_the_other(either: Library) -> None:
    either.put([GRACE, TALK])
    with pytest.raises(UnknownError, match="There is no person c1"):
        either.person("c1")
    with pytest.raises(UnknownError, match="There is no conversation p1"):
        either.conversation("p1")


def test_what_is_put_is_given_back_and_read(either: Library) -> None:
    assert either.put([GRACE, TALK]) == [GRACE, TALK]
    assert either.person("p1") == GRACE
    assert either.conversation("c1") == either.peek("c1") == TALK


def test_a_put_replaces_what_was_there(either: Library) -> None:
    either.put([GRACE, TALK])
    fewer = replace(TALK, notes=TALK.notes[1:], goal="new")
    for wanted in (fewer, TALK, fewer):
        assert either.put([wanted]) == [wanted]
        assert either.conversation("c1") == either.peek("c1") == wanted
    renamed = replace(GRACE, name="Grace Brewster Hopper")
    assert either.put([renamed]) == [renamed]
    assert either.person("p1") == renamed


def test_several_are_put_at_once_in_their_order(either: Library) -> None:
    several: list[Aggregate] = [TALK, GRACE, OTHER, ADA]
    assert either.put(iter(several)) == several
    assert (either.person("p1"), either.person("p2")) == (GRACE, ADA)
    assert (either.conversation("c1"), either.conversation("c2")) == (TALK, OTHER)
    assert either.put([]) == []


def test_what_is_removed_is_unknown_and_the_rest_stays(either: Library) -> None:
    either.put([GRACE, ADA, TALK, OTHER])
    either.remove(Person, "p1")
    either.remove(Conversation, "c1")
    for read, id in ((either.person, "p1"), (either.conversation, "c1"), (either.peek, "c1")):
        with pytest.raises(UnknownError):
            read(id)
    assert (either.person("p2"), either.conversation("c2")) == (ADA, OTHER)
    assert heads(either) == (["p2"], ["c2"])


def test_removing_what_is_not_there_changes_nothing(either: Library) -> None:
    either.put([GRACE])
    for _ in range(2):
        either.remove(Conversation, "c1")
    assert heads(either) == (["p1"], [])


def test_what_was_removed_can_be_put_again(either: Library) -> None:
    either.put([TALK])
    for wanted in (TALK, with_notes(TALK, "n9"), replace(TALK, notes=())):
        either.remove(Conversation, "c1")
        assert either.put([wanted]) == [wanted]
        assert either.conversation("c1") == either.peek("c1") == wanted
        assert heads(either) == ([], ["c1"])


def test_heads_follow_what_is_put_and_removed(either: Library) -> None:
    either.put([ADA, TALK])
    assert heads(either) == (["p2"], ["c1"])
    either.put([GRACE, with_notes(TALK, "n9")])
    assert heads(either) == (["p1", "p2"], ["c1"])
    assert [head.notes for head in either.conversations()] == [3]
    either.remove(Person, "p2")
    assert heads(either) == (["p1"], ["c1"])
    either.refresh()
    assert heads(either) == (["p1"], ["c1"])


def test_heads_stand_by_id_after_a_write_and_after_a_fresh_read(either: Library) -> None:
    either.put([OTHER, ADA, TALK, GRACE])
    assert heads(either) == (["p1", "p2"], ["c1", "c2"])
    either.refresh()
    assert heads(either) == (["p1", "p2"], ["c1", "c2"])
    either.put([replace(GRACE, name="Grace"), replace(TALK, goal="new")])
    assert heads(either) == (["p1", "p2"], ["c1", "c2"])


def test_a_peek_gives_what_the_conversation_is_now(either: Library) -> None:
    for there in (
        TALK,
        with_notes(TALK, "n9"),
        replace(TALK, findings=(Finding(id="f", text="x"),)),
    ):
        either.put([there])
        assert either.peek("c1") == either.conversation("c1") == there


def test_closing_twice_and_going_on_is_no_trouble(either: Library) -> None:
    either.put([GRACE, TALK])
    either.put([with_notes(TALK, "n9")])
    either.close()
    either.close()
    assert note_ids(either.conversation("c1")) == ["n1", "n2", "n9"]
    either.put([with_notes(either.conversation("c1"), "n10")])
    either.close()
    assert note_ids(either.conversation("c1")) == ["n1", "n2", "n9", "n10"]
    assert heads(either) == (["p1"], ["c1"])


# The session --------------------------------------------------------------------------------


@pytest.fixture
def session(either: Library) -> Iterator[Session]:
    """A session on each of the two, with a call that has ended."""
    session = called(either)
    yield session
    session.close()


def called(library: Library) -> Session:
    """A session with a call that has ended."""
    session = Session(library, StillClock())
    for command in (
        AddPerson("p1", "Grace Hopper"),
        AddConversation("c1", "p1"),
        StartCall("c1"),
        AddNote("c1", "n1", "one"),
        AddNote("c1", "n2", "> send the paper"),
        EndCall("c1"),
    ):
        session.run(command)
    return session


def stored(session: Session, library: Library) -> list[str]:
    """Ids of the notes as the library has them, once all is saved."""
    session.flush()
    there = library.conversation("c1")
    assert session.conversation("c1") == session.peek("c1") == there
    return note_ids(there)


def test_what_is_run_is_in_the_library_after_a_flush(session: Session, either: Library) -> None:
    assert note_ids(session.conversation("c1")) == ["n1", "n2"]
    assert stored(session, either) == ["n1", "n2"]
    assert either.person("p1") == session.person("p1")
    assert (session.people(), session.conversations()) == (either.people(), either.conversations())
    assert heads(either) == (["p1"], ["c1"])
    assert session.folder == either.folder


@pytest.mark.parametrize("saved_between", [True, False])
def test_undo_and_redo_reach_the_library(
    session: Session, either: Library, saved_between: bool
) -> None:
    between: Callable[[], None] = session.flush if saved_between else lambda: None
    session.run(RemoveNote("c1", "n1"))
    for turn in (session.undo, session.undo, session.redo, session.redo, session.undo):
        between()
        turn()
    assert stored(session, either) == ["n1", "n2"]
    session.redo()
    assert stored(session, either) == ["n2"]
    with pytest.raises(RefusedError):
        session.redo()


@pytest.mark.parametrize("saved_between", [True, False])
def test_a_removed_conversation_goes_and_comes_back_with_all_notes(
    session: Session, either: Library, saved_between: bool
) -> None:
    before = session.conversation("c1")
    between: Callable[[], None] = session.flush if saved_between else lambda: None
    between()
    session.run(RemoveConversation("c1"))
    assert not session.exists("c1")
    session.flush()
    with pytest.raises(UnknownError):
        either.conversation("c1")
    assert heads(either) == (["p1"], [])
    session.undo()
    between()
    assert session.exists("c1")
    assert stored(session, either) == ["n1", "n2"]
    assert either.conversation("c1").notes == before.notes
    session.redo()
    session.flush()
    assert heads(either) == (["p1"], [])


def test_a_removed_conversation_lies_in_the_trash(machine: Path) -> None:
    library = opened(machine)
    session = called(library)
    session.flush()
    data = (library.folder / "conversations" / "c1.json").read_bytes()
    session.run(RemoveConversation("c1"))
    session.flush()
    assert not (library.folder / "conversations" / "c1.json").exists()
    assert [path.read_bytes() for path in (library.folder / "trash").iterdir()] == [data]
    session.undo()
    session.close()
    assert note_ids(opened(machine).conversation("c1")) == ["n1", "n2"]
    assert [path.read_bytes() for path in (library.folder / "trash").iterdir()] == [data]


def test_how_it_stands_is_told_from_saving_to_saved(either: Library) -> None:
    clock, told = StillClock(), list[SaveState]()
    session = Session(either, clock)
    assert session.saved == SaveState("saved")
    session.on_save(told.append)
    session.run(AddPerson("p1", "Grace Hopper"))
    session.flush()
    assert session.saved == told[-1] == SaveState("saved", clock.at)
    clock.wait(minutes=1)
    session.run(EditPerson("p1", PersonField.ROLE, "compilers"))
    session.flush()
    session.close()
    assert session.saved == SaveState("saved", clock.at)
    assert {state.state for state in told} == {"saving", "saved"}
    assert told[0] == SaveState("saving")


def test_a_session_goes_on_after_it_was_closed_twice(session: Session, either: Library) -> None:
    session.close()
    session.close()
    session.run(AddNote("c1", "n3", "late"))
    assert stored(session, either) == ["n1", "n2", "n3"]
    assert session.back_up(lambda: None) in ((), None)
    assert session.clock.zone is UTC
