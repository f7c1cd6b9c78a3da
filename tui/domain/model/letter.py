"""The two letters: the request before, the thank-you after."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from tui.domain.model.records import Record


class Request(Struct, frozen=True):
    """The outreach message that asks for the conversation."""

    draft: str = ""
    """Its text; "" while it is as it was put together."""
    sent_at: datetime | None = None
    """When it was sent the first time, UTC."""
    nudged_at: datetime | None = None
    """When it was sent a second and last time, UTC."""
    answered_at: datetime | None = None
    """When an answer came, UTC."""
    second: str = ""
    """The text of the second message; "" while it is as it was put together."""
    minutes: int = 20
    """How many minutes it asks for."""
    offered: tuple[datetime, ...] = ()
    """The times it offers, the earliest first, UTC."""


class AppointmentLetter(StrEnum):
    """What is written between a yes and the call."""

    REPLY = "reply"
    CONFIRM = "confirm"
    LATE = "late"
    MOVE = "move"
    CANCEL = "cancel"


class Appointment(Struct, frozen=True):
    """The letters about an agreed call; another time for it restarts them."""

    reply: str = ""
    """The text that thanks for the yes; "" while it is as it was put together, as each below."""
    confirm: str = ""
    """The text of the day before."""
    late: str = ""
    """The text that says that one is late."""
    move: str = ""
    """The text that asks for another time."""
    cancel: str = ""
    """The text that calls it off."""
    replied_at: datetime | None = None
    """When the reply was sent, UTC."""
    confirmed_at: datetime | None = None
    """When the call was confirmed, UTC."""


class ThankYou(Record, frozen=True, kw_only=True):
    """The letter of thanks; its clock runs from the end of the call."""

    subject: str = ""
    """Its subject line; "" means the usual one."""
    draft: str = ""
    """Its text, with blanks in square brackets until they are filled."""
    written: bool = False
    """Whether the user changed the draft; an unchanged one is drafted again."""
    sent_at: datetime | None = None
    """When it was sent, UTC."""
    message_id: str = ""
    """Its Message-ID, made when it is sent for the first time and kept for every further try."""
    sending_at: datetime | None = None
    """When a mail server was last asked to take it, UTC; None as soon as the outcome is known."""
    voice: str = ""
    """The voice that its draft is put together in; "" means the one of the settings."""

    @property
    def unsure(self) -> bool:
        """Whether it is on its way, or may have arrived without anybody knowing."""
        return self.sending_at is not None and self.sent_at is None


class ThankYouPolicy(Struct, frozen=True):
    """When a thank-you is due, counted from the end of the call; `SOURCES` says who says so."""

    quiet: timedelta = timedelta(minutes=10)
    """No word of it before."""
    due: timedelta = timedelta(hours=2)
    """On time until then."""
    late: timedelta = timedelta(hours=24)
    """Late until then, overdue after."""

    def due_at(self, ended_at: datetime) -> datetime:
        """When the letter is due, UTC, so that two hours are real ones across a clock change."""
        return ended_at.astimezone(UTC) + self.due


POLICY = ThankYouPolicy()
"""The policy unless the user sets another; who has a session takes that of its settings."""

SOURCES = (
    ("the article this app starts from", "2 h"),
    ("Yale", "24 h"),
    ("Princeton, TU Delft", "3 to 5 days"),
)
"""Who says how soon a letter of thanks should go, and what they say."""


class ThankYouClock(Struct, frozen=True):
    """The state of a thank-you at one moment."""

    due_at: datetime
    """When it is due, UTC."""
    state: str
    """ "quiet", "due", "late", "overdue" or "sent"."""
    left: timedelta
    """Time until it is due; negative after."""


def thank_you_clock(
    ended_at: datetime, sent_at: datetime | None, now: datetime, policy: ThankYouPolicy
) -> ThankYouClock:
    """The state of the clock that runs from the end of a call, in whatever zones it is told.

    Args:
        ended_at: When the call ended.
        sent_at: When the letter was sent, or None.
        now: The present moment.
        policy: The three spans.
    """
    due_at = policy.due_at(ended_at)
    # Two times of one zone are subtracted as they stand on the wall.
    left = due_at - now.astimezone(UTC)
    since = policy.due - left
    if sent_at is not None:
        state = "sent"
    elif since < policy.quiet:
        state = "quiet"
    elif since <= policy.due:
        state = "due"
    else:
        state = "late" if since <= policy.late else "overdue"
    return ThankYouClock(due_at, state, left)


ELSEWHERE_DAYS = 3
"""Business days without an answer after which to try somebody else there."""

AGAIN_DAYS = 7
"""Business days after which to write once more, and then to stop."""


class RequestPolicy(Struct, frozen=True):
    """When a request waits too long, in business days after it was sent."""

    ask_elsewhere_days: int = ELSEWHERE_DAYS
    """When to try somebody else there."""
    nudge_days: int = AGAIN_DAYS
    """When to write once more; as long after that to let it rest."""


REQUESTS = RequestPolicy()
"""The policy unless the user sets another."""


class LetterLimits(Struct, frozen=True):
    """Most characters of what goes by another way than e-mail."""

    linkedin_note: int = 200
    """Of the note that asks to connect on LinkedIn; a paid account has 300."""
    linkedin_message: int = 1900
    """Of what comes after it: as long as LinkedIn lets one to a stranger be."""
    text_message: int = 320
    """Of a text message, which arrives in one piece and is read at a glance."""


LIMITS = LetterLimits()
"""The limits unless the user sets others."""
