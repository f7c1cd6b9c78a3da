"""How screens look: what is late is told without colour, headings are stronger than contents."""

from datetime import timedelta

import pytest
from rich.style import Style

from tests.screens.support import Hand, World, shown
from themes import THEMES
from tui.domain.actions.promises import AddPromise, SetPromiseDue
from tui.domain.model.vocabulary import Owner
from tui.screens.navigation import ScreenName
from tui.structs import replace
from widgets.bars import TwoEnded
from widgets.rows import Rows

LISTS = {ScreenName.TODAY: "list", ScreenName.PERSON: "story", ScreenName.FOLLOW_UP: "promises"}
"""The lists in which a promise is, by their ids."""


def promised(world: World) -> str:
    """A conversation with a promise that is late, and one that isn't."""
    id, today = world.ended('" a line'), world.clock.at.date()
    for what, days in (("send the paper", -2), ("name a reader", 2)):
        promise = world.session.new_id()
        world.run(AddPromise(id, promise, what, Owner.ME))
        world.run(SetPromiseDue(id, promise, today + timedelta(days)))
    return id


def styles(hand: Hand, rows: Rows, words: str) -> set[Style]:
    """The styles of all that is written in the row of a list with these words."""
    here = rows.scrollable_content_region
    strips = hand.app.screen._compositor.render_strips()[here.y : here.bottom]
    (strip,) = (s for s in (s.crop(here.x, here.right) for s in strips) if words in s.text)
    return {s.style for s in strip if s.text.strip() and s.style is not None}


def light(style: Style) -> float:
    """How much of its ground's darkness a text takes away, 0 to 1."""
    assert style.color is not None
    return sum(style.color.get_truecolor()) / (3 * 255)


@pytest.mark.parametrize("plain", [False, True], ids=["coloured", "NO_COLOR"])
async def test_what_is_late_has_a_sign_and_weight(
    world: World, monkeypatch: pytest.MonkeyPatch, plain: bool
) -> None:
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
    id = promised(world)
    for where, list_id in LISTS.items():
        async with shown(world, where, id, (100, 50)) as hand:
            assert hand.app.no_color is plain
            rows = hand.one(list_id, Rows)
            (late,) = (row for row in rows.rows if row.text == "send the paper")
            assert late.lead.startswith("! "), where
            hand.app.set_focus(None)
            await hand.settle()
            told, other = (styles(hand, rows, words) for words in (late.text, "name a reader"))
            assert all(style.bold for style in told), where
            assert not any(style.bold for style in other), where
            if plain:
                assert min(map(light, told)) >= max(map(light, other)), where


@pytest.mark.parametrize("name", THEMES)
async def test_headings_are_stronger_than_contents(world: World, name: str) -> None:
    world.settings = replace(world.settings, theme=name)
    world.close()
    world.session = world.open()
    id = promised(world)
    for where, list_id in LISTS.items():
        async with shown(world, where, id, (100, 50)) as hand:
            rows = hand.one(list_id, Rows)
            tones = ("title", "lead", "dim", "tail")
            title, *others = (rows.get_component_rich_style(f"rows--{tone}") for tone in tones)
            assert title.bold and not any(style.bold for style in others), where
            assert title.color == rows.rich_style.color, where
            for part in hand.app.screen.query(TwoEnded).filter(".part"):
                assert part.styles.text_style.bold, part.left
                for span in part.render().spans:
                    assert span.start >= len(part.left) and "not bold" in str(span.style)
