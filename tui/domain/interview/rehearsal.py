"""Rehearsing: what a scripted partner says.

A partner follows the call's clock and what was asked, nothing else: who presses the same keys at
the same call time hears the same words.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from tui.domain.interview.partner import Answer, Lines, Partner, Worth
from tui.domain.language.text import spoken_seconds, words
from tui.domain.model.call import Pause
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Theme

BREATH_S = 0.8
"""Between two lines, in seconds."""

THINK_S = 2
"""Between the end of a question and its answer, in seconds."""

GONE_S = 45
"""How long nobody hears them when the line drops and the clock isn't stopped, in seconds."""

FOLLOW_UP_S = 3
"""What it takes to ask a follow-up, in seconds."""


class Rehearsal(Struct, frozen=True):
    """What one rehearsal is about."""

    conversation_id: str
    """The conversation, its call under way."""
    partner: Partner
    """Who is on the other end."""
    speed: int
    """How many times as fast as usual the clock runs."""

    plays: str = ""
    """Whom the partner sits in for, by name; "" is themselves."""


class Cue(Struct, frozen=True):
    """Something that the partner was asked."""

    at_s: int
    """Call time, in seconds."""
    question: Question
    """The question."""
    follow_up: int = 0
    """Which follow-up after it, from 1; 0 is the question itself."""


class Said(Struct, frozen=True):
    """What a partner has said until now."""

    lines: Lines = ()
    """Every line that was begun, the newest last."""
    speaking: bool = False
    """Whether the newest line is still being said, or another one follows it."""


class _Turn(Struct, frozen=True):
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


def said(
    partner: Partner,
    cues: Sequence[Cue],
    seconds: int,
    minutes: int,
    pauses: Sequence[Pause] = (),
) -> Said:
    """What a partner has said until now; whoever asks something cuts them off.

    Args:
        partner: Who speaks.
        cues: What was asked, in order.
        seconds: Call time.
        minutes: The length that was agreed before the call.
        pauses: When the clock was stopped.
    """
    lines: list[str] = []
    speaking = False
    for times, turn, end in _timed(partner, cues, minutes, pauses):
        if turn.at_s > seconds:
            break
        begun = sum(time <= min(seconds, end) for time in times[:-1])
        lines += turn.lines[:begun]
        speaking = begun > 0 and seconds < times[-1]
    return Said(tuple(lines), speaking)


def let_slip(
    partner: Partner,
    cues: Sequence[Cue],
    seconds: int,
    minutes: int,
    pauses: Sequence[Pause] = (),
) -> tuple[tuple[int, Worth], ...]:
    """What worth a note was said until now, each with the call time of its line, in seconds.

    It takes what `said` takes.
    """
    slips = []
    for times, turn, end in _timed(partner, cues, minutes, pauses):
        for time, line in zip(times[:-1], turn.lines, strict=True):
            if turn.at_s <= seconds and time <= min(seconds, end):
                slips += [(int(time), one) for one in partner.worth if one.said in line]
    return tuple(slips)


def _timed(
    partner: Partner, cues: Sequence[Cue], minutes: int, pauses: Sequence[Pause]
) -> Iterator[tuple[list[float], _Turn, float]]:
    """Every turn in order: when its lines begin and the last one ends, and when it is cut off."""
    turns = _alone(partner, _dropped(partner, _turns(partner, cues, minutes), pauses), minutes)
    ends = (*(turn.at_s for turn in turns[1:]), float("inf"))
    for turn, end in zip(turns, ends, strict=True):
        yield _times(turn, partner.pace), turn, end


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
    leaves_s = _leaves_s(partner, minutes)
    yield _Turn(leaves_s, leaves_s, partner.leaving)
    for cue, lines in zip(cues, _replies(partner, cues), strict=True):
        asking_s = FOLLOW_UP_S if cue.follow_up else spoken_seconds(cue.question.text)
        yield _Turn(cue.at_s, cue.at_s + asking_s + THINK_S, lines)


def _leaves_s(partner: Partner, minutes: int) -> int:
    """Call time at which they say that it is time, in seconds."""
    return min(minutes, partner.has_minutes or minutes) * 60 + partner.leaves_s


def _dropped(
    partner: Partner, turns: Iterable[_Turn], pauses: Sequence[Pause]
) -> tuple[_Turn, ...]:
    """The turns in order, without those that nobody hears because the line dropped."""
    drops_s, every = partner.drops_s, list(turns)
    if drops_s:
        stood = next((p for p in pauses if drops_s <= p.at_s < drops_s + GONE_S), None)
        gone = stood is not None and stood.seconds is None
        back_s = float("inf") if gone else (stood.at_s + 1 if stood else drops_s + GONE_S)
        every = [turn for turn in every if not drops_s <= turn.at_s < back_s]
        every.append(_Turn(drops_s, drops_s, partner.dropping))
        every += [] if gone else [_Turn(back_s, back_s, partner.back)]
    return tuple(sorted(every, key=lambda turn: turn.at_s))


def _alone(partner: Partner, turns: Sequence[_Turn], minutes: int) -> tuple[_Turn, ...]:
    """The turns in order, with what a partner says who is not asked anything for a while."""
    rest, every = list(partner.alone), []
    leaves_s = _leaves_s(partner, minutes)
    for turn, after in zip(turns, (*turns[1:], None), strict=True):
        every.append(turn)
        until = after.at_s if after else leaves_s
        silent_s = _times(turn, partner.pace)[-1] + partner.alone_s
        while rest and silent_s < min(until, leaves_s):
            every.append(_Turn(silent_s, silent_s, rest.pop(0)))
            silent_s = _times(every[-1], partner.pace)[-1] + partner.alone_s
    return tuple(every)


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
    """The answer written for a question, otherwise one of its theme; none is given twice."""
    fitting = [a for a in partner.answers if a.theme is question.theme and a not in given]
    written = [a for a in fitting if a.question and a.question == question.bank_id]
    return next(iter(written or fitting), None)
