"""Saying that one was in touch with somebody, and going to their page."""

from functools import partial

from tui.domain.language.date_words import say_day
from tui.domain.model.records import find
from tui.screens.dialogs.ask import AskDialog
from tui.screens.shell.stage_screen import Services, StageScreen
from tui.session.contacts import log_contact, logged_for


class TouchingScreen(StageScreen):
    """A screen on which a person is shown, or chosen.

    Args:
        desk: What the app hands out.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.fields.opens["action_log"] = self._ask_how

    def person_here(self) -> str:
        """Id of the person whom the screen or its cursor is about, or ""."""
        raise NotImplementedError

    def action_log(self) -> None:
        """Ask how the two were in touch; Enter alone is enough."""
        if id := self.person_here():
            self.attempt(lambda: self._ask_how(id))
        else:
            self.say("There is nobody here to be in touch with.")

    def _ask_how(self, id: str) -> None:
        def log(typed: str | None) -> None:
            if typed is not None:
                self.attempt(lambda: self._log(id, typed))

        question = f"In touch with {self.session.seen_person(id).name}. How?"
        hint = "Enter is enough; or: a meetup, yesterday"
        means = partial(logged_for, self.session)
        dialog = AskDialog(question, hint, optional=True, means=means)
        self.fields.ask(dialog, log, "action_log", id, id)

    def _log(self, id: str, typed: str) -> None:
        event = log_contact(self.session, id, typed)
        contact = find(self.session.person(id).contacts, event.record_id)
        today = self.local(self.session.now()).date()
        day = self.local(contact.at).date() if contact else today
        on = f", {say_day(day, today)}" if day != today else ""
        self.done(f"{event.words}{on}")
