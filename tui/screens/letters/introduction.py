"""The message that asks whoever named a person for the introduction to them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget

from tui.domain.agenda.introduction_state import state_words
from tui.screens.key_bindings import bindings
from tui.screens.letters.stage import LetterStage
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.services import Services
from tui.session.introduction_letter import IntroductionLetter
from tui.verbs import Verb, introduction


class IntroductionScreen(LetterStage):
    """The asking for one introduction; `record_id` is the person to be introduced to.

    Args:
        services: What the app hands out.
        conversation_id: The conversation in which they were named; the message goes to its person.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = introduction.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """The message goes to whoever named the person. The draft is a skeleton; what is in
    [brackets] is yours to write. {introduction.blank} goes to the next bracket, and typing
    fills it. The second half is meant to be forwarded as it is: who you are, what you hope to
    understand, why you would like to ask them.

    {introduction.copy} copies it, {introduction.mail} hands it to your mail program,
    {introduction.save} saves it as a mail file, {introduction.sent} marks it as sent: you have
    asked for the introduction, and Today reminds you after a week. If a check doesn't hold you
    are told once; press the same key again to do it anyway."""
    DEFAULT_CSS = """
    IntroductionScreen #form { scrollbar-size-vertical: 1; }
    IntroductionScreen LetterPanel { min-height: 14; }
    IntroductionScreen.-narrow LetterPanel { height: auto; min-height: 0; }
    IntroductionScreen.-narrow #desk { layout: vertical; height: auto; }
    IntroductionScreen.-narrow #letter { width: 1fr; height: 9; scrollbar-size-vertical: 0; }
    IntroductionScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        self.introduction = IntroductionLetter(services.session, conversation_id)
        super().__init__(services, self.introduction)

    def compose_body(self) -> Iterable[Widget]:
        """The message and its checks."""
        self.introduction.met_id = self.record_id
        with VerticalScroll(id="form", can_focus=False):
            yield self.panel

    def subject_gone(self) -> bool:
        """Whether the conversation or the person is gone; then it is left."""
        if super().subject_gone():
            return True
        gone = not self.session.knows(self.record_id)
        if gone:
            self.post_message(GoTo(ScreenName.FOLLOW_UP, self.conversation_id, gone="The person"))
        return gone

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom to meet, and the state of the introduction."""
        today, zone = self.local(self.session.now()).date(), self.session.clock.zone
        stands = state_words(self.introduction.met.introduction, today, zone)
        return f"introduction · {self.introduction.met.name}", stands.removeprefix("introduction ")

    def action_leave(self) -> None:
        """Back to the people to meet; everything is kept."""
        self.keep_fields()
        self.post_message(GoTo(ScreenName.FOLLOW_UP, self.conversation_id, self.record_id))
