"""What is due on Today: opened, done, put off."""

from collections.abc import Collection

from tui.domain.actions.advice import TryAdvice
from tui.domain.actions.base import held
from tui.domain.actions.introductions import MoveIntroduction, ThankIntroducer
from tui.domain.actions.promises import SetPromiseDone
from tui.domain.agenda.due import Due, DueKind, due, why_now
from tui.domain.model.lookup import newest
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import IntroductionState
from tui.screens.dialogs.ask import AskDialog
from tui.screens.navigation import GoTo, ScreenName, after_call, stands_at
from tui.screens.shell.snoozing import SnoozingScreen
from tui.screens.shell.stage_screen import Services
from tui.screens.today import rows as show
from tui.session.introductions import named_in
from tui.verbs import Verb
from widgets.rows import Row, Rows

RECORDS = (DueKind.PROMISE, DueKind.ADVICE)
"""Lines about one record of a conversation that has ended."""

DONE = (*RECORDS, DueKind.INTRODUCTION)
"""Lines of which it can be said here that they are done."""


class DueLinesScreen(SnoozingScreen):
    """A screen whose list has the lines that are due.

    Args:
        desk: What the app hands out.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._lines: dict[str, Due] = {}
        self._every: set[str] = set()

    def due_rows(self, heads: Collection[ConversationHead], people: show.People) -> list[Row]:
        """The rows of what is due now; each is known by its key from then on."""
        now, zone, chosen = self.session.now(), self.session.clock.zone, self.session.settings
        everybody = list(people.values())
        lines = due(heads, now, zone, chosen.thanks, chosen.requests, people=everybody)
        self._lines = {show.line_key(line): line for line in lines}
        return show.due_rows(lines, people, self.session.due_words, self._every)

    def show_more(self, key: str) -> None:
        """List all for which a row stands."""
        self._every.add(key)
        self.load()

    @property
    def line(self) -> Due | None:
        """What is due under the cursor."""
        return self._lines.get(self.query_one("#list", Rows).key)

    def works_here(self, verb: Verb) -> bool:
        """Whether a verb can be done; two are only about what is due."""
        line = self.line if self.is_mounted else None
        if verb.id == "today.done" and (line is None or line.kind not in DONE):
            return False
        if verb.id == "today.snooze" and line is None:
            return False
        return super().works_here(verb)

    # Going ------------------------------------------------------------------------------

    def open_line(self, line: Due) -> None:
        """Go to where a line is dealt with."""
        if line.kind is DueKind.TOUCH:
            self.post_message(GoTo(ScreenName.PERSON, person_id=line.person_id))
            return
        heads = self.session.conversations()
        named = line.kind is DueKind.INTRODUCTION and named_in(self.session, line.person_id)
        if named:
            self.post_message(GoTo(ScreenName.FOLLOW_UP, named, line.person_id))
            return
        head = next((h for h in heads if h.id == line.conversation_id), None)
        head = head or newest(line.person_id, heads)
        if head is None:
            return
        if line.kind is DueKind.NUDGE:
            self.post_message(GoTo(ScreenName.REQUEST, head.id))
        elif line.kind in RECORDS and not head.under_way:
            self.post_message(GoTo(ScreenName.FOLLOW_UP, head.id, line.record_id))
        else:
            self.go_on(head)

    def go_on(self, head: ConversationHead) -> None:
        """Go on with a conversation where it stands."""
        where = stands_at(head)
        if where is ScreenName.FOLLOW_UP:
            self.go_after(head.id)
        else:
            self.post_message(GoTo(where, head.id))

    def go_after(self, id: str) -> None:
        """Go to the debrief of a conversation, or behind it."""

        def go() -> None:
            conversation = self.session.conversation(id)
            held(conversation)
            self.post_message(GoTo(after_call(conversation), id))

        self.attempt(go)

    # Dealing with it --------------------------------------------------------------------

    def action_done(self) -> None:
        """The promise was kept, the advice tried, the introduction made or thanked for."""
        line = self.line
        if line is None or line.kind not in DONE:
            self.say("Only a promise, an introduction or a piece of advice can be done here.")
        elif line.kind is DueKind.INTRODUCTION:
            self._introduced(line)
        elif line.kind is DueKind.ADVICE:
            self._tried(line)
        else:
            command = SetPromiseDone(line.conversation_id, line.record_id, True)
            self.deal(command, f"Kept: {self._about(line)}")

    def _introduced(self, line: Due) -> None:
        """Once the two have talked the thanks are due, before that the introduction itself."""
        id, made = line.person_id, IntroductionState.MADE
        thanks = bool(line.conversation_id)
        done = "Thanked for the introduction" if thanks else "The introduction was made"
        command = ThankIntroducer(id) if thanks else MoveIntroduction(id, made)
        self.deal(command, done)

    def _tried(self, line: Due) -> None:
        def keep(outcome: str | None) -> None:
            if outcome is not None:
                command = TryAdvice(line.conversation_id, line.record_id, outcome)
                self.deal(command, f"Tried: {self._about(line)}")

        what = f"What came of it? {self._about(line)}"
        dialog = AskDialog(what, "a line for the next message", optional=True)
        self.fields.ask(dialog, keep, "action_done", show.line_key(line), line.person_id)

    def action_snooze(self) -> None:
        """Put the line off."""
        line = self.line
        if line is None:
            self.say("Only what is due can be put off.")
        elif why := why_now(line, self.session.now(), self.session.clock.zone):
            self.say(why)
        else:
            self.ask_until(line, self._about(line), show.line_key(line))

    def _about(self, line: Due) -> str:
        """What a line is about, in words."""
        told = self.session.due_words(line).removesuffix(line.words).removesuffix(" · ")
        names = (head.name for head in self.session.people() if head.id == line.person_id)
        return told or f"{line.kind} · {next(names, 'somebody')}"
