"""The next message to somebody one talked with."""

from typing import ClassVar

from textual import on

from tui.screens.key_bindings import bindings
from tui.screens.letters.panel import LetterPanel
from tui.screens.letters.stage import LetterStage
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.services import Services
from tui.session.message_letter import MessageLetter
from tui.verbs import Verb, message


class MessageScreen(LetterStage):
    """The message to be in touch, to the person of a conversation.

    Args:
        services: What the app hands out.
        conversation_id: The newest conversation with them.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = message.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """A short message keeps a contact alive: one reason to write, one thing that may be
    useful to them, nothing asked for. The draft names what you tried of their advice and what
    you promised; what is in [brackets] is yours to write. {message.blank} goes to the next
    bracket, and typing replaces it. It is kept as you type.

    {message.copy} copies it, {message.mail} hands it to your mail program, {message.save} saves
    it as a mail file, {message.sent} marks it as sent, and you count as having been in touch.
    If a check doesn't hold you are told once; press the same key again to do it anyway."""
    DEFAULT_CSS = """
    MessageScreen.-narrow #desk { layout: vertical; }
    MessageScreen.-narrow #letter { width: 1fr; height: 1fr; }
    MessageScreen.-narrow #checks { width: 1fr; height: auto; max-height: 4; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        self.message = MessageLetter(services.session, conversation_id)
        super().__init__(services, self.message)

    def on_screen_resume(self) -> None:
        """Something may have been tried or promised meanwhile."""
        self.message.look_again()

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """To whom."""
        return f"message · {self.person.name}", self.person.work

    # Going ------------------------------------------------------------------------------

    @on(LetterPanel.Sent)
    def in_touch(self, event: LetterPanel.Sent) -> None:
        """The message went out: the two were in touch."""
        self._go_back(event.words)

    def action_leave(self) -> None:
        """Back to the person; everything is kept."""
        self.keep_fields()
        self._go_back()

    def _go_back(self, news: str = "") -> None:
        self.post_message(GoTo(ScreenName.PERSON, person_id=self.person.id, news=news))
