"""A conversation: one informational interview with one person, and all that belongs to it."""

from datetime import date, datetime

from msgspec import Struct

from tui.domain.model.call import Call
from tui.domain.model.letter import Appointment, Request, ThankYou
from tui.domain.model.note import Note, read_line
from tui.domain.model.question import Question
from tui.domain.model.records import Record, Snooze, find
from tui.domain.model.vocabulary import Kind, Medium, Owner, Place, Stage
from tui.structs import replace


class Finding(Record, frozen=True, kw_only=True):
    """One researched fact about the person, the employer or the field."""

    text: str
    """The fact."""
    source: str = ""
    """Where it is, a link or a name."""
    place: Place = Place.PATH
    """Where it was looked for."""
    found_at: datetime | None = None
    """When it was kept, UTC; None if that was not noted yet."""


class Promise(Record, frozen=True, kw_only=True):
    """Something owed; one that came from a note has the note's id."""

    text: str
    """What is owed."""
    owner: Owner
    """Who owes it."""
    due: date | None = None
    """The day it is due; None means no day was said."""
    done_at: datetime | None = None
    """When it was kept, UTC."""
    note_id: str = ""
    """The note it came from, or ""."""
    dropped_at: datetime | None = None
    """When it was let go without being kept, UTC."""
    dropped_why: str = ""
    """Why it was let go."""

    @property
    def open(self) -> bool:
        """Whether it was neither kept nor let go."""
        return self.done_at is None and self.dropped_at is None


class Advice(Record, frozen=True, kw_only=True):
    """A note that is worth trying; its id and its words are the note's."""

    chosen: bool = False
    """Whether the user said so; False of a resource, which is advice by itself."""
    tried_at: datetime | None = None
    """When it was tried, UTC."""
    outcome: str = ""
    """What came of it, for the next message."""
    dropped_at: datetime | None = None
    """When it was let go untried, UTC."""

    @property
    def open(self) -> bool:
        """Whether it was neither tried nor let go."""
        return self.tried_at is None and self.dropped_at is None


class Debrief(Struct, frozen=True):
    """The ninety seconds after the call."""

    belief_after: str = ""
    """What the user believes now, beside the belief before."""
    surprised: str = ""
    """What was not expected."""
    ask_next: str = ""
    """What the user would ask next time."""
    energy: int = 0
    """From 1, drained, to 5, alive; 0 means not said."""
    done_at: datetime | None = None
    """When it was finished, UTC."""


class DraftLine(Struct, frozen=True):
    """The half-typed line of the live screen."""

    text: str = ""
    """What is in the line."""
    elapsed_s: int = 0
    """Call time at its first keystroke, in seconds."""
    note_id: str = ""
    """The note that the line corrects, or "" if it is a new one."""
    aside: str = ""
    """The new line that was put aside while a note is corrected."""


class OnCard(Struct, frozen=True):
    """What the screen of a call shows just now, for a prompter beside it."""

    label: str = ""
    """What is on the card, such as "my opening"; "" while it is the next question."""
    words: str = ""
    """Its words, to be said."""
    covered: bool = False
    """Whether the screen shows nothing that is private."""


class Conversation(Record, frozen=True, kw_only=True):
    """One informational interview with one person; the aggregate of all below."""

    person_id: str
    """Who with."""
    created_at: datetime
    """When it was thought of, UTC."""
    stage: Stage = Stage.IDEA
    """How far it has come."""
    request: Request = Request()
    """The message that asked for it."""
    goal: str = ""
    """What the user wants to understand."""
    belief_before: str = ""
    """What the user believes about it now."""
    findings: tuple[Finding, ...] = ()
    """What research brought."""
    opening: str = ""
    """The user's own introduction."""
    pack: str = ""
    """The situation that plans are proposed for, one of `Pack`; "" for none."""
    plan: tuple[Question, ...] = ()
    """The chosen questions, in order."""
    scheduled_at: datetime | None = None
    """When the call is agreed for, UTC."""
    minutes: int = 30
    """Agreed length, in minutes."""
    medium: Medium = Medium.VIDEO
    """How the two meet."""
    link: str = ""
    """Address of the call, number or place."""
    call: Call = Call()
    """The call itself."""
    draft_line: DraftLine = DraftLine()
    """The half-typed line."""
    on_card: OnCard = OnCard()
    """What the screen of the call shows; empty without a call."""
    notes: tuple[Note, ...] = ()
    """What was captured, in order of capture."""
    debrief: Debrief = Debrief()
    """What was made of it right after."""
    thank_you: ThankYou = ThankYou(id="thank-you")
    """The letter of thanks."""
    promises: tuple[Promise, ...] = ()
    """What is owed, both ways."""
    advice: tuple[Advice, ...] = ()
    """What they said that is worth trying."""
    snoozes: tuple[Snooze, ...] = ()
    """What of Today is snoozed."""
    continues: str = ""
    """The conversation that broke off and that this one continues, or ""."""
    appointment: Appointment = Appointment()
    """What is written between the yes and the call."""

    @property
    def length(self) -> int:
        """Agreed minutes with those added in the call."""
        return self.minutes + self.call.extra_minutes

    def may_be_told(self, promise: Promise) -> bool:
        """Whether a promise may leave: the note that it came from is not off the record."""
        note = find(self.notes, promise.note_id)
        return note is None or note.kind is not Kind.OFF_THE_RECORD

    @property
    def off_record(self) -> int:
        """How many lines are off the record, the half-typed one too."""
        kept = sum(note.kind is Kind.OFF_THE_RECORD for note in self.notes)
        return kept + self._half_typed_private

    @property
    def _half_typed_private(self) -> bool:
        return read_line(self.draft_line.text)[0] is Kind.OFF_THE_RECORD

    @property
    def on_record(self) -> "Conversation":
        """All that may leave: without what is off the record, half-typed or promised in it too."""
        private = {note.id for note in self.notes if note.kind is Kind.OFF_THE_RECORD}
        return replace(
            self,
            notes=tuple(note for note in self.notes if note.id not in private),
            promises=tuple(filter(self.may_be_told, self.promises)),
            advice=tuple(one for one in self.advice if one.id not in private),
            draft_line=DraftLine() if self._half_typed_private else self.draft_line,
            on_card=OnCard(),
        )

    @property
    def worth_trying(self) -> tuple[tuple[Advice, Note], ...]:
        """Each piece of advice with its note, in order of capture; nothing off the record."""
        advice = {one.id: one for one in self.advice}
        told = (note for note in self.notes if note.kind is not Kind.OFF_THE_RECORD)
        return tuple((advice[note.id], note) for note in told if note.id in advice)


MINUTES = (15, 20, 30, 45, 60)
"""The usual lengths; 30 unless told otherwise."""
