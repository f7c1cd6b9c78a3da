"""What one types is seen on every screen and dialog; and every style means something."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from textual.css.match import _check_selectors
from textual.css.model import Selector, SelectorType
from textual.css.parse import parse
from textual.screen import Screen
from textual.widget import Widget

from tests.screens.openings import OPENINGS, every_screen
from tests.screens.support import SMALL, WIDE, Hand, World
from tui.screens.shell.late_note import LateNote

REVEALED = {"find": "/", "belief_after": "ctrl+n", "surprised": "ctrl+n", "ask_next": "ctrl+n"}
"""Lines that are hidden at first, and the key that goes towards them."""


def test_every_screen_and_dialog_has_a_way_to_it() -> None:
    assert [kind.__name__ for kind in every_screen()] == sorted(OPENINGS)


@pytest.mark.parametrize("name", OPENINGS)
async def test_what_one_types_is_seen_and_every_style_finds_something(
    world: World, name: str
) -> None:
    async with OPENINGS[name](world, WIDE) as hand:
        assert hand.screen == name
        assert not list(lost_selectors(hand.app.screen))
        editors = list(hand.app.screen.query("Input, TextArea"))
        for size in (WIDE, SMALL):
            await hand.resize(*size)
            for place, editor in enumerate(editors):
                await seen(hand, editor, f"w{size[0]}z{place}y")


async def seen(hand: Hand, editor: Widget, letters: str) -> None:
    """Type letters that stand nowhere else into a line, and read them off the screen."""
    while not all(n.display for n in editor.ancestors_with_self if isinstance(n, Widget)):
        if editor.id == "marker":
            return  # its step is over
        if isinstance(editor, LateNote):
            editor.begin()
            await hand.settle()
            break
        await hand.keys(REVEALED[editor.id or ""])
    editor.focus()
    await hand.write(letters)
    assert letters in hand.text, f"{editor.id}\n{hand.text}"


@pytest.mark.parametrize("kind", every_screen(), ids=lambda kind: kind.__name__)
def test_no_style_of_a_base_is_lost(kind: type[Screen[object]]) -> None:
    """Textual reads the CSS of the class itself only; what heirs need too is DEFAULT_CSS."""
    bases = [base for base in kind.__mro__[1:] if base.__module__.startswith("tui.")]
    assert not [base.__name__ for base in bases if base.__dict__.get("CSS")]


def lost_selectors(screen: Screen[object]) -> Iterable[str]:
    """Selectors of a screen's style that nothing on it answers to, whatever state it is in."""
    kind, nodes = type(screen), [screen, *screen.walk_children()]
    tokens = screen.app.stylesheet._variable_tokens
    for rules in parse(kind._css_type_name, kind.CSS, ("", ""), variable_tokens=tokens):
        for chosen in rules.selector_set:
            parts = [anything(p) if p.name.startswith("-") else p for p in chosen.selectors]
            if not any(_check_selectors(parts, node.css_path_nodes) for node in nodes):
                yield chosen.css


def anything(state: Selector) -> Selector:
    """A selector for a node in a state, as one for the node in any state."""
    return replace(state, name="*", type=SelectorType.UNIVERSAL)
