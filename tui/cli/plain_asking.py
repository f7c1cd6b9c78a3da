"""What a plain call does with its questions, and with what is asked after an answer."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.cli.plain_keeping import Keeping, say_all
from tui.domain.interview.interrogation_guard import guard_words
from tui.domain.model.note import Note
from tui.domain.model.records import find
from tui.domain.model.vocabulary import QuestionState

T = TypeVar("T")


class Asking:
    """The commands about questions, follow-ups and threads.

    A number means what was last read out under it, whatever was noted since.

    Args:
        kept: The conversation.
    """

    def __init__(self, kept: Keeping) -> None:
        self.kept, self.talk = kept, kept.talk
        self._stems: tuple[str, ...] = ()
        self._threads: tuple[str, ...] = ()
        self.alone: dict[str, Callable[[], None]] = {
            "next": self._ask,
            "other": lambda: self._step(1),
            "back": lambda: self._step(-1),
            "more": lambda: say_all(words.more_lines(self.talk.conversation, self.talk.why)),
            "answered": lambda: self._mark(QuestionState.ANSWERED),
            "drop": lambda: self._mark(QuestionState.DROPPED),
            "something": lambda: self.kept.do(self.talk.something_else),
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

    def show(self) -> None:
        """Say the question that is shown as the next."""
        say_all(words.question_lines(self.talk.conversation, self.talk.why))

    def _ask(self) -> None:
        guarded, self._stems = guard_words(self.talk.conversation), ()
        self.kept.do(self.talk.ask)
        if guard_words(self.talk.conversation) and not guarded:
            say("Follow up? /follow lists what to ask after it.")
        self.show()

    def _step(self, by: int) -> None:
        self.kept.do(lambda: self.talk.step(by))
        self.show()

    def _jump(self, some: str) -> None:
        found = self.kept.question_meant(some, "jump")
        if found:
            self.kept.do(lambda: self.talk.show(found.id))
            self.show()

    def _add(self, text: str) -> None:
        self.kept.do(lambda: self.talk.add_question(text))
        self.show()

    def _mark(self, state: QuestionState) -> None:
        self.kept.do(lambda: self.talk.mark(state))
        self.show()

    def _partly(self, why: str) -> None:
        current = self.talk.current
        if current is None:
            say("No question was asked yet; nothing was changed.")
        elif not why or current.state is not QuestionState.PARTLY:
            self.kept.do(self.talk.partly)
        if current and why:
            self.kept.do(lambda: self.talk.say_why_partly(current.id, why))
        self.show()

    # After an answer --------------------------------------------------------------------

    def _follow(self, number: str) -> None:
        if not number:
            self._stems = self.talk.follow_ups
            say_all(words.numbered(self._stems))
            return
        stem = _counted(number, self._stems or self.talk.follow_ups)
        if stem is None:
            say(f"Nothing to ask has the number {number}; /follow lists it. Nothing was changed.")
        else:
            self.kept.do(self.talk.ask_follow_up)
            say(stem)

    def _list_threads(self) -> None:
        self._threads = tuple(thread.id for thread in self.talk.threads)
        say_all(words.thread_lines(self.talk.conversation))

    def _return(self, number: str) -> None:
        thread = self._thread(number)
        if thread:
            self._stems = ()
            self.kept.do(lambda: self.talk.return_to(thread.id))
            if self.talk.current:
                say(words.present_words(self.talk.current))

    def _let_go(self, number: str) -> None:
        thread = self._thread(number)
        if thread:
            self.kept.do(lambda: self.talk.let_go(thread.id))

    def _thread(self, number: str) -> Note | None:
        """The waiting thread of a number, or the newest; if there is none, that is said."""
        waiting = self.talk.threads
        if not waiting:
            say(words.no_thread(self.talk.conversation))
            return None
        if not number:
            return waiting[0]
        id = _counted(number, self._threads or [thread.id for thread in waiting])
        thread = find(waiting, id) if id else None
        if thread is None:
            say(f"No thread waits under the number {number}; /threads lists them.")
        return thread


def _counted(number: str, listed: Iterable[T]) -> T | None:
    """What is in a list at a typed number, from 1."""
    return next((one for at, one in enumerate(listed, 1) if str(at) == number), None)
