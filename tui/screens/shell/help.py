"""Help: what this screen is for, and every key of it."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.screens.key_bindings import bindings, key_line
from tui.verbs import DIALOGS, Verb, common
from widgets.bars import Rule, StatusLine, TwoEnded
from widgets.rows import Row, Rows


class HelpDialog(ModalScreen[str | None]):
    """The help of one screen; gives the id of a verb that is to be done, or None.

    Args:
        title: The screen's name.
        text: What it is for; paragraphs end with an empty line.
        verbs: What can be done on it.
        guide: Opens the guide.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = (*DIALOGS["help"], *common.DIALOG)
    BINDINGS = bindings(*VERBS)
    CSS = """
    HelpDialog { background: $background; }
    HelpDialog Rows { max-width: 96; }
    """

    def __init__(
        self, title: str, text: str, verbs: tuple[Verb, ...], guide: Callable[[], None]
    ) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._verbs = verbs
        self._guide = guide

    def compose(self) -> ComposeResult:
        """Text and keys, in one list that scrolls."""
        with Vertical():
            yield TwoEnded(f"Help · {self._title}", classes="-strong")
            yield Rule()
            yield Rows(folded=True, id="help", classes="-to-read")
            yield StatusLine([("Enter", "do it"), ("↑↓", "scroll"), *key_line(*self.VERBS)])

    def on_mount(self) -> None:
        """Fill the list."""
        paragraphs = [
            Row(f"text/{at}", " ".join(p.split())) for at, p in enumerate(self._text.split("\n\n"))
        ]
        keys = [Row(verb.id, f"{verb.title}: {verb.help}", verb.key_name) for verb in self._verbs]
        self.query_one(Rows).show([*paragraphs, Row("", ""), Row("", "keys", tone="title"), *keys])
        self.query_one(Rows).focus()

    @on(Rows.Chosen)
    def do_chosen(self, event: Rows.Chosen) -> None:
        """Enter on a key does what it does, on the screen below; on a paragraph it does nothing."""
        if event.key in {verb.id for verb in self._verbs}:
            self.dismiss(event.key)

    def action_guide(self) -> None:
        """Open the guide above it; closed, it leads back here."""
        self._guide()

    def action_close(self) -> None:
        """Back to the screen below."""
        self.dismiss(None)
