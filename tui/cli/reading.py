"""Sub-commands that only read."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import tzinfo

from tui.cli.meant import meant_by
from tui.cli.output import complain, hand_out, print_json, say
from tui.cli.wiring import read_library
from tui.domain.agenda.introduction_state import through_words
from tui.domain.language.owing import owed_words
from tui.domain.language.text import clean_line
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.note import GLYPHS
from tui.domain.model.person import Person
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, Owner, QuestionState
from tui.exchange import as_json
from tui.exchange.markdown import conversation_markdown, left_out_words


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
    who, what = owed_words(clean_line(promise.text), mine=promise.owner is Owner.ME)
    return f"[{mark}] {who} {what}{day}{why}"
