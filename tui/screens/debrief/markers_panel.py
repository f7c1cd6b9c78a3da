"""The first step of the debrief: what was at each marker."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.containers import Vertical
from textual.events import DescendantBlur
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.notes import EditNote
from tui.domain.model.conversation import Conversation
from tui.domain.model.half_typed import Spot
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind
from tui.screens.debrief import rows as show
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows


class MarkersPanel(Vertical):
    """One marker after the other, between the lines around it, and a line to fill it.

    Args:
        id: Its id.
        runner: Runs commands, and has what is now said.
        fields: Knows what is half typed.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = "MarkersPanel #around { height: auto; max-height: 66%; margin: 1 0; }"

    @dataclass
    class Finished(Message):
        """The last marker is filled, or skipped."""

    def __init__(
        self, id: str, runner: CommandRunner, fields: StageFields, conversation_id: str
    ) -> None:
        super().__init__(id=id, classes="step")
        self._runner = runner
        self._fields = fields
        self._conversation_id = conversation_id
        self._skipped: set[str] = set()
        fields.about["marker"] = lambda: ("", self.marker.id if self.marker else "")
        fields.lands["marker"] = self._go_to
        fields.takes["marker"] = self._fill

    def compose(self) -> Iterable[Widget]:
        """What was said around it, and the line."""
        yield TwoEnded("1 of 3 · what was here?", classes="-strong")
        yield Rows(id="around", folded=True, focusable=False)
        yield Field("it was", Line("marker", "", "same first characters; empty skips"))

    @property
    def marker(self) -> Note | None:
        """The marker at hand; None if none is left."""
        notes = self._conversation.notes
        waiting = [n for n in notes if n.kind is Kind.MARKER and n.id not in self._skipped]
        return waiting[0] if waiting else None

    @property
    def _conversation(self) -> Conversation:
        return self._runner.session.seen(self._conversation_id)

    def load(self) -> None:
        """Show the marker at hand."""
        marker = self.marker
        rows = show.around(self._conversation, marker) if marker else []
        self.query_one("#around", Rows).show(rows)

    def _go_to(self, spot: Spot) -> None:
        """Have the marker at hand for which something was half typed."""
        self._skipped.update(show.markers_before(self._conversation, spot.record))
        self.load()

    @on(Input.Submitted, "#marker")
    def marker_told(self, event: Input.Submitted) -> None:
        """Fill the marker, or skip it."""
        marker = self.marker
        if marker is None:
            return
        if not event.value.strip():
            self._skipped.add(marker.id)
        elif not self._fill(event.input):
            return
        self.load()
        if self.marker is None:
            self.post_message(self.Finished())

    @on(DescendantBlur)
    def left_line(self, event: DescendantBlur) -> None:
        """Leaving the line takes what stands in it; not when the terminal is left."""
        if self.app.app_focus:
            self._fields.take(event.widget)

    def _fill(self, line: Input) -> bool:
        """Keep what is typed as what the marker at hand was; returns whether it was kept."""
        marker, text = self.marker, line.value
        kept = bool(marker and text.strip()) and self._runner.run(
            EditNote(self._conversation_id, marker.id if marker else "", text)
        )
        if kept:
            line.value = ""
        return kept
