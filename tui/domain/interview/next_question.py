"""Which question is proposed as the next: from the clock, the must-asks, the phases, the themes.

A proposal is made when the user moves, and is until they move again.
"""

from collections.abc import Sequence
from datetime import datetime

from tui.domain.interview.follow_ups import partly_cues, threads
from tui.domain.language.text import count_of
from tui.domain.model.agreed_end import Standing, standing
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.plan_folding import folded, in_sight
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Phase, QuestionState, Theme
from tui.structs import replace

NEAREST = 3
"""How many others are shown beside the proposed one."""

CHOSEN = "you chose it"
"""Why a question is shown that the user went to."""

_FIRST = {
    Phase.OPEN: (Phase.OPEN, Phase.CORE, Phase.CLOSE),
    Phase.CORE: (Phase.CORE, Phase.OPEN, Phase.CLOSE),
    Phase.CLOSE: (Phase.CLOSE, Phase.CORE, Phase.OPEN),
}
"""The phases whose questions come first, by the phase that the clock says."""


Waiting = Question | Note
"""What may come next: a question, or a thread to go back to."""


def propose(conversation: Conversation, now: datetime, after_id: str = "") -> Call:
    """The call with what comes next proposed, why, and what came nearest.

    Questions of the clock's phase come first. Within it must-asks do as soon as they need all
    the time before the close; a question that is none waits while its theme was touched and
    another's was not. Else the plan's order counts, from the question just dealt with. Then
    comes what was answered partly, then a thread, then the reserve; and before the close begins
    by the clock, its questions come after all of these.

    Args:
        conversation: The conversation, its call under way.
        now: The present moment.
        after_id: The question that was just dealt with; "" starts at the top.
    """
    waiting = _ranked(conversation, now, after_id)
    call = conversation.call
    if not waiting:
        return replace(call, next_id="", why="", then_ids=())
    first = waiting[0]
    return replace(
        call,
        next_id=first.id,
        why=_why(conversation, standing(conversation, now), first),
        then_ids=_near(conversation, waiting, first.id),
    )


def show(conversation: Conversation, now: datetime, question_id: str) -> Call:
    """The call with a question shown that the user chose, and what is nearest to it.

    Who goes to what was beside the shown one walks on: the rest of that comes next.
    """
    call = conversation.call
    waiting = _ranked(conversation, now, call.question_id)
    near = _near(conversation, waiting, question_id)
    if question_id in call.then_ids:
        near = _on(call.then_ids, [one.id for one in waiting], question_id)
    return replace(call, next_id=question_id, why=CHOSEN, then_ids=near)


def stay(conversation: Conversation, now: datetime) -> Call:
    """The call with the same question shown for the same reason, and what is nearest again."""
    call = conversation.call
    return replace(show(conversation, now, call.next_id), why=call.why)


def beside(conversation: Conversation) -> str:
    """Id of the first that is beside the shown one and still waits, or ""."""
    there = (waiting_one(conversation, id) for id in conversation.call.then_ids)
    return next((one.id for one in there if isinstance(one, Note) or (one and one.open)), "")


def _on(near: tuple[str, ...], ranked: list[str], shown_id: str) -> tuple[str, ...]:
    """What is beside it after continuing to one of these: the rest of them, then those after."""
    rest = near[near.index(shown_id) + 1 :]
    at = next((ranked.index(id) for id in (*reversed(rest), shown_id) if id in ranked), -1)
    ring = (*rest, *ranked[at + 1 :], *ranked[: at + 1])
    return tuple(dict.fromkeys(id for id in ring if id != shown_id))[:NEAREST]


def _near(conversation: Conversation, waiting: Sequence[Waiting], shown_id: str) -> tuple[str, ...]:
    """Ids of what could come instead: the next by rank, more of the theme, what to come back to."""
    others = [one for one in waiting if one.id != shown_id]
    current = find(conversation.plan, conversation.call.question_id)
    theme = current.theme if current else None
    alike = (q for q in others if isinstance(q, Question) and theme and q.theme == theme)
    back = (one for one in others if isinstance(one, Note) or one.state is QuestionState.PARTLY)
    first = others[0] if others else None
    wanted = (first, next(alike, None), next(back, None), *others)
    return tuple(dict.fromkeys(one.id for one in wanted if one))[:NEAREST]


def _ranked(conversation: Conversation, now: datetime, after_id: str) -> list[Waiting]:
    """What may come next, the best first."""
    plan = in_sight(conversation.plan, conversation.call)
    at_now = standing(conversation, now)
    closing = at_now.phase is Phase.CLOSE
    phases, pressed = _FIRST[at_now.phase], _pressed(conversation, at_now)
    touched = touched_themes(conversation.plan)
    at = next((i for i, q in enumerate(plan) if q.id == after_id), -1)
    ring = [*plan[at + 1 :], *plan[: at + 1]]

    def rank(q: Question) -> tuple[int, int, bool, bool]:
        return (
            _turn(q, closing=closing),
            phases.index(q.phase),
            pressed and not q.must_ask,
            not q.must_ask and q.theme in touched,
        )

    # What was just answered partly is not asked again at once.
    open_ones = [
        q for q in ring if q.open and not (q.id == after_id and q.state is QuestionState.PARTLY)
    ]
    ranked: list[Waiting] = [*sorted(open_ones, key=rank)]
    place = next(
        (i for i, q in enumerate(ranked) if isinstance(q, Question) and _after_threads(q, closing)),
        len(ranked),
    )
    return [*ranked[:place], *threads(conversation), *ranked[place:]]


def _turn(question: Question, *, closing: bool) -> int:
    """How late a question comes: planned, answered partly, in reserve, of the close."""
    later = 4 if question.phase is Phase.CLOSE and not closing else 0
    if question.state is QuestionState.PARTLY:
        return later + 1
    return later + (2 if question.reserve else 0)


def _after_threads(question: Question, closing: bool) -> bool:
    return _turn(question, closing=closing) > 1


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


def waiting_one(conversation: Conversation, id: str) -> Waiting | None:
    """The question of the plan, or the thread, that has an id."""
    if not id:
        return None
    return find(conversation.plan, id) or find(threads(conversation), id)


def nothing_waits(conversation: Conversation) -> str:
    """What is said where nothing is proposed; that all was asked only if it was."""
    if not conversation.plan:
        return "No question is planned."
    away = sum(folded(q, conversation.call.fold) for q in conversation.plan)
    if away:
        are = "is" if away == 1 else "are"
        return f"{count_of(away, 'question')} {are} folded away; nothing else is left to ask."
    if cues := partly_cues(conversation):
        return f"All asked; answered only partly: {cues}."
    return "All asked. Thank them, and ask what comes next."


def why_now(conversation: Conversation, now: datetime) -> str:
    """Why the shown question is shown; "" if the clock or a move has overtaken the reason."""
    call = conversation.call
    shown = waiting_one(conversation, call.next_id)
    if shown is None or call.why == CHOSEN:
        return call.why
    return call.why if _why(conversation, standing(conversation, now), shown) == call.why else ""


def _why(conversation: Conversation, at: Standing, question: Waiting) -> str:
    """Why something is proposed, in a few words."""
    if isinstance(question, Note):
        return "a thread you left open"
    phase = at.phase
    if question.state is QuestionState.PARTLY:
        return f"come back to it: {question.why or 'it was answered only partly'}"
    if question.reserve:
        else_ = "everything else is asked" if phase is Phase.CLOSE else "there is still time"
        return f"from your reserve: {else_}"
    if phase is Phase.CLOSE:
        return "time to close" if question.phase is Phase.CLOSE else "the closing ones are asked"
    if question.must_ask and _pressed(conversation, at):
        must = len(_must_before_close(conversation))
        need = "needs" if must == 1 else "need"
        return f"{count_of(must, 'must-ask')} {need} the time before the close"
    if question.phase is Phase.CLOSE:
        return "everything else is asked or can wait"
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
