"""What the list of Today shows: plain functions from data to rows."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime, tzinfo
from itertools import groupby

from tui.domain.agenda.due import Due, DueKind
from tui.domain.language.text import count_of
from tui.domain.letters.request import MAY_BE_ASKED, why_not_moved
from tui.domain.model.lookup import finder
from tui.domain.model.note import GLYPHS
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import Stage
from tui.session.reader import Problem
from tui.session.search import Found
from widgets.rows import Row

ORDER = (
    Stage.SCHEDULED,
    Stage.ASKED,
    Stage.IDEA,
    Stage.TALKED,
    Stage.THANKED,
    Stage.IN_TOUCH,
    Stage.QUIET,
    Stage.DECLINED,
)
"""The stages as they are listed: what lies ahead first."""

UNDER_WAY = "in a call"
"""Where a call that has begun and not ended is listed, whatever its stage was before."""

LEADS = {
    DueKind.CALL: "● call",
    DueKind.THANK_YOU: "◆ thank",
    DueKind.NEXT_CALL: "▸ next",
    DueKind.CONFIRM: "✉ confirm",
    DueKind.PROMISE: "○ promise",
    DueKind.NUDGE: "… request",
    DueKind.INTRODUCTION: "↔ intro",
    DueKind.ADVICE: "◇ advice",
    DueKind.TOUCH: "~ touch",
}
"""Glyph and word for each kind of due line."""

SHOWN = {DueKind.PROMISE: 20, DueKind.ADVICE: 5, DueKind.TOUCH: 5}
"""Kinds of which there may be very many, and how many stand on Today before more are asked for.

The words of a promise or of advice come from a file each."""

MORE = "/more/"
"""How the row begins that stands for those which are not listed."""

ON_STAGE = {
    "today.asked": Stage.ASKED,
    "today.declined": Stage.DECLINED,
    "today.quiet": Stage.QUIET,
}
"""What verbs say of a request, by their ids."""

People = Mapping[str, PersonHead]


def name_of(people: People, id: str) -> str:
    """The name of a person, or that there is none."""
    person = people.get(id)
    return person.name if person else "(person missing)"


def problem_row(problem: Problem) -> Row:
    """What is the matter with a file: its name first, then the rest of the sentence."""
    reason = problem.sentence.replace(str(problem.path), "").strip(" :")
    title = problem.title.lower()
    return Row("", f"{problem.path.name}: {reason}", title, tone="" if problem.warning else "late")


def line_key(line: Due) -> str:
    """What the row of a line is called; it begins with the conversation's id, if it has one."""
    return f"{line.conversation_id}/{line.kind.name}/{line.record_id}/{line.person_id}"


def due_rows(
    lines: Iterable[Due],
    people: People,
    words: Callable[[Due], str],
    every: Collection[str] = (),
) -> list[Row]:
    """What is due; of what there may be very many, the first few.

    Args:
        lines: In the order of urgency.
        people: Everybody, by id.
        words: Gives how a line stands.
        every: Keys of the rows after which all was asked for.
    """
    rows = []
    for kind, some in groupby(lines, key=lambda line: line.kind):
        of_kind, more = list(some), f"{MORE}{kind.name}"
        shown = of_kind if more in every else of_kind[: SHOWN.get(kind)]
        rows += [_due_row(line, people, words) for line in shown]
        if rest := len(of_kind) - len(shown):
            rows.append(Row(more, f"and {rest} more; Enter shows them", tone="dim"))
    return [Row("", "due now", tone="title"), *rows, Row("", "")] if rows else []


def _due_row(line: Due, people: People, words: Callable[[Due], str]) -> Row:
    text = f"{name_of(people, line.person_id)}: {words(line)}"
    tone = "late" if line.late else "current" if line.kind is DueKind.CALL else ""
    return Row(line_key(line), text, LEADS[line.kind], tone=tone)


def stage_rows(
    heads: Iterable[ConversationHead], people: People, wanted: str, zone: tzinfo
) -> list[Row]:
    """The conversations by stage.

    Args:
        heads: All of them.
        people: Everybody, by id.
        wanted: What name, work or stage must hold, as typed; "" shows all.
        zone: The user's own time zone.
    """
    by_stage: dict[str, list[ConversationHead]] = {UNDER_WAY: [], **{s: [] for s in ORDER}}
    holds = finder(wanted)
    for head in heads:
        known = people.get(head.person_id)
        stage = UNDER_WAY if head.under_way else head.stage
        text = f"{known.name} {known.work} {stage}" if known else stage
        if holds(text):
            by_stage[stage].append(head)
    rows: list[Row] = []
    for stage, found in by_stage.items():
        if found:
            found.sort(key=lambda h: h.last_at, reverse=stage is not Stage.SCHEDULED)
            rows.append(Row("", f"{stage} · {len(found)}", tone="title"))
            rows += [_row(head, people, zone) for head in found]
    return rows


def _row(head: ConversationHead, people: People, zone: tzinfo) -> Row:
    person = people.get(head.person_id)
    work = f" · {person.work}" if person and person.work else ""
    moment = head.last_at.astimezone(zone)
    dated = head.scheduled_at or head.started_at
    day = f"{moment:%a} {moment.day} {moment:%b %H:%M}" if dated else ""
    notes = count_of(head.notes, "note") if head.notes else ""
    tail = " · ".join(part for part in (notes, day) if part)
    return Row(head.id, f"{name_of(people, head.person_id)}{work}", tail=tail)


def found_rows(found: Iterable[Found], people: People) -> list[Row]:
    """Notes in which what was looked for stands."""
    rows = [
        Row(
            f"{one.conversation_id}/note/{one.note.id}",
            f"{name_of(people, one.person_id)}: {one.note.text}",
            GLYPHS[one.note.kind],
        )
        for one in found
    ]
    return [Row("", f"in the notes · {len(rows)}", tone="title"), *rows] if rows else []


def offered(verb_id: str, head: ConversationHead | None) -> bool:
    """Whether a verb about a conversation means something to one that has come so far.

    Args:
        verb_id: The verb's id.
        head: The conversation under the cursor, or None.
    """
    if head is None:
        return verb_id not in (*ON_STAGE, "today.request", "today.prepare", "today.after")
    called = head.started_at is not None
    if verb_id == "today.asked" and (head.nudged_at or head.answered_at):
        return False
    if verb_id in ON_STAGE:
        to = ON_STAGE[verb_id]
        why_not = why_not_moved(head.stage, to, called=called, under_way=head.under_way)
        return not why_not and head.stage in MAY_BE_ASKED
    if verb_id == "today.request":
        return not called and head.stage in MAY_BE_ASKED
    return verb_id != "today.after" or head.ended_at is not None


def day_words(moment: datetime) -> str:
    """The day and the time, "Sunday 22 November, 21:11"."""
    return f"{moment:%A} {moment.day} {moment:%B, %H:%M}"
