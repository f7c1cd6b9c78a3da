"""Prepare: what earlier talks left, where to look, and the questions that come of findings."""

import pytest
from textual.widgets import Input

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.findings import AddFinding, RemoveFinding
from tui.domain.actions.promises import SetPromiseDone
from tui.domain.actions.research import PROMPTS
from tui.domain.model.conversation import Finding
from tui.domain.model.vocabulary import Place
from tui.screens.navigation import ScreenName
from widgets.bars import TwoEnded
from widgets.rows import Rows

ABOUT_THE_LOOP = (
    "I've read this about your field: [say it to them: the word loop]. "
    "Where do you meet it in your own work?"
)


async def at_findings(hand: Hand, key: str) -> Rows:
    """The findings, the cursor on a row of them."""
    rows = hand.one("findings", Rows)
    rows.focus()
    rows.go_to(key)
    await hand.settle()
    return rows


def under(hand: Hand) -> str:
    """The place below the line."""
    return hand.one("under", TwoEnded).left.removeprefix("under ")


def found(world: World, id: str, text: str, place: Place) -> Finding:
    """A finding that is there already."""
    world.run(AddFinding(id, world.session.new_id(), text, place))
    return world.at(id).findings[-1]


async def test_findings_by_place(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        findings, line = await at_findings(hand, "PATH"), hand.one("finding", Input)
        assert f"○ their path: {PROMPTS[Place.PATH]}" in hand.text
        assert under(hand) == Place.PATH
        await hand.keys("down", "enter")
        assert hand.focus == "finding" and under(hand) == Place.VOICE
        await hand.write("wrote [notes] https://x.test/n", "enter")
        (first,) = world.at(id).findings
        assert (first.text, first.source) == ("wrote [notes]", "https://x.test/n")
        assert first.place is Place.VOICE and first.found_at == world.clock.at
        assert "wrote [notes] · https://x.test/n" in hand.text and "24 Nov" in hand.text
        assert "✓ their own writing or talks" in hand.text
        assert (hand.focus, line.value, findings.key) == ("finding", "", "SITE")
        await at_findings(hand, first.id)
        await hand.keys("enter")
        await hand.write("second", "enter")
        assert world.at(id).findings[1].place is Place.VOICE
        await at_findings(hand, first.id)
        await hand.keys(";x")
        assert [f.text for f in world.at(id).findings] == ["second"]
        await hand.keys("f2")
        assert len(world.at(id).findings) == 2
        await at_findings(hand, "NEWS")
        await hand.keys(";x")
        assert len(world.at(id).findings) == 2, "a place is not removed"


@pytest.mark.parametrize("size", [(100, 28), SMALL])
async def test_the_place_is_proposed_seen_and_another_one_key_away(
    world: World, size: tuple[int, int]
) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id, size) as hand:
        await at_findings(hand, "PATH")
        await hand.write("You need a power engineering degree")
        assert hand.focus == "finding" and f"under {Place.PATH}" in hand.text
        assert "^t: other place" in hand.text
        await hand.keys("ctrl+t", "ctrl+t")
        assert f"under {Place.SITE}" in hand.text and world.at(id).findings == ()
        await hand.keys("enter")
        (finding,) = world.at(id).findings
        assert (finding.text, finding.place) == ("You need a power engineering degree", Place.SITE)
        assert f"Kept under {Place.SITE}. f2 takes it back." in " ".join(hand.text.split())
        assert f"under {Place.NEWS}" in hand.text, "the next place is proposed, and seen"
        rows = await at_findings(hand, finding.id)
        await hand.keys("ctrl+t")
        assert world.at(id).findings[0].place is Place.NEWS and rows.key == finding.id
        assert f"Moved under {Place.NEWS}. f2 takes it back." in " ".join(hand.text.split())
        await hand.keys("f2")
        assert world.at(id).findings[0].place is Place.SITE


async def test_what_was_found_is_read_in_full(world: World) -> None:
    id = world.talk("Ada Lovelace")
    long = "her notes are three times as long as the paper that they were written to explain"
    found(world, id, f"{long} https://example.org/notes", Place.VOICE)
    async with shown(world, ScreenName.PREPARE, id, SMALL) as hand:
        rows = await at_findings(hand, world.at(id).findings[0].id)
        assert not rows.show_vertical_scrollbar
        for word in f"{long} https://example.org/notes".split():
            assert word in hand.text


async def test_enter_goes_round_the_places_and_keeps_each_line_once(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        findings = await at_findings(hand, "PATH")
        await hand.keys("enter")
        hand.send(*"a gap", "enter", *"a talk", "enter", "enter", *"a prize", "enter", "space")
        await hand.settle()
        kept = [(f.text, f.place) for f in world.at(id).findings]
        assert kept == [("a gap", Place.PATH), ("a talk", Place.VOICE), ("a prize", Place.NEWS)]
        assert findings.key == "PRODUCTS"
        await hand.keys("enter")
        assert findings.key == "FIELD" and len(world.at(id).findings) == 3


async def test_a_finding_becomes_a_question_in_one_key(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    talk = found(world, id, "your talk on loops.", Place.VOICE)
    term = found(world, id, "the word loop", Place.FIELD)
    for size in ((100, 28), SMALL):
        async with shown(world, ScreenName.PREPARE, id, size) as hand:
            await at_findings(hand, talk.id)
            if not world.at(id).plan:
                await hand.keys(";f")
                (question,) = world.at(id).plan
                assert "[say it to them: your talk on loops.]" in question.text
                assert question.unworded and not question.must_ask
                assert question.finding_id == talk.id
                assert hand.screen == "AskDialog" and "now put it as you would say it" in hand.text
                assert hand.one("answer", Input).value == question.text
                await hand.keys("escape")
                assert world.at(id).plan == (question,), "as it was"
                assert hand.focus == "findings" and "in your plan" in hand.text
            await at_findings(hand, "NEWS")
            await hand.keys(";f")
            assert "Nothing was found there yet" in hand.text
            await at_findings(hand, "FIELD")
            await hand.keys(";f")
            assert (hand.focus, hand.one("own", Input).value) == (
                "own",
                ABOUT_THE_LOOP,
            )
            if size == SMALL:
                await hand.keys("enter")
                assert hand.one("own", Input).value == ""
    own = next(q for q in world.at(id).plan if not q.bank_id)
    assert (own.text, own.finding_id) == (ABOUT_THE_LOOP, term.id)


async def test_what_was_made_of_a_finding_is_put_in_own_words_at_once(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    talk = found(world, id, "your talk on loops.", Place.VOICE)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await at_findings(hand, talk.id)
        await hand.keys(";f", "end", "ctrl+u")
        await hand.write("What made you speak about loops?", "enter")
        (question,) = world.at(id).plan
        assert question.text == "What made you speak about loops?"
        assert question.finding_id == talk.id and hand.focus == "findings"
        await hand.keys("f2")
        assert world.at(id).plan[0].unworded


async def test_a_place_to_look_at_stays_and_says_so(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await at_findings(hand, "NEWS")
        await hand.keys(";x")
        assert "This is a place to look, and stays" in hand.text


async def test_what_nobody_can_find_out_is_offered_as_a_question(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await at_findings(hand, "UNKNOWN")
        assert "what can only they tell you?" in hand.text
        await hand.keys("enter")
        await hand.write("what would you drop?", "enter")
        assert (hand.focus, hand.one("own", Input).value) == ("own", "what would you drop?")
        await hand.keys("enter")
        (finding,), (question,) = world.at(id).findings, world.at(id).plan
        assert question.text == finding.text == "what would you drop?"
        assert question.finding_id == finding.id
        await hand.write("another one, about nothing?", "enter")
        assert world.at(id).plan[1].finding_id == ""


async def test_a_question_begun_about_a_finding_can_be_left(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    term = found(world, id, "the word loop", Place.FIELD)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        own = hand.one("own", Input)
        own.focus()
        await hand.write("half a question")
        await at_findings(hand, term.id)
        await hand.keys(";f")
        assert own.value == "half a question" and "is not added yet" in hand.text
        await hand.keys("ctrl+u")
        await at_findings(hand, term.id)
        await hand.keys(";f", "ctrl+u")
        await hand.write("something else?", "enter")
        assert world.at(id).plan[0].finding_id == ""
        await at_findings(hand, term.id)
        await hand.keys(";f")
        await hand.write(" why?")
        world.run(RemoveFinding(id, term.id))
        await hand.keys("enter")
        assert (world.at(id).plan[1].text, own.value) == (f"{ABOUT_THE_LOOP} why?", "")
        assert world.at(id).plan[1].finding_id == ""
        await hand.write("what now?", "enter")
        assert len(world.at(id).plan) == 3


async def test_a_question_that_is_there_already_stays_to_be_mended(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await at_findings(hand, "UNKNOWN")
        await hand.keys("enter")
        await hand.write("why?", "enter", "enter")
        await at_findings(hand, world.at(id).findings[0].id)
        await hand.keys(";f", "enter")
        assert "in the plan already" in hand.text
        assert hand.one("own", Input).value == "why?" and len(world.at(id).plan) == 1


async def test_what_earlier_talks_left_stands_above_all(world: World) -> None:
    earlier = world.ended("~ two [b]boys[/]", "> send the paper", "# her book", name="Ada Lovelace")
    world.run(EditConversation(earlier, ConversationField.GOAL, "how one begins"))
    world.clock.go(hours=24)
    async with shown(world) as hand:
        await hand.keys("n")
        await hand.write("Ada Lovelace", "enter")
        assert hand.screen == "PrepareScreen"
        hand.one("name", Input).focus()
        await hand.settle()
        (form,) = [y for y, line in enumerate(hand.lines) if line.startswith(" who")]
        assert [line.strip() for line in hand.lines[form - 5 : form]] == [
            "last call: Tuesday 24 November (yesterday) · how one begins",
            "• they told me: two [b]boys[/]",
            "• I promised: send the paper (not done yet)",
            "• their advice: her book; say what came of it",
            "",
        ]
        promise = world.at(earlier).promises[0]
        await hand.keys("escape")
        world.run(SetPromiseDone(earlier, promise.id, True))
        await hand.keys("n")
        await hand.write("Ada Lovelace", "enter")
        hand.one("name", Input).focus()
        await hand.settle()
        assert "• I promised: send the paper (done)" in hand.text
