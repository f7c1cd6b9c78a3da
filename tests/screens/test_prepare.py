"""Prepare: fields kept as typed, the date, the parts, the start."""

from datetime import UTC, datetime
from itertools import pairwise

from textual.events import DescendantBlur
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.actions.request import MarkRequestSent
from tui.domain.model.vocabulary import Medium
from tui.screens.fields.kept_form import KeptForm
from tui.screens.navigation import ScreenName
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.rows import Rows

PERSON = {
    "name": "Ada King",
    "preferred": "Ada",
    "role": "analyst",
    "organisation": "Engines & Co",
    "introduced_by": "Charles",
    "email": "ada@example.org",
    "zone": "Asia/Tokyo",
}
PAGE = ["goal", "findings", "asked", "when", "plan", "opening"]
"""One widget of each part, from top to bottom."""

TALK = {"goal": "how one begins", "belief_before": "it is all luck", "link": "https://x.test/1"}


def points(hand: Hand) -> set[str]:
    """The points of readiness: glyph and name."""
    words = " ".join(hand.lines[3:6]).split()
    return {f"{a} {b}" for a, b in pairwise(words) if a in "✓○"}


async def test_every_field_is_kept_as_typed(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert hand.focus == "role", "little is known: begin with who"
        for name, text in (PERSON | TALK).items():
            hand.one(name, Input).focus()
            await hand.keys("ctrl+u")
            await hand.write(text)
        hand.one("opening", TextArea).focus()
        await hand.write("Hello.", "enter")
        await hand.write("I write manuals.")
        await hand.until(lambda: world.on_disk(id).opening == "Hello.\nI write manuals.")
        person, now = world.whom(id), world.at(id)
        assert {name: getattr(person, name) for name in PERSON} == PERSON
        assert {name: getattr(now, name) for name in TALK} == TALK
        assert "my opening · 4 words · 2 s spoken" in hand.text
        assert "prepare · Ada King" in hand.lines[0]
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert hand.focus == "goal"
        for name, text in (PERSON | TALK).items():
            assert hand.one(name, Input).value == text
        assert hand.one("opening", TextArea).text == "Hello.\nI write manuals."


async def test_what_was_typed_last_is_kept_when_one_leaves_at_once(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("goal", Input).focus()
        await hand.write("all of it", "escape")
        assert hand.screen == "TodayScreen" and world.at(id).goal == "all of it"
        await hand.keys("home", "enter")
        hand.one("belief_before", Input).focus()
        await hand.write("this too", "^gc")
        assert hand.screen == "LiveScreen" and world.at(id).belief_before == "this too"
    other = world.talk("Mary Shaw")
    async with shown(world, ScreenName.PREPARE, other) as hand:
        hand.one("name", Input).focus()
        await hand.write(" CBE", "ctrl+q", "ctrl+q")
    assert world.on_disk(other) and world.whom(other).name == "Mary Shaw CBE"


async def test_undo_shows_in_the_fields_and_loses_nothing_typed(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        goal = hand.one("goal", Input)
        goal.focus()
        await hand.write("first", "tab")
        await hand.write("belief", "tab")
        assert (world.at(id).goal, world.at(id).belief_before) == ("first", "belief")
        await hand.keys("f2")
        assert hand.one("belief_before", Input).value == "" and goal.value == "first"
        await hand.keys("f2")
        assert goal.value == "" and world.at(id).goal == ""
        await hand.keys("f3", "f3")
        assert goal.value == "first" and hand.one("belief_before", Input).value == "belief"
        hand.one("minutes", Choice).focus()
        await hand.keys("right", "f2")
        assert hand.one("minutes", Choice).value == "30" and world.at(id).minutes == 30
        hand.one("link", Input).focus()
        await hand.write("zoom", "f2")
        assert hand.one("belief_before", Input).value == "belief", "only the last step is undone"
        assert hand.one("link", Input).value == world.at(id).link == ""
        await hand.keys("f3")
        assert hand.one("link", Input).value == world.at(id).link == "zoom"


async def test_a_field_that_cannot_be_kept_is_explained(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("name", Input).focus()
        await hand.keys("ctrl+u", "tab")
        await hand.sees("A person needs a name")
        assert world.whom(id).name == "Ada Lovelace"
        hand.one("zone", Input).focus()
        await hand.write("Mars/Olympus", "tab")
        await hand.sees('There is no time zone "Mars/Olympus"')
        assert world.whom(id).zone == ""


async def test_the_date_is_echoed_in_words_kept_or_refused(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        when = hand.one("when", Input)
        when.focus()
        await hand.settle()
        assert "no date yet" in hand.text
        await hand.write("tomorrow 14:00")
        assert "Wednesday 25 November 2026, 14:00 (tomorrow) · Enter keeps it" in hand.text
        assert world.at(id).scheduled_at is None
        await hand.keys("enter")
        assert world.at(id).scheduled_at == datetime(2026, 11, 25, 14, tzinfo=UTC)
        assert when.value == "" and "Wednesday 25 November 2026, 14:00" in hand.lines[1]
        await hand.write("someday or so", "enter")
        assert world.at(id).scheduled_at == datetime(2026, 11, 25, 14, tzinfo=UTC)
        assert when.value == "someday or so", "what can't be read stays to be mended"
        await hand.keys("ctrl+u")
        await hand.write("fri 9am", "tab")
        assert world.at(id).scheduled_at == datetime(2026, 11, 27, 9, tzinfo=UTC)
        when.focus()
        await hand.keys("enter")
        assert hand.focus == "minutes", "Enter alone goes on"
        when.focus()
        await hand.write("None")
        assert "no date · Enter keeps it" in hand.text
        await hand.keys("enter", "enter")
        assert world.at(id).scheduled_at is None and "no date yet" in hand.text
        when.focus()
        await hand.write("tomorrow 9am their time")
        assert "their time zone is not filled in" in hand.text
        await hand.keys("ctrl+u")
        hand.one("zone", Input).focus()
        await hand.write("Asia/Tokyo", "tab")
        when.focus()
        await hand.write("tomorrow 14:00")
        assert "14:00 (tomorrow) · Wednesday 23:00 there" in hand.text
        await hand.keys("ctrl+u")
        await hand.write("26 nov 6am their time")
        assert "Wednesday 25 November 2026, 21:00 (tomorrow) · Thursday 06:00 there" in hand.text
        await hand.keys("enter")
        assert world.at(id).scheduled_at == datetime(2026, 11, 25, 21, tzinfo=UTC)


async def test_minutes_medium_and_readiness(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert {"○ goal", "○ link"} <= points(hand)
        assert "✓ questions, " in hand.text and " minutes unplanned" in hand.text
        hand.one("minutes", Choice).focus()
        await hand.keys("right", "tab", "right")
        assert world.at(id).minutes == 45 and world.at(id).medium is Medium.PHONE
        assert "○ number" in points(hand)
        hand.one("goal", Input).focus()
        await hand.write("a goal", "tab")
        assert "✓ goal" in points(hand)


async def test_the_parts_by_key(world: World) -> None:
    id = world.talk("Ada Lovelace")
    order = ["name", "goal", "findings", "when", "plan", "opening"]
    for size in ((100, 28), SMALL):
        async with shown(world, ScreenName.PREPARE, id, size) as hand:
            hand.one("name", Input).focus()
            await hand.settle()
            walked = []
            for key in ["ctrl+n"] * 6 + ["ctrl+b"] * 6:
                await hand.keys(key)
                walked.append(hand.focus)
                seen = hand.app.screen.focused
                assert seen is not None and hand.app.screen.region.overlaps(seen.region)
            assert walked[:6] == [*order[1:], "name"]
            assert walked[6:] == order[::-1]


async def test_the_call_starts(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("^gc")
        assert hand.screen == "LiveScreen" and world.at(id).call.started_at == world.clock.at
        await hand.keys("escape", "escape", "home")
        await hand.do("prepare")
        await hand.keys("^gc")
        assert hand.screen == "LiveScreen", "a call under way goes on"
    done = world.ended("a note", name="Grace Hopper")
    async with shown(world, ScreenName.PREPARE, done) as hand:
        await hand.keys("^gc")
        assert hand.screen == "PrepareScreen" and "This call has ended" in hand.text


async def test_what_a_date_means_is_said_in_as_many_words_as_fit(world: World) -> None:
    id = world.talk("Ada Lovelace")
    person = world.at(id).person_id
    world.run(EditPerson(person, PersonField.ZONE, "America/New_York"))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        when, echo = hand.one("when", Input), hand.one("echo", TwoEnded)
        when.focus()
        await hand.write("16 dec 3pm")
        assert echo.left.strip().startswith("Wednesday 16 December 2026, 15:00 (in 22 days)")
        assert "Wednesday 10:00 there · Enter keeps it" in hand.text
        await hand.keys("enter")
        assert "Wednesday 10:00 there · none removes it" in hand.text
        await hand.resize(80, 24)
        assert "Wed 16 Dec 15:00 · Wed 10:00 there · none removes it" in hand.text
        for width in (60, 62, 69, 71, 79, 89, 90, 91, 101, 129):
            await hand.resize(width, 24)
            hand.app.screen.query_one("#when").focus()
            await hand.settle()
            assert "15:00" in echo.left and "…" not in hand.lines[row_of(hand, echo)], width
        await hand.resize(*SMALL)
        assert "Wed 16 Dec 15:00" in hand.lines[1]


def row_of(hand: Hand, widget: Widget) -> int:
    """The row of the screen in which a widget stands."""
    return widget.region.y


async def test_where_one_types_stays_in_sight_in_a_smaller_terminal(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("link", Input).focus()
        await hand.write("room 5")
        await hand.resize(*SMALL)
        assert "room 5" in hand.text


async def test_what_is_no_address_is_doubted_and_kept(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("email", Input).focus()
        await hand.write("ada at [/] example", "enter")
        assert '"ada at [/] example" is not an e-mail address; it was kept' in hand.keys_row
        assert world.whom(id).email == "ada at [/] example"
        hand.one("email", Input).focus()
        await hand.keys("ctrl+u")
        await hand.write("ada@example.org", "enter")
        assert "not an e-mail address" not in hand.text
        assert world.whom(id).email == "ada@example.org"


async def test_an_address_is_not_taken_by_halves_when_a_field_is_left_late(world: World) -> None:
    """Typed in one burst, the next field has letters before the last one is told to be left."""
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("email", Input).focus()
        await hand.write("ada@")
        hand.one("form", KeptForm).post_message(DescendantBlur(hand.one("role", Input)))
        await hand.settle()
        assert "not an e-mail address" not in hand.text
        assert not world.whom(id).email
        await hand.write("example.org", "enter")
        assert world.whom(id).email == "ada@example.org"


async def test_the_request_comes_before_the_date_and_the_date_before_the_plan(
    world: World,
) -> None:
    id, other = world.talk("Ada Lovelace"), world.talk("Mary Shaw")
    for size in ((100, 28), SMALL):
        async with shown(world, ScreenName.PREPARE, id, size) as hand:
            order = [node.id for node in hand.app.screen.query("*") if node.id in PAGE]
            assert order == PAGE
            hand.one("when", Input).focus()
            await hand.settle()
            assert " not sent yet" in hand.lines and "^g r: write to them" in hand.text
            await hand.keys("^gr")
            assert hand.screen == "RequestScreen"
            await hand.keys("escape")
            assert (hand.screen, hand.focus) == ("PrepareScreen", "when")
    world.run(MarkRequestSent(id), Schedule(other, world.clock.at))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("when", Input).focus()
        await hand.settle()
        assert " sent today;  if no answer: " in hand.text
    async with shown(world, ScreenName.PREPARE, other) as hand:
        hand.one("when", Input).focus()
        await hand.settle()
        assert " none was sent from here" in hand.lines


async def test_what_is_said_never_hides_where_one_types(world: World) -> None:
    """What is said takes rows from the form; the row below the line stays in sight with it."""
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("findings", Rows).focus()
        await hand.settle()
        hand.one("when", Input).focus()
        await hand.write("tomorrow 14:00")
        await hand.resize(100, hand.one("echo", TwoEnded).region.bottom + 1)
        assert "Enter keeps it" in hand.text
        await hand.keys("enter")
        assert "Date set. f2 takes it back." in hand.text and "none removes it" in hand.text


async def test_up_and_down_go_from_field_to_field_and_from_list_to_list(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("name", Input).focus()
        await hand.settle()
        chain = [node.id for node in hand.app.screen.focus_chain]
        walked = [hand.focus]
        while hand.focus != "opening" and len(walked) < len(chain):
            if hand.focus in ("findings", "plan"):
                await hand.keys("end")
            await hand.keys("down")
            walked.append(hand.focus)
        assert walked == chain, "each once, down to the page, whose own these keys are"
        hand.one("own", Input).focus()
        await hand.settle()
        await hand.keys("up", "up", "up")
        assert hand.focus == "link"


async def test_a_short_opening_is_said_to_be_short(world: World) -> None:
    id = world.talk("Ada Lovelace")
    world.run(EditConversation(id, ConversationField.OPENING, "word " * 26))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert "✓ opening, short" in hand.text
