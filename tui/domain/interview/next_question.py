"""Which question is proposed as the next: from the clock, the must-asks, the phases, the themes.

A proposal is made when the user moves, and stands until they move again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tui.domain.language.text import count_of
from tui.domain.model.agreed_end import Standing, standing
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan_folding import in_sight
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Phase, QuestionState, Theme

NEAREST = 2
"""How many others are shown beside the proposed one."""

CHOSEN = "you chose it"
"""Why a question is shown that the user went to."""

_FIRST = {
    Phase.OPEN: (Phase.OPEN, Phase.CORE, Phase.CLOSE),
    Phase.CORE: (Phase.CORE, Phase.OPEN, Phase.CLOSE),
    Phase.CLOSE: (Phase.CLOSE, Phase.CORE, Phase.OPEN),
}
"""The phases whose questions come first, by the phase that the clock says."""


def propose(conversation: Conversation, now: datetime, after_id: str = "") -> Call:
    """The call with the next question proposed, why, and the two that came nearest.

    Questions of the clock's phase come first. Within it must-asks do as soon as they need all
    the time before the close; a question that is none waits while its theme was touched and
    another's was not. Else the plan's order counts, from the question just dealt with. The
    reserve comes when nothing else is planned, and what was answered partly after it.

    Args:
        conversation: The conversation, its call under way.
        now: The present moment.
        after_id: The question that was just dealt with; "" starts at the top.
    """
    waiting = _ranked(conversation, now, after_id)
    call = conversation.call
    if not waiting:
        return replace(call, next_id="", why="", then_ids=())
    first, others = waiting[0], waiting[1 : 1 + NEAREST]
    return replace(
        call,
        next_id=first.id,
        why=_why(conversation, standing(conversation, now), first),
        then_ids=tuple(q.id for q in others),
    )


def show(conversation: Conversation, now: datetime, question_id: str) -> Call:
    """The call with a question shown that the user chose, and the two nearest to it."""
    waiting = _ranked(conversation, now, question_id)
    others = [q.id for q in waiting if q.id != question_id][:NEAREST]
    return replace(conversation.call, next_id=question_id, why=CHOSEN, then_ids=tuple(others))


def stay(conversation: Conversation, now: datetime) -> Call:
    """The call with the same question shown for the same reason, and the two nearest anew."""
    call = conversation.call
    return replace(show(conversation, now, call.next_id), why=call.why)


def _ranked(conversation: Conversation, now: datetime, after_id: str) -> list[Question]:
    """The questions that may be asked, the best first."""
    plan = in_sight(conversation.plan, conversation.call)
    at_now = standing(conversation, now)
    phases, pressed = _FIRST[at_now.phase], _pressed(conversation, at_now)
    touched = touched_themes(conversation.plan)
    at = next((i for i, q in enumerate(plan) if q.id == after_id), -1)
    ring = [*plan[at + 1 :], *plan[: at + 1]]

    def rank(place: int) -> tuple[bool, bool, int, bool, bool, int]:
        q = ring[place]
        return (
            q.state is QuestionState.PARTLY,
            q.reserve,
            phases.index(q.phase),
            pressed and not q.must_ask,
            not q.must_ask and q.theme in touched,
            place,
        )

    # What was just answered partly is not asked again at once.
    open_places = [
        i
        for i, q in enumerate(ring)
        if q.open and not (q.id == after_id and q.state is QuestionState.PARTLY)
    ]
    return [ring[place] for place in sorted(open_places, key=rank)]


def _pressed(conversation: Conversation, at: Standing) -> bool:
    """Whether the must-asks before the close need all the time that is left for them."""
    need = sum(q.minutes for q in _must_before_close(conversation)) * 60
    return bool(need) and need >= at.spans[-1].start_s - at.seconds


def _must_before_close(conversation: Conversation) -> list[Question]:
    return [
        q
        for q in conversation.plan
        if q.must_ask and q.state is QuestionState.PLANNED and q.phase is not Phase.CLOSE
    ]


def why_now(conversation: Conversation, now: datetime) -> str:
    """Why the shown question is shown; "" if the clock or a move has overtaken the reason."""
    call = conversation.call
    shown = find(conversation.plan, call.next_id)
    if shown is None or call.why == CHOSEN:
        return call.why
    return call.why if _why(conversation, standing(conversation, now), shown) == call.why else ""


def _why(conversation: Conversation, at: Standing, question: Question) -> str:
    """Why a question is proposed, in a few words."""
    phase = at.phase
    if question.state is QuestionState.PARTLY:
        return f"come back to it: {question.why or 'it was answered only partly'}"
    if question.reserve:
        return "from your reserve: all else is asked"
    if phase is Phase.CLOSE:
        return "time to close" if question.phase is Phase.CLOSE else "the closing ones are asked"
    if question.must_ask and _pressed(conversation, at):
        must = len(_must_before_close(conversation))
        need = "needs" if must == 1 else "need"
        return f"{count_of(must, 'must-ask')} {need} the time before the close"
    if question.phase is Phase.CLOSE:
        return "all else is asked or can wait"
    if phase is Phase.OPEN and question.phase is Phase.OPEN:
        return "easy ones first"
    if question.theme is not None and question.theme not in touched_themes(conversation.plan):
        return "a theme not touched yet"
    return "the next in your plan"


def touched_themes(plan: Sequence[Question]) -> frozenset[Theme]:
    """The themes of which a question was asked, or answered without asking."""
    untouched = (QuestionState.PLANNED, QuestionState.DROPPED)
    return frozenset(q.theme for q in plan if q.theme and q.state not in untouched)


def theme_words(plan: Sequence[Question]) -> str:
    """How many of the plan's themes were touched: "themes 3 of 8"; "" without any."""
    every = {q.theme for q in plan if q.theme and q.state is not QuestionState.DROPPED}
    return f"themes {len(touched_themes(plan) & every)} of {len(every)}" if every else ""
