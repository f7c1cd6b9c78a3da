"""Where the time of a call went: minutes by phase beside the planned ones, and each question's."""

from collections.abc import Sequence

from msgspec import Struct

from tui.domain.model.call import Call, elapsed, phase_minutes
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Phase, QuestionState


class QuestionUse(Struct, frozen=True):
    """The time that one asked question took."""

    question_id: str
    """Which question."""
    phase: Phase
    """The phase it was planned for, whenever it was asked."""
    used_s: int | None
    """Seconds until the talk turned to another, each time; None while the last has no end."""


class PhaseUse(Struct, frozen=True):
    """The time that one phase took."""

    phase: Phase
    """Which phase."""
    planned_minutes: int
    """Its share of the agreed length."""
    questions_minutes: int
    """What its questions were planned to take, all together."""
    used_s: int
    """Seconds that its questions took; what came before the first question is of the opening."""


class Usage(Struct, frozen=True):
    """Where the time of one call went; pauses are not counted."""

    call_s: int | None
    """Call time in seconds; None while the call has not ended."""
    phases: tuple[PhaseUse, PhaseUse, PhaseUse]
    """Open, core and close."""
    questions: tuple[QuestionUse, ...]
    """The asked questions, in the order in which they were asked first."""
    planned: int
    """How many questions the plan has."""
    missed: tuple[str, ...]
    """Ids of the must-asks that were neither asked nor answered, in the order of the plan."""


def usage(conversation: Conversation) -> Usage:
    """Where the time of a call went, from when the talk turned to which question."""
    plan, end_s = conversation.plan, _end(conversation.call)
    begins = _begins(conversation, end_s)
    questions = _questions(begins, end_s)
    used = dict.fromkeys(Phase, 0)
    used[Phase.OPEN] = begins[0][0] if begins else end_s or 0
    for one in questions:
        used[one.phase] += one.used_s or 0
    opening, core, closing = (
        PhaseUse(phase, minutes, sum(q.minutes for q in plan if q.phase is phase), used[phase])
        for phase, minutes in zip(Phase, phase_minutes(conversation.minutes), strict=True)
    )
    missed = tuple(q.id for q in plan if q.must_ask and not _reached(q))
    return Usage(end_s, (opening, core, closing), questions, len(plan), missed)


def usage_words(usage: Usage) -> str:
    """The phases in words, "open 5 of 6 · core 27 of 20 · close 1 of 4 min".

    Nothing while the call has not ended, and nothing if no question was asked in it: then no
    minute can be told from another.
    """
    if usage.call_s is None or not usage.questions:
        return ""
    parts = (f"{p.phase} {_minutes(p.used_s)} of {p.planned_minutes}" for p in usage.phases)
    return f"{' · '.join(parts)} min"


def _end(call: Call) -> int | None:
    """Call time at the end; None before it."""
    return elapsed(call, call.ended_at) if call.ended_at is not None else None


def _begins(conversation: Conversation, end_s: int | None) -> list[tuple[int, Question]]:
    """The turns in order, each with the call time at which it began, none past the end.

    A call of before turns were kept has the moments at which each question was asked first.
    Where two machines' clocks or calls were put together, one may be past the end.
    """
    plan, turns = conversation.plan, conversation.call.turns
    turned = [(turn.at_s, find(plan, turn.question_id)) for turn in turns]
    asked = [(at, q) for at, q in turned if q is not None]
    if not turns:
        asked = [(q.asked_s, q) for q in plan if q.asked_s is not None]
    within = [(min(at, at if end_s is None else end_s), q) for at, q in asked]
    return sorted(within, key=lambda pair: pair[0])


def _questions(
    begins: Sequence[tuple[int, Question]], end_s: int | None
) -> tuple[QuestionUse, ...]:
    """What each took: to where the next one begins, the last one to the end; in all its turns."""
    ends = [*(at for at, _ in begins[1:]), end_s]
    used: dict[str, QuestionUse] = {}
    for (at, q), end in zip(begins, ends, strict=False):
        before = used[q.id].used_s if q.id in used else 0
        took = None if end is None or before is None else before + end - at
        used[q.id] = QuestionUse(q.id, q.phase, took)
    return tuple(used.values())


def _reached(question: Question) -> bool:
    untouched = question.state in (QuestionState.PLANNED, QuestionState.DROPPED)
    return question.asked_s is not None or not untouched


def _minutes(seconds: int) -> int:
    """Whole minutes, the nearest."""
    return (seconds + 30) // 60
