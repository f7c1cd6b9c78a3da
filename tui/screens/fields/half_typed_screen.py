"""Leaving a screen of which a line holds something that is not kept yet."""

from typing import ClassVar

from textual.widgets import Input

from tui.domain.actions.people import EditPerson, PersonField
from tui.screens.fields.editing_screen import EditingScreen
from widgets.bars import StatusLine

WHOLE = ("name", "zone")
"""Fields of a person that may be refused when they are kept."""


class HalfTypedScreen(EditingScreen):
    """A screen that stays once for what would be lost, and is left when the key comes again."""

    BY_ENTER: ClassVar[tuple[str, ...]] = ()
    """Lines that Enter alone keeps, by id."""

    _insisted: tuple[str, ...] = ()

    def may_leave(self) -> bool:
        """Keep what can be kept; whether nothing would be lost, or the same key came again."""
        self.put_aside()
        if self.lost():
            return True
        for line in self.unkept():
            known = (line.id or "", line.value)
            if known != self._insisted and not self.settle(line):
                self._insisted = known
                line.focus()
                said = self.query_one("#keys", StatusLine).sentence.rstrip(".")
                self.say(f"{said}. The same key again leaves without it.", trouble=True)
                return False
        return True

    def unkept(self) -> list[Input]:
        """The lines that hold what is not kept."""
        waiting = [self.query_one(f"#{id}", Input) for id in self.BY_ENTER]
        fields = [line for line in self.query(Input) if line.id in WHOLE]
        refused = [
            line
            for line in fields
            if " ".join(line.value.split()) != getattr(self.person, line.id or "")
        ]
        return [line for line in waiting if line.value.strip()] + refused

    def settle(self, line: Input) -> bool:
        """Keep what a line holds, if it needs no Enter; else say why not."""
        if line.id in WHOLE:
            field = PersonField(line.id)
            return self.run(EditPerson(self.person.id, field, line.value), told=False)
        if line.id == "when":
            return self.keep_date(line.value)
        self.say(f'"{line.value.strip()}" is not kept yet: Enter keeps it', trouble=True)
        return False

    def action_leave(self) -> None:
        """Back to where one came from, unless something would be lost."""
        if self.may_leave():
            super().action_leave()
