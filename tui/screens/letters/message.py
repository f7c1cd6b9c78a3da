"""The next message to somebody one talked with."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.widget import Widget

from tui.domain.actions.contacts import WriteMessage
from tui.domain.language.text import words
from tui.domain.letters.checks import Check
from tui.domain.letters.keep_in_touch import MOST, SUBJECT, message_checks
from tui.domain.model.conversation import Conversation
from tui.screens.key_bindings import bindings
from tui.screens.letters.letter_screen import WritingScreen
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import Services
from tui.session import mail_handoff as handing
from tui.session.contacts import log_contact, message_to
from tui.session.conversations_with import talks_with
from tui.verbs import Verb, message


class MessageScreen(WritingScreen):
    """The message to be in touch, to the person of a conversation.

    Args:
        desk: What the app hands out.
        conversation_id: The newest conversation with them.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = message.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """A short message keeps a contact alive: one reason to write, one thing that may be
    of use to them, nothing asked for. The draft names what you tried of their advice and what you
    promised; what stands in [brackets] is yours to write. {message.blank} goes to the
    next bracket, and typing replaces it. It is kept as you type.

    {message.copy} copies it, {message.mail} hands it to your mail
    program, {message.save} saves it as a mail file. {message.sent} says
    that it went out: you were in touch then. If a check doesn't hold you are told once; the same
    key again does it knowingly."""
    CSS = """
    MessageScreen #desk { height: 1fr; }
    MessageScreen #letter { width: 2fr; height: 1fr; }
    MessageScreen #checks { width: 1fr; height: 1fr; }
    MessageScreen.-narrow #desk { layout: vertical; }
    MessageScreen.-narrow #letter { width: 1fr; height: 1fr; }
    MessageScreen.-narrow #checks { width: 1fr; height: auto; max-height: 4; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._talks: tuple[Conversation, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """The message beside its checks."""
        yield from self.compose_letter()

    def on_screen_resume(self) -> None:
        """Something may have been tried or promised meanwhile."""
        self._talks = ()

    # What a letter is -------------------------------------------------------------------

    @property
    def talks(self) -> tuple[Conversation, ...]:
        """The conversations with them, the newest first."""
        if not self._talks:
            self._talks = talks_with(self.session, self.person.id).read or (self.conversation,)
        return self._talks

    def draft(self) -> str:
        """The message put together from what was tried, promised and told."""
        return message_to(self.session, self.person.id, self.talks)

    def kept(self) -> str:
        """The message as far as it was written."""
        return self.person.message

    def keep_letter(self) -> None:
        """Keep the message; one that nobody changed is put together anew."""
        text = "" if self.text == self.fresh else self.text
        if text != self.person.message:
            self.run(WriteMessage(self.person.id, text), told=False)

    def checks(self) -> tuple[Check, ...]:
        """What to be sure of."""
        return message_checks(self.text, self.person, self.talks, self.others())

    def subject(self) -> str:
        """Its subject line."""
        return SUBJECT

    def save(self) -> Path:
        """Save it as a mail file; returns the file."""
        folder = self.services.exports
        return handing.save_message(self.session, self.person.id, SUBJECT, self.text, folder)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """To whom."""
        return f"message · {self.person.name}", self.person.work

    def load(self) -> None:
        """Write the checks and the length."""
        self.load_checks("message", f"{words(self.text)} words, {MOST} at most", "")

    # Going ------------------------------------------------------------------------------

    def action_sent(self) -> None:
        """The message went out: the two were in touch."""

        def sent() -> None:
            id, text = self.person.id, self.text
            if self.attempt(lambda: log_contact(self.session, id, "wrote", text)):
                self._go_back(f"in touch with {self.person.name}")

        self._knowingly("sent", sent)

    def action_leave(self) -> None:
        """Back to the person; everything is kept."""
        self.put_aside()
        self._go_back()

    def _go_back(self, news: str = "") -> None:
        self.post_message(GoTo(ScreenName.PERSON, person_id=self.person.id, news=news))
