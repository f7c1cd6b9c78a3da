"""The second step of the debrief: the lines, starred, reworded, marked as worth trying."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.events import Key
from textual.widget import Widget

from tui.domain.actions.advice import SetAdvice
from tui.domain.actions.debrief import SetStar
from tui.domain.actions.notes import RemoveNote
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.screens.debrief import rows as show
from tui.screens.dialogs.ask import AskDialog
from tui.screens.key_bindings import bindings
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session.note_taking import NoteTaking
from tui.verbs import Verb, debrief
from tui.verbs.verb import LEAD
from widgets.bars import TwoEnded
from widgets.rows import Rows


class LinesPanel(Vertical):
    """All lines of the call.

    Args:
        id: Its id.
        runner: Runs commands, and has what is now said.
        fields: Opens dialogs.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = debrief.LINES
    BINDINGS = bindings(*VERBS)
    DEFAULT_CSS = "LinesPanel #lines { height: 1fr; margin-top: 1; }"

    def __init__(
        self, id: str, runner: CommandRunner, fields: StageFields, conversation_id: str
    ) -> None:
        super().__init__(id=id, classes="step")
        self._runner = runner
        self._fields = fields
        self._conversation_id = conversation_id
        self._notes = NoteTaking(runner.session, conversation_id)

    def compose(self) -> Iterable[Widget]:
        """The lines."""
        star, onward = self._runner.key("star"), self._runner.key("next")
        yield TwoEnded(
            "2 of 3 · worth thanking for?",
            f"Enter, {star} star; {onward} next",
            classes="-strong",
        )
        yield Rows(id="lines", folded=True, empty=f"No notes were taken. {onward} continues.")

    @property
    def _conversation(self) -> Conversation:
        return self._runner.session.seen(self._conversation_id)

    def load(self) -> None:
        """Show the lines."""
        now, edit = self._conversation, self._runner.key("edit")
        trying = {note.id for advice, note in now.worth_trying if advice.dropped_at is None}
        self.query_one(Rows).show(
            show.line_row(note, self._notes.signs, note.id in trying, edit) for note in now.notes
        )

    def begin_at(self, note_id: str) -> None:
        """Put the cursor on a line, if it is there."""
        self.query_one(Rows).go_to(note_id)

    # Under the cursor -------------------------------------------------------------------

    def _row_here(self) -> Note | None:
        return find(self._conversation.notes, self.query_one(Rows).key)

    def _marker_here(self) -> bool:
        note = self._row_here()
        return note is not None and note.kind is Kind.MARKER

    def _line_here(self) -> Note | None:
        """The line under the cursor; of a marker it is said that it has no words yet."""
        if self._marker_here():
            edit = self._runner.key("edit")
            self._runner.say(f"It has no words yet; {edit} says what it was.")
            return None
        return self._row_here()

    # Doing ------------------------------------------------------------------------------

    @on(Rows.Chosen)
    def line_chosen(self) -> None:
        """Enter stars and goes to the next line; of a marker it asks what it was."""
        if self._marker_here():
            return self.action_edit()
        note = self._line_here()
        if note and (note.starred or self._star(note, True)):
            self.query_one(Rows).action_move(1)

    def _star(self, note: Note, starred: bool) -> bool:
        return self._runner.run(SetStar(self._conversation_id, note.id, starred))

    def action_star(self) -> None:
        """Star the line, or take the star away."""
        if note := self._line_here():
            self._star(note, not note.starred)

    def action_advice(self) -> None:
        """The line is worth trying, or not any more."""
        if note := self._line_here():
            advice = find(self._conversation.advice, note.id)
            worth = advice is None or advice.dropped_at is not None
            self._runner.run(SetAdvice(self._conversation_id, note.id, worth))

    def follows(self, character: str | None) -> bool:
        """Whether a character after the leader is a sign."""
        return bool(character) and bool(self._notes.signs.kind_of(str(character)))

    def on_key(self, event: Key) -> None:
        """A sign after the leader gives the line its kind."""
        sign = event.character
        led = event.key.startswith(LEAD) and self.follows(sign)
        if led and sign and (note := self._line_here()):
            self._write(note, self._notes.signs.with_sign(self._notes.line_of(note), sign))
            event.stop()

    def action_other_kind(self) -> None:
        """The line becomes of the next kind."""
        if note := self._line_here():
            self._write(note, self._notes.signs.next_kind(self._notes.line_of(note)))

    def _write(self, note: Note, line: str) -> None:
        self._runner.attempt(lambda: self._notes.edit(note.id, line))

    def action_edit(self) -> None:
        """Reword the line, or give it another kind; say what a marker was."""
        if note := self._row_here():

            def reword(text: str | None) -> None:
                if text is not None:
                    self._write(note, text)

            told = self._notes.line_of(note)
            asked = AskDialog("The line" if told else "What was here?", "", told)
            self._fields.ask(asked, reword, "action_edit", note.id)

    def action_remove(self) -> None:
        """Take the line out."""
        if note := self._row_here():
            self._runner.run(RemoveNote(self._conversation_id, note.id))
