"""The settings: every one that there is, over the file in which they are kept."""

import os
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.widget import Widget

from themes import THEMES
from tui.domain.language.text import count_of
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.settings.panel import SettingsPanel
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.session.settings_file import SettingsFile
from tui.verbs import Verb, settings
from tui.verbs.keymap import usable_keys
from widgets.bars import StatusLine


class SettingsScreen(StageScreen):
    """The settings.

    Args:
        services: What the app hands out.
        conversation_id: No conversation; every screen is given one.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = settings.VERBS
    BINDINGS = bindings(*settings.SCREEN)
    HELP = """Everything that you can choose, over the file in which it is kept; your comments and
    the order of its lines stay as they are. Type on a row, and what you type is its new value; the
    line says what that means. Enter keeps it, {settings.leave} puts back what was, an empty line
    takes the default. {settings.try_before} and {settings.try_next} walk through the choices: a
    theme is put on while you look at it.

    A key is pressed: Enter on its row, then the key that is to do it; {dialog.close} leaves it as
    it was.

    Say numbers as you like: 90, 1,440, two, 2 h, 1 day; the fourth of four choices is 4, or its
    first letters. Yes and no are also on and off.

    The words below the list say what the row is for, and why its default is what it is. A row with
    ! has something wrong in the file; the default is used instead. {settings.undo} takes the last
    change back."""

    def __init__(self, services: Services, conversation_id: str = "") -> None:
        super().__init__(services, conversation_id)
        self.file = SettingsFile(self.session, usable_keys)
        self.panel = SettingsPanel(self.file, self.runner, self.fields)
        self._theme = self.session.settings.theme
        self._worn = ""

    def compose_body(self) -> Iterable[Widget]:
        """The settings."""
        yield self.panel

    def on_mount(self) -> None:
        """Begin in the list; the look that is on now is the one to go back to."""
        self._worn = self.app.theme
        self.panel.rows.focus()
        self.panel.rows.go_to(self.record_id)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Where one is, and where they are kept."""
        title, home = "coffeechat · settings", os.path.expanduser("~")
        path = str(self.file.path).replace(f"{home}/", "~/", 1)
        return title, path if len(title + path) < self.size.width - 4 else self.file.path.name

    def status_words(self) -> str:
        """How many are the user's own, and what is to be fixed."""
        mine, wrong = self.panel.counts
        yours = f"{mine} set by you" if mine else "all at their defaults"
        return f"{yours} · {count_of(wrong, 'thing')} to fix" if wrong else yours

    def tick(self) -> None:
        """Another program may have written the file."""
        if self.is_active and not self.panel.typing:
            self.panel.load()
        super().tick()

    def load(self) -> None:
        """Write the rows."""
        self.panel.load()

    @on(SettingsPanel.Changed)
    def take_up(self) -> None:
        """Have the look and the keys that are chosen."""
        chosen = self.file.settings
        if chosen.theme != self._theme:
            self._theme = chosen.theme
            self._worn = THEMES[chosen.theme].name
            self._wear(self._worn)
        if self.app._keymap != dict(chosen.keys):
            self.app.set_keymap(dict(chosen.keys))
            self.show_keys()
        self.show_status()

    @on(SettingsPanel.Tried)
    def try_on(self, event: SettingsPanel.Tried) -> None:
        """Show a theme that is only looked at."""
        tried = THEMES.get(str(event.value)) if event.name == "look.theme" else None
        self._wear(tried.name if tried else self._worn)

    def _wear(self, theme: str) -> None:
        if self.app.theme != theme:
            self.app.theme = theme

    # Going ------------------------------------------------------------------------------

    def keep_fields(self) -> None:
        """Keep what is typed, if it can be kept; a theme that was only tried is taken off."""
        self.panel.settle()
        self._wear(self._worn)

    def may_leave(self) -> bool:
        """Keep what can be kept; whether nothing would be lost, or the same key came again."""
        if self.panel.settle() or self.services.keys.again(self.VERBS[0].id):
            return True
        said = self.query_one(StatusLine).sentence.rstrip(".")
        self.say(f"{said}. The same key again leaves without it.", trouble=True)
        return False

    def action_leave(self) -> None:
        """Put back what is being typed; where nothing is, go back."""
        if self.panel.put_back():
            return
        at = self.came_from or GoTo(ScreenName.TODAY)
        self.post_message(GoTo(at.where, at.conversation_id, back=at.back, person_id=at.person_id))

    def _turn(self, action: Callable[[], str], way_back: str) -> None:
        """Undo or redo, and say what is now; what is being typed is what is put back first."""
        words: list[str] = []
        if self.panel.put_back() or not self.attempt(lambda: words.append(action())):
            return
        self.panel.load()
        self.say(f"{words[0][:1].upper()}{words[0][1:]}. {way_back}.")

    def action_undo(self) -> None:
        """Take the last change back."""
        self._turn(self.file.undo, f"{self.key('redo')} makes it again")

    def action_redo(self) -> None:
        """Make a change again that was taken back."""
        self._turn(self.file.redo, f"{self.key('undo')} takes it back")
