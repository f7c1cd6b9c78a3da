"""Everybody: the list, the tree, tags, two who are one, somebody taken out."""

import pytest
from textual.widgets import Input

from tests.screens.people import held
from tests.screens.support import NOON, SMALL, Hand, World, shown
from tests.year import make_year, person_id
from tui.domain.actions.people import EditPerson, PersonField, TagPerson
from tui.screens.navigation import GoTo, ScreenName
from widgets.rows import Rows


def listed(hand: Hand) -> list[str]:
    """The rows under the cursor's reach: name or tree, then the other words."""
    rows = hand.one("list", Rows).rows
    return [" ".join(f"{row.head} {row.text} {row.tail}".split()) for row in rows if row.key]


async def everybody(hand: Hand) -> Rows:
    await hand.keys("^ge")
    assert hand.screen == "PeopleScreen"
    return hand.one("list", Rows)


async def test_everybody_in_one_row_with_what_matters(world: World) -> None:
    id = held(world)
    world.run(TagPerson(world.whom(id).id, "navy"))
    world.person("Ada Lovelace", "poet")
    world.session.flush()
    async with shown(world, size=(140, 45)) as hand:
        rows = await everybody(hand)
        assert listed(hand) == [
            "Ada Lovelace poet",
            "Grace Hopper talked 16 Aug since 30 Aug #navy",
        ]
        assert "last contact" in hand.text and "2 people" in hand.lines[1]
        await hand.keys("end", "enter")
        assert hand.screen == "PersonScreen" and "Grace Hopper" in hand.lines[0]
        await hand.keys("escape")
        assert hand.screen == "PeopleScreen"
        rows = hand.one("list", Rows)
        assert rows.key == world.whom(id).id, "one comes back to where one was"
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"


async def test_four_hundred_people_are_found_and_put_in_order(world: World) -> None:
    world.close()
    make_year(world.folder, NOON)
    world.session = world.open()
    for size in ((140, 45), (100, 28), SMALL):
        async with shown(world, size=size) as hand:
            rows = await everybody(hand)
            assert len(listed(hand)) == 400
            assert all(len(line) <= size[0] for line in hand.lines)
            await hand.keys("slash")
            await hand.write("tag:alumni navy", "enter")
            assert 0 < len(listed(hand)) < 40
            await hand.keys("escape")
            assert len(listed(hand)) == 400
            await hand.keys("e")
            assert "By next contact." in hand.keys_row and rows.cursor == 1
            await hand.keys("e", "e", "e")
            assert "By name." in hand.keys_row


async def test_the_tree_is_walked_with_the_arrows(world: World) -> None:
    grace, jean, mary = (
        world.person(name) for name in ("Grace Hopper", "Jean Bartik", "Mary Shaw")
    )
    alone = world.person("Ada Lovelace")
    for id, by in ((jean, grace), (mary, jean)):
        name = world.session.person(by).name
        world.run(EditPerson(id, PersonField.INTRODUCED_BY, name, by))
    world.session.flush()
    async with shown(world) as hand:
        rows = await everybody(hand)
        await hand.keys("f")
        assert listed(hand) == ["Grace Hopper", "└─ Jean Bartik", "└─ Mary Shaw"]
        assert "1 other introduced nobody" in hand.text
        await hand.keys("home", "right", "right", "right")
        assert rows.key == mary
        assert "They introduced nobody here." in hand.keys_row
        await hand.keys("left", "left", "left")
        assert rows.key == grace and "Nobody here introduced them." in hand.keys_row
        await hand.keys("down", "f")
        assert rows.key == jean and len(listed(hand)) == 4
        await hand.keys("left")
        assert rows.key == jean and "f shows who introduced whom." in hand.keys_row
        await hand.keys("f", "escape")
        assert len(listed(hand)) == 4 and hand.screen == "PeopleScreen"
        rows.go_to(alone)
        await hand.keys("f")
        assert rows.key == grace


async def test_two_who_are_one_are_named_and_joined_and_come_back(world: World) -> None:
    first = held(world, name="Grace Hopper")
    second = held(world, 50, name="Hopper, Dr. Grace")
    kept, other = world.whom(first).id, world.whom(second).id
    jean = world.person("Jean Bartik")
    world.run(
        EditPerson(jean, PersonField.INTRODUCED_BY, "Hopper", other),
        EditPerson(other, PersonField.EMAIL, "grace@example.org"),
    )
    world.session.flush()
    async with shown(world) as hand:
        await everybody(hand)
        assert "1 · perhaps one person twice" in hand.text
        assert "Grace Hopper and Hopper, Dr. Grace · the same name" in hand.text
        await hand.keys("home", ";m")
        asked = " ".join(hand.text.split())
        assert "yes: the page of Grace Hopper (1 conversation) stays, that of" in asked
        assert len(world.session.people()) == 3, "nothing was done yet"
        await hand.keys("1")
        assert hand.one("list", Rows).key == kept
        assert "Hopper, Dr. Grace is joined with Grace Hopper. f2 takes" in hand.keys_row
        assert "perhaps one person twice" not in hand.text and len(listed(hand)) == 2
        assert world.at(second).person_id == kept == world.at(first).person_id
        person = world.session.person(kept)
        assert person.email == "grace@example.org" and person.also == ("name: Hopper, Dr. Grace",)
        assert world.session.person(jean).introduced_by_id == kept
        assert not world.session.knows(other)
        await hand.keys("f2")
        await hand.until(lambda: len(listed(hand)) == 4)
        assert world.at(second).person_id == other and world.session.person(other).email
        assert world.session.person(jean).introduced_by_id == other
        assert world.session.person(kept).also == ()
        world.session.flush()
        assert world.open().person(other).email == "grace@example.org"
        await hand.keys("home", ";x")
        assert "perhaps one person twice" not in hand.text and len(listed(hand)) == 3
        await hand.keys("f2")
        await hand.until(lambda: "perhaps one person twice" in hand.text)


async def test_somebody_is_joined_with_whom_one_names(world: World) -> None:
    id = held(world)
    world.person("Amazing Grace")
    world.session.flush()
    async with shown(world) as hand:
        await everybody(hand)
        await hand.keys("home", ";m")
        assert "Who is the same person as Amazing Grace?" in hand.text
        await hand.write("nobody known", "enter")
        assert hand.screen == "WhoDialog" and "Nobody here has that name." in hand.text
        await hand.keys("ctrl+u")
        await hand.write("hopper", "enter", "escape")
        assert len(listed(hand)) == 2, "Esc joins nobody"
        await hand.keys(";m")
        await hand.write("hopper", "enter", "enter")
        assert listed(hand)[0].startswith("Grace Hopper") and len(listed(hand)) == 1
        assert world.whom(id).also == ("name: Amazing Grace",)
        await hand.keys(";m", "escape")
        assert hand.screen == "PeopleScreen"


async def test_somebody_without_a_conversation_comes_and_goes(world: World) -> None:
    held(world)
    async with shown(world) as hand:
        rows = await everybody(hand)
        await hand.keys("plus")
        await hand.write("Ada Lovelace", "enter")
        assert len(listed(hand)) == 2
        ada = rows.key
        assert world.session.person(ada).name == "Ada Lovelace"
        await hand.keys("enter")
        assert hand.screen == "PersonScreen" and "Ada Lovelace" in hand.lines[0]
        await hand.keys("escape", ";x")
        assert "Ada Lovelace removed. f2 takes" in hand.keys_row and len(listed(hand)) == 1
        assert not world.session.knows(ada)
        await hand.keys(";x")
        assert "There is 1 conversation with Grace Hopper; remove it first" in hand.keys_row
        await hand.keys("f2")
        await hand.until(lambda: len(listed(hand)) == 2)
        assert world.session.knows(ada)


async def test_tags_are_typed_in_the_list_and_on_the_page(world: World) -> None:
    id = world.whom(held(world)).id
    async with shown(world) as hand:
        await everybody(hand)
        await hand.keys("home", "#")
        await hand.write("energy, #alumni", "enter")
        assert world.session.person(id).tags == ("energy", "alumni")
        assert "#energy #alumni" in hand.text
        await hand.keys("#")
        assert "now: energy, alumni" in hand.text
        await hand.write("-energy", "enter")
        assert world.session.person(id).tags == ("alumni",)
        await hand.keys("enter")
        hand.one("tag_words", Input).focus()
        await hand.write(", navy")
        await hand.keys("escape")
        assert world.session.person(id).tags == ("alumni", "navy")
        await hand.sees("#alumni #navy")


async def test_an_empty_library_has_nobody_to_do_anything_with(world: World) -> None:
    async with shown(world) as hand:
        await hand.go(GoTo(ScreenName.PEOPLE))
        assert "Nobody here yet. + puts somebody here." in hand.text
        for keys in ((";", "m"), (";", "x"), ("ctrl+g", "p"), ("#",), ("l",)):
            await hand.keys(*keys)
            assert "nobody" in hand.keys_row, keys
        await hand.keys("enter", "left", "right", "f")
        assert "Nobody here was introduced by anybody here." in hand.text
        await hand.keys("f", "e", "escape")
        assert hand.screen == "TodayScreen"


async def test_what_is_written_next_lies_ahead(world: World) -> None:
    held(world)
    async with shown(world) as hand:
        await everybody(hand)
        await hand.keys("home", "^gp", "1")
        assert hand.screen == "PrepareScreen" and "Grace Hopper" in hand.text


@pytest.mark.parametrize("typed", ["", "   "])
async def test_a_person_needs_a_name(world: World, typed: str) -> None:
    async with shown(world) as hand:
        await hand.go(GoTo(ScreenName.PEOPLE))
        await hand.keys("plus")
        await hand.write(typed, "enter")
        assert hand.screen == "AskDialog"
    assert person_id(0) not in {head.id for head in world.session.people()}


async def test_preparing_makes_nothing_unasked_and_leads_back_here(world: World) -> None:
    held(world)
    planned = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        rows = await everybody(hand)
        await hand.keys("end", "^gp")
        assert "No conversation with Grace Hopper is planned." in hand.text
        await hand.keys("escape")
        assert hand.screen == "PeopleScreen" and len(world.session.conversations()) == 2
        ada = world.whom(planned).id
        rows.go_to(ada)
        await hand.keys("^gp")
        assert hand.screen == "PrepareScreen" and "This one was planned already." in hand.text
        await hand.keys("escape")
        assert hand.screen == "PeopleScreen" and hand.one("list", Rows).key == ada


async def test_long_tags_are_cut_and_never_gone(world: World) -> None:
    held(world)
    ada = world.person("Ada Lovelace")
    world.run(TagPerson(ada, "energy, mathematics-and-engines"))
    async with shown(world, size=(80, 24)) as hand:
        rows = await everybody(hand)
        assert "tags" in rows.rows[0].tail
        assert "#energy #" in hand.text and "…" in next(row.tail for row in rows.rows if row.key)
