"""What is written between a yes and the call: the reply, the word the day before, and the rest."""

from typing import ClassVar

from textual import on

from tui.screens.key_bindings import bindings
from tui.screens.letters.panel import LetterPanel
from tui.screens.letters.stage import LetterStage
from tui.screens.navigation import GoTo
from tui.screens.shell.services import Services
from tui.session.call_letter import CallLetter
from tui.verbs import Verb, arranging


class ArrangingScreen(LetterStage):
    """A letter about the agreed call of one conversation.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = arranging.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """Once a call is agreed: a reply with the day, both clocks and the place; a
    confirmation the day before; and what to write when you are late, or have to move the call
    or cancel it. It opens with the letter that is needed now, and {arranging.other} shows the
    next. Each is kept as you type, until the call has another time.

    What is in [brackets] is yours to write; {arranging.blank} goes to the next.
    {arranging.copy} copies the letter, {arranging.mail} hands it to your mail program,
    {arranging.save} saves it as a mail file; a reply has the call in it for their calendar.
    {arranging.sent} marks it as sent: after a letter that moves or cancels the call, no time is
    agreed any more. If a check doesn't hold you are told once; press the same key again to do
    it anyway."""
    DEFAULT_CSS = """
    ArrangingScreen.-narrow #desk { layout: vertical; }
    ArrangingScreen.-narrow #letter { width: 1fr; height: 1fr; }
    ArrangingScreen.-narrow #checks { width: 1fr; height: auto; max-height: 4; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        self.call_letter = CallLetter(services.session, conversation_id)
        super().__init__(services, self.call_letter)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Which letter, to whom, and when the call is."""
        return f"{self.call_letter.which} · {self.person.name}", self.call_letter.when_words()

    # Doing ------------------------------------------------------------------------------

    def action_other_letter(self) -> None:
        """Turn to the next letter; this one is kept as it is."""
        self.keep_fields()
        self.call_letter.turn()
        self.panel.put_letter()
        self.load()
        self.show_status()

    @on(LetterPanel.Sent)
    def sent(self, event: LetterPanel.Sent) -> None:
        """The letter went out."""
        self.keep_fields()
        self.post_message(GoTo(self.back, self.conversation_id, news=event.words))
