"""The form for notes on paper as it is printed; `paper_form_reader` reads what was filled in."""

from collections.abc import Sequence

from tui.domain.language.cells import cut, width_of
from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.cue import cue_of
from tui.domain.model.note import LEGEND
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase, QuestionState

MARK = "--- 8< ---"
"""How the line begins above which nothing is read."""

CUE_CELLS = 44
"""Most cells that a cue has on paper."""

ELSE = "anything else"
"""The cue of what belongs to no question; its number is 0."""

HINT = "Times such as 15:04 or 2026-11-20 15:04. The first sign of a line is its kind:"
"""The line above the legend."""

MORE = "For the others write their number before the line, such as 9a)"
"""The last line of a form that has no room for every question."""

_SIGNS = tuple(f"{sign} {word}" for sign, word in LEGEND)

LEGEND_ROWS = ("  ".join(_SIGNS[:5]), "  ".join(_SIGNS[5:]))
"""The legend of the signs."""

OLD_ROWS = (
    '" quote  ! insight  * surprise  > I owe  < they owe',
    "@ meet  # resource  ~ personal  ? thread  % off",
)
"""The legend on forms that were printed before; it says nothing either when it comes back."""


def in_order(plan: Sequence[Question]) -> tuple[Question, ...]:
    """The plan as paper numbers it, from 1: must-asks, the others, the close."""
    return tuple(sorted(plan, key=lambda q: 2 if q.phase is Phase.CLOSE else not q.must_ask))


def cue_on_paper(question: Question) -> str:
    """The cue of a question, cut to what fits."""
    cue = clean_line(question.cue) or cue_of(clean_line(question.text))
    return cut(cue or "a question", CUE_CELLS)


def form_lines(conversation: Conversation, blanks: int, width: int) -> list[str]:
    """The form with nothing filled in; what was dropped is not on it.

    Args:
        conversation: Whose plan is on it.
        blanks: Lines under each cue; with 0 there is room after the cue itself.
        width: Cells of a row.
    """
    lines = [
        f"{MARK} kept by: coffeechat note {conversation.id} --from FILE",
        *(f"{word}: {'_' * 20}" for word in ("started", "ended")),
        HINT,
        *LEGEND_ROWS,
    ]
    cues = [
        (number, cue_on_paper(question))
        for number, question in enumerate(in_order(conversation.plan), 1)
        if question.state is not QuestionState.DROPPED
    ]
    for number, cue in (*cues, (0, ELSE)):
        begun = f"[{number}] {cue}"
        lines.append(begun if blanks else ruled(f"{begun}: ", width))
        lines += [ruled(f"{number}{chr(ord('a') + at)}) ", width) for at in range(blanks)]
    return lines


def ruled(begun: str, width: int) -> str:
    """A row with the rest of it to write on."""
    return begun + "_" * max(3, width - width_of(begun))
