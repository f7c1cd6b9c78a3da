"""Putting a line of Today off until another day."""

from collections.abc import Callable
from datetime import date

from tui.domain.actions.base import Command
from tui.domain.actions.snoozing import SnoozeConversation, SnoozePerson
from tui.domain.agenda.due import Due
from tui.domain.language.date_words import say_day
from tui.domain.language.dates import parse_day
from tui.errors import DateError
from tui.screens.dialogs.moment import MomentDialog
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session.session import Session

TOMORROW = "tomorrow"
"""What is in the line at first, so that Enter is enough."""


Deal = Callable[[Command, str], object]


def ask_until(
    runner: CommandRunner, fields: StageFields, line: Due, what: str, key: str, then: Deal
) -> None:
    """Ask until when to snooze a line, and do so.

    Args:
        runner: Knows the session.
        fields: Opens the dialog.
        line: The line.
        what: What it is about, for the question.
        key: The key of its row.
        then: Runs the command, and says the words that tell what is now.
    """
    session = runner.session

    def put_off(until: date | None) -> None:
        if until is not None:
            then(snoozed(line, until), f"Snoozed until {say_day(until, today_of(session))}")

    fields.ask(until_dialog(session, what), put_off, "action_snooze", key, line.person_id)


def until_dialog(session: Session, what: str) -> MomentDialog[date]:
    """What asks until which day something is snoozed.

    Args:
        session: The door to the data.
        what: What it is about, for the question.
    """
    return MomentDialog(
        f"Until when? {what}",
        TOMORROW,
        "tomorrow, friday, in 2 weeks, 12 dec",
        lambda text: _later(session, text),
        lambda day: say_day(day, today_of(session)),
    )


def deal(runner: CommandRunner, command: Command, words: str, load: Callable[[], object]) -> None:
    """Run a command that ends a line, show the list again, and say what is now.

    Lists come from the disk: it is waited for, so that the next key finds the next line.
    """
    if runner.run(command) and runner.attempt(runner.session.flush):
        load()
        runner.done(words)


def today_of(session: Session) -> date:
    """The day it is, in the user's own zone."""
    return session.now().astimezone(session.clock.zone).date()


def _later(session: Session, text: str) -> date:
    """The typed day, which must be later than today."""
    day = parse_day(text, session.now(), session.clock.zone)
    if day <= today_of(session):
        raise DateError('that is today; for example "tomorrow" or "friday"')
    return day


def snoozed(line: Due, until: date) -> Command:
    """The command that snoozes a line, in the file of the conversation or of the person."""
    if line.conversation_id:
        return SnoozeConversation(line.conversation_id, line.snooze_id, until)
    return SnoozePerson(line.person_id, line.snooze_id, until)
