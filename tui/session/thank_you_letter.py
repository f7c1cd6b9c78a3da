"""The thank-you of one conversation."""

from collections.abc import Container
from datetime import datetime
from functools import cached_property
from pathlib import Path

from tui.domain.actions.base import Command
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.language.date_words import say_clock
from tui.domain.language.text import words
from tui.domain.letters.checks import Check
from tui.domain.letters.thank_you import own_words, picked, subject_of
from tui.domain.letters.thank_you_checks import LONGEST, SHORTEST, Others
from tui.session import letters, voices
from tui.session.letter import Letter
from tui.session.session import Session
from tui.session.voices import Drafted
from tui.session.written_out import written_out


class ThankYouLetter(Letter):
    """The letter of thanks for one conversation.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.
    """

    kind = "thank-you"

    def __init__(self, session: Session, conversation_id: str) -> None:
        super().__init__(session, conversation_id)
        self.trouble = ""
        """Why it isn't in the voice that was wanted; "" if it is."""
        self._picked: frozenset[str] = frozenset()
        self._made: dict[str, str] = {}
        """The voice of each text that was put together."""

    # Its text ---------------------------------------------------------------------------

    def draft(self) -> str:
        """The thank-you put together from the notes."""
        drafted = voices.drafted(self.session, self.conversation_id, form=self.form)
        self.trouble = drafted.trouble
        self._made[drafted.text] = self.voice
        return drafted.text

    def is_made(self, text: str) -> bool:
        """Whether a text was put together and nobody changed it."""
        return text in self._made

    def made(self) -> str:
        """The thank-you as its voice has it, which knows the form."""
        return self.draft()

    def kept(self) -> str:
        """The thank-you as it was written, or sent."""
        letter = self.conversation.thank_you
        return letter.draft if letter.written or letter.sent_at else ""

    def keeping(self, text: str) -> Command | None:
        """The command that keeps a text; none once it is on its way."""
        letter = self.conversation.thank_you
        made_in = self._made.get(text, "")
        voice = made_in if made_in != self.voice else ""
        if self.on_its_way or letter.sent_at or (text == letter.draft and not voice):
            return None
        return WriteThankYou(self.conversation_id, text, not self.is_made(text), voice)

    def locked(self) -> str:
        """A letter that went out is the one that they have."""
        if self.on_its_way:
            return "The letter is on its way; it can't be changed."
        out = self.conversation.thank_you.sent_at
        return "This letter went out; it stays as it is." if out else ""

    def own_words(self) -> Container[str]:
        """Promises, people to meet, lines that may be worth thanking for, and what was picked."""
        return own_words(self.person, written_out(self.session, self.conversation)) | self._picked

    def picked(self, note_id: str) -> str:
        """A note in brackets, for the letter; "" of one that stays out of it."""
        words = picked(written_out(self.session, self.conversation), note_id)
        self._picked |= {words}
        return f"[{words}]" if words else ""

    @property
    def on_its_way(self) -> bool:
        """Whether a mail server is being asked to take it."""
        return letters.on_its_way(self.conversation_id)

    # Its voice --------------------------------------------------------------------------

    @property
    def voice(self) -> str:
        """The voice that it is put together in; "" once it is sent."""
        now = self.conversation
        return (
            "" if now.thank_you.sent_at else voices.voice_of(self.session, now, self.form.channel)
        )

    def in_next_voice(self) -> tuple[Drafted, Command, str]:
        """The letter in the next voice, the command that keeps it, and which voice that is."""
        voice = voices.voice_after(self.voice)
        drafted = voices.drafted(self.session, self.conversation_id, voice, self.form)
        id, text = self.conversation_id, drafted.text
        self._made[text] = voice
        return drafted, WriteThankYou(id, text, written=False, voice=voice), voice

    # What is said of it -----------------------------------------------------------------

    @property
    def name(self) -> str:
        """What kind of letter it is."""
        return "thank-you"

    def mail_length(self, text: str) -> str:
        """Length of the letter beside what is good."""
        return f"{words(text)} words, {SHORTEST} to {LONGEST} is good"

    def mail_checks(self, text: str) -> tuple[Check, ...]:
        """What to be sure of before it leaves."""
        return letters.letter_checks(self.session, self.conversation_id, text, self._everybody)

    @cached_property
    def _everybody(self) -> Others:
        return letters.others(self.session, self.conversation_id)

    def sent_words(self) -> str:
        """When it was sent, in words."""
        at = self.conversation.thank_you.sent_at
        return f"thanked {self._clock(at)}" if at else ""

    def state_words(self) -> str:
        """How it is with the letter and its clock."""
        kept, ended_at = self.conversation.thank_you, self.conversation.call.ended_at
        if self.on_its_way:
            return "sending…"
        if kept.unsure and kept.sending_at:
            return f"may have been sent {kept.sending_at.astimezone(self.session.clock.zone):%H:%M}"
        if kept.sent_at:
            return self.sent_words()
        if ended_at is None:
            return "no call yet"
        return f"due {self._clock(self.session.settings.thanks.due_at(ended_at))}"

    def _clock(self, at: datetime) -> str:
        return say_clock(at, self.session.clock.zone, self.session.now())

    # Ways out ---------------------------------------------------------------------------

    def mail_subject(self) -> str:
        """Its subject line."""
        return subject_of(self.conversation)

    def save(self, text: str, folder: Path) -> Path:
        """Save it as a mail file; returns the file."""
        self.by_mail()
        return letters.save_letter(self.session, self.conversation_id, text, folder)

    def mark_sent(self, text: str) -> str:
        """The letter went out."""
        self.session.run(MarkThankYouSent(self.conversation_id))
        return "Thanked; promises and people to meet are below"
