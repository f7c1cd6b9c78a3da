"""The end of a call: by a key or a letter, now or when it was, and its continuing another day."""

from datetime import datetime

from tui.domain.model.agreed_end import seconds_left
from tui.domain.model.call import left_words
from tui.screens.call.card_panel import CardPanel
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.another_day import go_on_another_day
from tui.screens.shell.call_end import ask_end
from tui.screens.shell.stage_screen import StageScreen
from tui.verbs import live

EARLY_SECONDS = 120
"""Longer than this before the agreed end, in seconds, a call isn't ended by one key."""


class Ending:
    """Ends the call of a screen; long before its agreed end it is asked for twice.

    Args:
        screen: The screen.
        card: Its card, which gives the line back.
    """

    def __init__(self, screen: StageScreen, card: CardPanel) -> None:
        self._screen, self._card = screen, card
        self._line, self._talk = card.line, card.talk

    def by_key(self) -> None:
        """The key of the end was pressed."""
        screen = self._screen
        left_s = seconds_left(self._talk.conversation, screen.session.now())
        if left_s > EARLY_SECONDS and not screen.services.keys.again("live.end"):
            key = screen.key("end")
            screen.say(f"{left_words(left_s)}; {key} again ends the call.", asks=True)
        else:
            self._end()

    def by_letter(self) -> None:
        """The letter of the end came after the leader; it always has to come twice."""
        if self._screen.services.keys.again(live.LETTERS[live.END]):
            self._end()
        else:
            self._screen.say(f"{live.END} again ends the call.", asks=True)
            self._line.capture.lead()

    def _end(self) -> None:
        def end(ended_at: datetime | None) -> None:
            if self._ended(ended_at):
                self._screen.post_message(GoTo(ScreenName.DEBRIEF, self._talk.id))

        ask_end(self._screen, self._talk.conversation, end)

    def another_day(self) -> None:
        """The call dropped: end it, and continue on another day."""
        screen = self._screen
        if not self._talk.paused:
            pause, end = screen.key("call.pause"), screen.key("end")
            screen.say(f"The call runs; {pause} stops its clock, {end} ends it.")
        else:
            ask_end(screen, self._talk.conversation, self._end_and_go_on)

    def _end_and_go_on(self, ended_at: datetime | None) -> None:
        if self._ended(ended_at):
            go_on_another_day(self._screen, self._talk.id)

    def _ended(self, ended_at: datetime | None) -> bool:
        """End the call, what is typed kept as a note. Returns whether it was done."""
        done = (
            self._card.free_line()
            and self._line.finish()
            and self._card.attempt(lambda: self._talk.end_at(ended_at))
        )
        if done:
            self._line.capture.put("")
            self._line.forget()
        return done
