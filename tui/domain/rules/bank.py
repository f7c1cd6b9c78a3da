"""Rules of the bank of questions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.bank import Bank, OwnQuestion, Retired
from tui.domain.question import cue_of
from tui.domain.records import R, find, swap, without
from tui.domain.template import named
from tui.domain.text import LINE_LIMIT, clean_line, fold
from tui.errors import RefusedError, UnknownError, UsageError

SLOT = "{finding}"
"""Where a finding goes in a question's text."""

LONGEST = 20
"""Longest usual answer, in minutes."""

BankChanged = tuple[Bank, e.Event]
"""What a rule about the bank gives."""


def add_bank_question(bank: Bank, command: c.AddBankQuestion, now: datetime) -> BankChanged:
    """Put a question of the user's own into the bank."""
    new = _cleaned(command.question)
    if find(bank.questions, new.id) is not None:
        raise RefusedError("That question is in the bank already.")
    return _with_question(bank, new), e.BankQuestionAdded(f"new: {new.cue}", record_id=new.id)


def edit_bank_question(bank: Bank, command: c.EditBankQuestion, now: datetime) -> BankChanged:
    """Change a question of the user's own, or make an edit of a shipped one."""
    new = _cleaned(command.question)
    return _with_question(bank, new), e.BankQuestionEdited(f"changed: {new.cue}", record_id=new.id)


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


def retire_bank_question(bank: Bank, command: c.RetireBankQuestion, now: datetime) -> BankChanged:
    """Offer a question no more, or again."""
    id, gone = command.question_id, find(bank.retired, command.question_id) is not None
    if not id:
        raise UnknownError("There is no such question; nothing was changed.")
    if gone == command.retired:
        raise RefusedError(f"It is {'retired' if gone else 'in the bank'} already.")
    added = (*bank.retired, Retired(id=id))
    retired = _by_id(added) if command.retired else without(bank.retired, id)
    words = "retired" if command.retired else "back in the bank"
    return replace(bank, retired=retired), e.BankQuestionRetired(words, record_id=id)


def keep_uses(bank: Bank, command: c.KeepUses, now: datetime) -> BankChanged:
    """Keep what the questions of a call came to, in place of what was kept of that call before."""
    use, event = command.use, e.BankUsed("uses kept", command.use.id)
    old = find(bank.uses, use.id)
    nothing_new = old is None and not use.drew
    if nothing_new or (old is not None and (old.at, old.drew) == (use.at, use.drew)):
        return bank, event
    return replace(bank, uses=_by_id(swap(bank.uses, use))), event


def save_template(bank: Bank, command: c.SaveTemplate, now: datetime) -> BankChanged:
    """Keep a plan under a name, in place of the template that had it."""
    new = replace(command.template, name=clean_line(command.template.name, LINE_LIMIT))
    if not new.name:
        raise UsageError("A template needs a name; nothing was kept.")
    if not new.entries:
        raise RefusedError("There is no question to keep in a template.")
    old = named(bank.templates, new.name)
    new = replace(new, id=old.id) if old else new
    words = "template replaced" if old else "template kept"
    event = e.TemplateSaved(f"{words}: {new.name}", record_id=new.id)
    return replace(bank, templates=_by_id(swap(bank.templates, new))), event


def remove_template(bank: Bank, command: c.RemoveTemplate, now: datetime) -> BankChanged:
    """Keep a template no longer."""
    old = find(bank.templates, command.template_id)
    if old is None:
        raise UnknownError("That template is gone already.")
    event = e.TemplateRemoved(f"template removed: {old.name}", record_id=old.id)
    return replace(bank, templates=without(bank.templates, old.id)), event


def _by_id(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.id))
