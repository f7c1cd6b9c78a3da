"""Whole flows of commands that more than one screen and the shell need."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from heapq import nlargest

from tui.domain.actions.asking import FoldPlan
from tui.domain.actions.bank import KeepUses
from tui.domain.actions.base import OnConversation
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.event import Event
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation
from tui.domain.interview.forgotten_end import forgotten_end
from tui.domain.interview.time_spent import usage, usage_words
from tui.domain.language.date_words import say_short
from tui.domain.model.bank import EMPTY, Bank, use_of, whole
from tui.domain.model.conversation import Conversation
from tui.domain.model.guide import GuidePage
from tui.domain.model.lookup import Whom, newest, whom
from tui.domain.model.plan import planned, starters
from tui.domain.model.plan_folding import fold_due, folded
from tui.domain.model.question import BankQuestion, Question
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Stage
from tui.errors import CoffeechatError, StorageError, UsageError
from tui.session.reader import Reader
from tui.session.session import Session
from tui.storage.bank import read_bank
from tui.storage.guide import read_guide

LOOK_BACK = 3
"""How many calls are searched for one in which questions were asked."""

AHEAD = (Stage.IDEA, Stage.ASKED, Stage.SCHEDULED)
"""Stages of a conversation that is to come."""

A_MOMENT = timedelta(hours=12)
"""How long after a call the program asks whether another one with the same person is meant."""


def shipped() -> dict[str, BankQuestion]:
    """The questions that ship, by id, in their order."""
    return {question.id: question for question in read_bank()}


def guide() -> tuple[GuidePage, ...]:
    """The pages of the guide, in their order."""
    return read_guide()


def own_bank(session: Reader) -> tuple[Bank, str]:
    """The user's part of the bank; if its file can't be read, an empty one and why."""
    try:
        return session.bank(), ""
    except StorageError as error:
        return EMPTY, error.sentence


def bank(session: Reader) -> tuple[BankQuestion, ...]:
    """The bank as the user has it; as it ships, if their part of it can't be read."""
    return whole(read_bank(), own_bank(session)[0])


def starter_plan(session: Session) -> tuple[Question, ...]:
    """The plan for a call that nobody prepared, with new ids."""
    chosen = starters(bank(session))
    return tuple(planned(q, session.new_id(), place) for place, q in enumerate(chosen, 1))


def call_now(session: Session, name: str) -> str:
    """Be in a call with whom an id or a name means: somebody known, or somebody new.

    Raises:
        UsageError: The name is empty, or means more than one.
    """
    if not name.strip():
        raise UsageError("Whom? Type a name.")
    return call_with(session, whom(name, session.people()))


def call_with(session: Session, one: Whom) -> str:
    """Be in a call with somebody: the one under way, the one that was prepared, or a new one.

    Args:
        session: The session; its heads are up to date.
        one: With whom.

    Returns:
        Id of the conversation, its call under way.
    """
    head = to_be_called(session, one)
    conversation_id = head.id if head else _conversation(session, one, starter_plan(session))
    session.run(StartCall(conversation_id))
    session.flush()
    return conversation_id


def set_for(session: Reader, scheduled_at: datetime | None) -> str:
    """That a call is set for a later day, as a sentence; "" if it isn't.

    Args:
        session: Knows the time.
        scheduled_at: When it is set for; None if it isn't.
    """
    now, zone = session.now(), session.clock.zone
    if scheduled_at is None or scheduled_at.astimezone(zone).date() <= now.astimezone(zone).date():
        return ""
    return f"This call is set for {say_short(scheduled_at, zone, now)}."


def called_early(session: Session, one: Whom) -> str:
    """That the call with somebody is set for a later day and has not begun; otherwise ""."""
    head = to_be_called(session, one)
    return set_for(session, head.scheduled_at) if head and head.started_at is None else ""


def to_be_called(session: Session, one: Whom) -> ConversationHead | None:
    """The conversation whose call a call with somebody is; None if there is none yet."""
    return newest(one.id, [head for head in session.conversations() if head.ended_at is None])


def just_ended(session: Session, one: Whom) -> ConversationHead | None:
    """The call with somebody that ended a moment ago, if nothing with them is ahead."""
    theirs = [head for head in session.conversations() if head.person_id == one.id]
    last = newest(one.id, theirs) if all(head.ended_at for head in theirs) else None
    recent = last and last.ended_at and session.now() - last.ended_at < A_MOMENT
    return last if recent else None


def _conversation(session: Session, one: Whom, plan: tuple[Question, ...] = ()) -> str:
    """A new conversation with somebody; who is new comes with it, so that undo takes both."""
    id, person_id = session.new_id(), one.id or session.new_id()
    session.run(AddConversation(id, person_id, session.settings.minutes, plan, one.name))
    session.flush()
    return id


def move(session: Session, command: OnConversation) -> Event:
    """Go to another question; when time is short the plan folds after it, a step of its own.

    Returns:
        What happened: the fold, if there was one.
    """
    session.mind_clock()
    before = session.conversation(command.conversation_id)
    fold = fold_due(before, session.now())
    event = session.run(command)
    after = session.conversation(command.conversation_id)
    away = [q for q in after.plan if folded(q, fold) and not folded(q, after.call.fold)]
    if fold and away and after.call.under_way:
        stays = after.call.next_id == before.call.next_id
        return session.run(FoldPlan(command.conversation_id, fold, stays))
    return event


def last_usage(session: Session, but: str = "") -> str:
    """Where the time of the last ended call went, with whomever it was; "" if there was none.

    Args:
        session: The session.
        but: Id of a conversation that doesn't count.
    """
    ended = (h for h in session.conversations() if h.ended_at and h.id != but)
    for head in nlargest(LOOK_BACK, ended, key=lambda h: (h.ended_at, h.id)):
        with suppress(CoffeechatError):  # Today names a file that can't be read
            words = usage_words(usage(session.peek(head.id)))
            if words:
                return words
    return ""


def forgotten_calls(session: Session, but: str = "") -> Iterator[tuple[Conversation, datetime]]:
    """The calls that nobody ended, and when each will have ended.

    Args:
        session: The session; its heads are up to date.
        but: Id of a conversation that doesn't count.
    """
    for head in session.conversations():
        if head.under_way and head.id != but:
            with suppress(CoffeechatError):  # Today names a file that can't be read
                conversation = session.conversation(head.id)
                if at := forgotten_end(conversation, session.now()):
                    yield conversation, at


def end_call(session: Session, conversation_id: str, ended_at: datetime | None = None) -> None:
    """End a call; a half-typed line is kept as a note first, a half-corrected note as it was.

    What its questions of the bank came to is kept.

    Args:
        session: The session.
        conversation_id: The conversation whose call it is.
        ended_at: When it ended, UTC; None means now.
    """
    draft = session.conversation(conversation_id).draft_line
    line = draft.aside if draft.note_id else draft.text
    if line.strip():
        session.run(AddNote(conversation_id, session.new_id(), line, draft.elapsed_s))
    session.run(EndCall(conversation_id, ended_at))
    keep_uses(session, conversation_id)


def keep_uses(session: Session, conversation_id: str) -> None:
    """Keep what the questions of a call that ended came to, if the bank can be read."""
    use = use_of(session.conversation(conversation_id))
    if use is not None:
        with suppress(CoffeechatError):  # the call has ended all the same
            session.run(KeepUses(use))


def prepare_with(session: Session, one: Whom) -> str:
    """A conversation to prepare with somebody: the one that is still ahead, or a new one.

    Args:
        session: The session; its heads are up to date.
        one: With whom.

    Returns:
        Id of the conversation.
    """
    head = ahead_with(session, one.id)
    return head.id if head else _conversation(session, one)


def ahead_with(session: Reader, person_id: str) -> ConversationHead | None:
    """The conversation with somebody that is still ahead; None if there is none.

    One that was declined, or came to nothing, is over.
    """
    return newest(
        person_id,
        [h for h in session.conversations() if h.started_at is None and h.stage in AHEAD],
    )
