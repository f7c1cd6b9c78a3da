"""What the lists of the follow-up show: plain functions from data to rows."""

from datetime import date

from tui.domain.call import stamp
from tui.domain.conversation import Conversation, Promise
from tui.domain.letter_checks import Check
from tui.domain.note import GLYPHS, Note
from tui.domain.records import find
from tui.domain.referral import read_referral
from tui.domain.say import say_day
from tui.domain.text import words
from tui.domain.thank_checks import LONGEST, SHORTEST
from tui.domain.words import Kind, Owner
from widgets.rows import Row


def check_rows(checks: tuple[Check, ...], sent: str, wide: bool) -> list[Row]:
    """The checks: glyph, name, how it stands; in a narrow window only what is missing.

    Args:
        checks: All of them.
        sent: When the letter was sent, in words; "" means not yet.
        wide: Whether there is room for those that hold.
    """
    if sent:
        return [Row("sent", sent, "✓")]
    rows = [
        Row(k.name, f"{k.name}: {k.reason}", "✓" if k.ok else "○", tone="dim" if k.ok else "")
        for k in checks
        if wide or not k.ok
    ]
    return rows or [Row("all", "every check holds", "✓", tone="dim")]


def promise_row(promise: Promise, today: date) -> Row:
    """A promise: whose, what, by when."""
    owner = "I owe" if promise.owner is Owner.ME else "they owe"
    if promise.done_at:
        return Row(promise.id, promise.text, f"✓ {owner}", "done", "dim")
    due = f"by {say_day(promise.due, today)}" if promise.due else "no day yet"
    late = promise.due is not None and promise.due < today
    return Row(promise.id, promise.text, f"○ {owner}", due, "late" if late else "")


def referral_row(note: Note) -> Row:
    """A person to meet, and whether they are in the library."""
    name, rest = read_referral(note.text)
    text = f"{name} · {rest}" if rest else name
    known = bool(note.person_id)
    return Row(note.id, text, "✓" if known else "○", "added as an idea" if known else "")


def note_rows(conversation: Conversation) -> list[Row]:
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
        rows.append(Row(note.id, text, f"{stamp(note.elapsed_s)} {GLYPHS[note.kind]}", tail))
    return rows


def length_words(text: str) -> str:
    """Length of the letter beside what is good."""
    return f"{words(text)} words, {SHORTEST} to {LONGEST} are good"
