"""The looks, on every screen: what is written there can be read."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from rich.color import Color
from rich.segment import Segment
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widget import Widget

from tests.screens.drawing import strips_of
from tests.screens.support import Hand, World, shown
from tests.screens.test_snapshots import MAKERS
from themes import THEMES
from tui import settings
from tui.structs import replace

LEAST = {"dark": 4.5, "light": 4.5, "contrast": 7.0}
"""The least contrast of a text on its ground: level AA, and AAA, of WCAG 2."""

DRAWN = frozenset(" ─━│▁▂▃▄▅▆▇█▔▕▏▎🔎")
"""Lines, bars and a picture, which are no text."""


Faint = tuple[str, str, str, float]
"""A text, its colour, its ground, and their contrast."""

KEYS = (
    *("space", "shift+left", "tab", "tab", "tab", "ctrl+n", "ctrl+n", "ctrl+r", "f2"),
    *("escape", "f1", "escape", "n", "a", "escape"),
)
"""Through the screen, its help, a dialog and the palette."""


def light_of(color: Color) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = (part / 255 for part in color.get_truecolor())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(text: Color, ground: Color) -> float:
    """How much brighter one is than the other, 1 to 21."""
    darker, brighter = sorted((light_of(text), light_of(ground)))
    return (brighter + 0.05) / (darker + 0.05)


def pieces(hand: Hand) -> Iterator[Segment]:
    """What is written on the screen, or in the dialog on top of it, with its colours."""
    screen = hand.app.screen
    where = screen.region
    if isinstance(screen, ModalScreen):
        parts = [part for part in screen.walk_children(Widget) if part.region and not part.children]
        where = Region.from_union([part.region for part in parts])
    strips = strips_of(screen)[where.y : where.bottom]
    shown = chain.from_iterable(strip.crop(where.x, where.right) for strip in strips)
    return (piece for piece in shown if set(piece.text) - DRAWN)


def faint(hand: Hand, least: float) -> set[Faint]:
    """Texts of too little contrast."""
    found = set()
    for piece in pieces(hand):
        assert piece.style and piece.style.color and piece.style.bgcolor, piece
        told = contrast(piece.style.color, piece.style.bgcolor)
        if told < least or piece.style.dim:
            colors = (piece.style.color.name, piece.style.bgcolor.name)
            found.add((piece.text.strip(), *colors, round(told, 2)))
    return found


def test_settings_and_themes_name_the_same_looks() -> None:
    assert tuple(THEMES) == settings.THEME_NAMES


@pytest.mark.parametrize("name", LEAST)
async def test_every_text_can_be_read(tmp_path: Path, machine: Path, name: str) -> None:
    found: dict[Faint, str] = {}
    chosen = machine / "home" / "config" / "coffeechat" / "settings.toml"
    for where in MAKERS:
        world = World(tmp_path / where)
        world.settings = replace(world.settings, theme=name)
        id = MAKERS[where](world)
        if chosen.exists():  # what is undone in the settings is read from there again
            chosen.write_text(chosen.read_text().replace("drak", name))
        world.session.settings = world.settings
        async with shown(world, where, id) as hand:
            for key in KEYS:
                await hand.keys(key)
                found |= dict.fromkeys(faint(hand, LEAST[name]), f"{where} {key}")
            await hand.keys("ctrl+p")
            if not any(head.under_way for head in world.session.conversations()):
                await hand.keys(*"look")
                await hand.sees("Use the contrast look")
            found |= dict.fromkeys(faint(hand, LEAST[name]), f"{where} palette")
        world.close()
    assert not found
