"""What the lists of the follow-up show: plain functions from data to rows."""

from datetime import date

from tui.domain.conversation import Promise
from tui.domain.letter import POLICY
from tui.domain.note import Note
from tui.domain.referral import read_referral
from tui.domain.say import say_day
from tui.domain.text import words
from tui.domain.thanks import LONGEST, SHORTEST, Check
from tui.domain.words import Owner
from widgets.rows import Row

__all__ = ["POLICY", "check_row", "length_words", "promise_row", "referral_row"]


def check_row(check: Check) -> Row:
    """A check: glyph, name, how it stands."""
    tone = "dim" if check.ok else ""
    return Row(check.name, f"{check.name}: {check.reason}", "✓" if check.ok else "○", tone=tone)


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


def length_words(text: str) -> str:
    """Length of the letter beside what is good."""
    return f"{words(text)} words, {SHORTEST} to {LONGEST} are good"
