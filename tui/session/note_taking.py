"""The lines of a call: kept, corrected, moved, filed, taken out; without a screen."""

from tui.domain.actions.event import Event
from tui.domain.actions.notes import (
    AddNote,
    EditNote,
    FileNote,
    KeepDraftLine,
    RemoveNote,
    SetNoteKind,
    ShiftNote,
)
from tui.domain.interview.gaps import next_gap
from tui.domain.model.conversation import Conversation, DraftLine
from tui.domain.model.note import Note, read_line
from tui.domain.model.own_signs import Signs
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.session.session import Session
from tui.structs import replace

EARLIER_S = 15
"""How far, in seconds, a stamp is moved back: so long one listens before one begins to type."""


class NoteTaking:
    """What can be done with the lines of one conversation; an action is as those of `LiveTalk`.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session, self.id = session, conversation_id

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now, or as it was when it went."""
        return self.session.seen(self.id)

    @property
    def signs(self) -> Signs:
        """The signs of the keyboard; whatever is typed and shown has these."""
        return self.session.settings.signs

    @property
    def draft(self) -> DraftLine:
        """The half-typed line, as it was typed."""
        kept = self.conversation.draft_line
        return replace(kept, text=self.signs.shown(kept.text), aside=self.signs.shown(kept.aside))

    def line_of(self, note: Note) -> str:
        """The line that typed again gives the same kind and words."""
        return self.signs.line_of(note)

    def find(self, note_id: str) -> Note | None:
        """A note that was kept; None if it is gone, or none was named."""
        return find(self.conversation.notes, note_id) if note_id else None

    @property
    def last(self) -> Note | None:
        """The note that was kept last."""
        return next(reversed(self.conversation.notes), None)

    def gap_after(self, note_id: str) -> Note | None:
        """The oldest marker or unfinished line after a note, otherwise the oldest, if any."""
        return next_gap(self.conversation, note_id)

    def keep(self, note_id: str, line: str, begun_s: int | None, *, apart: bool = False) -> None:
        """Keep a line as a note.

        Args:
            note_id: The id that it gets.
            line: The line as it was typed.
            begun_s: Call time of its first keystroke, in seconds; None means now.
            apart: Whether a line of several is one note for each of them.
        """
        lines = line.split("\n") if apart else [line]
        meant = "\n".join(map(self.signs.meant, lines))
        self.session.run(AddNote(self.id, note_id, meant, begun_s, apart=apart))

    def keep_draft(self, draft: DraftLine) -> None:
        """Keep what is half typed; nothing is told about it."""
        text, aside = map(self.signs.meant, (draft.text, draft.aside))
        self.session.run(KeepDraftLine(self.id, text, draft.elapsed_s, draft.note_id, aside))

    def correct(self, note_id: str, line: str, *, removing: bool) -> Event | None:
        """Have a note say what its line says now.

        Args:
            note_id: Which note; if another program removed it, its line becomes a new one.
            line: The line as it is typed now.
            removing: Whether an empty line takes the note out; otherwise it stays as it was.
        """
        note, words, new_id = self.find(note_id), line.strip(), self.session.new_id()
        meant = self.signs.meant(line)
        if note is None:
            return self.session.run(AddNote(self.id, new_id, meant)) if words else None
        if line == self.line_of(note) or read_line(meant) == (note.kind, note.text):
            return None
        if words:
            return self.edit(note_id, line)
        return self.remove(note_id) if removing else None

    def edit(self, note_id: str, line: str) -> Event:
        """Reword a note; the first character may give it another kind."""
        return self.session.run(EditNote(self.id, note_id, self.signs.meant(line)))

    def set_kind(self, note_id: str, kind: Kind) -> Event:
        """Say what kind of note it is."""
        return self.session.run(SetNoteKind(self.id, note_id, kind))

    def shift(self, note_id: str) -> Event:
        """A note was said a little earlier."""
        return self.session.run(ShiftNote(self.id, note_id, -EARLIER_S))

    def file(self, note_id: str, question_id: str) -> Event:
        """Tie a note to another question."""
        return self.session.run(FileNote(self.id, note_id, question_id))

    def remove(self, note_id: str) -> Event:
        """Take a note out."""
        return self.session.run(RemoveNote(self.id, note_id))
