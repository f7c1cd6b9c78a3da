"""A short letter to be finished, copied, or handed to the mail program."""

from collections.abc import Callable
from typing import cast

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.document._document import Document
from textual.widgets import TextArea

from tui.domain.letters.blanks import next_blank
from tui.errors import CoffeechatError
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings, key_line
from tui.screens.shell.clipboard import copy_beside
from tui.session import mail_handoff as handing
from tui.session.mail_handoff import Copied
from tui.verbs import common, draft
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Page


class DraftDialog(Dialog[str | None]):
    """A text with blanks; gives it as it stands when it was copied or handed on, else None.

    Args:
        title: What it is, and to whom.
        text: The draft.
        url: Gives a text as an address for the mail program; may raise a `CoffeechatError`.
    """

    BINDINGS = bindings(*draft.VERBS, *common.DIALOG)
    CSS = """
    DraftDialog { align: center bottom; background: $background 60%; }
    DraftDialog > Vertical { height: auto; max-height: 100%; background: $panel; padding: 1 1; }
    DraftDialog Page { height: auto; max-height: 16; }
    """

    def __init__(self, title: str, text: str, url: Callable[[str], str]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._url = url
        self._left: str | None = None

    def compose(self) -> ComposeResult:
        """The text between what it is and the keys."""
        with Vertical():
            yield TwoEnded(self._title, "[brackets] are yours", classes="-strong")
            yield Page("draft", self._text)
            yield StatusLine(key_line(*self.mapped(draft.VERBS), common.DIALOG[0]))

    def on_mount(self) -> None:
        """The first blank is ready to be filled."""
        self._page.focus()
        self.action_next_blank()

    @property
    def _page(self) -> TextArea:
        return self.query_one("#draft", TextArea)

    @on(TextArea.Changed)
    def going_on(self) -> None:
        """Typing brings the keys back."""
        self.query_one(StatusLine).say("")

    def action_next_blank(self) -> None:
        """Select the next blank."""
        page = self._page
        document = cast(Document, page.document)
        spot = next_blank(page.text, document.get_index_from_location(page.selection.end))
        if spot:
            start, end = map(document.get_location_from_index, spot)
            page.selection = type(page.selection)(start, end)
            page.scroll_cursor_visible()

    def action_copy(self) -> None:
        """Copy the text."""
        text = self._page.text

        def told(copied: Copied) -> None:
            if copied.by or copied.asked:
                self._let_out(f"{copied.words} Esc closes.", text)
            else:
                self._say(copied.words, trouble=True)

        copy_beside(self, text, told)

    def action_mail(self) -> None:
        """Hand the text to the mail program."""
        try:
            url = self._url(self._page.text)
        except CoffeechatError as error:
            self.query_one(StatusLine).say(error.sentence, trouble=True)
            return
        self._let_out("Handing it to the mail program…", self._page.text)
        self._open(url)

    @work(thread=True, exit_on_error=False, exclusive=True)
    def _open(self, url: str) -> None:
        """Open it in a thread: some openers take their time."""
        try:
            handing.open_mail(url)
        except CoffeechatError as error:
            self.app.call_from_thread(self._say, error.sentence, trouble=True)
            return
        self.app.call_from_thread(self._say, "It is in the mail program. Esc closes.")

    def _say(self, words: str, *, trouble: bool = False) -> None:
        if self.is_mounted:
            self.query_one(StatusLine).say(words, trouble=trouble)

    def _let_out(self, words: str, text: str) -> None:
        """The text is elsewhere now, and may be left."""
        self._left = text
        blank = "" if next_blank(self._left, 0) is None else "A blank is left in it. "
        self._say(blank + words)

    def action_close(self) -> None:
        """Leave it; what was typed and is nowhere else is warned of once."""
        text = self._page.text
        if text in (self._text, self._left):
            self.dismiss(self._left)
            return
        copy = self.mapped(draft.VERBS)[0].key_name
        self._say(f"What you typed goes when you leave; {copy} copies it, Esc again leaves.")
        self._text = text
