"""The card of the next question: cue words big enough to glance at, the rest dim."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Resize
from textual.reactive import var
from textual.widget import Widget

from widgets import plain

NARROW = 80
"""Below this width in cells the full text is shown on demand only."""

SLIM = 50
"""Below this width in cells the column of labels is as narrow as it can be."""

MOST = 10
"""Most rows of a text to say."""

LEAD, SLIM_LEAD = 9, 5
"""Width of the column of labels."""

LEAST = 8
"""Fewest cells in which what is said on something still says anything."""


@dataclass(frozen=True, slots=True)
class Told:
    """What lies on the card."""

    label: str
    """A word for it, at the left."""
    words: str
    """What to glance at."""
    about: str = ""
    """A few words on it, at the right."""
    text: str = ""
    """What to say in full; shown when there is room, or when it is asked for."""
    rows: tuple[tuple[str, str], ...] = ()
    """Label and words of every row below, dim."""
    glance: bool = True
    """Whether the words are one row to glance at; else they are a text to read."""


def _lead(label: str, lead: int) -> str:
    """A label in its column; where that is narrow, the first word of it that fits."""
    return plain.fit(label if cell_len(label) < lead else label.split()[0][: lead - 1], lead)


class QuestionCard(Widget):
    """One question, or a text to say; its height changes only when it is told something new."""

    DEFAULT_CSS = """
    QuestionCard { height: auto; padding: 0 1; }
    """

    full: var[bool | None] = var(None)
    """Whether the full text is shown; None means as the width allows."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._told = Told("", "")

    def ask(
        self,
        label: str,
        words: str,
        about: str = "",
        text: str = "",
        rows: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Show something to ask.

        Args:
            label: A word for it.
            words: The words to glance at.
            about: A few words on it, at the right.
            text: The question in full, or "".
            rows: Label and words of rows below it.
        """
        self._tell(Told(label, words, about, text, tuple(rows)))

    def tell(self, label: str, text: str) -> None:
        """Show a text in full, of several lines if need be."""
        self._tell(Told(label, text, glance=False))

    def _tell(self, told: Told) -> None:
        if told != self._told:
            self._told = told
            self.refresh(layout=True)

    def toggle_full(self) -> None:
        """Show or hide the full text."""
        self.full = not self._full
        self.refresh(layout=True)

    @property
    def _full(self) -> bool:
        return self.app.size.width >= NARROW if self.full is None else self.full

    def on_resize(self, event: Resize) -> None:
        """Fold anew."""
        self.refresh(layout=True)

    def render(self) -> Content:
        """The rows of the card."""
        width = max(20, self.app.size.width - 2)
        lead = LEAD if width >= SLIM else SLIM_LEAD
        told = self._told
        if not told.glance:
            return self._text_card(told, lead, width)
        rows = [self._glance_row(told, lead, width)]
        if self._full and told.text:
            said = plain.wrap(f"“{told.text}”", width - lead)
            rows += [plain.plain(" " * lead + row) for row in said]
        rows += [
            plain.plain(plain.cut(_lead(label, lead) + words, width), "$text-muted")
            for label, words in told.rows
        ]
        return plain.stack(rows)

    def _glance_row(self, told: Told, lead: int, width: int) -> Content:
        room = width - lead - cell_len(told.words) - 2
        about = plain.cut(told.about, room) if room >= LEAST else ""
        row = plain.ends(told.words, about, width - lead)
        split = len(row) - len(about)
        return plain.spans(
            (_lead(told.label, lead), "$text-muted"),
            (row[:split], "$accent bold"),
            (row[split:], "$text-muted"),
        )

    def _text_card(self, told: Told, lead: int, width: int) -> Content:
        rows = [plain.plain(told.label, "$text-muted")]
        said = list(plain.wrap(told.words, width - lead))
        if len(said) > MOST:
            said = [*said[: MOST - 1], plain.cut(f"{said[MOST - 1]} …", width - lead)]
        rows += [plain.plain(" " * lead + row) for row in said]
        return plain.stack(rows)
