"""What the lists of the follow-up show: plain functions from data to rows."""

from datetime import date, tzinfo

from tui.domain.agenda.introduction_state import name_words, state_words
from tui.domain.language.date_words import say_month_day, say_near
from tui.domain.language.dates.promised import day_meant
from tui.domain.language.owing import owed_words
from tui.domain.language.referral_line import read_referral
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Advice, Conversation, Promise
from tui.domain.model.note import Note
from tui.domain.model.own_signs import Signs
from tui.domain.model.person import Person
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, Owner
from tui.screens.shell.sign_hues import hue_of
from widgets.rows import Row


def promise_rows(conversation: Conversation, today: date, zone: tzinfo) -> list[Row]:
    """The promises: whose, what, by when, and their state; a day that one names is asked about."""
    return [
        _promise_row(
            promise,
            today,
            _put_off(conversation, f"promise:{promise.id}", today),
            proposed_day(conversation, promise, today, zone),
        )
        for promise in conversation.promises
    ]


def proposed_day(
    conversation: Conversation, promise: Promise, today: date, zone: tzinfo
) -> date | None:
    """The day that a promise names, counted from when it was noted; None if it has one.

    One that is past is proposed no more.
    """
    note = find(conversation.notes, promise.note_id or promise.id)
    said_at = note.at if note else conversation.call.ended_at
    if promise.due is not None or said_at is None:
        return None
    day = day_meant(promise.text, said_at, zone)
    return day if day and day >= today else None


def _promise_row(promise: Promise, today: date, put_off: str, proposed: date | None) -> Row:
    owner, what = owed_words(promise.text, mine=promise.owner is Owner.ME)
    if promise.done_at:
        return Row(promise.id, what, f"✓ {owner}", "done", "dim")
    if promise.dropped_at:
        text = " · ".join(part for part in (what, promise.dropped_why) if part)
        return Row(promise.id, text, f"– {owner}", "let go", "dim")
    asked = f"by {say_near(proposed, today)}?" if proposed else "no day yet"
    due = f"by {say_near(promise.due, today)}" if promise.due else asked
    late = promise.due is not None and promise.due < today
    sign = "!" if late else "○"
    return Row(promise.id, what, f"{sign} {owner}", put_off or due, "late" if late else "")


def advice_rows(conversation: Conversation, today: date) -> list[Row]:
    """What is worth trying, and what came of it."""
    return [
        _advice_row(advice, note, _put_off(conversation, f"advice:{note.id}", today))
        for advice, note in conversation.worth_trying
    ]


def _advice_row(advice: Advice, note: Note, put_off: str) -> Row:
    if advice.tried_at:
        text = " · ".join(part for part in (note.text, advice.outcome) if part)
        return Row(note.id, text, "✓", "tried", "dim")
    if advice.dropped_at:
        return Row(note.id, note.text, "–", "let go", "dim")
    return Row(note.id, note.text, "○", put_off or "not tried yet")


def _put_off(conversation: Conversation, id: str, today: date) -> str:
    """Until when Today keeps silent about a line, in words, or ""."""
    snooze = find(conversation.snoozes, id)
    if snooze is None or snooze.until <= today:
        return ""
    return f"snoozed until {say_month_day(snooze.until, today)}"


def referral_row(note: Note, person: Person | None, today: date, zone: tzinfo) -> Row:
    """A person to meet, and the state of things with them.

    Args:
        note: The line that names them.
        person: Who they became; None if they were not added, or are gone.
        today: The day, in the user's own zone.
        zone: That zone.
    """
    told = read_referral(note.text)
    known = person.name if person else told.name
    text = " · ".join(part for part in (known, told.about, told.email) if part)
    if person is None:
        gone = "no longer in the library" if note.person_id else "not added"
        return Row(note.id, text, "○", gone)
    stands = state_words(person.introduction, today, zone)
    text = " · ".join(part for part in (text, name_words(person.introduction), stands) if part)
    return Row(note.id, text, "✓", "added")


def note_rows(conversation: Conversation, signs: Signs) -> list[Row]:
    """Every note under the question it was taken at."""
    rows: list[Row] = []
    question_id = ""
    for note in conversation.notes:
        if note.question_id != question_id:
            question_id = note.question_id
            question = find(conversation.plan, question_id)
            rows.append(Row("", question.text if question else "", tone="title"))
        text = "(marker)" if note.kind is Kind.MARKER else note.text
        tail = "★" if note.starred else ""
        lead = f"{stamp(note.elapsed_s)} {signs.glyph(note.kind)}"
        rows.append(Row(note.id, text, lead, tail, hue=hue_of(note.kind)))
    return rows
