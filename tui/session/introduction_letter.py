"""The message that asks whoever named a person for the introduction to them."""

from tui.domain.actions.base import Command
from tui.domain.actions.introductions import MoveIntroduction, WriteIntroduction
from tui.domain.language.text import words
from tui.domain.letters.checks import Check
from tui.domain.letters.introduction import LONGEST, check_introduction, draft, subject_of
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import IntroductionState, LetterChannel
from tui.session.letter import Letter
from tui.session.session import Session
from tui.session.written_out import written_out


class IntroductionLetter(Letter):
    """The asking for one introduction.

    Args:
        session: The door to the data.
        conversation_id: The conversation in which they were named; the message goes to its person.
    """

    kind = "introduction"

    def __init__(self, session: Session, conversation_id: str) -> None:
        super().__init__(session, conversation_id)
        self.met_id = ""
        """Whom to be introduced to."""

    @property
    def met(self) -> Person:
        """Whom to be introduced to."""
        return self.session.seen_person(self.met_id)

    @property
    def gone(self) -> bool:
        """Whether the conversation or the person is gone."""
        return super().gone or not self.session.knows(self.met_id)

    def draft(self) -> str:
        """The message put together."""
        lines = self.form.channel is not LetterChannel.TEXT
        return draft(self.person, self.met, self.session.settings.name, lines=lines)

    def kept(self) -> str:
        """The message as it was written."""
        return self.met.introduction.draft

    def keeping(self, text: str) -> Command | None:
        """The command that keeps a text."""
        text = self.changed(text)
        return WriteIntroduction(self.met_id, text) if text != self.kept() else None

    def mail_length(self, text: str) -> str:
        """How long a text is, in words."""
        return f"{words(text)} words, {LONGEST} at most"

    def mail_checks(self, text: str) -> tuple[Check, ...]:
        """What to be sure of before it leaves."""
        source = written_out(self.session, self.conversation)
        return check_introduction(text, self.person, self.met, source, self.others)

    def mail_subject(self) -> str:
        """Its subject line."""
        return subject_of(self.met)

    def mark_sent(self, text: str) -> str:
        """The message went out: the introduction is asked for."""
        self.session.run(MoveIntroduction(self.met_id, IntroductionState.ASKED))
        return "Asked; Today reminds you after a week"
