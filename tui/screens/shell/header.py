"""The header of a screen: what it is about, its state, and how the disk does."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.domain.agenda.due import thank_you_words
from tui.domain.language.person_name import first_name
from tui.screens.shell.running_clocks import RunningClocks
from tui.session.session import Session
from widgets.bars import Rule, TwoEnded

WIDE = 80
"""From this width in cells on, the header names whom to thank."""


class StageHeader(Vertical):
    """Two rows and a rule.

    Args:
        session: The door to the data.
        waiting: Knows the letter that is due first.
    """

    DEFAULT_CSS = "StageHeader { height: auto; }"

    def __init__(self, session: Session, waiting: RunningClocks) -> None:
        super().__init__()
        self._session, self._waiting = session, waiting
        self.status = TwoEnded(id="status")

    def compose(self) -> ComposeResult:
        """What it is about, and its state."""
        yield TwoEnded(id="headline", classes="-strong -both")
        yield self.status
        yield Rule()

    def show(self, title: tuple[str, str], status: str) -> None:
        """Write what the screen is about, and its state.

        Args:
            title: The two ends of the first row.
            status: The left end of the second row.
        """
        first = self.query_one("#headline", TwoEnded)
        first.left, first.right = title
        self.status.left = status

    def show_saved(self, thanks: str, late: bool) -> bool:
        """Write the state of the disk, and the thank-you that waits, at the right end.

        Args:
            thanks: The thank-you, in words; "" if none is spoken of.
            late: Whether it is late.

        Returns:
            Whether the words are others than before.
        """
        saved, failed = self._saved_words(), self._session.saved.state == "failed"
        one = saved if failed else thanks or saved
        both = " · ".join(part for part in (thanks, saved) if part)
        before = self.status.right
        words = both if self.screen.size.width >= WIDE else one
        self.status.right = f"! {words}" if late or failed else words
        self.status.set_class(late or failed, "-late")
        return self.status.right != before

    def thanks_words(self) -> tuple[str, bool]:
        """The most urgent thank-you that waits, in words, and whether it is late."""
        session, waiting = self._session, self._waiting.thank_you
        if waiting is None:
            return "", False
        ended_at, person_id = waiting
        words, late = thank_you_words(ended_at, session.now(), session.settings.thanks)
        if self.screen.size.width < WIDE:
            return f"thank-you {words}", late
        names = (head.name for head in session.people() if head.id == person_id)
        return f"thank {first_name(next(names, ''))}: {words}", late

    def _saved_words(self) -> str:
        """The state of the disk, in words."""
        state = self._session.saved
        if state.state == "failed":
            return "NOT SAVED"
        if state.state == "saving":
            return "saving"
        return f"saved {state.at.astimezone(self._session.clock.zone):%H:%M:%S}" if state.at else ""
