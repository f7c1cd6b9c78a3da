"""What the list of Today shows: plain functions from data to rows."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, tzinfo
from enum import StrEnum

from tui.domain.agenda.query import Query, holder
from tui.domain.language.date_words import say_month_day
from tui.domain.language.text import count_of, fold
from tui.domain.letters.permission import MAY_BE_ASKED, why_not_moved
from tui.domain.model.own_signs import Signs
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Stage
from tui.screens.shell.sign_hues import hue_of
from tui.screens.today.band_rows import SLIM, WHEN, People, name_of, with_several
from tui.session.reader import Problem
from tui.session.search import Found
from widgets.row import AnyRow, LateRow, Row

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
"""The stages as they are listed: what is ahead first."""


class Order(StrEnum):
    """By what the conversations of a stage are listed."""

    TIME = "time"
    NAME = "name"
    WORK = "work"
    GOAL = "goal"


UNDER_WAY = "in a call"
"""Where a call that has begun and not ended is listed, whatever its stage was before."""

ON_STAGE = {
    "today.asked": Stage.ASKED,
    "today.declined": Stage.DECLINED,
    "today.quiet": Stage.QUIET,
}
"""What verbs say of a request, by their ids."""


def problem_row(problem: Problem) -> Row:
    """What is the matter with a file: its name first, then the rest of the sentence."""
    reason = problem.sentence.replace(str(problem.path), "").strip(" :")
    title = problem.title.lower()
    return Row("", f"{problem.path.name}: {reason}", title, tone="" if problem.warning else "late")


def stage_rows(
    heads: Collection[ConversationHead],
    people: People,
    query: Query,
    now: datetime,
    order: Order = Order.TIME,
    *,
    narrow: bool = False,
) -> list[AnyRow]:
    """The conversations by stage.

    Args:
        heads: All of them.
        people: Everybody, by id.
        query: What is looked for.
        now: The present moment in the user's own zone.
        order: By what those of a stage are listed.
        narrow: Whether there is no room for days of the week.
    """
    by_stage: dict[str, list[ConversationHead]] = {UNDER_WAY: [], **{s: [] for s in ORDER}}
    found_by = holder(query) if query else None
    for head in heads if not query.kinds else ():
        if found_by is None or found_by(people.get(head.person_id), head):
            by_stage[UNDER_WAY if head.under_way else head.stage].append(head)
    rows: list[AnyRow] = []
    for stage, found in by_stage.items():
        if found:
            found = _listed(stage, found, people, order)
            rows.append(Row("", f"{stage} · {len(found)}", tone="title"))
            rows += [_row(head, people, now, narrow=narrow) for head in found]
    return rows


BOARD = (Stage.IDEA, Stage.ASKED, Stage.SCHEDULED, Stage.TALKED, Stage.THANKED, Stage.IN_TOUCH)
"""The columns of the board, from a first idea to a kept contact; what rests is on none."""

BOARD_WIDTH = 120
"""From so many columns on there is room for the board."""


def board_rows(
    heads: Collection[ConversationHead],
    people: People,
    query: Query,
    now: datetime,
    order: Order = Order.TIME,
) -> list[tuple[str, list[Row]]]:
    """The title and the rows of each column of the board.

    Args:
        heads: All conversations; one whose call is under way is with those agreed.
        people: Everybody, by id.
        query: What is looked for.
        now: The present moment in the user's own zone.
        order: By what those of a column are listed.
    """
    found_by, several = holder(query), with_several(heads)
    columns: dict[Stage, list[ConversationHead]] = {stage: [] for stage in BOARD}
    for head in heads:
        stage = Stage.SCHEDULED if head.under_way else head.stage
        if stage in columns and found_by(people.get(head.person_id), head):
            columns[stage].append(head)
    board: list[tuple[str, list[Row]]] = []
    for stage, found in columns.items():
        there = _listed(stage, found, people, order)
        rows = [_card(head, people, now, head.person_id in several) for head in there]
        board.append((f"{stage} · {len(found)}", rows))
    return board


def _card(head: ConversationHead, people: People, now: datetime, apart: bool) -> Row:
    """A conversation on the board: with whom, when, and about what if there are several."""
    at = head.scheduled_at or head.started_at or head.request_sent_at
    day = say_month_day(at.astimezone(now.tzinfo).date(), now.date()) if at else ""
    words = (name_of(people, head.person_id), day, head.goal if apart else "")
    tone = "current" if head.under_way else ""
    return Row(head.id, " · ".join(filter(None, words)), tone=tone)


def _listed(
    stage: Stage | str, found: list[ConversationHead], people: People, order: Order
) -> list[ConversationHead]:
    """The conversations of a stage in their order."""
    found.sort(key=lambda h: h.last_at, reverse=stage is not Stage.SCHEDULED)
    if order is not Order.TIME:
        found.sort(key=lambda h: _ordered(h, people, order))
    return found


def _ordered(head: ConversationHead, people: People, order: Order) -> tuple[bool, str]:
    """By what a conversation is listed; one that has nothing there comes last."""
    person = people.get(head.person_id)
    work, name = (person.work, person.name) if person else ("", "")
    text = fold({Order.NAME: name, Order.WORK: work}.get(order, head.goal))
    return not text, text


def _row(head: ConversationHead, people: People, now: datetime, *, narrow: bool) -> LateRow:
    """A conversation; of ten thousand only those that are drawn are put into words.

    Args:
        head: The conversation.
        people: Everybody, by id.
        now: The present moment in the user's own zone.
        narrow: Whether there is no room for the day of the week.
    """
    person = people.get(head.person_id)
    of = (head, person.work if person else "", now.tzinfo, now.year, narrow)
    return LateRow(head.id, name_of(people, head.person_id), _row_words, of)


def _row_words(
    head: ConversationHead, work: str, zone: tzinfo, year: int, narrow: bool
) -> tuple[str, str]:
    """What it is about, which tells several with one person apart, their work, and the day."""
    notes = count_of(head.notes, "note") if head.notes else ""
    text = " · ".join(filter(None, (head.goal, work, notes)))
    if not (head.scheduled_at or head.started_at):
        return text, ""
    day = _day(head.last_at.astimezone(zone), year)
    return text, day.partition(" ")[2].ljust(SLIM) if narrow else day.ljust(WHEN)


def _day(moment: datetime, year: int) -> str:
    """A day and its time, "Sun 22 Nov 21:11"; of another year, that in its place."""
    then = f"{moment:%H:%M}" if moment.year == year else str(moment.year)
    return f"{moment:%a} {moment.day:>2} {moment:%b} {then}"


def found_rows(
    found: Iterable[Found],
    people: People,
    goals: Mapping[str, str],
    signs: Signs,
    now: datetime,
) -> list[Row]:
    """Contacts and notes in which the words were found, with whom, when, and towards which goal.

    Args:
        found: What was found.
        people: Everybody, by id.
        goals: What each conversation is about, by its id.
        signs: The glyphs of notes.
        now: The present moment in the user's own zone.
    """
    parts: dict[str, list[Row]] = {"in touch": [], "in the notes": []}
    for one in found:
        row = Row(
            found_key(one),
            " · ".join(filter(None, (one.text, goals.get(one.conversation_id, "")))),
            signs.glyph(one.kind) if one.kind else "",
            say_month_day(one.at.astimezone(now.tzinfo).date(), now.date()),
            head=name_of(people, one.person_id),
            hue=hue_of(one.kind),
        )
        parts["in the notes" if one.conversation_id else "in touch"].append(row)
    rows: list[Row] = []
    for title, there in parts.items():
        rows += [Row("", f"{title} · {len(there)}", tone="title"), *there] if there else []
    return rows


def found_key(one: Found) -> str:
    """The key of the row of what was found; it begins with the id of its conversation, if any."""
    return f"{one.conversation_id}/found/{one.record_id}/{one.person_id}"


FOR_SOMEBODY = frozenset(
    f"today.{act}" for act in ("find", "mark", "week", "form", "order", "person", "log", "people")
)
"""Verbs that mean nothing to an empty library."""


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
