"""The first step of the debrief: what was at each marker, and how unfinished lines end."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.containers import Vertical
from textual.events import DescendantBlur
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.interview.gaps import filled, gaps
from tui.domain.model.conversation import Conversation
from tui.domain.model.half_typed import Spot
from tui.domain.model.note import Note
from tui.screens.debrief import rows as show
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session.note_taking import NoteTaking
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows


class MarkersPanel(Vertical):
    """One gap after the other, between the lines around it, and a line to fill it.

    Args:
        id: Its id.
        runner: Runs commands, and has what is now said.
        fields: Knows what is half typed.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = "MarkersPanel #around { height: auto; max-height: 66%; margin: 1 0; }"

    @dataclass
    class Finished(Message):
        """The last gap is filled, or skipped."""

    def __init__(
        self, id: str, runner: CommandRunner, fields: StageFields, conversation_id: str
    ) -> None:
        super().__init__(id=id, classes="step")
        self._runner = runner
        self._fields = fields
        self._conversation_id = conversation_id
        self._notes = NoteTaking(runner.session, conversation_id)
        self._skipped: set[str] = set()
        fields.about["marker"] = lambda: ("", self.gap.id if self.gap else "")
        fields.lands["marker"] = self._go_to
        fields.takes["marker"] = self._fill

    def compose(self) -> Iterable[Widget]:
        """What was said around it, and the line."""
        yield TwoEnded("1 of 3 · what was here?", classes="-strong")
        yield Rows(id="around", folded=True, focusable=False)
        yield Field("it was", Line("marker", "", "same first characters; empty skips"))

    @property
    def gap(self) -> Note | None:
        """The marker or the unfinished line at hand; None if none is left."""
        waiting = (gap for gap in gaps(self._conversation) if gap.id not in self._skipped)
        return next(waiting, None)

    @property
    def _conversation(self) -> Conversation:
        return self._runner.session.seen(self._conversation_id)

    def load(self) -> None:
        """Show the gap at hand."""
        gap = self.gap
        rows = show.around(self._conversation, gap, self._notes.signs) if gap else []
        self.query_one("#around", Rows).show(rows)

    def _go_to(self, spot: Spot) -> None:
        """Have the gap at hand for which something was half typed."""
        self._skipped.update(show.gaps_before(self._conversation, spot.record))
        self.load()

    @on(Input.Submitted, "#marker")
    def marker_told(self, event: Input.Submitted) -> None:
        """Fill the gap, or skip it."""
        gap = self.gap
        if gap is None:
            return
        if not event.value.strip():
            self._skipped.add(gap.id)
        elif not self._fill(event.input):
            return
        self.load()
        if self.gap is None:
            self.post_message(self.Finished())

    @on(DescendantBlur)
    def left_line(self, event: DescendantBlur) -> None:
        """Leaving the line takes what is in it; not when the terminal is left."""
        if self.app.app_focus:
            self._fields.take(event.widget)

    def _fill(self, line: Input) -> bool:
        """Keep what is typed as what was at the gap at hand; returns whether it was kept."""
        gap, typed = self.gap, line.value
        if gap is None or not typed.strip():
            return False
        whole = filled(self._notes.line_of(gap), typed)
        kept = self._runner.attempt(lambda: self._notes.edit(gap.id, whole))
        if kept:
            line.value = ""
        return kept
