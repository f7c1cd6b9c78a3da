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
        place: The panel or dialog on which it is written.
        runner: Says what became of it.
        text: Gives the text as it is now.
        onward: Gives a sentence that says what comes next.
    """

    def __init__(
        self,
        place: Widget,
        runner: CommandRunner,
        text: Callable[[], str],
        onward: Callable[[], str],
    ) -> None:
        self._place, self._runner, self._text, self._onward = place, runner, text, onward
        self._offer = ""
        self.left: str | None = None
        """The text as it left last; None if it hasn't."""

    def forget(self) -> None:
        """The text is another one now: what was said of a copy holds no longer."""
        self._offer = ""

    def bare(self) -> bool:
        """Show the text bare if a copy was just said; returns whether it was shown."""
        said = self._place.screen.query_one(StatusLine).ended
        if not said or said != self._offer:
            return False
        self._offer = ""
        self._runner.say("")
        self.left = self._text()
        self._runner.attempt(lambda: show_bare(self._place.app, self._text()))
        return True

    def copy(self) -> None:
        """Copy the text."""
        text, runner = self._text(), self._runner

        def told(copied: Copied) -> None:
            words = f"{copied.words} {runner.key('copy')} again shows it plain, to select by hand."
            self._offer = "" if text != self._text() else f"{words} {self._onward()}"
            if copied.by or copied.asked:
                self.left = text
            runner.say(self._offer or copied.words)

        copy_beside(self._place.screen, text, told)

    def mail(self, url: Callable[[str], str]) -> None:
        """Open the text in the mail program, in a thread: some openers take their time.

        Args:
            url: Gives the text as an address for it.

        Raises:
            CoffeechatError: There is no such address.
        """
        text, app, say = self._text(), self._place.app, self._runner.say
        address = url(text)
        say("Handing it to the mail program…")

        def handed() -> None:
            self.left = text
            say(f"Handed to the mail program. {self._onward()}")

        def work() -> None:
            try:
                mail_handoff.open_mail(address)
            except CoffeechatError as error:
                app.call_from_thread(say, error.sentence, trouble=True)
            else:
                app.call_from_thread(handed)

        self._place.run_worker(work, thread=True, exit_on_error=False, exclusive=True, group="mail")
