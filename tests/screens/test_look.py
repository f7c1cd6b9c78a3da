"""How screens look: what is late is told without colour, headings are stronger than contents."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.widget import Widget
from textual.widgets import Input

from tests.screens.drawing import strips_of
from tests.screens.openings import OPENINGS
from tests.screens.support import SMALL, Hand, World, shown
from themes import THEMES
from tui.domain.actions.promises import AddPromise, SetPromiseDue
from tui.domain.model.note import SIGNS
from tui.domain.model.vocabulary import Kind, Owner
from tui.screens.navigation import ScreenName
from tui.screens.shell.sign_hues import HUES
from tui.structs import replace
from widgets.bars import TwoEnded
from widgets.rows import MARKS, Rows

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
    strips = strips_of(hand.app.screen)[here.y : here.bottom]
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


MARGIN = 1
"""The column in which the text of every screen begins, from 0; before it only a row is marked."""

BEFORE = {"", " ", "─", *MARKS.values()}
"""What may be in the column before that."""


ELSEWHERE = {
    *(("HelpDialog", "Rows#help"), ("PrepareScreen", "Line#when")),
    *(("BankScreen", "bars"), ("PersonScreen", "bars")),
}
"""Help has its texts in the column after the keys; a hint of Prepare has no room; a question and
facts scroll by themselves beside their list."""


async def test_every_text_begins_in_the_same_column_and_no_hint_is_cut(tmp_path: Path) -> None:
    wrong: list[tuple[str, str, object]] = []
    for name, opening in OPENINGS.items():
        world = World(tmp_path / name)
        async with opening(world, SMALL) as hand:
            frame = {line[:MARGIN] for line in hand.lines} - BEFORE
            for widget in hand.app.screen.walk_children(Widget):
                if not widget.children:
                    wrong += [(name, widget.css_identifier, one) for one in faults(hand, widget)]
            wrong += [(name, "the frame", frame)] if frame else []
            bars = [
                widget.css_identifier
                for widget in hand.app.screen.walk_children(Widget)
                if barred(widget)
            ]
            wrong += [(name, "bars", bars)] if len(bars) > 1 else []
        world.close()
    assert [one for one in wrong if one[:2] not in ELSEWHERE] == []


def barred(widget: Widget) -> bool:
    """Whether a bar is seen beside a widget."""
    return widget.show_vertical_scrollbar and widget.scrollbar_size_vertical > 0


def faults(hand: Hand, widget: Widget) -> Iterator[object]:
    """Where its text begins, if that isn't the margin; what touches its bar; a hint that is cut."""
    began, ends = first_column(hand, widget), isinstance(widget, TwoEnded) and not widget.left
    if widget.region.x == 0 and not ends and began not in (None, MARGIN):
        yield began
    if isinstance(widget, Rows) and widget.show_vertical_scrollbar:
        here = widget.region
        yield from {line for line in hand.lines[here.y : here.bottom] if beside(line, here.right)}
    if isinstance(widget, Input) and 0 < widget.content_size.width < cell_len(widget.placeholder):
        yield widget.placeholder


def beside(line: str, right: int) -> bool:
    """Whether a text of a list touches the bar at its right."""
    return bool(line[right - 2 : right - 1].strip())


def first_column(hand: Hand, widget: Widget) -> int | None:
    """Where the first text of what is seen of a widget begins; None if none is seen."""
    seen = widget.region.intersection(hand.app.screen.region)
    texts = (line[MARGIN : seen.right] for line in hand.lines[seen.y : seen.bottom])
    told = (MARGIN + len(text) - len(text.lstrip()) for text in texts if text.strip("─ ▁▂▃▄▅▆▇█"))
    return min(told, default=None)


async def test_what_is_marked_is_what_the_keys_are_about(world: World) -> None:
    id = promised(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, (100, 50)) as hand:
        for focus, marked in (("letter", 0), ("promises", 1), ("day", 1), ("promise", 0)):
            hand.app.screen.query_one(f"#{focus}").focus()
            await hand.settle()
            assert hand.text.count("›! I'll") == marked, focus


@pytest.mark.parametrize("name", [*THEMES, "NO_COLOR"])
async def test_each_sign_has_its_own_quiet_colour(
    world: World, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if name == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        world.session.settings = replace(world.settings, theme=name)
    lines = [f"{sign} about {kind}" for sign, kind in SIGNS.items()]
    async with shown(world, ScreenName.DEBRIEF, world.ended(*lines), (100, 40)) as hand:
        rows = hand.one("lines", Rows)
        signs = {kind: colour_of(hand, rows, f"about {kind}", sign) for sign, kind in SIGNS.items()}
        quiet = signs.pop(Kind.OFF_THE_RECORD)
        if name in ("terminal", "NO_COLOR"):
            assert set(signs.values()) == {quiet}
        else:
            assert len({quiet, *signs.values()}) == len(HUES) + 1 == 11


def colour_of(hand: Hand, rows: Rows, words: str, sign: str) -> object:
    """The colour of the sign in the row with these words."""
    here = rows.scrollable_content_region
    strips = hand.app.screen._compositor.render_strips()[here.y : here.bottom]
    (strip,) = (strip for strip in strips if words in strip.text)
    at = strip.text.index(words) - 2
    (piece,) = strip.crop(at, at + 1)
    assert piece.text == sign and piece.style is not None
    return piece.style.color
