"""What the plain call says: functions from data to lines that can be read aloud."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo

from tui.domain.interview.follow_ups import partly_cues, threads
from tui.domain.interview.forgotten_end import forgotten_end
from tui.domain.interview.next_question import CHOSEN, nothing_waits, theme_words, waiting_one
from tui.domain.language.date_words import say_clock
from tui.domain.language.dates.ended import typed_ended
from tui.domain.language.text import clean_line, count_of
from tui.domain.model.agreed_end import agreed_end, standing
from tui.domain.model.call import elapsed, left_words, phase_words, stamp
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.plan import tally
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, QuestionState

NO_NOTE = "No line is kept yet."
"""What is said instead of the last line."""

NO_THREAD = "Nothing waits. A line that begins with ? comes up here."
"""What is said instead of a thread."""

LISTED = 10
"""How many of the last lines are read out."""

_MOST = 200


def greeting(person: Person, now: Conversation, at: datetime, zone: tzinfo) -> Iterator[str]:
    """Who is in the call, for how long, and the beginning of one's opening."""
    seconds = elapsed(now.call, at)
    through = f"through {person.introduced_by}" if person.introduced_by else ""
    who = ", ".join(filter(None, (person.name, person.to_say, person.work, through)))
    yield f"In a call with {clean_line(who)}."
    if seconds or now.call.paused_at or now.notes:
        yield time_words(now, at, zone)
    else:
        yield until_words(now, zone)
    if now.opening:
        yield f"Your opening: {short(now.opening)}"


def question_lines(now: Conversation, why: str) -> Iterator[str]:
    """The question that is shown as the next, and why it is.

    Args:
        now: The conversation.
        why: The reason, if it still holds; otherwise "".
    """
    shown = waiting_one(now, now.call.next_id)
    if isinstance(shown, Note):
        yield f"Next, go back to: {short(shown.text)}"
        return
    if shown is None:
        yield nothing_waits(now)
        return
    yield f"Next question: {_text(shown)}"
    state = {QuestionState.PLANNED: "", QuestionState.PARTLY: "come back"}
    must = "must-ask" if shown.must_ask else ""
    about = [clean_line(shown.cue), must, state.get(shown.state, str(shown.state))]
    yield f"Cue: {', '.join(filter(None, about))}."
    if why and why != CHOSEN:
        yield sentence(f"Why: {why}")


def more_lines(now: Conversation, why: str) -> Iterator[str]:
    """The shown question with everything that helps to ask it, and two that may come instead."""
    yield from question_lines(now, why)
    shown = find(now.plan, now.call.next_id)
    if shown is None:
        return
    yield f"Theme: {shown.theme or 'my own'}, {count_of(shown.minutes, 'minute')}."
    finding = find(now.findings, shown.finding_id)
    if finding:
        yield f"Finding: {clean_line(f'{finding.text} {finding.source}')}"
    for stem in shown.stems:
        yield f"After it: {clean_line(stem)}"
    for other in (waiting_one(now, id) for id in now.call.then_ids):
        if isinstance(other, Note):
            yield f"Or go back to: {short(other.text)}"
        elif other and other.open:
            yield f"Or: {_text(other)}"


def numbered(lines: Iterable[str]) -> Iterator[str]:
    """Lines, each after its number from 1."""
    return (f"{number}: {clean_line(line)}" for number, line in enumerate(lines, 1))


def thread_lines(now: Conversation) -> Iterator[str]:
    """What could be gone back to, the newest first, after numbers."""
    waiting = threads(now)
    yield from numbered(f"{short(t.text)}, at {stamp(t.elapsed_s)}" for t in waiting)
    if not waiting:
        yield no_thread(now)


def no_thread(now: Conversation) -> str:
    """That no thread waits; what was answered only partly does all the same."""
    cues = partly_cues(now)
    return f"No thread waits. Answered only partly: {cues}; /jump finds it." if cues else NO_THREAD


def present_words(current: Question) -> str:
    """Which question notes are tied to."""
    return sentence(f"Current question: {current.cue}")


def kept_words(notes: Sequence[Note]) -> str:
    """What was kept of one line."""
    several = f", as {count_of(len(notes), 'note')}" if len(notes) > 1 else ""
    return f"kept, {stamp(notes[0].elapsed_s)}, {notes[0].kind}{several}"


def note_lines(now: Conversation) -> Iterator[str]:
    """The last ten lines, each after its number."""
    yield from numbered(note_words(note) for note in now.notes[-LISTED:])
    if not now.notes:
        yield NO_NOTE


def note_words(note: Note) -> str:
    """A kept line: its moment, its kind, its words."""
    text = "" if note.kind is Kind.MARKER else f": {short(note.text)}"
    return f"{stamp(note.elapsed_s)}, {note.kind}{', done' if note.done else ''}{text}"


def time_lines(now: Conversation, at: datetime, zone: tzinfo) -> Iterator[str]:
    """What the clock says, the phases, the questions and the threads."""
    yield time_words(now, at, zone)
    themes, waiting = theme_words(now.plan), len(threads(now))
    piled = count_of(waiting, "thread") if waiting else ""
    counts = ", ".join(filter(None, (_spoken(tally(now.plan, now.call)), themes, piled)))
    current = find(now.plan, now.call.question_id)
    yield f"Questions: {counts}.{f' {present_words(current)}' if current else ''}"


def time_words(now: Conversation, at: datetime, zone: tzinfo) -> str:
    """What the clock says, and the phases."""
    there = standing(now, at)
    why = now.call.pauses[-1].why if now.call.pauses else ""
    stands = f" {sentence(f'The clock is paused: {why}' if why else 'The clock is paused')}"
    phases = _spoken(phase_words(there.seconds, there.spans))
    left = left_minutes(there.left_s)
    said = f"{stamp(there.seconds)}, {left}. {until_words(now, zone)} Phases: {phases}."
    return said + stands if now.call.paused_at else said


def until_words(now: Conversation, zone: tzinfo) -> str:
    """Until when the call is agreed."""
    end = agreed_end(now)
    return f"Agreed until {end.astimezone(zone):%H:%M}." if end else ""


def left_minutes(left_s: int) -> str:
    """What is left of the agreed time: "17 minutes left", "under 1 minute over"."""
    number, side = left_words(left_s).rsplit(" ", 1)
    return f"{number} {'minute' if number.endswith(' 1') or number == '1' else 'minutes'} {side}"


def ended_words(now: Conversation, ended_at: datetime, due_at: datetime, zone: tzinfo) -> str:
    """What comes after the call."""
    lasted, lines = stamp(elapsed(now.call, ended_at)), count_of(len(now.notes), "note")
    return (
        f"The call has ended after {lasted}, with {lines}. "
        f"The thank-you is due by {say_clock(due_at, zone, ended_at)}. "
        "`coffeechat` continues with the debrief."
    )


def forgotten_lines(now: Conversation, at: datetime, zone: tzinfo) -> list[str]:
    """That a call was never ended, and how to say when it did; nothing if it was not forgotten."""
    ended_at, started_at = forgotten_end(now, at), now.call.started_at
    if ended_at is None or started_at is None:
        return []
    typed = typed_ended(ended_at, started_at, zone)
    noted = "The last line was kept" if now.notes else "It was agreed to end"
    return [
        f"This call began {say_clock(started_at, zone, at)} and was never ended. "
        f"{noted} at {say_clock(ended_at, zone, at)}.",
        f"If it ended then: /end {typed}. If it ends only now: /end now. It still runs.",
    ]


def also_runs(person: Person) -> str:
    """That another call was never ended."""
    name = clean_line(person.name)
    return f"A call with {name} was never ended; `coffeechat live --plain {name}` and /end end it."


def left_behind(person: Person) -> str:
    """What is said on leaving."""
    name = clean_line(person.name)
    return f"Left; the call continues. `coffeechat live --plain {name}` comes back to it."


def sentence(text: str) -> str:
    """A text as one line with an end."""
    line = clean_line(text)
    return line if line.endswith((".", "?", "!")) else f"{line}."


def short(text: str) -> str:
    """A text as one line that is not too long to listen to."""
    line = clean_line(text)
    return line if len(line) <= _MOST else f"{line[:_MOST].rstrip()}..."


def _text(question: Question) -> str:
    return clean_line(question.text.replace("{finding}", "[a finding]"))


def _spoken(words: str) -> str:
    return words.replace(" · ", ", ")
