"""Saying that one was in touch with somebody."""

from functools import partial

from tui.domain.language.date_words import say_day
from tui.domain.model.records import find
from tui.screens.dialogs.ask import AskDialog
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session.contacts import log_contact, logged_for


class ContactLog:
    """Asks how one was in touch with somebody, and logs it.

    Args:
        runner: Runs what a rule may refuse, and has it said.
        fields: Opens the dialog.
    """

    def __init__(self, runner: CommandRunner, fields: StageFields) -> None:
        self._runner = runner
        self._session = runner.session
        self._fields = fields
        fields.opens["action_log"] = self.ask

    def ask(self, id: str) -> None:
        """Ask how the two were in touch; Enter alone is enough.

        Args:
            id: The person's id, or "" if there is nobody.
        """
        if id:
            self._runner.attempt(lambda: self._ask_how(id))
        else:
            self._runner.say("There is nobody here to be in touch with.")

    def _ask_how(self, id: str) -> None:
        def log(typed: str | None) -> None:
            if typed is not None:
                self._runner.attempt(lambda: self._log(id, typed))

        question = f"In touch with {self._session.seen_person(id).name}. How?"
        hint = "Enter is enough; or: a meetup, yesterday"
        means = partial(logged_for, self._session)
        dialog = AskDialog(question, hint, optional=True, means=means)
        self._fields.ask(dialog, log, "action_log", id, id)

    def _log(self, id: str, typed: str) -> None:
        event = log_contact(self._session, id, typed)
        contact = find(self._session.person(id).contacts, event.record_id)
        now, zone = self._session.now(), self._session.clock.zone
        today = now.astimezone(zone).date()
        day = contact.at.astimezone(zone).date() if contact else today
        on = f", {say_day(day, today)}" if day != today else ""
        self._runner.done(f"{event.words}{on}")
