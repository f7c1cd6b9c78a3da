"""The way of the letter by a mail server: a thread delivers it, wherever one goes meanwhile."""

from concurrent.futures import CancelledError
from functools import partial
from typing import Any

from textual.app import App

from tui.errors import CoffeechatError, SendError
from tui.screens.letters.thank_you import LetterScreen
from tui.screens.shell.stage_screen import StageScreen
from tui.session import letters
from tui.session.letters import Outgoing
from tui.session.session import Session
from tui.verbs import Verb

OUT = ("follow.send", "follow.sent")
"""Verbs of a letter that has not gone out."""


class SendingScreen(LetterScreen):
    """A screen whose letter can be sent.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def works_here(self, verb: Verb) -> bool:
        """Whether a verb can be done; sending once, and only by a server that is known."""
        known = verb.id != "follow.send" or bool(self.session.settings.mail.host)
        out = verb.id in OUT and bool(self.conversation.thank_you.sent_at)
        return known and not out and super().works_here(verb)

    def title_words(self) -> tuple[str, str]:
        """Whom to thank, and how the letter stands."""
        left, right = super().title_words()
        kept = self.conversation.thank_you
        if letters.on_its_way(self.conversation_id):
            right = "sending…"
        elif kept.unsure and kept.sending_at:
            right = f"may have been sent {self.local(kept.sending_at):%H:%M}"
        return left, right

    def stands(self) -> str:
        """What is on its way stands still."""
        if letters.on_its_way(self.conversation_id):
            return "The letter is on its way; it can't be changed."
        return super().stands()

    def keep_letter(self) -> None:
        """Keep the thank-you until it is on its way."""
        if not letters.on_its_way(self.conversation_id):
            super().keep_letter()

    def action_send(self) -> None:
        """Send the letter, once it is known where from and where to."""
        self.put_aside()
        if self.attempt(lambda: letters.addresses(self.session, self.conversation_id)):
            self._knowingly("send", self._send)

    def _send(self) -> None:
        self.attempt(self._begin)

    def _begin(self) -> None:
        outgoing = letters.begin_sending(self.session, self.conversation_id, self.text, again=True)
        work = partial(_deliver, self.app, self.session, outgoing)
        self.app.run_worker(work, group="letter", thread=True, exit_on_error=False)
        self.load()
        self.show_status()
        self.say(f"sending… to {outgoing.parcel.to}")


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
