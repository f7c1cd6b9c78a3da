"""The upper half of the follow-up: the thank-you and its checks."""

from pathlib import Path

from tui.domain import commands as c
from tui.domain.conversation import Conversation
from tui.domain.letter import POLICY
from tui.domain.thanks import Check, subject_of
from tui.screens import follow_up_rows as show
from tui.screens.writing import WritingScreen
from tui.session import letters
from tui.verbs import key_name

SENT = key_name("follow.sent")


class LetterScreen(WritingScreen):
    """A screen with the thank-you of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    SENT = SENT

    def title_words(self) -> tuple[str, str]:
        """Whom to thank, and the clock."""
        now = self.conversation
        title = f"follow-up · {self.person.name}"
        if now.thank_you.sent_at:
            return title, f"thanked {self.local(now.thank_you.sent_at):%H:%M}"
        if now.call.ended_at is None:
            return title, "no call yet"
        return title, f"due {self.local(now.call.ended_at + POLICY.due):%H:%M}"

    def load_letter(self, now: Conversation) -> None:
        """Write the checks and the length."""
        sent_at = now.thank_you.sent_at
        sent = f"thanked at {self.local(sent_at):%H:%M}" if sent_at else ""
        self.load_checks("thank-you", show.length_words(self.text), sent)

    def draft(self) -> str:
        """The thank-you put together from the notes."""
        return letters.new_draft(self.session, self.conversation_id)

    def kept(self) -> str:
        """The thank-you as it was written, or sent."""
        letter = self.conversation.thank_you
        return letter.draft if letter.written or letter.sent_at else ""

    def keep_letter(self) -> None:
        """Keep the thank-you until it is sent."""
        letter, text = self.conversation.thank_you, self.text
        if text != letter.draft and letter.sent_at is None:
            self.run(c.WriteThankYou(self.conversation_id, text, text != self.fresh))

    def checks(self) -> tuple[Check, ...]:
        """What to be sure of."""
        return letters.letter_checks(self.session, self.conversation_id, self.text)

    def subject(self) -> str:
        """Its subject line."""
        return subject_of(self.conversation)

    def save(self) -> Path:
        """Save it as a mail file; returns the file."""
        folder = self.desk.exports
        return letters.save_letter(self.session, self.conversation_id, self.text, folder)

    def action_sent(self) -> None:
        """The letter went out."""

        def sent() -> None:
            if self.run(c.MarkThankYouSent(self.conversation_id)):
                self.say("Thanked. Promises and people to meet are below.")

        self._knowingly("sent", sent)
