"""Five played calls on the screen, key by key; the screen after each event is kept as text.

What was wanted is asked by one key where it is on the card, by the key or chord that stands beside
it where it is one of the others, and else by its number. If a screen changes on purpose:

    COFFEECHAT_SNAPSHOTS=write .venv/bin/python -m pytest tests/screens/test_played_calls.py
"""

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.domain.played import CALLS, plan_of
from tests.screens.support import Hand, World, shown
from tui.domain.actions.call import StartCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.people import AddConversation
from tui.domain.model.conversation import Conversation
from tui.screens.navigation import ScreenName

FOLDER = Path(__file__).parent / "snapshots" / "played"
WRITE = os.environ.get("COFFEECHAT_SNAPSHOTS") == "write"
NEAR, MOVES = 50, 58
SEARCHED = " (searched)"
ASK, OTHER, FIND, DONE, LATER, PAUSE, END = "tab", "ctrl+n", "f4", "ctrl+g", "ctrl+l", "f8", "f5"


def begin(world: World, played: dict[str, Any]) -> str:
    """The call, begun late if it was; its id."""
    id = world.session.new_id()
    person = world.person("Grace Hopper")
    world.run(AddConversation(id, person, played["minutes"], plan_of(played)))
    if late := played.get("late"):
        world.run(Schedule(id, world.clock.now() - timedelta(minutes=late)))
    world.run(StartCall(id))
    world.session.flush()
    return id


def events(now: Conversation, move: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is typed and pressed for what happened before a move."""
    if "thread" in move:
        yield f"? {move['thread']}", ("enter",)
    if move.get("partly"):
        yield "", (LATER,)
    for name in move.get("ticked", ()):
        yield str(next(q.position for q in now.plan if q.id == name)), (DONE,)
    if "left" in move:
        yield str(move["left"]), (END,)
    if move.get("more"):
        yield "", (END,)


def id_of(now: Conversation, wants: str) -> str:
    """The id of a question, or of the thread that waits."""
    return next(n.id for n in now.notes) if wants == "thread" else wants


def stood_near(now: Conversation, wants: str) -> bool:
    """Whether what is wanted stands on the card, or beside it with the key that reaches it."""
    return id_of(now, wants) in (now.call.next_id, *now.call.then_ids)


def way(now: Conversation, wants: str) -> tuple[str, ...]:
    """The keys that ask what is wanted."""
    id = id_of(now, wants)
    if now.call.next_id == id:
        return (ASK,)
    if now.call.then_ids[:1] == (id,):
        return (OTHER, ASK)
    number = str(next(q.position for q in now.plan if q.id == id))
    longer = any(str(q.position).startswith(number) and q.id != id for q in now.plan)
    return (FIND, *number, *(["enter"] if longer else []))


async def played_out(world: World, hand: Hand, id: str, played: dict[str, Any]) -> list[str]:
    """Play a call; the screen after each event, and before each move, under its call time."""
    frames, stood = [], 0
    begun = world.clock.now()
    for move in played["moves"]:
        minutes, seconds = map(int, move["at"].split(":"))
        at = begun + timedelta(minutes=minutes + stood, seconds=seconds)
        if standing := move.get("stood", 0):
            world.clock.at = at
            await hand.keys(PAUSE)
            frames.append(await framed(f"{move['at']} the line drops", hand))
            at += timedelta(minutes=standing)
            stood += standing
            world.clock.at = at
            await hand.keys(PAUSE)
        world.clock.at = at
        for text, keys in events(world.at(id), move):
            await hand.write(text, *keys)
            frames.append(
                await framed(f"{move['at']} {text} {' '.join(keys)}".replace("  ", " "), hand)
            )
        before = world.at(id)
        keys = way(before, move["wants"])
        await hand.keys(*keys)
        found = "" if stood_near(before, move["wants"]) else SEARCHED
        frames.append(await framed(f"{move['at']} {move['wants']}: {' '.join(keys)}{found}", hand))
        now = world.at(id)
        back = next((n.done for n in now.notes), False) if move["wants"] == "thread" else False
        assert back or now.call.question_id == move["wants"], hand.text
    return frames


async def framed(title: str, hand: Hand) -> str:
    """The screen under its title, when what was done is on disk."""
    await hand.until(lambda: "saving" not in hand.lines[1])
    return "\n".join([f"== {title}", *hand.lines])


@pytest.mark.parametrize("played", CALLS, ids=lambda call: call["who"])
async def test_a_played_call_reads_as_it_did(world: World, played: dict[str, Any]) -> None:
    id = begin(world, played)
    async with shown(world, ScreenName.LIVE, id) as hand:
        text = "\n\n".join(await played_out(world, hand, id, played)) + "\n"
    path = FOLDER / f"{played['who'].split(',')[0].replace(' ', '-')}.txt"
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_most_moves_took_a_key_or_a_chord_that_stood_on_the_screen() -> None:
    kept = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.txt"))
    moves = re.findall(r"^== \d\d:\d\d [a-z-]+: (.*)$", kept, re.MULTILINE)
    assert len(moves) == MOVES
    assert sum(SEARCHED not in keys for keys in moves) >= NEAR, moves
