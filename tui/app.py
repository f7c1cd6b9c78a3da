"""The app: which screen is shown, themes, the palette, one signal for data and one for saving."""

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.css.query import NoMatches
from textual.signal import Signal
from textual.timer import Timer
from textual.widgets import Input, TextArea
from textual.worker import get_current_worker

from themes import THEMES
from tui.domain.actions.event import Event
from tui.errors import CoffeechatError, StorageError
from tui.screens.dialogs.dialog import Dialog, DialogFields
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.focus_place import spot_on
from tui.screens.shell.keyboard import ASTRAY, Keyboard
from tui.screens.shell.running_clocks import RunningClocks
from tui.screens.shell.stage_screen import Services, StageScreen
from tui.screens.shell.stages import stage_of
from tui.screens.shell.window_title import TitledApp, titled
from tui.screens.today.screen import TodayScreen
from tui.screens.typed_fields import HOLD_SECONDS, TypedFields
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

BACKUP_SECONDS = 5.0
"""So long after the start the day's backup begins."""

PAUSE_SECONDS = 0.01
"""How long a backup rests between two small batches of files: keys and saves go first."""

Hurry = Callable[[int], None]


class StoppedError(Exception):
    """Work beside the screen ends because the app is left."""


class CoffeechatApp(TitledApp, inherit_bindings=False):
    """The full-screen app.

    Args:
        session: The door to the data.
        start: Where to begin, if not at Today.
        hurry: Told the status when the end has come that a signal asked for.
        remark: What is to be said at the start, or "".
    """

    TITLE = "coffeechat"
    LEAVES: ClassVar[str] = "leaves coffeechat; the call goes on"
    BINDINGS = bindings(*common.VERBS)

    def __init__(
        self,
        session: Session,
        start: GoTo | None = None,
        hurry: Hurry = lambda status: None,
        remark: str = "",
    ) -> None:
        super().__init__(session, hurry)
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
        self._holding: Timer | None = None

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
        self.set_timer(BACKUP_SECONDS, self.back_up)
        if self._start is not None:
            self.go(self._start)
        if self._remark:
            self.call_after_refresh(self._complain, self._remark)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def typed(self) -> None:
        """Somebody types: hold it in a moment."""
        if self._holding is None:
            self._holding = self.set_timer(HOLD_SECONDS, self.hold_typed)

    def hold_typed(self) -> None:
        """Hold what is half typed, again and again as long as there is something."""
        self._holding = None
        stages = [one for one in self.screen_stack if isinstance(one, StageScreen)]
        there = [one.fields for one in stages if not one.lost()]
        if self.services.typed.hold([*there, *self._dialog_fields()]):
            self.typed()

    def _dialog_fields(self) -> list[DialogFields]:
        dialogs = [one.fields for one in self.screen_stack if isinstance(one, Dialog)]
        return [fields for fields in dialogs if fields is not None]

    def look_around(self) -> None:
        """Show what another program wrote, if one did."""
        if self.session.moved():
            self.today.look_again_at_disk()
            stage = self.screen
            if isinstance(stage, StageScreen) and stage.is_mounted and stage is not self.today:
                stage.look_again_at_disk()

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
        # What was half typed on a stage is kept by now, or left knowingly.
        self.services.typed.hold(self._dialog_fields())
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
    with heard(app.end_by, app.broke):
        try:
            app.run()
            watch.restore(by_hand=False)
        except Exception as error:
            watch.restore(by_hand=True)
            app.note(error)
        except BaseException:
            app.session.close()
            raise
        status = close(app)
    watch.begin(0)
    wish: object = app.return_value
    return status, wish if isinstance(wish, str) else ""


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
