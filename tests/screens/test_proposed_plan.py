"""Prepare: a plan proposes itself, is swapped, kept in reserve, copied; and how it stands."""

from typing import Any

from textual.widgets import Input, Static

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.people import AddConversation
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Pack, Phase, QuestionState
from tui.screens.navigation import ScreenName
from tui.session import use_cases
from tui.structs import replace
from widgets.one_of import OneOf
from widgets.rows import Rows


def words_of(hand: Hand, id: str) -> str:
    """What stands in a text."""
    return str(hand.one(id, Static).content)


async def test_a_plan_proposes_itself_and_fills_what_is_missing(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    starters = {question.bank_id for question in use_cases.starter_plan(world.session)}
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert "f4 proposes a plan" in words_of(hand, "plan-words")
        assert "f4 proposes one from your goal" in hand.one("plan", Rows).empty
        await hand.keys("f4")
        before = world.at(id).plan
        (life,) = [q for q in before if not q.reserve and q.bank_id not in starters]
        assert life.reason == "their life outside work"
        said = " ".join(hand.text.split())
        assert (
            "13 questions proposed. You could call now (^g c); what would still help: goal," in said
        )
        assert "opening. ;s swaps one, ^n next part, f2 takes it back." in said
        await hand.keys("f4")
        assert world.at(id).plan == before and "Nothing better to propose" in hand.text
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";x", ";x", ";x", "f4")
        assert {q.bank_id for q in world.at(id).plan} == {q.bank_id for q in before}
        await hand.keys("f2", "f2", "f2", "f2", "f2")
        assert world.at(id).plan == ()


async def test_what_is_just_being_typed_counts_for_the_proposal(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("goal", Input).focus()
        await hand.write("team culture", "f4")
        reasons = [q.reason for q in world.at(id).plan]
        assert sum(reason.startswith("fits your goal: ") for reason in reasons) == 3
        for size in (WIDE, SMALL):
            await hand.resize(*size)
            rows = hand.one("plan", Rows).rows
            said = [row.text.partition(" → ")[0] for row in rows if row.tone == "dim"]
            assert [words.partition(" min · ")[2] for words in said] == reasons, "below each"


async def test_another_goal_makes_room_for_what_fits_it(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("f4")
        before = world.at(id).plan
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";m")
        hand.one("goal", Input).focus()
        await hand.write("team culture", "f4")
        assert "proposed in place of " in hand.text
        now = world.at(id).plan
        assert len(now) == len(before) and now[0] == replace(before[0], **_touched(now[0]))
        await hand.keys("f2")
        assert [q.id for q in world.at(id).plan] == [q.id for q in before]


def _touched(question: Question) -> dict[str, Any]:
    """What one `m` changes in a proposed question."""
    stamp = {"updated_at": question.updated_at, "machine": question.machine}
    return {"must_ask": True, "reason": "", **stamp}


async def test_a_situation_is_chosen_and_used(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id, SMALL) as hand:
        situation = hand.one("pack", OneOf)
        situation.focus()
        await hand.sees("‹ not said ›  1 of 16")
        await hand.keys("left")
        assert world.at(id).pack == Pack.NEW_COLLEAGUE
        assert "‹ new colleague ›  16 of 16" in hand.text and "f4 proposes a plan" in hand.text
        await hand.keys("f4")
        told = [q.reason for q in world.at(id).plan]
        assert told.count("from the pack new colleague") >= 6
        await hand.keys("f2", "f2")
        assert world.at(id).pack == "" and situation.value == ""
        situation.focus()
        await hand.settle()
        await hand.pilot.click("#pack")
        await hand.settle()
        assert world.at(id).pack == Pack.FIRST


async def test_a_question_is_swapped_round_to_itself(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys("end")
        before = world.at(id).plan[-1]
        seen: list[str] = []
        while not seen or seen[-1] != before.bank_id:
            await hand.keys(";s")
            now = world.at(id).plan[-1]
            assert (now.id, now.phase, now.must_ask) == (before.id, Phase.CLOSE, True)
            seen.append(now.bank_id)
        assert len(seen) == len(set(seen)) == 8, "the closing ones that are not in the plan"
        hand.one("own", Input).focus()
        await hand.write("What would you change first?", "enter")
        plan = hand.one("plan", Rows)
        plan.focus()
        plan.go_to(next(q.id for q in world.at(id).plan if not q.bank_id))
        own = world.at(id).plan
        await hand.keys(";s")
        assert world.at(id).plan == own and "no similar question" in hand.text


async def test_a_question_is_kept_in_reserve(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        plan = hand.one("plan", Rows)
        plan.focus()
        await hand.keys("home")
        first = plan.key
        await hand.keys(";r")
        assert world.at(id).plan[-1].id == first == plan.key, "the cursor goes with it"
        assert [row.text for row in plan.rows if not row.key][-2].startswith("reserve · ")
        assert "9 planned · 1 reserve" in words_of(hand, "plan-words")
        await hand.keys(";r")
        assert not any(q.reserve for q in world.at(id).plan)


async def test_a_goal_that_nothing_asks_for_is_said_in_its_own_words(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("goal", Input).focus()
        await hand.write("why farmers ignore sensors", "f4")
        said = "! nothing in the bank asks this: write one about “why farmers ignore sensors”"
        assert said in words_of(hand, "plan-words")
        hand.one("own", Input).focus()
        await hand.write("What would make a sensor worth its price to you?", "enter")
        assert "nothing in the bank" not in words_of(hand, "plan-words")


async def test_a_goal_that_is_newer_than_the_plan_is_not_said_to_be_unknown(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("f4")
        hand.one("goal", Input).focus()
        await hand.write("whether UX research would suit me", "ctrl+n")
        words = words_of(hand, "plan-words")
        assert "! nothing here asks this yet: f4 proposes, or write one" in words
        await hand.keys("f4")
        assert "asks this" not in words_of(hand, "plan-words")


async def test_the_plan_says_how_it_stands(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id, SMALL) as hand:
        words = words_of(hand, "plan-words").splitlines()
        assert words == [
            "10 planned · ★ 5 must-ask · 1 path, 0 life, 9 work",
            "! nothing about life outside work yet",
        ]
        hand.one("plan", Rows).focus()
        await hand.keys("end", ";x", ";u")
        words = words_of(hand, "plan-words").splitlines()
        assert words[1:] == [
            "! no closing pair: who else to meet, how to stay in touch",
            "! easy before hard: a later phase comes too early",
            "! nothing about life outside work yet",
        ]
        assert all(len(line) < SMALL[0] - 2 for line in words)


async def test_a_question_of_ones_own_has_its_remarks_in_a_word(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("own", Input).focus()
        await hand.write("Do you like your job?", "enter")
        (said,) = [row.text for row in hand.one("plan", Rows).rows if row.tone == "dim"]
        assert said == "2 min · closed · generic"
        missing = "! nothing planned yet: open 0 of 6 min · close 0 of 4 min"
        assert missing in words_of(hand, "plan-words")


async def test_a_plan_is_copied_from_somebody_elses_talk(world: World) -> None:
    first = world.talk("Grace [/] Hopper")
    id = world.talk("Ada Lovelace", plan=False)
    world.run(StartCall(first), AskQuestion(first, world.at(first).plan[0].id), EndCall(first))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys(";c")
        assert hand.screen == "TakeUpDialog" and "›Grace [/] Hopper" in hand.text
        await hand.write("zz")
        assert "no match" in hand.text
        await hand.keys("enter", "ctrl+u")
        await hand.write("hop")
        await hand.keys("down", "up", "enter")
        whole = world.at(id).plan
        assert [q.text for q in whole] == [q.text for q in world.at(first).plan]
        assert {q.state for q in whole} == {QuestionState.PLANNED}
        await hand.keys(";c", "enter")
        assert "in the plan already" in hand.text
        await hand.keys(";c", "escape", "f2")
        assert world.at(id).plan == ()


async def test_what_the_same_person_told_is_not_copied(world: World) -> None:
    first = world.talk("Grace Hopper")
    asked = world.at(first).plan[0]
    world.run(StartCall(first), AskQuestion(first, asked.id))
    id = world.session.new_id()
    world.run(EndCall(first), AddConversation(id, world.at(first).person_id, 30))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys(";c", "enter")
        copied = {q.bank_id for q in world.at(id).plan}
        assert len(copied) == 9 and asked.bank_id not in copied


async def test_without_another_plan_there_is_none_to_copy(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys(";c")
        assert hand.screen == "PrepareScreen"
        assert "There is no template and no other plan yet; f4 proposes one." in hand.text
