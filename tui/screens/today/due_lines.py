"""What is due on Today: listed, done, snoozed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date

from textual.geometry import Size

from tui.domain.actions.advice import DropAdvice, TryAdvice
from tui.domain.actions.base import Command
from tui.domain.actions.introductions import MoveIntroduction, ThankIntroducer
from tui.domain.actions.promises import DropPromise, SetPromiseDone
from tui.domain.agenda.bands import banded
from tui.domain.agenda.due import Due, DueKind, due, why_now
from tui.domain.agenda.due.soon import soon
from tui.domain.agenda.query import Query, lines_found
from tui.domain.agenda.week import week_of
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import IntroductionState
from tui.screens.dialogs.ask import AskDialog
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.snoozing import ask_until, deal, snoozed, until_dialog
from tui.screens.shell.stage_fields import StageFields
from tui.screens.today import band_rows as show
from tui.screens.today.marks import Marks
from tui.screens.today.ways import RECORDS
from tui.verbs import Verb
from widgets.rows import Row

NARROW = 80
"""Below so many columns a row says no more than it must."""

DONE = (*RECORDS, DueKind.INTRODUCTION)
"""Lines of which it can be said here that they are done."""


class DueLines:
    """The lines that are due, known by the keys of their rows.

    Args:
        runner: Runs what ends a line, and has it said.
        fields: Opens the dialogs.
        load: Shows the list again.
    """

    def __init__(
        self, runner: CommandRunner, fields: StageFields, load: Callable[[], object]
    ) -> None:
        self.session = runner.session
        self._runner = runner
        self._load = load
        self._fields = fields
        self._lines: dict[str, Due] = {}
        self._piles: dict[str, tuple[Due, ...]] = {}
        self._opened: set[str] = set()
        fields.opens["promise_dropped"] = self._let_go_again

    def rows(
        self, heads: Collection[ConversationHead], people: show.People, size: Size
    ) -> list[Row]:
        """The rows of what is to be done; each is known by its key from then on.

        Args:
            heads: The conversations.
            people: Everybody, by id.
            size: How much room there is for them.
        """
        self._look(heads, people)
        bands = banded(self._lines.values(), self.session.now(), self.session.clock.zone)
        self._piles = {show.pile_key(pile): pile.lines for pile in bands.piles}
        return show.band_rows(bands, self._shelf(heads, people, size.width), size.height)

    def found(
        self, query: Query, heads: Collection[ConversationHead], people: show.People, width: int
    ) -> list[Row]:
        """The rows of what is looked for; the lines are known as in `rows`."""
        self._look(heads, people)
        talks = {head.id: head for head in heads}
        bands = banded(self._lines.values(), self.session.now(), self.session.clock.zone)
        lines = lines_found(query, bands.lines, people, talks)
        return show.found_rows(lines, self._shelf(heads, people, width))

    def _look(self, heads: Collection[ConversationHead], people: show.People) -> None:
        """Find out what is due, and what comes soon."""
        now, zone, chosen = self.session.now(), self.session.clock.zone, self.session.settings
        everybody = list(people.values())
        lines = due(heads, now, zone, chosen.thanks, chosen.requests, people=everybody)
        self._lines = {line.key: line for line in lines + soon(heads, lines, now, zone)}

    def _shelf(
        self, heads: Collection[ConversationHead], people: show.People, width: int
    ) -> show.Shelf:
        return show.Shelf(
            people,
            self.session.told,
            show.goals_of(heads),
            show.with_several(heads),
            self._opened,
            width < NARROW,
        )

    def open(self, key: str) -> bool:
        """List the lines that a row is there for, or no longer; whether it is such a row."""
        if not key.startswith(show.MORE):
            return False
        self._opened ^= {key}
        return True

    def at(self, key: str) -> Due | None:
        """What is due on a row."""
        return self._lines.get(key)

    def keys_of(self, key: str) -> list[str]:
        """The keys of the lines that a row stands for: its own, or those of a pile."""
        return self.pile(key) or [key] * (key in self._lines)

    def pile(self, key: str) -> list[str]:
        """The keys of the lines that a folded row stands for; none for any other row."""
        return [line.key for line in self._piles.get(key, ())]

    def week(
        self, heads: Collection[ConversationHead], people: show.People, width: int
    ) -> list[Row]:
        """The rows of the week ahead; the lines are known as in `rows`."""
        self._look(heads, people)
        now, zone = self.session.now(), self.session.clock.zone
        week = week_of(self._lines.values(), now, zone)
        shelf = self._shelf(heads, people, width)
        return show.week_rows(week, shelf, now.astimezone(zone).date())

    # Dealing with it --------------------------------------------------------------------

    def finish(self, line: Due | None) -> None:
        """The promise was kept, the advice tried, the introduction made or thanked for."""
        if line is None or line.kind not in DONE:
            self._runner.say(
                "Only a promise, an introduction or a piece of advice can be marked as done here."
            )
        elif line.kind is DueKind.ADVICE:
            self._tried(line)
        elif command := _finishing(line):
            self._deal(command, self._finished(line))

    def _finished(self, line: Due) -> str:
        """What is said of a promise that was kept, or of an introduction.

        Once the two have talked the thanks are due, before that the introduction itself.
        """
        if line.kind is DueKind.PROMISE:
            return f"Kept: {self._about(line)}"
        thanks = bool(line.conversation_id)
        return "Thanked for the introduction" if thanks else "The introduction was made"

    def _tried(self, line: Due) -> None:
        def keep(outcome: str | None) -> None:
            if outcome is not None:
                command = TryAdvice(line.conversation_id, line.record_id, outcome)
                self._deal(command, f"Tried: {self._about(line)}")

        what = f"What came of it? {self._about(line)}"
        dialog = AskDialog(what, "a line for the next message", optional=True)
        self._fields.ask(dialog, keep, "action_done", line.key, line.person_id)

    def let_go(self, line: Due) -> None:
        """Let a promise or a piece of advice go; of a promise it is asked why."""
        if line.kind is DueKind.PROMISE:
            self._let_go_promise(line)
        elif commands := list(self.dropping([line.key])):
            self._deal(commands[0], f"Let go: {self._about(line)}")
        else:
            self._runner.say("Enter leads to where an introduction is dealt with.")

    def _let_go_again(self, key: str) -> None:
        """Continue with a reason that was half typed."""
        if line := self.at(key):
            self.let_go(line)

    def _let_go_promise(self, line: Due) -> None:
        def drop(why: str | None) -> None:
            if why is not None:
                command = DropPromise(line.conversation_id, line.record_id, why)
                self._deal(command, f"Let go: {self._about(line)}")

        dialog = AskDialog(
            f"Let it go? {self._about(line)}", "why; Enter alone is enough", optional=True
        )
        self._fields.ask(dialog, drop, "promise_dropped", line.key, line.person_id)

    def dropping(self, keys: Iterable[str]) -> Iterator[Command]:
        """What lets go of the promises and the advice among some lines."""
        for line in (self._lines[key] for key in keys if key in self._lines):
            if line.kind is DueKind.PROMISE:
                yield DropPromise(line.conversation_id, line.record_id)
            elif line.kind is DueKind.ADVICE:
                yield DropAdvice(line.conversation_id, line.record_id)

    def finish_all(self, keys: Iterable[str], marks: Marks) -> None:
        """What is marked was kept, tried, made or thanked for; of the rest nothing becomes."""
        lines = (self._lines[key] for key in keys if key in self._lines)
        marks.deal(filter(None, map(_finishing, lines)), "done")

    def snooze_all(self, keys: Sequence[str], marks: Marks) -> None:
        """Put off what is marked, and can be."""
        now, zone = self.session.now(), self.session.clock.zone
        every = [self._lines[key] for key in keys if key in self._lines]
        lines = [line for line in every if not why_now(line, now, zone)]

        def put_off(until: date | None) -> None:
            if until is not None:
                marks.deal((snoozed(line, until) for line in lines), "snoozed")

        if lines:
            dialog = until_dialog(self.session, f"all {len(lines)}")
            self._fields.ask(dialog, put_off, "action_snooze", lines[0].key)
        else:
            self._runner.say("None of these can be snoozed.")

    def snooze(self, line: Due | None) -> None:
        """Snooze a line."""
        if line is None:
            self._runner.say("Only what is due can be snoozed.")
        elif why := why_now(line, self.session.now(), self.session.clock.zone):
            self._runner.say(why)
        else:
            about, key = self._about(line), line.key
            ask_until(self._runner, self._fields, line, about, key, self._deal)

    def _deal(self, command: Command, words: str) -> None:
        deal(self._runner, command, words, self._load)

    def _about(self, line: Due) -> str:
        """What a line is about, in words."""
        names = (head.name for head in self.session.people() if head.id == line.person_id)
        return f"{self.session.told(line) or line.kind} · {next(names, 'somebody')}"


def _finishing(line: Due) -> Command | None:
    """The command that ends a line by itself; None where there is none."""
    if line.kind is DueKind.PROMISE:
        return SetPromiseDone(line.conversation_id, line.record_id, True)
    if line.kind is DueKind.ADVICE:
        return TryAdvice(line.conversation_id, line.record_id, "")
    if line.kind is DueKind.INTRODUCTION and line.conversation_id:
        return ThankIntroducer(line.person_id)
    if line.kind is DueKind.INTRODUCTION:
        return MoveIntroduction(line.person_id, IntroductionState.MADE)
    return None


def offered(verb: Verb, line: Due | None) -> bool:
    """Whether a verb can be done to a line; two are only about what is due."""
    if verb.id == "today.done":
        return line is not None and line.kind in DONE
    return verb.id != "today.snooze" or line is not None
