"""What is written between a yes and the call."""

from datetime import datetime
from pathlib import Path

from tui.domain.actions.appointment import MarkAppointmentSent, WriteAppointment
from tui.domain.actions.base import Command
from tui.domain.language.text import words
from tui.domain.letters.appointment import (
    MOST,
    Agreed,
    appointment_checks,
    draft,
    due_letter,
    subject_of,
)
from tui.domain.letters.checks import Check
from tui.domain.letters.request import times_block
from tui.domain.letters.short_drafts import times_line
from tui.domain.model.letter import AppointmentLetter
from tui.domain.model.vocabulary import LetterChannel
from tui.session.letter import Letter
from tui.session.mail_handoff import save_with_calendar
from tui.session.session import Session
from tui.session.two_clocks import TwoClocks

ORDER = tuple(AppointmentLetter)

NAMES = {
    AppointmentLetter.REPLY: "reply",
    AppointmentLetter.CONFIRM: "confirmation",
    AppointmentLetter.LATE: "word of being late",
    AppointmentLetter.MOVE: "request to move it",
    AppointmentLetter.CANCEL: "cancellation",
}
"""What each is called beside its text."""


class CallLetter(Letter):
    """A letter about one agreed call: the reply to a yes, or one of those until it is held.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.
        which: Which letter; None means the one that there is most reason for.

    Where no time is agreed, or another one by now, the letter can't be changed or sent.
    """

    def __init__(
        self, session: Session, conversation_id: str, which: AppointmentLetter | None = None
    ) -> None:
        super().__init__(session, conversation_id)
        self.clocks = TwoClocks(session, lambda: self.person)
        now = self.conversation
        self.agreed_at = now.scheduled_at
        self.which = which or due_letter(now, session.now(), session.clock.zone)

    def turn(self) -> None:
        """Be the next of these letters; after the last comes the first."""
        self.which = ORDER[(ORDER.index(self.which) + 1) % len(ORDER)]

    # Its text ---------------------------------------------------------------------------

    def draft(self) -> str:
        """The letter put together from what is agreed."""
        known = (self.person, self.conversation, self.session.settings.name)
        return draft(self.which, *known, self._agreed, self._times())

    def kept(self) -> str:
        """The letter as it was written."""
        text: str = getattr(self.conversation.appointment, self.which)
        return text

    def keeping(self, text: str) -> Command | None:
        """The command that keeps a text; none once the call has another time."""
        text = self.changed(text)
        if self._off or text == self.kept():
            return None
        return WriteAppointment(self.conversation_id, self.which, text)

    def locked(self) -> str:
        """A letter about a time that is agreed no more can't be changed."""
        return "The call is no longer agreed for this time." if self._off else ""

    @property
    def _off(self) -> bool:
        at = self.conversation.scheduled_at
        return at is None or at != self.agreed_at

    @property
    def _agreed(self) -> Agreed:
        session, now = self.session, self.session.now()
        return Agreed(self.agreed_at or now, session.clock.zone, self.clocks.theirs, now)

    def _times(self) -> str:
        """Other times that were offered and are still ahead."""
        now, offered = self.session.now(), self.conversation.request.offered
        ahead = [at for at in offered if at > now and at != self.agreed_at]
        said = times_line if self.form.channel is LetterChannel.TEXT else times_block
        return said(ahead, self.session.clock.zone, self.clocks.theirs)

    # What is said of it -----------------------------------------------------------------

    @property
    def name(self) -> str:
        """Which of them it is, before "to Grace"."""
        return NAMES[self.which]

    @property
    def kind(self) -> str:  # type: ignore[override]
        """What the name of its mail file begins with."""
        return str(self.which)

    def mail_length(self, text: str) -> str:
        """How long a text is, in words."""
        return f"{words(text)} words, {MOST} at most"

    def mail_checks(self, text: str) -> tuple[Check, ...]:
        """What to be sure of before it leaves."""
        about = (self.which, self.person, self.conversation, self._agreed)
        return appointment_checks(text, *about, self.others)

    @property
    def sent_at(self) -> datetime | None:
        """When it was sent, of those that are sent once."""
        kept = self.conversation.appointment
        once = {
            AppointmentLetter.REPLY: kept.replied_at,
            AppointmentLetter.CONFIRM: kept.confirmed_at,
        }
        return once.get(self.which)

    def sent_words(self) -> str:
        """When it was sent, in words."""
        at = self.sent_at
        return f"sent {self.clocks.words(at, short=True)}" if at else ""

    def when_words(self) -> str:
        """When the call is, on both clocks if they differ."""
        return self.clocks.words(self.agreed_at, short=True) if self.agreed_at else ""

    # Ways out ---------------------------------------------------------------------------

    def mail_subject(self) -> str:
        """Its subject line."""
        return subject_of(self.which, self._agreed)

    def save(self, text: str, folder: Path) -> Path:
        """Save it as a mail file; a reply has the calendar's file with it."""
        if self.which is not AppointmentLetter.REPLY:
            return super().save(text, folder)
        self.by_mail()
        id, subject = self.conversation_id, self.subject()
        return save_with_calendar(self.session, id, subject, text, folder)

    def mark_sent(self, text: str) -> str:
        """The letter went out."""
        event = self.session.run(MarkAppointmentSent(self.conversation_id, self.which))
        return event.words.capitalize()
