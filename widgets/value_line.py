"""The line for the value of a row: it is walked out of up and down, and may have options."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from widgets.editors import Line


class ValueLine(Line):
    """A line in which the value of a row is typed.

    Args:
        id: Its id.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", "Row above", show=False, id="value.up", tooltip="The row above"),
        Binding(
            "down", "walk(1)", "Row below", show=False, id="value.down", tooltip="The row below"
        ),
    ]

    ways = (("Enter", "keep"),)
    """What Enter does, for the row of keys."""
    turns: bool = False
    """Whether left and right walk options, and don't move in the text."""

    @dataclass
    class Turned(Message):
        """Another option is wanted."""

        by: int
        """1 for the next one, -1 for the previous one."""

    @dataclass
    class Walked(Message):
        """Another row is wanted."""

        by: int
        """1 for the next one, -1 for the previous one."""

    def __init__(self, id: str) -> None:
        super().__init__(id)

    def write(self, text: str) -> None:
        """Have a text are in it, the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    def action_walk(self, by: int) -> None:
        """To another row."""
        self.post_message(self.Walked(by))

    def action_cursor_left(self, select: bool = False) -> None:
        """The option before, or a character back."""
        if self.turns:
            self.post_message(self.Turned(-1))
        else:
            super().action_cursor_left(select)

    def action_cursor_right(self, select: bool = False) -> None:
        """The next option, or a character on."""
        if self.turns:
            self.post_message(self.Turned(1))
        else:
            super().action_cursor_right(select)
