"""What the plain call says: functions from data to lines that can be read aloud."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from tui.domain.call import elapsed, left_words, phase_words, stamp
from tui.domain.conversation import Conversation
from tui.domain.letter import POLICY
from tui.domain.note import LEGEND, Note
from tui.domain.person import Person
from tui.domain.plan import tally
from tui.domain.question import Question
from tui.domain.records import find
from tui.domain.text import clean_line, count_of
from tui.domain.words import Kind, QuestionState

COMMANDS = {
    "next": "you are asking the shown question now; the one after it is shown",
    "back": "show the question before",
    "other": "show the question after, without asking this one",
    "jump": "show another question: /jump and some of its words",
    "more": "the shown question with its finding, what to ask behind it, and two others",
    "opening": "your own introduction",
    "answered": "the shown question was answered without asking",
    "partly": "the question you asked last was answered partly; come back to it",
    "drop": "the shown question is not asked any more",
    "five": "five minutes more",
    "pause": "stop the clock; once more, and it runs on",
    "time": "how much time has passed, how much is left, and how the questions stand",
    "notes": "the last ten lines",
    "undo": "take the last step back",
    "redo": "take a step again that was undone",
    "save": "try again to save what could not be saved",
    "end": "end the call; has to be typed in full",
    "leave": "leave; the call goes on",
    "help": "this list",
}
"""Every command, and what it does."""

SHORT = {"n": "next"}
"""A beginning that means one command though others begin with it."""

WHOLE = "end"
"""The one command that no beginning means: there is no way back into the call."""

_NAMES = {
    '"': "quotation mark",
    "!": "exclamation mark",
    "*": "asterisk",
    ">": "greater than",
    "<": "less than",
    "@": "at sign",
    "#": "number sign",
    "~": "tilde",
    "?": "question mark",
    "%": "percent sign",
}

_MOST = 200


def meant(word: str) -> list[str]:
    """The commands that a word behind the slash may mean."""
    if word in COMMANDS:
        return [word]
    if word in SHORT:
        return [SHORT[word]]
    return [name for name in COMMANDS if word and name.startswith(word) and name != WHOLE]


def not_meant(word: str, line: str) -> str:
    """What to say of a line whose command is not known, or may be several."""
    names = [f"/{name}" for name in meant(word)]
    if names:
        said = f"/{word} may mean {' or '.join(names)}"
    elif word and WHOLE.startswith(word):
        said = f"/{WHOLE} has to be typed in full"
    else:
        said = f"There is no command /{clean_line(word)}, /help lists them"
    return f"{said}; nothing was kept of: {clean_line(line)}"


def help_lines() -> Iterator[str]:
    """The commands and the first characters, a line each."""
    for name, does in COMMANDS.items():
        yield f"/{name}: {does}."
    yield "The beginning of a command is enough. A line that begins with // is kept with one /."
    yield "Any other line is kept as a note, an empty one as a marker. Its first character may be:"
    for sign, word in LEGEND:
        yield f"{sign} {_NAMES[sign]}: {word}."


def greeting(person: Person, now: Conversation, at: datetime) -> Iterator[str]:
    """Who is in the call, for how long, and the beginning of one's opening."""
    seconds = elapsed(now.call, at)
    yield f"In a call with {clean_line(', '.join(filter(None, (person.name, person.work))))}."
    if seconds or now.call.paused_at or now.notes:
        yield time_words(now, at)
    else:
        yield f"{now.length} minutes are agreed."
    if now.opening:
        yield f"Your opening: {short(now.opening)}"


def question_lines(now: Conversation) -> Iterator[str]:
    """The question that is shown as the next."""
    shown = find(now.plan, now.call.next_id)
    if shown is None:
        none = "All asked. Thank them, and ask what comes next."
        yield none if now.plan else "No questions are planned."
        return
    yield f"Next question: {_text(shown)}"
    state = {QuestionState.PLANNED: "", QuestionState.PARTLY: "come back"}
    must = "must-ask" if shown.must_ask else ""
    about = [clean_line(shown.cue), must, state.get(shown.state, str(shown.state))]
    yield f"Cue: {', '.join(filter(None, about))}."


def more_lines(now: Conversation) -> Iterator[str]:
    """The shown question with everything that helps to ask it, and two that may come instead."""
    yield from question_lines(now)
    shown = find(now.plan, now.call.next_id)
    if shown is None:
        return
    yield f"Theme: {shown.theme or 'my own'}, {count_of(shown.minutes, 'minute')}."
    finding = find(now.findings, shown.finding_id)
    if finding:
        yield f"Finding: {clean_line(f'{finding.text} {finding.source}')}"
    for stem in shown.stems:
        yield f"Behind it: {clean_line(stem)}"
    at = now.plan.index(shown)
    others = [q for q in (*now.plan[at + 1 :], *now.plan[:at]) if q.open]
    for other in others[:2]:
        yield f"Or: {_text(other)}"


def kept_words(notes: Sequence[Note]) -> str:
    """What was kept of one line."""
    several = f", as {count_of(len(notes), 'note')}" if len(notes) > 1 else ""
    return f"kept, {stamp(notes[0].elapsed_s)}, {notes[0].kind}{several}"


def note_lines(now: Conversation) -> Iterator[str]:
    """The last ten lines."""
    for note in now.notes[-10:]:
        text = "" if note.kind is Kind.MARKER else f": {short(note.text)}"
        yield f"{stamp(note.elapsed_s)}, {note.kind}{text}"
    if not now.notes:
        yield "No line is kept yet."


def time_words(now: Conversation, at: datetime) -> str:
    """How the clock stands, and the phases."""
    seconds = elapsed(now.call, at)
    stands = " The clock stands." if now.call.paused_at else ""
    phases = _spoken(phase_words(seconds, now.minutes, now.call.extra_minutes))
    left = left_minutes(now, at)
    return f"{stamp(seconds)} of {now.length} minutes, {left}. Phases: {phases}.{stands}"


def tally_words(now: Conversation) -> str:
    """How the questions stand, and which one notes are tied to."""
    current = find(now.plan, now.call.question_id)
    on = f" The present one: {clean_line(current.cue)}." if current else ""
    return f"Questions: {_spoken(tally(now.plan))}.{on}"


def left_minutes(now: Conversation, at: datetime) -> str:
    """What is left of the agreed time: "17 minutes left", "under 1 minute over"."""
    number, side = left_words(elapsed(now.call, at), now.length).rsplit(" ", 1)
    return f"{number} {'minute' if number.endswith(' 1') or number == '1' else 'minutes'} {side}"


def ended_words(now: Conversation, ended_at: datetime, zone: tzinfo) -> str:
    """What comes after the call."""
    due = (ended_at + POLICY.due).astimezone(zone)
    lasted, lines = stamp(elapsed(now.call, ended_at)), count_of(len(now.notes), "note")
    return (
        f"The call has ended after {lasted}, with {lines}. "
        f"The thank-you is due at {due:%H:%M}. `coffeechat` goes on with the debrief."
    )


def left_behind(person: Person) -> str:
    """What is said on leaving."""
    name = clean_line(person.name)
    return f"Left; the call goes on. `coffeechat live --plain {name}` comes back to it."


def short(text: str) -> str:
    """A text as one line that is not too long to listen to."""
    line = clean_line(text)
    return line if len(line) <= _MOST else f"{line[:_MOST].rstrip()}..."


def _text(question: Question) -> str:
    return clean_line(question.text.replace("{finding}", "[a finding]"))


def _spoken(words: str) -> str:
    return words.replace(" · ", ", ")
