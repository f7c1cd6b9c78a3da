"""Sheets: what can be on the card of a call, and what the keys do to it.

The same keys always do the same to whatever is on top: ask it, it is answered, drop it, show
another. Some sheets take the capture line for a few words; the half-typed note waits meanwhile.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol

from tui.domain.interview.follow_ups import partly_cues
from tui.domain.interview.interrogation_guard import guard_words
from tui.domain.interview.next_question import nothing_waits
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.question import UNWORDED
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.screens.call import rows as show
from tui.session.live_talk import LiveTalk
from tui.session.reminded import earlier, in_lines, opening, what_i_know
from widgets.question import QuestionCard


class Table(Protocol):
    """What a sheet needs of what it is on."""

    talk: LiveTalk
    """The call."""
    courtesy: str
    """What to say about the time, as it was at the last key."""

    @property
    def typed(self) -> str:
        """What is in the line of the call, whoever has it."""

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something, and have said what happened. Returns whether it was done."""

    def put_back(self) -> None:
        """Lay the question on top again."""

    def key(self, verb: str) -> str:
        """How the key of a verb of the call is written."""


class Sheet:
    """Something on the card; a key that means nothing to it does nothing.

    Args:
        table: What it is on.
    """

    takes_line: ClassVar[bool] = False
    """Whether the capture line is for it and not for a note."""
    passing: ClassVar[bool] = False
    """Whether it is there only until the next key that is no letter."""
    opens: tuple[str, str] = "", ""
    """The action that puts it, if it takes the line, and the id of what it is about."""
    asks: str = ""
    """What it takes the line for, in two words."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.talk = table.talk

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.talk.conversation

    def show(self, card: QuestionCard, line: str) -> None:
        """Show it.

        Args:
            card: The card.
            line: What is in the capture line.
        """

    def told(self) -> tuple[str, str]:
        """What a prompter is told about it: what it is, and its words; blank of the question."""
        return "", ""

    def ask(self) -> None:
        """It is being asked now."""

    def step(self, by: int) -> None:
        """Show another one, or the previous one."""

    def answered(self) -> None:
        """It needs no asking any more."""

    def drop(self) -> None:
        """It is not asked."""

    def take(self, line: str) -> bool:
        """Take what was typed for it. Returns whether it could be used."""
        return True


class QuestionSheet(Sheet):
    """The next question, why it is, what came nearest, and the one asked last in its words."""

    def show(self, card: QuestionCard, line: str) -> None:
        """Show the question, or that there is none."""
        shown, now, say = self.talk.shown, self.conversation, self.table.courtesy
        thread = self.talk.shown_thread
        if shown is None and thread is None:
            card.show_text("questions", f"{nothing_waits(now)} {say}".rstrip())
            return
        first = ("say", say) if say else ("why", self.talk.why) if self.talk.why else ("", "")
        rows = [first, ("or", show.others(now, self.table.key))]
        if guard := guard_words(now):
            rows[0 if not say else 1 : 1] = [("but", f"{guard} {self.table.key('follow')}")]
        if (asked := self.talk.current) and asked.text and not asked.unworded:
            rows.append(("asked", f"“{asked.text}”"))
        if shown is None:
            card.ask("back to", thread.text if thread else "", "thread", "", rows)
            return
        if shown.unworded:
            # What was noted about somebody is no sentence to read out to them.
            finding = find(now.findings, shown.finding_id)
            rows.insert(
                0, ("finding", f"{UNWORDED}: {finding.text if finding else ''}".rstrip(": "))
            )
        words = "" if shown.unworded else shown.text
        card.ask("next", shown.cue.upper(), show.about(shown), words, rows)

    def ask(self) -> None:
        """Ask the question; notes are tied to it from here."""
        self.table.attempt(self.talk.ask)

    def step(self, by: int) -> None:
        """Show another question."""
        self.table.attempt(lambda: self.talk.step(by))

    def answered(self) -> None:
        """It was answered without asking."""
        self.table.attempt(lambda: self.talk.mark(QuestionState.ANSWERED))

    def drop(self) -> None:
        """It is not asked any more."""
        self.table.attempt(lambda: self.talk.mark(QuestionState.DROPPED))


class PlanSheet(Sheet):
    """The plan as it is, until the next key that is no letter."""

    passing = True

    def show(self, card: QuestionCard, line: str) -> None:
        """Show every question with its number, its state and its cue."""
        key, now = self.table.key, self.conversation
        does = f"{key('question.jump')} 7 asks 7 · 7 {key('question.answered')} ticks it"
        about = does if now.plan else "no question"
        card.list("plan", about, show.plan_cells(now), show.place_of_shown(now))


class ReadingSheet(Sheet):
    """Something to read, in pages where there is little room.

    Args:
        table: What it is on.
    """

    label: ClassVar[str] = ""
    """A word for it."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._page = 0

    def rows(self) -> list[tuple[str, str]]:
        """Label and words of every part."""
        return []

    def show(self, card: QuestionCard, line: str) -> None:
        """Show a page."""
        more = f"{self.table.key('question.other')} continues"
        card.read(self.label, self.rows(), self._page, more)

    def step(self, by: int) -> None:
        """Show the next page, or the previous one."""
        self._page += by

    def ask(self) -> None:
        """It was read, or said; the question comes back."""
        self.table.put_back()


class OpeningSheet(ReadingSheet):
    """My own introduction, to be said."""

    label = "my opening"

    def rows(self) -> list[tuple[str, str]]:
        """All of it; before one was written, what it is made of."""
        return [*opening(self.talk.session, self.conversation)]

    def told(self) -> tuple[str, str]:
        """The same."""
        return self.label, "\n".join(in_lines(opening(self.talk.session, self.conversation)))


class KnownSheet(ReadingSheet):
    """What I know: goal and belief, findings, personal details, open promises both ways."""

    label = "what I know"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._earlier = earlier(self.talk.session, self.conversation)

    def rows(self) -> list[tuple[str, str]]:
        """All of it, what was noted in this call too."""
        return [*what_i_know(self.talk.session, self.conversation, self._earlier)]


class ThreadSheet(Sheet):
    """What one could go back to, the newest first."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._at = 0

    @property
    def _thread(self) -> Note | None:
        there = self.talk.threads
        return there[self._at % len(there)] if there else None

    def show(self, card: QuestionCard, line: str) -> None:
        """Show one, and how many there are."""
        thread = self._thread
        if thread is None:
            card.show_text("threads", self._nothing())
            return
        there = self.talk.threads
        on = find(self.conversation.plan, thread.question_id)
        about = f"{stamp(thread.elapsed_s)} · {self._at % len(there) + 1} of {len(there)}"
        key = self.table.key
        rows = [
            ("on", on.cue if on else "no question"),
            ("keys", f"{key('question.ask')} asks it · {key('question.answered')} lets it go"),
        ]
        card.ask("back to", thread.text, about, "", rows)

    def told(self) -> tuple[str, str]:
        """The thread itself."""
        return ("back to", self._thread.text) if self._thread else ("", "")

    def _nothing(self) -> str:
        """That no thread waits; what was answered only partly does all the same."""
        if cues := partly_cues(self.conversation):
            jump = self.table.key("question.jump")
            return f"No thread waits. Answered only partly: {cues}; {jump} finds it."
        sign = self.talk.notes.signs.glyph(Kind.THREAD)
        return f"Nothing waits. A line that begins with {sign} comes up here."

    def ask(self) -> None:
        """Go back to it; it is done."""
        thread = self._thread
        if thread is None or self.table.attempt(lambda: self.talk.return_to(thread.id)):
            self.table.put_back()

    def step(self, by: int) -> None:
        """Show an older one."""
        self._at += by

    def answered(self) -> None:
        """It needs no coming back to."""
        thread = self._thread
        if thread:
            self.table.attempt(lambda: self.talk.let_go(thread.id))

    drop = answered


class FollowUpSheet(Sheet):
    """What could be asked after what was just said."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._at = 0
        self._stems = self.talk.follow_ups

    def show(self, card: QuestionCard, line: str) -> None:
        """Show one, and the one after it."""
        if not self._stems:
            card.show_text(*self.told())
            return
        at = self._at % len(self._stems)
        ring = (*self._stems[at:], *self._stems[:at])
        key, esc = self.table.key, self.table.key("leave")
        does = f"{key('question.ask')} asks it · {key('question.other')} another · {esc} back"
        rows = [*(("or", stem) for stem in ring[1:2]), ("keys", does)]
        card.ask("ask", ring[0], f"{at + 1} of {len(ring)}", "", rows)

    def told(self) -> tuple[str, str]:
        """The one that is on top."""
        stems = self._stems or ("“Could you tell me more about that?”",)
        return "follow up", stems[self._at % len(stems)]

    def ask(self) -> None:
        """It is being asked."""
        self.table.attempt(self.talk.ask_follow_up)
        self.table.put_back()

    def step(self, by: int) -> None:
        """Show another one."""
        self._at += by
