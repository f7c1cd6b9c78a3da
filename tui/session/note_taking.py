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
from tui.domain.model.note import Note, read_line, write_line
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.session.session import Session

EARLIER_S = 15
"""How far, in seconds, a stamp is moved back: so long one listens before one begins to type."""


class NoteTaking:
    """What can be done with the lines of one conversation; a deed is as those of `LiveTalk`.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session, self.id = session, conversation_id

    @property
    def now(self) -> Conversation:
        """The conversation as it is now, or as it was when it went."""
        return self.session.seen(self.id)

    def find(self, note_id: str) -> Note | None:
        """A note that was kept; None if it is gone, or none was named."""
        return find(self.now.notes, note_id) if note_id else None

    @property
    def last(self) -> Note | None:
        """The note that was kept last."""
        return next(reversed(self.now.notes), None)

    def gap_after(self, note_id: str) -> Note | None:
        """The oldest marker or unfinished line after a note, else the oldest of all, if any."""
        return next_gap(self.now, note_id)

    def keep(self, note_id: str, line: str, begun_s: int | None, *, apart: bool = False) -> None:
        """Keep a line as a note.

        Args:
            note_id: The id that it gets.
            line: The line as it was typed.
            begun_s: Call time of its first keystroke, in seconds; None means now.
            apart: Whether a line of several is one note for each of them.
        """
        self.session.run(AddNote(self.id, note_id, line, begun_s, apart=apart))

    def keep_draft(self, draft: DraftLine) -> None:
        """Keep what is half typed; nothing is told of it."""
        said = (draft.text, draft.elapsed_s, draft.note_id, draft.aside)
        self.session.run(KeepDraftLine(self.id, *said))

    def correct(self, note_id: str, line: str, *, removing: bool) -> Event | None:
        """Have a note say what its line says now.

        Args:
            note_id: Which note; if another program removed it, its line becomes a new one.
            line: The line as it is typed now.
            removing: Whether an empty line takes the note out; otherwise it stays as it was.
        """
        note, words, new_id = self.find(note_id), line.strip(), self.session.new_id()
        if note is None:
            return self.session.run(AddNote(self.id, new_id, line)) if words else None
        if line == write_line(note) or read_line(line) == (note.kind, note.text):
            return None
        if words:
            return self.edit(note_id, line)
        return self.remove(note_id) if removing else None

    def edit(self, note_id: str, line: str) -> Event:
        """Reword a note; the first character may give it another kind."""
        return self.session.run(EditNote(self.id, note_id, line))

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
