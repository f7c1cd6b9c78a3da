"""The opening of Prepare: typed, read aloud against the clock, or taken from an earlier talk."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import ConversationHead
from tui.domain.questions.opening import opening_before, read_aloud
from tui.errors import CoffeechatError
from tui.screens.prepare import parts as show
from tui.screens.prepare.findings import ResearchingScreen
from tui.screens.shell.stage_screen import Services
from widgets import plain
from widgets.bars import TwoEnded
from widgets.editors import Page

LOOK_BACK = 12
"""So many conversations are looked at for an opening."""


class OpeningScreen(ResearchingScreen):
    """A screen with the user's own introduction.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._aloud = ""
        self._reading_since: float | None = None

    def compose_opening(self) -> Iterable[Widget]:
        """The text, and what is said of its length."""
        yield TwoEnded("my opening", id="opening-words", classes="-strong part")
        page = Page("opening", self.conversation.opening)
        page.placeholder = plain.plain(show.OPENING_HINT)
        yield page
        yield TwoEnded(id="aloud")

    def on_mount(self) -> None:
        """Be ready to count."""
        self._beat = self.set_interval(1, self.show_aloud, pause=True)

    def load_opening(self) -> None:
        """Say how long it is, and what can be done with it."""
        self.query_one("#opening-words", TwoEnded).left = show.opening_words(self.opening)
        self.show_aloud()

    @property
    def opening(self) -> str:
        """The opening as it stands in its editor."""
        return self.query_one("#opening", TextArea).text

    def others(self) -> list[ConversationHead]:
        """All other conversations, the newest first."""
        heads = (h for h in self.session.conversations() if h.id != self.conversation_id)
        return sorted(heads, key=lambda h: (h.last_at, h.id), reverse=True)

    def read(self, heads: Iterable[ConversationHead]) -> Iterator[Conversation]:
        """The conversations themselves, without those that can't be read."""
        for head in heads:
            with suppress(CoffeechatError):  # Today names a file that can't be read
                yield self.session.peek(head.id)

    # Reading aloud ----------------------------------------------------------------------

    def show_aloud(self) -> None:
        """Say how long one has been reading, how long it took, or what can be done here."""
        bar = self.query_one("#aloud", TwoEnded)
        if self._reading_since is not None:
            bar.left = f"reading: {self._read_s()} s · {self.key('aloud')} stops"
        elif self._aloud:
            bar.left = self._aloud
        elif self.opening.strip():
            bar.left = f"{self.key('aloud')} counts the seconds while you read it aloud"
        else:
            bar.left = (
                f"{self.key('opening')} takes the last one"
                if self._written()
                else "type it as you say it"
            )

    def _read_s(self) -> int:
        return int(self.session.clock.steady() - (self._reading_since or 0))

    def action_read_aloud(self) -> None:
        """Begin to count, or stop and say whether the length is good."""
        if self._reading_since is None:
            self._reading_since = self.session.clock.steady()
            self._beat.resume()
        else:
            self._aloud = f"{read_aloud(self._read_s())} · {self.key('aloud')} counts again"
            self._stop_reading()
        self.query_one("#opening").focus()
        self.show_aloud()

    def _stop_reading(self) -> None:
        self._reading_since = None
        self._beat.pause()

    def on_screen_suspend(self) -> None:
        """Nobody reads aloud here any more."""
        self._stop_reading()

    def _written(self) -> list[ConversationHead]:
        """The newest conversations that have an opening."""
        return [h for h in self.others() if "opening" not in h.missing][:LOOK_BACK]

    def action_take_opening(self) -> None:
        """Take the opening of an earlier conversation."""
        self.put_aside()
        if self.opening.strip():
            self.say("There is an opening already; it was left as it is.")
            return
        text = opening_before(self.conversation, self.read(self._written()))
        if not text:
            self.say("No other conversation has an opening yet; nothing was changed.")
            return
        field = ConversationField.OPENING
        if self.run(EditConversation(self.conversation_id, field, text)):
            area = self.query_one("#opening", TextArea)
            area.load_text(text)
            area.focus()
