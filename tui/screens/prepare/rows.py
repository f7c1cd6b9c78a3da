"""What the lists of Prepare show: plain functions from data to rows."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from functools import lru_cache
from itertools import groupby

from tui.domain.language.date_words import MONTHS
from tui.domain.language.text import count_of
from tui.domain.model.call import phase_minutes
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan import begins, minutes_planned, mix, plan_remarks
from tui.domain.model.question import UNWORDED, Question
from tui.domain.model.readiness import call_now_words, readiness
from tui.domain.model.records import find
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.template import PlanTemplate, by_name
from tui.domain.model.vocabulary import Phase
from tui.domain.questions.check import Remark, check_question
from tui.domain.questions.intents import intents_of
from tui.domain.questions.plan_proposal import FITS
from widgets import plain
from widgets.bars import Piece
from widgets.rows import Row

GOAL_CELLS = 60
"""Cells of the goal that are shown where nothing asks for it."""

RESERVE = "reserve"
"""The heading of the questions that are kept for when everything else has been asked."""

TEMPLATE = "template/"
"""How the key of a template's row begins; its id follows."""

EMPTY_PLAN = (
    "Your plan is empty. {prepare.propose} proposes one from your goal and findings, "
    "{prepare.copy} copies an earlier one, {prepare.bank} opens the bank of questions."
)
"""What an empty plan says, the keys as the ids of their verbs."""

NOTHING_BETTER = "Nothing better to propose: say more about your goal and findings, or swap one."
"""What is said where a proposal would change nothing."""

NO_EARLIER = "There is no template and no other plan yet; {prepare.propose} proposes one."
"""What is said where there is no plan to copy."""


def ready_pieces(conversation: Conversation) -> list[Piece]:
    """The readiness list: glyph and name, and a hint where something is missing."""
    return [
        ((f"✓ {point.name}{f', {point.weak}' if point.weak else ''}", ""),)
        if point.done
        else ((f"○ {point.name}", "$foreground bold"), (f" {point.hint}", ""))
        for point in readiness(conversation)
    ]


def plan_rows(conversation: Conversation, here: str = "") -> list[Row]:
    """The plan in order, by phase: each question in full, and below it what is said of it.

    Args:
        conversation: The conversation.
        here: Id of the question whose follow-ups are said too, or "".
    """
    rows: list[Row] = []
    minutes = begins(conversation.plan)
    for part, questions in groupby(conversation.plan, _part):
        words = _part_words(part, conversation)
        again = any(row.text == words for row in rows)
        rows.append(Row("", f"{part}, continued" if again else words, tone="title"))
        for question in questions:
            minute = f"{minutes[question.id]:02}" if question.id in minutes else "  "
            lead = f"{minute} {question.position:>2} {'★' if question.must_ask else ' '}"
            about = " · ".join(_about(question, conversation))
            stems = " / ".join(question.stems) if question.id == here else ""
            rows.append(Row(question.id, question.text.replace("{finding}", "[a finding]"), lead))
            rows.append(Row("", f"{about} → {stems}" if stems else about, tone="dim"))
    return rows


def _part(question: Question) -> str:
    """The heading below which a question is."""
    return RESERVE if question.reserve else question.phase


def _part_words(part: str, conversation: Conversation) -> str:
    """A part of the plan, with the minutes that are planned and those that there are."""
    if part == RESERVE:
        return f"{RESERVE} · when everything else has been asked"
    rooms = dict(zip(Phase, phase_minutes(conversation.minutes), strict=True))
    phase = Phase(part)
    return f"{phase} · {minutes_planned(conversation.plan, phase)} of {rooms[phase]} min"


def _about(question: Question, conversation: Conversation) -> list[str]:
    """How long a question takes, the finding that it is about, and what is said of it."""
    finding = find(conversation.findings, question.finding_id)
    about = [f"finding: {finding.text}"] if finding else []
    return [f"{question.minutes} min", *about, *_said(question)]


@lru_cache(256)
def _remarks(text: str, known: bool) -> tuple[Remark, ...]:
    return check_question(text, has_finding=known)


def _said(question: Question) -> list[str]:
    """Why a question was proposed, and what the check remarks on, in words.

    That anybody could be asked it is remarked on questions of one's own only: of the bank's that
    is true of nearly all.
    """
    known = bool(question.finding_id or question.bank_id)
    reason = [UNWORDED] if question.unworded else []
    reason += [question.reason] if question.reason else []
    return reason + [str(remark.kind) for remark in _remarks(question.text, known)]


def plan_lines(conversation: Conversation, last: str, propose: str) -> list[str]:
    """The state of the plan as a whole, a line for each thing.

    Args:
        conversation: The conversation.
        last: Where the time of the call before went, or "".
        propose: The key that proposes a plan.
    """
    plan, minutes = conversation.plan, conversation.minutes
    told = [f"last call: {last}"] if last else []
    if not plan:
        return [f"no questions yet: {propose} proposes a plan", *told]
    planned = [q for q in plan if not q.reserve]
    spare = len(plan) - len(planned)
    counts = [
        f"{len(planned)} planned",
        *([f"{spare} reserve"] if spare else []),
        f"★ {sum(q.must_ask for q in plan)} must-ask",
        mix(plan),
    ]
    remarks = [f"! {remark}" for remark in plan_remarks(plan, minutes)]
    return [
        " · ".join(counts),
        *_missing(conversation),
        *unasked(conversation, propose),
        *remarks,
        *told,
    ]


def _missing(conversation: Conversation) -> list[str]:
    """Phases that have no question, with the minutes that there are for each."""
    rooms = zip(Phase, phase_minutes(conversation.minutes), strict=True)
    none = [(p, room) for p, room in rooms if not minutes_planned(conversation.plan, p)]
    missing = " · ".join(f"{phase} 0 of {room} min" for phase, room in none)
    return [f"! nothing planned yet: {missing}"] if missing else []


def unasked(conversation: Conversation, propose: str) -> list[str]:
    """That nothing in the plan asks what the goal is after, or nothing in the bank does, if so.

    Args:
        conversation: The conversation.
        propose: The key that proposes a plan.
    """
    plan, goal = conversation.plan, conversation.goal
    proposed = [q.reason for q in plan if q.reason]
    asks = any(not q.bank_id for q in plan) or any(words.startswith(FITS) for words in proposed)
    if not goal or asks:
        return []
    about = f"write one about “{plain.cut(goal, GOAL_CELLS)}”"
    if not intents_of(goal):
        return [f"! nothing in the bank asks this: {about}"]
    return [f"! nothing here asks this yet: {propose} proposes, or {about}"] if proposed else []


def proposed_words(questions: Sequence[Question], leaving: Sequence[str], now: Conversation) -> str:
    """What was proposed, in place of how many, and what can be done next; keys as ids of verbs.

    Args:
        questions: What was proposed.
        leaving: Ids of those that went.
        now: The conversation with its new plan.
    """
    room = f" in place of {len(leaving)}" if leaving else ""
    counted = count_of(len(questions), "question")
    does = "{prepare.swap} swaps one, {prepare.next} next part, {prepare.undo} takes it back"
    call = call_now_words(now).replace("call now", "call now ({prepare.call})", 1)
    return f"{counted} proposed{room}. {call[:1].upper()}{call[1:]}{'. ' if call else ''}{does}."


def plans_rows(
    templates: Iterable[PlanTemplate],
    heads: Iterable[ConversationHead],
    people: Iterable[PersonHead],
    but: str,
    zone: tzinfo,
) -> list[Row]:
    """The plans that can be taken up: templates by name, then those of conversations.

    Args:
        templates: The user's templates.
        heads: All conversations.
        people: Everybody.
        but: Id of the conversation that is prepared.
        zone: The user's own time zone.
    """
    own = [Row(f"{TEMPLATE}{one.id}", one.name, tail=one.words) for one in by_name(templates)]
    earlier = earlier_rows(heads, people, but, zone)
    if not own:
        return earlier
    others = [Row("", "plans of conversations", tone="title"), *earlier] if earlier else []
    return [Row("", "templates", tone="title"), *own, *others]


def earlier_rows(
    heads: Iterable[ConversationHead], people: Iterable[PersonHead], but: str, zone: tzinfo
) -> list[Row]:
    """Conversations with a plan, the newest first.

    Args:
        heads: All conversations.
        people: Everybody.
        but: Id of the one that is prepared.
        zone: The user's own time zone.
    """
    names = {person.id: person.name for person in people}
    known = (h for h in heads if h.id != but and "questions" not in h.missing)
    rows = []
    for head in sorted(known, key=lambda h: (h.last_at, h.id), reverse=True):
        day = head.last_at.astimezone(zone)
        tail = f"{head.stage} · {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
        rows.append(Row(head.id, names.get(head.person_id, head.id), tail=tail))
    return rows


def remark_words(text: str) -> str:
    """What the check says of a question while it is typed."""
    remarks = check_question(text)
    hard = [r for r in remarks if not r.soft]
    if not text.strip():
        return "Enter adds it; it is checked while you type"
    if not hard:
        return "open; Enter adds it, “ | ” and a few words after it are its cue"
    return " · ".join(f"{r.kind}: {r.reason}" for r in hard)
