"""The steps of the first conversation, as rows of Today."""

from collections.abc import Collection

from tui.domain.actions.snoozing import PutStepsAway
from tui.domain.agenda.first_steps import NEXT, FirstSteps, first_steps
from tui.domain.model.summary import ConversationHead
from tui.screens.shell.command_runner import CommandRunner
from widgets.rows import Row

NONE = "There are no steps to hide."


class StepRows:
    """Shows how far the first conversation has come, until it is thanked for.

    Args:
        runner: Runs commands, and has what is now said.
    """

    def __init__(self, runner: CommandRunner) -> None:
        self._runner = runner
        self.steps: FirstSteps | None = None
        """What is shown, or None."""

    def rows(self, heads: Collection[ConversationHead]) -> list[Row]:
        """A title, the steps with their ticks, what comes next; nothing once that is over."""
        session = self._runner.session
        self.steps = first_steps(heads, session.now(), session.clock.zone)
        if self.steps is None:
            return []
        done, following = self.steps.done, self.steps.done.index(False)
        words = "  ".join(
            f"{'✓' if made else '▸' if at == following else '○'} {name}"
            for at, (name, made) in enumerate(zip(NEXT, done, strict=True))
        )
        count = f"{sum(done)} of {len(done)} done"
        title = f"your first conversation · {count} · {self._runner.key('steps')} hides this"
        hint = self._runner.spell(f"next: {self.steps.hint}")
        return [Row("", title, tone="title"), Row("", words), Row("", hint), Row("", "")]

    def put_away(self) -> None:
        """Have them gone for good."""
        if self.steps is None:
            self._runner.say(NONE)
        else:
            self._runner.run(PutStepsAway(self.steps.conversation_id))
