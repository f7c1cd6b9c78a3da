"""The plan with its states: beside the notes where there is room, else as a sheet for a moment."""

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain.actions.call import StartCall
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.people import AddConversation
from tui.domain.model.vocabulary import QuestionState
from tui.screens.navigation import ScreenName
from widgets.rows import Rows

ROOMY = (110, 28)


def planned(hand: Hand) -> list[str]:
    """What is shown of each question after its number, by the pane or by the sheet."""
    rows = [row.partition("│")[2] or row for row in hand.lines]
    return [" ".join(row.split()) for row in rows if any(sign in row for sign in "○●◐✓×–")]


async def test_a_roomy_screen_has_the_plan_beside_the_notes(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, ROOMY) as hand:
        await hand.keys("tab", "ctrl+l", "ctrl+g", "ctrl+t")
        await hand.write("beside", "enter")
        cues = [q.cue for q in world.at(id).plan]
        told = planned(hand)
        assert len(told) == 10
        assert [row.split()[:2] for row in told[:3]] == [["1", "◐"], ["2", "✓"], ["3", "×"]]
        assert told[3] == f"› 4 ○ {cues[3]}" and told[4].startswith("5 ○") and told[4].endswith("★")
        await hand.resize(109, 28)
        assert planned(hand) == [] and "beside" in hand.text
        await hand.resize(110, 28)
        assert planned(hand) == told


async def test_a_key_shows_it_until_the_next_that_is_no_letter(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, SMALL) as hand:
        card = hand.lines[3]
        await hand.write("half", "ctrl+d")
        assert planned(hand)[0].startswith("› 1 ○") and "who else to meet" in hand.text
        await hand.write(" a li")
        await hand.keys("backspace")
        assert len(planned(hand)) >= 5 and "› half a l" in hand.text
        await hand.keys("tab")
        assert planned(hand) == [] and world.at(id).plan[0].state is QuestionState.ASKED
        for back in ("escape", "ctrl+d"):
            await hand.keys("ctrl+d", back)
            assert planned(hand) == [] and hand.screen == "LiveScreen"
        await hand.keys("ctrl+d", "enter")
        assert planned(hand) == [] and [n.text for n in world.at(id).notes] == ["half a l"]
        assert hand.lines[3] != card
        await hand.keys("f4")
        assert planned(hand), "where its numbers are asked for, they are seen"


async def test_a_number_and_the_key_tick_that_question(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        card = hand.lines[3]
        await hand.keys("7", "ctrl+g")
        assert world.at(id).plan[6].state is QuestionState.ANSWERED
        assert hand.lines[3] == card and "› type;" in hand.text and "f2 takes it back" in hand.text
        await hand.keys("7", "ctrl+g")
        assert world.at(id).plan[6].state is QuestionState.PLANNED
        await hand.keys("9", "9", "ctrl+g")
        assert world.at(id).plan[0].state is QuestionState.ANSWERED and "› 99" in hand.text


async def test_a_number_ticks_whatever_lies_on_the_card(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        for place, key in enumerate(("ctrl+o", "f6", "ctrl+y", "ctrl+k"), 4):
            await hand.keys(key, str(place), "ctrl+g")
            assert world.at(id).plan[place - 1].state is QuestionState.ANSWERED
            assert "› type;" in hand.text
            await hand.keys("escape")


async def test_a_plan_that_nobody_sees_is_not_drawn(world: World) -> None:
    async with shown(world, ScreenName.LIVE, world.call(), SMALL) as hand:
        assert not hand.one("agenda", Rows).rows
        await hand.resize(*ROOMY)
        assert len(hand.one("agenda", Rows).rows) == 10


async def test_an_opening_that_nobody_wrote_is_told_to_a_prompter_as_it_is_shown(
    world: World,
) -> None:
    id = world.call()
    world.run(EditConversation(id, ConversationField.GOAL, "how a team learns"))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("ctrl+o")
        await hand.until(lambda: world.at(id).on_card.label)
        assert world.at(id).on_card.words.split("\n") == [
            "I am: Jo Doe",
            "why you: what made you write to them",
            "to learn: how a team learns",
        ]


async def test_what_i_know_and_an_opening_that_nobody_wrote(world: World) -> None:
    id = world.ended("~ two boys", "< name a reader", "> send the paper")
    person = world.whom(id).id
    again = world.session.new_id()
    world.run(AddConversation(again, person), StartCall(again))
    world.run(EditConversation(again, ConversationField.GOAL, "how a team learns"))
    async with shown(world, ScreenName.LIVE, again, SMALL) as hand:
        await hand.write("half", "ctrl+k")
        told = [" ".join(row.split()) for row in hand.lines[3:8]]
        assert told == [
            "what I know",
            "goal how a team learns",
            "they two boys",
            "I'll send the paper",
            "they'll name a reader",
        ]
        await hand.write(" a li", "ctrl+o")
        assert "I am     Jo Doe" in hand.text and "to learn how a team learns" in hand.text
        await hand.keys("ctrl+o")
        assert "I am" not in hand.text and "› half a li" in hand.text
