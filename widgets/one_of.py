"""One of many, shown alone: what has no room in a row of options."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click

from widgets import plain
from widgets.choice import Choice


class OneOf(Choice):
    """The option that is taken, between arrows; left and right go round through all.

    Args:
        options: The words to choose from; "" stands for none of them.
        value: The one that is taken.
        none: How none of them is called.
    """

    def __init__(
        self, options: Sequence[str], value: str = "", *, none: str = "none", id: str | None = None
    ) -> None:
        super().__init__(options, value, id=id)
        self._none = none

    def render(self) -> Content:
        """The taken one, and which of how many it is."""
        at = self.options.index(self.value) + 1 if self.value in self.options else 0
        taken = (self.value or self._none, "$accent bold")
        return plain.spans(("‹ ", ""), taken, (f" ›  {at} of {len(self.options)}", ""))

    def on_click(self, event: Click) -> None:
        """A click takes the next one."""
        event.prevent_default()  # the base looks for an option under the pointer
        self.action_turn(1)
