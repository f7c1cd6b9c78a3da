"""Rehearsing: what a scripted partner says, and what can be observed afterwards.

A partner follows the call's clock and what was asked, nothing else: who presses the same keys at
the same call time hears the same words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tui.domain.language.text import count_of, spoken_seconds, words
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import QuestionState, Theme

BREATH_S = 0.8
"""Between two lines, in seconds."""

THINK_S = 2
"""Between the end of a question and its answer, in seconds."""

FOLLOW_UP_S = 3
"""What it takes to ask a follow-up, in seconds."""

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a partner says to a question."""

    theme: Theme
    """What the question is about."""
    question: str = ""
    """The bank's question it was written for; it serves others of the theme as well."""
    lines: Lines
    """What is said."""
    more: Lines
    """What is said when something is asked after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A character to rehearse with."""

    id: str
    """Stable id, a short word or two; it names the character."""
    like: str
    """What talking with them is like."""
    name: str
    """Their name, if nobody else is meant."""
    role: str
    """What they do."""
    organisation: str
    """Where they do it."""
    pace: int
    """How fast they speak, in words a minute."""
    greeting: Lines
    """What they begin with."""
    asks: Lines = ()
    """What they ask first of all."""
    listens_s: int = 0
    """How long they listen to the answer, in seconds."""
    hears: Lines = ()
    """What they say then, unless a question came before."""
    answers: tuple[Answer, ...]
    """What they say to questions."""
    others: tuple[Lines, ...]
    """What they say to questions that they have no answer for, in turn."""
    deeper: tuple[Lines, ...]
    """What they say when something is asked once more, in turn."""
    leaves_s: int
    """When they say that it is time, in seconds from the agreed end; before it is negative."""
    leaving: Lines
    """What they say then."""
    goodbye: str
    """The last thing they say."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What one rehearsal is about."""

    conversation_id: str
    """The conversation, its call under way."""
    partner: Partner
    """Who is on the other end."""
    speed: int
    """How many times as fast as usual the clock runs."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Something that the partner was asked."""

    at_s: int
    """Call time, in seconds."""
    question: Question
    """The question."""
    follow_up: int = 0
    """Which follow-up after it, from 1; 0 is the question itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a partner has said until now."""

    lines: Lines = ()
    """Every line that was begun, the newest last."""
    speaking: bool = False
    """Whether the newest line is still being said, or another one follows it."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a partner says in one go."""

    at_s: float
    """Call time at which it cuts off what was said before."""
    begins_s: float
    """Call time of its first line."""
    lines: Lines


def hear(before: Iterable[Cue], plan: Iterable[Question], seconds: int) -> tuple[Cue, ...]:
    """What was asked until now, in order; a follow-up was asked when it is first heard of.

    Args:
        before: What was heard until now.
        plan: The questions as they are now.
        seconds: Call time.
    """
    known = {(cue.question.id, cue.follow_up): cue.at_s for cue in before}
    cues = []
    for question in plan:
        if question.asked_s is not None:
            cues.append(Cue(question.asked_s, question))
        for place in range(1, question.follow_ups + 1):
            cues.append(Cue(known.get((question.id, place), seconds), question, place))
    return tuple(sorted(cues, key=lambda cue: cue.at_s))


def said(partner: Partner, cues: Sequence[Cue], seconds: int, minutes: int) -> Said:
    """What a partner has said until now; whoever asks something cuts them off.

    Args:
        partner: Who speaks.
        cues: What was asked, in order.
        seconds: Call time.
        minutes: The length that was agreed before the call.
    """
    turns = sorted(_turns(partner, cues, minutes), key=lambda turn: turn.at_s)
    ends = (*(turn.at_s for turn in turns[1:]), float("inf"))
    lines: list[str] = []
    speaking = False
    for turn, end in zip(turns, ends, strict=True):
        if turn.at_s > seconds:
            break
        times = _times(turn, partner.pace)
        begun = sum(time <= min(seconds, end) for time in times[:-1])
        lines += turn.lines[:begun]
        speaking = begun > 0 and seconds < times[-1]
    return Said(tuple(lines), speaking)


def _times(turn: _Turn, pace: int) -> list[float]:
    """When each line of a turn begins, and when the last one ends."""
    lengths = (words(line) * 60 / pace + BREATH_S for line in turn.lines)
    return list(accumulate(lengths, initial=turn.begins_s))


def _turns(partner: Partner, cues: Sequence[Cue], minutes: int) -> Iterator[_Turn]:
    """All that a partner says in a call, if nobody asks anything else."""
    greeting = _Turn(0, 1, (*partner.greeting, *partner.asks))
    yield greeting
    if partner.hears:
        heard_s = _times(greeting, partner.pace)[-1] + partner.listens_s
        if not cues or cues[0].at_s >= heard_s:
            yield _Turn(heard_s, heard_s, partner.hears)
    leaves_s = minutes * 60 + partner.leaves_s
    yield _Turn(leaves_s, leaves_s, partner.leaving)
    for cue, lines in zip(cues, _replies(partner, cues), strict=True):
        asking_s = FOLLOW_UP_S if cue.follow_up else spoken_seconds(cue.question.text)
        yield _Turn(cue.at_s, cue.at_s + asking_s + THINK_S, lines)


def _replies(partner: Partner, cues: Sequence[Cue]) -> Iterator[Lines]:
    """What is said to each thing that was asked; no answer is given twice before all were."""
    given: dict[str, Answer] = {}
    others = deeper = 0
    for cue in cues:
        question = cue.question
        if cue.follow_up == 1 and question.id in given:
            yield given[question.id].more
        elif cue.follow_up or question.theme is Theme.RESCUE:
            yield partner.deeper[deeper % len(partner.deeper)]
            deeper += 1
        elif answer := _answer(partner, question, tuple(given.values())):
            given[question.id] = answer
            yield answer.lines
        else:
            yield partner.others[others % len(partner.others)]
            others += 1


def _answer(partner: Partner, question: Question, given: Sequence[Answer]) -> Answer | None:
    """The answer that was written for a question, else one of its theme; none is given twice."""
    fitting = [a for a in partner.answers if a.theme is question.theme and a not in given]
    written = [a for a in fitting if a.question and a.question == question.bank_id]
    return next(iter(written or fitting), None)


def observations(conversation: Conversation, keys: int) -> tuple[str, ...]:
    """What was done in a rehearsed call, a plain sentence each; nothing is graded.

    Args:
        conversation: The conversation, its call ended.
        keys: How many keys were pressed.
    """
    plan = conversation.plan
    asked = sum(question.asked_s is not None for question in plan)
    follow_ups = sum(question.follow_ups for question in plan)
    typed = (
        f"You pressed {count_of(keys, 'key')} and kept {count_of(len(conversation.notes), 'line')}."
    )
    return (
        f"You asked {asked or 'none'} of {count_of(len(plan), 'question')}.",
        f"You asked {count_of(follow_ups, 'follow-up') if follow_ups else 'no follow-up'}.",
        _closing(plan),
        typed,
    )


def _closing(plan: Iterable[Question]) -> str:
    """Whether the closing pair was reached: who else to meet, and how to stay in touch."""
    pair = [q for q in plan if q.theme is Theme.REFERRAL]
    reached = [q for q in pair if q.asked_s is not None or q.state is QuestionState.ANSWERED]
    if not pair:
        return "The plan has no closing pair: who else to meet, and how to stay in touch."
    if not reached:
        return "You did not come to the closing pair: who else to meet, how to stay in touch."
    if len(reached) < min(2, len(pair)):
        return f"Of the closing pair you came to one: {reached[0].cue}."
    return f"You came to the closing pair: {', '.join(question.cue for question in reached)}."
