"""The middle of Prepare: bank, plan, questions of one's own."""

from textual.widgets import Input

from tests.screens.support import World, shown
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.plan import EditQuestion
from tui.domain.model.vocabulary import Place
from tui.screens.navigation import ScreenName
from widgets.rows import Rows


async def test_from_the_bank_into_the_plan(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert "no questions yet" in hand.text or not hand.one("plan", Rows).rows
        hand.one("find", Input).focus()
        await hand.write("week")
        bank = hand.one("bank", Rows)
        found = [row for row in bank.rows if row.key]
        assert found and len(found) < 40
        assert all("week" in row.text.lower() for row in found[:1])
        bank.focus()
        await hand.keys("home", "enter", "down", "enter")
        plan = world.at(id).plan
        assert {question.bank_id for question in plan} == {row.key for row in found[:2]}
        assert [q.position for q in plan] == [1, 2]
        assert [row.tail for row in bank.rows if row.key][:2] == ["in plan", "in plan"]
        await hand.keys("enter")
        assert len(world.at(id).plan) == 2 and "in the plan already" in hand.keys_row
        assert hand.focus == "bank", "the cursor stays for the next one"
        hand.one("find", Input).focus()
        await hand.keys("ctrl+u")
        await hand.write("zzzz")
        assert not [row for row in bank.rows if row.key] and "no match in the bank" in hand.text


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
        for name in ("goal", "finding", "find", "own", "when", "link"):
            field = hand.one(name, Input)
            field.focus()
            await hand.write("mudelxsrc")
            assert field.value == "mudelxsrc", name
        assert world.at(id).plan == before
        hand.one("bank", Rows).focus()
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
