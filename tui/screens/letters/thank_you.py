"""The upper half of the follow-up: the thank-you and its checks."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from textual.events import Resize
from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.agenda.due import source_words
from tui.domain.language.date_words import say_clock
from tui.domain.letters.checks import Check
from tui.domain.letters.thank_you import own_words, subject_of
from tui.domain.letters.thank_you_checks import Others
from tui.domain.model.conversation import Conversation
from tui.screens.letters import rows as show
from tui.screens.letters.letter_screen import WritingScreen
from tui.screens.shell.stage_screen import WIDE, Services
from tui.session import letters, voices
from widgets.bars import WrappedPieces


class LetterScreen(WritingScreen):
    """A screen with the thank-you of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._everybody: Others | None = None
        self._trouble = ""

    def compose_letter(self) -> Iterable[Widget]:
        """The letter, and below it who says when it is due."""
        yield from super().compose_letter()
        said = source_words(self.session.settings.thanks)
        yield WrappedPieces((((piece, ""),) for piece in said), id="due-from")

    def title_words(self) -> tuple[str, str]:
        """Whom to thank, and the clock."""
        letter, ended_at = self.conversation.thank_you, self.conversation.call.ended_at
        title = f"follow-up · {self.person.name}"
        if letter.sent_at:
            return title, f"thanked {self._clock(letter.sent_at)}"
        if ended_at is None:
            return title, "no call yet"
        return title, f"due {self._clock(self.session.settings.thanks.due_at(ended_at))}"

    def _clock(self, at: datetime) -> str:
        return say_clock(at, self.session.clock.zone, self.session.now())

    def on_resize(self, event: Resize) -> None:
        """Which checks are shown depends on the room."""
        if self.focused is not None:
            self.call_after_refresh(self.load)

    def load_letter(self, now: Conversation) -> None:
        """Write the checks and the length."""
        sent_at = now.thank_you.sent_at
        sent = f"thanked {self._clock(sent_at)}" if sent_at else ""
        voice = voices.voice_of(self.session, now)
        voice = f"{voice} · " if self.size.width >= WIDE and not sent else ""
        self.load_checks("thank-you", voice + show.length_words(self.text), sent)

    def draft(self) -> str:
        """The thank-you put together from the notes."""
        made = voices.drafted(self.session, self.conversation_id)
        self._trouble = made.trouble
        return made.text

    def put_letter(self) -> None:
        """Show the letter; if its voice can't be used, that is said."""
        super().put_letter()
        if self._trouble and self.text == self.fresh:
            self.put_aside()
            self.say(self._trouble, trouble=True)

    def kept(self) -> str:
        """The thank-you as it was written, or sent."""
        letter = self.conversation.thank_you
        return letter.draft if letter.written or letter.sent_at else ""

    def keep_letter(self) -> None:
        """Keep the thank-you until it is sent."""
        letter, text = self.conversation.thank_you, self.text
        if text != letter.draft and letter.sent_at is None:
            self.run(WriteThankYou(self.conversation_id, text, text != self.fresh), told=False)

    def stands(self) -> str:
        """A letter that went out is the one that they have."""
        out = self.conversation.thank_you.sent_at
        return "This letter went out; it stays as it is." if out else ""

    def checks(self) -> tuple[Check, ...]:
        """What to be sure of."""
        if self._everybody is None:
            self._everybody = letters.others(self.session, self.conversation_id)
        id, text = self.conversation_id, self.text
        return letters.letter_checks(self.session, id, text, self._everybody)

    def own_words(self) -> frozenset[str]:
        """Promises, people to meet, and lines that may be worth thanking for."""
        return own_words(self.person, self.conversation)

    def subject(self) -> str:
        """Its subject line."""
        return subject_of(self.conversation)

    def save(self) -> Path:
        """Save it as a mail file; returns the file."""
        folder = self.services.exports
        return letters.save_letter(self.session, self.conversation_id, self.text, folder)

    def action_next_voice(self) -> None:
        """Put the letter together in the next voice; one that was changed only knowingly."""
        self.put_aside()
        if why := self.stands():
            self.say(why)
        elif self.text.strip() and self.text != self.fresh and self._warned != "voice":
            self._warned = "voice"
            again = "The same key again puts it together anew"
            self.say(f"You changed this letter. {again}; ^z in it brings yours back.", trouble=True)
        else:
            voice = voices.voice_after(voices.voice_of(self.session, self.conversation))
            self._take_voice(voice)

    def _take_voice(self, voice: str) -> None:
        made = voices.drafted(self.session, self.conversation_id, voice)
        if self.run(WriteThankYou(self.conversation_id, made.text, written=False, voice=voice)):
            self.fresh = made.text
            self.replace_letter(made.text)
            self.query_one("#letter", TextArea).move_cursor((0, 0))
            self.action_next_blank(told=False)
            if made.trouble:
                self.say(made.trouble, trouble=True)
            else:
                self.done(f"Voice: {voice}")

    def action_sent(self) -> None:
        """The letter went out."""

        def sent() -> None:
            if self.run(MarkThankYouSent(self.conversation_id)):
                self.done("Thanked; promises and people to meet are below")

        self._knowingly("sent", sent)
