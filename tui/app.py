"""The app: what it is put together from, how it begins, and running it until its end."""

import gc
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.keys import key_to_character
from textual.reactive import Initialize, Reactive
from textual.screen import Screen
from textual.signal import Signal
from textual.theme import Theme
from textual.widgets import Input, TextArea

from themes import THEMES
from tui.domain.actions.event import Event
from tui.errors import CoffeechatError, StorageError
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.daily_backup import DailyBackup
from tui.screens.shell.departure import Departure
from tui.screens.shell.keyboard import Keyboard
from tui.screens.shell.leader import may_follow
from tui.screens.shell.library_watch import LibraryWatch
from tui.screens.shell.navigator import Navigator
from tui.screens.shell.palette import CSS, Palette
from tui.screens.shell.palette_words import WordsProvider
from tui.screens.shell.publisher import Publisher
from tui.screens.shell.running_clocks import RunningClocks
from tui.screens.shell.services import Services
from tui.screens.shell.shutdown import Shutdown
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.terminal_driver import driver
from tui.screens.shell.top_status import TopStatus
from tui.screens.shell.typed_watch import TypedWatch
from tui.screens.shell.window_title import WindowTitle, titled
from tui.screens.typed_fields import TypedFields
from tui.session.session import Session
from tui.session.writer import SaveState
from tui.shutdown import Watch, heard, words_of
from tui.verbs import common
from tui.verbs.owner import KeyOwner
from tui.verbs.verb import pressed_for
from widgets.bars import StatusLine
from widgets.editors import TooLong

if TYPE_CHECKING:  # only who rehearses waits for it
    from tui.domain.interview.rehearsal import Rehearsal
    from tui.screens.call.rehearsal import RehearsalScreen

Hurry = Callable[[int], None]

_OURS = {theme.name: theme for theme in THEMES.values()}


def _chosen_theme(app: "CoffeechatApp") -> str:
    return THEMES[app.session.settings.theme].name


class CoffeechatApp(App[None], inherit_bindings=False):
    """The full-screen app.

    Args:
        session: The door to the data.
        start: Where to begin, if not at Today.
        hurry: Told the status when the end has come that a signal asked for.
        remark: What is to be said at the start, or "".
    """

    TITLE = "coffeechat"
    CALL: ClassVar[str] = "call"
    LEAVES: ClassVar[str] = "leaves coffeechat; the call continues"
    BINDINGS = bindings(*common.VERBS, *common.OUTSIDE_CALLS)
    CSS = CSS
    COMMANDS: ClassVar = {WordsProvider}

    theme: Reactive[str] = Reactive(Initialize(_chosen_theme))
    """What it wears from the beginning: another theme would have all CSS made again."""

    def __init__(
        self,
        session: Session,
        start: GoTo | None = None,
        hurry: Hurry = lambda status: None,
        remark: str = "",
    ) -> None:
        self.session = session
        super().__init__(driver_class=driver())
        self._start = start
        self._remark = remark
        self.animation_level = "none"
        typed = TypedFields(session.half_typed)
        self.services = Services(
            session,
            Signal[Event](self, "changed"),
            Signal[SaveState](self, "saved"),
            Path.cwd(),
            RunningClocks(session),
            typed,
            KeyOwner(),
        )
        self.status = TopStatus(self)
        self.keyboard = Keyboard(self, self.services, self.go, self._hand_on)
        self.navigator = Navigator(self, self.services, self.keyboard, self.status)
        self.typing = TypedWatch(self, typed)
        self.publisher = Publisher(self, self.services)
        self.library_watch = LibraryWatch(self, session)
        self.shutdown = Shutdown(self, hurry, self.typing.hold)
        self.departure = Departure(
            self, self.services, self.typing, self.status, self.CALL, self.LEAVES
        )
        self.palette = Palette(self, session)
        self.window_title = WindowTitle(self, self.services, self.CALL)
        self._backup = DailyBackup(self, session, self.status.complain)

    def get_theme(self, theme_name: str) -> Theme | None:
        """A theme of ours, which is there before any is registered, or one of Textual's."""
        return _OURS.get(theme_name) or super().get_theme(theme_name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters; without colour, the terminal's own colours don't become greys."""
        if self.no_color and self.native_ansi_color:
            return [NoColor()]
        return super().get_line_filters()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers."""
        return self.palette.commands(screen)

    def on_load(self) -> None:
        """Before there is a screen: other themes can be put on, and what is saved is told."""
        for theme in THEMES.values():
            self.register_theme(theme)
        self.shutdown.begin()
        self.publisher.begin()

    def hung_up(self) -> None:
        """The terminal is gone; called in any thread."""
        self.shutdown.hung_up()

    def broke(self, error: BaseException) -> None:
        """Something went wrong that nobody foresaw; called in any thread."""
        self.shutdown.broke(error)

    def _handle_exception(self, error: Exception) -> None:
        """End in order; Textual would print the values of variables, and so notes."""
        self.shutdown.note(error)
        self._close_messages_no_wait()

    @on(Driver.SignalResume)
    def draw_again(self) -> None:
        """The shell stopped the program and continued it: the terminal shows nothing of it.

        What was said before has been read.
        """
        self.status.end()
        self.refresh(layout=True)

    async def on_event(self, event: events.Event) -> None:
        """A key, and a paste, goes to whom it belongs; what a click brings was asked for."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keyboard.press(event)
            return
        if isinstance(event, events.MouseDown) and not event.is_forwarded:
            self.status.end()
        await super().on_event(event)
        if isinstance(event, events.MouseUp):
            self.keyboard.settle()

    async def _hand_on(self, event: events.Event) -> None:
        self.status.end(event.key if isinstance(event, events.Key) else "")
        await super().on_event(event)

    def get_default_screen(self) -> Screen[Any]:
        """What is below all other screens: Today, or nothing if one begins elsewhere."""
        try:
            self.session.half_typed.begin()
        except StorageError as error:
            self.call_after_refresh(self.status.complain, error.sentence)
        return self.navigator.home() if self._start is None else super().get_default_screen()

    def on_mount(self) -> None:
        """Begin."""
        self.set_keymap(dict(self.session.settings.keys))
        self.begin()
        self.window_title.begin()
        self.keyboard.settle()
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        """What there is by now stays for good; from here on memory is cleared up as usual."""
        gc.freeze()
        gc.enable()

    def begin(self) -> None:
        """Show the first screen, and look after the library."""
        if self._start is not None:
            self.navigator.begin(self._start)
        self.library_watch.begin()
        self._backup.begin()
        if self._remark:
            self.call_after_refresh(self.status.complain, self._remark)

    @on(StatusLine.Pressed)
    async def clicked(self, event: StatusLine.Pressed) -> None:
        """A key of the row of keys was clicked: it is pressed."""
        for key in pressed_for(event.key):
            character = key_to_character(key)
            await self.keyboard.press(events.Key(key, character))

    @on(Input.Changed)
    @on(TextArea.Changed)
    def typed(self) -> None:
        """Somebody types."""
        self.typing.heard()

    @on(TooLong)
    def say_too_long(self, event: TooLong) -> None:
        """What was typed or pasted has no room where it should be."""
        self.status.say(event.sentence, trouble=True)

    def on_go_to(self, request: GoTo) -> None:
        """A screen asks to be somewhere else."""
        self.go(request)

    def on_settings_panel_changed(self) -> None:
        """Other settings hold: the window is called so at once."""
        self.window_title.tell()

    def go(self, request: GoTo) -> None:
        """Show a screen."""
        self.navigator.go(request)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The first of two keys means something where a second one does."""
        return action != "lead" or may_follow(self.screen, str(parameters[0]))

    def action_lead(self, prefix: str) -> None:
        """The next key follows this one, as if its key had been pressed."""
        if isinstance(self.screen, StageScreen):
            self.keyboard.leader.begin(self.screen, prefix)

    def action_help(self) -> None:
        """The help of the screen on top."""
        self.palette.help(self.screen)

    def action_guide(self) -> None:
        """The guide, at the page about the screen on top."""
        self.palette.guide(self.screen)

    def action_settings(self) -> None:
        """The settings; leaving them leads back."""
        self.palette.settings(self.screen)

    async def action_quit(self) -> None:
        """Leave when everything is on disk; a second time leaves in any case."""
        self.departure.leave()


class RehearsalApp(CoffeechatApp):
    """A rehearsal: one screen; when that is left, the app is.

    Args:
        session: The door to the library of rehearsals.
        rehearsal: What is rehearsed.
        hurry: Told the status when the end has come that a signal asked for.
    """

    CALL = "rehearsal"
    LEAVES = "leaves it"

    def __init__(
        self, session: Session, rehearsal: "Rehearsal", hurry: Hurry = lambda status: None
    ) -> None:
        super().__init__(session, hurry=hurry)
        self._rehearsal = rehearsal
        self._pressed = 0

    def get_default_screen(self) -> StageScreen:
        """The one screen."""
        module = import_module("tui.screens.call.rehearsal")
        screen: RehearsalScreen = module.RehearsalScreen(self.services, self._rehearsal)
        self._screen = screen
        return screen

    def begin(self) -> None:
        """There is nothing to look after."""

    async def on_event(self, event: events.Event) -> None:
        """Count the keys on their way."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._pressed += 1
        await super().on_event(event)

    def go(self, request: GoTo) -> None:
        """The call was ended, or left."""
        self._screen.finish(self._pressed, talked=request.where is ScreenName.DEBRIEF)


def run_app(
    session: Session, conversation_id: str = "", where: str = ScreenName.LIVE, remark: str = ""
) -> tuple[int, str]:
    """Run the app until it is left; whatever happens, what was said to be saved is waited for.

    Args:
        session: The door to the data; it is closed.
        conversation_id: A conversation to begin with; on the live screen its call is under way.
        where: The name of the screen that shows it.
        remark: What is to be said at the start, or "".

    Returns:
        The exit status, and the conversation that a rehearsal is wished of, or "".

    Raises:
        StorageError: Not everything could be saved.
        CoffeechatError: Something went wrong that nobody foresaw.
    """
    start = GoTo(ScreenName(where), conversation_id) if conversation_id else None
    return _run(session, lambda hurry: CoffeechatApp(session, start, hurry, remark))


def run_rehearsal(session: Session, rehearsal: "Rehearsal") -> tuple[int, str]:
    """Run a rehearsal as `run_app` does; the second of what it returns is "" if it was quitted.

    After a blank it has the call time, in seconds, from which to rehearse again.
    """
    return _run(session, lambda hurry: RehearsalApp(session, rehearsal, hurry))


def _run(session: Session, make: Callable[[Hurry], CoffeechatApp]) -> tuple[int, str]:
    watch = Watch(lambda: titled(session.settings))
    app = make(watch.begin)
    with heard(app.shutdown.end_by, app.shutdown.broke):
        try:
            app.run()
            watch.restore(by_hand=False)
        except Exception as error:
            watch.restore(by_hand=True)
            app.shutdown.note(error)
        except BaseException:
            app.session.close()
            raise
        status = close(app)
    watch.begin(0)
    wish: object = app.return_value
    return status, wish if isinstance(wish, str) else ""


def close(app: CoffeechatApp) -> int:
    """Have everything on disk when the app was left; returns and raises what `run_app` does."""
    end = app.shutdown
    saved = "What you typed is saved." if end.kept else "What you typed last may be lost."
    try:
        app.session.close()
    except StorageError as error:
        if end.error is None:
            error.status = end.ended or error.status
            raise
        saved = error.sentence
    if end.error is not None:
        broken = CoffeechatError(f"{words_of(end.error)}. {saved} Please report it.")
        broken.status = end.ended or 1
        raise broken from end.error
    return end.ended or app.return_code or 0
