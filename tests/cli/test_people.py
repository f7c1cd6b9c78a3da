"""`people`: everybody, the tree of who introduced whom, and who may be there twice."""

import json
from collections.abc import Callable

from tests.cli.run import Done, Shelf
from tui.domain.actions.people import AddPerson, EditPerson, PersonField, TagPerson

Run = Callable[..., Done]


def lines(done: Done) -> list[str]:
    assert (done.status, done.err) == (0, "")
    return done.out.splitlines()


def test_everybody_by_name(shelf: Shelf, coffeechat: Run) -> None:
    world = shelf.world
    grace = world.session.conversation(shelf.grace).person_id
    world.session.run(TagPerson(grace, "navy, old friend"))
    world.session.flush()
    found = lines(coffeechat("people"))
    assert len(found) == 4 and [line.split()[0] for line in found] == sorted(
        line.split()[0] for line in found
    )
    (line,) = (line for line in found if line.startswith("Grace Hopper"))
    assert line.endswith(" · #navy · #old friend")
    assert lines(coffeechat("people", "tag:navy")) == [line] == lines(coffeechat("people", "hop"))
    assert lines(coffeechat("people", "nobody")) == ["There is nobody like that."]
    assert coffeechat("people", "is:promise").status == 2
    assert coffeechat("people", "--tree", "--json").status == 2


def test_as_json(shelf: Shelf, coffeechat: Run) -> None:
    found = json.loads(coffeechat("people", "--json").out)
    (grace,) = (one for one in found if one["name"] == "Grace Hopper")
    assert grace["conversations"] == 1 and grace["doubles"] == []
    assert (grace["often"], grace["paused"]) == ("as usual", False)


def test_who_may_be_there_twice(shelf: Shelf, coffeechat: Run) -> None:
    world = shelf.world
    other = world.session.new_id()
    world.session.run(AddPerson(other, "Hopper, Grace"))
    world.session.flush()
    last = lines(coffeechat("people"))[-1]
    assert last == "Perhaps one person twice: Grace Hopper and Hopper, Grace, the same name."
    found = {one["name"]: one for one in json.loads(coffeechat("people", "--json").out)}
    assert found["Grace Hopper"]["doubles"] == [other]
    assert found["Hopper, Grace"]["doubles"] == [found["Grace Hopper"]["id"]]


def test_the_tree(shelf: Shelf, coffeechat: Run) -> None:
    assert lines(coffeechat("people", "--tree")) == ["Nobody here was introduced by anybody here."]
    world = shelf.world
    grace, ada = (world.session.conversation(id).person_id for id in (shelf.grace, shelf.ada))
    world.session.run(EditPerson(ada, PersonField.INTRODUCED_BY, "Grace Hopper", grace))
    world.session.flush()
    found = lines(coffeechat("people", "--tree"))
    assert found[0].startswith("Grace Hopper") and found[1].startswith("    Ada Lovelace")
    assert len(found) == 2
