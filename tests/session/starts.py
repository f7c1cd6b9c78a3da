"""Where a step can begin: conversations that have come this far."""

import re

from tests.session.world import World
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall, PauseCall
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson, MoveStage
from tui.domain.actions.plan import PlanQuestion
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Place, Stage

Q = {
    number: Question(id=f"q{number}", text=f"Which question is number {number}?", cue=f"{number}")
    for number in (1, 2, 3)
}


def talked(world: World) -> str:
    """A call under way with something of everything in it."""
    talk = world.call()
    for command in (
        AddFinding(talk, "f1", "she wrote the first compiler", Place.PATH),
        PlanQuestion(talk, Q[1]),
        PlanQuestion(talk, Q[2]),
        AddNote(talk, "n1", "one"),
        AddNote(talk, "n2", "> send the paper"),
        AddNote(talk, "n3", "@ Jean Bartik, ENIAC team"),
        AddNote(talk, "n4", ""),
    ):
        world.session.run(command)
    return talk


def followed(world: World) -> str:
    """A call with a thread behind its first question."""
    talk = talked(world)
    world.session.run(AskQuestion(talk, "q1"))
    world.session.run(AddNote(talk, "t1", "? why she left"))
    world.session.run(AskQuestion(talk, "q2"))
    return talk


def ended(world: World) -> str:
    """A call that has ended."""
    talk = talked(world)
    world.session.run(EndCall(talk))
    return talk


def paused(world: World) -> str:
    """A call that pauses."""
    talk = talked(world)
    world.session.run(PauseCall(talk))
    return talk


def planned(world: World) -> str:
    """A conversation whose call has not begun."""
    person_id, talk = world.session.new_id(), world.session.new_id()
    world.session.run(AddPerson(person_id, "Ada Lovelace"))
    world.session.run(AddConversation(talk, person_id, plan=(Q[1], Q[2])))
    return talk


def asked(world: World) -> str:
    """A request that was sent."""
    talk = planned(world)
    world.session.run(MoveStage(talk, Stage.ASKED))
    return talk


def content(there: Conversation | Person) -> str:
    """All that stands in an aggregate but for who changed it when."""
    return re.sub(r"updated_at=.*?, machine='\w*'", "", repr(there))
