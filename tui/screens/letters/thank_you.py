"""The thank-you as it is written: like any letter, in a voice, and by a mail server as well."""

from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App
from textual.message import Message

from tui.errors import CoffeechatError, SendError
from tui.screens.letters.panel import LetterPanel
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.screens.shell.stage_screen import StageScreen
from tui.session import letters
from tui.session.letters import Outgoing
from tui.session.session import Session
from tui.session.thank_you_letter import ThankYouLetter
from tui.verbs import Verb

OUT = ("follow.send", "follow.sent")
"""Verbs of a letter that has not gone out."""


class ThankYouPanel(LetterPanel):
    """The thank-you of one conversation.

    Args:
        letter: The letter.
        verbs: The verbs of the screen.
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        folder: Where mail files are saved.
    """

    class Sending(Message):
        """The letter is on its way."""

    def __init__(
        self,
        letter: ThankYouLetter,
        verbs: tuple[Verb, ...],
        runner: CommandRunner,
        fields: StageFields,
        folder: Path,
    ) -> None:
        super().__init__(letter, verbs, runner, fields, folder)
        self._thanks = letter

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys; sending, by a server that is known."""
        if verb.id == "follow.send" and not self.runner.session.settings.mail.host:
            return False
        if verb.id in OUT and self.letter.conversation.thank_you.sent_at:
            return False
        return super().offers(verb)

    def put_letter(self) -> None:
        """Show the letter; if its voice can't be used, that is said."""
        super().put_letter()
        if self._thanks.trouble and self.text == self._thanks.fresh:
            self.keep()
            self.runner.say(self._thanks.trouble, trouble=True)

    def on_resize(self) -> None:
        """Which checks are shown depends on the room."""
        if not self.letter.gone:
            self.call_after_refresh(self.load)

    # Notes ------------------------------------------------------------------------------

    def put_in(self, note_id: str) -> None:
        """Put a note into the letter, in place of the blank that is selected."""
        words = self._thanks.picked(note_id)
        if why := self.letter.locked() or ("" if words else "This line stays out of the letter."):
            self.runner.say(why)
        else:
            self.page.put_in(words)

    # Voices -----------------------------------------------------------------------------

    def action_next_voice(self) -> None:
        """Put the letter together in the next voice; one that was changed only knowingly."""
        self.keep()
        letter = self._thanks
        again = "The same key again redrafts it"
        undo = self.runner.key("undo")
        changed = f"You changed this letter. {again}; {undo} brings yours back."
        if why := letter.locked():
            self.runner.say(why)
        elif not self.text.strip() or letter.is_made(self.text) or self.warned("voice", changed):
            self._take_voice()

    def _take_voice(self) -> None:
        drafted, command, voice = self._thanks.in_next_voice()
        if self.runner.run(command):
            self.replace(drafted.text)
            self.page.move_cursor((0, 0))
            self.next_blank()
            if drafted.trouble:
                self.runner.say(drafted.trouble, trouble=True)
            else:
                self.runner.done(f"Voice: {voice}")

    # By a mail server -------------------------------------------------------------------

    def action_send(self) -> None:
        """Send the letter, once it is known where from and where to."""
        self.keep()
        session, id = self.runner.session, self.letter.conversation_id
        by_mail = self.runner.attempt(self.letter.by_mail)
        if by_mail and self.runner.attempt(lambda: letters.addresses(session, id)):
            self.knowingly("send", self._begin)

    def _begin(self) -> None:
        session, id = self.runner.session, self.letter.conversation_id
        outgoing = letters.begin_sending(session, id, self.text, again=True)
        work = partial(_deliver, self.app, session, outgoing)
        self.app.run_worker(work, group="letter", thread=True, exit_on_error=False)
        self.load()
        self.post_message(self.Sending())
        self.runner.say(f"sending… to {outgoing.parcel.to}")


def _deliver(app: App[Any], session: Session, outgoing: Outgoing) -> None:
    """Deliver a letter, and keep what became of it even if the app was left meanwhile."""
    error = letters.deliver(outgoing)
    try:
        app.call_from_thread(_arrived, app, session, outgoing, error)
    except (RuntimeError, CancelledError):  # the app was left
        letters.end_sending(session, outgoing, error)


def _arrived(app: App[Any], session: Session, outgoing: Outgoing, error: SendError | None) -> None:
    """Keep what became of a letter, and say it wherever one is."""
    words = error.sentence if error else ""
    try:
        event = letters.end_sending(session, outgoing, error)
    except CoffeechatError as trouble:
        event, words = None, f"{words or 'Sent.'} {trouble.sentence}"
    stages = [screen for screen in app.screen_stack if isinstance(screen, StageScreen)]
    if stages:
        stage = stages[-1]
        at = stage.local(session.now())
        words = words or f"sent {at:%H:%M}"
        if stage.conversation_id != outgoing.conversation_id:
            words = f"The letter to {outgoing.parcel.to}: {words}"
        stage.load()
        stage.show_status()
        stage.say(words, trouble=error is not None or event is None)
