"""The app: which screen is shown, themes, the palette, one signal for data and one for saving."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.app import App, SystemCommand
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.screen import Screen
from textual.signal import Signal
from textual.widgets import Input, TextArea

from themes import THEMES
from tui.domain.actions.event import Event
from tui.errors import CoffeechatError, StorageError
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.daily_backup import DailyBackup
from tui.screens.shell.focus_place import spot_on
from tui.screens.shell.keyboard import ASTRAY, Keyboard
from tui.screens.shell.palette import CSS, Palette
from tui.screens.shell.running_clocks import RunningClocks
from tui.screens.shell.shutdown import Shutdown
from tui.screens.shell.stage_screen import Services, StageScreen
from tui.screens.shell.stages import stage_of
from tui.screens.shell.terminal_driver import driver
from tui.screens.shell.typed_watch import TypedWatch
from tui.screens.shell.window_title import WindowTitle, titled
from tui.screens.today.screen import TodayScreen
from tui.screens.typed_fields import TypedFields
from tui.session.session import Session
from tui.session.writer import SaveState
from tui.shutdown import Watch, heard, words_of
from tui.verbs import common
from tui.verbs.keymap import key_name_of
from tui.verbs.owner import KeyOwner
from widgets.bars import StatusLine
from widgets.editors import TooLong
from widgets.rows import Rows

if TYPE_CHECKING:  # only who rehearses waits for it
    from tui.domain.interview.rehearsal import Rehearsal

LOOK_SECONDS = 1.0
"""How often it is looked whether another program wrote; it costs three calls of the system."""

Hurry = Callable[[int], None]


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
    LEAVES: ClassVar[str] = "leaves coffeechat; the call goes on"
    BINDINGS = bindings(*common.VERBS)
    CSS = CSS

    def __init__(
        self,
        session: Session,
        start: GoTo | None = None,
        hurry: Hurry = lambda status: None,
        remark: str = "",
    ) -> None:
        super().__init__(driver_class=driver())
        self.session = session
        self._start = start
        self._remark = remark
        self._leaving = False
        self._about = (ScreenName.TODAY, "")
        self._left: dict[tuple[ScreenName, str], StageScreen] = {}
        self.animation_level = "none"
        self.changed: Signal[Event] = Signal(self, "changed")
        self.saved: Signal[SaveState] = Signal(self, "saved")
        typed, waiting = TypedFields(session.half_typed), RunningClocks(session)
        self.services = Services(
            session, self.changed, self.saved, Path.cwd(), waiting, typed, KeyOwner()
        )
        self.keyboard = Keyboard(self, self.services, self.go, self._hand_on)
        self.typing = TypedWatch(self, typed)
        self.shutdown = Shutdown(self, hurry, self.typing.hold)
        self.palette = Palette(self, session)
        self.window_title = WindowTitle(self, self.services, self.CALL)
        self._backup = DailyBackup(self, session, self._complain)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters; without colour, the terminal's own colours don't become greys."""
        if self.no_color and self.native_ansi_color:
            return [NoColor()]
        return super().get_line_filters()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers."""
        return self.palette.commands(screen)

    def on_load(self) -> None:
        """The loop is there."""
        self.shutdown.begin()

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
        """The shell stopped the program and went on with it: the terminal shows nothing of it.

        What was said before has been read.
        """
        self._end_sentence()
        self.refresh(layout=True)

    async def on_event(self, event: events.Event) -> None:
        """A key, and a paste, goes to whom it belongs; what a click brings was asked for."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keyboard.press(event)
            return
        if isinstance(event, events.MouseDown) and not event.is_forwarded:
            self._end_sentence()
        await super().on_event(event)
        if isinstance(event, events.MouseUp):
            self.keyboard.settle()

    async def _hand_on(self, event: events.Event) -> None:
        self._end_sentence()
        await super().on_event(event)

    def _end_sentence(self) -> None:
        """The next key, click or paste ends what the row of keys says."""
        if self.screen_stack:
            with suppress(NoMatches):
                self.screen.query_one(StatusLine).end()

    def on_mount(self) -> None:
        """Listen to the session, put on the look, begin."""
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[self.session.settings.theme].name
        self.set_keymap(dict(self.session.settings.keys))
        self.session.on_event(self.services.waiting.hear)
        self.session.on_event(self.changed.publish)
        self.session.on_save(self._saved)
        self.begin()
        self.window_title.begin()
        self.keyboard.settle()

    def begin(self) -> None:
        """Show the first screen, and look after the library."""
        try:
            self.session.half_typed.begin()
        except StorageError as error:
            self.call_after_refresh(self._complain, error.sentence)
        self.today = TodayScreen(self.services)
        self.push_screen(self.today)
        self.set_interval(LOOK_SECONDS, self.look_around)
        self._backup.begin()
        if self._start is not None:
            self.go(self._start)
        if self._remark:
            self.call_after_refresh(self._complain, self._remark)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def typed(self) -> None:
        """Somebody types."""
        self.typing.heard()

    def look_around(self) -> None:
        """Show what another program wrote, if one did."""
        if self.session.moved():
            self.today.look_again_at_disk()
            stage = self.screen
            if isinstance(stage, StageScreen) and stage.is_mounted and stage is not self.today:
                stage.look_again_at_disk()

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
        self.screen.query_one(StatusLine).say(event.sentence, trouble=True)

    def on_go_to(self, request: GoTo) -> None:
        """A screen asks to be somewhere else."""
        self.go(request)

    def go(self, request: GoTo) -> None:
        """Show a screen: Today lies below, at most one stage above it."""
        stages = [s for s in self.screen_stack if isinstance(s, StageScreen)]
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if request.where is ScreenName.TODAY:
            self._about = request.about
            self._left.clear()
            if isinstance(self.screen, StageScreen) and not isinstance(self.screen, TodayScreen):
                self.pop_screen()
            rows = self.today.query_one("#list", Rows)
            self.today.call_after_refresh(rows.stay_at, stages[-1].conversation_id)
            self._tell_gone(self.today, request.gone)
            return
        if not self._readable(request):
            return
        stage = stage_of(request.where)(self.services, request.person_id or request.conversation_id)
        stage.record_id, stage.back, stage.news = request.record_id, request.back, request.news
        stages[-1].spot = spot_on(stages[-1])
        self._left[self._about] = stages[-1]
        self._about = request.about
        if (before := self._left.pop(request.about, None)) and not request.record_id:
            stage.spot, stage.record_id, stage.back = before.spot, before.record_id, before.back
        stage.fields.where = request.where
        if stage.late is not None:
            stage.late.from_call = bool(stages) and stages[-1].CAPTURES
        if isinstance(self.screen, TodayScreen):
            self.push_screen(stage)
        else:
            self.switch_screen(stage)
        self._tell_gone(stage, request.gone)

    def _tell_gone(self, stage: StageScreen, what: str) -> None:
        """Say why another screen is there, if no key of the user's asked for it."""

        def tell() -> None:
            if not stage.query_one(StatusLine).sentence:
                stage.say(f"{what} was removed elsewhere; {ASTRAY}.")

        if what and self.keyboard.idle:
            stage.call_after_refresh(tell)

    def _readable(self, request: GoTo) -> bool:
        """Whether what a screen is about can be read; if not, the present one says why."""
        id, person_id = request.conversation_id, request.person_id
        try:
            if id or person_id:
                self.session.person(person_id or self.session.conversation(id).person_id)
        except CoffeechatError as error:
            if isinstance(self.screen, StageScreen):
                self.screen.say(error.sentence, trouble=True)
            return False
        return True

    def action_help(self) -> None:
        """The help of the screen on top."""
        self.palette.help(self.screen)

    async def action_quit(self) -> None:
        """Leave when everything is on disk; a second time leaves in any case."""
        if self.services.waiting.call_at_hand and not self.services.keys.again("app.quit"):
            key = key_name_of("app.quit", self.session.settings.keys)
            words = f"A {self.CALL} is under way. {key} again {self.LEAVES}."
            self.screen.query_one(StatusLine).say(words, asks=True)
            return
        stages = [screen for screen in self.screen_stack if isinstance(screen, StageScreen)]
        for stage in stages:
            if stage is not self.screen:
                stage.put_aside()
            elif not stage.may_leave():
                return
        self.typing.hold_dialogs()
        try:
            self.session.flush()
        except StorageError as error:
            if not self._leaving:
                self._leaving = True
                key = key_name_of("app.quit", self.session.settings.keys)
                stages[-1].say(f"{error.sentence} {key} again leaves without it.", trouble=True)
                return
        self.exit()


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

    def begin(self) -> None:
        """Show the one screen; there is nothing to look after."""
        module = import_module("tui.screens.call.rehearsal")
        self._screen = module.RehearsalScreen(self.services, self._rehearsal)
        self.push_screen(self._screen)

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
    """Run a rehearsal as `run_app` does; the second of what it returns is "" if it was quitted."""
    return _run(session, lambda hurry: RehearsalApp(session, rehearsal, hurry))


def _run(session: Session, make: Callable[[Hurry], CoffeechatApp]) -> tuple[int, str]:
    watch = Watch(title=titled(session.settings))
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
