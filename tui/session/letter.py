"""A letter to one person, without the screen that it is written on."""

from abc import ABC, abstractmethod
from collections.abc import Container
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from tui.domain.actions.base import Command
from tui.domain.language.person_name import first_name
from tui.domain.letters.blanks import next_blank
from tui.domain.letters.channel_form import Form, as_message, fitted, form_of, length_words
from tui.domain.letters.checks import Check
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import LetterChannel
from tui.errors import RefusedError
from tui.session.mail_handoff import mail_url, save_request
from tui.session.session import Session


def by_mail(form: Form) -> None:
    """Nothing, if a letter of this form is an e-mail.

    Raises:
        RefusedError: It goes by another way.
    """
    if not form.has_subject:
        way = (
            f'This one goes by {form.channel}: copy it. "Letters by" in Prepare can choose e-mail.'
        )
        raise RefusedError(way)


class Letter(ABC):
    """A letter to the person of one conversation.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.
    """

    kind: ClassVar[str] = "message"
    """What the name of its mail file begins with."""
    asks: ClassVar[bool] = False
    """Whether it asks a stranger for a conversation."""

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session = session
        self.conversation_id = conversation_id
        self.fresh = ""
        """Its text as it was last put together."""
        self.by: LetterChannel | None = None
        """By what it goes; None means by what its person is written to."""

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.seen(self.conversation_id)

    @property
    def person(self) -> Person:
        """To whom it goes."""
        return self.session.seen_person(self.conversation.person_id)

    @property
    def gone(self) -> bool:
        """Whether what it is about is gone, so that nothing can be kept of it."""
        return not self.session.exists(self.conversation_id)

    @cached_property
    def others(self) -> list[str]:
        """The first names of everybody else, each once, as they were when it was opened."""
        own, people = self.conversation.person_id, self.session.people()
        return sorted({first_name(p.name) for p in people if p.id != own})

    @property
    def form(self) -> Form:
        """What it is like by the way that it goes."""
        by = self.by or self.person.letters_by
        return form_of(by, self.session.settings.limits, asking=self.asks)

    # Its text ---------------------------------------------------------------------------

    @abstractmethod
    def draft(self) -> str:
        """The letter put together from what is known, as a mail if it knows no other form."""

    @abstractmethod
    def kept(self) -> str:
        """The letter as it was kept; "" if it is to be drafted again."""

    @abstractmethod
    def keeping(self, text: str) -> Command | None:
        """The command that keeps a text; None if there is nothing to keep."""

    def made(self) -> str:
        """The letter put together in its form."""
        return as_message(self.draft(), self.form)

    def begin(self) -> str:
        """The letter that was kept, or one put together now."""
        self.fresh = self.made()
        return self.kept() or self.fresh

    def redraft(self) -> str:
        """The letter drafted again, whatever was kept."""
        self.fresh = self.made()
        return self.fresh

    def changed(self, text: str) -> str:
        """A text as it is kept: one that nobody changed is drafted again."""
        return "" if text == self.fresh else text

    def locked(self) -> str:
        """Why it can't be changed, as a sentence; "" if it can."""
        return ""

    def not_to_redraft(self) -> str:
        """Why it can't be drafted again, as a sentence; "" if it can."""
        return self.locked()

    def another(self) -> bool:
        """Begin the next letter, if there is one after this; returns whether there is."""
        return False

    def own_words(self) -> Container[str]:
        """What may be in a blank that the user has written already."""
        return ()

    def next_spot(self, text: str, at: int) -> tuple[int, int] | None:
        """Where the next words are that are still to be written."""
        return next_blank(text, at)

    # What is said of it -----------------------------------------------------------------

    @property
    def name(self) -> str:
        """What kind of letter it is."""
        return "message"

    @property
    def voice(self) -> str:
        """The voice that it is put together in; "" if it has none."""
        return ""

    def length(self, text: str) -> str:
        """How long a text is, in words or characters."""
        form = self.form
        return self.mail_length(text) if form.most is None else length_words(text, form)

    @abstractmethod
    def mail_length(self, text: str) -> str:
        """How long a text is as a mail, in words."""

    def checks(self, text: str) -> tuple[Check, ...]:
        """What to be sure of before it leaves, as it goes."""
        return fitted(self.mail_checks(text), text, self.form)

    @abstractmethod
    def mail_checks(self, text: str) -> tuple[Check, ...]:
        """What to be sure of before it leaves as a mail."""

    def sent_words(self) -> str:
        """When it was sent, in words; "" means not yet."""
        return ""

    # Ways out ---------------------------------------------------------------------------

    def subject(self) -> str:
        """Its subject line; "" where it has none."""
        return self.mail_subject() if self.form.has_subject else ""

    @abstractmethod
    def mail_subject(self) -> str:
        """Its subject line as a mail."""

    def by_mail(self) -> None:
        """Nothing, if it goes by e-mail.

        Raises:
            RefusedError: It goes by another way.
        """
        by_mail(self.form)

    def save(self, text: str, folder: Path) -> Path:
        """Save it as a mail file; returns the file."""
        self.by_mail()
        id, subject = self.conversation_id, self.subject()
        return save_request(self.session, id, subject, text, folder, self.kind)

    def mail_url(self, text: str) -> str:
        """Itself as an address for the mail program."""
        self.by_mail()
        return mail_url(self.session, self.conversation_id, self.subject(), text)

    def not_to_mark(self) -> str:
        """Why it is not to be marked as sent, as a sentence with ids of keys; "" if it may be."""
        return ""

    @abstractmethod
    def mark_sent(self, text: str) -> str:
        """Mark it as sent; returns what is now, in words."""
