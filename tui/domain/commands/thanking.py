"""Commands of the debrief, the thank-you and the referrals."""

from dataclasses import dataclass
from typing import ClassVar

from tui.domain.commands.base import ConversationCommand


@dataclass(frozen=True)
class SetStar(ConversationCommand):
    """Say whether a note is worth thanking for."""

    note_id: str
    starred: bool


@dataclass(frozen=True)
class SetEnergy(ConversationCommand):
    """Say how it felt, from 1 to 5."""

    energy: int


@dataclass(frozen=True)
class FinishDebrief(ConversationCommand):
    """Close the debrief."""


@dataclass(frozen=True)
class WriteThankYou(ConversationCommand):
    """Keep the letter as it stands."""

    undoable: ClassVar[bool] = False
    draft: str
    written: bool = True
    """Whether the user changed it; False for a draft as it was put together."""
    voice: str = ""
    """The voice chosen for it; "" leaves the one that it has."""


@dataclass(frozen=True)
class MarkThankYouSent(ConversationCommand):
    """Say that the letter went out."""


@dataclass(frozen=True)
class BeginSending(ConversationCommand):
    """Say, before a mail server is asked, that the letter may be on its way from now on."""

    undoable: ClassVar[bool] = False
    message_id: str
    """Its Message-ID; one that it has already stays."""
    again: bool = False
    """Whether it may be sent although it may have arrived already."""


@dataclass(frozen=True)
class FinishSending(ConversationCommand):
    """Say that a mail server took the letter; that can't be undone, as the letter is out."""

    undoable: ClassVar[bool] = False


@dataclass(frozen=True)
class FailSending(ConversationCommand):
    """Say that the letter was surely not sent."""

    undoable: ClassVar[bool] = False
    words: str
    """Why not."""


@dataclass(frozen=True)
class TurnReferral(ConversationCommand):
    """Have a person to meet be somebody new or known, and make an idea for a conversation."""

    note_id: str
    person_id: str
    """Who it is: somebody known, or the id for somebody new."""
    new_conversation_id: str
    """The id for the idea; "" makes none."""
    name: str = ""
    """The name of somebody new; "" is somebody known."""
    introduces: bool = True
    """Whether somebody known comes to be introduced by this."""
