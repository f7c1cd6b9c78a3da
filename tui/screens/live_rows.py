"""What the live screen shows: plain functions from data to rows and words."""

from tui.domain.call import stamp
from tui.domain.note import GLYPHS, Note
from tui.domain.question import Question
from tui.domain.words import Kind, QuestionState
from widgets.rows import Row


def note_row(note: Note, *, now: bool = False) -> Row:
    """A kept line: its moment, its kind, its words; marked if it is being corrected now."""
    text = "(marker)" if note.kind is Kind.MARKER else note.text
    tone = "dim" if note.kind in (Kind.MARKER, Kind.OFF_THE_RECORD) else ""
    return Row(
        note.id,
        text,
        f"{stamp(note.elapsed_s)}{'›' if now else ' '} {GLYPHS[note.kind]}",
        tone=tone,
    )


def about(question: Question) -> str:
    """What stands beside a question: how it stands, whether it must be asked, its theme."""
    parts = [
        "come back" if question.state is QuestionState.PARTLY else "",
        str(question.state) if not question.open else "",
        "must-ask" if question.must_ask else "",
        str(question.theme) if question.theme else "my own",
    ]
    return " · ".join(part for part in parts if part)


def then(plan: tuple[Question, ...], shown: Question) -> str:
    """The cues of the two questions that come after the one that is shown."""
    at = plan.index(shown)
    waiting = [q.cue for q in (*plan[at + 1 :], *plan[:at]) if q.state is QuestionState.PLANNED]
    return f"then: {' · '.join(waiting[:2])}" if waiting else "the last one"
