"""Laws of a call: what never moves by itself, whatever was done before."""

from collections.abc import Callable
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.laws import examples
from tests.session.test_live_talk import begun
from tests.session.test_live_talk_laws import ACTIONS, LINES
from tests.session.world import World
from tui.domain.model.agreed_end import agreed_end
from tui.domain.model.records import find
from tui.errors import CoffeechatError
from tui.session.live_talk import LiveTalk

callers = count()

Step = tuple[Callable[[LiveTalk, int, str], object], int, str, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(ACTIONS), st.integers(0, 40), LINES, st.integers(0, 150)), max_size=12
)

law = settings(
    max_examples=examples(1), suppress_health_check=list(HealthCheck), report_multiple_bugs=False
)


def do(world: World, talk: LiveTalk, step: Step) -> None:
    """Let time pass, and do something that a rule may refuse."""
    action, place, line, seconds = step
    world.clock.wait(seconds=seconds)
    try:
        action(talk, place, line)
    except CoffeechatError:
        return


def after(world: World, steps: list[Step]) -> LiveTalk:
    """A call in which all of this was done."""
    talk = begun(world, f"Abe {next(callers)}")
    for step in steps:
        do(world, talk, step)
    return talk


def test_what_is_asked_or_ticked_out_of_turn_never_moves_the_card(world: World) -> None:
    @law
    @given(STEPS, st.integers(0, 40), st.booleans(), st.integers(0, 30))
    def holds(steps: list[Step], place: int, ticks: bool, wait: int) -> None:
        talk = after(world, steps)
        shown_id = talk.conversation.call.next_id
        other = talk.conversation.plan[place % len(talk.conversation.plan)]
        if other.id == shown_id or not shown_id:
            return
        world.clock.wait(minutes=wait)
        action = talk.tick if ticks else talk.ask_question
        action(other.id)
        assert talk.conversation.call.next_id == shown_id

    holds()


def test_the_end_never_moves_but_by_its_key(world: World) -> None:
    @law
    @given(STEPS, st.integers(1, 90))
    def holds(steps: list[Step], minutes: int) -> None:
        talk = after(world, [])
        end = agreed_end(talk.conversation)
        for step in steps:
            do(world, talk, step)
            if step[0] in ENDS:
                end = agreed_end(talk.conversation)
            assert agreed_end(talk.conversation) == end
        wanted = talk.end_meant(str(minutes))
        assert wanted is not None
        talk.agree_end(wanted)
        assert agreed_end(talk.conversation) == wanted

    holds()


ENDS = tuple(action for action in ACTIONS if "extend" in action.__code__.co_names)
"""The actions that are the key of the end."""


def test_a_line_belongs_to_the_question_of_its_first_keystroke(world: World) -> None:
    @law
    @given(STEPS, STEPS)
    def holds(before: list[Step], meanwhile: list[Step]) -> None:
        talk = after(world, before)
        world.clock.wait(seconds=1)
        current, begun_s = talk.conversation.call.question_id, talk.seconds
        world.clock.wait(seconds=1)
        if talk.paused:
            return
        turns = talk.conversation.call.turns
        for step in meanwhile:
            do(world, talk, step)
        if talk.conversation.call.turns[: len(turns)] != turns:
            return  # a question was not asked after all
        id = talk.session.new_id()
        talk.notes.keep(id, "a line", begun_s)
        note = find(talk.conversation.notes, id)
        assert note is not None and note.question_id == current

    holds()
