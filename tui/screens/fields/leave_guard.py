"""Leaving a screen of which a line holds something that is not kept yet."""

from collections.abc import Callable

from textual.screen import Screen
from textual.widgets import Input

from tui.domain.actions.people import EditPerson, PersonField
from tui.screens.shell.command_runner import CommandRunner
from widgets.bars import StatusLine

WHOLE = ("name", "zone")
"""Fields of a person that may be refused when they are kept."""


class LeaveGuard:
    """Stays once for what would be lost, and lets go when the same key comes again.

    Args:
        screen: The screen with the lines.
        runner: Runs commands, and has the outcome said.
        person_id: Whose fields are on it.
        by_enter: Lines that Enter alone keeps, by id.
    """

    def __init__(
        self,
        screen: Screen[None],
        runner: CommandRunner,
        person_id: str,
        by_enter: tuple[str, ...] = (),
    ) -> None:
        self._screen, self._runner, self._person_id = screen, runner, person_id
        self._by_enter = by_enter
        self._insisted: tuple[str, ...] = ()
        self.settles: dict[str, Callable[[str], bool]] = {}
        """Keeps what a line holds without Enter, by the line's id; gives whether all is kept."""

    def lets_go(self) -> bool:
        """Whether nothing would be lost, or the same key came again."""
        for line in self._unkept():
            known = (line.id or "", line.value)
            if known != self._insisted and not self._settle(line):
                self._insisted = known
                line.focus()
                said = self._screen.query_one(StatusLine).sentence.rstrip(".")
                self._runner.say(f"{said}. The same key again leaves without it.", trouble=True)
                return False
        return True

    def _unkept(self) -> list[Input]:
        """The lines that may hold what is not kept."""
        kept = [self._screen.query_one(f"#{id}", Input) for id in self.settles]
        waiting = [self._screen.query_one(f"#{id}", Input) for id in self._by_enter]
        person = self._runner.session.seen_person(self._person_id)
        fields = [line for line in self._screen.query(Input) if line.id in WHOLE]
        refused = [
            line
            for line in fields
            if " ".join(line.value.split()) != getattr(person, line.id or "")
        ]
        return [*kept, *(line for line in waiting if line.value.strip()), *refused]

    def _settle(self, line: Input) -> bool:
        """Keep what a line holds, if it needs no Enter; otherwise say why not."""
        if line.id in WHOLE:
            command = EditPerson(self._person_id, PersonField(line.id), line.value)
            return self._runner.run(command, told=False)
        if line.id in self.settles:
            return self.settles[line.id](line.value)
        self._runner.say(f'"{line.value.strip()}" is not kept yet: Enter keeps it', trouble=True)
        return False
