"""Rows of Today that are marked, so that one verb is done to all of them."""

from collections.abc import Callable, Collection, Iterable

from tui.domain.actions.base import Command
from tui.screens.shell.command_runner import CommandRunner
from widgets.rows import Rows


class Marks:
    """The marked rows, by their keys.

    Args:
        rows: The list.
        runner: Runs commands, and has what is now said.
        load: Shows the list again.
    """

    def __init__(self, rows: Rows, runner: CommandRunner, load: Callable[[], object]) -> None:
        self._rows, self._runner, self._load = rows, runner, load
        self._keys: dict[str, tuple[str, ...]] = {}

    def turn(self, key: str, stands_for: Collection[str]) -> None:
        """Mark a row, or no longer; then the cursor moves on.

        Args:
            key: The row's key.
            stands_for: The keys of what it stands for: its own, or those of a whole pile.
        """
        if not stands_for:
            self._runner.say("Only what is to be done, and conversations, can be marked.")
            return
        if key in self._keys:
            del self._keys[key]
        else:
            self._keys[key] = tuple(stands_for)
        self._rows.mark(self._keys)
        self._rows.action_move(1)
        if self._keys:
            way_out = self._runner.spell("{today.clear} unmarks them")
            self._runner.say(f"{len(self.keys)} marked: one key does it to all; {way_out}.")

    @property
    def keys(self) -> tuple[str, ...]:
        """What is marked, each once."""
        return tuple(dict.fromkeys(key for some in self._keys.values() for key in some))

    def clear(self) -> bool:
        """Mark nothing; whether anything was marked."""
        there, self._keys = bool(self._keys), {}
        self._rows.mark(())
        return there

    def deal(self, commands: Iterable[Command], what: str) -> None:
        """Run a command for each of what is marked, as one step, and say what came of it.

        Args:
            commands: The commands.
            what: What is done to each, such as "snoozed".
        """
        session, asked = self._runner.session, tuple(commands)
        left: list[str] = []
        if not asked:
            self._runner.say(f"None of these can be {what}.")
            return
        done = self._runner.attempt(lambda: left.extend(session.run_all(asked, what)))
        if done and self._runner.attempt(session.flush):
            self.clear()
            self._load()
            rest = f" {len(left)} left: {left[0]}" if left else ""
            way_back = f"{self._runner.key('undo')} takes it back."
            self._runner.say(f"{len(asked) - len(left)} {what}.{rest} {way_back}")
