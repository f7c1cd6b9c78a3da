"""Sub-commands that only read."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import tzinfo

from tui.cli.output import complain, hand_out, print_json, say
from tui.cli.wiring import meant_by, read_library
from tui.domain.agenda.due import due
from tui.domain.agenda.introduction_state import through_words
from tui.domain.language.text import clean_line, count_of
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.note import GLYPHS
from tui.domain.model.person import Person
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, QuestionState, Stage
from tui.errors import UsageError
from tui.exchange import as_json
from tui.exchange.markdown import conversation_markdown, left_out_words
from tui.session.reader import Reader


def list_(chosen: Namespace) -> int:
    """List the conversations."""
    stages = [stage.value for stage in Stage]
    if chosen.stage is not None and chosen.stage not in stages:
        raise UsageError(f'There is no stage "{chosen.stage}". The stages: {", ".join(stages)}.')
    session = read_library(chosen)
    people = {p.id: p for p in session.people()}
    heads = [h for h in session.conversations() if chosen.stage in (None, h.stage)]
    heads.sort(key=lambda h: (stages.index(h.stage), h.last_at, h.id))
    if chosen.json:
        print_json([as_json.head_data(h, people.get(h.person_id)) for h in heads])
    else:
        for head in heads:
            person = people.get(head.person_id)
            name = clean_line(person.name) if person else "(person missing)"
            at = head.last_at.astimezone(session.clock.zone)
            notes = count_of(head.notes, "note")
            say(f"{head.id}  {head.stage:<9}  {at:%Y-%m-%d %H:%M}  {notes:>9}  {name}")
        if not heads:
            say(_none(chosen.stage))
    return with_problems(session)


def _none(stage: str | None) -> str:
    return f"No conversation is at the stage {stage}." if stage else "No conversations yet."


def show(chosen: Namespace) -> int:
    """Show a conversation with its notes."""
    session = read_library(chosen)
    head = meant_by(session, " ".join(chosen.who))
    conversation = session.conversation(head.id)
    person = session.person(conversation.person_id)
    if chosen.json:
        print_json(as_json.conversation_data(person, conversation, session.settings.thanks))
    elif chosen.markdown:
        told = conversation if chosen.off_the_record else conversation.on_record
        hand_out(conversation_markdown(person, told, session.clock.zone))
        if told is not conversation and conversation.off_record:
            words = left_out_words(conversation.off_record)
            complain(f"{words}; --off-the-record has everything.")
    else:
        for line in _lines(person, conversation, session.clock.zone):
            say(line)
    session.close()
    return 0


def _lines(person: Person, conversation: Conversation, zone: tzinfo) -> Iterator[str]:
    """The notes by question, as text for a person."""
    c = conversation
    title = (person.name, person.work, str(c.stage))
    yield " · ".join(clean_line(part) for part in title if part)
    if through := through_words(person, zone):
        yield f"through: {clean_line(through)}"
    if c.goal:
        yield f"goal: {clean_line(c.goal)}"
    question_id = ""
    for note in c.notes:
        if note.question_id != question_id:
            question_id = note.question_id
            question = find(c.plan, question_id)
            yield ""
            yield clean_line(question.text) if question else ""
        text = "(marker)" if note.kind is Kind.MARKER else " ".join(note.text.split())
        yield f"{stamp(note.elapsed_s)}  {GLYPHS[note.kind]} {text}{' ★' if note.starred else ''}"
    for question in (q for q in c.plan if q.state is QuestionState.PARTLY):
        why = f" ({clean_line(question.why)})" if question.why else ""
        yield f"come back to: {clean_line(question.text)}{why}"
    if c.draft_line.text:
        yield f"half-typed: {c.draft_line.text}"
    for promise in c.promises:
        yield promise_line(promise)
    for advice, note in c.worth_trying:
        mark = "x" if advice.tried_at else "-" if advice.dropped_at else " "
        outcome = f": {clean_line(advice.outcome)}" if advice.outcome else ""
        yield f"[{mark}] to try: {clean_line(note.text)}{outcome}"


def promise_line(promise: Promise) -> str:
    """A promise in one line: kept or let go, whose, what, by when, and why it was let go."""
    mark = "x" if promise.done_at else "-" if promise.dropped_at else " "
    day = f" by {promise.due}" if promise.due else ""
    why = f" ({clean_line(promise.dropped_why)})" if promise.dropped_why else ""
    return f"[{mark}] {promise.owner}: {clean_line(promise.text)}{day}{why}"


def due_(chosen: Namespace) -> int:
    """Say what is due now."""
    session = read_library(chosen)
    everybody, heads = session.people(), session.conversations()
    people, settings = {p.id: p for p in everybody}, session.settings
    thanks, requests = settings.thanks, settings.requests
    lines = due(heads, session.now(), session.clock.zone, thanks, requests, everybody)
    if chosen.json:
        print_json([as_json.due_data(line, people.get(line.person_id)) for line in lines])
    else:
        for line in lines:
            person = people.get(line.person_id)
            name = clean_line(person.name) if person else "?"
            say(f"{line.kind:<15}  {name}: {clean_line(session.due_words(line))}")
        if not lines:
            say("Nothing is due.")
    return with_problems(session)


def with_problems(session: Reader) -> int:
    """Say what is the matter with the library; the status is 3 if a file could not be read."""
    for problem in session.problems:
        complain(f"{problem.title}. {problem.sentence}")
    session.close()
    return 0 if all(problem.warning for problem in session.problems) else 3
