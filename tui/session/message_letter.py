"""The message to be in touch, to somebody one talked with."""

from tui.domain.actions.base import Command
from tui.domain.actions.contacts import WriteMessage
from tui.domain.language.text import words
from tui.domain.letters.checks import Check
from tui.domain.letters.keep_in_touch import MOST, SUBJECT, message_checks
from tui.domain.model.conversation import Conversation
from tui.session.contacts import log_contact
from tui.session.conversations_with import talks_with
from tui.session.letter import Letter
from tui.session.next_message import message_to
from tui.session.session import Session
from tui.session.written_out import written_out


class MessageLetter(Letter):
    """The next message to the person of a conversation.

    Args:
        session: The door to the data.
        conversation_id: The newest conversation with them.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        super().__init__(session, conversation_id)
        self._conversations: tuple[Conversation, ...] = ()

    @property
    def conversations(self) -> tuple[Conversation, ...]:
        """The conversations with them, the newest first."""
        if not self._conversations:
            read = talks_with(self.session, self.person.id).read
            self._conversations = read or (self.conversation,)
        return self._conversations

    def look_again(self) -> None:
        """Something may have been tried or promised meanwhile."""
        self._conversations = ()

    def draft(self) -> str:
        """The message put together from what was tried, promised and told."""
        return message_to(self.session, self.person.id, self.conversations)

    def kept(self) -> str:
        """The message as far as it was written."""
        return self.person.message

    def keeping(self, text: str) -> Command | None:
        """The command that keeps a text."""
        person, text = self.person, self.changed(text)
        return WriteMessage(person.id, text) if text != person.message else None

    def mail_length(self, text: str) -> str:
        """How long a text is, in words."""
        return f"{words(text)} words, {MOST} at most"

    def mail_checks(self, text: str) -> tuple[Check, ...]:
        """What to be sure of before it leaves."""
        talks = (written_out(self.session, talk) for talk in self.conversations)
        return message_checks(text, self.person, talks, self.others)

    def mail_subject(self) -> str:
        """Its subject line."""
        return SUBJECT

    def mark_sent(self, text: str) -> str:
        """The message went out: the two were in touch."""
        log_contact(self.session, self.person.id, "wrote", text)
        self.fresh = text  # what went out is no draft any more
        return f"in touch with {self.person.name}"
