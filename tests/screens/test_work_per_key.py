"""What a key costs: bytes that go to the terminal, rows that are drawn, files that are read.

All of it is counted, and none of it grows with what was noted before.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from unicodedata import normalize

import pyte
import pytest
from rich.control import Control
from textual._compositor import CompositorUpdate
from textual.widgets import Input

from tests.screens.support import WIDE, Hand, World, shown
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson
from tui.screens.navigation import ScreenName
from tui.screens.shell import bound_keys
from tui.storage import Library, database
from widgets import plain
from widgets.rows import Rows

pytestmark = pytest.mark.usefixtures("drawn")

LETTER_BYTES = 80
"""Most bytes for a letter: twice a place, two cells with their colours."""

MOVE_BYTES = 900
"""Most bytes for a move: two rows of a list."""

MANY = 300
"""Notes of a long call."""


class Wire:
    """What goes to the terminal, and what is drawn for it.

    Args:
        hand: Whose app it is.
        patch: Undone when the test is over.
    """

    def __init__(self, hand: Hand, patch: pytest.MonkeyPatch) -> None:
        self.hand = hand
        self.bytes = self.pictures = self.rows = 0
        self.screen = pyte.Screen(*WIDE)
        self._stream = pyte.Stream(self.screen)
        patch.setattr(hand.app, "_display", self._show)
        patch.setattr(hand.app._driver, "write", self._take)
        draw = Rows.render_line
        patch.setattr(Rows, "render_line", lambda rows, y: self._drawn(draw(rows, y)))
        hand.app.screen.refresh()

    def _take(self, text: str) -> None:
        self.bytes += len(text.encode())
        self._stream.feed(text)

    def _show(self, _: object, picture: object) -> None:
        if isinstance(picture, CompositorUpdate):
            self.pictures += 1
            app = self.hand.app
            ends = Control.move_to(*app.cursor_position)
            self._take(f"{picture.render_segments(app.console)}{ends}")

    def _drawn(self, strip: object) -> object:
        self.rows += 1
        return strip

    def begin(self) -> None:
        """Count from here."""
        self.bytes = self.pictures = self.rows = 0

    @property
    def seen(self) -> list[str]:
        """The rows of the terminal, which joins an accent with its letter."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def meant(self) -> list[str]:
        """The rows that it should show."""
        return [normalize("NFC", row) for row in self.hand.lines]


@asynccontextmanager
async def calling(
    world: World, monkeypatch: pytest.MonkeyPatch, notes: int = 0
) -> AsyncIterator[tuple[Hand, Wire]]:
    """A call with so many notes, watched."""
    id = world.call()
    world.run(*(AddNote(id, world.session.new_id(), f"line {at}") for at in range(notes)))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.until(lambda: "saved" in hand.lines[1])
        wire = Wire(hand, monkeypatch)
        await hand.settle()
        yield hand, wire


def counted(monkeypatch: pytest.MonkeyPatch, where: object, name: str) -> list[object]:
    """The calls of a function from here on, each by what it was given."""
    calls: list[object] = []
    real = getattr(where, name)

    def call(*given: object) -> object:
        calls.append(given)
        return real(*given)

    monkeypatch.setattr(where, name, call)
    return calls


def add_talks(world: World, count: int) -> None:
    """So many conversations that are ideas, each with somebody else."""
    for number in range(count):
        person, talk = world.session.new_id(), world.session.new_id()
        world.session.run(AddPerson(person, f"Person {number:03}"))
        world.session.run(AddConversation(talk, person, 30, ()))
    world.session.flush()


@pytest.mark.parametrize("notes", [0, MANY])
async def test_a_letter_in_the_call_is_two_cells_and_no_picture(
    world: World, monkeypatch: pytest.MonkeyPatch, notes: int
) -> None:
    async with calling(world, monkeypatch, notes) as (hand, wire):
        await hand.write("h")
        wire.begin()
        for letter in "alf a line, 漢 é":
            await hand.write(letter)
        assert (wire.pictures, wire.rows) == (0, 0)
        assert 0 < wire.bytes <= LETTER_BYTES * 15
        assert any("half a line, 漢" in row for row in wire.seen)
        assert wire.seen == wire.meant


TYPED = {
    "a sign": ("!", " ", "w", "h", "y"),
    "four rows": tuple("a line that is longer than the row is wide, so it has a second " * 4),
    "inside the line": ("a", "b", "backspace", "c", "left", "d", "end", "e"),
    "joined and wide": ("e", "\u0301", "x", "漢", "字", "y"),
    "covered": ("a", "ctrl+x", "b", "escape", "c"),
    "corrected under the cover": ("a", "enter", "b", "enter", "ctrl+x", "up", "up", "c"),
    "corrected": ("a", "enter", "b", "up", "c", "escape", "d"),
    "below a sentence": ("f8", "a", "b"),
    "lent": ("a", "f4", "b", "c", "escape", "d"),
    "led": ("a", "backspace", ";", ";", "b"),
}
"""Keys, by what there is to them."""


@pytest.mark.parametrize("typed", TYPED)
async def test_the_terminal_shows_what_is_there(
    world: World, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    async with calling(world, monkeypatch) as (hand, wire):
        await hand.keys(*TYPED[typed])
        seen, cursor = wire.seen, (wire.screen.cursor.x, wire.screen.cursor.y)
        assert seen == wire.meant
        assert cursor == hand.app.cursor_position


@pytest.mark.parametrize("talks", [6, 60])
async def test_moving_in_the_list_draws_the_row_under_the_cursor_and_the_one_it_left(
    world: World, monkeypatch: pytest.MonkeyPatch, talks: int
) -> None:
    add_talks(world, talks)
    async with shown(world) as hand:
        wire = Wire(hand, monkeypatch)
        await hand.keys("down")
        wire.begin()
        await hand.keys("down", "down", "up")
        assert (wire.rows, wire.pictures) == (2 * 3, 0)
        assert 0 < wire.bytes <= MOVE_BYTES * 3
        assert wire.seen == wire.meant


async def test_moving_in_the_list_looks_at_no_other_conversation(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_talks(world, 6)
    async with shown(world) as hand:
        await hand.keys("down")
        asked = counted(monkeypatch, Library, "conversations")
        looked = counted(monkeypatch, bound_keys, "_bound")
        await hand.keys("down", "down", "up")
        assert not looked  # what is bound changes with the focus
        assert len(asked) <= 3  # who is in a call is looked for now and then


async def test_a_letter_elsewhere_while_a_call_is_under_way_reads_no_file(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.call()
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.app.screen.query(Input).first().focus()
        await hand.write("wh")
        read = counted(monkeypatch, database, "read_content")
        await hand.write("y not")
        assert not read


@pytest.mark.parametrize("notes", [30, MANY])
async def test_a_line_that_is_kept_folds_no_other(
    world: World, monkeypatch: pytest.MonkeyPatch, notes: int
) -> None:
    async with calling(world, monkeypatch, notes) as (hand, wire):
        await hand.write("one more")
        folded = counted(monkeypatch, plain, "wrap")
        wire.begin()
        await hand.keys("enter")
        assert len(folded) == 1
        assert wire.rows <= 3 * hand.one("notes", Rows).size.height
        await hand.until(lambda: "saved" in hand.lines[1])
        assert wire.seen == wire.meant
