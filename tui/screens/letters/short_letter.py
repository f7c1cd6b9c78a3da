"""A short letter to be finished, copied, or handed to the mail program."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from tui.domain.letters.blanks import next_blank
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings, key_line
from tui.screens.letters.page import LetterPage
from tui.screens.letters.ways_out import WaysOut
from tui.screens.shell.command_runner import CommandRunner
from tui.session.session import Session
from tui.verbs import common, draft
from widgets.bars import StatusLine, TwoEnded


class DraftDialog(Dialog[str | None]):
    """A text with blanks; gives it as it was when it was copied or handed on, otherwise None.

    Args:
        title: What it is, and to whom.
        text: The draft.
        url: Gives a text as an address for the mail program; may raise a `CoffeechatError`.
        session: Knows which keys were chosen.
    """

    BINDINGS = bindings(*draft.VERBS, *common.DIALOG)
    CSS = """
    DraftDialog { align: center bottom; background: $background 60%; }
    DraftDialog > Vertical { height: auto; max-height: 100%; background: $panel; padding: 1 0; }
    DraftDialog Page { height: auto; max-height: 16; }
    """

    def __init__(self, title: str, text: str, url: Callable[[str], str], session: Session) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._url = url
        self._runner = CommandRunner(session, self._say, "draft")
        self._page = LetterPage("draft", self._action_of, text)
        self._ways = WaysOut(self, self._runner, lambda: self._page.text, self._onward)

    def compose(self) -> ComposeResult:
        """The text between what it is and the keys."""
        with Vertical():
            yield TwoEnded(self._title, "[brackets] are yours", classes="-strong")
            yield self._page
            yield StatusLine(key_line(*self.mapped(draft.VERBS), common.DIALOG[0]))

    def on_mount(self) -> None:
        """The first blank is ready to be filled."""
        self._page.focus()
        self._page.offer_blank(next_blank)

    @on(TextArea.Changed)
    def going_on(self) -> None:
        """Typing brings the keys back."""
        self._ways.forget()
        self._say("")

    def _action_of(self, key: str) -> str:
        """The key for the next blank acts in its turn with what is typed."""
        blank = next(v for v in self.mapped(draft.VERBS) if v.action == "next_blank")
        return blank.action if key == blank.key else ""

    def action_next_blank(self) -> None:
        """Select the next blank; one that is ready already is not passed over."""
        self._say(self._page.go_to_blank(next_blank, self._runner.key("blank")))

    def action_copy(self) -> None:
        """Copy the text; while that is said, show it to be copied by hand."""
        if not self._ways.bare():
            self._ways.copy()

    def action_mail(self) -> None:
        """Hand the text to the mail program."""
        self._runner.attempt(lambda: self._ways.mail(self._url))

    def _say(self, sentence: str, *, trouble: bool = False) -> None:
        if self.is_mounted:
            self.query_one(StatusLine).say(sentence, trouble=trouble)

    def _onward(self) -> str:
        """What is said of a text that is elsewhere now."""
        blank = "" if next_blank(self._page.text, 0) is None else "A blank is left in it. "
        return f"{blank}Esc closes."

    def action_close(self) -> None:
        """Leave it; what was typed and is nowhere else is warned of once."""
        text, left = self._page.text, self._ways.left
        if text in (self._text, left):
            self.dismiss(left)
            return
        copy = self._runner.key("copy")
        self._say(f"What you typed is lost when you leave; {copy} copies it, Esc again leaves.")
        self._text = text
