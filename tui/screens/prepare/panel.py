"""A part of Prepare that owns what it shows: its state, its keys, its style."""

from typing import ClassVar

from msgspec import Struct
from textual.containers import Vertical

from tui.domain.model.conversation import Conversation
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.services import Services
from tui.screens.shell.stage_fields import StageFields
from tui.verbs import Verb


class Tools(Struct, frozen=True):
    """What each part of Prepare works with."""

    services: Services
    """What the app hands out."""
    runner: CommandRunner
    """Runs commands, and has the outcome said."""
    fields: StageFields
    """What is known of the fields of the screen."""
    conversation_id: str
    """Which conversation."""


class Panel(Vertical):
    """A part of Prepare. It knows the session, but no screen and no other panel.

    Args:
        tools: What it works with.
    """

    DEFAULT_CSS = """
    Panel { height: auto; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = ()
    """What can be done where it has the focus."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.services, self.session = tools.services, tools.services.session
        self.runner, self.fields = tools.runner, tools.fields
        self.conversation_id = tools.conversation_id

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.seen(self.conversation_id)

    def load(self) -> None:
        """Show what there is; what is being typed is left alone."""
