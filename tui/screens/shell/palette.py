"""The palette and the help: everything that can be done on the screen on top, by its name."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.app import SystemCommand
from textual.filter import LineFilter, NoColor
from textual.screen import Screen

from themes import THEMES
from tui.screens.shell.action_owner import action_owner
from tui.screens.shell.help import HelpDialog
from tui.screens.shell.shutdown import EndingApp
from tui.screens.shell.stage_screen import StageScreen
from tui.session.session import Session
from tui.verbs import Verb, common
from tui.verbs.keymap import mapped


class PaletteApp(EndingApp, inherit_bindings=False):
    """An app in which everything is found by its name.

    Args:
        session: The door to the data.
        hurry: Told the status when the end has come that a signal asked for.
    """

    ENABLE_COMMAND_PALETTE: ClassVar[bool] = True
    CSS = """
    Input { background: $background; }
    Input:focus { background: $panel; }
    Input > .input--placeholder { color: $text-muted; }
    Input:ansi > .input--cursor { background: ansi_default; color: ansi_default; }
    CommandPalette:ansi {
        & #--input, & CommandInput, & CommandList { border: none; }
        & SearchIcon { color: ansi_default; }
        & .command-palette--highlight { text-style: bold; }
    }
    """

    def __init__(self, session: Session, hurry: Callable[[int], None]) -> None:
        super().__init__(hurry)
        self.session = session

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters; without colour, the terminal's own colours don't become greys."""
        if self.no_color and self.native_ansi_color:
            return [NoColor()]
        return super().get_line_filters()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every verb of the screen, and the looks."""
        if isinstance(screen, StageScreen):
            for verb in self._verbs_of(screen):
                if verb.id != "app.palette":
                    yield SystemCommand(
                        f"{verb.title} ({verb.key_name})",
                        verb.help,
                        self._doer(screen, verb.action),
                    )
        for name, theme in THEMES.items():
            yield SystemCommand(
                f"look: {name}", f"Put on the {name} look", self._wearer(theme.name)
            )

    def _verbs_of(self, screen: StageScreen) -> tuple[Verb, ...]:
        return mapped((*screen.VERBS, *common.VERBS), self.session.settings.keys)

    def _doer(self, screen: StageScreen, action: str) -> Callable[[], None]:
        async def do() -> None:
            await self.run_action(action, action_owner(screen, action) or self)

        return lambda: (self.call_later(do), None)[1]

    def _wearer(self, theme: str) -> Callable[[], None]:
        def wear() -> None:
            self.theme = theme

        return wear

    def action_help(self) -> None:
        """The help of the screen on top."""
        screen = self.screen
        if isinstance(screen, StageScreen):
            name = type(screen).__name__.removesuffix("Screen")
            self.push_screen(HelpDialog(name, screen.spell(screen.HELP), self._verbs_of(screen)))
