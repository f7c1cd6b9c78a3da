"""The line with which something in a list is found."""

from collections.abc import Callable

from widgets.editors import Line


class FindLine(Line):
    """A line that is not there until something is looked for.

    Args:
        id: Its id.
        hint: What is in it while it is empty.
        offer: Puts back what was half typed in it, by its id.
    """

    DEFAULT_CSS = """
    FindLine { display: none; height: 1; background: $panel; }
    FindLine.-open { display: block; }
    """
    ways = (("Enter", "to the list"),)
    """What Enter does, for the row of keys."""

    def __init__(self, id: str, hint: str, offer: Callable[[str], object]) -> None:
        super().__init__(id, "", hint)
        self._offer = offer

    @property
    def wanted(self) -> str:
        """What is looked for, without what is around it; "" if nothing is."""
        return self.value.strip()

    def open(self) -> None:
        """Be there, and take the letters."""
        self.add_class("-open")
        if self.id:
            self._offer(self.id)
        self.focus()

    def clear_away(self) -> None:
        """Look for nothing, and go."""
        self.value = ""
        self.remove_class("-open")
