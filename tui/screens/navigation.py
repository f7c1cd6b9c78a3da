"""What a screen asks of the app: to be somewhere else."""

from dataclasses import dataclass
from enum import StrEnum

from textual.message import Message

from tui.domain.letters.permission import may_ask, may_write
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Stage


class ScreenName(StrEnum):
    """The screens by name."""

    TODAY = "today"
    REQUEST = "request"
    PREPARE = "prepare"
    LIVE = "live"
    DEBRIEF = "debrief"
    FOLLOW_UP = "follow"
    INTRODUCTION = "introduction"
    BANK = "bank"
    PEOPLE = "people"
    PERSON = "person"
    MESSAGE = "message"
    ARRANGING = "arranging"
    SETTINGS = "settings"


@dataclass
class GoTo(Message):
    """Show a screen; the stages show one conversation, the bank goes back to it if there is one.

    The page of a person shows one person, and goes back to the conversation of `record_id`.
    """

    where: ScreenName
    conversation_id: str = ""
    record_id: str = ""
    """What the cursor is to be on: a promise, a piece of advice, a person, a conversation, a
    part of the screen by its id; "" for the usual."""
    back: ScreenName = ScreenName.TODAY
    """Where leaving that screen leads, for the stages."""
    person_id: str = ""
    """The person that is shown, or ""."""
    news: str = ""
    """What was done on the way there, to be said; "" if that is seen anyway."""
    told: str = ""
    """What is to be known there, a sentence to be said; nothing was done."""
    begun: bool = False
    """Whether it is what was chosen by name, so that Today has its cursor on it later."""
    gone: str = ""
    """What the screen that is left was about and is there no more, or ""."""

    @property
    def about(self) -> tuple[ScreenName, str]:
        """Which screen that is, and whom or what it shows."""
        who = self.person_id or self.conversation_id
        return self.where, "" if self.where is ScreenName.PEOPLE else who


def stands_at(head: ConversationHead) -> ScreenName:
    """The screen on which a conversation continues."""
    if head.under_way:
        return ScreenName.LIVE
    if head.ended_at is None:
        return ScreenName.PREPARE
    return ScreenName.FOLLOW_UP


def written_before(conversation: Conversation) -> ScreenName:
    """The screen of what is written before a call: what asks for it, or what arranges it.

    Raises:
        RefusedError: There is nothing to write.
    """
    if conversation.stage is Stage.SCHEDULED and conversation.scheduled_at is not None:
        may_write(conversation)
        return ScreenName.ARRANGING
    may_ask(conversation)
    return ScreenName.REQUEST


def after_call(conversation: Conversation) -> ScreenName:
    """The screen for a conversation whose call has ended: the debrief until it is done."""
    return ScreenName.FOLLOW_UP if conversation.debrief.done_at else ScreenName.DEBRIEF
