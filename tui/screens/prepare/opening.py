"""The opening of Prepare: typed, read aloud against the clock, or taken from an earlier call."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.model.summary import ConversationHead
from tui.domain.questions.opening import opening_before, read_aloud
from tui.screens.key_bindings import bindings
from tui.screens.prepare import parts as show
from tui.screens.prepare.panel import Panel, Tools
from tui.session.conversations_with import other_heads, readable
from tui.verbs import Verb
from tui.verbs.researching import OPENING
from widgets import plain
from widgets.bars import TwoEnded
from widgets.editors import Page

LOOK_BACK = 12
"""How many conversations are searched for an opening."""


class OpeningPanel(Panel):
    """The user's own introduction.

    Args:
        tools: What it works with.
    """

    DEFAULT_CSS = """
    OpeningPanel #opening { height: auto; min-height: 3; max-height: 10; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = OPENING
    BINDINGS = bindings(*VERBS)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._aloud = ""
        self._reading_since: float | None = None

    def compose(self) -> Iterable[Widget]:
        """The text, and what is said of its length."""
        yield TwoEnded("my opening", id="opening-words", classes="-strong part")
        page = Page("opening", self.conversation.opening)
        page.placeholder = plain.plain(show.OPENING_HINT)
        yield page
        yield TwoEnded(id="aloud")

    def on_mount(self) -> None:
        """Be ready to count."""
        self._beat = self.set_interval(1, self.show_aloud, pause=True)

    def load(self) -> None:
        """Say how long it is, and what can be done with it."""
        self.query_one("#opening-words", TwoEnded).left = show.opening_words(self.opening)
        self.show_aloud()

    @property
    def opening(self) -> str:
        """The opening as it is in its editor."""
        return self.query_one("#opening", TextArea).text

    # Reading aloud ----------------------------------------------------------------------

    def show_aloud(self) -> None:
        """Say how long one has been reading, how long it took, or what can be done here."""
        bar = self.query_one("#aloud", TwoEnded)
        if self._reading_since is not None:
            bar.left = self.runner.spell(f"reading: {self._read_s()} s · {{prepare.aloud}} stops")
        elif self._aloud:
            bar.left = self._aloud
        elif self.opening.strip():
            bar.left = self.runner.spell(
                "{prepare.aloud} counts the seconds while you read it aloud"
            )
        elif self._written():
            bar.left = self.runner.spell("{prepare.opening} takes the last one")
        else:
            bar.left = "type it as you say it"

    def _read_s(self) -> int:
        return int(self.session.clock.steady() - (self._reading_since or 0))

    def action_read_aloud(self) -> None:
        """Begin to count, or stop and say whether the length is good."""
        if self._reading_since is None:
            self._reading_since = self.session.clock.steady()
            self._beat.resume()
        else:
            words = f"{read_aloud(self._read_s())} · {{prepare.aloud}} counts again"
            self._aloud = self.runner.spell(words)
            self.stop_reading()
        self.query_one("#opening").focus()
        self.show_aloud()

    def stop_reading(self) -> None:
        """Nobody reads aloud here any more."""
        self._reading_since = None
        self._beat.pause()

    # Taking -----------------------------------------------------------------------------

    def _written(self) -> list[ConversationHead]:
        """The newest conversations that have an opening."""
        heads = other_heads(self.session, self.conversation_id)
        return [h for h in heads if "opening" not in h.missing][:LOOK_BACK]

    def action_take_opening(self) -> None:
        """Take the opening of an earlier conversation."""
        if self.opening.strip():
            self.runner.say("There is an opening already; it was left as it is.")
            return
        text = opening_before(self.conversation, readable(self.session, self._written()))
        if not text:
            self.runner.say("No other conversation has an opening yet; nothing was changed.")
            return
        field = ConversationField.OPENING
        if self.runner.run(EditConversation(self.conversation_id, field, text)):
            area = self.query_one("#opening", TextArea)
            area.load_text(text)
            area.focus()
