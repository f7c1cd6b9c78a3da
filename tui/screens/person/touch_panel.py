"""The two lines about being in touch with a person."""

from collections.abc import Iterable, Sequence

from textual.containers import Vertical
from textual.widget import Widget

from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import conversation_head, person_head
from tui.screens.person import rows as show
from tui.screens.shell.command_runner import CommandRunner
from widgets.bars import TwoEnded


class TouchPanel(Vertical):
    """When the two were in touch, and when to be again.

    Args:
        runner: Knows the session, and how keys are written.
        person_id: Whom it is about.
    """

    DEFAULT_CSS = "TouchPanel { height: auto; }"

    def __init__(self, runner: CommandRunner, person_id: str) -> None:
        super().__init__()
        self._runner, self._person_id = runner, person_id

    def compose(self) -> Iterable[Widget]:
        """The last contact, the next."""
        yield TwoEnded(id="last")
        yield TwoEnded(id="next")

    def show(self, talks: Sequence[Conversation]) -> None:
        """Write the two lines.

        Args:
            talks: The conversations with the person.
        """
        session, who = self._runner.session, self._runner.session.seen_person(self._person_id)
        heads = [conversation_head(talk) for talk in talks]
        now, zone, resume = session.now(), session.clock.zone, self._runner.key("pause")
        words = show.touch_words(person_head(who), heads, now, zone, resume)
        for name, said in zip(("last", "next"), words, strict=True):
            self.query_one(f"#{name}", TwoEnded).left = f"{name} contact: {said}"
