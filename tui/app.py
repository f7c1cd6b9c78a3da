"""The app: which screen is shown, themes, the palette, one signal for data and one for saving."""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from time import sleep
from typing import ClassVar

from textual import on, work
from textual.app import SystemCommand
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import get_current_worker

from themes import THEMES
from tui.domain.events import Event
from tui.endings import Watch, heard, words_of
from tui.errors import CoffeechatError, StorageError
from tui.screens.base import Desk, StageScreen
from tui.screens.binding import bindings
from tui.screens.dialogs.help import HelpDialog
from tui.screens.endings import EndingApp
from tui.screens.requests import Go, Where
from tui.screens.today import TodayScreen
from tui.session.saving import SaveState
from tui.session.session import Session
from tui.verbs import Verb, common
from tui.verbs.keymap import key_name_of, mapped
from widgets.bars import KeyLine
from widgets.editors import TooLong

STAGES = {
    Where.PREPARE: ("tui.screens.prepare", "PrepareScreen"),
    Where.LIVE: ("tui.screens.live", "LiveScreen"),
    Where.DEBRIEF: ("tui.screens.debrief", "DebriefScreen"),
    Where.FOLLOW_UP: ("tui.screens.follow_up", "FollowUpScreen"),
}
"""Module and class of the screens that show one conversation.

They are imported when they are first shown: the first screen is there 60 ms sooner.
"""


LOOK_SECONDS = 1.0
"""How often it is looked whether another program wrote; it costs three calls of the system."""


BACKUP_SECONDS = 5.0
"""So long after the start the day's backup begins."""

PAUSE_SECONDS = 0.01
"""How long a backup rests between two small batches of files: keys and saves go first."""


class StoppedError(Exception):
    """Work beside the screen ends because the app is left."""


def stage_of(where: Where) -> Callable[[Desk, str], StageScreen]:
    """The screen of a stage; it takes the desk and the conversation's id."""
    module, name = STAGES[where]
    stage: Callable[[Desk, str], StageScreen] = getattr(import_module(module), name)
    return stage


class CoffeechatApp(EndingApp, inherit_bindings=False):
    """The full-screen app.

    Args:
        session: The door to the data.
        start: Where to begin, if not at Today.
        hurry: Told the status when the end has come that a signal asked for.
    """

    TITLE = "coffeechat"
    BINDINGS = bindings(*common.VERBS)
    CSS = """
    Input { background: $background; }
    Input:focus { background: $panel; }
    Input > .input--placeholder { color: $text-muted; }
    """
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = True

    def __init__(
        self,
        session: Session,
        start: Go | None = None,
        hurry: Callable[[int], None] = lambda status: None,
    ) -> None:
        super().__init__(hurry)
        self.session = session
        self._start = start
        self._leaving = False
        self.animation_level = "none"
        self.changed: Signal[Event] = Signal(self, "changed")
        self.saved: Signal[SaveState] = Signal(self, "saved")
        self.desk = Desk(session, self.changed, self.saved, Path.cwd())

    def on_mount(self) -> None:
        """Listen to the session, put on the look, show the first screen."""
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[self.session.settings.theme].name
        self.set_keymap(dict(self.session.settings.keys))
        self.session.on_event(self.changed.publish)
        self.session.on_save(self._saved)
        self.today = TodayScreen(self.desk)
        self.push_screen(self.today)
        self.set_interval(LOOK_SECONDS, self.look_around)
        self.set_timer(BACKUP_SECONDS, self.back_up)
        if self._start is not None:
            self.go(self._start)

    def look_around(self) -> None:
        """Show what another program wrote, if one did."""
        if self.session.moved():
            self.today.look_again_at_disk()
            if isinstance(self.screen, StageScreen) and self.screen is not self.today:
                self.screen.look_again_at_disk()

    @work(thread=True, exit_on_error=False, group="backup")
    def back_up(self) -> None:
        """Make the day's backup beside everything else; leaving the app stops it."""
        worker = get_current_worker()

        def pause() -> None:
            if worker.is_cancelled:
                raise StoppedError("The app was left.")
            sleep(PAUSE_SECONDS)

        try:
            unread = self.session.back_up(pause) or ()
            words = f"{unread[0]} can't be read and is in no new backup." if unread else ""
        except StoppedError:
            return
        except CoffeechatError as error:
            words = f"No backup today. {error.sentence}"
        if words:
            self.call_from_thread(self._complain, words)

    def _complain(self, words: str) -> None:
        if isinstance(self.screen, StageScreen):
            self.screen.say(words, trouble=True)

    def _saved(self, state: SaveState) -> None:
        """A save was told, in whatever thread: pass it on in ours, without waiting."""
        if self._loop is not None and self.is_running:
            self._loop.call_soon_threadsafe(self._publish, state)

    def _publish(self, state: SaveState) -> None:
        if self.is_running:
            self.saved.publish(state)

    @on(TooLong)
    def say_too_long(self, event: TooLong) -> None:
        """What was typed or pasted has no room where it should stand."""
        self.screen.query_one(KeyLine).say(event.sentence, trouble=True)

    def on_go(self, request: Go) -> None:
        """A screen asks to be somewhere else."""
        self.go(request)

    def go(self, request: Go) -> None:
        """Show a screen: Today lies below, at most one stage above it."""
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if request.where is Where.TODAY:
            if isinstance(self.screen, StageScreen) and not isinstance(self.screen, TodayScreen):
                self.pop_screen()
            return
        if not self._readable(request.conversation_id):
            return
        stage = stage_of(request.where)(self.desk, request.conversation_id)
        if isinstance(self.screen, TodayScreen):
            self.push_screen(stage)
        else:
            self.switch_screen(stage)

    def _readable(self, conversation_id: str) -> bool:
        """Whether a conversation and its person can be read; if not, the screen says why."""
        try:
            self.session.person(self.session.conversation(conversation_id).person_id)
        except CoffeechatError as error:
            if isinstance(self.screen, StageScreen):
                self.screen.say(error.sentence, trouble=True)
            return False
        return True

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
            owner = screen if hasattr(screen, f"action_{action}") else self
            await self.run_action(action, owner)

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
            self.push_screen(HelpDialog(name, screen.HELP, self._verbs_of(screen)))

    async def action_quit(self) -> None:
        """Leave when everything is on disk; a second time leaves in any case."""
        stages = [screen for screen in self.screen_stack if isinstance(screen, StageScreen)]
        for stage in stages:
            stage.put_aside()
        try:
            self.session.flush()
        except StorageError as error:
            if not self._leaving:
                self._leaving = True
                key = key_name_of("app.quit", self.session.settings.keys)
                stages[-1].say(f"{error.sentence} {key} again leaves without it.", trouble=True)
                return
        self.exit()


def run_app(session: Session, conversation_id: str = "") -> int:
    """Run the app until it is left; whatever happens, what was said to be saved is waited for.

    Args:
        session: The door to the data; it is closed.
        conversation_id: A conversation whose call is under way, to begin there.

    Returns:
        The exit status.

    Raises:
        StorageError: Not everything could be saved.
        CoffeechatError: Something went wrong that nobody foresaw.
    """
    watch = Watch()
    start = Go(Where.LIVE, conversation_id) if conversation_id else None
    app = CoffeechatApp(session, start, watch.begin)
    with heard(app.end_by, app.broke):
        try:
            app.run()
            watch.restore(by_hand=False)
        except Exception as error:
            watch.restore(by_hand=True)
            app.note(error)
        except BaseException:
            session.close()
            raise
        status = close(app)
    watch.begin(0)
    return status


def close(app: CoffeechatApp) -> int:
    """Have everything on disk when the app was left; returns and raises what `run_app` does."""
    saved = "What you typed is saved." if app.kept else "What you typed last may be lost."
    try:
        app.session.close()
    except StorageError as error:
        if app.error is None:
            error.status = app.ended or error.status
            raise
        saved = error.sentence
    if app.error is not None:
        broken = CoffeechatError(f"{words_of(app.error)}. {saved} Please report it.")
        broken.status = app.ended or 1
        raise broken from app.error
    return app.ended or app.return_code or 0
