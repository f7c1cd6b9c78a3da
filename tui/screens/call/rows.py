"""What the live screen shows: plain functions from data to rows and words."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from tui.domain.interview.follow_ups import threads
from tui.domain.interview.gaps import gaps, unfinished
from tui.domain.interview.next_question import theme_words, waiting_one
from tui.domain.language.text import count_of
from tui.domain.model.agreed_end import agreed_end, seconds_left
from tui.domain.model.call import as_set, elapsed, left_sign, left_words, stamp
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import LEGEND, SIGNS, Note
from tui.domain.model.own_signs import Signs
from tui.domain.model.plan import tally
from tui.domain.model.plan_folding import folded
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.screens.shell.sign_hues import hue_of
from tui.session.live_talk import LiveTalk
from tui.structs import replace
from tui.verbs import live
from widgets.bars import Piece
from widgets.capture import LEADER
from widgets.rows import Row
from widgets.told import Cell

STATES = {
    QuestionState.PLANNED: "○",
    QuestionState.ASKED: "●",
    QuestionState.PARTLY: "◐",
    QuestionState.ANSWERED: "✓",
    QuestionState.DROPPED: "×",
}
"""The state of a question, in one cell."""

AWAY = "–"
"""The same of one that is folded away."""

MUST = "★"
"""Stands at a must-ask."""

STYLES = {"": "", "dim": "$text-muted", "current": "$accent bold"}
"""The tones of rows as styles."""

STANDS = "‖"
"""What is at the prompt while the clock is stopped."""


def note_rows(now: Conversation, at: Note | None, signs: Signs, *, slim: bool) -> list[Row]:
    """The kept lines; the newest one ends with its kind, as a word.

    Args:
        now: The conversation.
        at: The note that is being corrected, if one is.
        signs: The signs of the keyboard.
        slim: Whether the word is as short as in the legend.
    """
    rows = [_note_row(note, signs, now=note is at) for note in now.notes]
    if rows:
        kind = _kind_word(now.notes[-1], signs, slim=slim)
        rows[-1] = replace(rows[-1], tail=" · ".join(filter(None, (kind, rows[-1].tail))))
    return rows


def _note_row(note: Note, signs: Signs, *, now: bool) -> Row:
    """A kept line: its moment, its kind, its words; marked if it is being corrected now."""
    text = "(marker)" if note.kind is Kind.MARKER else note.text
    dim = note.done or note.kind in (Kind.MARKER, Kind.OFF_THE_RECORD)
    return Row(
        note.id,
        f"{text} (done)" if note.done else text,
        f"{stamp(note.elapsed_s)}{'›' if now else ' '} {signs.glyph(note.kind)}",
        tail="unfinished" if unfinished(note) else "",
        tone="dim" if dim else "",
        hue=hue_of(note.kind),
    )


def _kind_word(note: Note, signs: Signs, *, slim: bool) -> str:
    """The kind as a word; of a plain line only where it begins with a sign all the same."""
    if note.kind is Kind.MARKER or (
        note.kind is Kind.PLAIN and signs.kind_of(note.text[:1]) is None
    ):
        return ""
    short = {SIGNS[sign]: word for sign, word in LEGEND} if slim else {}
    return short.get(note.kind, str(note.kind))


def legend(signs: Signs, *, low: bool, coloured: bool) -> list[Piece]:
    """The signs that give a kind, with their words where there is room for these.

    Args:
        signs: The signs of the keyboard.
        low: Whether there is no room for words.
        coloured: Whether there is colour.
    """
    hues = {sign: hue_of(signs.kind_of(sign)) if coloured else "" for sign, _ in signs.legend}
    styles = {sign: f"bold ${hue}" if hue else "bold" for sign, hue in hues.items()}
    return [((sign, styles[sign]), ("" if low else f" {word}", "")) for sign, word in signs.legend]


def letters() -> list[Piece]:
    """What the letters after the leader do, and what leaves the line."""
    titles = {letter: live.LED_TITLES[id] for letter, id in live.LETTERS.items()}
    led = [((letter, "bold"), (f" {title}", "")) for letter, title in titles.items()]
    return [*led, ((LEADER, "bold"), (f" types a {LEADER}", ""))]


def clock_words(now: Conversation, at: datetime, zone: tzinfo, *, wide: bool) -> str:
    """The call's clock: its time, or where it is; the agreed end; what is left."""
    end, time = agreed_end(now), stamp(elapsed(now.call, at))
    until = f"until {end.astimezone(zone):%H:%M}" if end and wide else ""
    if now.call.paused_at:
        return " · ".join(filter(None, (f"paused at {time}", until)))
    left = left_words(seconds_left(now, at))
    return f"{time} in · {until} · {left}" if until else f"{time} · {left}"


def prompt_word(now: Conversation, at: datetime) -> str:
    """What is at the prompt: the minutes that are left, or that the clock is stopped."""
    return STANDS if now.call.paused_at else left_sign(seconds_left(now, at))


def time_words(talk: LiveTalk) -> str:
    """The clock of a call, and what may be said about the time."""
    session, said = talk.session, talk.courtesy
    clock = clock_words(talk.conversation, session.now(), session.clock.zone, wide=True)
    return f"{clock}. You may say: {said}" if said else f"{clock}."


def runs_at(now: Conversation, at: datetime) -> datetime:
    """The moment at which the clock of a call stands still, or the present one."""
    return as_set(now.call, now.call.paused_at) if now.call.paused_at else at


def about(question: Question) -> str:
    """What is beside a question: its state, whether it must be asked, its theme."""
    parts = [
        "come back" if question.state is QuestionState.PARTLY else "",
        str(question.state) if not question.open else "",
        "must-ask" if question.must_ask else "",
        str(question.theme) if question.theme else "my own",
    ]
    return " · ".join(part for part in parts if part)


def plan_rows(now: Conversation) -> list[Row]:
    """The plan as it is: number, state, cue, a star for a must-ask; the shown one is marked."""
    return [
        Row(
            q.id,
            q.cue,
            f"{'›' if q.id == now.call.next_id else ' '}{q.position:>2} {_state(q, now)}",
            MUST * q.must_ask,
            _tone(q, now),
        )
        for q in now.plan
    ]


def place_of_shown(now: Conversation) -> int:
    """Where in the plan the question is that is shown as the next, from 0."""
    return next((i for i, q in enumerate(now.plan) if q.id == now.call.next_id), 0)


def plan_cells(now: Conversation) -> list[Cell]:
    """The same for the columns of a card."""
    rows = plan_rows(now)
    return [Cell(f"{row.lead} {row.text}", row.tail, STYLES[row.tone]) for row in rows]


def _state(question: Question, now: Conversation) -> str:
    return AWAY if folded(question, now.call.fold) else STATES[question.state]


def _tone(question: Question, now: Conversation) -> str:
    if question.id == now.call.question_id:
        return "current"
    waits = question.open and not question.reserve and not folded(question, now.call.fold)
    return "" if waits else "dim"


def others(now: Conversation, key: Callable[[str], str]) -> str:
    """What came nearest to what is shown, each with the key or chord that reaches it.

    Args:
        now: The conversation.
        key: How the key of a verb of the call is written.
    """
    near = [waiting_one(now, id) for id in now.call.then_ids]
    there = [one for one in near if isinstance(one, Note) or (one and one.open)]
    said = []
    for place, one in enumerate(there):
        number = "" if isinstance(one, Note) else f"{key('question.jump')} {one.position}"
        reached = key("question.other") if place == 0 else number or key("thread")
        said.append(f"{reached} {one.text if isinstance(one, Note) else one.cue}")
    return " · ".join(said) or "this is the last one"


def tally_ends(now: Conversation, *, wide: bool) -> tuple[str, str]:
    """The two ends of the row below the notes: the state of the questions, and which is asked.

    Where there is no room the asked one is at the left, and how many are left at the right.
    """
    counts = tally(now.plan, now.call) if now.plan else "no plan"
    waiting = threads(now)
    current = find(now.plan, now.call.question_id)
    on = f"on: {current.cue}" if current else ""
    left_open = len(gaps(now))
    open_ones = count_of(left_open, "gap") if left_open else ""
    if wide:
        piled = count_of(len(waiting), "thread") if waiting else ""
        told = (counts, piled, open_ones, theme_words(now.plan))
        left = " · ".join(part for part in told if part)
        return left, on
    left = counts.rpartition(" · ")[2]
    piled = f"? {len(waiting)}" if waiting else ""
    few = " · ".join(part for part in (piled, open_ones, left) if part)
    return (on, few) if on else (counts, "")
