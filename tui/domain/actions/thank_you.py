"""The thank-you: written, sent, marked as sent."""

from datetime import datetime
from typing import ClassVar

from tui.domain.actions.base import Changed, OnConversation
from tui.domain.actions.event import Event
from tui.domain.language.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Stage
from tui.errors import RefusedError
from tui.structs import replace


class WriteThankYou(OnConversation, frozen=True):
    """Keep the letter as it is."""

    undoable: ClassVar[bool] = False
    draft: str
    written: bool = True
    """Whether the user changed it; False for a draft as it was put together."""
    voice: str = ""
    """The voice chosen for it; "" leaves the one that it has."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep the letter as it is."""
        written = self.written and bool(self.draft.strip())
        draft = clean(self.draft, PAGE_LIMIT)
        voice = clean_line(self.voice, LINE_LIMIT) or conversation.thank_you.voice
        letter = replace(conversation.thank_you, draft=draft, written=written, voice=voice)
        event = Event("letter kept", conversation.id)
        return replace(conversation, thank_you=letter), event


class MarkThankYouSent(OnConversation, frozen=True):
    """Say that the letter went out."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that the letter went out; the conversation is thanked."""
        _to_be_sent(conversation)
        return _sent(conversation, now)


class BeginSending(OnConversation, frozen=True):
    """Say, before a mail server is asked, that the letter may be on its way from now on."""

    undoable: ClassVar[bool] = False
    message_id: str
    """Its Message-ID; one that it has already stays."""
    again: bool = False
    """Whether it may be sent although it may have arrived already."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that the letter may be on its way; its Message-ID is given once."""
        _to_be_sent(conversation)
        letter = conversation.thank_you
        if letter.unsure and not self.again:
            raise RefusedError(
                "This letter may have been sent already; check your sent mail before you send "
                "it again."
            )
        message_id = letter.message_id or clean_line(self.message_id)
        letter = replace(letter, message_id=message_id, sending_at=now)
        event = Event("sending the thank-you", conversation.id)
        return replace(conversation, thank_you=letter), event


class FinishSending(OnConversation, frozen=True):
    """Say that a mail server took the letter; that can't be undone, as the letter is out."""

    undoable: ClassVar[bool] = False

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """The letter is out, whatever else was said of it meanwhile; the first time counts."""
        return _sent(conversation, conversation.thank_you.sent_at or now)


class FailSending(OnConversation, frozen=True):
    """Say that the letter was surely not sent."""

    undoable: ClassVar[bool] = False
    words: str
    """Why not."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """The letter was not sent; it can be sent again."""
        letter = replace(conversation.thank_you, sending_at=None)
        event = Event(f"not sent: {clean_line(self.words)}", conversation.id)
        return replace(conversation, thank_you=letter), event


def _to_be_sent(conversation: Conversation) -> None:
    """Nothing, while the letter may be sent.

    Raises:
        RefusedError: There is nothing to thank for yet, or it was sent.
    """
    if conversation.call.ended_at is None:
        raise RefusedError("There has been no call yet.")
    if conversation.thank_you.sent_at is not None:
        raise RefusedError("This letter is marked as sent already.")


def _sent(conversation: Conversation, at: datetime) -> Changed:
    letter = replace(conversation.thank_you, sent_at=at, sending_at=None)
    stage = Stage.THANKED if conversation.stage is Stage.TALKED else conversation.stage
    changed = replace(conversation, thank_you=letter, stage=stage)
    return changed, Event("thank-you sent", conversation.id)
