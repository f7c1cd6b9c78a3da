"""Two programs in one conversation: whatever comes in between, nothing of either is lost."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

import pytest

from tests.session.world import World
from tui.domain.actions.base import Changed
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.notes import AddNote, KeepDraftLine
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import Conversation
from tui.domain.model.records import Superseded
from tui.storage import Library

Put = Callable[[Library, Iterable[Aggregate]], list[Aggregate]]


def around(
    monkeypatch: pytest.MonkeyPatch,
    library: Library,
    *,
    before: Callable[[], object] = lambda: None,
    after: Callable[[], object] = lambda: None,
) -> None:
    """Do something once, just before or just after this library's next write."""
    put: Put = Library.put
    once = iter([True])

    def interleaved(self: Library, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        now = self is library and next(once, False)
        if now:
            before()
        written = put(self, aggregates)
        if now:
            after()
        return written

    monkeypatch.setattr(Library, "put", interleaved)


def say(world: World, talk: str, line: str) -> Callable[[], None]:
    """Keep a line from another program, and have it on disk."""

    def write() -> None:
        other = world.other()
        other.note(talk, line)
        other.session.close()

    return write


def test_a_write_just_before_ours_is_joined(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = world.call()
    around(monkeypatch, world.library, before=say(world, talk, "theirs"))
    world.note(talk, "mine")
    world.session.flush()
    assert sorted(world.texts(talk)) == ["mine", "theirs"]
    assert sorted(world.texts_on_disk(talk)) == ["mine", "theirs"]


def test_a_write_just_after_ours_is_joined(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = world.call()
    around(monkeypatch, world.library, after=say(world, talk, "theirs"))
    world.note(talk, "mine")
    world.session.flush()
    world.note(talk, "mine too")
    world.session.flush()
    assert sorted(world.texts_on_disk(talk)) == ["mine", "mine too", "theirs"]
    assert sorted(world.texts(talk)) == ["mine", "mine too", "theirs"]


def test_a_write_while_we_decide_is_joined(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = world.call()
    write, once, ruled = say(world, talk, "theirs"), iter([True]), AddNote.apply

    def apply(self: AddNote, conversation: Conversation, now: datetime) -> Changed:
        if next(once, False):
            write()
        return ruled(self, conversation, now)

    monkeypatch.setattr(AddNote, "apply", apply)
    world.note(talk, "mine")
    world.session.flush()
    assert sorted(world.texts_on_disk(talk)) == ["mine", "theirs"]


def test_a_reader_in_between_does_not_move_what_was_decided_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = world.call()
    write, once, ruled = say(world, talk, "theirs"), iter([True]), AddNote.apply
    begun, decided = threading.Event(), threading.Event()
    load = Library.conversation

    def slow(self: Library, id: str) -> Conversation:
        if threading.current_thread() is reader:
            begun.set()
            decided.wait(0.1)
        return load(self, id)

    def apply(self: AddNote, conversation: Conversation, now: datetime) -> Changed:
        if next(once, False):
            write()
            decided.set()
            reader.join(0.1)
        return ruled(self, conversation, now)

    reader = threading.Thread(target=world.session.conversation, args=(talk,))
    monkeypatch.setattr(Library, "conversation", slow)
    reader.start()
    assert begun.wait(20)
    monkeypatch.setattr(AddNote, "apply", apply)
    world.note(talk, "mine")
    reader.join()
    world.session.flush()
    assert sorted(world.texts_on_disk(talk)) == ["mine", "theirs"]


@pytest.mark.parametrize("commands", [1, 3])
def test_typing_on_while_a_joined_write_comes_back(
    world: World, monkeypatch: pytest.MonkeyPatch, commands: int
) -> None:
    talk = world.call()
    typed, reached = threading.Event(), threading.Event()

    def hold() -> None:
        reached.set()
        assert typed.wait(20)

    around(monkeypatch, world.library, before=say(world, talk, "theirs"), after=hold)
    world.note(talk, "first")
    assert reached.wait(20)
    for number in range(commands):
        world.note(talk, f"on {number}")
    typed.set()
    world.session.flush()
    expected = sorted(["first", "theirs", *(f"on {n}" for n in range(commands))])
    assert sorted(world.texts_on_disk(talk)) == expected
    assert sorted(world.texts(talk)) == expected


def test_looking_at_the_list_in_between_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = world.call()
    write = say(world, talk, "theirs")

    def look() -> None:
        write()
        world.session.refresh()

    around(monkeypatch, world.library, before=look)
    world.note(talk, "mine")
    world.session.flush()
    assert sorted(world.texts_on_disk(talk)) == ["mine", "theirs"]


def test_two_sessions_take_turns(world: World) -> None:
    talk = world.call()
    other = world.other()
    for number in range(10):
        for name, one in (("a", world), ("b", other)):
            one.note(talk, f"{name}{number}")
            one.session.flush()
    expected = [f"{name}{number}" for number in range(10) for name in "ab"]
    assert world.texts(talk) == other.texts(talk) == expected
    other.session.close()


def test_two_sessions_type_at_once(world: World) -> None:
    talk = world.call()
    others = [world.other(), world.other()]
    start = threading.Barrier(3)

    def write(name: str, own: World) -> None:
        start.wait()
        for number in range(25):
            own.note(talk, f"{name}{number}")
        own.session.flush()

    threads = [
        threading.Thread(target=write, args=(name, own))
        for name, own in zip("abc", [world, *others], strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = sorted(f"{name}{number}" for name in "abc" for number in range(25))
    assert sorted(world.texts_on_disk(talk)) == expected
    for own in (world, *others):
        assert sorted(own.texts(talk)) == expected
        own.session.close()


def test_what_another_program_wrote_is_seen(world: World) -> None:
    talk = world.call()
    say(world, talk, "theirs")()
    assert world.texts(talk) == ["theirs"]
    world.session.refresh()
    assert [head.notes for head in world.session.conversations()] == [1]


def test_an_edit_on_each_side_keeps_both(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = world.call()

    def theirs() -> None:
        other = world.other()
        other.session.run(EditConversation(talk, ConversationField.GOAL, "theirs"))
        other.session.close()

    around(monkeypatch, world.library, before=theirs)
    world.session.run(EditConversation(talk, ConversationField.LINK, "mine"))
    world.session.flush()
    there: Conversation = world.session.conversation(talk)
    assert (there.goal, there.link) == ("theirs", "mine")
    assert world.stored(talk) == there


def test_of_a_field_that_both_wrote_the_older_value_is_remembered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = world.call()

    def theirs() -> None:
        world.clock.wait(minutes=1)
        other = world.other()
        other.session.run(EditConversation(talk, ConversationField.GOAL, "theirs"))
        other.session.close()

    around(monkeypatch, world.library, before=theirs)
    world.clock.wait(minutes=1)
    written = world.clock.now()
    world.session.run(EditConversation(talk, ConversationField.GOAL, "mine"))
    world.session.flush()
    there = world.session.conversation(talk)
    assert there.goal == "theirs"
    assert there.history == (Superseded("goal", "mine", written, world.library.machine),)
    assert world.stored(talk) == there
    world.note(talk, "one more line")
    world.session.flush()
    assert world.stored(talk).history == there.history


def test_two_who_type_at_once_leave_the_lines_and_not_their_beginnings(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = world.call()
    mine, theirs = "what they said about pay", "another thing they said"

    def type_on(one: World, line: str) -> None:
        world.clock.wait(seconds=1)
        one.session.run(KeepDraftLine(talk, line, 5))
        one.session.flush()

    other = world.other()
    for length in range(4, 25, 4):
        before = partial(type_on, other, theirs[:length])
        with monkeypatch.context() as patch:
            around(patch, world.library, before=before)
            type_on(world, mine[:length])
    there = world.stored(talk)
    assert there.draft_line.text == theirs
    assert [(old.field, old.value) for old in there.history] == [("draft_line.text", mine)]
    other.session.close()
