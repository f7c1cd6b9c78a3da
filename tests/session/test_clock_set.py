"""Somebody sets the machine's clock: a call goes on from where it was."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.world import StillClock, World, open_world
from tui.clock import ClockWatch
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.base import OnConversation
from tui.domain.actions.call import EndCall, PauseCall, ResumeCall
from tui.domain.actions.notes import AddNote
from tui.domain.model.call import elapsed
from tui.domain.model.letter import POLICY, thank_you_clock
from tui.domain.model.plan_folding import SHORT
from tui.session import use_cases

HOUR = 3600
SETS = [3 * HOUR, -3 * HOUR, 24 * HOUR, -24 * HOUR]

each_set = pytest.mark.parametrize("by", SETS, ids=["3 h on", "3 h back", "a day on", "a day back"])


class SetClock(StillClock):
    """A clock that can be set; `at` is the true moment."""

    def __init__(self) -> None:
        super().__init__()
        self.off = timedelta()

    def now(self) -> datetime:
        """What it shows."""
        return self.at + self.off

    def steady(self) -> float:
        """True seconds, which nobody sets."""
        return self.at.timestamp()

    def put(self, seconds: float) -> None:
        """Set it forward, or back."""
        self.off += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def world(machine: Path, clock: SetClock) -> Iterator[World]:
    world = open_world(machine, clock)
    with closing(world.session):
        yield world


def seconds(world: World, talk: str) -> int:
    """The call time that is shown, the set clock minded."""
    world.session.mind_clock()
    return elapsed(world.session.conversation(talk).call, world.clock.now())


@each_set
def test_call_time_goes_on_from_where_it_was(world: World, clock: SetClock, by: int) -> None:
    talk = world.call()
    clock.wait(minutes=10)
    clock.put(by)
    assert seconds(world, talk) == 600
    clock.wait(minutes=5)
    assert seconds(world, talk) == 900
    clock.put(-by)
    clock.wait(minutes=1)
    use_cases.end_call(world.session, talk)
    clock.wait(minutes=1)
    assert seconds(world, talk) == 960


@each_set
@pytest.mark.parametrize("command", [PauseCall, ResumeCall, EndCall])
def test_a_command_comes_before_anybody_looked_at_the_clock(
    world: World, clock: SetClock, by: int, command: type[OnConversation]
) -> None:
    talk = world.call()
    clock.wait(minutes=10)
    if command is ResumeCall:
        world.session.run(PauseCall(talk))
        clock.wait(minutes=2)
    clock.put(by)
    world.session.run(command(talk))
    assert seconds(world, talk) == 600


@each_set
def test_in_a_pause_the_call_time_stands_and_the_pause_has_its_true_length(
    world: World, clock: SetClock, by: int
) -> None:
    talk = world.call()
    clock.wait(minutes=10)
    world.session.run(PauseCall(talk))
    clock.wait(minutes=1)
    clock.put(by)
    clock.wait(minutes=3)
    assert seconds(world, talk) == 600
    world.session.run(ResumeCall(talk))
    clock.wait(minutes=2)
    assert seconds(world, talk) == 720
    (pause,) = world.session.conversation(talk).call.pauses
    assert (pause.at_s, pause.seconds) == (600, 240)


@each_set
def test_notes_keep_their_order_and_their_stamps(world: World, clock: SetClock, by: int) -> None:
    talk = world.call()
    clock.wait(minutes=1)
    world.note(talk, "one")
    before = world.session.conversation(talk).notes
    clock.wait(minutes=1)
    clock.put(by)
    world.note(talk, "two")
    clock.wait(minutes=1)
    world.session.run(AddNote(talk, "n3", "three", elapsed_s=170))
    notes = world.session.conversation(talk).notes
    assert notes[:1] == before
    assert [n.text for n in notes] == ["one", "two", "three"]
    assert [n.sequence for n in notes] == [1, 2, 3]
    assert [n.elapsed_s for n in notes] == [60, 120, 170]
    assert notes[2].at == clock.now() - timedelta(seconds=10)
    world.session.flush()
    assert [n.text for n in world.stored(talk).notes] == ["one", "two", "three"]


@each_set
def test_the_letter_is_due_exactly_two_hours_after_the_end(
    world: World, clock: SetClock, by: int
) -> None:
    talk = world.call()
    clock.wait(minutes=10)
    clock.put(by)
    clock.wait(minutes=10)
    use_cases.end_call(world.session, talk)
    ended_at = world.session.conversation(talk).call.ended_at
    assert ended_at == clock.now()
    clock.wait(hours=2)
    letter = thank_you_clock(ended_at, None, clock.now(), POLICY)
    assert (letter.left, letter.state) == (timedelta(), "due")
    clock.wait(seconds=1)
    assert thank_you_clock(ended_at, None, clock.now(), POLICY).state == "late"


@each_set
def test_a_proposal_and_a_fold_know_nothing_of_it(world: World, clock: SetClock, by: int) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    call = world.session.conversation(talk).call
    clock.wait(minutes=1)
    clock.put(by)
    world.session.mind_clock()
    use_cases.move(world.session, AskQuestion(talk, call.next_id))
    now = world.session.conversation(talk)
    assert (now.call.fold, now.call.moved_s, now.plan[0].asked_s) == (0, 60, 60)
    clock.wait(minutes=23)
    use_cases.move(world.session, AskQuestion(talk, now.call.next_id))
    assert world.session.conversation(talk).call.fold == SHORT


def test_a_suspend_is_time_that_passed(world: World, clock: SetClock) -> None:
    talk = world.call()
    clock.wait(hours=5)
    assert seconds(world, talk) == 5 * HOUR
    assert world.session.conversation(talk).call.set_s == 0


@pytest.mark.parametrize("by", [1.4, -1.4, 1, -1, 0.2])
def test_clocks_that_drift_apart_by_less_than_two_seconds_change_nothing(
    world: World, clock: SetClock, by: float
) -> None:
    talk = world.call()
    clock.wait(minutes=10)
    before = world.session.conversation(talk)
    clock.put(by)
    assert abs(seconds(world, talk) - 600) <= 2
    assert world.session.conversation(talk) is before


@pytest.mark.parametrize("by", [1, -1])
def test_drifts_that_add_up_are_minded(world: World, clock: SetClock, by: int) -> None:
    talk = world.call()
    clock.wait(minutes=10)
    for _ in range(20):
        clock.put(by)
        assert abs(seconds(world, talk) - 600) <= 2


def test_every_call_under_way_is_minded_and_no_other(world: World, clock: SetClock) -> None:
    first, second, over = world.call("Ada"), world.call("Jean"), world.call("Betty")
    clock.wait(minutes=10)
    use_cases.end_call(world.session, over)
    world.session.flush()
    ended = world.session.conversation(over)
    clock.put(3 * HOUR)
    world.note(second, "a line")
    assert [world.session.conversation(id).call.set_s for id in (first, second)] == [3 * HOUR] * 2
    assert [seconds(world, id) for id in (first, second, over)] == [600] * 3
    assert world.session.conversation(over) == ended


def test_it_is_no_step_that_could_be_undone(world: World, clock: SetClock) -> None:
    talk = world.call()
    clock.wait(minutes=1)
    world.note(talk, "one")
    clock.put(3 * HOUR)
    assert seconds(world, talk) == 60
    world.session.undo()
    there = world.session.conversation(talk)
    assert (there.notes, there.call.set_s) == ((), 3 * HOUR)
    world.session.redo()
    assert world.texts(talk) == ["one"]
    assert seconds(world, talk) == 60


@each_set
def test_a_pause_and_its_end_are_undone_behind_a_set_clock(
    world: World, clock: SetClock, by: int
) -> None:
    talk = world.call()
    clock.wait(minutes=1)
    world.session.run(PauseCall(talk))
    clock.wait(minutes=1)
    world.session.run(ResumeCall(talk))
    clock.put(by)
    assert seconds(world, talk) == 60
    world.session.undo()
    assert (seconds(world, talk), len(world.session.conversation(talk).call.pauses)) == (60, 1)
    clock.put(by)
    assert seconds(world, talk) == 60
    world.session.undo()
    assert (seconds(world, talk), world.session.conversation(talk).call.pauses) == (120, ())


def test_a_set_clock_is_on_disk_too(world: World, clock: SetClock) -> None:
    talk = world.call()
    clock.wait(minutes=1)
    clock.put(-3 * HOUR)
    world.session.mind_clock()
    world.session.flush()
    call = world.stored(talk).call
    assert (call.set_s, elapsed(call, clock.now())) == (-3 * HOUR, 60)


def test_nothing_is_minded_twice(clock: SetClock) -> None:
    watch = ClockWatch(clock)
    clock.put(90)
    assert [watch.set_by(), watch.set_by()] == [90, 0]
    clock.put(-90)
    assert [watch.set_by(), watch.set_by()] == [-90, 0]


DEEDS = st.one_of(
    st.tuples(st.just("wait"), st.integers(0, 2000)),
    st.tuples(st.just("set"), st.sampled_from(SETS) | st.integers(2, 9999).map(lambda by: -by)),
    st.tuples(st.sampled_from(["pause", "resume", "note", "look"]), st.just(0)),
)


@given(st.lists(DEEDS, max_size=14))
def test_call_time_is_the_true_time_outside_of_pauses(script: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = SetClock()
        (Path(folder) / "home").mkdir()
        world = open_world(Path(folder), clock)
        with closing(world.session):
            follow(world, clock, script)


def follow(world: World, clock: SetClock, script: list[tuple[str, int]]) -> None:
    """Do what a script says, and look at the clock of the call after each step."""
    talk, true, paused, stamps = world.call(), 0, False, []
    for action, by in script:
        if action == "wait":
            clock.wait(seconds=by)
            true += 0 if paused else by
        elif action == "set":
            clock.put(by)
        elif action == "note":
            world.note(talk, "a line")
            stamps.append(true)
        elif action == "pause" and not paused:
            world.session.run(PauseCall(talk))
            paused = True
        elif action == "resume" and paused:
            world.session.run(ResumeCall(talk))
            paused = False
        elif action == "look":
            assert abs(seconds(world, talk) - true) <= 2
    assert abs(seconds(world, talk) - true) <= 2
    kept = [n.elapsed_s for n in world.session.conversation(talk).notes]
    assert all(abs(one - at) <= 2 for one, at in zip(kept, stamps, strict=True))
