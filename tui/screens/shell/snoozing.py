"""Putting a line of Today off until another day."""

from datetime import date

from tui.domain.actions.base import Command
from tui.domain.actions.snoozing import SnoozeConversation, SnoozePerson
from tui.domain.agenda.due import Due
from tui.domain.language.date_words import say_day
from tui.domain.language.dates import parse_day
from tui.errors import DateError
from tui.screens.dialogs.moment import MomentDialog
from tui.screens.shell.stage_screen import StageScreen

TOMORROW = "tomorrow"
"""What is in the line at first, so that Enter is enough."""


class SnoozingScreen(StageScreen):
    """A screen on which what is due can be put off."""

    @property
    def today(self) -> date:
        """The day it is, in the user's own zone."""
        return self.local(self.session.now()).date()

    def ask_until(self, line: Due, what: str, key: str) -> None:
        """Ask until when to put a line off, and do so.

        Args:
            line: The line.
            what: What it is about, for the question.
            key: The key of its row.
        """

        def put_off(until: date | None) -> None:
            if until is not None:
                self.deal(_snooze(line, until), f"Put off until {say_day(until, self.today)}")

        question, hint = f"Until when? {what}", "tomorrow, friday, in 2 weeks, 12 dec"
        dialog = MomentDialog(
            question, TOMORROW, hint, self._later, lambda day: say_day(day, self.today)
        )
        self.fields.ask(dialog, put_off, "action_snooze", key, line.person_id)

    def deal(self, command: Command, words: str) -> None:
        """Run a command that ends a line, and say what is now.

        Lists come from the disk: it is waited for, so that the next key finds the next line.
        """
        if self.run(command) and self.attempt(self.session.flush):
            self.load()
            self.done(words)

    def _later(self, text: str) -> date:
        """The typed day, which must be later than today."""
        day = parse_day(text, self.session.now(), self.session.clock.zone)
        if day <= self.today:
            raise DateError('that is today; for example "tomorrow" or "friday"')
        return day


def _snooze(line: Due, until: date) -> Command:
    """The command that puts a line off, in the file of the conversation or of the person."""
    if line.conversation_id:
        return SnoozeConversation(line.conversation_id, line.snooze_id, until)
    return SnoozePerson(line.person_id, line.snooze_id, until)
