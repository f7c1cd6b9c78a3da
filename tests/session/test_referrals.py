"""People to meet: the known ones are known, the others are made once."""

import pytest

from tests.session.world import World
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddPerson
from tui.session import referrals, use_cases


def talk(world: World, *lines: str) -> str:
    """A call with Grace Hopper that ended, with lines; Ada, two Anns and Bo are known."""
    people = {"ada": "Ada Lovelace", "ann": "Ann Lee", "an2": "Ann Ray", "bo": "Bo Diddley"}
    for id, name in people.items():
        world.session.run(AddPerson(id, name))
    id = use_cases.call_now(world.session, "Grace Hopper")
    for line in lines:
        world.session.run(AddNote(id, world.session.new_id(), line))
    use_cases.end_call(world.session, id)
    return id


def names(world: World) -> list[str]:
    world.session.flush()
    return sorted(person.name for person in world.session.people())


KNOWN = ["Ada Lovelace", "Ann Lee", "Ann Ray", "Bo Diddley", "Grace Hopper"]


@pytest.mark.parametrize(
    ("line", "made", "unclear"),
    [
        ("@ Ada Lovelace", [], []),
        ("@ LOVELACE ada", [], []),
        ("@ Dr. Ada Lovelace PhD, a@x.example", [], []),
        ("@ Ann", [], ["Ann"]),
        ("@ Bo", [], ["Bo"]),
        ("@ Grace", ["Grace"], []),
        ("@ Bo Smith", ["Bo Smith"], []),
        ("@ Jean", ["Jean"], []),
    ],
)
def test_who_is_known_is_not_made(
    world: World, line: str, made: list[str], unclear: list[str]
) -> None:
    id = talk(world, line)
    assert referrals.turn_referrals(world.session, id) == (1 - len(unclear), unclear)
    assert names(world) == sorted([*KNOWN, *made])


def test_two_lines_about_one_person_make_one_and_one_idea(world: World) -> None:
    id = talk(world, "@ Jean Bartik", "@ Jean Bartik, ENIAC")
    assert referrals.turn_referrals(world.session, id) == (2, [])
    assert names(world).count("Jean Bartik") == 1
    (jean,) = {note.person_id for note in world.session.conversation(id).notes}
    assert [h.person_id for h in world.session.conversations()].count(jean) == 1
    assert world.session.person(jean).role == "ENIAC"


def test_somebody_one_has_talked_with_is_not_introduced_again(world: World) -> None:
    id = talk(world, "@ Ada Lovelace")
    use_cases.end_call(world.session, use_cases.call_now(world.session, "Ada Lovelace"))
    referrals.turn_referrals(world.session, id)
    assert world.session.person("ada").introduced_by == ""


@pytest.mark.parametrize(
    ("typed", "id"),
    [("ada lovelace", "ada"), ("Lovelace, Ada", "ada"), ("Ada", ""), ("Ann", ""), ("Jean", "")],
)
def test_whoever_introduced_somebody_is_the_known_one(world: World, typed: str, id: str) -> None:
    talk(world)
    assert referrals.introducer(world.session, typed, "bo") == id
    assert referrals.introducer(world.session, typed, "ada") == ""
