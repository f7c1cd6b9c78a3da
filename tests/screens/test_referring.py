"""The people to meet: added, named, introduced, and the message that asks for it."""

from email import message_from_bytes
from email.policy import SMTP

import pytest
from textual.widgets import TextArea

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.introductions import MoveIntroduction
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import IntroductionState, NameUse
from tui.screens.navigation import GoTo, ScreenName
from tui.session import referrals
from tui.verbs.keymap import key_name_of
from widgets.rows import Rows

MESSAGE = (
    "Dear Grace,\n\nWould you introduce me to Jean? I would like to ask how she learned to "
    "program.\n\nJo Doe writes manuals.\n\nThank you,\nJo Doe"
)


def named(world: World, *, added: bool = True) -> str:
    """A talk in which two people to meet were named."""
    id = world.ended("@ Jean Bartik, ENIAC team", "@ [b]Mary[/b] Shaw")
    if added:
        referrals.turn_referrals(world.session, id)
        world.session.flush()
    return id


def jean(world: World, id: str) -> str:
    return world.at(id).notes[0].person_id


async def on_people(hand: Hand) -> None:
    hand.one("people", Rows).focus()
    await hand.keys("home")


async def test_one_is_added_by_enter_and_gone_on_with(world: World) -> None:
    id = named(world, added=False)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_people(hand)
        assert hand.text.count("not added") == 2
        await hand.keys("ctrl+l")
        assert "Enter adds them" in hand.keys_row
        await hand.keys("enter")
        assert jean(world, id) and not world.at(id).notes[1].person_id
        assert "Jean Bartik added as an idea" in hand.keys_row and hand.text.count("not added") == 1
        await hand.keys("f2")
        assert hand.text.count("not added") == 2
        await hand.keys("f3")
        await hand.until(lambda: len(world.session.people()) == 2)
        await hand.until(lambda: len(world.session.conversations()) == 2)
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen" and "Jean Bartik" in hand.lines[0]


async def test_a_person_to_meet_who_is_known_is_not_made_twice(world: World) -> None:
    known = world.person("Lovelace, Dr. Ada")
    id = world.ended("@ Ada Lovelace ada@x.example, Analytical Engines", "@ ada lovelace")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_people(hand)
        await hand.keys("enter")
        assert "Lovelace, Dr. Ada is known already and now an idea. f2" in hand.keys_row
        assert world.at(id).notes[0].person_id == known
        person = world.session.person(known)
        assert (person.email, person.role) == ("ada@x.example", "Analytical Engines")
        assert person.introduced_by == "Grace Hopper"
        await hand.keys("down", "enter")
        assert world.at(id).notes[1].person_id == known
        await hand.until(lambda: len(world.session.people()) == 2)
        assert len(world.session.conversations()) == 2, "one idea, not two"


async def test_a_name_that_may_be_somebody_known_is_asked_about(world: World) -> None:
    ann = world.person("Ann Lee", "pilot")
    world.person("Ann Ray")
    id = world.ended("@ Ann, the pilot", "@ Ray", "@ Jean Bartik")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys(key_name_of("follow.people", {}))
        assert "Enter on the line asks: Ann, Ray." in " ".join(hand.text.split())
        assert [bool(n.person_id) for n in world.at(id).notes] == [False, False, True]
        await on_people(hand)
        await hand.keys("enter")
        assert hand.screen == "WhoDialog" and "Who is Ann?" in hand.text and "pilot" in hand.text
        await hand.keys("down", "up", "enter")
        assert world.at(id).notes[0].person_id == ann
        await hand.keys("down", "enter", "down", "enter")
        new = world.session.person(world.at(id).notes[1].person_id)
        assert (new.name, new.introduced_by) == ("Ray", "Grace Hopper")


async def test_name_and_introduction_are_stepped_and_taken_back(world: World) -> None:
    id = named(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_people(hand)
        assert "may I use your name: not asked" in hand.text
        assert "^l name  ;i introduction  ^g w write" in hand.keys_row
        for use in (NameUse.ASKED, NameUse.YES, NameUse.NO):
            await hand.keys("ctrl+l")
            assert world.session.person(jean(world, id)).introduction.name_use is use
        await hand.keys("f2")
        assert "may I use your name: yes" in hand.text
        await hand.keys(";i", ";i")
        assert "introduction promised 24 Nov" in " ".join(hand.text.split())
        moved = world.session.person(jean(world, id)).introduction
        assert (moved.state, moved.moved_at) == (IntroductionState.PROMISED, world.clock.at)
        await hand.keys("f2", "f2")
        above_the_keys = "\n".join(hand.lines[:-1])
        assert "introduction " not in above_the_keys.partition("people to meet")[2]
        hand.one("notes", Rows).focus()
        await hand.keys("ctrl+l", ";i", "^gw")
        assert world.session.person(jean(world, id)).introduction.name_use is NameUse.YES


async def test_the_message_is_drafted_kept_and_marked_as_sent(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world.folder)
    id = named(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_people(hand)
        await hand.keys("^gw")
        assert hand.screen == "IntroductionScreen" and "introduction · Jean" in hand.lines[0]
        letter = hand.one("letter", TextArea)
        assert letter.text.startswith("Dear Grace,") and "You mentioned Jean Bartik" in letter.text
        assert letter.selected_text == "[one thing, and why]"
        await hand.write("how she learned to program")
        await hand.keys("f9")
        assert "f9 again marks it all the same." in " ".join(hand.text.split())
        await hand.keys("escape")
        assert hand.screen == "FollowUpScreen" and hand.focus == "people"
        kept = world.session.person(jean(world, id)).introduction.draft
        assert "how she learned to program" in kept
        await hand.keys("^gw")
        letter = hand.one("letter", TextArea)
        assert letter.text == kept
        letter.load_text(MESSAGE)
        await hand.settle()
        await hand.keys("f5")
        await hand.sees("The terminal was asked to copy it.")
        assert hand.app.clipboard == MESSAGE
        await hand.keys("ctrl+s")
        (path,) = world.folder.glob("introduction-*.eml")
        mail = message_from_bytes(path.read_bytes(), policy=SMTP)
        assert mail["Subject"] == "An introduction to Jean Bartik?"
        await hand.keys("f9")
        asked = world.session.person(jean(world, id)).introduction
        assert (asked.state, asked.draft) == (IntroductionState.ASKED, MESSAGE)
        assert "asked 24 Nov" in hand.lines[0] and "Asked; Today reminds you" in hand.keys_row
        await hand.keys("f2")
        assert world.session.person(jean(world, id)).introduction.state is IntroductionState.NONE
        assert letter.text == MESSAGE


async def test_a_message_that_nobody_changed_is_not_kept(world: World) -> None:
    id = named(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_people(hand)
        await hand.keys("^gw", "x", "ctrl+r", "escape")
        assert world.session.person(jean(world, id)).introduction.draft == ""


async def test_it_is_left_when_the_person_is_gone(world: World) -> None:
    id = named(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_people(hand)
        await hand.keys("end", "^gw")
        assert hand.screen == "IntroductionScreen" and "[b]Mary[/b] Shaw" in hand.lines[0]
        await hand.keys("f2")
        assert hand.screen == "FollowUpScreen"
        assert [row.tail for row in hand.one("people", Rows).rows] == ["added", "not added"]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_at_both_sizes_and_any_other(world: World, size: tuple[int, int]) -> None:
    id = named(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, size) as hand:
        await on_people(hand)
        await hand.keys(";i")
        assert "may I use your" in hand.text and "Jean Bartik" in hand.text
        await hand.keys("^gw")
        assert "Dear Grace" in hand.text and "message to Grace Hopper" in hand.text
        for width, height in ((1, 1), (7, 3), (60, 5), (200, 60), size):
            await hand.resize(width, height)
            assert hand.fits(width, height)
        await hand.keys("f1")
        assert hand.screen == "HelpDialog"
        await hand.keys("escape")
        assert hand.screen == "IntroductionScreen"


async def test_the_request_names_nobody_before_a_yes(world: World) -> None:
    id = named(world)
    idea = next(h.id for h in world.session.conversations() if h.person_id == jean(world, id))
    async with shown(world, ScreenName.REQUEST, idea) as hand:
        letter = hand.one("letter", TextArea)
        assert "Grace" not in letter.text and "[how you know of them" in letter.text
        await hand.keys("ctrl+l", "ctrl+l")
        assert "Yes." in hand.keys_row and "Grace Hopper suggested that I write" in letter.text
        await hand.keys("ctrl+l")
        assert "Grace" not in letter.text
        await hand.keys("f2")
        assert "Grace Hopper suggested" in letter.text
    alone = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.REQUEST, alone) as hand:
        await hand.keys("ctrl+l")
        assert "Prepare has a line for it" in hand.keys_row


async def test_the_cursor_stands_on_whom_one_comes_for(world: World) -> None:
    id = named(world)
    mary = world.at(id).notes[1].person_id
    async with shown(world) as hand:
        await hand.go(GoTo(ScreenName.FOLLOW_UP, id, mary))
        assert hand.focus == "people" and hand.one("people", Rows).key == world.at(id).notes[1].id
        await hand.go(GoTo(ScreenName.FOLLOW_UP, id, "somebody else"))
        assert hand.focus == "letter"


async def test_somebody_who_is_gone_from_the_library(world: World) -> None:
    id = named(world)
    person = jean(world, id)
    (world.folder / "library" / "people" / f"{person}.json").unlink()
    other = World(world.folder)
    try:
        async with shown(other, ScreenName.FOLLOW_UP, id) as hand:
            await on_people(hand)
            assert "no longer in the library" in hand.text
            await hand.keys("ctrl+l")
            assert other.at(id).notes[0].person_id == person
    finally:
        other.close()


async def test_today_asks_for_one_that_was_promised(world: World) -> None:
    id = named(world)
    world.run(MoveIntroduction(jean(world, id), IntroductionState.PROMISED))
    world.run(MarkThankYouSent(id), FinishDebrief(id))
    world.clock.go(hours=24 * 9)
    world.session.flush()
    async with shown(world) as hand:
        line = "Grace promised to introduce you 9 days ago; a gentle"
        assert line in hand.text and "↔ intro" in hand.text
        rows = hand.one("list", Rows)
        rows.go_to(next(row.key for row in rows.rows if "promised to introduce" in row.text))
        await hand.keys("enter")
        assert hand.focus == "people" and hand.one("people", Rows).key == world.at(id).notes[0].id
        await hand.keys("escape")
        await hand.sees("Grace promised to introduce you")
        rows = hand.one("list", Rows)
        rows.go_to(next(row.key for row in rows.rows if "promised to introduce" in row.text))
        await hand.keys("^go", ";z", "enter")
        await hand.until(lambda: "Grace promised to introduce you" not in hand.text)
        world.clock.go(hours=24)
        hand.app.screen.load()  # type: ignore[attr-defined]
        await hand.settle()
        rows.go_to(next(row.key for row in rows.rows if "promised to introduce" in row.text))
        await hand.keys("space")
        made = world.session.person(jean(world, id)).introduction
        assert made.state is IntroductionState.MADE
        await hand.until(lambda: "Grace promised to introduce you" not in hand.text)


async def test_today_asks_to_thank_whoever_introduced_them(world: World) -> None:
    id = named(world)
    idea = next(h.id for h in world.session.conversations() if h.person_id == jean(world, id))
    world.run(MarkThankYouSent(id), StartCall(idea))
    world.clock.go(minutes=20)
    world.run(EndCall(idea), MarkThankYouSent(idea))
    world.session.flush()
    async with shown(world) as hand:
        assert "you talked today; thank Grace for the introduction" in hand.text
        rows = hand.one("list", Rows)
        rows.go_to(next(row.key for row in rows.rows if "thank Grace" in row.text))
        await hand.keys("enter")
        assert hand.screen == "PersonScreen" and "Grace" in hand.lines[0]
        await hand.keys("escape")
        await hand.sees("thank Grace for the introduction")
        rows.go_to(next(row.key for row in rows.rows if "thank Grace" in row.text))
        await hand.keys("space")
        assert "Thanked for the introduction" in hand.keys_row
        assert world.session.person(jean(world, id)).introduction.thanked_at == world.clock.at
        await hand.until(lambda: "thank Grace" not in hand.text)
        await hand.keys("f2")
        await hand.sees("thank Grace for the introduction")


async def test_a_row_that_grows_stays_in_sight(world: World) -> None:
    id = named(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, SMALL) as hand:
        await on_people(hand)
        await hand.keys("end", "ctrl+l", ";i")
        assert "introduction asked" in hand.text


async def test_the_cursor_stays_in_sight_in_every_list(world: World) -> None:
    id = world.ended(*(f"@ Person {n}" for n in range(4)), *(f"# Book {n}" for n in range(4)))
    async with shown(world, ScreenName.FOLLOW_UP, id, SMALL) as hand:
        for name in ("advice", "people", "notes"):
            rows = hand.one(name, Rows)
            rows.focus()
            await hand.keys("home")
            for row in rows.rows:
                if row.key:
                    assert any(line.startswith("›") for line in hand.lines), (name, row.text)
                    await hand.keys("down")
