"""What comes after a plain call, line by line: gaps, stars, thoughts, the thank-you."""

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.cli.plain_keeping import attempt, say_all
from tui.cli.plain_letter import PlainLetter
from tui.domain.actions.debrief import FinishDebrief, SetEnergy, SetStar
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.interview.gaps import filled, gaps
from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind
from tui.session.note_taking import NoteTaking
from tui.session.session import Session

Steps = Generator[None, None, None]
"""What is asked one after the other; each step waits for a line."""

Part = Callable[[], Steps]

HELP = (
    "Enter alone continues. /skip goes to the next part: gaps, stars, thoughts, the thank-you.",
    "/undo undoes the last change. /leave leaves; the screen takes over from there.",
)
"""What can be typed anywhere."""

THOUGHTS = {
    "What do you believe now?": ConversationField.BELIEF_AFTER,
    "What surprised you?": ConversationField.SURPRISED,
    "What would you ask next time?": ConversationField.ASK_NEXT,
}
"""What is asked after the call, and where the answer is."""

HOW_IT_FELT = "How did it feel, from 1, drained, to 5, alive?"


class PlainDebrief:
    """The debrief of a call that has ended; each part asks, and takes lines until it is done.

    Args:
        session: The session.
        conversation_id: Which conversation.
    """

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session, self.id = session, conversation_id
        self.open = True
        self._greeted = False
        self._letter = PlainLetter(session, conversation_id)
        self._notes = NoteTaking(session, conversation_id)
        self._parts: list[Part] = [self._gaps, self._stars, self._thoughts, self._thanks]
        self._typed = ""
        self._steps = self._parts[0]()

    @property
    def now(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.seen(self.id)

    def greet(self) -> None:
        """Say what comes, and ask the first thing."""
        say("The debrief, line by line. /help says more, /leave leaves.")
        self._greeted = True
        self._go_on()

    def greet_once(self) -> None:
        """Greet, unless that was done."""
        if not self._greeted:
            self.greet()

    def answer(self, line: str) -> None:
        """Take a line for what was asked last, or do what it says."""
        command = line.strip().lower()
        if command == "/leave":
            self.open = False
        elif command == "/help":
            say_all((*HELP, *self._letter.HELP))
        elif command == "/undo":
            attempt(self._undo)
        elif command == "/skip":
            self._steps.close()
            self._go_on()
        else:
            self._typed = line
            self._go_on()
        attempt(self.session.flush)

    def _undo(self) -> None:
        """Undo the last change; without its end the call continues, and this is over."""
        say(words.sentence(self.session.undo().words))
        if self.now.call.under_way:
            say("The call continues.")
            self.open = False

    def _go_on(self) -> None:
        """Ask what comes next, in this part or in the one after; after the last it is over."""
        while next(self._steps, self) is self:
            self._parts.pop(0)
            if not self._parts:
                self.open = False
                return
            self._steps = self._parts[0]()

    def _ask(self, asked: Iterable[str], take: Callable[[str], object]) -> Steps:
        """Ask until an answer is taken, or none is given; a refused one is asked for again.

        Args:
            asked: What is said.
            take: Takes what was typed.
        """
        asked = tuple(asked)
        while True:
            say_all(asked)
            yield
            if not self._typed.strip() or attempt(partial(take, self._typed)):
                return

    # Parts ------------------------------------------------------------------------------

    def _gaps(self) -> Steps:
        """Each marker and each unfinished line, between the lines around it."""
        passed: set[str] = set()
        while gap := next((g for g in gaps(self.now) if g.id not in passed), None):
            yield from self._ask(_around(self.now, gap), partial(self._fill, gap))
            passed.add(gap.id)

    def _fill(self, gap: Note, typed: str) -> None:
        self._notes.edit(gap.id, filled(self._notes.line_of(gap), typed))
        say("kept.")

    def _stars(self) -> Steps:
        """The lines that may be thanked for, by number."""
        while lines := [n for n in self.now.notes if n.text and n.kind is not Kind.OFF_THE_RECORD]:
            say("Which lines are worth thanking for? Type their numbers; Enter alone continues.")
            say_all(words.numbered(_starrable(note) for note in lines))
            yield
            numbers = self._typed.replace(",", " ").split()
            if not numbers:
                return
            for number in dict.fromkeys(numbers):
                at = int(number) if number.isdecimal() else 0
                if 1 <= at <= len(lines):
                    attempt(partial(self._turn_star, lines[at - 1]))
                else:
                    say(f"No line has the number {clean_line(number)}.")

    def _turn_star(self, note: Note) -> None:
        self.session.run(SetStar(self.id, note.id, not note.starred))

    def _thoughts(self) -> Steps:
        """What one believes now, and how it felt; then the debrief is done."""
        say(f"You wanted to know: {clean_line(self.now.goal) or 'not written down'}.")
        say(f"You believed: {clean_line(self.now.belief_before) or 'not written down'}.")
        for question, field in THOUGHTS.items():
            yield from self._ask([question], partial(self._think, field))
        yield from self._ask([HOW_IT_FELT], self._feel)
        attempt(self._finish)

    def _think(self, field: ConversationField, typed: str) -> None:
        self.session.run(EditConversation(self.id, field, typed))

    def _feel(self, typed: str) -> None:
        energy = int(typed) if typed.strip().isdecimal() else 0
        self.session.run(SetEnergy(self.id, energy))

    def _finish(self) -> None:
        self.session.run(FinishDebrief(self.id))
        say("debriefed.")

    def _thanks(self) -> Steps:
        return self._letter.steps(lambda: self._typed)


def _around(now: Conversation, gap: Note) -> Iterator[str]:
    """What a gap is, with the lines before and after it."""
    at = now.notes.index(gap)
    yield f"What was here? {words.note_words(gap)}"
    sides = {"Before it": now.notes[at - 1 : at], "After it": now.notes[at + 1 : at + 2]}
    for word, near in sides.items():
        for note in near:
            yield f"{word}: {words.note_words(note)}"


def _starrable(note: Note) -> str:
    return f"{'starred, ' if note.starred else ''}{note.kind}: {words.short(note.text)}"
