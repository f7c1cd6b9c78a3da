"""Any keys in any order: no kept line is lost, nothing half-typed is, the line has the focus."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from textual.events import Paste

from tests.laws import examples
from tests.screens.support import Hand, World, shown
from tui.domain.actions.call import EndCall, LayOnCard, ShiftClock
from tui.domain.actions.event import Event, Redone, Undone
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.language.text import clean
from tui.domain.model.note import SIGNS, read_line
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.errors import RefusedError
from tui.screens.call import screen
from tui.screens.call.screen import LiveScreen
from tui.screens.call.sheets import QuestionSheet
from tui.screens.navigation import ScreenName
from tui.verbs import live as live_verbs
from widgets.capture import LEADER, CaptureLine

pytestmark = pytest.mark.usefixtures("drawn")

LETTERS = st.sampled_from(("a", "bc", " ", "é", "漢", ";", ";", "u", "g", "..", *SIGNS))
PASTED = st.sampled_from(("pasted", "two\nlines", " > blank ", "\x1b\r\n")).map(Paste)
COMMANDS = tuple(verb.key for verb in live_verbs.VERBS if verb.key not in ("escape", "f9", "f12"))
"""Every key that leaves the screen on top."""

AWAY = ("escape", "f9", "f1", "ctrl+p")
EDITING = ("backspace", "delete", "left", "right", "home", "end", "ctrl+u", "ctrl+w")
TURNS = ("f2", "f3")

WAYS = {
    "TodayScreen": ("home", "enter"),
    "PrepareScreen": ("^gc",),
    "DebriefScreen": ("^gc",),
    "HelpDialog": ("escape",),
    "CommandPalette": ("escape",),
}
"""How one comes back to the call."""

Words = tuple[Kind, str]
Pressed = str | Paste | int
"""A key, a paste, or seconds that pass."""

TURNING = ("up", "up", "down", "f4", "ctrl+l", "f2", "f3", "ctrl+r", "escape", "escape")
"""Keys that put something else into the line, or something back."""

OTHERS = st.sampled_from((*COMMANDS, *EDITING))
TURNS_UP = st.sampled_from(TURNING[:-2])
STAYING = st.one_of(LETTERS, LETTERS, PASTED, *3 * [st.just("enter")], TURNS_UP, TURNS_UP, OTHERS)
ANY = st.one_of(
    *8 * [STAYING], *2 * [st.sampled_from(TURNING)], st.sampled_from(AWAY), st.integers(1, 900)
)

place = count()

house = settings(suppress_health_check=list(HealthCheck), report_multiple_bugs=False)
many = settings(house, max_examples=examples(0.4))
some = settings(house, max_examples=examples(0.2))


@asynccontextmanager
async def in_call(machine: Path) -> AsyncIterator[tuple[World, Hand, str]]:
    """A call that began just now, in a library of its own."""
    world = World(machine / f"run{next(place)}")
    try:
        id = world.call()
        world.person("Abe Bcd")
        async with shown(world, ScreenName.LIVE, id) as hand:
            yield world, hand, id
    finally:
        world.close()


def live_screen(hand: Hand) -> LiveScreen:
    assert isinstance(hand.app.screen, LiveScreen)
    return hand.app.screen


def typed(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


def send(hand: Hand, pressed: str | Paste) -> None:
    """A key, some letters, or a paste, as the terminal delivers them."""
    driver = hand.app._driver
    assert driver is not None
    if isinstance(pressed, Paste):
        event = Paste(pressed.text)
        event.set_sender(hand.app)
        driver.send_message(event)
    elif pressed in (*COMMANDS, *EDITING, *AWAY):
        hand.send(pressed)
    else:
        hand.send(*pressed)


@dataclass
class Seen:
    """What stood there before a key."""

    typed: str
    plain: bool
    """Whether the line is that of a new note."""
    correcting: bool
    leading: bool
    """Whether the leader stands in the line, and a letter would be a command."""
    notes: dict[str, Words]


class Witness:
    """Presses keys, and minds that notes and line become only what a key may make of them."""

    def __init__(self, world: World, hand: Hand, id: str) -> None:
        self.world, self.hand, self.id = world, hand, id
        self.half, self.was_gone = "", False
        self.kept: dict[str, Words] = {}
        self.undone: set[str] = set()
        self.before_it = ""
        self.events: list[Event] = []
        world.session.on_event(self.events.append)

    def look(self) -> Seen:
        call = live_screen(self.hand)
        correcting = call.line.correcting
        notes = {n.id: (n.kind, n.text) for n in self.world.at(self.id).notes}
        plain = not correcting and not call.line.lent
        leading = call.notes.capture.leading
        return Seen(typed(self.hand), plain, correcting, leading, notes)

    async def press(self, pressed: Pressed) -> None:
        """Press a key, come back to the call if it led away, and look."""
        before = self.look()
        self.events.clear()
        if isinstance(pressed, int):
            self.world.clock.go(pressed)
            live_screen(self.hand).tick()
        else:
            send(self.hand, pressed)
        await self.hand.settle()
        await self.come_back()
        assert self.hand.focus == "capture"
        key = pressed if isinstance(pressed, str) else "another"
        before, key = led(before, key)
        after = self.look()
        self.mind_notes(key, before, after)
        self.mind_line(key, before, after)
        self.before_it = key

    async def come_back(self) -> None:
        for _ in range(30):
            if self.hand.screen == "LiveScreen":
                return
            there = self.world.session.exists(self.id)
            self.was_gone |= not there
            self.world.session.flush()  # Today shows what is on disk
            await self.hand.settle()
            await self.hand.keys(*(WAYS[self.hand.screen] if there else ("f3",)))
        raise AssertionError(f"no way back\n{self.hand.text}")

    def mind_notes(self, key: str, before: Seen, after: Seen) -> None:
        """What went, came or changed did so by a key that is for it."""
        gone, came = before.notes.keys() - after.notes.keys(), after.notes.keys()
        emptied = key == "enter" and before.correcting and not before.typed.strip()
        assert not gone or key in TURNS or emptied, f"{key} took {gone}"
        self.undone = (self.undone | gone if key == "f2" else self.undone) - came
        for id in came & before.notes.keys():
            may = key in (*TURNS, "ctrl+r") or self.before_it == "ctrl+r" or before.correcting
            assert may or after.notes[id] == before.notes[id], f"{key} changed {id}"
        new = {id: after.notes[id] for id in sorted(came - before.notes.keys() - self.kept.keys())}
        if key == "enter" and before.plain:
            lines = [line for line in clean(before.typed).split("\n") if line.strip()] or [""]
            assert list(new.values()) == [read_line(line) for line in lines]
        assert key in ("enter", "f9") or before.correcting or not new, f"{key} made {new}"
        self.kept |= new
        if any(stepped(event) for event in self.events):
            for id in self.undone:
                self.kept.pop(id, None)
            self.undone.clear()

    def mind_line(self, key: str, before: Seen, after: Seen) -> None:
        """What is half-typed stands in the line, or waits until that is free again."""
        if before.plain:
            self.half = before.typed
        ended = any(isinstance(event.command, EndCall) for event in self.events)
        if ended or self.was_gone:  # with the conversation goes what was half-typed
            self.was_gone, self.half = False, after.typed
            return
        if before.leading and key in (LEADER, "escape"):
            assert after.typed == (LEADER if key == LEADER else "")
            self.half = after.typed
            return
        if before.plain == after.plain and self.before_it != "ctrl+r" and len(key) == 1:
            assert len(after.typed) == len(before.typed) + 1, "a letter types"
        same = key in COMMANDS and key not in ("enter", "ctrl+r")
        if after.plain and (same or not before.plain):
            assert after.typed == self.half, f"{key} lost what was half-typed"
        elif key == "enter" and before.plain:
            assert after.typed == ""


def led(before: Seen, key: str) -> tuple[Seen, str]:
    """What a key after the leader comes to, on a line without it; a letter comes to its key."""
    if before.leading and key in (*COMMANDS, "f9") and key != "enter":
        return replace(before, typed="", leading=False), key
    is_typed = key not in ("another", *COMMANDS, *EDITING, *AWAY)
    verb = live_verbs.LETTERS.get(key[:1]) if before.leading and is_typed else None
    if verb is None:
        return before, key
    meant = next(one.key for one in live_verbs.VERBS if one.id == verb)
    return replace(before, typed=key[1:], leading=False), meant


def stepped(event: Event) -> bool:
    """Whether nothing can be redone any more."""
    turned = isinstance(event, Undone | Redone)
    return not turned and not isinstance(event.command, KeepDraftLine | LayOnCard | ShiftClock)


def steps_of(world: World, id: str) -> dict[str, set[Words]]:
    """Every note with all its words, in whatever undo and redo give."""
    seen: dict[str, set[Words]] = {}

    def look() -> None:
        if world.session.exists(id):
            for note in world.at(id).notes:
                seen.setdefault(note.id, set()).add((note.kind, note.text))

    for turn in (world.session.undo, world.session.redo):
        with suppress(RefusedError):
            while True:
                look()
                turn()
    look()
    return seen


@many
@given(st.lists(ANY, min_size=8, max_size=40))
async def test_no_keys_lose_a_line_or_the_focus(machine: Path, keys: list[Pressed]) -> None:
    async with in_call(machine) as (world, hand, id):
        witness = Witness(world, hand, id)
        for key in keys:
            await witness.press(key)
        world.session.flush()
        assert world.on_disk(id) == world.at(id)
        seen = steps_of(world, id)
        assert {id: words for id, words in witness.kept.items() if words not in seen[id]} == {}
        world.session.flush()
        assert world.on_disk(id) == world.at(id)


async def test_undoing_the_start_keeps_what_was_typed_since_the_last_look(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "DRAFT_SECONDS", 3_600)
    async with in_call(machine) as (_, hand, _id):
        await hand.keys("f2")  # the person that was added
        await hand.write("one")
        live_screen(hand).keep_draft()
        hand.send(*" two", "f2")
        await hand.settle()
        assert hand.screen == "PrepareScreen"
        await hand.keys("^gc")
        assert typed(hand) == "one two"


def shape(world: World, hand: Hand, id: str) -> tuple[object, ...]:
    """All that can be told of a call without its ids."""
    now, live = world.at(id), live_screen(hand)
    cues = {q.id: q.cue for q in now.plan} | {"": ""}
    notes = [(n.kind, n.text, n.elapsed_s, cues[n.question_id], n.done) for n in now.notes]
    plan = [(q.cue, q.state, q.follow_ups, q.why) for q in now.plan]
    call = (now.call.extra_minutes, now.call.fold, now.call.pauses, now.call.paused_at)
    on = find(now.notes, live.line.note_id)
    line = (typed(hand), on and on.text, type(live.card.sheet), live.covered, hand.focus)
    return notes, plan, call, cues[now.call.question_id], cues[now.call.next_id], line


@some
@given(st.lists(STAYING, min_size=2, max_size=20))
async def test_a_burst_does_what_the_same_keys_do_one_by_one(
    machine: Path, keys: list[str | Paste]
) -> None:
    shapes = []
    for burst in (False, True):
        async with in_call(machine) as (world, hand, id):
            for key in keys:
                send(hand, key)
                if not burst:
                    await hand.settle()
            await hand.settle()
            await hand.settle()
            there = world.session.exists(id) and hand.screen == "LiveScreen"
            shapes.append(shape(world, hand, id) if there else None)
    assert shapes[0] == shapes[1]


SHEETS = ("f4", "f6", "ctrl+y", "ctrl+o", "ctrl+l", "up", "down", "f2", "ctrl+n", "ctrl+x")


@some
@given(
    half=st.text('ab é漢"!?@', max_size=60),
    keys=st.lists(st.sampled_from(SHEETS), min_size=1, max_size=5),
    words=st.sampled_from(("", "zz", "good week")),
)
@example(half="half", keys=["up", "f2"], words="")
@example(half="half", keys=["up", "f2", "f4"], words="zz")
@example(half="half", keys=["ctrl+l", "ctrl+l"], words="zz")
async def test_what_is_half_typed_comes_back_from_under_any_sheet(
    machine: Path, half: str, keys: Sequence[str], words: str
) -> None:
    async with in_call(machine) as (world, hand, id):
        await hand.keys("tab")
        await hand.write("? one", "enter")
        await hand.write("two", "enter")
        await hand.write(half)
        for key in keys:
            await hand.keys(key)
            call = live_screen(hand)
            if call.line.lent or call.line.correcting:
                await hand.write(words)
        while not rests(hand):
            await hand.keys("escape")
        assert (typed(hand), hand.focus) == (half, "capture")
        assert all(n.text in ("one", "two") for n in world.at(id).notes if not words)


def rests(hand: Hand) -> bool:
    """Whether the question lies on top and the line is a new note's."""
    call = live_screen(hand)
    return (
        isinstance(call.card.sheet, QuestionSheet) and not call.line.correcting and not call.covered
    )
