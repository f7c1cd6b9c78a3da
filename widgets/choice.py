"""One of a few: shown in a row, changed with left and right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from widgets import plain


class Choice(Widget, can_focus=True):
    """A row of options of which one is taken.

    Args:
        options: The words to choose from.
        value: The one that is taken; "" or an unknown one means none yet.
    """

    DEFAULT_CSS = """
    Choice { height: 1; width: 1fr; color: $text-muted; }
    Choice:focus { background: $panel; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "Before", show=False, id="choice.before", tooltip="Previous"),
        Binding("right", "turn(1)", "Next", show=False, id="choice.next", tooltip="Next"),
    ]

    value: var[str] = var("")

    @dataclass
    class Changed(Message):
        """Another one was taken by hand."""

        choice: "Choice"
        value: str

        @property
        def control(self) -> "Choice":
            """The row of options."""
            return self.choice

    def __init__(self, options: Sequence[str], value: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.options = tuple(options)
        self.set_reactive(Choice.value, value)

    def render(self) -> Content:
        """The options; the taken one has a mark, not only a colour."""
        parts: list[tuple[str, str]] = []
        for option in self.options:
            taken = option == self.value
            parts.append(
                (f"● {option}" if taken else f"○ {option}", "$accent bold" if taken else "")
            )
            parts.append(("   ", ""))
        return plain.spans(*parts[:-1])

    def watch_value(self) -> None:
        """Redraw."""
        self.refresh()

    def action_turn(self, by: int) -> None:
        """Take the previous or the next one."""
        at = self.options.index(self.value) if self.value in self.options else -1 if by > 0 else 0
        self._take((at + by) % len(self.options))

    def on_click(self, event: Click) -> None:
        """Take the one that is clicked."""
        start = 0
        for place, option in enumerate(self.options):
            end = start + len(option) + 5
            if start <= event.x < end:
                self._take(place)
                return
            start = end

    def _take(self, place: int) -> None:
        self.value = self.options[place]
        self.post_message(self.Changed(self, self.value))
