"""What somebody says, as it is said: the newest line at the bottom."""

from textual.content import Content
from textual.widget import Widget

from widgets import plain


class PartnerStrip(Widget):
    """The last words of somebody who speaks; it redraws only itself, and never grows.

    Args:
        name: Who speaks.
    """

    DEFAULT_CSS = """
    PartnerStrip { height: 4; padding: 0 1; }
    """

    def __init__(self, name: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._name = name
        self._lines: tuple[str, ...] = ()
        self._speaking = False

    def show(self, lines: tuple[str, ...], *, speaking: bool) -> None:
        """Show what was said.

        Args:
            lines: All of it, the newest last.
            speaking: Whether more is to come.
        """
        if (lines, speaking) != (self._lines, self._speaking):
            self._lines, self._speaking = lines, speaking
            self.refresh()

    def render(self) -> Content:
        """The rows that fit, those of the newest line bright."""
        width, height = max(1, self.content_size.width), max(1, self.content_size.height)
        newest = f"{self._name}: {self._lines[-1]}" if self._lines else ""
        bright = plain.wrap(newest + (" …" if self._speaking else ""), width)
        dim = [row for line in self._lines[-height - 1 : -1] for row in plain.wrap(line, width)]
        rows = [plain.plain(row, "$text-muted") for row in dim] + [*map(plain.plain, bright)]
        empty = [plain.plain("")] * (height - len(rows))
        return plain.stack([*empty, *rows][-height:])
