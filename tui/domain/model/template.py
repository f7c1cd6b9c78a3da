"""Templates: plans of the user's own, kept under a name for other conversations."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from tui.domain.language.text import clean_line, count_of, fold
from tui.domain.model.question import BankQuestion, Question
from tui.domain.model.records import Record
from tui.domain.model.vocabulary import Phase, Side, Theme
from tui.structs import field_names, replace


class TemplateQuestion(Struct, frozen=True):
    """A question as a template has it: nothing of a finding, nothing of a call."""

    text: str
    """The question as it is said; may hold the slot "{finding}"."""
    cue: str
    """A few words to glance at."""
    theme: Theme | None = None
    """What it is about; None for the user's own until they say."""
    phase: Phase = Phase.CORE
    """When in the call it comes."""
    minutes: int = 2
    """Planned length of the answer, in minutes."""
    side: Side = Side.CAREER
    """About the person or about the work."""
    must_ask: bool = False
    """Kept when time is short."""
    bank_id: str = ""
    """The bank's question it came from, or "" for one of the user's own."""
    reserve: bool = False
    """Kept for when all else was asked."""


class PlanTemplate(Record, frozen=True, kw_only=True):
    """A plan of the user's own under a name."""

    name: str
    """How the user calls it."""
    entries: tuple[TemplateQuestion, ...] = ()
    """Its questions, in order."""

    @property
    def words(self) -> str:
        """How long it is, "9 questions · 24 min"; the reserve takes no minutes."""
        minutes = sum(question.minutes for question in self.entries if not question.reserve)
        return f"{count_of(len(self.entries), 'question')} · {minutes} min"


_FIELDS = field_names(TemplateQuestion)


def template_of(
    id: str, name: str, plan: Iterable[Question], bank: Iterable[BankQuestion]
) -> PlanTemplate:
    """A plan as a template.

    A question about a finding is again as the bank has it. One in the user's own words stays
    out, and so does a thread of a call: it speaks of one person, and would be there still when
    that person is erased.

    Args:
        id: A new id.
        name: How the user calls it.
        plan: The plan.
        bank: The bank of questions.
    """
    known = {question.id: question for question in bank}
    return PlanTemplate(
        id=id,
        name=name,
        entries=tuple(
            _general(question, known[question.bank_id]) if question.finding_id else _as_is(question)
            for question in plan
            if not (question.goes_back or question.topic)
            if not question.finding_id or question.bank_id in known
        ),
    )


def _as_is(question: Question) -> TemplateQuestion:
    return TemplateQuestion(**_told(question))


def _general(question: Question, source: BankQuestion) -> TemplateQuestion:
    return replace(_as_is(question), text=source.text, cue=source.cue)


def taken_up(template: PlanTemplate, bank: Iterable[BankQuestion]) -> tuple[Question, ...]:
    """The questions of a template for a plan, with the bank's follow-ups to them.

    Args:
        template: The template.
        bank: The bank of questions.

    Returns:
        Questions that have yet to be given an id.
    """
    stems = {question.id: question.stems for question in bank}
    return tuple(
        Question(id="", stems=stems.get(entry.bank_id, ()), **_told(entry))
        for entry in template.entries
    )


def _told(question: Question | TemplateQuestion) -> dict[str, Any]:
    return {name: getattr(question, name) for name in _FIELDS}


def named(templates: Iterable[PlanTemplate], name: str) -> PlanTemplate | None:
    """The template of a name, case and blanks aside."""
    wanted = fold(clean_line(name))
    return next((one for one in templates if fold(one.name) == wanted), None)


def by_name(templates: Iterable[PlanTemplate]) -> tuple[PlanTemplate, ...]:
    """Templates in the order in which they are listed."""
    return tuple(sorted(templates, key=lambda one: (fold(one.name), one.id)))
