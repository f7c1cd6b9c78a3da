"""What the lists of Prepare show: plain functions from data to rows."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo

from tui.domain.check import check_question
from tui.domain.conversation import Conversation
from tui.domain.plan import plan_remarks
from tui.domain.question import BankQuestion, Question
from tui.domain.readiness import OPENING_SECONDS, readiness
from tui.domain.records import find
from tui.domain.text import fold, match, spoken_seconds, words
from tui.domain.words import Kind, Owner, Place
from tui.verbs import key_name
from widgets.bars import Piece
from widgets.rows import Row


def ready_pieces(conversation: Conversation) -> list[Piece]:
    """The readiness list: glyph and name, and a hint where something is missing."""
    return [
        ((f"✓ {point.name}", ""),)
        if point.done
        else ((f"○ {point.name}", "$foreground bold"), (f" {point.hint}", ""))
        for point in readiness(conversation)
    ]


def finding_rows(conversation: Conversation) -> list[Row]:
    """Where to look, with what was found there."""
    rows = []
    for place in Place:
        found = [f for f in conversation.findings if f.place is place]
        mark = "✓" if found else "○"
        rows.append(Row(place.name, str(place), mark, tone="dim" if not found else ""))
        for finding in found:
            source = f" · {finding.source}" if finding.source else ""
            rows.append(Row(finding.id, f"  {finding.text}{source}"))
    return rows


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


def plan_rows(conversation: Conversation) -> list[Row]:
    """The plan in order: number, must-ask, phase, minutes, finding."""
    rows = []
    for question in conversation.plan:
        finding = find(conversation.findings, question.finding_id)
        text = question.text.replace("{finding}", "[a finding]")
        about = ["finding"] if finding else []
        tail = " · ".join([*about, f"{question.phase} {question.minutes}"])
        star = "★" if question.must_ask else " "
        rows.append(Row(question.id, text, f"{question.position:>2} {star}", tail))
    return rows


def whole_words(question: Question | BankQuestion, conversation: Conversation) -> str:
    """A question in full: must-ask or not, its finding, its follow-up stems."""
    parts = [question.text]
    if isinstance(question, Question):
        finding = find(conversation.findings, question.finding_id)
        parts = ["★ must-ask" if question.must_ask else "", question.text]
        parts += [f"finding: {finding.text}"] if finding else []
    stems = " / ".join(question.stems)
    return "  ".join(part for part in [*parts, f"→ {stems}" if stems else ""] if part)


def plan_words(conversation: Conversation, last: str = "") -> str:
    """How the plan stands as a whole, in one line.

    Args:
        conversation: The conversation.
        last: Where the time of the call before went, or "".
    """
    plan = conversation.plan
    if not plan:
        key = key_name("prepare.starters")
        return f"no questions yet: Enter in the bank adds one, {key} takes ten"
    total = sum(q.minutes for q in plan)
    must = sum(q.must_ask for q in plan)
    counts = f"{len(plan)} questions · {must} must-ask · {total} min of {conversation.minutes}"
    remarks = plan_remarks(plan, conversation.minutes)
    return " · ".join([counts, *remarks, *([f"last call: {last}"] if last else [])])


def remark_words(text: str) -> str:
    """What the check says of a question while it is typed."""
    remarks = check_question(text)
    hard = [r for r in remarks if not r.soft]
    if not text.strip():
        return "Enter adds it; it is checked while you type"
    if not hard:
        return "open; Enter adds it"
    return " · ".join(f"{r.kind}: {r.reason}" for r in hard)


def opening_words(opening: str) -> str:
    """Length of the opening, written and spoken."""
    seconds = spoken_seconds(opening)
    length = f"my opening · {words(opening)} words · {seconds} s spoken"
    if seconds > OPENING_SECONDS:
        return f"{length} · over two minutes: they are here to talk"
    return f"{length} · who I am, why you, what I hope to learn"


def brief_rows(earlier: Iterable[Conversation], zone: tzinfo) -> list[Row]:
    """What earlier conversations left: a line each, then what was starred or owed."""
    rows = []
    for conversation in earlier:
        ended = conversation.call.ended_at
        if ended is None:
            continue
        day = ended.astimezone(zone)
        rows.append(
            Row(
                "",
                f"{len(conversation.notes)} notes · {conversation.goal}".rstrip(" ·"),
                f"{day.day} {day:%b %Y}",
            )
        )
        told = [n.text for n in conversation.notes if n.starred or n.kind is Kind.PERSONAL]
        owes = {Owner.ME: "I owe", Owner.THEM: "they owe"}
        owed = [f"{owes[p.owner]}: {p.text}" for p in conversation.promises if not p.done_at]
        rows += [Row("", text, tone="dim") for text in [*told, *owed][:3]]
    return rows
