"""What a clock runs for: the call under way, and the letter that is due first."""

from datetime import datetime, timedelta
from time import monotonic

from tui.domain.actions.call import ReopenCall, StartCall
from tui.domain.actions.event import Event
from tui.domain.agenda.due import put_over
from tui.errors import CoffeechatError
from tui.session.session import Session

LOOK_SECONDS = 10.0
"""How long a look is good, in seconds; it goes through the heads of all conversations."""

FORGOTTEN = timedelta(hours=12)
"""After so long nobody is on the phone any more: the call was not ended, and has no letters."""


class RunningClocks:
    """Looks now and then, for all screens and the window's title.

    Args:
        session: The door to the data.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._looked_at = -LOOK_SECONDS
        self._call_id = self._begun_id = ""
        self._thank_you: tuple[datetime, str] | None = None

    @property
    def call_id(self) -> str:
        """The conversation whose call is under way, the newest of several; "" if none is."""
        self._look()
        return self._call_id

    def hear(self, event: Event) -> None:
        """A call that begins here, or continues, is known at once."""
        if isinstance(event.command, StartCall | ReopenCall):
            self._begun_id = event.conversation_id

    @property
    def call_at_hand(self) -> str:
        """The conversation whose call has the letters, this window's before another's; or ""."""
        ids = (id for id in (self._begun_id, self.call_id) if id)
        return next((id for id in ids if self._runs(id)), "")

    def _runs(self, id: str) -> bool:
        try:
            there = self._session.there(id)  # in memory: it is asked for at every key
        except CoffeechatError:
            return False
        call, now = there and there.call, self._session.now()
        return bool(
            call and call.under_way and call.started_at and now - call.started_at < FORGOTTEN
        )

    @property
    def thank_you(self) -> tuple[datetime, str] | None:
        """When the call ended whose letter is due first, and with whom it was.

        None while it is quiet, when it is overdue, and when no letter waits.
        """
        self._look()
        first, now = self._thank_you, self._session.now()
        quiet = first and now - first[0] < self._session.settings.thanks.quiet
        return None if quiet else first

    def look_again(self) -> None:
        """Something else may wait now."""
        self._looked_at = -LOOK_SECONDS

    def _look(self) -> None:
        if monotonic() - self._looked_at <= LOOK_SECONDS:
            return
        self._looked_at = monotonic()
        now, late = self._session.now(), self._session.settings.thanks.late
        heads = self._session.conversations()
        over = put_over(heads, now)
        calls = [(head.started_at or now, head.id) for head in heads if head.under_way]
        self._call_id = max(calls, default=(now, ""))[1]
        self._thank_you = min(
            (
                (head.ended_at, head.person_id)
                for head in heads
                if head.ended_at and not head.thanked_at and now - head.ended_at <= late
                if head.id not in over
            ),
            default=None,
        )
