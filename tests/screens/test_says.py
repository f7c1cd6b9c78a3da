"""Every verb of every screen says what it did and how to take it back, or why it did nothing."""

from pathlib import Path

import pytest

from tests.screens.openings import OPENINGS, pressed
from tests.screens.support import WIDE, Hand, World
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import StageScreen
from tui.verbs import Verb
from widgets.bars import StatusLine
from widgets.rows import Rows

SCREENS = [
    name for name in OPENINGS if name.endswith("Screen") and name not in ("RehearsalScreen",)
]

SEEN = {
    "live.note.keep": "the line stands above, and undo stands in the row of keys",
}
"""Verbs that say nothing, and why."""

AWAY = {"prepare.rehearse"}
"""Verbs that leave the app."""


@pytest.mark.parametrize("name", SCREENS)
async def test_every_verb_says_what_it_did(
    world: World, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # what is exported lands here
    async with OPENINGS[name](world, WIDE) as hand:
        stage = hand.app.screen
        assert isinstance(stage, StageScreen)
        silent = [verb.id for verb in type(stage).VERBS if not await says(world, hand, name, verb)]
        assert not silent


async def says(world: World, hand: Hand, name: str, verb: Verb) -> bool:
    """Press the key of a verb where it belongs; whether anything was seen of it."""
    if verb.id in AWAY or verb.id in SEEN:
        return True
    stage = hand.app.screen
    assert isinstance(stage, StageScreen)
    for place in panel_lists(stage, verb):
        stage.query_one(f"#{place}").focus()
        await hand.settle()
        here = stage.active_bindings.get(verb.key)
        if here is not None and here.binding.id == verb.id:
            break
    if isinstance(hand.app.focused, Rows):
        await hand.keys("home")
    stage.query_one(StatusLine).end()
    await hand.settle()
    steps, before = len(world.session._done), look(hand)
    await (hand.keys(verb.key) if verb.key else hand.do(verb.action))
    await hand.settle()
    line = hand.app.screen.query(StatusLine)
    sentence = line.first().sentence if line else ""
    done = world.session._done[steps:]
    changed = any(not step.event.words.endswith("kept") for step in done)  # not what one types
    seen = bool(sentence) if changed else look(hand) != before
    told = not changed or "f2" in sentence or verb.key_name in sentence
    moved = hand.screen != name
    await home(world, hand, name, stage)
    return (seen or moved) and (told or verb.action in ("undo", "redo"))


def panel_lists(stage: StageScreen, verb: Verb) -> tuple[str, ...]:
    """The lists of the panels that have a verb, the last first; the screen's list otherwise."""
    panels = [node for node in stage.query("*") if verb in getattr(node, "VERBS", ())]
    lists = [rows for panel in panels for rows in panel.query(Rows) if rows.can_focus]
    return tuple(str(rows.id) for rows in reversed(lists or [*stage.query("#list")]))


def look(hand: Hand) -> tuple[list[str], str, object]:
    """What is seen: the letters, the focus, and what is selected."""
    return hand.lines[3:], hand.focus, getattr(hand.app.focused, "selection", None)


async def home(world: World, hand: Hand, name: str, stage: StageScreen) -> None:
    """Back to the screen, whatever lies on it; below the cover of a call nothing is said."""
    if getattr(stage, "covered", False):
        await hand.keys("escape")
    for _ in range(3):
        if hand.screen == name:
            if name != "BankScreen":  # what is looked for there would add up
                return
            break
        if isinstance(hand.app.screen, StageScreen):
            break
        await pressed(hand, "escape")
        await hand.settle()
    where = ScreenName(stage.VERBS[0].screen)
    person = getattr(stage, "person_id", "")
    hand.app.post_message(
        GoTo(where, stage.conversation_id, stage.record_id, person_id=person)
        if where is not ScreenName.TODAY
        else GoTo(where)
    )
    await hand.settle()
