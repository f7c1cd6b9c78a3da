"""What is done to the bank of questions and the templates."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from tui.domain.actions.base import OnBank
from tui.domain.actions.event import Event
from tui.domain.language.text import LINE_LIMIT, clean_line, fold
from tui.domain.model.bank import Bank, Retired, Use
from tui.domain.model.cue import cue_of
from tui.domain.model.question import OwnQuestion
from tui.domain.model.records import R, find, swap, without
from tui.domain.model.template import PlanTemplate, named
from tui.errors import RefusedError, UnknownError, UsageError
from tui.structs import replace

SLOT = "{finding}"
"""Where a finding goes in a question's text."""
LONGEST = 20
"""Longest usual answer, in minutes."""
BankChanged = tuple[Bank, Event]
"""What a rule about the bank gives."""


class AddBankQuestion(OnBank, frozen=True):
    """Put a question of the user's own into the bank."""

    question: OwnQuestion

    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """Put a question of the user's own into the bank."""
        new = _cleaned(self.question)
        if find(bank.questions, new.id) is not None:
            raise RefusedError("That question is in the bank already.")
        return _with_question(bank, new), Event(f"new: {new.cue}", record_id=new.id)


class EditBankQuestion(OnBank, frozen=True):
    """Change a question; of a shipped one, whose id it has, that makes an edit."""

    question: OwnQuestion

    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """Change a question of the user's own, or make an edit of a shipped one."""
        new = _cleaned(self.question)
        return _with_question(bank, new), Event(f"changed: {new.cue}", record_id=new.id)


def _with_question(bank: Bank, new: OwnQuestion) -> Bank:
    said = fold(new.text)
    if any(fold(own.text) == said for own in bank.questions if own.id != new.id):
        raise RefusedError("You have a question with these words already; nothing was changed.")
    return replace(bank, questions=_by_id(swap(bank.questions, new)))


def _cleaned(question: OwnQuestion) -> OwnQuestion:
    """A question as it is kept; its cue is made of its words if it has none."""
    text = clean_line(question.text, LINE_LIMIT)
    if not text:
        raise UsageError("A question needs words; nothing was changed.")
    if not 1 <= question.minutes <= LONGEST:
        raise UsageError(f"An answer takes 1 to {LONGEST} minutes; nothing was changed.")
    stems = tuple(filter(None, (clean_line(stem, LINE_LIMIT) for stem in question.stems)))
    cue = clean_line(question.cue, LINE_LIMIT) or cue_of(text)
    slot = (question.slot or "a finding") if SLOT in text else ""
    return replace(question, text=text, cue=cue, stems=stems, slot=slot)


class RetireBankQuestion(OnBank, frozen=True):
    """Say whether a question is offered no more."""

    question_id: str
    retired: bool

    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """Offer a question no more, or again."""
        id, gone = self.question_id, find(bank.retired, self.question_id) is not None
        if not id:
            raise UnknownError("There is no such question; nothing was changed.")
        if gone == self.retired:
            raise RefusedError(f"It is {'retired' if gone else 'in the bank'} already.")
        added = (*bank.retired, Retired(id=id))
        retired = _by_id(added) if self.retired else without(bank.retired, id)
        words = "retired" if self.retired else "back in the bank"
        return replace(bank, retired=retired), Event(words, record_id=id)


class KeepUses(OnBank, frozen=True):
    """Keep what the questions of an ended call came to; a call that ends again counts once."""

    undoable: ClassVar[bool] = False
    use: Use

    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """Keep what a call's questions came to, in place of what was kept of it before."""
        use, event = self.use, Event("uses kept", self.use.id)
        old = find(bank.uses, use.id)
        nothing_new = old is None and not use.drew
        if nothing_new or (old is not None and (old.at, old.drew) == (use.at, use.drew)):
            return bank, event
        return replace(bank, uses=_by_id(swap(bank.uses, use))), event


class SaveTemplate(OnBank, frozen=True):
    """Keep a plan under a name; a template that has the name already gives way."""

    template: PlanTemplate

    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """Keep a plan under a name, in place of the template that had it."""
        new = replace(self.template, name=clean_line(self.template.name, LINE_LIMIT))
        if not new.name:
            raise UsageError("A template needs a name; nothing was kept.")
        if not new.entries:
            raise RefusedError("There is no question to keep in a template.")
        old = named(bank.templates, new.name)
        new = replace(new, id=old.id) if old else new
        words = "template replaced" if old else "template kept"
        event = Event(f"{words}: {new.name}", record_id=new.id)
        return replace(bank, templates=_by_id(swap(bank.templates, new))), event


class RemoveTemplate(OnBank, frozen=True):
    """Keep a template no longer; plans made of it stay."""

    template_id: str

    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """Keep a template no longer."""
        old = find(bank.templates, self.template_id)
        if old is None:
            raise UnknownError("That template is gone already.")
        event = Event(f"template removed: {old.name}", record_id=old.id)
        return replace(bank, templates=without(bank.templates, old.id)), event


def _by_id(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.id))
