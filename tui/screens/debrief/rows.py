"""What the lists of the debrief show: plain functions from data to rows."""

from tui.domain.interview.gaps import gaps
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.own_signs import Signs
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.screens.shell.sign_hues import hue_of
from widgets.rows import Row

ENERGY = ("1 drained", "2", "3", "4", "5 alive")
"""What is chosen for how it felt, from 1 to 5."""


HERE = "something here"
"""What a marker says: there was something."""


def energy_of(conversation: Conversation) -> str:
    """How it felt, as it is chosen; "" if it was not said."""
    energy = conversation.debrief.energy
    return ENERGY[energy - 1] if energy else ""


def line_row(note: Note, signs: Signs, trying: bool, edit: str) -> Row:
    """A line with its star, its stamp and its kind; a marker says with which key it is filled."""
    stamped = f"{stamp(note.elapsed_s)} {signs.glyph(note.kind)}"
    if note.kind is Kind.MARKER:
        return Row(note.id, HERE, f"  {stamped}", f"{edit} says what it was", "dim")
    star = "★" if note.starred else " "
    tone = "dim" if note.kind is Kind.OFF_THE_RECORD else "current" if note.starred else ""
    tail = "off the record" if note.kind is Kind.OFF_THE_RECORD else ""
    tail = "worth trying" if trying else tail
    return Row(note.id, note.text, f"{star} {stamped}", tail, tone, hue=hue_of(note.kind))


def around(conversation: Conversation, gap: Note, signs: Signs) -> list[Row]:
    """The marker or unfinished line between those before and after it, under its question."""
    notes = conversation.notes
    at = notes.index(gap)
    question = find(conversation.plan, gap.question_id)
    rows = [Row("", question.text, "asked", tone="dim")] if question else []
    for note in notes[max(0, at - 2) : at + 3]:
        here = note is gap
        text = note.text if note.kind is not Kind.MARKER else HERE if here else "(marker)"
        lead = f"{stamp(note.elapsed_s)} {signs.glyph(note.kind)}"
        tone = "current" if here else "dim"
        rows.append(Row("", text, lead, tone=tone, hue=hue_of(note.kind)))
    return rows


def gaps_before(conversation: Conversation, id: str) -> list[str]:
    """The ids of the gaps that come before one; none if it isn't there any more."""
    ids = [note.id for note in gaps(conversation)]
    return ids[: ids.index(id)] if id in ids else []
