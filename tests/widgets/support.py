"""Widgets alone in an app, and what they tell."""

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from widgets.bars import StatusLine
from widgets.capture import CaptureLine
from widgets.choice import Choice
from widgets.rows import Rows

HOSTILE = "[/] [b]x[/b] [@click=app.quit]y[/] \x1b[31mred\x07 \u202edcba שלום 漢字 \\["
"""Everything that drives a terminal or is read as markup."""


class Bench(App[None]):
    """Shows widgets and keeps what they tell.

    Args:
        widgets: From top to bottom.
    """

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.shown = widgets
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield from self.shown

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        self.told.append(event)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        self.told.append(event)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        self.told.append(event)

    def on_status_line_pressed(self, event: StatusLine.Pressed) -> None:
        self.told.append(event)

    def on_capture_line_kept(self, event: CaptureLine.Kept) -> None:
        self.told.append(event)

    def on_capture_line_pressed(self, event: CaptureLine.Pressed) -> None:
        self.told.append(event)

    def on_capture_line_signed(self, event: CaptureLine.Signed) -> None:
        self.told.append(event)
