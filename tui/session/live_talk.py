"""A call under way, without a screen: the live screen and the plain call both go through this."""

from datetime import datetime

from tui.domain.actions.asking import (
    AskFollowUp,
    AskQuestion,
    MarkQuestion,
    ReturnToThread,
    SayWhyPartly,
    ShowQuestion,
    StartTopic,
    TakeBackState,
)
from tui.domain.actions.base import OnConversation
from tui.domain.actions.call import (
    AgreeEnd,
    ExtendCall,
    LayOnCard,
    PauseCall,
    ResumeCall,
    SayWhyPaused,
)
from tui.domain.actions.event import Event
from tui.domain.actions.notes import SetThreadDone
from tui.domain.actions.plan import PlanQuestion
from tui.domain.interview.follow_ups import follow_ups, threads
from tui.domain.interview.forgotten_end import forgotten_end
from tui.domain.interview.next_question import beside, why_now
from tui.domain.interview.time_reminders import courtesy
from tui.domain.language.dates.ended import parse_ended
from tui.domain.language.dates.until import read_until
from tui.domain.model.call import elapsed
from tui.domain.model.conversation import Conversation, OnCard
from tui.domain.model.note import Note
from tui.domain.model.plan import best_match, step
from tui.domain.model.plan_folding import in_sight
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.session import use_cases
from tui.session.note_taking import NoteTaking
from tui.session.session import Session


class LiveTalk:
    """What can be done in a call, and what there is to do it to.

    An action gives the event that tells of it, the last one if there were several, or None where
    there was nothing to do. It raises a `CoffeechatError` where a rule refuses, and then nothing
    is changed.

    Args:
        session: The door to the data.
        conversation_id: Which conversation.

    What is noted is done with `notes`.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session = session
        self.id = conversation_id
        self.notes = NoteTaking(session, conversation_id)
        self._walked: list[tuple[str, str]] = []

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now, or as it was when it went."""
        return self.session.seen(self.id)

    def _move(self, command: OnConversation) -> Event:
        """Go to another question; what there is no time left for is folded away."""
        return use_cases.move(self.session, command)

    # Questions --------------------------------------------------------------------------

    @property
    def shown(self) -> Question | None:
        """The question that is shown as the next."""
        return find(self.conversation.plan, self.conversation.call.next_id)

    @property
    def current(self) -> Question | None:
        """The question that was asked last; notes are tied to it."""
        return find(self.conversation.plan, self.conversation.call.question_id)

    @property
    def shown_thread(self) -> Note | None:
        """The thread that is shown as the next, where no question is."""
        return find(self.threads, self.conversation.call.next_id)

    def ask(self) -> Event | None:
        """The shown question is being asked now, or the shown thread is gone back to."""
        if self.shown_thread:
            return self.return_to(self.shown_thread.id)
        return self.ask_question(self.shown.id) if self.shown else None

    def ask_question(self, question_id: str) -> Event:
        """A certain question is being asked now; out of turn the card stays as it is."""
        return self._move(AskQuestion(self.id, question_id))

    def step(self, by: int) -> Event | None:
        """Show what is beside it, without asking this one; or what was there before, back."""
        now = self.conversation
        shown_id, came = now.call.next_id, self._walked[-1:]
        if by > 0:
            other_id = beside(now)
            if other_id:
                self._walked.append((shown_id, other_id))
        elif came and came[0][1] == shown_id:
            other_id = self._walked.pop()[0]
        else:
            other = step(in_sight(now.plan, now.call), shown_id, by)
            other_id = other.id if other else ""
        return self.show(other_id) if other_id and other_id != shown_id else None

    def show(self, question_id: str) -> Event:
        """Show a certain question as the next."""
        return self._move(ShowQuestion(self.id, question_id))

    def mark(self, state: QuestionState) -> Event | None:
        """Say what became of the shown question, or with the same again that it did not.

        A shown thread needs no coming back to.
        """
        shown, done = self.shown, (QuestionState.ASKED, QuestionState.ANSWERED)
        if self.shown_thread:
            return self.let_go(self.shown_thread.id)
        if shown is None:
            return None
        if shown.state is state or (state is QuestionState.DROPPED and shown.state in done):
            return self.take_back(shown.id)
        return self._move(MarkQuestion(self.id, shown.id, state))

    def take_back(self, question_id: str) -> Event:
        """Not asked, not answered or not dropped after all; the question's notes stay with it."""
        return self._move(TakeBackState(self.id, question_id))

    def tick(self, question_id: str) -> Event:
        """A certain question was answered without asking, or was not after all."""
        question = find(self.conversation.plan, question_id)
        if question and question.state is QuestionState.ANSWERED:
            return self.take_back(question_id)
        return self._move(MarkQuestion(self.id, question_id, QuestionState.ANSWERED))

    def partly(self) -> Event | None:
        """The question asked last wants coming back to."""
        current, partly = self.current, QuestionState.PARTLY
        return self._move(MarkQuestion(self.id, current.id, partly)) if current else None

    def say_why_partly(self, question_id: str, why: str) -> Event:
        """Say in a word why a question was answered only partly."""
        return self.session.run(SayWhyPartly(self.id, question_id, why))

    def numbered(self, words: str) -> Question | None:
        """The question of the plan that has a number; None if that is none."""
        return next((q for q in self.conversation.plan if str(q.position) == words.strip()), None)

    def find_question(self, words: str) -> Question | None:
        """The question that some letters of it find, or its number in the plan."""
        if words.strip().isdecimal():
            return self.numbered(words)
        return best_match(self.conversation.plan, words) if words.strip() else None

    def add_question(self, text: str) -> Event:
        """Put a new question into the plan, and show it."""
        question = Question(id=self.session.new_id(), text=text, cue="", phase=Phase.CORE)
        self.session.run(PlanQuestion(self.id, question))
        return self.show(question.id)

    def something_else(self) -> Event:
        """Something that is in no plan is talked about now."""
        return self._move(StartTopic(self.id, self.session.new_id()))

    # After an answer --------------------------------------------------------------------

    @property
    def follow_ups(self) -> tuple[str, ...]:
        """What could be asked after what was just said, the best first."""
        return follow_ups(self.conversation, use_cases.bank(self.session))

    def ask_follow_up(self) -> Event | None:
        """Something is asked after the answer to the current question; before one it just is."""
        return self.session.run(AskFollowUp(self.id)) if self.current else None

    @property
    def threads(self) -> tuple[Note, ...]:
        """What one could go back to, the newest first."""
        return threads(self.conversation)

    def return_to(self, note_id: str) -> Event:
        """Go back to a thread; it is done."""
        return self.session.run(ReturnToThread(self.id, note_id))

    def let_go(self, note_id: str) -> Event:
        """A thread needs no coming back to."""
        return self.session.run(SetThreadDone(self.id, note_id))

    # The time ---------------------------------------------------------------------------

    @property
    def seconds(self) -> int:
        """The call time now, by a clock that is right."""
        self.session.mind_clock()
        return elapsed(self.conversation.call, self.session.now())

    @property
    def courtesy(self) -> str:
        """What to say about the time now, or ""."""
        return courtesy(self.conversation, self.session.now(), self.session.clock.zone)

    @property
    def why(self) -> str:
        """Why the shown question is shown; "" if the clock has overtaken the reason."""
        return why_now(self.conversation, self.session.now())

    def extend(self) -> Event:
        """Five minutes more."""
        return self.session.run(ExtendCall(self.id))

    def end_meant(self, typed: str) -> datetime | None:
        """When the call is to end by what is typed, as "12" or ":30"; None if that says nothing."""
        return read_until(typed, self.session.now(), self.session.clock.zone)

    def agree_end(self, ends_at: datetime) -> Event:
        """The call is to end at a moment; the plan is made again for the time until then."""
        return self.session.run(AgreeEnd(self.id, ends_at))

    @property
    def paused(self) -> bool:
        """Whether the clock is stopped."""
        return self.conversation.call.paused_at is not None

    def pause(self, why: str = "") -> Event:
        """Stop the clock, or let it continue; a word why only says why it is stopped."""
        if self.paused and not why:
            return self.session.run(ResumeCall(self.id))
        event = None if self.paused else self.session.run(PauseCall(self.id))
        return event if event and not why else self.say_why_paused(why)

    def say_why_paused(self, why: str) -> Event:
        """Say in a word what the pause is for."""
        return self.session.run(SayWhyPaused(self.id, why))

    def lay_on_card(self, on_card: OnCard) -> None:
        """Have a prompter show what the screen of a call under way shows."""
        running = self.session.exists(self.id) and self.conversation.call.under_way
        if running and on_card != self.conversation.on_card:
            self.session.run(LayOnCard(self.id, on_card))

    # The end ----------------------------------------------------------------------------

    @property
    def forgotten_at(self) -> datetime | None:
        """When a call that nobody ended will have ended; None for one that continues."""
        return forgotten_end(self.conversation, self.session.now())

    def end(self, when: str = "") -> bool:
        """End the call, a half-typed line kept first; one that was forgotten needs its end.

        Args:
            when: When it ended, as it is typed; "" means now.

        Returns:
            Whether the call has ended; False if it was forgotten and nobody said when it ended.
        """
        now, at = self.conversation, self.session.now()
        if now.call.started_at is None or not now.call.under_way:
            return True
        if not when and self.forgotten_at:
            return False
        zone = self.session.clock.zone
        self.end_at(parse_ended(when, now.call.started_at, at, zone) if when else None)
        return True

    def end_at(self, ended_at: datetime | None) -> None:
        """End the call at a moment; None means now."""
        use_cases.end_call(self.session, self.id, ended_at)
