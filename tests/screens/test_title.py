"""The title of the window: which clock it tells, and when a name."""

from typing import Any

from tests.screens.support import Hand, World, shown
from tests.screens.test_rehearsal import rehearsing
from tui.app import CoffeechatApp
from tui.domain.actions.call import PauseCall
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.errors import DamagedFileError
from tui.screens.navigation import ScreenName
from tui.screens.shell.terminal_driver import Title
from tui.shutdown import TITLE_AWAY, TITLE_BACK
from tui.structs import replace


def title(hand: Hand) -> str:
    """What the title would say now, everything looked at anew."""
    assert isinstance(hand.app, CoffeechatApp)
    hand.app.services.waiting.look_again()
    return hand.app.window_title.words()


def allowed(world: World) -> None:
    """The settings allow names."""
    world.session.settings = replace(world.settings, names_in_title=True)


async def test_the_clock_of_a_letter(world: World) -> None:
    id = world.ended("a line")
    async with shown(world) as hand:
        assert title(hand) == "coffeechat", "quiet"
        world.clock.go(minutes=40)
        assert title(hand) == "coffeechat · thank-you 1 h 20 left"
        world.clock.go(hours=3)
        assert title(hand) == "coffeechat · thank-you late by 1 h 40"
        allowed(world)
        assert title(hand) == "coffeechat · thank Grace: late by 1 h 40"
        world.clock.go(hours=24)
        assert title(hand) == "coffeechat", "overdue is no clock any more"
        world.clock.go(hours=-26)
        assert title(hand) == "coffeechat · thank Grace: 20 min left"
        world.run(MarkThankYouSent(id))
        world.session.flush()
        assert title(hand) == "coffeechat"


async def test_the_clock_of_a_call_comes_first(world: World) -> None:
    world.ended("a line", name="Ada Lovelace")
    world.clock.go(minutes=40)
    id = world.call()
    world.clock.go(12 * 60 + 41)
    async with shown(world) as hand:
        assert title(hand) == "coffeechat · call 12:41", "wherever one is"
        world.run(PauseCall(id))
        world.clock.go(60)
        assert title(hand) == "coffeechat · call paused at 12:41"


async def test_under_the_cover_no_name_is_told(world: World) -> None:
    allowed(world)
    async with shown(world, ScreenName.LIVE, world.call()) as hand:
        assert title(hand) == "coffeechat · call with Grace 00:00"
        await hand.keys("ctrl+x")
        assert title(hand) == "coffeechat · call 00:00"
        await hand.keys("f1")
        assert title(hand) == "coffeechat · call 00:00", "nor in front of a dialog"


async def test_a_rehearsal_is_called_one(world: World) -> None:
    async with rehearsing(world, world.call()) as hand:
        assert title(hand) == "coffeechat · rehearsal 00:00"


async def test_a_file_that_broke_meanwhile_has_no_clock(world: World, monkeypatch: Any) -> None:
    world.call()

    def broken(id: str) -> None:
        raise DamagedFileError("It can't be read.")

    async with shown(world) as hand:
        monkeypatch.setattr(world.session, "peek", broken)
        assert title(hand) == "coffeechat"


def test_a_title_is_put_away_and_brought_back_once() -> None:
    written: list[str] = []
    told = Title(written.append)
    told.tell_again()
    told.bring_back()
    assert written == []
    told.tell("a \x1b]0;b\x07\n\x9bc")
    told.tell("a \x1b]0;b\x07\n\x9bc")
    told.tell("d")
    told.bring_back()
    told.bring_back()
    told.tell_again()
    told.bring_back()
    one = [TITLE_AWAY + "\x1b]2;a ]0;b c\x07", "\x1b]2;d\x07", TITLE_BACK]
    assert written == [*one, TITLE_AWAY + "\x1b]2;d\x07", TITLE_BACK]
