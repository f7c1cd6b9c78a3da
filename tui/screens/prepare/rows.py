"""What the lists of Prepare show: plain functions from data to rows."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from functools import lru_cache

from tui.domain.language.date_words import MONTHS
from tui.domain.language.text import count_of, fold, match
from tui.domain.model.call import phase_minutes
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan import minutes_planned, mix, plan_remarks
from tui.domain.model.question import UNWORDED, BankQuestion, Question
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

CELLS = 4
"""Length of the bar of a phase."""

GOAL_CELLS = 60
"""Cells of the goal that are shown where nothing asks for it."""

TEMPLATE = "template/"
"""How the key of a template's row begins; its id follows."""

EMPTY_PLAN = (
    "Your plan is empty. {prepare.propose} proposes one from your goal and findings, "
    "{prepare.copy} copies an earlier one, Enter in the bank adds a question."
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


def bank_rows(bank: Iterable[BankQuestion], plan: Sequence[Question], query: str) -> list[Row]:
    """The bank by theme; what is in the plan already is dim and says so."""
    chosen, wanted = {q.bank_id for q in plan}, fold(query.strip())
    rows: list[Row] = []
    theme = None
    for question in bank:
        text = f"{question.text} {question.cue} {question.theme} {question.phase} {question.side}"
        if wanted and match(wanted, fold(text)) < 2:
            continue
        if question.theme is not theme:
            theme = question.theme
            rows.append(Row("", str(theme), tone="title"))
        known = question.id in chosen
        tail = "in plan" if known else f"{question.phase} {question.minutes}"
        shown = question.text.replace("{finding}", f"[{question.slot}]")
        rows.append(Row(question.id, shown, tail=tail, tone="dim" if known else ""))
    return rows


def plan_rows(conversation: Conversation, *, wide: bool) -> list[Row]:
    """The plan in order: number, must-ask, finding, reserve, phase and minutes.

    Args:
        conversation: The conversation.
        wide: Whether there is room below each question for what is said of it.
    """
    rows = []
    for question in conversation.plan:
        finding = find(conversation.findings, question.finding_id)
        text = question.text.replace("{finding}", "[a finding]")
        about = (["finding"] if finding else []) + (["reserve"] if question.reserve else [])
        tail = " · ".join([*about, f"{question.phase} {question.minutes}"])
        star = "★" if question.must_ask else " "
        said = " · ".join(_said(question))
        rows.append(Row(question.id, text, f"{question.position:>2} {star}", tail))
        rows += [Row("", said, tone="dim")] if wide and said else []
    return rows


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


def whole_words(question: Question | BankQuestion, conversation: Conversation) -> str:
    """A question in full: must-ask or not, its finding, why it is there, what to ask after it."""
    slot = question.slot if isinstance(question, BankQuestion) else "a finding"
    text = question.text.replace("{finding}", f"[{slot}]")
    parts = [text]
    if isinstance(question, Question):
        finding = find(conversation.findings, question.finding_id)
        parts = ["★ must-ask" if question.must_ask else "", text]
        parts += [f"finding: {finding.text}"] if finding else []
        parts += [f"({' · '.join(said)})"] if (said := _said(question)) else []
    stems = " / ".join(question.stems)
    return "  ".join(part for part in [*parts, f"→ {stems}" if stems else ""] if part)


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
        f"{sum(q.must_ask for q in plan)} must-ask",
        mix(plan),
    ]
    bars = (
        f"{phase} {_bar(used, room)} {used} of {room}"
        for phase, room in zip(Phase, phase_minutes(minutes), strict=True)
        for used in (minutes_planned(plan, phase),)
    )
    remarks = (f"! {remark}" for remark in plan_remarks(plan, minutes))
    return [" · ".join(counts), " · ".join(bars), *unasked(conversation), *remarks, *told]


def unasked(conversation: Conversation) -> list[str]:
    """That nothing in the bank asks what the goal is after, if so and nothing else asks it."""
    plan, goal = conversation.plan, conversation.goal
    proposed = [q.reason for q in plan if q.reason]
    asks = any(not q.bank_id for q in plan) or any(words.startswith(FITS) for words in proposed)
    if not goal or asks or (not proposed and intents_of(goal)):
        return []
    return [f"! nothing in the bank asks this: write one about “{plain.cut(goal, GOAL_CELLS)}”"]


def _bar(used: int, room: int) -> str:
    """How much of a phase is planned, in four cells."""
    full = min(CELLS, max(bool(used), CELLS * used // max(1, room)))
    return "▇" * full + "░" * (CELLS - full)


def proposed_words(questions: Sequence[Question], leaving: Sequence[str], now: Conversation) -> str:
    """What was proposed, what made room, and what can be done next; keys as ids of verbs.

    Args:
        questions: What was proposed.
        leaving: Ids of what made room.
        now: The conversation with its new plan.
    """
    room = f", {len(leaving)} made room" if leaving else ""
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
