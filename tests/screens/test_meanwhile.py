"""What another program does while the app runs, and what the app does beside the screen."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.domain.build import question
from tests.screens.support import PATIENCE, WIDE, World, shown
from tui.app import CoffeechatApp
from tui.domain.actions.call import EndCall
from tui.domain.actions.people import RemoveConversation
from tui.domain.actions.plan import PlanQuestion
from tui.errors import StorageError
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell import daily_backup
from tui.screens.today import screen as today
from tui.session.session import Session
from tui.storage import Library
from tui.structs import replace


async def test_what_another_program_writes_appears_on_today(world: World) -> None:
    other = World(world.folder)
    async with shown(world) as hand:
        assert "Nobody here yet" in hand.text
        other.ended("a line", name="Ada Lovelace")
        await hand.sees("thank Ada Lovelace")
        await hand.sees("1 note")
        other.ended("one", "two", name="Mary Shaw")
        await hand.sees("2 notes")


@pytest.mark.parametrize("where", [ScreenName.PREPARE, ScreenName.LIVE, ScreenName.FOLLOW_UP])
async def test_a_conversation_that_another_program_removes_is_left(
    world: World, where: ScreenName
) -> None:
    id = world.call()
    other = World(world.folder)
    async with shown(world, where, id) as hand:
        assert hand.screen != "TodayScreen"
        other.run(EndCall(id), RemoveConversation(id))
        other.session.flush()
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.sees("Nobody here yet")


async def test_the_plan_on_screen_follows_what_another_program_plans(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    other = World(world.folder)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.write("how they hire")
        other.run(
            PlanQuestion(id, question("q1", text="What would you not do again?", cue="not again"))
        )
        other.session.flush()
        await hand.sees("1 planned")
        assert "how they hire" in hand.text
        await hand.keys("tab")
    assert world.whom(id).role == "how they hire"


async def test_today_reads_anew_when_it_is_on_top_again(world: World) -> None:
    id = world.call()
    other = World(world.folder)
    async with shown(world) as hand:
        home = hand.app.screen
        assert isinstance(home, today.TodayScreen)
        await hand.go(GoTo(ScreenName.LIVE, id))
        other.talk("Mary Shaw")
        await hand.until(lambda: home.stale)
        await hand.keys("escape", "escape")
        await hand.sees("Mary Shaw")
        assert not home.stale


async def test_who_starts_in_a_call_has_today_when_it_is_gone_to(world: World) -> None:
    id = world.call()
    other = World(world.folder)
    async with shown(world, ScreenName.LIVE, id) as hand:
        live = type(hand.app.screen)
        assert today.TodayScreen not in map(type, hand.app.screen_stack)
        other.talk("Mary Shaw")
        await hand.keys("escape", "escape")
        await hand.sees("Mary Shaw")
        await hand.keys("enter")
        assert [type(screen) for screen in hand.app.screen_stack][1:] == [today.TodayScreen, live]


async def test_x_puts_a_conversation_into_the_trash_and_f2_brings_it_back(world: World) -> None:
    id = world.ended("a line", name="Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys(";x")
        await hand.until(lambda: "1 note" not in hand.text)
        assert "f2 takes it back" in hand.keys_row
        world.session.flush()
        (kept,) = (world.folder / "library" / "trash").iterdir()
        assert id in kept.name
        await hand.keys("f2")
        await hand.sees("1 note")
        assert [note.text for note in world.on_disk(id).notes] == ["a line"]
        await hand.keys("f3")
        await hand.until(lambda: "1 note" not in hand.text)
        await hand.keys("f2")
        await hand.sees("1 note")


async def test_x_does_not_remove_a_call_that_runs(world: World) -> None:
    world.call("Ada Lovelace")
    async with shown(world) as hand:
        await hand.do("remove")
        assert "end it first" in hand.keys_row
        assert "Ada Lovelace" in hand.text


async def test_reading_a_library_that_takes_a_while_shows_how_far_it_is(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "PATIENCE_SECONDS", -1.0)
    seen: list[tuple[int, int]] = []
    real = today.TodayScreen.reading

    def reading(self: today.TodayScreen, done: int, files: int) -> None:
        real(self, done, files)
        seen.append((done, files))
        assert f"reading the library: {done} of {files:,} files" in self.query_one("#status").left  # type: ignore[attr-defined]

    monkeypatch.setattr(today.TodayScreen, "reading", reading)
    first = world.talk("Person 0")
    person, talk = world.whom(first), world.at(first)
    for number in range(120):
        who, id = (f"{letter}{first[1:-4]}{number:04}" for letter in "pt")
        world.session._library.put([replace(person, id=who), replace(talk, id=id, person_id=who)])
    world.session.close()
    (world.folder / "catalogue.json").unlink()
    world.session = Session(
        Library(world.folder / "library", world.folder / "catalogue.json"), world.clock
    )
    world.session._library.open()
    async with shown(world) as hand:
        await hand.sees("121 conversations · 121 people")
    assert seen == [(100, 242), (200, 242)]


async def test_the_app_makes_the_backup_of_the_day(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "BACKUP_SECONDS", 0.01)
    world.talk("Ada Lovelace")
    backups = world.folder / "library" / "backups"
    async with shown(world) as hand:
        await hand.until(lambda: list(backups.glob("*.zip")))
        assert "Ada Lovelace" in hand.text


async def test_a_backup_that_fails_is_said(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full. Nothing was changed.")

    monkeypatch.setattr(daily_backup, "BACKUP_SECONDS", 0.01)
    monkeypatch.setattr(Library, "back_up", full)
    async with shown(world) as hand:
        await hand.sees("No backup today. The disk is full.")


async def test_a_file_that_no_backup_can_hold_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "BACKUP_SECONDS", 0.01)
    id = world.talk("Ada Lovelace")
    path = world.folder / "library" / "conversations" / f"{id}.json"
    path.unlink()
    path.mkdir()
    async with shown(world) as hand:
        await hand.sees("is in no new backup")


async def test_who_leaves_is_shown_nothing_more(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look that was due when the app ended comes late."""
    monkeypatch.setattr(Session, "moved", lambda session: True)
    async with shown(world, ScreenName.LIVE, world.call()) as hand:
        app = hand.app
    assert isinstance(app, CoffeechatApp)
    app.library_watch.look()


async def test_leaving_ends_a_backup_and_leaves_nothing_half_made(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = Event(), Event()

    def slow(self: Library, now: object, zone: object, pause: Callable[[], None]) -> None:
        begun.set()
        try:
            while True:
                pause()
        except daily_backup.StoppedError:
            ended.set()
            raise

    monkeypatch.setattr(daily_backup, "BACKUP_SECONDS", 3600.0)
    monkeypatch.setattr(Library, "back_up", slow)
    async with shown(world) as hand:
        assert isinstance(hand.app, CoffeechatApp)
        hand.app._backup.make()
        assert await asyncio.to_thread(begun.wait, PATIENCE)
        hand.app.exit()
        assert await asyncio.to_thread(ended.wait, PATIENCE)


@pytest.mark.parametrize("size", [WIDE, (60, 20)])
async def test_a_newer_library_is_shown_and_refuses_to_be_written(
    world: World, size: tuple[int, int]
) -> None:
    world.ended("a line", name="Ada Lovelace")
    world.session.close()
    path = world.folder / "library" / "library.json"
    data = json.loads(path.read_text("utf-8"))
    data["library"]["library"]["format"] += 1
    path.write_text(json.dumps(data), "utf-8")
    before = files(world.folder / "library")
    world.session = world.open()
    async with shown(world, size=size) as hand:
        await hand.sees("Ada Lovelace")
        assert "newer library" in hand.text
        await hand.keys(";d")
        assert (
            "open for reading only" in " ".join(hand.keys_row.split()) or "newer" in hand.keys_row
        )
        await hand.write("c")
        await hand.write("Mary", "enter")
        assert "Mary" not in "".join(hand.lines[:-1])
    assert files(world.folder / "library") == before


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.json")}


async def test_a_library_open_to_others_is_warned_about(world: World) -> None:
    (world.folder / "library").chmod(0o755)
    async with shown(world) as hand:
        await hand.sees("library: can be read by others")
