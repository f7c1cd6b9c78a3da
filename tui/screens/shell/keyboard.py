"""The keyboard: hands each key to whom it belongs, one after the other.

Textual sends a key to whatever has the focus when it comes, and runs what is bound to it later,
when it has gone up through all that is around that. What is typed meanwhile is sent to what
had the focus before. Here a key waits until the one before it has done all that it does: the
dialog is open, the other screen is there and has its focus. Letters in a field wait for nothing.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from time import monotonic

from textual._callback import invoke
from textual.app import App
from textual.command import CommandPalette
from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.leader import Leader
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.stages import open_stages
from tui.verbs.owner import TYPING, Owner, Place, plain_key
from tui.verbs.verb import KEY_NAMES, PREFIXES, key_name
from widgets import plain
from widgets.rows import Rows

PATIENCE_SECONDS = 5.0
"""How long the action of a key may take before the next key is handed out all the same."""

READ_SECONDS = 2.0
"""The longest that a key waits for the library to be read when the program starts."""

LOOK_SECONDS = 0.05
"""How often it is looked whether what is waited for is still there."""

WAYS = 2
"""How often the owner of a key is looked up: once more after its way was cleared."""

CALM = 2
"""After so many rounds in which nothing moved, a key has done all that it does."""

ASTRAY = f"what you type counts again after {KEY_NAMES['escape']} or an arrow"
"""Said where letters are nobody's."""

Pressed = Key | Paste


class Keyboard:
    """Hands out keys and pastes.

    Args:
        app: The app, whose screens they are for.
        services: What every screen gets; knows to whom they belong.
        go: Shows another screen.
        hand_on: Gives one to what has the focus.
    """

    def __init__(
        self,
        app: App[None],
        services: Services,
        go: Callable[[GoTo], None],
        hand_on: Callable[[Pressed], Awaitable[None]],
    ) -> None:
        self._app = app
        self._calls = services.waiting
        self._rules = services.keys
        self._go = go
        self._hand_on = hand_on
        self.leader = Leader(app)
        self._waiting: deque[Pressed] = deque()
        self._task: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether every key has done all that it does."""
        return self._task is None

    async def press(self, event: Pressed) -> None:
        """Hand out a key, now or in its turn."""
        if isinstance(event, Key):
            event = _plain(event)
        if self.idle and not self.leader.waits and self._types_on(event):
            await self._hand_on(event)
            return
        self._waiting.append(event)
        self.settle()

    def settle(self) -> None:
        """Hand out what waits; what is on top afterwards was asked for by the user."""
        if self._task is None:
            self._task = asyncio.create_task(self._work())

    def _types_on(self, event: Pressed) -> bool:
        """Whether it is a letter more in a field in which one types."""
        place = self._place(event) if _types(event) else None
        if place is None or not place.writing:
            return False
        return self._rules.owner(_name(event), place, types=True) is Owner.SCREEN

    def _place(self, event: Pressed) -> Place:
        app, screen = self._app, self._app.screen
        stage = screen if isinstance(screen, StageScreen) else None
        in_call = stage is not None and stage.CAPTURES
        return Place(
            screen,
            in_call=in_call,
            means=not self._types_here(event) or self._bound(event),
            call=_types(event) and not in_call and bool(self._calls.call_at_hand),
            writing=_writing(app),
            ended_s=stage.late.ended_s() if stage and stage.late else None,
        )

    def _types_here(self, event: Pressed) -> bool:
        """Whether a key is a character here; the leader of a list is none, unless a call has it."""
        screen = self._app.screen
        if not _types(event) or (isinstance(screen, StageScreen) and screen.CAPTURES):
            return _types(event)
        leads = isinstance(event, Key) and bool(self.leader.begun_by(event))
        return not leads or bool(self._calls.call_at_hand)

    def _bound(self, event: Pressed) -> bool:
        """Whether a letter means something where the focus is; in a dialog none does harm."""
        screen, name, field = self._app.screen, _name(event), self._app.focused
        if not isinstance(screen, StageScreen) or isinstance(field, TextArea):
            return True
        if isinstance(field, Rows) and field.types(event):
            return True
        return bool(name) and name in screen.active_bindings

    @property
    def _stage(self) -> StageScreen:
        """The uppermost screen that is no dialog."""
        return open_stages(self._app)[-1]

    def _go_to_call(self) -> None:
        """Have the call on top, and its line ready; what is half-typed elsewhere is kept."""
        stage, id = self._stage, self._calls.call_at_hand
        while self._app.screen is not stage:
            self._app.pop_screen()
        if not stage.CAPTURES and id:
            stage.keep_fields()
            self._go(GoTo(ScreenName.LIVE, id))

    def _go_to_note(self) -> None:
        """Have a line for a note of the call that has just ended."""
        if self._stage.late is not None:
            self._stage.late.begin()

    def _tell_astray(self) -> None:
        """What is typed goes nowhere; say until when."""
        self._stage.say(f"{ASTRAY[:1].upper()}{ASTRAY[1:]}.", trouble=True)

    def _tell_nothing(self, event: Pressed) -> None:
        """A letter means nothing here; say which key may have been meant, and what does more."""
        name, keys = _name(event), self._stage.active_bindings
        typed = event.character if isinstance(event, Key) and event.character else "A paste"
        near = [f"{prefix}{name}" for prefix in PREFIXES if f"{prefix}{name}" in keys]
        words = f"{typed} does nothing here"
        if near:
            words += f", {key_name(near[0])} is {keys[near[0]].binding.description}"
        ids = {key: active.binding.id or "" for key, active in keys.items()}
        more = [
            f"{key_name(key)} {does}"
            for end, does in ((".find", "finds"), ("app.palette", "shows everything"))
            for key in [key for key, id in ids.items() if id.endswith(end)][:1]
        ]
        again = f"Letters count again after Enter, {KEY_NAMES['escape']} or an arrow"
        self._stage.say("; ".join((f"{words}. {again}", *more)) + ".", trouble=True)

    # In turn ----------------------------------------------------------------------------

    async def _work(self) -> None:
        """Hand out keys until none waits."""
        try:
            if not self._waiting:
                await self._come_to_rest()
            while self._waiting:
                await self._deliver(self._waiting.popleft())
        finally:
            self._task = None

    async def _deliver(self, event: Pressed) -> None:
        """Hand one out, the way to where it belongs cleared before."""
        if isinstance(event, Key) and self.leader.waits:
            both = self.leader.joined(event)
            if both is None:
                return
            event = both
        for _ in range(WAYS):
            if self._types_on(event):
                await self._hand_on(event)
                return
            types = self._types_here(event)
            owner = self._rules.owner(_name(event), self._place(event), types=types)
            if owner is Owner.SCREEN and isinstance(event, Key) and self.leader.begins(event):
                self._rules.goes_on()
                return
            await self._pass(self._app, partial(self._action_of(owner), event))
            if owner in (Owner.NOBODY, Owner.NOTHING):
                return
            await self._come_to_rest()
            if owner is Owner.SCREEN:
                return

    def _action_of(self, owner: Owner) -> Callable[[Pressed], object]:
        if owner is Owner.SCREEN:
            return self._hand_on
        if owner is Owner.CALL:
            return lambda _: self._go_to_call()
        if owner is Owner.NOTE:
            return lambda _: self._go_to_note()
        return self._tell_nothing if owner is Owner.NOTHING else lambda _: self._tell_astray()

    async def _come_to_rest(self) -> None:
        """Wait until the last key has done all that it does."""
        there, calm = self._there(), 0
        while calm < CALM and self._app.is_running:
            for pump in (self._app.focused or self._app.screen).ancestors_with_self:
                await self._pass(pump)
            before, there = there, self._there()
            calm = calm + 1 if before == there else 0
        await self._read_up()
        self._rules.rest(self._app.screen)

    async def _read_up(self) -> None:
        """Wait a while for the library, of which the next key may mean somebody."""
        until = monotonic() + READ_SECONDS
        while self._app.is_running and not self._stage.ready and monotonic() < until:
            await asyncio.sleep(LOOK_SECONDS)

    def _there(self) -> tuple[object, ...]:
        return (*self._app.screen_stack, self._app.focused)

    async def _pass(self, pump: MessagePump, action: Callable[[], object] | None = None) -> None:
        """Have a pump do something after all that it was sent until now, and wait for it."""
        passed = asyncio.Event()
        until = monotonic() + PATIENCE_SECONDS

        async def do() -> None:
            try:
                if action is not None:
                    await invoke(action)
            finally:
                passed.set()

        def look() -> None:
            if monotonic() > until or not _alive(pump):
                passed.set()
            elif not passed.is_set():
                loop.call_later(LOOK_SECONDS, look)

        loop = asyncio.get_running_loop()
        if pump.call_later(do):
            loop.call_later(LOOK_SECONDS, look)
            await passed.wait()


def _alive(pump: MessagePump) -> bool:
    """Whether it runs, or is going to."""
    return pump.is_running or not pump._is_mounted


def _plain(event: Key) -> Key:
    """The key that is meant."""
    name = plain_key(event.key)
    if name == event.key:
        return event
    return Key(name, " " if name == "space" else None)


def _name(event: Pressed) -> str:
    return event.key if isinstance(event, Key) else ""


def _types(event: Pressed) -> bool:
    if isinstance(event, Paste):
        return True
    if event.key.startswith(tuple(PREFIXES)):
        return False
    if event.is_printable:
        return True
    return event.key not in TYPING and plain.is_text(event.character)


def _writing(app: App[None]) -> bool:
    """Whether the focus is in a field that takes letters and is no search of Textual's."""
    field = app.focused
    if isinstance(app.screen, CommandPalette) or (isinstance(field, TextArea) and field.read_only):
        return False
    return isinstance(field, Input | TextArea)
