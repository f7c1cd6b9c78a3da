"""Commands about the bank of questions."""

from dataclasses import dataclass
from typing import ClassVar

from tui.domain.bank import OwnQuestion, Use
from tui.domain.commands.base import Command
from tui.domain.template import PlanTemplate


@dataclass(frozen=True)
class BankCommand(Command):
    """Something to do to the bank; a library has one."""


@dataclass(frozen=True)
class AddBankQuestion(BankCommand):
    """Put a question of the user's own into the bank."""

    question: OwnQuestion


@dataclass(frozen=True)
class EditBankQuestion(BankCommand):
    """Change a question; of a shipped one, whose id it has, that makes an edit."""

    question: OwnQuestion


@dataclass(frozen=True)
class RetireBankQuestion(BankCommand):
    """Say whether a question is offered no more."""

    question_id: str
    retired: bool


@dataclass(frozen=True)
class KeepUses(BankCommand):
    """Keep what the questions of an ended call came to; a call that ends again counts once."""

    undoable: ClassVar[bool] = False
    use: Use


@dataclass(frozen=True)
class SaveTemplate(BankCommand):
    """Keep a plan under a name; a template that has the name already gives way."""

    template: PlanTemplate


@dataclass(frozen=True)
class RemoveTemplate(BankCommand):
    """Keep a template no longer; plans made of it stay."""

    template_id: str
