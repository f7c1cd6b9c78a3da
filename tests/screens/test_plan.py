"""The plan of Prepare: its questions, the bank over it, questions of one's own."""

import pytest
from textual.widgets import Input

from tests.screens.support import SMALL, WIDE, World, shown
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.plan import EditQuestion
from tui.domain.model.vocabulary import Place
from tui.screens.navigation import ScreenName
from widgets.rows import Rows


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_from_the_bank_into_the_plan(world: World, size: tuple[int, int]) -> None:
    """The bank lies over the plan: Enter there adds, Esc comes back to where one was."""
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id, size) as hand:
        hand.one("plan", Rows).focus()
        await hand.settle()
        assert "no questions yet" in hand.text and "Your plan is empty" in hand.text
        await hand.keys("^gb", "slash")
        assert hand.screen == "BankScreen" and "plan with Ada Lovelace" in hand.lines[0]
        await hand.write("week", "enter")
        bank = hand.one("list", Rows)
        found = [row for row in bank.rows if row.key]
        assert found and len(found) < 40 and "Enter add to plan" in hand.keys_row
        await hand.keys("home", "enter", "down", "enter")
        plan = world.at(id).plan
        assert {question.bank_id for question in plan} == {row.key for row in found[:2]}
        assert [q.position for q in plan] == [1, 2] and "2 in plan" in hand.lines[0]
        assert [row.tail for row in bank.rows if row.key][:2] == ["in plan", "in plan"]
        await hand.keys("enter")
        assert len(world.at(id).plan) == 2 and "in the plan already" in hand.text
        assert hand.focus == "list", "the cursor stays for the next one"
        await hand.keys("f2")
        assert len(world.at(id).plan) == 1
        await hand.keys("f3", ";e", "escape", "escape", "escape")
        assert (hand.screen, hand.focus) == ("PrepareScreen", "plan")
        assert [row.key for row in hand.one("plan", Rows).rows if row.key] == [
            question.id for question in world.at(id).plan
        ]


SCROLLBAR = dict.fromkeys(map(ord, "▁▂▃▄▅▆▇█"))


async def test_every_question_is_seen_in_full_with_its_minute(world: World) -> None:
    id = world.talk("Ada Lovelace")
    for size in (WIDE, SMALL):
        async with shown(world, ScreenName.PREPARE, id, size) as hand:
            plan = hand.one("plan", Rows)
            plan.focus()
            await hand.settle()
            assert not plan.show_vertical_scrollbar, "the form scrolls, and nothing in it"
            begins = 0
            for question in world.at(id).plan:
                said = " ".join(" ".join(hand.lines[5:-1]).translate(SCROLLBAR).split())
                sign = "★ " if question.must_ask else ""
                lead = f"›{begins:02} {question.position:>2} {sign}"
                assert " ".join(f"{lead}{question.text} {question.minutes} min".split()) in said
                assert all(stem in said for stem in question.stems)
                begins += question.minutes
                await hand.keys("down")


async def test_phases_are_headings_with_their_minutes(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        plan = hand.one("plan", Rows)
        plan.focus()
        await hand.keys("end", ";r")
        headings = [row.text for row in plan.rows if row.tone == "title"]
        assert headings == [
            "open · 4 of 6 min",
            "core · 16 of 20 min",
            "close · 1 of 4 min",
            "reserve · when everything else has been asked",
        ]
        assert plan.rows[-2].lead.startswith("   10"), "what is in reserve has no minute"
        await hand.keys("home", ";d", ";d")
        headings = [row.text for row in plan.rows if row.tone == "title"]
        assert headings[:3] == ["open · 4 of 6 min", "core · 16 of 20 min", "open, continued"]


async def test_the_keys_of_the_plan(world: World) -> None:
    id = world.talk("Ada Lovelace")
    before = [q.id for q in world.at(id).plan]
    musts = [q.must_ask for q in world.at(id).plan]
    async with shown(world, ScreenName.PREPARE, id) as hand:
        plan = hand.one("plan", Rows)
        plan.focus()
        await hand.keys("home", ";m")
        assert world.at(id).plan[0].must_ask is not musts[0]
        await hand.keys(";m", ";d")
        assert [q.id for q in world.at(id).plan][:2] == before[1::-1]
        assert plan.key == before[0], "the cursor goes with it"
        await hand.keys(";u", ";u")
        assert [q.id for q in world.at(id).plan] == before
        await hand.keys(";l")
        assert "no finding yet" in hand.keys_row
        await hand.keys(";e")
        assert hand.screen == "AskDialog"
        await hand.keys("ctrl+u")
        await hand.write("What do [you] do all day?", "enter")
        assert world.at(id).plan[0].text == "What do [you] do all day?"
        await hand.keys(";e", "ctrl+u", "x", "escape")
        assert world.at(id).plan[0].text == "What do [you] do all day?"
        await hand.keys(";x")
        assert [q.id for q in world.at(id).plan] == before[1:]
        assert plan.key == before[1]
        await hand.keys("f2", "f2")
        assert [q.id for q in world.at(id).plan] == before
        assert [q.must_ask for q in world.at(id).plan] == musts


async def test_a_question_is_tied_to_one_finding_after_another(world: World) -> None:
    id = world.talk("Ada Lovelace")
    ids = [world.session.new_id() for _ in range(2)]
    world.run(*(AddFinding(id, one, f"fact {one}", Place.NEWS) for one in ids))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        plan = hand.one("plan", Rows)
        plan.focus()
        await hand.keys("home")
        told = []
        for _ in range(3):
            await hand.keys(";l")
            told.append(world.at(id).plan[0].finding_id)
        assert told == [*ids, ""]


async def test_a_question_of_ones_own_is_checked_while_typed(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        own = hand.one("own", Input)
        own.focus()
        await hand.settle()
        assert "it is checked while you type" in hand.text
        await hand.write("Do you like your job?")
        assert "closed" in hand.text
        await hand.keys("ctrl+u")
        await hand.write("What would you change first?")
        assert "open; Enter adds it" in hand.text
        await hand.keys("enter")
        (question,) = world.at(id).plan
        assert question.text == "What would you change first?" and own.value == ""
        assert question.cue
        await hand.write("What would you change first?", "enter")
        assert len(world.at(id).plan) == 1 and own.value, "a second one is refused, not lost"
        assert "in the plan already" in hand.keys_row


async def test_bare_letters_type_where_text_is_typed(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        before = world.at(id).plan
        for name in ("goal", "finding", "own", "when", "link"):
            field = hand.one(name, Input)
            field.focus()
            await hand.write("mudelxsrc")
            assert field.value == "mudelxsrc", name
        assert world.at(id).plan == before
        hand.one("findings", Rows).focus()
        await hand.keys(*"mudelxsr")
        assert world.at(id).plan == before and hand.screen == "PrepareScreen"
        assert "m must-ask" not in hand.keys_row
        hand.one("plan", Rows).focus()
        await hand.settle()
        assert "m must-ask" in hand.keys_row, "keys are shown where they work"


async def test_to_reword_selects_what_is_not_in_ones_words_yet(world: World) -> None:
    id = world.talk("Ada Lovelace")
    question = world.at(id).plan[0].id
    world.run(EditQuestion(id, question, "I read that [say it to them: long notes]. How so?"))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";e")
        await hand.write("your notes are long", "enter")
        assert world.at(id).plan[0].text == "I read that your notes are long. How so?"


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_long_question_is_seen_whole_while_it_is_reworded(
    world: World, size: tuple[int, int]
) -> None:
    id = world.talk("Ada Lovelace")
    first = world.at(id).plan[0]
    text = "You said that nobody there [reads] the notes of a talk; " * 3 + "what do they read?"
    world.run(EditQuestion(id, first.id, text))
    async with shown(world, ScreenName.PREPARE, id, size) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";e")
        dialog = " ".join(" ".join(hand.lines[hand.lines.index(" The question") :]).split())
        assert dialog.startswith(f"The question {text}")
        await hand.write(" Or hear?")
        assert f"{text} Or hear?" in " ".join(hand.text.split())
        await hand.keys("ctrl+u")
        await hand.write("What do they read?")
        shown_now = hand.text[hand.text.index(" The question") :]
        assert shown_now.count("What do they read?") == 1, "what fits is there once"
