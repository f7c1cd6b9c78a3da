"""What can be observed after a rehearsal: what was done, what was kept, and what was let slip."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tui.domain.interview.partner import Partner, Worth
from tui.domain.language.text import count_of, fold
from tui.domain.model.agreed_end import agreed_end
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, QuestionState, Theme

NEAR_S = 180
"""So near to the time that a partner has, in seconds, is the end that was agreed with them."""


class Missed(Struct, frozen=True):
    """Something worth a note that was let slip."""

    at_s: int
    """Call time at which it was said, in seconds."""
    what: str
    """What it was, and what is the matter with it."""


def missed(slips: Sequence[tuple[int, Worth]], notes: Iterable[Note]) -> tuple[Missed, ...]:
    """What was worth a note and has none; and what was off the record and is kept as if it weren't.

    Args:
        slips: What was said, each with its call time.
        notes: What was kept.
    """
    kept = [(note.kind, fold(note.text)) for note in notes]
    lost = []
    for at_s, worth in slips:
        kinds = {kind for kind, text in kept if any(fold(word) in text for word in worth.words)}
        if worth.kind is Kind.OFF_THE_RECORD:
            if kinds - {worth.kind}:
                lost.append(Missed(at_s, f"{worth.what}: kept, but not as off the record"))
        elif not kinds:
            lost.append(Missed(at_s, worth.what))
    return tuple(lost)


def kept_words(slips: Sequence[tuple[int, Worth]], lost: Sequence[Missed]) -> str:
    """How much of what was worth a note was kept, a sentence; "" if nothing was."""
    count = sum(worth.kind is not Kind.OFF_THE_RECORD for _, worth in slips)
    gone = {one.what for one in lost}
    kept = count - sum(worth.what in gone for _, worth in slips)
    told = f"You kept {kept} of {count_of(count, 'thing')} worth a note" if count else ""
    return f"{told}; these slipped by:" if told and lost else told and f"{told}."


def time_words(partner: Partner, conversation: Conversation) -> str:
    """Whether the end was set to the time that they had, a sentence; "" if they had all of it."""
    started_at, end = conversation.call.started_at, agreed_end(conversation)
    if not partner.has_minutes or started_at is None or end is None:
        return ""
    apart_s = (end - started_at).total_seconds() - partner.has_minutes * 60
    did = "you set the end to that" if abs(apart_s) <= NEAR_S else "the end stayed where it was"
    return f"They had {partner.has_minutes} minutes; {did}."


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
        f"You asked {count_of(follow_ups, 'follow-up') if follow_ups else 'no follow-ups'}.",
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
        return "You didn't reach the closing pair: who else to meet, how to stay in touch."
    if len(reached) < min(2, len(pair)):
        return f"You reached one of the closing pair: {reached[0].cue}."
    return f"You reached the closing pair: {', '.join(question.cue for question in reached)}."
