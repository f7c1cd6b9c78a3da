"""Rehearsal: the live screen with a partner, the observations, and the way there and back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.widgets import Input

from tests.screens.support import SMALL, WIDE, Hand, World, hand_on, shown
from tests.widgets.support import HOSTILE
from tui.app import RehearsalApp
from tui.domain.actions.asking import AskFollowUp
from tui.domain.interview.partner import playing
from tui.domain.interview.rehearsal import Rehearsal
from tui.errors import StorageError
from tui.screens.navigation import ScreenName
from tui.storage.partners import read_partners

TALKATIVE, TERSE, ASKS_FIRST, *_ = read_partners()


@asynccontextmanager
async def rehearsing(
    world: World,
    id: str,
    partner: str = "talkative",
    size: tuple[int, int] = WIDE,
    plays: str = "",
) -> AsyncIterator[Hand]:
    """A rehearsal of a call that began just now, five times as fast."""
    (script,) = (p for p in read_partners() if p.id == partner)
    script = playing(script, plays) if plays else script
    app = RehearsalApp(world.session, Rehearsal(id, script, 5, plays))
    async with hand_on(app, size) as hand:
        yield hand


def strip(hand: Hand) -> list[str]:
    """What stands in the strip."""
    rows = hand.lines[3:]
    return [line for line in rows[: rows.index("─" * len(hand.lines[2]))] if line]


async def test_the_partner_speaks_with_the_clock_and_answers(world: World) -> None:
    id = world.call()
    async with rehearsing(world, id) as hand:
        assert hand.lines[0].startswith(" rehearsal, 5x · Grace Hopper")
        assert strip(hand) == []
        world.clock.go(2)
        await hand.sees(f"Grace: {TALKATIVE.greeting[0]} …")
        world.clock.go(26)
        await hand.sees(f"Grace: {TALKATIVE.greeting[-1]}")
        assert "…" not in "".join(strip(hand))
        world.clock.go(13)
        await hand.sees(f"Grace: {TALKATIVE.alone[0][0][:70]}")
        await hand.keys("tab")
        world.clock.go(8)
        await hand.sees(f"Grace: {TALKATIVE.answers[0].lines[0]} …")
        await hand.write("# the warm papers", "enter")
        assert [note.text for note in world.at(id).notes] == ["the warm papers"]


async def test_only_the_clock_and_the_strip_move_by_themselves(world: World) -> None:
    async with rehearsing(world, world.call()) as hand:
        world.clock.go(2)
        await hand.sees(TALKATIVE.greeting[0])
        before = hand.lines
        world.clock.go(30)
        await hand.sees(TALKATIVE.greeting[3])
        moved = {row for row, line in enumerate(hand.lines) if line != before[row]}
        assert moved <= {0, 1, 3, 4, 5, 6}


async def test_a_follow_up_is_answered_with_more(world: World) -> None:
    id = world.call()
    async with rehearsing(world, id, "terse") as hand:
        await hand.keys("tab")
        world.clock.go(60)
        await hand.sees(TERSE.answers[0].lines[0])
        world.run(AskFollowUp(id))
        await hand.settle()
        world.clock.go(6)
        await hand.sees(TERSE.answers[0].more[0])
        await hand.keys("f9", "f9")
        await hand.sees("You asked 1 follow-up.")


async def test_who_asks_first_waits_for_my_opening(world: World) -> None:
    async with rehearsing(world, world.call(), "asks-first") as hand:
        world.clock.go(40)
        await hand.sees(ASKS_FIRST.asks[1])
        assert "…" not in "".join(strip(hand))
        world.clock.go(ASKS_FIRST.listens_s)
        await hand.sees(ASKS_FIRST.hears[0])


async def test_a_pause_silences_the_partner(world: World) -> None:
    async with rehearsing(world, world.call()) as hand:
        world.clock.go(2)
        await hand.sees(TALKATIVE.greeting[0])
        await hand.keys("f8")
        world.clock.go(60)
        await hand.sees("paused at 00:02")
        assert TALKATIVE.greeting[1] not in hand.text


async def test_in_a_small_terminal_the_strip_has_two_rows(world: World) -> None:
    async with rehearsing(world, world.call(), size=SMALL) as hand:
        world.clock.go(16)
        await hand.sees("Grace: I do like being asked")
        assert hand.lines[5] == "─" * 60 and len(strip(hand)) == 2
        await hand.resize(*WIDE)
        assert hand.lines[7] == "─" * 100


async def test_the_end_shows_what_was_observed_and_leads_back(world: World) -> None:
    id = world.call()
    async with rehearsing(world, id) as hand:
        await hand.keys("tab")
        await hand.write("ab", "enter", "f9", "f9")
        assert hand.screen == "ObservedDialog"
        for words in (
            f"Grace: {TALKATIVE.goodbye}",
            "You asked 1 of 10 questions.",
            "You asked no follow-ups.",
            "You didn't reach the closing pair",
            "You pressed 6 keys and kept 1 line.",
            "Enter back",
        ):
            assert words in hand.text
        await hand.resize(*SMALL)
        assert "You pressed 6 keys" in hand.text
        assert world.at(id).call.ended_at
        await hand.keys("enter")
        assert hand.app.return_value == id


async def test_what_was_let_slip_is_shown_with_its_time_and_one_rehearses_again_from_it(
    world: World,
) -> None:
    id = world.call()
    async with rehearsing(world, id, "terse", plays="Grace Hopper") as hand:
        world.clock.go(2)
        await hand.sees("Henrik: I'm Henrik Solberg, and I'm sitting in for Grace Hopper today.")
        await hand.keys("tab")
        world.clock.go(60)
        await hand.sees(TERSE.answers[0].lines[0])
        await hand.keys("f9", "f9")
        await hand.sees("You kept 0 of 1 thing worth a note; these slipped by:")
        assert "one milliwatt, and the chip wants two" in hand.text
        assert "Enter again from this line" in hand.text
        await hand.keys("up")
        assert "Enter back" in hand.text
        assert "again from this line" not in hand.text
        await hand.keys("down", "enter")
        assert hand.app.return_value == f"{id} 10"


@pytest.mark.parametrize("keys", [("escape", "escape"), ("f9", "f9", "escape")])
async def test_it_can_be_left_at_once(world: World, keys: tuple[str, ...]) -> None:
    id = world.call()
    async with rehearsing(world, id) as hand:
        await hand.keys(*keys)
        assert str(hand.app.return_value) == id
    assert world.at(id).call.ended_at and not world.at(id).call.under_way


async def test_quitting_leaves_everything(world: World) -> None:
    id = world.call()
    async with rehearsing(world, id) as hand:
        await hand.write("half", "ctrl+q", "ctrl+q")
        assert hand.app._exit and hand.app.return_value is None
    assert world.on_disk(id).draft_line.text == "half"


async def test_what_cannot_be_saved_keeps_nobody_in_a_rehearsal(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("The disk is full.")

    async with rehearsing(world, id := world.call()) as hand:
        monkeypatch.setattr("tui.session.use_cases.end_call", refuse)
        await hand.keys("escape", "escape")
        assert hand.app.return_value == id


async def test_nothing_is_looked_after_in_a_rehearsal(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.shell.daily_backup.BACKUP_SECONDS", 0.0)
    world.ended("a letter waits for this one")
    async with rehearsing(world, world.call("Ada Lovelace")) as hand:
        world.clock.go(5)
        await hand.sees(TALKATIVE.greeting[0])
        assert "thank" not in hand.lines[1]
        assert not hand.app.workers
    assert list((world.folder / "library" / "backups").iterdir()) == []


async def test_the_help_speaks_of_the_rehearsal(world: World) -> None:
    async with rehearsing(world, world.call()) as hand:
        await hand.keys("f1")
        assert "Help · Rehearsal" in hand.lines[0] and "A rehearsal of a call." in hand.text
        await hand.keys("end")
        assert "leave: Leave the rehearsal without its end" in hand.text
        await hand.keys("escape")
        assert hand.focus == "capture"


async def test_the_cover_hides_all_but_the_line(world: World) -> None:
    async with rehearsing(world, id := world.call()) as hand:
        world.clock.go(2)
        await hand.sees(TALKATIVE.greeting[0])
        question = world.at(id).plan[0].text
        await hand.write("~ two boys", "enter")
        assert question in hand.text and "two boys" in hand.text
        await hand.keys("ctrl+x")
        for private in (TALKATIVE.greeting[0], "Grace", question, "two boys", "next  "):
            assert private not in hand.text
        await hand.write("abc")
        assert "abc" not in hand.text and "···" in hand.text


async def test_any_name_and_any_size(world: World) -> None:
    async with rehearsing(world, world.call(HOSTILE), "runs-over") as hand:
        world.clock.go(31 * 60)
        for size in ((1, 1), (3, 2), (20, 5), (200, 60), SMALL):
            await hand.resize(*size)
            assert hand.fits(*size)
        await hand.sees(" …")
        await hand.keys("f9")
        for size in ((1, 1), (20, 5), (200, 60)):
            await hand.resize(*size)
            assert hand.fits(*size)


async def test_prepare_leads_to_a_rehearsal_when_all_is_kept(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("goal", Input).focus()
        await hand.write("how one begins", "^gh")
        assert hand.app._exit and str(hand.app.return_value) == id
    assert world.on_disk(id).goal == "how one begins"
    assert not world.on_disk(id).call.started_at


async def test_what_cannot_be_saved_stays_on_prepare(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise StorageError("The disk is full.")

    async with shown(world, ScreenName.PREPARE, world.talk("Ada Lovelace")) as hand:
        with monkeypatch.context() as full:
            full.setattr(world.session, "flush", refuse)
            await hand.keys("^gh")
        assert "The disk is full." in hand.text and not hand.app._exit
