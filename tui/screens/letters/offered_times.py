"""The times that a request offers: typed, dropped, agreed on, or declined."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.base import Command
from tui.domain.actions.event import Event
from tui.domain.actions.request import DropTime, MarkAnswered, OfferTime
from tui.domain.language.date_words import say_short
from tui.domain.language.text import count_of
from tui.screens.date_field import DateField
from tui.screens.key_bindings import bindings
from tui.screens.shell.command_runner import CommandRunner
from tui.session.request_letter import RequestLetter
from tui.verbs import Verb, request
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.rows import Row, Rows

OFFERS, OFFERS_ALL = "Enter offers it", "Enter offers them"

SOON = timedelta(days=1)
"""How near a time is if it is said that it is."""

WAYS = "Enter agrees, {request.drop} drops, {request.declined} declined"
"""What can be done with a time, the keys as the ids of their verbs."""


class OfferedTimes(Vertical):
    """A line to type a time in, what it means, and the list.

    Args:
        letter: The letter that offers them.
        runner: Runs commands, and has the outcome said.
    """

    DEFAULT_CSS = """
    OfferedTimes { height: auto; }
    OfferedTimes #times { height: auto; max-height: 5; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = request.TIMES
    BINDINGS = bindings(*VERBS)

    def __init__(self, letter: RequestLetter, runner: CommandRunner) -> None:
        super().__init__()
        self._letter, self._runner = letter, runner

    def compose(self) -> Iterable[Widget]:
        """The line, its echo, the list."""
        yield TwoEnded("times to offer", self._runner.spell(WAYS), classes="-strong part")
        hint = "such as: tue 3pm, tomorrow 14:00"
        yield DateField("offer", Line("offer", "", hint), self._means)
        empty = "no times yet; two or three are good"
        yield Rows(id="times", types_into="offer", empty=empty)

    # Showing ----------------------------------------------------------------------------

    def load(self) -> None:
        """Write the list and what the typed time means."""
        now = self._runner.session.now()
        offered = self._letter.conversation.request.offered
        self.query_one("#times", Rows).show(self._row(at, now) for at in offered)
        self.query_one(DateField).load()

    def _row(self, at: datetime, now: datetime) -> Row:
        past = at <= now
        said = self._letter.time_words(at)
        return Row(at.isoformat(), said, "○", "past" if past else "", "dim" * past)

    def _means(self, text: str) -> Sequence[str]:
        """What a typed time means, on both clocks; or several, if there is room for them."""
        if not text.strip():
            return ("",)
        letter, now = self._letter, self._runner.session.now()
        times = letter.clocks.read_several(text)
        soon = " · less than a day from now" if min(times) - now < SOON else ""
        ends = soon, OFFERS_ALL if times[1:] else OFFERS
        said = [
            " and ".join(letter.time_words(at, short=short) for at in times)
            for short in (False, True)
        ]
        if times[1:]:
            zone = self._runner.session.clock.zone
            said.append(", ".join(say_short(at, zone, now) for at in times))
            said.append(f"{len(times)} times")
        return [f"{words}{ends[0]} · {ends[1]}" for words in said]

    @property
    def _offer(self) -> Input:
        return self.query_one("#offer", Input)

    # Doing ------------------------------------------------------------------------------

    @on(Input.Submitted, "#offer")
    def offer_done(self, event: Input.Submitted) -> None:
        """Offer what was typed, all or none; what can't be read stays and is explained."""
        letter, session = self._letter, self._runner.session

        def offer() -> Event | None:
            first, *others = letter.clocks.read_several(event.value)
            if not others:
                return session.run(OfferTime(letter.conversation_id, first))
            commands = [OfferTime(letter.conversation_id, at) for at in (first, *others)]
            left = session.run_all(commands, "times offered")
            words = f"{count_of(len(commands) - len(left), 'time')} offered"
            self._runner.done(f"{' '.join(left)} {words}".strip())
            return None

        if self._runner.attempt(offer):
            event.input.value = ""

    @on(Rows.Chosen, "#times")
    def agreed(self, event: Rows.Chosen) -> None:
        """Enter on a time: they said yes to it."""
        at = datetime.fromisoformat(event.key)
        writes = self._runner.spell("; {today.request} on Today writes the reply")
        self._answer(MarkAnswered(self._letter.conversation_id, at=at), writes)

    def action_drop(self) -> None:
        """Offer the time under the cursor no longer."""
        if key := self.query_one("#times", Rows).key:
            at = datetime.fromisoformat(key)
            self._runner.run(DropTime(self._letter.conversation_id, at))
        else:
            self._runner.say("There is no time under the cursor.")

    def action_declined(self) -> None:
        """They declined."""
        self._answer(MarkAnswered(self._letter.conversation_id, yes=False))

    def action_answered(self) -> None:
        """They answered, and the time is open."""
        self._answer(MarkAnswered(self._letter.conversation_id))

    def _answer(self, command: Command, next_step: str = "") -> None:
        """Keep their answer, and say what comes next."""
        if self._runner.run(command):
            self._runner.done(f"{self._letter.now_words()}{next_step}")

    # Leaving ----------------------------------------------------------------------------

    def unkept(self) -> str:
        """The typed time that nobody offered yet."""
        return self._offer.value if self._offer.value.strip() else ""

    def go_on(self) -> None:
        """Go to the line in which one types."""
        self._offer.focus()
