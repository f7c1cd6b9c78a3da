"""A person who was talked with, and a way to their page."""

from tests.screens.support import Hand, World
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.screens.navigation import GoTo, ScreenName
from widgets.rows import Rows

LINES = (
    "~ two boys, moved to Boston",
    "> send her the paper",
    "< introduce me to the group",
    "# the 1952 paper",
    "% the team is to be closed",
)


def held(world: World, days: int = 100, name: str = "Grace Hopper") -> str:
    """A conversation that was held and thanked for so many days ago."""
    world.clock.go(hours=-24 * days)
    id = world.ended(*LINES, name=name)
    world.run(MarkThankYouSent(id))
    world.clock.go(hours=24 * days)
    world.session.flush()
    return id


async def page(hand: Hand, world: World, id: str) -> None:
    await hand.go(GoTo(ScreenName.PERSON, person_id=world.whom(id).id))
    assert hand.screen == "PersonScreen"


def story(hand: Hand) -> list[str]:
    return [row.text for row in hand.one("story", Rows).rows]
