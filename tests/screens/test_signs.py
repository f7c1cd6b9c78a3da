"""Live: what a kept line is stands beside it; gaps come back by a key, letters do what keys do."""

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain.model.own_signs import Signs
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.screens.navigation import ScreenName
from tui.structs import replace
from tui.verbs import live
from widgets.capture import CaptureLine


def typed(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


def row(hand: Hand, words: str) -> str:
    """The row of the screen that has some words."""
    return next(line.strip() for line in hand.text.splitlines() if words in line)


async def test_the_newest_line_says_its_kind_and_is_made_plain(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("~20 people", "enter")
        assert row(hand, "20 people").endswith("plain")
        await hand.write("!hm", "enter")
        assert row(hand, "hm").endswith("insight") and row(hand, "20 people").endswith("people")
        await hand.keys("ctrl+r", "space")
        assert [(n.kind, n.text) for n in world.at(id).notes][1:] == [(Kind.PLAIN, "!hm")]
        assert typed(hand) == ""
        await hand.write("“so it is”", "enter", "ctrl+r", "space", "x", "space")
        assert (world.at(id).notes[2].text, typed(hand)) == ("“so it is”", "x ")


async def test_other_signs_are_typed_shown_and_offered(world: World) -> None:
    own = {Kind.OFF_THE_RECORD: "$", Kind.INSIGHT: ">", Kind.PROMISE_BY_ME: "!"}
    world.session.settings = replace(world.settings, signs=Signs(own))
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert "$ off" in hand.text and "> insight" in hand.text and "! I owe" in hand.text
        for line in ("> it is trust", "! send it", "$ she leaves", "% of it", "% she", "! 50"):
            await hand.write(line, "enter")
        assert [(n.kind, n.text) for n in world.at(id).notes] == [
            (Kind.INSIGHT, "it is trust"),
            (Kind.PROMISE_BY_ME, "send it"),
            (Kind.OFF_THE_RECORD, "she leaves"),
            (Kind.PLAIN, "% of it"),
            (Kind.PLAIN, "% she"),
            (Kind.PLAIN, "! 50"),
        ]
        assert row(hand, "it is trust").split()[1] == ">"
        await hand.keys("up", "up", "up", "up")
        assert typed(hand) == "$ she leaves"
        await hand.write(" soon", "enter", "ctrl+r", "$", "x")
        assert [(n.kind, n.text) for n in world.at(id).notes][2::3] == [
            (Kind.OFF_THE_RECORD, "she leaves soon"),
            (Kind.OFF_THE_RECORD, "! 50"),
        ]
        await hand.keys("backspace")
        await hand.write("$ half")
        await hand.until(lambda: world.at(id).draft_line.text == "% half")
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert typed(hand) == "$ half"
        await hand.keys("f9", "f9")
        await hand.write("$ late", "enter", "escape")
        notes = world.at(id).notes
        assert [n.text for n in notes[-2:]] == ["half", "late"]
        assert {n.kind for n in notes[-2:]} == {Kind.OFF_THE_RECORD}
        await hand.keys("f1")
        assert ";> makes it an insight, ;!" in " ".join(hand.text.split())
        await hand.keys("escape", "home", ";$")
        assert world.at(id).notes[0].kind is Kind.OFF_THE_RECORD


async def test_gaps_are_counted_and_the_oldest_is_filled_by_one_key(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("ctrl+b")
        assert "No gap: " in hand.keys_row
        await hand.write("!they stopped because..", "enter", "enter")
        assert row(hand, "because").endswith("unfinished") and "2 gaps" in hand.text
        await hand.write("half", "ctrl+b")
        assert typed(hand) == "! they stopped because"
        await hand.keys("ctrl+b")
        assert (typed(hand), world.at(id).notes[0].text) == ("", "they stopped because..")
        await hand.write("the boat", "enter")
        assert (typed(hand), world.at(id).notes[1].text) == ("half", "the boat")
        await hand.keys("ctrl+b")
        await hand.write(" it leaked", "enter")
        assert world.at(id).notes[0].text == "they stopped because it leaked"
        assert typed(hand) == "half" and "gap" not in row(hand, "asked 0")


async def test_letters_after_the_leader_do_what_their_keys_do(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, SMALL) as hand:
        await hand.write(";")
        for letter, verb in live.LETTERS.items():
            assert f"{letter} {live.LED_TITLES[verb]}" in hand.text
        hand.send(*"nwe ; got;", "enter", *";a;p")
        await hand.settle()
        now = world.at(id)
        assert [(n.text, n.question_id) for n in now.notes] == [("we ; got;", now.plan[0].id)]
        assert now.plan[1].state is QuestionState.ANSWERED and now.call.paused_at
        assert typed(hand) == "" and "e end, twice" not in hand.text
        await hand.write(";t")
        assert "in · " in hand.keys_row or "paused at" in hand.keys_row
        await hand.write(";;n")
        assert typed(hand) == ";n"
        await hand.write("ote", "enter")
        await hand.write(";x", "enter", ";", "backspace", "u", "backspace")
        assert [n.text for n in world.at(id).notes][1:] == [";note", ";x"]
        await hand.write(";", "escape")
        assert (typed(hand), hand.screen) == ("", "LiveScreen")


async def test_the_line_is_seen_beside_the_letters_on_the_smallest_screen(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, (40, 15)) as hand:
        await hand.write(";")
        assert "› ;" in hand.text and "e end, twice" in hand.text
        await hand.keys("escape")
        assert "›" in hand.text and '"  !  *' in hand.text


async def test_the_end_has_to_be_led_to_twice(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(minutes=29)
        await hand.write(";e")
        assert "e again ends the call." in hand.keys_row and typed(hand) == ";"
        await hand.write("x", "backspace", "backspace")
        await hand.write(";e")
        assert hand.screen == "LiveScreen" and world.at(id).call.under_way
        await hand.write("e")
        assert hand.screen == "DebriefScreen" and not world.at(id).notes


async def test_one_end_asked_for_by_a_letter_is_not_the_end_by_its_key(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write(";e", "f9")
        assert world.at(id).call.under_way and "f9 again ends the call." in hand.keys_row
        await hand.keys("f9")
        assert hand.screen == "DebriefScreen"


async def test_a_letter_takes_the_plan_away_as_its_key_does(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        for letter in "nt":
            await hand.keys("ctrl+d")
            assert "f4 7 asks 7" in hand.text
            await hand.write(f";{letter}")
            assert "f4 7 asks 7" not in hand.text
        assert world.at(id).plan[0].state is QuestionState.ASKED


async def test_a_key_after_the_leader_takes_it_away(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        for key in ("tab", "f5", "ctrl+n"):
            await hand.write(";", key)
            assert typed(hand) == "" and "e end, twice" not in hand.text
        await hand.write(";", "enter")
        assert world.at(id).plan[0].state is QuestionState.ASKED
        assert [n.text for n in world.at(id).notes] == [";"]
