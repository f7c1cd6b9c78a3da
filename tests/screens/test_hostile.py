"""Text that attacks, in every field that is stored: shown as it is, on every screen."""

import unicodedata

import pytest
from textual.events import Paste

from tests.screens.support import NOON, SMALL, Hand, World, shown
from tui.domain.actions.advice import TryAdvice
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.contacts import LogContact, WriteMessage
from tui.domain.actions.debrief import FinishDebrief, SetStar
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import AddNote, KeepDraftLine
from tui.domain.actions.people import (
    NAME_LIMIT,
    AddConversation,
    AddPerson,
    EditPerson,
    PersonField,
)
from tui.domain.actions.plan import LinkFinding, PlanQuestion
from tui.domain.actions.promises import AddPromise, DropPromise
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.language.text import LINE_LIMIT
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, Owner, Place, QuestionState, Stage
from tui.screens.navigation import ScreenName
from widgets.rows import Rows

SIGNS = "[/] [b]x[/b] [@click=app.quit]y[/] \\["
DRIVES = "\x1b]0;title\x07\x1b[2J\x9b31m\x7f\u202e"
TONGUES = "שלום مرحبا 漢字 e\u0301 👩‍👩‍👧"
LONG = "long " * 1000

TEXTS = {"all": f"{SIGNS} a{DRIVES}b {TONGUES} {LONG}", "unbroken": "漢" * 5000}
"""One that has everything in it, and one that can be broken nowhere."""


def fill(world: World, text: str) -> str:
    """A conversation with this text in everything that can be stored; its call is under way."""
    session, person, id = world.session, world.session.new_id(), world.session.new_id()
    finding = session.new_id()
    name, line = text[:NAME_LIMIT], text[: LINE_LIMIT // 3]
    world.run(AddPerson(person, name, line, line, line, email=line))
    world.run(*(EditPerson(person, f, name) for f in PersonField if f is not PersonField.ZONE))
    world.run(AddConversation(id, person))
    world.run(*(EditConversation(id, field, line) for field in ConversationField))
    world.run(AddFinding(id, finding, f"{line} https://x.test/{line}", Place.PATH))
    for place in range(3):
        question = Question(
            id=session.new_id(), text=f"{place} {line}", cue=line, stems=(text, text)
        )
        world.run(PlanQuestion(id, question), LinkFinding(id, question.id, finding))
    world.run(Schedule(id, NOON), StartCall(id))
    world.run(AskQuestion(id, world.at(id).plan[0].id))
    for sign in ("", *'"!*><@#~?%'):
        world.run(AddNote(id, session.new_id(), f"{sign}{text}"))
    world.run(AddNote(id, session.new_id(), ""))
    world.run(KeepDraftLine(id, text, 0))
    world.run(AddPromise(id, session.new_id(), line, Owner.ME))
    session.flush()
    return id


def end(world: World, id: str) -> None:
    """The call is over, a line starred, a letter written."""
    first = world.at(id).notes[0]
    world.run(EndCall(id), SetStar(id, first.id, True))
    world.session.flush()


@pytest.mark.parametrize("name", TEXTS)
async def test_shown_as_it_is(world: World, name: str) -> None:
    id = fill(world, TEXTS[name])
    async with shown(world, ScreenName.LIVE, id) as hand:
        harmless(hand, name)
        await hand.keys("ctrl+o", "ctrl+o", "ctrl+l", "tab", "ctrl+f", "enter", "f2", "ctrl+t")
        harmless(hand, name)
        await hand.resize(60, 20)
        harmless(hand, name)
        await hand.keys("escape", "escape")
        harmless(hand, name)
        end(world, id)
        await hand.keys("f5", "slash")
        await hand.write("[/] [b", "enter", "slash", "ctrl+u", "enter", "c")
        await hand.write("[/]")
        harmless(hand, name)
        await hand.keys("escape", "home", "^gp")
        assert hand.screen == "PrepareScreen"
        harmless(hand, name)
        for _ in range(6):
            await hand.keys("ctrl+n")
            harmless(hand, name)
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";m", ";d", ";e")
        harmless(hand, name)
        await hand.keys("escape", ";l", "escape")
        await hand.keys("f5", "home", "^gt")
        assert hand.screen == "DebriefScreen"
        harmless(hand, name)
        await hand.write("[/] filled", "enter", "space", "ctrl+n")
        harmless(hand, name)
        await hand.keys("ctrl+n")
        assert hand.screen == "FollowUpScreen"
        harmless(hand, name)
        await hand.keys("ctrl+n", "enter", "f5", "f5", "f4")
        harmless(hand, name)
        await hand.keys("escape", "end")
        harmless(hand, name)


@pytest.mark.parametrize("name", TEXTS)
async def test_promises_and_advice_ask_about_it_as_it_is(world: World, name: str) -> None:
    id = fill(world, TEXTS[name])
    line = TEXTS[name][: LINE_LIMIT // 3]
    end(world, id)
    world.run(FinishDebrief(id), MarkThankYouSent(id))
    world.session.flush()
    world.clock.go(hours=24 * 20)
    async with shown(world, ScreenName.FOLLOW_UP, id, SMALL) as hand:
        for part, keys in (("promises", "xzg"), ("advice", "z")):
            hand.one(part, Rows).focus()
            for key in keys:
                await hand.keys("home", *["down"] * (key == "g"), f";{key}")
                assert hand.screen != "FollowUpScreen", key
                harmless(hand, "")
                await hand.keys("escape")
        first, mine, *_ = world.at(id).worth_trying, world.at(id).promises[0]
        world.run(DropPromise(id, mine.id, line), TryAdvice(id, first[0][0].id, line))
        await hand.settle()
        harmless(hand, name)
        await hand.keys("enter")
        harmless(hand, "")
        await hand.keys("escape", "escape", "home")
        assert hand.screen == "TodayScreen"
        harmless(hand, name)
        await hand.keys(";z")
        assert hand.screen == "MomentDialog"
        harmless(hand, "")


def harmless(hand: Hand, name: str) -> None:
    """Nothing on the screen drives a terminal, and markup stands there as it was typed."""
    for line in hand.lines:
        bad = [c for c in line if unicodedata.category(c) in ("Cc", "Cs") or c in "\u202e\u2066"]
        assert not bad, (name, line)
    if name == "all" and hand.screen not in ("WhoDialog", "AskDialog"):
        assert "[/] [b]x[/b]" in hand.text


async def test_too_long_a_line_is_kept_whole_at_once(world: World) -> None:
    id = world.call()
    text = "word " * 40_000
    async with shown(world, ScreenName.LIVE, id) as hand:
        hand.app.post_message(Paste(text))
        await hand.settle()
        await hand.keys("a")
        (note,) = world.at(id).notes
        assert note.kind is Kind.PLAIN and note.text == text.strip()
        assert hand.focus == "capture"


async def test_a_paste_presses_no_keys(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        hand.app.post_message(Paste("one\x1b\r\ntwo\x11 three\x1b[20~"))
        await hand.settle()
        assert hand.screen == "LiveScreen" and not world.at(id).notes
        await hand.keys("enter")
        first, second = world.at(id).notes
        assert "one" in first.text and "two" in second.text
        assert not {"\x1b", "\x11"} & set(first.text + second.text)
        assert world.at(id).call.under_way and world.at(id).stage is Stage.IDEA
        assert all(q.state is QuestionState.PLANNED for q in world.at(id).plan)


@pytest.mark.parametrize("name", TEXTS)
async def test_the_page_of_a_person_and_the_message(world: World, name: str) -> None:
    id = fill(world, TEXTS[name])
    end(world, id)
    world.run(MarkThankYouSent(id))
    person_id = world.whom(id).id
    world.run(LogContact(person_id, "c1", TEXTS[name][: LINE_LIMIT // 3]))
    world.run(WriteMessage(person_id, TEXTS[name]))
    world.session.flush()
    async with shown(world, size=SMALL) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("^gi")
        assert hand.screen == "PersonScreen"
        harmless(hand, "")
        await hand.keys("end", "l")
        harmless(hand, "")
        await hand.keys("escape")
        await hand.do("erase")
        harmless(hand, "")
        await hand.keys("escape", "^gm")
        assert hand.screen == "MessageScreen"
        harmless(hand, "")
        await hand.keys("escape", "escape")
        assert hand.screen == "TodayScreen"
