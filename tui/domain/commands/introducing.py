"""Commands about the introduction to a person, and about whoever makes it."""

from dataclasses import dataclass
from typing import ClassVar

from tui.domain.commands.base import PersonCommand
from tui.domain.words import IntroductionState, NameUse


@dataclass(frozen=True)
class SetNameUse(PersonCommand):
    """Say how "may I use your name?" was answered by whoever told of the person."""

    name_use: NameUse


@dataclass(frozen=True)
class MoveIntroduction(PersonCommand):
    """Say how far the introduction to the person has come."""

    state: IntroductionState


@dataclass(frozen=True)
class WriteIntroduction(PersonCommand):
    """Keep the message that asks for the introduction as it stands."""

    undoable: ClassVar[bool] = False
    draft: str


@dataclass(frozen=True)
class ThankIntroducer(PersonCommand):
    """Say whether whoever introduced the person was thanked for it."""

    done: bool = True
