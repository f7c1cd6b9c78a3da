"""The plain call: each line is a note or a command, and is answered in words."""

from collections.abc import Callable, Iterable
from datetime import datetime

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.domain import commands as c
from tui.domain.call import elapsed
from tui.domain.conversation import Conversation
from tui.domain.events import Event
from tui.domain.plan import best_match, step
from tui.domain.question import Question
from tui.domain.records import find
from tui.domain.text import clean_line, count_of
from tui.domain.words import QuestionState
from tui.errors import CoffeechatError, StorageError
from tui.session import flows
from tui.session.session import Session

AGAIN = "tried again with the next line, or with /save."
"""What is promised of something that could not be saved."""

SOON = 300
"""Seconds before the end at which it is said."""


class PlainCall:
    """A call under way, answered line by line; what is said to be kept is on disk.

    Args:
        session: The session.
        conversation_id: Which conversation; its call is under way.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session = session
        self.conversation_id = conversation_id
        self.open = True
        self._waiting: list[tuple[str, str, datetime]] = []
        self._unsaved = 0
        self._late = self._lateness()
        self.deeds: dict[str, Callable[[], None]] = {
            "next": self._ask,
            "back": lambda: self._step(-1),
            "other": lambda: self._step(1),
            "more": lambda: _say_all(words.more_lines(self.now)),
            "opening": lambda: say(self.now.opening or "No opening was written."),
            "answered": lambda: self._mark(self._shown, QuestionState.ANSWERED),
            "partly": self._partly,
            "drop": lambda: self._mark(self._shown, QuestionState.DROPPED),
            "five": self._five,
            "pause": self._pause,
            "time": self._time,
            "notes": lambda: _say_all(words.note_lines(self.now)),
            "undo": lambda: self._turn(self.session.undo),
            "redo": lambda: self._turn(self.session.redo),
            "save": self._save,
            "end": self._end,
            "leave": self._leave,
            "help": lambda: _say_all(words.help_lines()),
        }

    @property
    def now(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.conversation(self.conversation_id)

    def greet(self) -> None:
        """Say with whom, and the next question; a half-typed line is kept as a note first."""
        draft = self.now.draft_line
        line = draft.aside if draft.note_id else draft.text
        if line.strip():
            note_id = self.session.new_id()
            self._run(c.AddNote(self.conversation_id, note_id, line, draft.elapsed_s))
            say(f"The half-typed line is a note now: {words.short(line)}")
        person = self.session.person(self.now.person_id)
        _say_all(words.greeting(person, self.now, self.session.now()))
        _say_all(words.question_lines(self.now))
        say("Enter a line to keep it; /help lists the commands.")

    def answer(self, line: str) -> None:
        """Keep a line, or do what it says; then say once if the time comes to its end."""
        try:
            if line.startswith("/") and not line.startswith("//"):
                self._obey(line)
            else:
                self._keep(line.removeprefix("/") if line.startswith("//") else line)
            if self.open:
                self._say_late()
        except CoffeechatError as error:
            say(f"{error.title}. {error.sentence}")

    def leave(self) -> None:
        """Say how the call stands, everything being on disk.

        Raises:
            CoffeechatError: Something can't be saved.
        """
        self._settle()
        self.session.flush()
        ended_at = self.now.call.ended_at
        if ended_at is not None:
            say(words.ended_words(self.now, ended_at, self.session.clock.zone))
        else:
            say(words.left_behind(self.session.person(self.now.person_id)))

    # Lines ------------------------------------------------------------------------------

    def _keep(self, line: str) -> None:
        note_id = self.session.new_id()
        self._waiting.append((note_id, line, self.session.now()))
        try:
            self._settle()
            self.session.flush()
        except CoffeechatError as error:
            self._unsaved += 1
            say(f"NOT SAVED: {clean_line(line)}")
            say(f"{error.sentence} The line is kept and {AGAIN}")
            return
        say(words.kept_words([n for n in self.now.notes if n.id.startswith(note_id)]))
        self._say_saved()

    def _settle(self) -> None:
        """Have the session take the lines that it has not taken yet.

        Raises:
            CoffeechatError: It can't; they wait on.
        """
        while self._waiting:
            note_id, line, at = self._waiting[0]
            if find(self.now.notes, note_id) is None:
                seconds = elapsed(self.now.call, at)
                self.session.run(c.AddNote(self.conversation_id, note_id, line, seconds))
            self._waiting.pop(0)

    def _obey(self, line: str) -> None:
        word, _, rest = clean_line(line[1:]).partition(" ")
        names = words.meant(word.lower())
        if len(names) != 1:
            say(words.not_meant(word.lower(), line))
        elif names[0] == "jump":
            self._jump(rest)
        elif rest:
            say(f"/{names[0]} stands alone; nothing was done or kept of: {clean_line(line)}")
        else:
            self.deeds[names[0]]()

    def _run(self, command: c.Command) -> Event:
        self._settle()
        event = self.session.run(command)
        self._flush()
        return event

    def _flush(self) -> bool:
        """Wait for the disk; whether all is there, which is said if it isn't."""
        try:
            self.session.flush()
        except StorageError as error:
            say(f"NOT SAVED: {error.sentence} It is {AGAIN}")
            return False
        self._say_saved()
        return True

    def _say_saved(self) -> None:
        if self._unsaved:
            say(f"Saved now as well: {count_of(self._unsaved, 'line')} from before.")
            self._unsaved = 0

    def _lateness(self) -> int:
        left = self.now.length * 60 - elapsed(self.now.call, self.session.now())
        return 2 if left <= 0 else 1 if left <= SOON else 0

    def _say_late(self) -> None:
        late = self._lateness()
        if late > self._late:
            say(f"By the way: {words.left_minutes(self.now, self.session.now())}.")
        self._late = late

    # Questions --------------------------------------------------------------------------

    @property
    def _shown(self) -> Question | None:
        return find(self.now.plan, self.now.call.next_id)

    def _show(self) -> None:
        _say_all(words.question_lines(self.now))

    def _ask(self) -> None:
        if self._shown:
            _tell(self._run(c.AskQuestion(self.conversation_id, self._shown.id)))
        self._show()

    def _step(self, by: int) -> None:
        self._show_other(step(self.now.plan, self.now.call.next_id, by))

    def _jump(self, some: str) -> None:
        found = best_match(self.now.plan, some) if some else None
        if found:
            self._show_other(found)
        else:
            said = "No question has these words" if some else "Type some of its words behind /jump"
            say(f"{said}; nothing was changed.")

    def _show_other(self, other: Question | None) -> None:
        if other and other.id != self.now.call.next_id:
            self._run(c.ShowQuestion(self.conversation_id, other.id))
        self._show()

    def _partly(self) -> None:
        current = find(self.now.plan, self.now.call.question_id)
        if current is None:
            say("No question was asked yet; nothing was changed.")
        self._mark(current, QuestionState.PARTLY)

    def _mark(self, question: Question | None, state: QuestionState) -> None:
        if question:
            _tell(self._run(c.MarkQuestion(self.conversation_id, question.id, state)))
        self._show()

    # The call ---------------------------------------------------------------------------

    def _five(self) -> None:
        _tell(self._run(c.ExtendCall(self.conversation_id)))
        say(f"{words.left_minutes(self.now, self.session.now())}.")

    def _pause(self) -> None:
        paused = self.now.call.paused_at is not None
        _tell(self._run((c.ResumeCall if paused else c.PauseCall)(self.conversation_id)))

    def _time(self) -> None:
        say(words.time_words(self.now, self.session.now()))
        say(words.tally_words(self.now))

    def _turn(self, turn: Callable[[], Event]) -> None:
        self._settle()
        shown, event = self._shown, turn()
        self._flush()
        _tell(event)
        if self._shown != shown:
            self._show()

    def _save(self) -> None:
        self._settle()
        if self._flush():
            say("Everything is saved.")

    def _end(self) -> None:
        self._settle()
        if self.now.call.under_way:
            flows.end_call(self.session, self.conversation_id)
        self.open = not self._flush()

    def _leave(self) -> None:
        self.open = False


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


def _tell(event: Event) -> None:
    say(f"{clean_line(event.words)}.")
