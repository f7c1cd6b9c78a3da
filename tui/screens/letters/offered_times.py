"""The lower half of the request: the times that are offered."""

from collections.abc import Iterable
from datetime import datetime

from textual import on
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.event import Event
from tui.domain.actions.request import DropTime, OfferTime
from tui.domain.letters.request import time_words, times_block
from tui.errors import CoffeechatError
from tui.screens.letters.letter_screen import WritingScreen
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Row, Rows

OFFERS = "Enter offers it"

WAYS = "Enter agrees, {request.drop} drops, {request.declined} declined"
"""What can be done with a time, the keys as the ids of their verbs."""


class OfferingScreen(WritingScreen):
    """A screen with a letter that offers times for a call.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def compose_times(self) -> Iterable[Widget]:
        """A line to type a time in, what it means, and the list."""
        yield TwoEnded("times to offer", self.spell(WAYS), classes="-strong part")
        yield Field("offer", Line("offer", "", "tue 3pm, tomorrow 14:00, 12 dec 10:30; Enter"))
        yield TwoEnded(id="echo")
        yield Rows(id="times", marked=True, empty="no times yet; two or three are good")

    # Showing ----------------------------------------------------------------------------

    def load_times(self, offered: Iterable[datetime]) -> None:
        """Write the list and what the typed time means."""
        now = self.session.now()
        self.query_one("#times", Rows).show(self._row(at, now) for at in offered)
        self.query_one("#echo", TwoEnded).left = self.offer_words()

    def _row(self, at: datetime, now: datetime) -> Row:
        past = at <= now
        return Row(at.isoformat(), self._said(at), "○", "past" if past else "", "dim" * past)

    def _said(self, at: datetime, *, short: bool = False) -> str:
        return time_words(at, self.session.clock.zone, self.clocks.theirs, short=short)

    def passed(self) -> list[str]:
        """The offered times that have passed, as they may still stand in the letter."""
        now = self.session.now()
        return [self._said(at) for at in self.conversation.request.offered if at <= now]

    def times_block(self) -> str:
        """The times that are still ahead, as they stand in a letter."""
        now = self.session.now()
        ahead = [at for at in self.conversation.request.offered if at > now]
        return times_block(ahead, self.session.clock.zone, self.clocks.theirs)

    def on_resize(self, event: Resize) -> None:
        """There may be room for more words now, or for fewer."""
        if self.session.exists(self.conversation_id):
            self.offer_typed()

    def offer_words(self) -> str:
        """What the typed time means, on both clocks."""
        text = self.query_one("#offer", Input).value
        if not text.strip():
            return ""
        try:
            at = self.clocks.read(text)
        except CoffeechatError as error:
            return self.below(error.sentence)
        whole, short = self._said(at), self._said(at, short=True)
        return self.below(f"{whole} · {OFFERS}", f"{short} · {OFFERS}")

    # Typing -----------------------------------------------------------------------------

    @on(Input.Changed, "#offer")
    def offer_typed(self) -> None:
        """Say it back."""
        self.query_one("#echo", TwoEnded).left = self.offer_words()

    @on(Input.Submitted, "#offer")
    def offer_done(self, event: Input.Submitted) -> None:
        """Offer the time that was typed; one that can't be read stays and is explained."""

        def offer() -> Event:
            return self.session.run(OfferTime(self.conversation_id, self.clocks.read(event.value)))

        if self.attempt(offer):
            event.input.value = ""

    def action_drop(self) -> None:
        """Offer the time under the cursor no longer."""
        if key := self.query_one("#times", Rows).key:
            self.run(DropTime(self.conversation_id, datetime.fromisoformat(key)))
        else:
            self.say("There is no time under the cursor.")
