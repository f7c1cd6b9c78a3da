"""The plain call: each line is a note or a command, and is answered in words."""

from collections.abc import Callable

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.cli.plain_asking import Asking
from tui.cli.plain_commands import ENDS, help_lines, meant, not_meant
from tui.cli.plain_keeping import Keeping, attempt, say_all
from tui.cli.plain_noting import Noting
from tui.domain.actions.event import Event
from tui.domain.interview.time_reminders import NEAR_S
from tui.domain.language.text import clean_line
from tui.domain.model.agreed_end import seconds_left
from tui.domain.model.conversation import Conversation, DraftLine
from tui.session import use_cases
from tui.session.live_talk import LiveTalk
from tui.session.reminded import earlier, in_lines, opening, what_i_know
from tui.session.session import Session


class PlainCall:
    """A call under way, answered line by line; what is said to be kept is on disk.

    Args:
        session: The session.
        conversation_id: Which conversation; its call is under way.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session = session
        self.talk = LiveTalk(session, conversation_id)
        self.open = True
        self._late = 0
        self._asked_end = False
        self._kept = Keeping(self.talk)
        self._asking, noting = Asking(self._kept), Noting(self._kept)
        self.alone: dict[str, Callable[[], None]] = {
            **self._asking.alone,
            **noting.alone,
            "time": self._time,
            "five": self._five,
            "opening": lambda: say_all(in_lines(opening(session, self.now))),
            "known": self._known,
            "undo": lambda: self._turn(self.session.undo),
            "redo": lambda: self._turn(self.session.redo),
            "save": self._save,
            "leave": self._leave,
            "help": lambda: say_all(help_lines(self.session.settings.signs)),
        }
        self.worded: dict[str, Callable[[str], None]] = {
            **self._asking.worded,
            **noting.worded,
            "pause": self._pause,
            "until": self._until,
            "end": self._end,
        }

    @property
    def now(self) -> Conversation:
        """The conversation as it is now."""
        return self.talk.conversation

    def greet(self) -> None:
        """Say with whom, and the next question; a half-typed line is kept as a note first."""
        self._kept.keep_half_typed()
        person = self.session.person(self.now.person_id)
        say_all(words.greeting(person, self.now, self.session.now(), self.session.clock.zone))
        self._be_courteous(anyway=True)
        say_all(words.forgotten_lines(self.now, self.session.now(), self.session.clock.zone))
        for other, _ in use_cases.forgotten_calls(self.session, self.talk.id):
            say(words.also_runs(self.session.person(other.person_id)))
        self._asking.show()
        say("Enter a line to keep it; /help lists the commands.")

    def answer(self, line: str) -> None:
        """Keep a line, or do what it says; then say once if the time comes to its end."""
        attempt(lambda: self._take(line))

    def _take(self, line: str) -> None:
        if line.startswith("/") and not line.startswith("//"):
            self.session.mind_clock()
            self._obey(line)
        else:
            self._asked_end = False
            self._kept.keep(line.removeprefix("/"))
        if self.open:
            self._be_courteous()

    @property
    def ended(self) -> bool:
        """Whether the call has ended."""
        return self.now.call.ended_at is not None

    def taken_up(self) -> bool:
        """Continue if the end was undone in the debrief; whether it was."""
        self.open = not self.ended
        return self.open

    def keep_half_typed(self, text: str) -> None:
        """Keep what was half typed when the call was left; the next time it is a note."""
        if text.strip() and self.open:
            self.talk.notes.keep_draft(DraftLine(text, self.talk.seconds))

    def leave(self) -> None:
        """Say the state of the call, everything being on disk.

        Raises:
            CoffeechatError: Something can't be saved.
        """
        self._kept.settle()
        self.session.flush()
        ended_at = self.now.call.ended_at
        if ended_at is not None:
            due_at = self.session.settings.thanks.due_at(ended_at)
            say(words.ended_words(self.now, ended_at, due_at, self.session.clock.zone))
        else:
            say(words.left_behind(self.session.person(self.now.person_id)))

    def _obey(self, line: str) -> None:
        word, _, rest = clean_line(line[1:]).partition(" ")
        asked, self._asked_end = self._asked_end, line.strip().lower() == f"/{ENDS}"
        if self._asked_end:
            return self._end("") if asked else say(f"/{ENDS} again ends the call.")
        names = meant(word.lower())
        if len(names) != 1:
            say(not_meant(word.lower(), line))
        elif names[0] in self.worded:
            self.worded[names[0]](rest)
        elif rest:
            say(f"/{names[0]} takes no words; nothing was done or kept of: {clean_line(line)}")
        else:
            self.alone[names[0]]()

    # The time ---------------------------------------------------------------------------

    def _be_courteous(self, *, anyway: bool = False) -> None:
        """Say what to say about the time: once near the end and once after it, or anyway."""
        now, at = self.now, self.session.now()
        left_s = seconds_left(now, at)
        late = 2 if left_s <= 0 else 1 if left_s <= NEAR_S else 0
        said = self.talk.courtesy
        if said and (anyway or late > self._late):
            say(f"You may say: {said}")
        if said or late < self._late:
            self._late = late

    def _time(self) -> None:
        say_all(words.time_lines(self.now, self.session.now(), self.session.clock.zone))
        self._be_courteous(anyway=True)

    def _five(self) -> None:
        self._kept.do(self.talk.extend)
        self._say_end()

    def _until(self, typed: str) -> None:
        ends_at = self.talk.end_meant(typed)
        if ends_at is None:
            say("Type what is left, or when it ends: /until 12, /until :30. Nothing was changed.")
            return
        self._kept.do(lambda: self.talk.agree_end(ends_at))
        self._say_end()
        self._asking.show()

    def _known(self) -> None:
        before = earlier(self.session, self.now)
        say_all(in_lines(what_i_know(self.session, self.now, before)))

    def _say_end(self) -> None:
        say(words.until_words(self.now, self.session.clock.zone))

    def _pause(self, why: str) -> None:
        self._kept.do(lambda: self.talk.pause(why))

    # All of it --------------------------------------------------------------------------

    def _turn(self, turn: Callable[[], Event]) -> None:
        self._kept.settle()
        shown = self.talk.shown
        self._kept.do(turn)
        if self.talk.shown != shown:
            self._asking.show()

    def _save(self) -> None:
        self._kept.settle()
        if self._kept.flush():
            say("Everything is saved.")

    def _end(self, when: str) -> None:
        self._kept.settle()
        if not self.talk.end(when):
            at, zone = self.session.now(), self.session.clock.zone
            say_all(words.forgotten_lines(self.now, at, zone))
            return
        self.open = not self._kept.flush()

    def _leave(self) -> None:
        self.open = False
