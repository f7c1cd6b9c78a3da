"""The capture line: where every note is typed."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var
from textual.widgets import TextArea


class CaptureLine(TextArea):
    """One line that grows to four; it knows when its first character was typed.

    Enter is not its own: the screen binds it.
    """

    DEFAULT_CSS = """
    CaptureLine {
        height: auto; max-height: 4; min-height: 1;
        border: none; padding: 0;
        background: $background;
        &:focus { border: none; background: $background; }
        & .text-area--cursor-line { background: $background; }
        & .text-area--cursor { background: $accent; color: $background; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = []

    empty: var[bool] = var(True)

    class Begun(Message):
        """The first character of a line was typed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            "",
            soft_wrap=True,
            show_line_numbers=False,
            compact=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder="type; Enter keeps the line; Enter alone drops a marker",
            id=id,
        )
        self.cursor_blink = False

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell of the first character."""
        empty = not self.text
        if self.empty and not empty:
            self.post_message(self.Begun())
        self.empty = empty

    def take(self) -> str:
        """The line, which is empty after this."""
        text = self.text
        self.put("")
        return text

    def put(self, text: str) -> None:
        """Put a line there without telling of a first character."""
        self.empty = not text
        self.load_text(text)
        self.move_cursor(self.document.end)
