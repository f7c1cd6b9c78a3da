"""Commands of the preparation."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui.domain.commands.base import ConversationCommand
from tui.domain.question import BankQuestion, Question
from tui.domain.words import Medium, Place


class ConversationField(StrEnum):
    """The texts of a conversation that can be typed."""

    GOAL = "goal"
    BELIEF_BEFORE = "belief_before"
    OPENING = "opening"
    LINK = "link"
    BELIEF_AFTER = "belief_after"
    SURPRISED = "surprised"
    ASK_NEXT = "ask_next"
    REQUEST = "request"


@dataclass(frozen=True)
class EditConversation(ConversationCommand):
    """Write one text of a conversation."""

    field: ConversationField
    text: str


@dataclass(frozen=True)
class Schedule(ConversationCommand):
    """Say when the call is, UTC; None takes the date away."""

    at: datetime | None


@dataclass(frozen=True)
class SetMinutes(ConversationCommand):
    """Say how long the call is agreed for."""

    minutes: int


@dataclass(frozen=True)
class SetMedium(ConversationCommand):
    """Say how the two meet."""

    medium: Medium


@dataclass(frozen=True)
class AddFinding(ConversationCommand):
    """Keep a researched fact; a link in the text becomes its source."""

    finding_id: str
    text: str
    place: Place


@dataclass(frozen=True)
class EditFinding(ConversationCommand):
    """Reword a finding; a link in the text becomes its source."""

    finding_id: str
    text: str


@dataclass(frozen=True)
class RemoveFinding(ConversationCommand):
    """Drop a finding; questions tied to it are untied."""

    finding_id: str


@dataclass(frozen=True)
class PlanQuestion(ConversationCommand):
    """Put a question into the plan, behind the others of its phase."""

    question: Question


@dataclass(frozen=True)
class PlanQuestions(ConversationCommand):
    """Put several questions into the plan at once; those that are in it already are left."""

    questions: tuple[Question, ...]
    leaving: tuple[str, ...] = ()
    """Ids of planned questions that make room for them."""
    last: tuple[str, ...] = ()
    """The bank's ids of questions that stand behind all others but the reserve from now on."""


@dataclass(frozen=True)
class EditQuestion(ConversationCommand):
    """Reword a planned question."""

    question_id: str
    text: str


@dataclass(frozen=True)
class RemoveQuestion(ConversationCommand):
    """Take a question out of the plan."""

    question_id: str


@dataclass(frozen=True)
class MoveQuestion(ConversationCommand):
    """Move a planned question up (negative) or down."""

    question_id: str
    by: int


@dataclass(frozen=True)
class SetMustAsk(ConversationCommand):
    """Say whether a question is kept when time is short."""

    question_id: str
    must_ask: bool


@dataclass(frozen=True)
class SetReserve(ConversationCommand):
    """Say whether a question is kept for when all else was asked."""

    question_id: str
    reserve: bool


@dataclass(frozen=True)
class SwapQuestion(ConversationCommand):
    """Take another question of the bank instead of a planned one, in the same place."""

    question_id: str
    question: BankQuestion


@dataclass(frozen=True)
class SetPack(ConversationCommand):
    """Say for which situation plans are proposed, one of `Pack`; "" for none."""

    pack: str


@dataclass(frozen=True)
class LinkFinding(ConversationCommand):
    """Tie a question to a finding, or untie it with ""; fills an open slot."""

    question_id: str
    finding_id: str
