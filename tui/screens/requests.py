"""What a screen asks of the app: to be somewhere else."""

from dataclasses import dataclass
from enum import StrEnum

from textual.message import Message

from tui.domain.conversation import Conversation
from tui.domain.head import ConversationHead


class Where(StrEnum):
    """The screens by name."""

    TODAY = "today"
    REQUEST = "request"
    PREPARE = "prepare"
    LIVE = "live"
    DEBRIEF = "debrief"
    FOLLOW_UP = "follow"
    INTRODUCTION = "introduction"
    BANK = "bank"
    PERSON = "person"
    MESSAGE = "message"


@dataclass
class Go(Message):
    """Show a screen; the stages show one conversation, the bank goes back to it if there is one.

    The page of a person shows one person, and goes back to the conversation of `record_id`.
    """

    where: Where
    conversation_id: str = ""
    record_id: str = ""
    """What the cursor is to stand on: a promise, a piece of advice, a person, a conversation, a
    part of the screen by its id; "" for the usual."""
    back: Where = Where.TODAY
    """Where leaving that screen leads, for the stages."""
    person_id: str = ""
    """The person that is shown, or ""."""
    news: str = ""
    """What was done on the way there, to be said; "" if that is seen anyway."""
    gone: str = ""
    """What the screen that is left was about and is there no more, or ""."""

    @property
    def about(self) -> tuple[Where, str]:
        """Which screen that is, and whom or what it shows."""
        return self.where, self.person_id or self.conversation_id


def stands_at(head: ConversationHead) -> Where:
    """The screen on which a conversation goes on."""
    if head.under_way:
        return Where.LIVE
    if head.ended_at is None:
        return Where.PREPARE
    return Where.FOLLOW_UP


def after_call(conversation: Conversation) -> Where:
    """The screen for a conversation whose call has ended: the debrief until it is done."""
    return Where.FOLLOW_UP if conversation.debrief.done_at else Where.DEBRIEF
