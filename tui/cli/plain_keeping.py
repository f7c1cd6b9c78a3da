"""What the plain call keeps: what is said to be done is on disk."""

from collections.abc import Callable, Iterable
from datetime import datetime

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.domain.actions.asking import FoldPlan, ShowQuestion
from tui.domain.actions.call import ShiftClock
from tui.domain.actions.event import Event
from tui.domain.language.text import clean_line, count_of
from tui.domain.model.call import elapsed
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.errors import CoffeechatError, StorageError
from tui.session.live_talk import LiveTalk

AGAIN = "tried again with the next line, or with /save."
"""What is promised of something that could not be saved."""

UNSAID = (ShiftClock, ShowQuestion)
"""What needs no words: the one changes nothing, and what is shown is read out anyway."""


class Keeping:
    """One conversation, whose lines and steps are on disk before they are confirmed.

    Args:
        talk: The call.
    """

    def __init__(self, talk: LiveTalk) -> None:
        self.talk = talk
        self.session = talk.session
        self._waiting: list[tuple[str, str, datetime]] = []
        self._unsaved = 0
        self._heard: list[Event] = []
        talk.session.on_event(self._heard.append)

    @property
    def now(self) -> Conversation:
        """The conversation as it is now."""
        return self.talk.conversation

    def question_meant(self, some: str, command: str) -> Question | None:
        """The question that some words after a command find; if none is, that is said."""
        found = self.talk.find_question(some)
        if found is None:
            known = "No question has these words"
            said = known if some else f"Type some words of a question after /{command}"
            say(f"{said}; nothing was changed.")
        return found

    # Lines ------------------------------------------------------------------------------

    def keep(self, line: str) -> None:
        """Keep a line as a note; one that can't be saved is given back, and waits."""
        note_id = self.session.new_id()
        self._waiting.append((note_id, line, self.session.now()))
        try:
            self.settle()
            self.session.flush()
        except CoffeechatError as error:
            self._unsaved += 1
            say(f"NOT SAVED: {clean_line(line)}")
            say(f"{error.sentence} The line is kept and {AGAIN}")
            return
        say(words.kept_words([n for n in self.now.notes if n.id.startswith(note_id)]))
        self._say_saved()

    def keep_half_typed(self) -> None:
        """Make a note of the half-typed line, if there is one."""
        draft = self.talk.notes.draft
        line = draft.aside if draft.note_id else draft.text
        if line.strip():
            note_id = self.session.new_id()
            self.talk.notes.keep(note_id, line, draft.elapsed_s)
            self.flush()
            say(f"The half-typed line is a note now: {words.short(line)}")

    def settle(self) -> None:
        """Have the session take the lines that it has not taken yet, by a clock that is right.

        Raises:
            CoffeechatError: It can't; they wait on.
        """
        self.session.mind_clock()
        while self._waiting:
            note_id, line, at = self._waiting[0]
            if find(self.now.notes, note_id) is None:
                seconds = elapsed(self.now.call, at)
                self.talk.notes.keep(note_id, line, seconds)
            self._waiting.pop(0)

    # Steps ------------------------------------------------------------------------------

    def do(self, action: Callable[[], object]) -> None:
        """Do something, and say what happened when the disk has it."""
        self.settle()
        self._heard.clear()
        try:
            action()
        finally:
            self.flush()
            for event in self._heard:
                _tell(event)

    # Saving -----------------------------------------------------------------------------

    def flush(self) -> bool:
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


def attempt(action: Callable[[], object]) -> bool:
    """Do something; why it is refused is said. Returns whether it was done."""
    try:
        action()
    except CoffeechatError as error:
        say(f"{error.title}. {error.sentence}")
        return False
    return True


def say_all(lines: Iterable[str]) -> None:
    """Say lines."""
    for line in lines:
        say(line)


def _tell(event: Event) -> None:
    said = words.sentence(event.words)
    if isinstance(event.command, FoldPlan):
        say(f"{said[:1].upper()}{said[1:]} /undo unfolds.")
    elif not isinstance(event.command, UNSAID):
        say(said)
