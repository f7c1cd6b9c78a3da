"""Commands of the live call."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tui.domain.commands.base import ConversationCommand
from tui.domain.words import Kind, QuestionState


@dataclass(frozen=True)
class StartCall(ConversationCommand):
    """Begin; does nothing to a call under way."""


@dataclass(frozen=True)
class AddNote(ConversationCommand):
    """Keep a typed line; its first character gives the kind, an empty line is a marker."""

    note_id: str
    line: str
    elapsed_s: int | None = None
    """Call time of its first keystroke; None means now."""
    beside: bool = False
    """Whether it comes from elsewhere: then the half-typed line of the call stays."""
    kind: Kind | None = None
    """What the line is, whatever its first character; None means as that says."""
    apart: bool = False
    """Whether each line of several, as a paste has, is a note of its own."""


@dataclass(frozen=True)
class EditNote(ConversationCommand):
    """Reword a note, or fill a marker; the first character may give a new kind."""

    note_id: str
    line: str


@dataclass(frozen=True)
class SetNoteKind(ConversationCommand):
    """Correct what a note is."""

    note_id: str
    kind: Kind


@dataclass(frozen=True)
class ShiftNote(ConversationCommand):
    """Say that a note belongs to an earlier moment, or a later one."""

    note_id: str
    seconds: int


@dataclass(frozen=True)
class FileNote(ConversationCommand):
    """Tie a note to another question, or to none with ""."""

    note_id: str
    question_id: str


@dataclass(frozen=True)
class SetThreadDone(ConversationCommand):
    """Say that a thread needs no coming back to, or that it does."""

    note_id: str
    done: bool = True


@dataclass(frozen=True)
class ReturnToThread(ConversationCommand):
    """Go back to a thread now."""

    note_id: str


@dataclass(frozen=True)
class RemoveNote(ConversationCommand):
    """Drop a note."""

    note_id: str


@dataclass(frozen=True)
class KeepDraftLine(ConversationCommand):
    """Keep the half-typed line as it stands."""

    undoable: ClassVar[bool] = False
    text: str
    elapsed_s: int
    note_id: str = ""
    aside: str = ""


@dataclass(frozen=True)
class AskQuestion(ConversationCommand):
    """Say that a question is being asked now; notes are tied to it from here."""

    question_id: str


@dataclass(frozen=True)
class MarkQuestion(ConversationCommand):
    """Say what became of a question."""

    question_id: str
    state: QuestionState


@dataclass(frozen=True)
class SayWhyPartly(ConversationCommand):
    """Say in a word why a question was answered only partly."""

    question_id: str
    why: str


@dataclass(frozen=True)
class AskFollowUp(ConversationCommand):
    """Say that something is asked behind the current question."""


@dataclass(frozen=True)
class FoldPlan(ConversationCommand):
    """Put questions that can wait out of the way, as far as `tui.domain.folding` counts."""

    fold: int


@dataclass(frozen=True)
class ShowQuestion(ConversationCommand):
    """Show another question as the next, without asking it."""

    question_id: str


@dataclass(frozen=True)
class ExtendCall(ConversationCommand):
    """Add minutes to the agreed length."""

    minutes: int = 5


@dataclass(frozen=True)
class PauseCall(ConversationCommand):
    """Stop the clock; the call dropped."""


@dataclass(frozen=True)
class SayWhyPaused(ConversationCommand):
    """Say what the present or the last pause was for."""

    why: str


@dataclass(frozen=True)
class MindClock(ConversationCommand):
    """Say that the machine's clock was set, forward by so many seconds, or back."""

    undoable: ClassVar[bool] = False
    seconds: int
    apart: int | None = None
    """Seconds between it and a clock that nobody sets: who notices it second says the same."""


@dataclass(frozen=True)
class ResumeCall(ConversationCommand):
    """Let the clock run on."""


@dataclass(frozen=True)
class EndCall(ConversationCommand):
    """End the call; the thank-you's clock starts from its end."""

    ended_at: datetime | None = None
    """When it ended, UTC; None means now."""


@dataclass(frozen=True)
class ReopenCall(ConversationCommand):
    """Take the end back: the call goes on, and the time since was a pause."""
