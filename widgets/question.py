"""The card of the next question: cue words big enough to glance at, the rest dim."""

from textual.content import Content
from textual.events import Resize
from textual.reactive import var
from textual.widget import Widget

from widgets import plain

NARROW = 80
"""Below this width in cells the full text is shown on demand only."""

MOST = 10
"""Most rows of a text to say."""

LEAD = 9
"""Width of the column of labels."""


class QuestionCard(Widget):
    """One question, or a text to say; its height changes only when it is told something new."""

    DEFAULT_CSS = """
    QuestionCard { height: auto; padding: 0 1; }
    """

    full: var[bool | None] = var(None)
    """Whether the full text is shown; None means as the width allows."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._told: tuple[str, ...] = ()

    def ask(self, cue: str, about: str, text: str, then: str) -> None:
        """Show a question.

        Args:
            cue: The words to glance at.
            about: A few words on it, at the right.
            text: The question in full.
            then: What comes behind it.
        """
        self._tell(cue, about, text, then)

    def tell(self, label: str, text: str) -> None:
        """Show a text in full, of several lines if need be."""
        self._tell(label, text)

    def _tell(self, *told: str) -> None:
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
        if not self._told:
            return plain.plain("")
        if len(self._told) == 2:
            label, text = self._told
            return self._text_card(label, text, width)
        cue, about, text, then = self._told
        rows = [self._cue_row(cue.upper(), about, width)]
        if self._full:
            rows += [
                plain.spans((" " * LEAD + row, "")) for row in plain.wrap(f"“{text}”", width - LEAD)
            ]
        rows.append(plain.plain(plain.cut(" " * LEAD + then, width), "$text-muted"))
        return plain.stack(rows)

    def _cue_row(self, cue: str, about: str, width: int) -> Content:
        about = plain.cut(about, max(0, min(len(about), width - LEAD - len(cue) - 2)))
        row = plain.ends(cue, about, width - LEAD)
        split = len(row) - len(about)
        return plain.spans(
            (plain.fit("next", LEAD), "$text-muted"),
            (row[:split], "$accent bold"),
            (row[split:], "$text-muted"),
        )

    def _text_card(self, label: str, text: str, width: int) -> Content:
        rows = [plain.plain(label, "$text-muted")]
        told = list(plain.wrap(text, width - LEAD))
        if len(told) > MOST:
            told = [*told[: MOST - 1], plain.cut(f"{told[MOST - 1]} …", width - LEAD)]
        rows += [plain.plain(" " * LEAD + row) for row in told]
        return plain.stack(rows)
