"""The screens as text, beside the pictures that are kept in snapshots/.

A change of a screen changes its picture; look at the difference, and if it is meant, write the
pictures anew:

    COFFEECHAT_SNAPSHOTS=write .venv/bin/python -m pytest tests/screens/test_snapshots.py
"""

import os
import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.screens.support import NOON, World, shown
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.contacts import LogContact
from tui.domain.actions.debrief import SetStar
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.introductions import SetNameUse
from tui.domain.actions.notes import AddNote, KeepDraftLine
from tui.domain.actions.people import EditPerson, MoveStage, PersonField
from tui.domain.actions.promises import AddPromise, SetPromiseDue
from tui.domain.actions.request import OfferTime
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Kind, NameUse, Owner, Place, Stage
from tui.paths import find_paths
from tui.screens.navigation import ScreenName

FOLDER = Path(__file__).parent / "snapshots"
WRITE = os.environ.get("COFFEECHAT_SNAPSHOTS") == "write"

LINES = (
    (42, "~ moved to Boston in June, two boys"),
    (190, '" nobody believed a program could write a program'),
    (475, "> send her the Dagstuhl paper"),
    (560, ""),
    (662, "the compilers team is six people and hires through talks it hears in the region"),
    (700, "@ Jean Bartik, ENIAC team"),
    (720, "% her budget is cut"),
)
TWO = ((100, 28), (60, 20))
FOUR = ((100, 28), (80, 24), (60, 20), (40, 15))
SIZES = {
    ScreenName.LIVE: FOUR,
    ScreenName.TODAY: FOUR,
    ScreenName.REQUEST: TWO,
    ScreenName.PREPARE: TWO,
    ScreenName.DEBRIEF: FOUR,
    ScreenName.FOLLOW_UP: FOUR,
    ScreenName.PERSON: FOUR,
    ScreenName.MESSAGE: FOUR,
    ScreenName.SETTINGS: TWO,
}


def called(world: World) -> str:
    """A call with its lines, the second question being asked."""
    id = world.talk("Grace Hopper")
    person = world.at(id).person_id
    world.run(
        EditPerson(person, PersonField.ROLE, "compilers"),
        EditPerson(person, PersonField.ORGANISATION, "US Navy"),
        EditPerson(person, PersonField.INTRODUCED_BY, "Ada Lovelace"),
        EditPerson(person, PersonField.EMAIL, "grace@example.org"),
        StartCall(id),
    )
    begun = world.clock.at
    for place, (seconds, line) in enumerate(LINES):
        world.clock.at = begun + timedelta(seconds=seconds)
        if place in (1, 3):
            world.run(AskQuestion(id, world.at(id).call.next_id))
        world.run(AddNote(id, world.session.new_id(), line))
    world.clock.at = begun + timedelta(seconds=761)
    return id


def talked(world: World) -> str:
    """The call is over, two lines are starred."""
    id = called(world)
    world.run(EndCall(id))
    for note in world.at(id).notes:
        if note.kind in (Kind.QUOTE, Kind.PERSONAL):
            world.run(SetStar(id, note.id, True))
    world.run(SetPromiseDue(id, world.at(id).promises[0].id, (NOON + timedelta(2)).date()))
    world.run(AddPromise(id, world.session.new_id(), "introduce me to Jean", Owner.THEM))
    world.clock.go(minutes=38)
    return id


def prepared(world: World) -> str:
    """A talk that is nearly prepared."""
    id = world.talk("Ada Lovelace", minutes=20)
    world.run(
        EditConversation(id, ConversationField.GOAL, "whether notes can be a living"),
        AddFinding(id, world.session.new_id(), "her notes are long", Place.VOICE),
        Schedule(id, NOON + timedelta(days=1, hours=2)),
    )
    return id


def asked(world: World) -> str:
    """A request that is nearly written, two times in it."""
    id = prepared(world)
    person = world.at(id).person_id
    world.run(
        Schedule(id, None),
        EditPerson(person, PersonField.INTRODUCED_BY, "Mary Shaw"),
        SetNameUse(person, NameUse.YES),
        EditPerson(person, PersonField.ZONE, "America/New_York"),
        OfferTime(id, NOON + timedelta(days=1, hours=3)),
        OfferTime(id, NOON + timedelta(days=2, hours=13)),
    )
    return id


def all_of_it(world: World) -> str:
    """Something for every part of Today."""
    world.clock.at = NOON - timedelta(days=14)
    world.run(MoveStage(world.talk("Mary Shaw"), Stage.ASKED))
    world.clock.at = NOON
    talked(world)
    prepared(world)
    world.call("Barbara Liskov")
    world.clock.go(minutes=4)
    return ""


def known(world: World) -> str:
    """A talk that was thanked for, with a person who was heard of since."""
    id = talked(world)
    person = world.at(id).person_id
    world.run(MarkThankYouSent(id), LogContact(person, "k1", "a meetup", conversation_id=id))
    return id


CHOSEN = """\
[me]
name = "Jo Doe"
[look]
theme = "drak"
[shorthand]
KS = "the kitchen school"
[lok]
"""


def chosen(world: World) -> str:
    """Settings of which some are wrong."""
    path = find_paths().settings
    path.parent.mkdir(parents=True)
    path.write_text(CHOSEN, "utf-8")
    return ""


MAKERS = {
    ScreenName.SETTINGS: chosen,
    ScreenName.LIVE: called,
    ScreenName.TODAY: all_of_it,
    ScreenName.REQUEST: asked,
    ScreenName.PREPARE: prepared,
    ScreenName.DEBRIEF: talked,
    ScreenName.FOLLOW_UP: talked,
    ScreenName.PERSON: known,
    ScreenName.MESSAGE: known,
}


@pytest.mark.parametrize("where", SIZES)
async def test_the_screen_is_as_it_was(world: World, where: ScreenName) -> None:
    id = MAKERS[where](world)
    world.session.flush()
    for width, height in SIZES[where]:
        async with shown(world, where, id, (width, height)) as hand:
            if where is ScreenName.LIVE:
                await hand.write("! half a li")
                await hand.until(lambda: world.at(id).draft_line.text == "! half a li")
            await hand.until(lambda: world.session.saved.state == "saved")
            await hand.until(lambda: "saving" not in hand.lines[1])
            compare(f"{where}-{width}x{height}", hand.lines)
        if where is ScreenName.LIVE:
            world.run(KeepDraftLine(id, "", 0))


def compare(name: str, lines: list[str]) -> None:
    """When it was saved doesn't count: a letter that was just drafted is kept by a timer."""
    lines = [re.sub(r"saved \d\d:\d\d:\d\d$", "saved hh:mm:ss", line) for line in lines]
    path = FOLDER / f"{name}.txt"
    if WRITE:
        FOLDER.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")
    assert lines == path.read_text("utf-8").split("\n")[:-1], f"see {path}"
