"""Rules of the preparation."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.commands.preparing import SetPack, SetReserve, SwapQuestion
from tui.domain.conversation import Conversation
from tui.domain.plan import numbered, planned, put
from tui.domain.question import Question, cue_of
from tui.domain.records import find, swap, without
from tui.domain.rules.base import Changed, proposed, the_question
from tui.domain.rules.snoozing import awake
from tui.domain.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line, count_of
from tui.domain.words import Pack, QuestionState, Stage
from tui.errors import RefusedError, UsageError

LONGEST = 240
"""Longest call that can be agreed, in minutes."""

_DEBRIEF = (
    c.ConversationField.BELIEF_AFTER,
    c.ConversationField.SURPRISED,
    c.ConversationField.ASK_NEXT,
)


def edit_conversation(
    conversation: Conversation, command: c.EditConversation, now: datetime
) -> Changed:
    """Write one text of a conversation."""
    field = command.field
    if field is c.ConversationField.OPENING:
        changed = replace(conversation, opening=clean(command.text, PAGE_LIMIT))
    elif field is c.ConversationField.REQUEST:
        request = replace(conversation.request, draft=clean(command.text, PAGE_LIMIT))
        changed = replace(conversation, request=request)
    elif field in _DEBRIEF:
        text = clean_line(command.text, LINE_LIMIT)
        debrief = replace(conversation.debrief, **_one(field, text))
        changed = replace(conversation, debrief=debrief)
        return changed, e.DebriefEdited(f"{_say(field)} changed", conversation.id)
    else:
        changed = replace(conversation, **_one(field, clean_line(command.text, LINE_LIMIT)))
    return changed, e.ConversationEdited(f"{_say(field)} changed", conversation.id)


def _one(field: c.ConversationField, text: str) -> dict[str, Any]:
    return {field.value: text}


def _say(field: c.ConversationField) -> str:
    return field.value.replace("_", " ")


def schedule(conversation: Conversation, command: c.Schedule, now: datetime) -> Changed:
    """Say when the call is; an idea or a request that was sent becomes scheduled."""
    stage, request = conversation.stage, conversation.request
    if command.at is not None and stage in (Stage.IDEA, Stage.ASKED, Stage.QUIET, Stage.DECLINED):
        stage = Stage.SCHEDULED
        if request.sent_at:
            request = replace(request, answered_at=request.answered_at or now)
    elif command.at is None and stage is Stage.SCHEDULED:
        stage = Stage.ASKED if request.sent_at else Stage.IDEA
    changed = replace(conversation, scheduled_at=command.at, stage=stage, request=request)
    return awake(changed, "next_call"), e.Scheduled(
        "date set" if command.at else "date removed", conversation.id
    )


def set_minutes(conversation: Conversation, command: c.SetMinutes, now: datetime) -> Changed:
    """Say how long the call is agreed for."""
    if not 5 <= command.minutes <= LONGEST:
        raise UsageError(
            f"A call is between 5 and {LONGEST} minutes long; {conversation.minutes} was kept."
        )
    changed = replace(conversation, minutes=command.minutes)
    return changed, e.ConversationEdited(f"{command.minutes} minutes", conversation.id)


def set_medium(conversation: Conversation, command: c.SetMedium, now: datetime) -> Changed:
    """Say how the two meet."""
    changed = replace(conversation, medium=command.medium)
    return changed, e.ConversationEdited(f"by {command.medium}", conversation.id)


def set_pack(conversation: Conversation, command: SetPack, now: datetime) -> Changed:
    """Say for which situation plans are proposed."""
    if command.pack and command.pack not in set(Pack):
        raise UsageError(f'There is no situation "{command.pack}"; nothing was changed.')
    changed = replace(conversation, pack=command.pack)
    return changed, e.ConversationEdited(command.pack or "no situation", conversation.id)


def plan_question(conversation: Conversation, command: c.PlanQuestion, now: datetime) -> Changed:
    """Put a question into the plan, behind the others of its phase."""
    text = clean_line(command.question.text, LINE_LIMIT)
    if not text:
        raise UsageError("A question needs words; nothing was added.")
    if any(q.text == text for q in conversation.plan):
        raise RefusedError("That question is in the plan already.")
    cue = clean_line(command.question.cue, LINE_LIMIT) or cue_of(text)
    question = replace(command.question, text=text, cue=cue)
    if question.slot_open or question.reserve:
        question = replace(question, must_ask=False)
    changed = replace(conversation, plan=numbered(put(conversation.plan, question)))
    if changed.call.under_way and not changed.call.next_id:
        changed = proposed(changed, now)
    return changed, e.QuestionPlanned(f"planned: {cue}", conversation.id, record_id=question.id)


def plan_questions(conversation: Conversation, command: c.PlanQuestions, now: datetime) -> Changed:
    """Put several questions into the plan at once; those that are in it already are left."""
    changed = conversation
    for id in command.leaving:
        changed, _ = remove_question(changed, c.RemoveQuestion(conversation.id, id), now)
    known = {q.text for q in changed.plan} | {q.bank_id for q in changed.plan} - {""}
    fresh = [q for q in command.questions if not {clean_line(q.text), q.bank_id} & known]
    if not fresh and not command.leaving:
        raise RefusedError("All of these are in the plan already.")
    for question in fresh:
        changed, _ = plan_question(changed, c.PlanQuestion(conversation.id, question), now)
    plan = sorted(changed.plan, key=lambda q: (q.reserve, q.bank_id in command.last))
    changed = replace(changed, plan=numbered(tuple(plan)))
    words = f"planned: {count_of(len(fresh), 'question')}"
    return changed, e.QuestionPlanned(words, conversation.id)


def edit_question(conversation: Conversation, command: c.EditQuestion, now: datetime) -> Changed:
    """Reword a planned question; its cue is made anew if it no longer fits the words."""
    question = the_question(conversation, command.question_id)
    text = clean_line(command.text, LINE_LIMIT)
    if not text:
        raise UsageError("A question needs words; the old ones were kept.")
    new = _reworded(question, text)
    if not _still_told(question.text, text):
        new = replace(new, cue=cue_of(text))
    return _with_question(conversation, new, "question changed")


def _reworded(question: Question, text: str) -> Question:
    """The question with other words, and with a cue from them if the old one came so."""
    cue = cue_of(text) if question.cue == cue_of(question.text) else question.cue
    new = replace(question, text=text, cue=cue)
    return replace(new, must_ask=new.must_ask and not new.slot_open)


def _still_told(old: str, new: str) -> bool:
    """Whether most telling words of a question stood in the one before it."""
    told, asked = set(cue_of(old).split()), set(cue_of(new).split())
    return 2 * len(told & asked) >= len(asked)


def remove_question(
    conversation: Conversation, command: c.RemoveQuestion, now: datetime
) -> Changed:
    """Take a question out of the plan; where it was shown comes the next one."""
    question = the_question(conversation, command.question_id)
    plan = numbered(without(conversation.plan, question.id))
    call = conversation.call
    if call.next_id == question.id:
        dropped = replace(question, state=QuestionState.DROPPED)
        without_it = replace(conversation, plan=swap(conversation.plan, dropped))
        call = proposed(without_it, now, question.id).call
    changed = replace(conversation, plan=plan, call=call)
    words = f"removed: {question.cue}"
    return changed, e.QuestionRemoved(words, conversation.id, record_id=question.id)


def move_question(conversation: Conversation, command: c.MoveQuestion, now: datetime) -> Changed:
    """Move a planned question up or down; at an end it stays."""
    question = the_question(conversation, command.question_id)
    at = conversation.plan.index(question)
    to = min(max(at + command.by, 0), len(conversation.plan) - 1)
    rest = without(conversation.plan, question.id)
    plan = numbered((*rest[:to], question, *rest[to:]))
    event = e.QuestionMoved(f"now number {to + 1}", conversation.id, record_id=question.id)
    return replace(conversation, plan=plan), event


def set_must_ask(conversation: Conversation, command: c.SetMustAsk, now: datetime) -> Changed:
    """Say whether a question is kept when time is short."""
    question = the_question(conversation, command.question_id)
    if command.must_ask and question.slot_open:
        raise RefusedError("This question still waits for a finding; tie one to it first.")
    new = replace(question, must_ask=command.must_ask)
    if new.must_ask and new.reserve:
        return _placed(conversation, replace(new, reserve=False), "must-ask")
    return _with_question(conversation, new, "must-ask" if new.must_ask else "not a must-ask")


def set_reserve(conversation: Conversation, command: SetReserve, now: datetime) -> Changed:
    """Say whether a question is kept for when all else was asked; it is no must-ask then."""
    question = the_question(conversation, command.question_id)
    must_ask = question.must_ask and not command.reserve
    new = replace(question, reserve=command.reserve, must_ask=must_ask)
    return _placed(conversation, new, "in reserve" if new.reserve else "not in reserve")


def swap_question(conversation: Conversation, command: SwapQuestion, now: datetime) -> Changed:
    """Take another question of the bank in the same place; a must-ask stays one."""
    question = the_question(conversation, command.question_id)
    if question.state is not QuestionState.PLANNED:
        raise RefusedError("This question was asked already; it was not swapped.")
    other = planned(command.question, question.id)
    new = replace(
        question,
        text=other.text,
        cue=other.cue,
        theme=other.theme,
        phase=other.phase,
        minutes=other.minutes,
        side=other.side,
        must_ask=question.must_ask and not other.slot_open,
        stems=other.stems,
        finding_id="",
        bank_id=other.bank_id,
    )
    return _with_question(conversation, new, f"swapped: {new.cue}")


def link_finding(conversation: Conversation, command: c.LinkFinding, now: datetime) -> Changed:
    """Tie a question to a finding, or untie it with ""; fills an open slot."""
    question = the_question(conversation, command.question_id)
    if not command.finding_id:
        return _with_question(conversation, replace(question, finding_id=""), "untied")
    finding = find(conversation.findings, command.finding_id)
    if finding is None:
        raise RefusedError("That finding is gone already.")
    text = question.text.replace("{finding}", finding.text.rstrip("."))
    new = replace(_reworded(question, text), finding_id=finding.id)
    return _with_question(conversation, new, "tied to the finding")


def _with_question(conversation: Conversation, new: Question, words: str) -> Changed:
    """What the user changed by hand is their own choice from then on."""
    changed = replace(conversation, plan=swap(conversation.plan, replace(new, reason="")))
    return changed, e.QuestionEdited(words, conversation.id, record_id=new.id)


def _placed(conversation: Conversation, new: Question, words: str) -> Changed:
    """With a question changed and put where it belongs now."""
    changed, event = _with_question(conversation, new, words)
    moved = find(changed.plan, new.id) or new
    plan = put(without(changed.plan, new.id), moved)
    return replace(changed, plan=numbered(plan)), event
