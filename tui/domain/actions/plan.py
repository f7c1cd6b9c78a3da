"""The plan: questions put in, reworded, moved, taken out."""

from datetime import datetime

from tui.domain.actions.base import Changed, OnConversation, the_question, with_proposal
from tui.domain.actions.event import Event
from tui.domain.language.text import LINE_LIMIT, clean_line, count_of
from tui.domain.model.conversation import Conversation
from tui.domain.model.cue import cue_of, parted, telling
from tui.domain.model.plan import numbered, planned, put
from tui.domain.model.question import UNWORDED, BankQuestion, Question, to_say
from tui.domain.model.records import find, swap, without
from tui.domain.model.vocabulary import QuestionState
from tui.errors import RefusedError, UsageError
from tui.structs import replace


class PlanQuestion(OnConversation, frozen=True):
    """Put a question into the plan, after the others of its phase."""

    question: Question

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put a question into the plan, after the others of its phase."""
        text, given = parted(clean_line(self.question.text, LINE_LIMIT))
        if not text:
            raise UsageError("A question needs words; nothing was added.")
        if any(q.text == text for q in conversation.plan):
            raise RefusedError("That question is in the plan already.")
        cue = given or clean_line(self.question.cue, LINE_LIMIT) or cue_of(text)
        question = replace(self.question, text=text, cue=cue)
        if not question.sayable or question.reserve:
            question = replace(question, must_ask=False)
        changed = replace(conversation, plan=numbered(put(conversation.plan, question)))
        if changed.call.under_way and not changed.call.next_id:
            changed = with_proposal(changed, now)
        return changed, Event(f"planned: {cue}", conversation.id, record_id=question.id)


class PlanQuestions(OnConversation, frozen=True):
    """Put several questions into the plan at once; those that are in it already are left."""

    questions: tuple[Question, ...]
    leaving: tuple[str, ...] = ()
    """Ids of planned questions that make room for them."""
    last: tuple[str, ...] = ()
    """The bank's ids of questions that are after all others but the reserve from now on."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put several questions into the plan at once; those that are in it already are left."""
        changed = conversation
        for id in self.leaving:
            changed, _ = RemoveQuestion(conversation.id, id).apply(changed, now)
        known = {q.text for q in changed.plan} | {q.bank_id for q in changed.plan} - {""}
        fresh = [q for q in self.questions if not {clean_line(q.text), q.bank_id} & known]
        if not fresh and not self.leaving:
            raise RefusedError("All of these are in the plan already.")
        for question in fresh:
            changed, _ = PlanQuestion(conversation.id, question).apply(changed, now)
        plan = sorted(changed.plan, key=lambda q: (q.reserve, q.bank_id in self.last))
        changed = replace(changed, plan=numbered(tuple(plan)))
        words = f"planned: {count_of(len(fresh), 'question')}"
        return changed, Event(words, conversation.id)


class EditQuestion(OnConversation, frozen=True):
    """Reword a planned question; after " | " a cue may be given with it."""

    question_id: str
    text: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Reword a planned question; its cue is made again if it no longer fits the words."""
        question = the_question(conversation, self.question_id)
        text, given = parted(clean_line(self.text, LINE_LIMIT))
        if not text:
            raise UsageError("A question needs words; the old ones were kept.")
        new = _reworded(question, text)
        if given or not _still_told(question.text, text):
            new = replace(new, cue=given or cue_of(text))
        new = replace(new, topic=False)
        return _with_question(conversation, new, "question changed")


def _reworded(question: Question, text: str) -> Question:
    """The question with other words, and with a cue from them if the old one came so."""
    cue = cue_of(text) if question.cue == cue_of(question.text) else question.cue
    new = replace(question, text=text, cue=cue)
    return replace(new, must_ask=new.must_ask and new.sayable)


def _still_told(old: str, new: str) -> bool:
    """Whether most telling words of a question were in the one before it."""
    told, asked = telling(old), telling(new)
    return 2 * len(told & asked) >= len(asked)


class RemoveQuestion(OnConversation, frozen=True):
    """Take a question out of the plan."""

    question_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Take a question out of the plan; where it was shown comes the next one."""
        question = the_question(conversation, self.question_id)
        plan = numbered(without(conversation.plan, question.id))
        call = conversation.call
        if call.next_id == question.id:
            dropped = replace(question, state=QuestionState.DROPPED)
            without_it = replace(conversation, plan=swap(conversation.plan, dropped))
            call = with_proposal(without_it, now, question.id).call
        changed = replace(conversation, plan=plan, call=call)
        words = f"removed: {question.cue}"
        return changed, Event(words, conversation.id, record_id=question.id)


class MoveQuestion(OnConversation, frozen=True):
    """Move a planned question up (negative) or down."""

    question_id: str
    by: int

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Move a planned question up or down; at an end it stays."""
        question = the_question(conversation, self.question_id)
        at = conversation.plan.index(question)
        to = min(max(at + self.by, 0), len(conversation.plan) - 1)
        rest = without(conversation.plan, question.id)
        plan = numbered((*rest[:to], question, *rest[to:]))
        event = Event(f"now number {to + 1}", conversation.id, record_id=question.id)
        return replace(conversation, plan=plan), event


class SetMustAsk(OnConversation, frozen=True):
    """Say whether a question is kept when time is short."""

    question_id: str
    must_ask: bool

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say whether a question is kept when time is short."""
        question = the_question(conversation, self.question_id)
        if self.must_ask and question.slot_open:
            raise RefusedError("This question still needs a finding; tie one to it first.")
        if self.must_ask and question.unworded:
            raise RefusedError(f"This question is {UNWORDED}; reword it first.")
        new = replace(question, must_ask=self.must_ask)
        if new.must_ask and new.reserve:
            return _placed(conversation, replace(new, reserve=False), "must-ask")
        return _with_question(conversation, new, "must-ask" if new.must_ask else "not a must-ask")


class SetReserve(OnConversation, frozen=True):
    """Say whether a question is kept for when all else was asked."""

    question_id: str
    reserve: bool

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say whether a question is kept for when all else was asked; it is no must-ask then."""
        question = the_question(conversation, self.question_id)
        must_ask = question.must_ask and not self.reserve
        new = replace(question, reserve=self.reserve, must_ask=must_ask)
        return _placed(conversation, new, "in reserve" if new.reserve else "not in reserve")


class SwapQuestion(OnConversation, frozen=True):
    """Take another question of the bank instead of a planned one, in the same place."""

    question_id: str
    question: BankQuestion

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Take another question of the bank in the same place; a must-ask stays one."""
        question = the_question(conversation, self.question_id)
        if question.state is not QuestionState.PLANNED:
            raise RefusedError("This question was asked already; it was not swapped.")
        other = planned(self.question, question.id)
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


class LinkFinding(OnConversation, frozen=True):
    """Tie a question to a finding, or untie it with ""; fills an open slot."""

    question_id: str
    finding_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Tie a question to a finding, or untie it with ""; fills an open slot."""
        question = the_question(conversation, self.question_id)
        if not self.finding_id:
            return _with_question(conversation, replace(question, finding_id=""), "untied")
        finding = find(conversation.findings, self.finding_id)
        if finding is None:
            raise RefusedError("That finding is gone already.")
        text = to_say(question.text, finding.text)
        new = replace(_reworded(question, text), finding_id=finding.id)
        return _with_question(conversation, new, "tied to the finding")


def _with_question(conversation: Conversation, new: Question, words: str) -> Changed:
    """What the user changed by hand is their own choice from then on."""
    changed = replace(conversation, plan=swap(conversation.plan, replace(new, reason="")))
    return changed, Event(words, conversation.id, record_id=new.id)


def _placed(conversation: Conversation, new: Question, words: str) -> Changed:
    """With a question changed and put where it belongs now."""
    changed, event = _with_question(conversation, new, words)
    moved = find(changed.plan, new.id) or new
    plan = put(without(changed.plan, new.id), moved)
    return replace(changed, plan=numbered(plan)), event
