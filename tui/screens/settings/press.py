"""Ask for a key by having it pressed."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from tui.screens.dialogs.dialog import Dialog
from tui.verbs import Verb
from tui.verbs.verb import GO, LEAD, first_key, key_name
from widgets.bars import StatusLine, TwoEnded


class PressDialog(Dialog[str | None]):
    """Every key is an answer, but Esc; gives the key by its name, or None.

    Args:
        verb: What is to be done by it.
        leads: Whether a letter may come after a first key.
        refusal: Says why a key can't be had, or "".
    """

    CSS = """
    PressDialog { align: center bottom; background: $background 60%; }
    PressDialog > Vertical { height: auto; background: $panel; padding: 1 0; }
    """

    def __init__(self, verb: Verb, *, leads: bool, refusal: Callable[[str], str]) -> None:
        super().__init__()
        self._verb, self._refusal = verb, refusal
        self._leads = {first_key(prefix): prefix for prefix in (LEAD, GO) if leads}
        self._first = ""

    def compose(self) -> ComposeResult:
        """What the key is for, and what else can be done."""
        with Vertical():
            yield TwoEnded(f"Press the key for: {self._verb.title}", classes="-strong")
            yield StatusLine([("any key", "has it"), ("Esc", "leaves it as it is")])

    def on_key(self, event: Key) -> None:
        """A key is taken, or it is said why it can't be."""
        event.stop()
        event.prevent_default()
        key, first, self._first = f"{self._first}{event.key}", self._first, ""
        if event.key == "escape":
            self.dismiss(None)
        elif not first and key in self._leads:
            self._first = self._leads[key]
            self._say(f"{key_name(key)}, and a letter or figure after it.")
        elif why := self._refusal(key):
            self._say(f"{why} Press another one.", trouble=True)
        else:
            self.dismiss(key)

    def _say(self, sentence: str, *, trouble: bool = False) -> None:
        self.query_one(StatusLine).say(sentence, trouble=trouble)
