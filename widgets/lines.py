"""Lines in which Enter acts at once, so that what is typed after it goes where it belongs."""

from widgets.editors import Line


class NextLine(Line):
    """A line that Enter leaves for the next field, as Tab does."""

    async def action_submit(self) -> None:
        """Continue."""
        self.screen.focus_next()


class TakenLine(Line):
    """A line that Enter empties; what was in it is handed over as submitted."""

    async def action_submit(self) -> None:
        """Hand over what was typed."""
        self.post_message(self.Submitted(self, self.value))
        self.value = ""
