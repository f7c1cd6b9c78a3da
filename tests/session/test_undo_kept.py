"""What undo leaves alone: what is half typed, the letter, and what somebody else wrote."""

import pytest

from tests.session.starts import ended, planned, talked
from tests.session.world import World
from tui.domain.actions.debrief import SetEnergy
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.notes import KeepDraftLine, RemoveNote
from tui.domain.actions.thank_you import WriteThankYou
from tui.domain.model.conversation import DraftLine


def test_the_half_typed_line_is_no_step(world: World) -> None:
    talk = world.call()
    world.note(talk, "kept")
    for text in ("a", "al", "also"):
        world.session.run(KeepDraftLine(talk, text, 7))
    world.session.undo()
    assert world.texts(talk) == []
    assert world.session.conversation(talk).draft_line == DraftLine("also", 7)
    world.session.redo()
    assert world.texts(talk) == ["kept"]
    assert world.session.conversation(talk).draft_line == DraftLine("also", 7)


@pytest.mark.parametrize("later", ["", "0", "half", "zzz"])
def test_undo_leaves_the_line_that_is_half_typed_now(world: World, later: str) -> None:
    talk = world.call()
    world.session.run(KeepDraftLine(talk, "> send", 5))
    world.session.flush()
    world.note(talk, "> send her the paper")
    if later:
        world.session.run(KeepDraftLine(talk, later, 9))
    world.session.undo()
    world.session.flush()
    assert world.stored(talk).draft_line == (DraftLine(later, 9) if later else DraftLine())


def test_undo_leaves_the_letter_as_it_was_written_last(world: World) -> None:
    talk = ended(world)
    world.session.run(WriteThankYou(talk, "Dear Grace"))
    world.session.run(SetEnergy(talk, 5))
    world.session.run(WriteThankYou(talk, "Dear Grace,\n\nthank you"))
    world.session.undo()
    there = world.session.conversation(talk)
    assert there.debrief.energy == 0
    assert there.thank_you.draft == "Dear Grace,\n\nthank you"


def test_undo_keeps_what_somebody_else_wrote(world: World) -> None:
    talk = talked(world)
    world.note(talk, "mine")
    world.session.flush()
    other = world.other()
    world.clock.wait(minutes=1)
    other.note(talk, "theirs")
    other.session.run(EditConversation(talk, ConversationField.GOAL, "theirs"))
    other.session.run(RemoveNote(talk, "n1"))
    other.session.close()
    world.clock.wait(minutes=1)
    world.session.undo()
    world.session.flush()
    there = world.stored(talk)
    assert [n.text for n in there.notes] == [
        "send the paper",
        "Jean Bartik, ENIAC team",
        "",
        "theirs",
    ]
    assert there.goal == "theirs"
    world.session.redo()
    assert "mine" in world.texts(talk)
    assert "theirs" in world.texts(talk)


def test_undo_of_an_edit_that_somebody_else_changed_since_keeps_theirs(world: World) -> None:
    talk = planned(world)
    world.session.run(EditConversation(talk, ConversationField.GOAL, "mine"))
    world.session.flush()
    other = world.other()
    world.clock.wait(minutes=1)
    other.session.run(EditConversation(talk, ConversationField.GOAL, "theirs"))
    other.session.close()
    world.clock.wait(minutes=1)
    world.session.undo()
    assert world.session.conversation(talk).goal == "theirs"


def test_a_step_is_undone_though_the_file_was_damaged_meanwhile(world: World) -> None:
    talk = talked(world)
    world.session.flush()
    path = world.folder / "conversations" / f"{talk}.json"
    path.write_bytes(b"{")
    world.session.undo()
    world.session.flush()
    (kept,) = (world.folder / "trash").iterdir()
    assert kept.read_bytes() == b"{"
    assert world.texts_on_disk(talk) == ["one", "send the paper", "Jean Bartik, ENIAC team"]
    assert world.texts(talk) == ["one", "send the paper", "Jean Bartik, ENIAC team"]
