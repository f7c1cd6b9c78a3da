"""The guide on the screen: a page at a time, beginning with the one about the screen below."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.domain.model.guide import GuidePage, place_of
from tui.screens.key_bindings import bindings, key_line
from tui.verbs import DIALOGS, Verb, common
from tui.verbs.keymap import spelled
from widgets.bars import Rule, StatusLine, TwoEnded
from widgets.rows import Row, Rows


class GuideDialog(ModalScreen[None]):
    """The guide.

    Args:
        pages: Its pages.
        screen: The name of the screen that it is opened on.
        keys: The keys that were chosen for verbs, by the verb's id.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = (*DIALOGS["guide"], *common.DIALOG)
    BINDINGS = bindings(*VERBS)
    CSS = """
    GuideDialog { background: $background; }
    GuideDialog Rows { max-width: 76; }
    """

    def __init__(self, pages: Sequence[GuidePage], screen: str, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._pages = pages
        self._at = place_of(pages, screen)
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The title of the page, the page, the keys."""
        with Vertical():
            yield TwoEnded(classes="-strong")
            yield Rule()
            yield Rows(folded=True, id="guide", classes="-to-read")
            yield StatusLine(key_line(*self.VERBS))

    def on_mount(self) -> None:
        """Show the first page that is wanted."""
        self.query_one(Rows).focus()
        self._show()

    def _show(self) -> None:
        page, rows = self._pages[self._at], self.query_one(Rows)
        title = self.query_one(TwoEnded)
        title.left, title.right = page.title, f"guide · {self._at + 1} of {len(self._pages)}"
        rows.show(
            Row(f"{page.id}/{at}" if words else "", spelled(words, self._keys), lead)
            for at, (lead, words) in enumerate(page.lines())
        )
        rows.action_move(-len(rows.rows))

    def action_page_on(self) -> None:
        """The next page; after the last comes the first."""
        self._turn(1)

    def action_page_back(self) -> None:
        """The previous page."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._at = (self._at + by) % len(self._pages)
        self._show()

    def action_close(self) -> None:
        """Back to what is below."""
        self.dismiss(None)
