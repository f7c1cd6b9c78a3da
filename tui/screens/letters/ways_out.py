"""The ways a text leaves the program: copied, bare on the screen, through the mail program."""

from collections.abc import Callable

from textual.widget import Widget

from tui.errors import CoffeechatError
from tui.screens.shell.clipboard import copy_beside
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.terminal_handover import show_bare
from tui.session import mail_handoff
from tui.session.mail_handoff import Copied
from widgets.bars import StatusLine


class WaysOut:
    """Hands out the text of a letter; what became of it is said.

    Args:
        place: The panel on which it is written.
        runner: Says what became of it.
        text: Gives the text as it is now.
    """

    def __init__(self, place: Widget, runner: CommandRunner, text: Callable[[], str]) -> None:
        self._place, self._runner, self._text = place, runner, text
        self._offer = ""

    def forget(self) -> None:
        """The text is another one now: what was said of a copy holds no longer."""
        self._offer = ""

    def bare(self) -> bool:
        """Show the text bare if a copy was just said; returns whether it was shown."""
        said = self._place.screen.query_one("#keys", StatusLine).ended
        if not said or said != self._offer:
            return False
        self._offer = ""
        self._runner.say("")
        self._runner.attempt(lambda: show_bare(self._place.app, self._text()))
        return True

    def copy(self) -> None:
        """Copy the text."""
        text, runner = self._text(), self._runner

        def told(copied: Copied) -> None:
            again, sent = runner.key("copy"), runner.key("sent")
            words = f"{copied.words} {again} again shows it to be selected by hand."
            self._offer = "" if text != self._text() else f"{words} {sent} marks it as sent."
            runner.say(self._offer or copied.words)

        copy_beside(self._place.screen, text, told)

    def mail(self, url: str) -> None:
        """Open an address in the mail program, in a thread: some openers take their time."""
        app, say = self._place.app, self._runner.say
        say("Handing it to the mail program…")

        def work() -> None:
            try:
                mail_handoff.open_mail(url)
            except CoffeechatError as error:
                app.call_from_thread(say, error.sentence, trouble=True)
                return
            words = f"It is in the mail program. {self._runner.key('sent')} marks it as sent."
            app.call_from_thread(say, words)

        self._place.run_worker(work, thread=True, exit_on_error=False, exclusive=True, group="mail")
