"""Commands about people and about how far a conversation has come."""

from dataclasses import dataclass
from enum import StrEnum

from tui.domain.commands.base import ConversationCommand, PersonCommand
from tui.domain.question import Question
from tui.domain.words import Stage


class PersonField(StrEnum):
    """The one-line fields of a person that can be typed."""

    NAME = "name"
    PREFERRED = "preferred"
    ROLE = "role"
    ORGANISATION = "organisation"
    HOW_MET = "how_met"
    INTRODUCED_BY = "introduced_by"
    EMAIL = "email"
    ZONE = "zone"


@dataclass(frozen=True)
class AddPerson(PersonCommand):
    """Put somebody new into the library."""

    name: str
    role: str = ""
    organisation: str = ""
    introduced_by: str = ""
    introduced_by_id: str = ""
    email: str = ""


@dataclass(frozen=True)
class EditPerson(PersonCommand):
    """Write one field of a person."""

    field: PersonField
    text: str
    introduced_by_id: str = ""
    """Who is meant by the name of whoever introduced them, if it is somebody known."""


@dataclass(frozen=True)
class AddConversation(ConversationCommand):
    """Start the file of a new conversation, with somebody known or somebody new."""

    person_id: str
    minutes: int = 30
    plan: tuple[Question, ...] = ()
    name: str = ""
    """The name of somebody new, who comes and goes with it; "" is somebody known."""


@dataclass(frozen=True)
class RemoveConversation(ConversationCommand):
    """Put a conversation with all that belongs to it into the trash."""


@dataclass(frozen=True)
class MoveStage(ConversationCommand):
    """Say how far a conversation has come."""

    stage: Stage


@dataclass(frozen=True)
class MarkNudged(ConversationCommand):
    """Say that the request was written a second time."""
