"""The message that asks whoever named a person for the introduction to them."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget

from tui.domain.actions.introductions import MoveIntroduction, WriteIntroduction
from tui.domain.agenda.introduction_state import state_words
from tui.domain.language.text import words
from tui.domain.letters.checks import Check
from tui.domain.letters.introduction import LONGEST, draft, subject_of, sure
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import IntroductionState
from tui.screens.key_bindings import bindings
from tui.screens.letters.letter_screen import WritingScreen
from tui.screens.navigation import GoTo, ScreenName
from tui.session import mail_handoff as handing
from tui.verbs import Verb, introduction


class IntroductionScreen(WritingScreen):
    """The asking for one introduction; `record_id` is the person to be introduced to.

    Args:
        desk: What the app hands out.
        conversation_id: The conversation in which they were named; the message goes to its person.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = introduction.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """The message goes to whoever named the person. The draft is a skeleton; what stands
    in [brackets] is yours to write. {introduction.blank} goes to the next bracket,
    and typing fills it. Its second half is made to be forwarded as it is: who you are, what you
    hope to understand, why it is them.

    {introduction.copy} copies it, {introduction.mail} hands it to your
    mail program, {introduction.save} saves it as a mail file, {introduction.sent} marks it as
    sent: the introduction is asked for, and Today reminds you after a week. If a check doesn't
    hold you are told once; the same key again does it knowingly."""
    CSS = """
    IntroductionScreen #form { scrollbar-size-vertical: 1; }
    IntroductionScreen #desk { height: 1fr; min-height: 12; }
    IntroductionScreen #letter { width: 2fr; height: 1fr; }
    IntroductionScreen #checks { width: 1fr; height: 1fr; }
    IntroductionScreen.-narrow #desk { layout: vertical; height: auto; }
    IntroductionScreen.-narrow #letter { width: 1fr; height: 9; }
    IntroductionScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def compose_body(self) -> Iterable[Widget]:
        """The message and its checks."""
        with VerticalScroll(id="form", can_focus=False):
            yield from self.compose_letter()

    @property
    def met(self) -> Person:
        """Whom to be introduced to."""
        return self.session.seen_person(self.record_id)

    def lost(self) -> bool:
        """Whether the conversation or the person is gone; then it is left."""
        if super().lost():
            return True
        gone = not self.session.knows(self.record_id)
        if gone:
            self.post_message(GoTo(ScreenName.FOLLOW_UP, self.conversation_id, gone="The person"))
        return gone

    # The message ------------------------------------------------------------------------

    def draft(self) -> str:
        """The message put together."""
        return draft(self.person, self.met, self.session.settings.name)

    def kept(self) -> str:
        """The message as it was written."""
        return self.met.introduction.draft

    def keep_letter(self) -> None:
        """Keep the message; one that nobody changed is put together anew."""
        text = "" if self.text == self.fresh else self.text
        if text != self.kept():
            self.run(WriteIntroduction(self.record_id, text), told=False)

    def checks(self) -> tuple[Check, ...]:
        """What to be sure of."""
        return sure(self.text, self.person, self.met, self.conversation, self.others())

    def subject(self) -> str:
        """Its subject line."""
        return subject_of(self.met)

    def save(self) -> Path:
        """Save it as a mail file."""
        id, folder = self.conversation_id, self.services.exports
        return handing.save_request(
            self.session, id, self.subject(), self.text, folder, "introduction"
        )

    def action_sent(self) -> None:
        """The message went out: the introduction is asked for."""

        def sent() -> None:
            if self.run(MoveIntroduction(self.record_id, IntroductionState.ASKED)):
                self.done("Asked; Today reminds you after a week")

        self._knowingly("sent", sent)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom to meet, and how the introduction stands."""
        today, zone = self.local(self.session.now()).date(), self.session.clock.zone
        stands = state_words(self.met.introduction, today, zone)
        return f"introduction · {self.met.name}", stands.removeprefix("introduction ")

    def load(self) -> None:
        """Show the checks and the length."""
        self.load_checks("message", f"{words(self.text)} words, {LONGEST} at most", "")

    def action_leave(self) -> None:
        """Back to the people to meet; everything is kept."""
        self.put_aside()
        self.post_message(GoTo(ScreenName.FOLLOW_UP, self.conversation_id, self.record_id))
