"""The plan of questions: the next one, the ready-made plans, and what a whole plan lacks."""

from collections.abc import Iterable, Sequence

from tui.domain.language.text import clean_line, count_of, fold, match
from tui.domain.model.call import Call, phase_minutes
from tui.domain.model.plan_folding import folded
from tui.domain.model.question import UNWORDED, BankQuestion, Question
from tui.domain.model.vocabulary import Phase, QuestionState, Side, Theme
from tui.structs import replace

PLANNED = 10
"""Questions in a plan by default; five to seven are used."""

LONG_PLANNED = 15
"""Questions in the plan of an hour."""

LIFE_FROM = 20
"""Minutes from which on a plan has a question about life outside work."""

LONG_ENOUGH = 7
"""Questions from which on it is remarked on that none is about life outside work."""

MUST_ASK = 5
"""Must-asks by default."""

RESERVE = 3
"""Questions after a plan by default, for when all else was asked."""

PHASE_ORDER = {Phase.OPEN: 0, Phase.CORE: 1, Phase.CLOSE: 2}
"""The phases' places in the call."""


def step(plan: Sequence[Question], from_id: str, by: int) -> Question | None:
    """The question before or after the shown one, without the dropped; wraps around.

    Args:
        plan: The questions in order.
        from_id: The one that is shown, or "".
        by: 1 goes forward through what is still open, -1 goes back through all.
    """
    ring = [q for q in plan if (q.open if by > 0 else q.state is not QuestionState.DROPPED)]
    ring = [q for q in plan if q in ring or q.id == from_id]
    if not ring:
        return None
    at = next((i for i, q in enumerate(ring) if q.id == from_id), -1 if by > 0 else 0)
    return ring[(at + by) % len(ring)]


def numbered(plan: tuple[Question, ...]) -> tuple[Question, ...]:
    """The plan with every question's position its place; unchanged ones stay the same object."""
    return tuple(
        q if q.position == place else replace(q, position=place)
        for place, q in enumerate(plan, start=1)
    )


def put(plan: tuple[Question, ...], question: Question) -> tuple[Question, ...]:
    """The plan with a question after the others of its phase; one in reserve after all."""
    at = len(plan)
    if not question.reserve:
        upto = PHASE_ORDER[question.phase]
        before = (
            place
            for place, q in enumerate(plan, start=1)
            if not q.reserve and PHASE_ORDER[q.phase] <= upto
        )
        at = max(before, default=0)
    return (*plan[:at], question, *plan[at:])


def copied(
    plan: Iterable[Question], bank: Iterable[BankQuestion], *, asked: bool
) -> tuple[Question, ...]:
    """The questions of an earlier plan as they were before the call, not tied to any finding.

    Args:
        plan: The earlier plan.
        bank: The bank; a slot that a finding had filled is open again.
        asked: Whether it is for somebody else. Then those come along that were answered, which
            the same person has told already; what goes back to a thread, and what came up, does
            not.
    """
    told = (QuestionState.ASKED, QuestionState.ANSWERED)
    slots = {question.id: question.text for question in bank if question.slot}
    return tuple(
        Question(
            id="",
            text=slots.get(q.bank_id, q.text) if q.finding_id else q.text,
            cue=q.cue,
            theme=q.theme,
            phase=q.phase,
            minutes=q.minutes,
            side=q.side,
            must_ask=q.must_ask,
            stems=q.stems,
            bank_id=q.bank_id,
            reserve=q.reserve,
        )
        for q in plan
        if (asked and not (q.goes_back or q.topic)) or (not asked and q.state not in told)
    )


def best_match(plan: Sequence[Question], words: str) -> Question | None:
    """The question that some words mean best; letters in their order will do for its cue.

    Words of a cue come before words of a question, and both before scattered letters.
    """
    wanted = fold(clean_line(words))

    def score(question: Question) -> int:
        return _nearness(wanted, fold(question.cue), fold(question.text))

    found = max(plan, key=score, default=None)
    return found if found and score(found) > 0 else None


def _nearness(wanted: str, cue: str, text: str) -> int:
    """How well folded words find a folded cue and its question; 0 means not at all."""
    in_cue, in_text = match(wanted, cue), match(wanted, text)
    if in_cue > 1:
        return 10 + in_cue
    if _each(wanted, cue):
        return 10
    if in_text > 1:
        return 4 + in_text
    return 4 if _each(wanted, f"{cue} {text}") else in_cue


def _each(wanted: str, text: str) -> bool:
    """Whether each of some words begins one of a text."""
    return " " in wanted and all(match(word, text) > 2 for word in wanted.split())


def tally(plan: Iterable[Question], call: Call) -> str:
    """The state of the questions, in words: "asked 3 · answered 1 · folded 2 · left 4".

    One that was answered only partly was asked, and is to come back to.
    """
    in_sight = [q for q in plan if not folded(q, call.fold)]
    away = sum(folded(q, call.fold) for q in plan)
    states = [q.state for q in in_sight]
    answered = states.count(QuestionState.ANSWERED)
    partly, left = states.count(QuestionState.PARTLY), states.count(QuestionState.PLANNED)
    asked = states.count(QuestionState.ASKED) + partly
    parts = [f"asked {asked}", *([f"answered {answered}"] if answered else [])]
    parts += [f"come back {partly}"] if partly else []
    parts += [f"folded {away}"] if away else []
    return " · ".join([*parts, f"left {left}"])


def planned(question: BankQuestion, id: str, position: int = 0) -> Question:
    """A question of the bank as a planned one.

    Args:
        question: The bank's.
        id: A new id for the planned one.
        position: Its place in the plan; 0 until it has one.
    """
    return Question(
        id=id,
        text=question.text,
        cue=question.cue,
        theme=question.theme,
        phase=question.phase,
        minutes=question.minutes,
        side=question.side,
        must_ask=question.must and not question.slot,
        stems=question.stems,
        bank_id=question.id,
        position=position,
    )


def starters(bank: Iterable[BankQuestion]) -> tuple[BankQuestion, ...]:
    """The bank's plan for a call that nobody prepared, in order."""
    return tuple(sorted((q for q in bank if q.starter), key=lambda q: q.starter))


def packed(bank: Iterable[BankQuestion], pack: str) -> tuple[BankQuestion, ...]:
    """The bank's plan for a situation, in the order of a call."""
    own = (q for q in bank if pack in q.packs)
    return tuple(sorted(own, key=lambda q: PHASE_ORDER[q.phase]))


def minutes_planned(plan: Iterable[Question], phase: Phase) -> int:
    """Minutes that the questions of a phase take, the reserve not counted."""
    return sum(q.minutes for q in plan if q.phase is phase and not q.reserve)


def begins(plan: Iterable[Question]) -> dict[str, int]:
    """The minute of the call at which each question begins, if all take the minutes planned.

    Args:
        plan: The questions in order; those in reserve have no minute.

    Returns:
        The minute, from 0 on, by the question's id.
    """
    found, minute = {}, 0
    for question in plan:
        if not question.reserve:
            found[question.id] = minute
            minute += question.minutes
    return found


def planned_for(minutes: int) -> int:
    """How many questions a plan has at most: ten, thirteen in 45 minutes, fifteen in an hour."""
    more = round(max(0, minutes - 30) / 5)
    return min(PLANNED + more, LONG_PLANNED)


def about_life(question: Question) -> bool:
    """Whether it is about life outside work; one's own if they called it personal."""
    return (question.theme is Theme.FIT and question.side is Side.PERSONAL) or (
        question.theme is None and question.side is Side.PERSONAL
    )


def mix(plan: Iterable[Question]) -> str:
    """What the planned questions are about, counted: "2 path, 1 life, 7 work"."""
    among = [q for q in plan if not q.reserve]
    path = sum(q.theme in (Theme.PATH, Theme.SWITCHING) for q in among)
    life = sum(about_life(q) for q in among)
    return f"{path} path, {life} life, {len(among) - path - life} work"


def plan_remarks(plan: Sequence[Question], minutes: int) -> tuple[str, ...]:
    """What a whole plan lacks or has too much of, a short sentence each.

    Args:
        plan: The questions in order.
        minutes: The agreed length.
    """
    if not plan:
        return ("no questions yet",)
    plan = [q for q in plan if not q.reserve]
    remarks = [*_time_remarks(plan, minutes), *_mix_remarks(plan)]
    if minutes >= LIFE_FROM and len(plan) >= LONG_ENOUGH and not any(about_life(q) for q in plan):
        remarks.append("nothing about life outside work yet")
    must = sum(q.must_ask for q in plan)
    if not must:
        remarks.append("no must-ask yet")
    elif must > MUST_ASK + 2:
        remarks.append(f"{must} must-asks: when time is short, all are kept")
    if any(q.slot_open for q in plan):
        remarks.append("a question still needs its finding")
    if unworded := sum(q.unworded for q in plan):
        remarks.append(f"{count_of(unworded, 'question')} {UNWORDED}")
    return tuple(remarks)


def _time_remarks(plan: Sequence[Question], minutes: int) -> list[str]:
    opening, core, closing = phase_minutes(minutes)
    remarks = []
    if len(plan) > max(PLANNED + 4, minutes // 4) or sum(q.minutes for q in plan) > minutes * 1.5:
        remarks.append(f"{len(plan)} questions in {minutes} minutes feel like an interrogation")
    for phase, room in ((Phase.OPEN, opening), (Phase.CORE, core), (Phase.CLOSE, closing)):
        used = sum(q.minutes for q in plan if q.phase is phase and q.must_ask)
        if used > room:
            remarks.append(f"must-asks of {phase} take {used} of {room} minutes")
    return remarks


def _mix_remarks(plan: Sequence[Question]) -> list[str]:
    remarks = []
    closers = [q for q in plan if q.theme is Theme.REFERRAL]
    if len(closers) < 2:
        remarks.append("no closing pair: who else to meet, how to stay in touch")
    if len(plan) >= 4 and len({q.side for q in plan}) < len(Side):
        other = next(side for side in Side if side is not plan[0].side)
        remarks.append(f"nothing {other} yet")
    places = [PHASE_ORDER[q.phase] for q in plan]
    if places != sorted(places):
        remarks.append("easy before hard: a later phase comes too early")
    return remarks
