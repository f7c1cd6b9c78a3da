"""The palette and the help: everything that can be done on the screen on top, by its name."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from themes import THEMES
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell import elsewhere
from tui.screens.shell.action_owner import action_owner
from tui.screens.shell.guide import GuideDialog
from tui.screens.shell.help import HelpDialog
from tui.screens.shell.stage_screen import StageScreen
from tui.session import use_cases
from tui.session.session import Session
from tui.verbs import Verb

CSS = """
Input { background: $background; }
Vertical > Input { padding: 0 1; }
Input:focus { background: $panel; }
Input > .input--placeholder { color: $text-muted; }
Input:ansi > .input--cursor { background: ansi_default; color: ansi_default; }
CommandPalette:ansi {
    & #--input, & CommandInput, & CommandList { border: none; }
    & SearchIcon { color: ansi_default; }
    & .command-palette--highlight { text-style: bold; }
}
"""
"""How fields and the palette look in every theme."""


KEYS_ONLY = ("app.palette", "app.lead", "app.go")
"""Verbs that lead to others, which are all there."""


class Palette:
    """Finds everything by its name.

    Args:
        app: The app that it belongs to.
        session: The door to the data.
    """

    def __init__(self, app: App[Any], session: Session) -> None:
        self._app = app
        self._session = session

    def commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers: every verb of the screen, the looks, what is elsewhere."""
        if isinstance(screen, StageScreen):
            for verb in self._verbs_of(screen):
                if verb.id not in KEYS_ONLY:
                    key = f" ({verb.key_name})" if verb.key else ""
                    yield SystemCommand(
                        f"{verb.title}{key}",
                        verb.help,
                        self._doer(screen, verb.action),
                    )
            words = "What an informational interview is, and how each stage of it goes"
            yield SystemCommand("guide", words, lambda: self.guide(screen))
            yield from elsewhere.commands(screen)
        for name, theme in THEMES.items():
            yield SystemCommand(f"look: {name}", f"Use the {name} look", self._wearer(theme.name))

    def help(self, screen: Screen[Any]) -> None:
        """Show the help of a screen."""
        if isinstance(screen, StageScreen):
            name = type(screen).__name__.removesuffix("Screen")
            text, verbs = screen.spell(screen.HELP), self._verbs_of(screen, now=False)
            dialog = HelpDialog(name, text, verbs, lambda: self.guide(screen))
            self._app.push_screen(dialog, partial(self._do, screen))

    def guide(self, screen: Screen[Any]) -> None:
        """Show the guide, at the page about a screen."""
        name = screen.VERBS[0].screen if isinstance(screen, StageScreen) and screen.VERBS else ""
        self._app.push_screen(GuideDialog(use_cases.guide(), name, self._session.settings.keys))

    def settings(self, screen: Screen[Any]) -> None:
        """Show the settings, unless they are on top or a screen stays for what would be lost."""
        if not isinstance(screen, StageScreen) or screen.fields.where is ScreenName.SETTINGS:
            return
        if screen.may_leave():
            screen.post_message(GoTo(ScreenName.SETTINGS))

    def _verbs_of(self, screen: StageScreen, *, now: bool = True) -> tuple[Verb, ...]:
        """What can be done on a screen, help last; see `StageScreen.every_verb`."""
        help, *others = screen.every_verb(now=now)
        return (*others, help)

    def _do(self, screen: StageScreen, id: str | None) -> None:
        """Do what was chosen in the help, if anything was."""
        for verb in self._verbs_of(screen):
            if verb.id == id:
                self._doer(screen, verb.action)()

    def _doer(self, screen: StageScreen, action: str) -> Callable[[], None]:
        async def do() -> None:
            await self._app.run_action(action, action_owner(screen, action) or self._app)

        return lambda: (self._app.call_later(do), None)[1]

    def _wearer(self, theme: str) -> Callable[[], None]:
        def wear() -> None:
            self._app.theme = theme

        return wear
