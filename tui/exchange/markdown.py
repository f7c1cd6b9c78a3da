"""A conversation as Markdown, for reading and for keeping elsewhere."""

import re
from datetime import datetime, tzinfo

from tui.domain.agenda.cadence import cadence_words
from tui.domain.agenda.introduction_state import through_words
from tui.domain.interview.time_spent import usage, usage_words
from tui.domain.language.date_words import say_date
from tui.domain.language.text import count_of
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Advice, Conversation, Promise
from tui.domain.model.note import GLYPHS, Note
from tui.domain.model.person import Person
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|[\w.%+~-]+@[a-z0-9.-]+\.[a-z]{2,}", re.ASCII | re.IGNORECASE
)
_IN_ADDRESS = re.compile(r"(?<![a-z0-9_])_+|~{2,}|&(?=#?\w+;)|[\\`*{}\[\]|!]", re.IGNORECASE)
"""What is Markdown in an address too; a stroke after a letter, for one, begins nothing."""

_STARTS = re.compile(r"^(\d*)([-+=.)])")


def escape(text: str) -> str:
    """Text of one line in which nothing is Markdown.

    In an address only what would still be Markdown has a backslash, since a reader that makes a
    link of it takes the backslash along.
    """
    line, at, escaped = " ".join(text.split()), 0, ""
    for found in _ADDRESS.finditer(line):
        escaped += _SPECIAL.sub(r"\\\1", line[at : found.start()])
        escaped += _IN_ADDRESS.sub(_escaped_each, found[0])
        at = found.end()
    return _STARTS.sub(r"\1\\\2", escaped + _SPECIAL.sub(r"\\\1", line[at:]))


def _escaped_each(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])


def left_out_words(number: int) -> str:
    """What is said of lines off the record that a text doesn't have; "" if there are none."""
    if not number:
        return ""
    return f"{count_of(number, 'line')} off the record {'is' if number == 1 else 'are'} not in it"


def conversation_markdown(person: Person, conversation: Conversation, zone: tzinfo) -> str:
    """The whole conversation: goal, findings, notes under their questions, promises.

    Args:
        person: Who with.
        conversation: The conversation.
        zone: The time zone for days and times.
    """
    c = conversation
    parts = [f"# {escape(person.name)}", ""]
    for label, value in (
        ("Work", person.work),
        ("Through", through_words(person, zone)),
        ("Stage", str(c.stage)),
        ("Planned for", _moment(c.scheduled_at, zone)),
        ("Held", _moment(c.call.started_at, zone)),
        ("Used", usage_words(usage(c))),
        ("Goal", c.goal),
        ("Belief before", c.belief_before),
        ("Belief after", c.debrief.belief_after),
        ("Surprised by", c.debrief.surprised),
        ("Next time", c.debrief.ask_next),
    ):
        if value:
            parts.append(f"- {label}: {escape(value)}")
    parts += _section("Findings", [escape(f"{f.text} {f.source}") for f in c.findings])
    parts += _section("Plan", [f"{escape(q.text)} ({_state(q)})" for q in c.plan])
    parts += ["", "## Notes", "", *_notes(c)]
    parts += _section("Promises", [_promise(p) for p in c.promises])
    parts += _section("Worth trying", [_advice(*one) for one in c.worth_trying])
    return "\n".join(parts).rstrip() + "\n"


def person_markdown(person: Person, zone: tzinfo) -> str:
    """Who a person is: how to reach them, what they told, when the two were in touch.

    Args:
        person: The person.
        zone: The time zone for days.
    """
    p = person
    parts = [f"# {escape(p.name)}", ""]
    for label, value in (
        ("Called", p.preferred),
        ("Work", p.work),
        ("How met", p.how_met),
        ("Through", p.introduced_by),
        *((channel.kind, channel.value) for channel in p.channels),
        ("Time zone", p.zone),
        ("Tags", ", ".join(p.tags)),
        ("Also", "; ".join(p.also)),
        ("In touch", "paused" if p.cadence.paused else cadence_words(p.cadence.rule)),
    ):
        if value:
            parts.append(f"- {escape(label)}: {escape(value)}")
    parts += _section("Told", [escape(line) for line in p.personal])
    contacts = [
        f"{say_date(c.at.astimezone(zone).date())}: {escape(c.words or 'in touch')}"
        for c in p.contacts
    ]
    return "\n".join([*parts, *_section("Contacts", contacts)]).rstrip() + "\n"


def _moment(moment: datetime | None, zone: tzinfo) -> str:
    if moment is None:
        return ""
    local = moment.astimezone(zone)
    return f"{say_date(local.date())}, {local:%H:%M}"


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"## {title}", "", *(f"- {line}" for line in lines)] if lines else []


def _notes(conversation: Conversation) -> list[str]:
    lines: list[str] = []
    question_id = ""
    for note in conversation.notes:
        if note.question_id != question_id:
            question_id = note.question_id
            question = find(conversation.plan, question_id)
            lines += ["", f"### {escape(question.text) if question else 'Later'}", ""]
        lines.append(_note(note))
    return lines or ["No notes."]


def _state(question: Question) -> str:
    """What became of a question, and why if that was said."""
    return f"{question.state}: {escape(question.why)}" if question.why else str(question.state)


def _note(note: Note) -> str:
    text = "(marker)" if note.kind is Kind.MARKER else escape(note.text)
    sign = "" if note.kind in (Kind.PLAIN, Kind.MARKER) else f"{escape(GLYPHS[note.kind])} "
    star = " ★" if note.starred else ""
    return f"- {stamp(note.elapsed_s)} {sign}{text}{star}"


def _promise(promise: Promise) -> str:
    day = f", by {say_date(promise.due)}" if promise.due else ""
    words = f"{promise.owner}: {escape(promise.text)}{day}"
    if promise.dropped_at is None:
        return f"[{'x' if promise.done_at else ' '}] {words}"
    why = f": {escape(promise.dropped_why)}" if promise.dropped_why else ""
    return f"{words} (let go{why})"


def _advice(advice: Advice, note: Note) -> str:
    words = escape(note.text)
    if advice.dropped_at is not None:
        return f"{words} (let go)"
    outcome = f": {escape(advice.outcome)}" if advice.outcome else ""
    return f"[{'x' if advice.tried_at else ' '}] {words}{outcome}"
