"""Puts the remarks on a question together."""

import re
from collections.abc import Iterator

from tui.domain.questions.check.blunt import BLUNT
from tui.domain.questions.check.form import closed_form, either_or, leading, second_question
from tui.domain.questions.check.grammar import main_clause
from tui.domain.questions.check.hiring import job_ask
from tui.domain.questions.check.remark import Remark, RemarkKind, remark_on
from tui.domain.questions.check.searching import searchable
from tui.domain.questions.check.sentence import Sentence, Span, Token, sentences_of, tokens_of
from tui.domain.questions.check.vague import vague
from tui.domain.questions.check.written import written

MAX_WORDS = 30
WORDS_PER_MINUTE = 130

_QUESTION = re.compile(r"\S \S+ \? $")


def check_question(text: str, *, has_finding: bool = False) -> tuple[Remark, ...]:
    """Say what could make a question weaker; an empty answer means nothing to say.

    Args:
        text: The question as typed, finished or not.
        has_finding: Whether the question is tied to something found out beforehand.

    Returns:
        At most one remark of each kind, in the order of `RemarkKind`; a soft one comes last.
    """
    if not text.strip():
        return ()
    tokens = list(tokens_of(text))
    sentences = sentences_of(tokens)
    # Of several faults of one kind the first is meant.
    found = dict(reversed(list(_judge_all(sentences))))
    if _begins_open(sentences) and RemarkKind.DOUBLE in found:
        found.pop(RemarkKind.CLOSED, None)  # what follows an open question can wait anyway
    if words := written(tokens, sentences):
        found[RemarkKind.WRITTEN] = words
    if not has_finding:
        found[RemarkKind.GENERIC] = (len(text) - len(text.lstrip()), len(text.rstrip()))
    remarks = [remark_on(kind, span) for kind, span in found.items()]
    remarks += _length(tokens)
    return tuple(sorted(remarks, key=lambda remark: list(RemarkKind).index(remark.kind)))


def _length(tokens: list[Token]) -> Iterator[Remark]:
    """Remark on the words that come after a breath is spent."""
    spoken = [token.span for token in tokens if not token.sign]
    if len(spoken) > MAX_WORDS:
        seconds = round(len(spoken) * 60 / WORDS_PER_MINUTE)
        late = (spoken[MAX_WORDS][0], spoken[-1][1])
        yield remark_on(RemarkKind.TOO_LONG, late, seconds=seconds, most=MAX_WORDS)


def _judge_all(sentences: list[Sentence]) -> Iterator[tuple[RemarkKind, Span]]:
    """Find every weakness of every sentence, and of their number."""
    for sentence in sentences:
        for kind, match in _judge(sentence).items():
            if match is not None:
                yield kind, sentence.span(match)
    questions = [one for one in sentences if _QUESTION.search(one.text)]
    for second in questions[1:2]:
        yield RemarkKind.DOUBLE, second.whole


def _begins_open(sentences: list[Sentence]) -> bool:
    """Whether the first question can't be answered with yes or no."""
    first = next((one for one in sentences if one.asks), None)
    return first is not None and closed_form(first.text, main_clause(first.text)) is None


def _judge(sentence: Sentence) -> dict[RemarkKind, re.Match[str] | None]:
    """Find the weaknesses of one sentence."""
    text, at = sentence.text, main_clause(sentence.text)
    found = {RemarkKind.JOB_ASK: job_ask().search(text)}
    if not sentence.asks:
        return found
    opened = closed_form(text, at)
    closed = opened is not None
    found[RemarkKind.LEADING] = leading(text, at)
    found[RemarkKind.EITHER_OR] = either_or(text, at, closed=closed)
    found[RemarkKind.BLUNT] = BLUNT.search(text)
    found[RemarkKind.SEARCHABLE] = searchable().search(text)
    found[RemarkKind.VAGUE] = None if found[RemarkKind.JOB_ASK] else vague(text)
    # The closed form follows from a sharper fault, and naming it as well would only be noise.
    if not any(found.values()):
        found[RemarkKind.CLOSED] = opened
    second = second_question(text, at, closed=closed)
    fact = found[RemarkKind.SEARCHABLE]
    if second and fact and fact.start() >= second.start():
        # What only the second half asks can wait as that half can.
        found[RemarkKind.SEARCHABLE] = None
    return found | {RemarkKind.DOUBLE: second}
