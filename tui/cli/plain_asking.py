"""What a plain call does with its questions, and with what is asked behind them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.cli.plain_keeping import Keeping, say_all
from tui.domain.actions.asking import (
    AskFollowUp,
    AskQuestion,
    MarkQuestion,
    ReturnToThread,
    SayWhyPartly,
    ShowQuestion,
)
from tui.domain.actions.notes import SetThreadDone
from tui.domain.actions.plan import PlanQuestion
from tui.domain.interview.follow_ups import follow_ups, threads
from tui.domain.interview.interrogation_guard import guard_words
from tui.domain.model.note import Note
from tui.domain.model.plan import step
from tui.domain.model.plan_folding import in_sight
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.session import use_cases

T = TypeVar("T")


class Asking:
    """The commands about questions, follow-ups and threads.

    A number means what was last read out under it, whatever was noted since.

    Args:
        kept: The conversation.
    """

    def __init__(self, kept: Keeping) -> None:
        self.kept = kept
        self._stems: tuple[str, ...] = ()
        self._threads: tuple[str, ...] = ()
        self.alone: dict[str, Callable[[], None]] = {
            "next": self._ask,
            "other": lambda: self._step(1),
            "back": lambda: self._step(-1),
            "more": lambda: say_all(words.more_lines(self.kept.now)),
            "answered": lambda: self._mark(QuestionState.ANSWERED),
            "drop": lambda: self._mark(QuestionState.DROPPED),
            "threads": self._list_threads,
        }
        self.worded: dict[str, Callable[[str], None]] = {
            "jump": self._jump,
            "add": self._add,
            "partly": self._partly,
            "follow": self._follow,
            "return": self._return,
            "done": self._let_go,
        }

    # Questions --------------------------------------------------------------------------

    @property
    def shown(self) -> Question | None:
        """The question that is shown as the next."""
        return find(self.kept.now.plan, self.kept.now.call.next_id)

    def show(self) -> None:
        """Say it."""
        say_all(words.question_lines(self.kept.now))

    def _ask(self) -> None:
        guarded, self._stems = guard_words(self.kept.now), ()
        if self.shown:
            self.kept.move(AskQuestion(self.kept.conversation_id, self.shown.id))
        if guard_words(self.kept.now) and not guarded:
            say("Follow up? /follow lists what to ask behind it.")
        self.show()

    def _step(self, by: int) -> None:
        now = self.kept.now
        self._show_other(step(in_sight(now.plan, now.call), now.call.next_id, by))

    def _jump(self, some: str) -> None:
        found = self.kept.question_meant(some, "jump")
        if found:
            self._show_other(found)

    def _add(self, text: str) -> None:
        question = Question(id=self.kept.session.new_id(), text=text, cue="", phase=Phase.CORE)
        self.kept.run(PlanQuestion(self.kept.conversation_id, question))
        self._show_other(question)

    def _show_other(self, other: Question | None) -> None:
        if other and other.id != self.kept.now.call.next_id:
            self.kept.move(ShowQuestion(self.kept.conversation_id, other.id))
        self.show()

    def _mark(self, state: QuestionState) -> None:
        if self.shown:
            self.kept.move(MarkQuestion(self.kept.conversation_id, self.shown.id, state))
        self.show()

    def _partly(self, why: str) -> None:
        id, current = self.kept.conversation_id, self._current
        if current is None:
            say("No question was asked yet; nothing was changed.")
        elif not why or current.state is not QuestionState.PARTLY:
            self.kept.move(MarkQuestion(id, current.id, QuestionState.PARTLY))
        if current and why:
            self.kept.run(SayWhyPartly(id, current.id, why))
        self.show()

    @property
    def _current(self) -> Question | None:
        return find(self.kept.now.plan, self.kept.now.call.question_id)

    # Behind an answer -------------------------------------------------------------------

    def _follow(self, number: str) -> None:
        if not number:
            self._stems = self._stems_now
            say_all(words.numbered(self._stems))
            return
        stem = _counted(number, self._stems or self._stems_now)
        if stem is None:
            say(f"Nothing to ask has the number {number}; /follow lists it. Nothing was changed.")
        else:
            self.kept.run(AskFollowUp(self.kept.conversation_id))
            say(stem)

    @property
    def _stems_now(self) -> tuple[str, ...]:
        return follow_ups(self.kept.now, use_cases.bank(self.kept.session))

    def _list_threads(self) -> None:
        now = self.kept.now
        self._threads = tuple(thread.id for thread in threads(now))
        say_all(words.thread_lines(now))

    def _return(self, number: str) -> None:
        thread = self._thread(number)
        if thread:
            self._stems = ()
            self.kept.run(ReturnToThread(self.kept.conversation_id, thread.id))
            if self._current:
                say(words.present_words(self._current))

    def _let_go(self, number: str) -> None:
        thread = self._thread(number)
        if thread:
            self.kept.run(SetThreadDone(self.kept.conversation_id, thread.id))

    def _thread(self, number: str) -> Note | None:
        """The waiting thread of a number, or the newest; if there is none, that is said."""
        waiting = threads(self.kept.now)
        if not waiting:
            say(words.no_thread(self.kept.now))
            return None
        if not number:
            return waiting[0]
        id = _counted(number, self._threads or [thread.id for thread in waiting])
        thread = find(waiting, id) if id else None
        if thread is None:
            say(f"No thread waits under the number {number}; /threads lists them.")
        return thread


def _counted(number: str, listed: Iterable[T]) -> T | None:
    """What stands in a list at a typed number, from 1."""
    return next((one for at, one in enumerate(listed, 1) if str(at) == number), None)
