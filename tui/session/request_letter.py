"""The request: the message that asks for the conversation, and the times it offers."""

from datetime import datetime

from tui.domain.actions.base import Command
from tui.domain.actions.request import MarkRequestSent, WriteRequest
from tui.domain.language.date_words import say_when
from tui.domain.language.text import words
from tui.domain.letters.request import (
    draft,
    second_draft,
    second_due,
    subject_of,
    time_words,
    times_block,
    with_minutes,
    with_times,
)
from tui.domain.letters.request_checks import (
    TARGET,
    TARGET_SECOND,
    Clocks,
    RequestCheck,
    check_request,
    next_spot,
)
from tui.domain.letters.short_drafts import short_request, short_second, times_line
from tui.domain.model.vocabulary import LetterChannel
from tui.session.letter import Letter
from tui.session.session import Session
from tui.session.two_clocks import TwoClocks


class RequestLetter(Letter):
    """The first message that asks for one conversation, or the second and last.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.
    """

    kind = "request"
    asks = True

    def __init__(self, session: Session, conversation_id: str) -> None:
        super().__init__(session, conversation_id)
        self.clocks = TwoClocks(session, lambda: self.person)
        self.second = False
        """Whether the second message is at hand."""
        self._minutes, self._times = 0, ""

    # Its text ---------------------------------------------------------------------------

    def begin(self) -> str:
        """The first message, or the second when that is at hand."""
        policy, now = self.session.settings.requests, self.session.now()
        asked, zone = self.conversation.request, self.session.clock.zone
        self.second = self.second or second_due(asked, now, zone, policy)
        self._minutes, self._times = asked.minutes, self.times_block()
        return super().begin()

    def draft(self) -> str:
        """The message that is at hand, drafted again."""
        known = (self.person, self.conversation, self.session.settings.name, self.times_block())
        form = self.form
        if form.has_subject:
            return (second_draft if self.second else draft)(*known)
        return (short_second if self.second else short_request)(*known, form)

    def kept(self) -> str:
        """The message as it was written, or sent."""
        asked = self.conversation.request
        return asked.second if self.second else asked.draft

    def keeping(self, text: str) -> Command | None:
        """The command that keeps a text; none once it is sent."""
        text = self.changed(text)
        return None if self.sent_at or text == self.kept() else self._writing(text)

    def _writing(self, text: str) -> Command:
        return WriteRequest(self.conversation_id, text, self.second)

    def follow(self, text: str) -> str:
        """A text as the conversation is now, or at least with its times and minutes."""
        fresh, block = self.draft(), self.times_block()
        if self.sent_at:
            return text
        minutes = self.conversation.request.minutes
        new = with_minutes(with_times(text, self._times, block), self._minutes, minutes)
        new = fresh if text == self.fresh else new
        self.fresh, self._minutes, self._times = fresh, minutes, block
        return new

    def another(self) -> bool:
        """Begin the second message, if the first was sent."""
        if self.second or not self.conversation.request.sent_at:
            return False
        self.second = True
        return True

    def locked(self) -> str:
        """A message that went out is the one that they have."""
        return "This message went out; it stays as it is." if self.sent_at else ""

    def not_to_redraft(self) -> str:
        """Why there is no other one."""
        return "You have written twice; let it rest." if self.sent_at else ""

    def next_spot(self, text: str, at: int) -> tuple[int, int] | None:
        """Where the next blank or doubtful phrase is."""
        return next_spot(text, at)

    # The times --------------------------------------------------------------------------

    def time_words(self, at: datetime, *, short: bool = False) -> str:
        """A time that is offered, on both clocks."""
        return time_words(at, self.session.clock.zone, self.clocks.theirs, short=short)

    def passed(self) -> list[str]:
        """The offered times that have passed, as they may still be in the letter."""
        now = self.session.now()
        return [self.time_words(at) for at in self.conversation.request.offered if at <= now]

    def times_block(self) -> str:
        """The times that are still ahead, as they are written in a letter."""
        now = self.session.now()
        ahead = [at for at in self.conversation.request.offered if at > now]
        said = times_line if self.form.channel is LetterChannel.TEXT else times_block
        return said(ahead, self.session.clock.zone, self.clocks.theirs)

    # What is said of it -----------------------------------------------------------------

    @property
    def name(self) -> str:
        """Which of the two it is."""
        return "second request" if self.second else "request"

    def mail_length(self, text: str) -> str:
        """How long a text is, in words."""
        return f"{words(text)} of {TARGET_SECOND if self.second else TARGET} words"

    def mail_checks(self, text: str) -> tuple[RequestCheck, ...]:
        """What to be sure of before it leaves."""
        return check_request(
            text,
            self.person,
            self.conversation,
            self.others,
            second=self.second,
            passed=self.passed(),
            clocks=Clocks(self.session.clock.zone, self.clocks.theirs, self.session.now()),
        )

    @property
    def sent_at(self) -> datetime | None:
        """When the message that is at hand was sent."""
        asked = self.conversation.request
        return asked.nudged_at if self.second else asked.sent_at

    def sent_words(self) -> str:
        """When it was sent, in words."""
        at = self.sent_at
        return f"sent {say_when(at, self.session.clock.zone, self.session.now())}" if at else ""

    def when_words(self, *, short: bool = False) -> str:
        """The agreed date in words, on both clocks if they differ."""
        at = self.conversation.scheduled_at
        return self.clocks.words(at, short=short) if at else ""

    def now_words(self) -> str:
        """How far it has come."""
        return self.when_words() or f"Now {self.conversation.stage}"

    # Ways out ---------------------------------------------------------------------------

    def mail_subject(self) -> str:
        """Its subject line."""
        return subject_of(self.person, self.conversation)

    def not_to_mark(self) -> str:
        """The first message is sent once."""
        if self.sent_at and not self.second:
            again = "{request.redraft} begins the second and last one"
            return f"This one is marked as sent; {again}."
        return ""

    def mark_sent(self, text: str) -> str:
        """The message went out, for the first time or the last."""
        if not self.sent_at:
            self.session.run(self._writing(text))
        self.session.run(MarkRequestSent(self.conversation_id))
        return self.now_words()
