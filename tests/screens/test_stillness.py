"""Nothing moves but the clock: whatever lies on the card, only a key changes what is below.

The minutes at the prompt are the clock too: they stand where the eyes are.
"""

from collections.abc import Awaitable, Callable

import pytest
from rich.style import Style
from textual.app import App
from textual.widget import Widget

from tests.screens.drawing import strips_of
from tests.screens.support import Hand, World, shown
from tui.app import CoffeechatApp
from tui.domain.actions.call import LayOnCard
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.model.conversation import OnCard
from tui.screens.call.screen import LiveScreen
from tui.screens.navigation import ScreenName
from widgets.prompt import Prompt

SIZES = ((100, 28), (80, 24), (60, 20), (40, 15))
HEADER = 2
"""Rows that the clock may change."""

SPANS = (0, 1, 1, 59, 300, 1)
"""Seconds that pass between two looks; a single one never makes a minute full."""

State = Callable[[World, Hand], Awaitable[None]]


def of_keys(*keys: str, minutes: float = 0) -> State:
    """A state that keys lead to; whatever is no key is typed."""

    async def lead(world: World, hand: Hand) -> None:
        world.clock.go(minutes=minutes)
        for key in keys:
            await (hand.write(key) if " " in key else hand.keys(key))

    return lead


STATES = {
    "just begun": of_keys(),
    "a question is asked": of_keys("tab", "! a line", "enter", "tab"),
    "a thread is shown": of_keys("tab", "? the six people", "enter", "f6"),
    "follow-ups are shown": of_keys("tab", "> send the paper", "enter", "ctrl+y"),
    "the opening is shown": of_keys("ctrl+o"),
    "a question is looked for": of_keys("half a line", "f4", "good week"),
    "a line is corrected": of_keys("a line", "enter", "half a line", "up", " more"),
    "a reason is asked for": of_keys("tab", "ctrl+l", "ctrl+l", "the bell"),
    "paused": of_keys("f8"),
    "covered": of_keys("tab", "a line", "enter", "half a line", "ctrl+x"),
    "half of the time is left": of_keys("tab", "a line", "enter", minutes=13),
    "five minutes are left": of_keys("tab", "a line", "enter", "tab", minutes=24),
    "over time": of_keys("tab", "tab", minutes=28),
    "four rows are half-typed": of_keys("word and " * 50),
    "many lines are kept": of_keys(*(" a line", "enter") * 20),
}


def frame(hand: Hand) -> list[list[tuple[str, Style | None]]]:
    """Every cell of the screen, with how it is drawn."""
    strips = strips_of(hand.app.screen)
    return [[(char, piece.style) for piece in strip for char in piece.text] for strip in strips]


async def rest(world: World, hand: Hand) -> None:
    """Until everything typed is on disk, and the header says so."""
    screen = hand.app.screen
    assert isinstance(screen, LiveScreen)

    def met() -> bool:
        now = world.at(screen.conversation_id)
        kept = now.draft_line.text == screen.line.half_typed
        laid = now.on_card == OnCard(*screen.card.sheet.told(), covered=screen.covered)
        return (
            kept and laid and world.session.saved.state == "saved" and "saving" not in hand.lines[1]
        )

    await hand.until(met)


async def look(hand: Hand) -> None:
    """All that goes on by itself, more often than it would."""
    assert isinstance(hand.app, CoffeechatApp) and isinstance(hand.app.screen, LiveScreen)
    for _ in range(3):
        hand.app.screen.look_again()
        hand.app.screen.tick()
        hand.app.library_watch.look()
        await hand.settle()


async def keeps_still(world: World, hand: Hand, meanwhile: Callable[[], object] = int) -> None:
    """Nothing below the header changes, and in it at most a cell a second."""
    await rest(world, hand)
    await look(hand)
    cursor = hand.app.cursor_position
    for seconds in SPANS:
        before = frame(hand)
        world.clock.go(seconds)
        meanwhile()
        await look(hand)
        changed = {
            (x, y)
            for y, rows in enumerate(zip(before, frame(hand), strict=True))
            for x, (old, new) in enumerate(zip(*rows, strict=True))
            if old != new
        }
        minutes = hand.one("prompt", Prompt).content_region
        below = {(x, y) for x, y in changed if y >= HEADER}
        assert all(minutes.contains(*cell) for cell in below), hand.text
        assert seconds > 1 or not below
        assert seconds > 1 or len(changed) <= seconds, f"{changed}\n{hand.text}"
        assert (hand.app.cursor_position, hand.focus) == (cursor, "capture")


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No bell rings."""

    def bell(self: App[None]) -> None:
        raise AssertionError("it rang")

    monkeypatch.setattr(App, "bell", bell)


def begun(world: World) -> str:
    """A call of 41 seconds, after a program was started anew."""
    id = world.call()
    world.run(EditConversation(id, ConversationField.OPENING, "I write manuals now."))
    world.clock.go(41)
    return id


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", STATES)
async def test_only_the_clock_changes_without_a_key(
    world: World, state: str, size: tuple[int, int]
) -> None:
    async with shown(world, ScreenName.LIVE, begun(world), size) as hand:
        await STATES[state](world, hand)
        await keeps_still(world, hand)


SAYS: tuple[str, ...] = (
    "tab",
    "a line",
    "enter",
    "f2",
    "f3",
    "f2",
    "f8",
    "f8",
    "ctrl+l",
    "ctrl+l",
    "escape",
)
SAYS += ("f5", "ctrl+r", "pageup", "pagedown", "ctrl+n", "f6", "escape", "ctrl+y", "escape")
SAYS += ("f4", "99", "enter", "escape", ";", "escape", "escape", "x", "backspace", "up", "escape")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_line_one_types_in_stays_where_it_is_whatever_is_said(
    world: World, size: tuple[int, int]
) -> None:
    async with shown(world, ScreenName.LIVE, begun(world), size) as hand:
        line, said = hand.one("line", Widget), set()
        bottom = line.region.bottom
        for key in SAYS:
            await of_keys(key)(world, hand)
            said.add(hand.keys_row)
            assert line.region.bottom == bottom or (key, size) == (";", SIZES[-1]), hand.text
            assert line.region.height == 1
        assert hand.screen == "LiveScreen" and len(said) > 8


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_letter_that_is_owed_to_somebody_else_moves_nothing(
    world: World, size: tuple[int, int]
) -> None:
    world.ended("a line", name="Ada Lovelace")
    world.clock.go(minutes=15)
    async with shown(world, ScreenName.LIVE, begun(world), size) as hand:
        await STATES["a question is asked"](world, hand)
        assert ("thank Ada" in hand.text) is (size[0] >= 90)
        await keeps_still(world, hand)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_another_program_writes_elsewhere_moves_nothing(
    world: World, size: tuple[int, int]
) -> None:
    other = World(world.folder)
    names = iter(("Ada Lovelace", "Jean Bartik", "Mary Shaw", "Lynn Conway", "Fran Allen", "Eve"))
    async with shown(world, ScreenName.LIVE, begun(world), size) as hand:
        await STATES["a line is corrected"](world, hand)
        await keeps_still(world, hand, lambda: other.talk(next(names)))
    other.close()


async def test_what_is_half_typed_draws_nothing_anew(world: World) -> None:
    async with shown(world, ScreenName.LIVE, begun(world)) as hand:
        screen = hand.app.screen
        assert isinstance(screen, LiveScreen)
        await rest(world, hand)
        screen.tick()
        drawn: list[int] = []
        screen.load = lambda: drawn.append(1)  # type: ignore[method-assign]
        await hand.write("half a line")
        screen.keep_draft()
        screen.tick()
        await rest(world, hand)
        screen.tick()
        assert not drawn


async def test_two_windows_tell_a_prompter_what_each_of_them_showed_last(world: World) -> None:
    id = begun(world)
    other = World(world.folder)
    async with shown(world, ScreenName.LIVE, id) as hand:
        screen = hand.app.screen
        assert isinstance(screen, LiveScreen)
        await hand.keys("ctrl+o")
        await hand.until(lambda: world.on_disk(id).on_card.label == "my opening")
        theirs = OnCard("follow up", "What happened then?")
        other.run(LayOnCard(id, theirs))
        other.session.flush()
        await hand.until(lambda: world.at(id).on_card == theirs)
        screen.keep_draft()
        assert world.at(id).on_card == theirs
        await hand.keys("ctrl+o")
        await hand.until(lambda: world.on_disk(id).on_card == OnCard())
    other.close()
