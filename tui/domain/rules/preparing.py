"""Rules of the preparation."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation, Finding
from tui.domain.plan import PHASE_ORDER, numbered
from tui.domain.question import Question, cue_of
from tui.domain.records import find, swap, without
from tui.domain.rules.base import Changed, proposed, the_question
from tui.domain.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line, count_of
from tui.domain.words import QuestionState, Stage
from tui.errors import RefusedError, UsageError

LONGEST = 240
"""Longest call that can be agreed, in minutes."""

_LINK = re.compile(r"https?://\S+")


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
    elif field in (c.ConversationField.BELIEF_AFTER, c.ConversationField.SURPRISED):
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
    return changed, e.Scheduled("date set" if command.at else "date removed", conversation.id)


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


def add_finding(conversation: Conversation, command: c.AddFinding, now: datetime) -> Changed:
    """Keep a researched fact; a link in the text becomes its source."""
    text, source = _read_finding(command.text)
    finding = Finding(id=command.finding_id, text=text, source=source, place=command.place)
    changed = replace(conversation, findings=(*conversation.findings, finding))
    return changed, e.FindingAdded("finding added", conversation.id, record_id=finding.id)


def edit_finding(conversation: Conversation, command: c.EditFinding, now: datetime) -> Changed:
    """Reword a finding."""
    finding = find(conversation.findings, command.finding_id)
    if finding is None:
        raise RefusedError("That finding is gone already.")
    text, source = _read_finding(command.text)
    new = replace(finding, text=text, source=source)
    changed = replace(conversation, findings=swap(conversation.findings, new))
    return changed, e.FindingEdited("finding changed", conversation.id, record_id=new.id)


def _read_finding(line: str) -> tuple[str, str]:
    """The fact and its source; a line that is only a link is both."""
    text = clean_line(line, LINE_LIMIT)
    if not text:
        raise UsageError("A finding needs words; nothing was changed.")
    link = _LINK.search(text)
    source = link.group() if link else ""
    fact = " ".join(text.replace(source, "").split()) if source else text
    return fact or source, source


def remove_finding(conversation: Conversation, command: c.RemoveFinding, now: datetime) -> Changed:
    """Drop a finding; questions tied to it are untied."""
    if find(conversation.findings, command.finding_id) is None:
        raise RefusedError("That finding is gone already.")
    plan = tuple(
        replace(q, finding_id="") if q.finding_id == command.finding_id else q
        for q in conversation.plan
    )
    findings = without(conversation.findings, command.finding_id)
    changed = replace(conversation, findings=findings, plan=plan)
    return changed, e.FindingRemoved(
        "finding removed", conversation.id, record_id=command.finding_id
    )


def plan_question(conversation: Conversation, command: c.PlanQuestion, now: datetime) -> Changed:
    """Put a question into the plan, behind the others of its phase."""
    text = clean_line(command.question.text, LINE_LIMIT)
    if not text:
        raise UsageError("A question needs words; nothing was added.")
    if any(q.text == text for q in conversation.plan):
        raise RefusedError("That question is in the plan already.")
    cue = clean_line(command.question.cue, LINE_LIMIT) or cue_of(text)
    question = replace(command.question, text=text, cue=cue)
    if question.slot_open:
        question = replace(question, must_ask=False)
    changed = replace(conversation, plan=numbered(_put(conversation.plan, question)))
    if changed.call.under_way and not changed.call.next_id:
        changed = proposed(changed, now)
    return changed, e.QuestionPlanned(f"planned: {cue}", conversation.id, record_id=question.id)


def plan_questions(conversation: Conversation, command: c.PlanQuestions, now: datetime) -> Changed:
    """Put several questions into the plan at once; those that are in it already are left."""
    known = {q.text for q in conversation.plan} | {q.bank_id for q in conversation.plan} - {""}
    fresh = [q for q in command.questions if not {clean_line(q.text), q.bank_id} & known]
    if not fresh:
        raise RefusedError("All of these are in the plan already.")
    changed = conversation
    for question in fresh:
        changed, _ = plan_question(changed, c.PlanQuestion(conversation.id, question), now)
    words = f"planned: {count_of(len(fresh), 'question')}"
    return changed, e.QuestionPlanned(words, conversation.id)


def _put(plan: tuple[Question, ...], question: Question) -> tuple[Question, ...]:
    upto = PHASE_ORDER[question.phase]
    before = [at for at, q in enumerate(plan, 1) if PHASE_ORDER[q.phase] <= upto]
    at = before[-1] if before else 0
    return (*plan[:at], question, *plan[at:])


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
    return _with_question(conversation, new, "must-ask" if new.must_ask else "not a must-ask")


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
    changed = replace(conversation, plan=swap(conversation.plan, new))
    return changed, e.QuestionEdited(words, conversation.id, record_id=new.id)
