"""Live: what lies on the card, and what the same keys do to it."""

from datetime import timedelta

import pytest

from tests.screens.support import NOON, SMALL, Hand, World, shown
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import StartCall
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import AddNote
from tui.domain.actions.plan import PlanQuestion
from tui.domain.interview.follow_ups import threads
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, Place, QuestionState
from tui.errors import StorageError
from tui.screens.navigation import ScreenName
from tui.storage import Library
from widgets.capture import CaptureLine


def typed(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


def asked(world: World, id: str) -> None:
    """The first question is asked, and two threads are kept behind it."""
    world.run(AskQuestion(id, world.at(id).call.next_id))
    for line in ("? the six people", "? why she left"):
        world.clock.go(20)
        world.run(AddNote(id, world.session.new_id(), line))


async def test_it_says_why_a_question_is_the_next_and_what_to_say_about_the_time(
    world: World,
) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert "say      “Still good until 12:30? And may I take notes?”" in hand.lines[5]
        await hand.keys("tab")
        assert "why      easy ones first" in hand.lines[5]
        await hand.keys("ctrl+n")
        assert "why      you chose it" in hand.lines[5]
        world.clock.at = NOON + timedelta(minutes=26)
        still = hand.lines[3:-3]
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert hand.lines[3:-3] == still, "the clock alone changes nothing on the card"
        await hand.keys("tab")
        assert "say      “I see our time is nearly up, and I want to keep to it.”" in hand.text
        assert "WHO ELSE TO MEET" in hand.lines[3]
        world.clock.at = NOON + timedelta(minutes=33)
        await hand.keys("enter")
        assert "“We've run over our time; shall we stop?”" in hand.text


@pytest.mark.parametrize("size", [(100, 28), SMALL])
async def test_what_was_only_noted_about_somebody_is_not_read_out(
    world: World, size: tuple[int, int]
) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    noted = "I see: [say it to them: plays in a brass band]. What do you take from it?"
    own = Question(id="q1", text=noted, cue="what we both share", finding_id="f1")
    world.run(AddFinding(id, "f1", "plays in a brass band", Place.COMMON))
    world.run(PlanQuestion(id, own), StartCall(id))
    async with shown(world, ScreenName.LIVE, id, size) as hand:
        assert "WHAT WE BOTH SHARE" in hand.text
        assert "not in your words yet: plays in a brass" in hand.text
        assert "say it to them" not in hand.text and "I see" not in hand.text


async def test_the_plan_folds_with_a_move_and_undo_unfolds(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("tab")
        world.clock.go(minutes=24, seconds=30)
        await hand.keys("enter")
        assert "left 9" in hand.text, "a note is no move"
        await hand.keys("tab")
        assert "Under 6 minutes left: 3 questions folded away. f2 takes it back." in hand.keys_row
        assert "asked 2 · folded 3 · left 5" in hand.text
        await hand.keys("f2")
        assert "left 8" in hand.text and "folded" not in hand.lines[-4]
        await hand.keys("tab")
        assert "folded" not in hand.lines[-4], "what was unfolded by hand stays so"
        world.clock.go(minutes=4)
        await hand.keys("tab")
        assert "Under 2 minutes left" in hand.keys_row and "WHO ELSE TO MEET" in hand.lines[3]
        await hand.keys("f5")
        assert "folded" not in hand.lines[-4]


async def test_a_thread_comes_back_with_a_key_and_is_asked_with_the_usual_one(
    world: World,
) -> None:
    id = world.call()
    asked(world, id)
    first = world.at(id).call.question_id
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert "2 threads" in hand.text
        await hand.write("half", "tab")
        card = hand.lines[3:6]
        await hand.keys("f6")
        assert "back to  why she left" in hand.lines[3] and "1 of 2" in hand.lines[3]
        assert "Tab asks it · ^g lets it go" in hand.text
        await hand.keys("f6")
        assert "back to  the six people" in hand.lines[3]
        await hand.keys("tab")
        assert world.at(id).call.question_id == first
        assert "the six people (done)" in hand.text and hand.lines[3:6] == card
        assert [n.text for n in threads(world.at(id))] == ["why she left"]
        await hand.keys("f6", "ctrl+g", "escape")
        assert threads(world.at(id)) == () and hand.lines[3:6] == card
        await hand.keys("f6")
        assert "Nothing waits." in hand.text
        await hand.keys("tab", "f2")
        assert [n.text for n in threads(world.at(id))] == ["why she left"]
        assert typed(hand) == "half" and hand.focus == "capture"


async def test_follow_ups_come_from_the_question_and_from_the_kind_of_the_last_line(
    world: World,
) -> None:
    id = world.call()
    asked(world, id)
    question = world.at(id).plan[0]
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("ctrl+y")
        assert f"ask      {question.stems[0]}" in hand.lines[3]
        for _ in question.stems:
            await hand.keys("ctrl+y")
        assert "You mentioned something earlier that I'd like to come back to" in hand.lines[3]
        await hand.keys("tab")
        assert world.at(id).plan[0].follow_ups == 1 and "next" in hand.lines[3]
        await hand.write("> send the paper", "enter")
        await hand.keys("ctrl+y", "shift+tab")
        assert "Which part of that would help you most?" in hand.lines[3]
        await hand.keys("escape")
        assert world.at(id).plan[0].follow_ups == 1


async def test_three_questions_in_a_row_give_one_dim_word_and_a_follow_up_takes_it(
    world: World,
) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, SMALL) as hand:
        await hand.write("one line", "enter")
        for _ in range(3):
            assert "ask about that first? ^y" not in hand.text
            await hand.keys("tab")
        assert "ask about that first? ^y" in hand.text
        await hand.keys("ctrl+y", "tab")
        assert "ask about that first? ^y" not in hand.text


async def test_partly_takes_a_word_why_when_it_is_pressed_again(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half a note", "ctrl+l")
        assert typed(hand) == "half a note", "no question was asked yet"
        await hand.keys("tab", "ctrl+l")
        assert "^l says why" in hand.keys_row and typed(hand) == "half a note"
        await hand.keys("ctrl+l")
        assert "partly" in hand.lines[3] and typed(hand) == ""
        await hand.write("the bell rang", "enter")
        question = world.at(id).plan[0]
        assert (question.state, question.why) == (QuestionState.PARTLY, "the bell rang")
        assert typed(hand) == "half a note"
        await hand.keys("ctrl+l", "escape", "ctrl+l", "tab")
        assert world.at(id).plan[0].why == "the bell rang" and typed(hand) == "half a note"
        assert world.at(id).notes == ()


async def test_a_pause_takes_a_reason(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(minutes=3)
        await hand.keys("f8")
        assert "The clock is paused. f8 starts it again, ^l says why." in hand.keys_row
        await hand.keys("ctrl+l")
        await hand.write("the line dropped", "enter")
        assert "the line dropped · paused at 03:00" in hand.lines[0]
        world.clock.go(minutes=2)
        await hand.keys("f8")
        (pause,) = world.at(id).call.pauses
        assert (pause.at_s, pause.seconds, pause.why) == (180, 120, "the line dropped")
        assert "03:00 in · until 12:30" in hand.lines[0]


async def test_a_note_is_filed_with_another_question(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("tab")
        await hand.write("six people", "enter")
        await hand.write("the next", "up", "f4")
        assert "file" in hand.lines[3] and "note     six people" in hand.text
        await hand.write("zzzz", "enter")
        assert "no match" in hand.text
        await hand.keys("ctrl+u")
        await hand.write("good week")
        assert "A GOOD WEEK, A BAD ONE" in hand.lines[3]
        await hand.keys("enter")
        (note,) = world.at(id).notes
        named = {q.id: q.cue for q in world.at(id).plan}
        assert named[note.question_id] == "a good week, a bad one"
        assert typed(hand) == "the next"
        await hand.keys("f2")
        assert named[world.at(id).notes[0].question_id] == "this month's main thing"
        await hand.keys("up", "f4", "enter")
        assert "next" in hand.lines[3] and typed(hand) == "the next"


async def test_a_sign_behind_the_key_for_the_kind_gives_it(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("send the paper", "ctrl+r", ">")
        assert typed(hand) == "> send the paper"
        await hand.keys("enter", "ctrl+r", "!")
        (note,) = world.at(id).notes
        assert (note.kind, note.text) == (Kind.INSIGHT, "send the paper")
        assert typed(hand) == "" and world.at(id).promises == ()
        await hand.keys("ctrl+r", "a", ">")
        assert typed(hand) == "a>"
        await hand.keys("ctrl+u", "up", "ctrl+r", "~", "enter")
        assert world.at(id).notes[0].kind is Kind.PERSONAL


async def test_a_known_name_is_completed_by_right_and_enter_keeps_what_was_typed(
    world: World,
) -> None:
    world.person("Jean Bartik")
    id = world.call()
    world.session.flush()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("@ Je")
        assert "@ Jean Bartik" in hand.text and typed(hand) == "@ Je"
        await hand.keys("enter")
        await hand.write("@ Je", "right")
        assert typed(hand) == "@ Jean Bartik"
        await hand.keys("enter")
        assert [n.text for n in world.at(id).notes] == ["Je", "Jean Bartik"]


@pytest.mark.parametrize("size", [(100, 28), (60, 20), (40, 15)])
async def test_the_cover_shows_nothing_private_and_goes_on_capturing(
    world: World, size: tuple[int, int]
) -> None:
    id = world.call("Grace Hopper")
    async with shown(world, ScreenName.LIVE, id, size) as hand:
        await hand.keys("tab")
        await hand.write("six people", "enter")
        await hand.write("hiring ", "ctrl+x")
        shown_words = {word for word in hand.text.split() if word.isalpha()}
        assert shown_words <= {"in", "until", "left", "back"}, hand.text
        await hand.write("through talks")
        assert "······ ······· ·····" in hand.text and "talks" not in hand.text
        await hand.keys("enter", "tab")
        assert "talks" not in hand.text and "asking" not in hand.text
        assert [n.text for n in world.at(id).notes] == ["six people", "hiring through talks"]
        await hand.keys("escape")
        assert "hiring through talks" in hand.text and "Grace" in hand.text
        await hand.keys("ctrl+x", "ctrl+x")
        assert "hiring through talks" in hand.text and hand.focus == "capture"


async def test_setting_the_machines_clock_leaves_the_call_where_it_is(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(minutes=5)
        world.clock.be_set(hours=-3)
        await hand.write("still five", "enter")
        assert world.at(id).notes[0].elapsed_s == 300
        world.clock.be_set(hours=24)
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert "05:00 in · until 09:30" in hand.lines[0]
        await hand.keys("f2")
        assert world.at(id).notes == (), "what undo takes back is the note"


async def test_under_the_cover_a_reason_is_private_and_a_failing_disk_is_not(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = world.call()

    def full(*_: object) -> None:
        raise StorageError("The disk is full; the line was kept in memory.")

    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f8", "ctrl+l")
        await hand.write("her boss came in", "enter", "ctrl+x")
        assert "paused at" in hand.lines[0] and "boss" not in hand.text
        with monkeypatch.context() as broken:
            broken.setattr(Library, "put", full)
            await hand.write("a line", "enter")
            await hand.sees("NOT SAVED")
