"""When and where, on Prepare: the typed date, how long, how, and the link or the place."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.events import DescendantBlur
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.event import Event
from tui.domain.actions.fields import Schedule, SetMedium, SetMinutes
from tui.domain.model.conversation import MINUTES
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Medium
from tui.screens.date_field import NO_DATE, DateField
from tui.screens.prepare.panel import Panel, Tools
from tui.session.two_clocks import TwoClocks
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.lines import NextLine


class WhenPanel(Panel):
    """When the call is to be, how long, and where.

    Args:
        tools: What it works with.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._clocks = TwoClocks(self.session, self._person)

    def _person(self) -> Person:
        return self.session.seen_person(self.conversation.person_id)

    def compose(self) -> Iterable[Widget]:
        """The date with its echo, and what belongs to it."""
        now, hint = self.conversation, "tue 3pm, tomorrow 14:00, 9am their time"
        yield TwoEnded("when and where", classes="-strong part")
        yield DateField("when", Line("when", "", hint), self._means)
        yield Field("minutes", Choice([str(m) for m in MINUTES], str(now.minutes), id="minutes"))
        yield Field("how", Choice(list(Medium), now.medium, id="medium"))
        yield Field("link or place", NextLine("link", now.link, "address, number or place"))

    def words(self, *, short: bool = False) -> str:
        """The agreed date, on both clocks if they differ; "" if there is none."""
        at = self.conversation.scheduled_at
        return self._clocks.words(at, short=short) if at else ""

    def load(self) -> None:
        """Say what the typed date means, or what is agreed."""
        self.query_one(DateField).load()

    def _means(self, text: str) -> Sequence[str]:
        """What a typed date means in words, or what is agreed."""
        typed = text.strip()
        if typed.lower() == NO_DATE:
            return ("no date · Enter keeps it",)
        at = self._clocks.read(text) if typed else self.conversation.scheduled_at
        if at is None:
            return ("no date yet",)
        does = "Enter keeps it" if typed else f"{NO_DATE} removes it"
        return [f"{self._clocks.words(at, short=short)} · {does}" for short in (False, True)]

    def keep_date(self, text: str) -> bool:
        """Keep a typed date; one that can't be read stays and is explained. Returns if kept."""

        def keep() -> Event:
            at = None if text.strip().lower() == NO_DATE else self._clocks.read(text)
            return self.session.run(Schedule(self.conversation_id, at))

        if done := self.runner.attempt(keep):
            self.query_one(DateField).clear()
        return done

    def settle(self, text: str) -> bool:
        """Keep the date before the screen is left; whether nothing is left to be kept."""
        return not text.strip() or self.keep_date(text)

    @on(Input.Submitted, "#when")
    def date_typed(self, event: Input.Submitted) -> None:
        """Keep the date that the echo shows; an empty line goes to the next field."""
        if event.input.value.strip():
            self.keep_date(event.input.value)
        else:
            self.screen.focus_next()

    @on(DescendantBlur, "#when")
    def date_left(self, event: DescendantBlur) -> None:
        """Leaving the line keeps the date."""
        if isinstance(event.widget, Input) and event.widget.value:
            self.keep_date(event.widget.value)

    @on(Choice.Changed, "#minutes")
    def minutes_chosen(self, event: Choice.Changed) -> None:
        """How long."""
        self.runner.run(SetMinutes(self.conversation_id, int(event.value)))

    @on(Choice.Changed, "#medium")
    def medium_chosen(self, event: Choice.Changed) -> None:
        """How."""
        self.runner.run(SetMedium(self.conversation_id, Medium(event.value)))
