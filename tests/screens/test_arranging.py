"""From the yes to the call: the letters about it, reached from Today and from Prepare."""

from datetime import timedelta

from tests.screens.support import World, shown
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.people import EditPerson, PersonField, SetLetterChannel
from tui.domain.model.vocabulary import LetterChannel
from tui.screens.navigation import ScreenName
from widgets.choice import Choice
from widgets.editors import Line
from widgets.rows import Rows


async def test_the_letters_about_a_call_in_turn(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(Schedule(id, world.session.now() + timedelta(days=1)))
    world.run(EditConversation(id, ConversationField.LINK, "https://meet.example/abc"))
    async with shown(world) as hand:
        row = next(row for row in hand.one("list", Rows).rows if "confirm" in row.lead)
        assert "the call is tomorrow" in row.text
        await hand.keys("^gr")
        assert hand.screen == "ArrangingScreen" and "confirm · Grace Hopper" in hand.lines[0]
        assert "I'm looking forward to our call" in hand.text
        seen = []
        for _ in range(5):
            await hand.keys("ctrl+t")
            seen.append(hand.lines[0].split()[0])
        assert seen == ["late", "move", "cancel", "reply", "confirm"]
        await hand.keys("f9")
        if hand.screen == "ArrangingScreen":  # a check does not hold: the name is not set
            await hand.keys("f9")
        assert hand.screen == "TodayScreen" and "Confirmed" in hand.text
        assert not [row for row in hand.one("list", Rows).rows if "confirm" in row.lead]
        await hand.keys("^gp", "^gr")
        assert hand.screen == "ArrangingScreen"
        await hand.keys("escape")
        assert hand.screen == "PrepareScreen"


async def test_prepare_says_how_to_speak_of_them_and_by_what_letters_go(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(EditPerson(world.whom(id).id, PersonField.SAID_LIKE, "GRAYSS"))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert "to say: “GRAYSS”" in hand.text
        choice = hand.one("letters_by", Choice)
        choice.focus()
        await hand.keys("right")
        person = world.session.person(world.at(id).person_id)
        assert person.letters_by is LetterChannel.LINKEDIN and choice.value == "LinkedIn"
        await hand.keys("^gr")
        assert hand.screen == "RequestScreen" and "of 200 characters" in hand.text
        assert "Hi Grace, " in hand.text
        await hand.keys("ctrl+s")
        await hand.keys("ctrl+s")
        assert "This one goes by LinkedIn: copy it." in hand.text


async def test_below_a_letter_stands_where_it_goes(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(Schedule(id, world.session.now() + timedelta(days=1)))
    grace = world.whom(id).id
    for way, label, field in (
        (LetterChannel.EMAIL, "e-mail", "email"),
        (LetterChannel.LINKEDIN, "LinkedIn", "linkedin"),
        (LetterChannel.TEXT, "phone", "phone"),
    ):
        world.run(SetLetterChannel(grace, way))
        async with shown(world, ScreenName.REQUEST, id) as hand:
            assert any(line.split()[:1] == [label] for line in hand.lines)
            assert ("save .eml" in hand.text) is (way is LetterChannel.EMAIL)
            hand.one(field, Line).value = ""
            await hand.keys("ctrl+n")
            await hand.keys("a", "@", "b", ".", "c", "o")
            assert hand.screen == "RequestScreen"
            await hand.keys("escape")
        assert getattr(world.session.person(grace), field) == "a@b.co"
