"""Every screen and every dialog, each with a way to open it in a library of the test's own."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from importlib import import_module
from pkgutil import walk_packages

from textual.screen import Screen

import tui.screens
from tests.screens.support import WIDE, Hand, World, hand_on, shown
from tui.app import RehearsalApp
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.bank import SaveTemplate
from tui.domain.actions.call import EndCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.notes import AddNote
from tui.domain.interview.rehearsal import Rehearsal
from tui.domain.model.template import template_of
from tui.screens.call.screen import LiveScreen
from tui.screens.navigation import GoTo, ScreenName
from tui.session import use_cases
from tui.storage.partners import read_partners

Size = tuple[int, int]
Opening = Callable[[World, Size], AbstractAsyncContextManager[Hand]]

LINES = ('" a line', "", "> send the paper", "< lend me hers", "@ Jean Bartik, ENIAC", "# a book")
"""What was noted in a call that has ended: one line for each thing that a screen may list."""


def every_screen() -> list[type[Screen[object]]]:
    """Every screen and dialog that the program shows, found in its modules.

    What others are made of is none; the live screen is one all the same.
    """
    modules = [import_module(m.name) for m in walk_packages(tui.screens.__path__, "tui.screens.")]
    found = {
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Screen)
        if kind.__module__.startswith("tui.")
    }
    bases = {base for kind in found for base in kind.__mro__[1:]} - {LiveScreen}
    return sorted(found - bases, key=lambda kind: kind.__name__)


def stage(where: ScreenName, make: Callable[[World], str], *keys: str) -> Opening:
    """The way to a screen of a stage, and with keys to a dialog of it.

    Args:
        where: The stage.
        make: Puts what it shows into the library; gives the conversation's id, or "".
        keys: What is pressed there; ">plan" means the widget with this id is given the focus.
    """

    @asynccontextmanager
    async def open_it(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
        id = make(world)
        async with shown(world, where, id, size) as hand:
            await pressed(hand, *keys)
            yield hand

    return open_it


async def pressed(hand: Hand, *keys: str) -> None:
    """Press keys, give the focus to a widget, or do what the palette does: "!erase"."""
    for key in keys:
        if key.startswith("!"):
            await hand.do(key[1:])
            continue
        if key.startswith(">"):
            hand.app.screen.query_one(f"#{key[1:]}").focus()
            await hand.settle()
        else:
            await hand.keys(key)


def idea(world: World) -> str:
    """A conversation that is prepared."""
    return world.talk("Ada Lovelace")


def over(world: World) -> str:
    """A conversation whose call has ended, one question asked."""
    id = world.call()
    world.run(AskQuestion(id, world.at(id).plan[0].id))
    for line in LINES:
        world.clock.go(minutes=1)
        world.run(AddNote(id, world.session.new_id(), line))
    world.run(EndCall(id))
    world.session.flush()
    return id


def templated(world: World) -> str:
    """A conversation that is prepared, and a template."""
    id = idea(world)
    bank, plan = use_cases.shipped().values(), world.at(id).plan
    world.run(SaveTemplate(template_of(world.session.new_id(), "first talks", plan, bank)))
    return id


def agreed(world: World) -> str:
    """A call that is agreed for in three days."""
    id = idea(world)
    world.run(Schedule(id, world.session.now() + timedelta(days=3)))
    return id


def nothing(world: World) -> str:
    """Nothing beside one idea."""
    idea(world)
    return ""


@asynccontextmanager
async def introduction(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """The message that asks for an introduction."""
    id = over(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, size) as hand:
        await pressed(hand, "f4", ">people", "^gw")
        yield hand


@asynccontextmanager
async def bank(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """The bank."""
    async with shown(world, size=size) as hand:
        await hand.go(GoTo(ScreenName.BANK))
        yield hand


@asynccontextmanager
async def people(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """Everybody."""
    over(world)
    async with shown(world, size=size) as hand:
        await hand.go(GoTo(ScreenName.PEOPLE))
        yield hand


@asynccontextmanager
async def settings(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """The settings."""
    async with shown(world, size=size) as hand:
        await hand.go(GoTo(ScreenName.SETTINGS))
        yield hand


@asynccontextmanager
async def press(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """A key of the settings, waited for."""
    async with settings(world, size) as hand:
        await hand.keys("end", "enter")
        yield hand


@asynccontextmanager
async def form(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """The form of a question."""
    async with bank(world, size) as hand:
        await hand.keys("n")
        yield hand


@asynccontextmanager
async def rehearsal(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """A rehearsal of a call that began just now."""
    app = RehearsalApp(world.session, Rehearsal(world.call(), read_partners()[0], 5))
    async with hand_on(app, size) as hand:
        yield hand


@asynccontextmanager
async def observed(world: World, size: Size = WIDE) -> AsyncIterator[Hand]:
    """What is observed at the end of a rehearsal."""
    async with rehearsal(world, size) as hand:
        await hand.keys("f9", "f9")
        yield hand


OPENINGS: dict[str, Opening] = {
    "TodayScreen": stage(ScreenName.TODAY, nothing, "/"),
    "RequestScreen": stage(ScreenName.REQUEST, idea),
    "ArrangingScreen": stage(ScreenName.ARRANGING, agreed),
    "PrepareScreen": stage(ScreenName.PREPARE, idea),
    "LiveScreen": stage(ScreenName.LIVE, lambda world: world.call()),
    "RehearsalScreen": rehearsal,
    "DebriefScreen": stage(ScreenName.DEBRIEF, over),
    "FollowUpScreen": stage(ScreenName.FOLLOW_UP, over, "f4"),
    "IntroductionScreen": introduction,
    "BankScreen": bank,
    "PeopleScreen": people,
    "SettingsScreen": settings,
    "PersonScreen": stage(ScreenName.PERSON, over),
    "MessageScreen": stage(ScreenName.MESSAGE, over),
    "AskDialog": stage(ScreenName.PREPARE, idea, ">plan", ";e"),
    "MomentDialog": stage(ScreenName.FOLLOW_UP, over, ">promises", ";z"),
    "ChoiceDialog": stage(ScreenName.PERSON, over, "^gp"),
    "DraftDialog": stage(ScreenName.FOLLOW_UP, over, ">promises", "down", ";g"),
    "EraseDialog": stage(ScreenName.PERSON, over, "!erase"),
    "FormDialog": form,
    "GuideDialog": stage(ScreenName.TODAY, nothing, "f1", "f1"),
    "HelpDialog": stage(ScreenName.TODAY, nothing, "f1"),
    "ObservedDialog": observed,
    "PressDialog": press,
    "TakeUpDialog": stage(ScreenName.PREPARE, templated, ">plan", ";c"),
    "WhoDialog": stage(ScreenName.TODAY, nothing, "c"),
}
"""A way to each of them, by the name of its class."""
