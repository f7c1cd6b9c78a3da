"""Folding: when time is short, questions that can wait are put out of the way, not out of the plan.

It folds at half of the agreed time, and six and two minutes before its end; but only at the
moment at which the user next moves to another question.
"""

from collections.abc import Iterable
from datetime import datetime

from tui.domain.language.text import count_of
from tui.domain.model.agreed_end import seconds_left
from tui.domain.model.call import Call, elapsed
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase

HALF, SHORT, LAST = 1, 2, 3
"""How far a plan is folded: at half time, six minutes and two minutes before the end."""

LEFT_S = {SHORT: 360, LAST: 120}
"""Seconds that are left when it folds so far."""


def fold_at(seconds: int, left_s: int) -> int:
    """How far a plan is folded at a moment.

    Args:
        seconds: Call time.
        left_s: Seconds that are left of the agreed time.
    """
    if left_s <= LEFT_S[LAST]:
        return LAST
    if left_s <= LEFT_S[SHORT]:
        return SHORT
    return HALF if seconds >= left_s else 0


def fold_due(conversation: Conversation, now: datetime) -> int:
    """How far the plan folds with a move now; 0 if no border was crossed since the last move.

    What was unfolded by hand so stays until the next border.
    """
    call = conversation.call
    before_s = call.moved_left_s
    if before_s is None:
        before_s = conversation.length * 60 - call.moved_s
    fold = fold_at(elapsed(call, now), seconds_left(conversation, now))
    return fold if fold > max(call.fold, fold_at(call.moved_s, before_s)) else 0


def folded(question: Question, fold: int) -> bool:
    """Whether an open question is out of the way.

    At half time that are the warm-ups which are no must-asks; with six minutes left all but the
    must-asks and the close; with two minutes left all but the close.
    """
    if not question.open or question.phase is Phase.CLOSE:
        return False
    if fold == HALF:
        return question.phase is Phase.OPEN and not question.must_ask
    return fold == LAST or (fold == SHORT and not question.must_ask)


def in_sight(plan: Iterable[Question], call: Call) -> tuple[Question, ...]:
    """The questions that are not out of the way, in order."""
    return tuple(q for q in plan if not folded(q, call.fold))


def fold_words(plan: Iterable[Question], fold: int) -> str:
    """What a fold did, in words: "under 6 minutes left: 3 questions folded away"."""
    when = {HALF: "half the time", SHORT: "under 6 minutes left", LAST: "under 2 minutes left"}
    away = sum(folded(q, fold) for q in plan)
    return f"{when[fold]}: {count_of(away, 'question')} folded away"
