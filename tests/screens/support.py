"""A library of the test's own, a clock that the test moves, and a hand on the keys."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sized
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import cycle
from pathlib import Path
from time import monotonic
from typing import TypeVar

from textual import screen as textual_screen
from textual.app import App
from textual.events import Key, Paste, Resize
from textual.geometry import Size
from textual.keys import REPLACED_KEYS, _character_to_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.widget import Widget

from tests.screens.drawing import draw_nothing_unseen, strips_of
from tests.screens.parsed_css import keep_parsed
from tui.app import CoffeechatApp
from tui.domain.actions.base import Command
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.errors import StorageError
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.action_owner import action_owner
from tui.session import use_cases
from tui.session.session import Session
from tui.settings import Settings
from tui.storage import Library
from widgets.bars import StatusLine

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
"""A Tuesday; where the clock of a test stands at first."""

WIDE, SMALL = (100, 28), (60, 20)
WIDTHS = (1, 2, 7, 29, 39, 40, 59, 60, 69, 70, 79, 80, 89, 90, 99, 100, 200)
HEIGHTS = (1, 2, 5, 14, 15, 19, 20, 23, 24, 28, 60)
SIZES = (*zip(WIDTHS, cycle(HEIGHTS), strict=False), *((60, height) for height in (1, 5, 14, 19)))
"""Both sides of every size at which a screen is laid out anew, and sizes that are absurd."""

PATIENCE = 30.0
"""Seconds after which something that should come has not come."""

TWO = {";": ";", "lead+": ";", "^g": "ctrl+g", "go+": "ctrl+g"}
"""The first of two keys, by what a key begins with that is both."""

ROUNDS = 12
"""How often to look whether all is done, where something such as a cursor never rests."""

W = TypeVar("W", bound=Widget)

keep_parsed()
draw_nothing_unseen()
vars(textual_screen)["UPDATE_PERIOD"] = PATIENCE  # the hand has the screen drawn, and no timer


class Clock:
    """A clock that stands where the test puts it."""

    zone: tzinfo = UTC

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at
        self.set_s = 0.0

    def now(self) -> datetime:
        return self.at

    def steady(self) -> float:
        return self.at.timestamp() - self.set_s

    def go(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0) -> None:
        self.at += timedelta(seconds=seconds, minutes=minutes, hours=hours)

    def be_set(self, *, hours: float) -> None:
        """Somebody sets the machine's clock."""
        self.at += timedelta(hours=hours)
        self.set_s += hours * 3600


class World:
    """A library in a folder, and the session on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.settings = Settings(name="Jo Doe", email="jo@example.org")
        self.session = self.open()

    def open(self) -> Session:
        """A session of its own, as another start of the program would have it."""
        library = Library(self.folder / "library", self.folder / "catalogue.json")
        library.open()
        session = Session(library, self.clock, self.settings)
        session.refresh()
        return session

    def close(self) -> None:
        with suppress(StorageError):
            self.session.close()

    def run(self, *commands: Command) -> None:
        """Do it, and have it on disk: lists show what is there."""
        for command in commands:
            self.session.run(command)
        self.session.flush()

    def person(self, name: str, role: str = "", organisation: str = "") -> str:
        id = self.session.new_id()
        self.run(AddPerson(id, name, role, organisation))
        return id

    def talk(self, name: str, *, minutes: int = 30, plan: bool = True) -> str:
        """A conversation that is an idea, with the ten starters if there is to be a plan."""
        id = self.session.new_id()
        starters = use_cases.starter_plan(self.session) if plan else ()
        self.run(AddConversation(id, self.person(name), minutes, starters))
        self.session.flush()
        return id

    def call(self, name: str = "Grace Hopper", *, plan: bool = True) -> str:
        """A call that began just now."""
        id = self.talk(name, plan=plan)
        self.run(StartCall(id))
        self.session.flush()
        return id

    def ended(self, *lines: str, name: str = "Grace Hopper") -> str:
        """A call that ended just now after a line a minute."""
        id = self.call(name)
        for line in lines:
            self.clock.go(minutes=1)
            self.run(AddNote(id, self.session.new_id(), line))
        self.clock.go(minutes=1)
        self.run(EndCall(id))
        self.session.flush()
        return id

    def at(self, id: str) -> Conversation:
        return self.session.conversation(id)

    def whom(self, id: str) -> Person:
        return self.session.person(self.at(id).person_id)

    def on_disk(self, id: str) -> Conversation:
        """The conversation as somebody else would read it now."""
        return self.open().conversation(id)


def one_by_one(key: str) -> tuple[str, ...]:
    """The keys that are pressed for one that may be two."""
    for begins, first in TWO.items():
        if key.startswith(begins) and len(key) == len(begins) + 1:
            return first, key[-1]
    return (key,)


class Hand:
    """Presses keys and looks at the screen."""

    def __init__(self, app: App[None], pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    def send(self, *keys: str) -> None:
        """Keys as a terminal delivers them when several wait: one behind the other.

        Two that are one are written so: ";x" or "lead+x", "^gb" or "go+b".
        """
        driver = self.app._driver
        assert driver is not None
        for key in (one for each in keys for one in one_by_one(each)):
            name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
            character = key if len(key) == 1 else REPLACED_KEYS.get(key, None)
            event = Key(name, " " if key == "space" else character)
            event.set_sender(self.app)
            driver.send_message(event)

    def paste(self, text: str) -> None:
        """A paste as a terminal delivers it."""
        driver = self.app._driver
        assert driver is not None
        event = Paste(text)
        event.set_sender(self.app)
        driver.send_message(event)

    async def keys(self, *keys: str) -> None:
        """Keys one by one, each when the one before has done all that it does."""
        for key in keys:
            self.send(key)
            await self.settle()

    async def do(self, action: str) -> None:
        """What the palette does on the screen on top: in a call, letters are its line's."""
        await self.app.run_action(action, action_owner(self.app.screen, action))
        await self.asked()

    async def go(self, request: GoTo) -> None:
        """Be somewhere else at once, as if a key had led there."""
        self.app.post_message(request)
        await self.settle()
        await self.asked()

    async def asked(self) -> None:
        """What was done to the screen was asked for, though by no key."""
        if isinstance(self.app, CoffeechatApp):
            self.app.keyboard.settle()
        await self.settle()

    async def write(self, text: str, *after: str) -> None:
        """A text in one go, and then keys one by one."""
        self.send(*text)
        await self.settle()
        await self.keys(*after)

    async def settle(self) -> None:
        """Until nothing waits in any queue, and the screen is drawn."""
        for _ in range(ROUNDS):
            await self.played()
            await quiet()
            if any(map(_handles, self.there)):  # what waits for time or another thread
                await self.pilot._wait_for_screen()
            await self.app.animator.wait_until_complete()
            screen = self.app.screen
            still = not screen._dirty_widgets and not screen._callbacks and self.hands_rest
            if still and not any(map(_busy, self.there)):
                return
            screen._on_timer_update()

    @property
    def there(self) -> tuple[MessagePump, ...]:
        """The app, the screen on top and everything on it."""
        return (self.app, *self.app.screen.walk_children(Widget, with_self=True))

    @property
    def hands_rest(self) -> bool:
        """Whether no key waits for its turn."""
        return not isinstance(self.app, CoffeechatApp) or self.app.keyboard.idle

    async def played(self) -> None:
        """Until every key was handed out and has done all that it does."""
        end = monotonic() + PATIENCE
        while not self.hands_rest:
            assert monotonic() < end, f"keys wait\n{self.text}"
            await asyncio.sleep(0)

    async def until(self, met: Callable[[], object], what: str = "") -> None:
        """Until something holds that another thread or a timer brings."""
        end = monotonic() + PATIENCE
        while not met():
            assert monotonic() < end, f"{what or met}\n{self.text}"
            await asyncio.sleep(0.005)
            await self.settle()

    async def sees(self, words: str) -> None:
        """Until the words are on the screen."""
        await self.until(lambda: words in self.text, f"never saw {words!r}")

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as text, blanks at their ends dropped."""
        return [strip.text.rstrip() for strip in strips_of(self.app.screen)]

    def fits(self, width: int, height: int) -> bool:
        """Whether what is drawn is as large as the terminal."""
        strips = strips_of(self.app.screen)
        return len(strips) == height and all(strip.cell_length == width for strip in strips)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def keys_row(self) -> str:
        """The row of keys, or what is said above it, without its sign."""
        line = self.app.screen.query(StatusLine)
        if not line or not line.first().sentence:
            return self.lines[-1]
        told = line.first()._told(line.first().content_size.width)
        return f" {told[-1]}"

    @property
    def screen(self) -> str:
        """The name of the screen on top."""
        return type(self.app.screen).__name__

    @property
    def focus(self) -> str:
        """The id of what has the focus."""
        return (self.app.focused and self.app.focused.id) or ""

    def one(self, id: str, kind: type[W]) -> W:
        return self.app.screen.query_one(f"#{id}", kind)

    async def resize(self, width: int, height: int) -> None:
        size = Size(width, height)
        driver = self.app._driver
        assert driver is not None
        driver._size = size
        self.app.post_message(Resize(size, size))
        await quiet()
        self.app._check_resize()
        await self.settle()


async def quiet() -> None:
    """Until nothing in the loop can go on by itself: the rest waits for time or another thread.

    Textual's own way is to send every widget a message and to wait for all of them.
    """
    ready: Sized = vars(asyncio.get_running_loop())["_ready"]
    end = monotonic() + PATIENCE
    while ready:
        assert monotonic() < end, "it never rests"
        await asyncio.sleep(0)


def _handles(pump: MessagePump) -> bool:
    """Whether it is in the middle of a message: otherwise it waits for the next."""
    return pump.is_running and not pump._message_queue.ready_event._waiters


def _busy(pump: MessagePump) -> bool:
    if not isinstance(pump, Widget):
        return not pump._message_queue.empty()
    required = pump._layout_required or pump._scroll_required or pump._repaint_required
    return required or not pump._message_queue.empty()


@asynccontextmanager
async def hand_on(app: App[None], size: tuple[int, int] = WIDE) -> AsyncIterator[Hand]:
    """An app that runs, and a hand on its keys."""
    async with app.run_test(size=size) as pilot:
        app.animation_level = "none"
        hand = Hand(app, pilot)
        await hand.settle()
        yield hand


def going(world: World, where: ScreenName, id: str) -> GoTo:
    """The way to a screen about a conversation, the person of one, or one who was named in it."""
    if where is ScreenName.PERSON:
        return GoTo(where, person_id=world.whom(id).id)
    if where is ScreenName.INTRODUCTION:
        named = (note.person_id for note in world.at(id).notes if note.person_id)
        return GoTo(where, id, record_id=next(named))
    return GoTo(where, id)


@asynccontextmanager
async def shown(
    world: World, where: ScreenName = ScreenName.TODAY, id: str = "", size: tuple[int, int] = WIDE
) -> AsyncIterator[Hand]:
    """The program, begun on one of its screens, the library read."""
    app = CoffeechatApp(
        world.session, going(world, where, id) if where is not ScreenName.TODAY else None
    )
    async with hand_on(app, size) as hand:
        await app.workers.wait_for_complete()
        await hand.settle()
        yield hand
