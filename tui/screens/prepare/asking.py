"""The request on Prepare: how far it has come, and the way to it."""

from collections.abc import Iterable

from textual.widget import Widget

from tui.domain.letters.request import clock_words
from tui.domain.model.vocabulary import Stage
from tui.screens.prepare.panel import Panel
from widgets.bars import TwoEnded, WrappedPieces

WRITE = "{prepare.request}: write to them"
"""The way to the letters before a call."""


class RequestPanel(Panel):
    """What asks for the conversation; it is written on a screen of its own.

    Args:
        tools: What it works with.
    """

    def compose(self) -> Iterable[Widget]:
        """How far it has come, and the key that leads to it."""
        yield TwoEnded("request", self.runner.spell(WRITE), classes="-strong part")
        yield WrappedPieces(id="asked")

    def load(self) -> None:
        """Say when it was sent and what comes when, or that none was needed."""
        now, zone = self.session.now(), self.session.clock.zone
        request, agreed = self.conversation.request, self.conversation.stage is not Stage.IDEA
        pieces = clock_words(request, now, zone, self.session.settings.requests)
        if agreed and request.sent_at is None:
            pieces = ("none was sent from here",)
        self.query_one("#asked", WrappedPieces).show(((piece, ""),) for piece in pieces)
