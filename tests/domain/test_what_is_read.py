"""Each command reads just the aggregates that it is about."""

from dataclasses import dataclass, field

import pytest

from tests.domain.build import GRACE, IDEA
from tui.domain.actions.bank import RemoveTemplate
from tui.domain.actions.base import Command, State
from tui.domain.actions.call import StartCall
from tui.domain.actions.contacts import LogContact, SetCadence
from tui.domain.actions.continuation import ContinueConversation
from tui.domain.actions.introductions import TurnReferral
from tui.domain.actions.people import AddConversation, AddPerson, RemoveConversation
from tui.domain.model.bank import EMPTY, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person

ADA = Person(id="ada", name="Ada Lovelace")


@dataclass
class Shelf:
    """Everything that there is, and what was asked for."""

    asked: list[str] = field(default_factory=list)

    def person(self, id: str) -> Person:
        self.asked.append(id)
        return {GRACE.id: GRACE, ADA.id: ADA}[id]

    def conversation(self, id: str) -> Conversation:
        self.asked.append(id)
        return {IDEA.id: IDEA}[id]

    def bank(self) -> Bank:
        self.asked.append("bank")
        return EMPTY


@pytest.mark.parametrize(
    ("command", "state", "asked"),
    [
        (StartCall("talk"), State(conversation=IDEA), ["talk"]),
        (RemoveConversation("talk"), State(conversation=IDEA), ["talk"]),
        (ContinueConversation("talk", "new"), State(conversation=IDEA), ["talk"]),
        (SetCadence("grace", "monthly"), State(person=GRACE), ["grace"]),
        (RemoveTemplate("t1"), State(bank=EMPTY), ["bank"]),
        (AddPerson("new", "Jean"), State(), []),
        (AddConversation("new", "grace"), State(person=GRACE), ["grace"]),
        (AddConversation("new", "jean", name="Jean"), State(), []),
        (LogContact("grace", "c1"), State(person=GRACE), ["grace"]),
        (
            LogContact("grace", "c1", conversation_id="talk"),
            State(person=GRACE, conversation=IDEA),
            ["grace", "talk"],
        ),
        (
            TurnReferral("talk", "n1", "ada", "new"),
            State(person=GRACE, conversation=IDEA, named=ADA),
            ["ada", "grace", "talk"],
        ),
        (
            TurnReferral("talk", "n1", "jean", "new", name="Jean"),
            State(person=GRACE, conversation=IDEA),
            ["grace", "talk"],
        ),
    ],
)
def test_a_command_reads_what_it_is_about(command: Command, state: State, asked: list[str]) -> None:
    shelf = Shelf()
    assert command.read(shelf) == state
    assert sorted(shelf.asked) == asked
