"""The list of everybody, the tree of introductions, and who may be there twice."""

from datetime import UTC, date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW
from tui.domain.agenda.doubles import SAME_NAME, SAME_PLACE, likely_doubles
from tui.domain.agenda.people_lines import (
    Order,
    PersonLine,
    families,
    introduction_tree,
    last_words,
    next_words,
    people_lines,
)
from tui.domain.model.summary import ConversationHead, PersonHead, conversation_head
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

DAY = timedelta(days=1)
TODAY = NOW.date()


def person(id: str, name: str = "", **other: Any) -> PersonHead:
    return PersonHead(id, name or id.title(), "", "", **other)


def held(who: str, days: int, **other: Any) -> ConversationHead:
    at = NOW - days * DAY
    fixed: dict[str, Any] = {"stage": Stage.THANKED, "started_at": at, "ended_at": at, **other}
    return replace(conversation_head(IDEA), id=f"t-{who}-{days}", person_id=who, **fixed)


def coming(who: str, days: int) -> ConversationHead:
    at = NOW + days * DAY
    head = replace(conversation_head(IDEA), id=f"c-{who}", person_id=who, scheduled_at=at)
    return replace(head, stage=Stage.SCHEDULED)


def line(one: PersonHead, *heads: ConversationHead) -> PersonLine:
    (found,) = people_lines([one], heads, NOW, UTC)
    return found


def test_somebody_never_talked_with() -> None:
    found = line(person("ada"))
    assert (found.talks, found.last, found.next_day, found.often) == (0, None, None, "as usual")
    assert last_words(found, TODAY, UTC) == next_words(found, TODAY) == ""


def test_the_last_contact_and_the_next() -> None:
    found = line(person("ada"), held("ada", 20), held("bea", 1))
    assert last_words(found, TODAY, UTC) == "talked 4 Nov" and found.talks == 1
    assert next_words(found, TODAY) == "since 18 Nov"
    assert next_words(line(person("ada"), held("ada", 13)), TODAY) == "tomorrow"
    found = line(person("ada"), held("ada", 20), coming("ada", 3))
    assert next_words(found, TODAY) == "call Fri 27 Nov"


def test_how_often() -> None:
    assert line(person("ada", rule="FREQ=WEEKLY;INTERVAL=6")).often == "every 6 weeks"
    paused = line(person("ada", paused=True, rule="FREQ=WEEKLY;INTERVAL=6"), held("ada", 20))
    assert (paused.often, paused.next_day) == ("paused", None)


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.NAME, ["ada", "bea", "cleo", "dora"]),
        (Order.NEXT, ["bea", "dora", "ada", "cleo"]),
        (Order.LAST, ["dora", "bea", "ada", "cleo"]),
        (Order.TALKS, ["dora", "bea", "ada", "cleo"]),
    ],
)
def test_the_orders(order: Order, ids: list[str]) -> None:
    everybody = [person(id) for id in ("dora", "cleo", "ada", "bea")]
    heads = [held("bea", 99), held("dora", 5), held("dora", 6)]
    found = people_lines(everybody, heads, NOW, UTC, order)
    assert [one.person.id for one in found] == ids


PEOPLE = st.lists(
    st.builds(
        lambda id, by, name: person(id, name, introduced_by_id=by),
        st.sampled_from("abcdefgh"),
        st.sampled_from(["", *"abcdefgh"]),
        st.sampled_from(["", "Ada", "Bea", "ADA"]),
    ),
    unique_by=lambda one: one.id,
)


@given(PEOPLE, st.sampled_from(Order), st.randoms())
def test_everybody_is_listed_once_whatever_the_order(
    people: list[PersonHead], order: Order, random: Any
) -> None:
    heads = [held(one.id, at) for at, one in enumerate(people[::2])]
    found = people_lines(people, heads, NOW, UTC, order)
    assert sorted(one.person.id for one in found) == sorted(one.id for one in people)
    random.shuffle(people)
    assert people_lines(people, heads, NOW, UTC, order) == found


@given(PEOPLE, st.randoms())
def test_the_tree_has_everybody_once_right_below_whoever_introduced_them(
    people: list[PersonHead], random: Any
) -> None:
    """In circles too; a branch is never deeper by more than one than what stands above it."""
    tree = introduction_tree(people)
    assert sorted(one.person.id for one in tree) == sorted(one.id for one in people)
    depths = {one.person.id: one.depth for one in tree}
    seen: set[str] = set()
    for branch in tree:
        if branch.above:
            assert branch.above in seen and branch.depth == depths[branch.above] + 1
            assert branch.person.introduced_by_id == branch.above
        else:
            assert branch.depth == 0
        seen.add(branch.person.id)
    assert all(two.depth <= one.depth + 1 for one, two in pairwise(tree))
    random.shuffle(people)
    assert introduction_tree(people) == tree
    ids = {one.id for one in people}
    circles = {one.id for one in people if one.introduced_by_id in ids} - {
        one.person.id for one in tree if one.above
    }
    assert all(depths[id] == 0 for id in circles)
    alone = {one.person.id for one in tree} - {one.person.id for one in families(tree)}
    assert all(depths[id] == 0 for id in alone)


def test_those_of_one_branch_stand_by_name() -> None:
    people = [person("a", "Ada"), *(person(n, n.upper(), introduced_by_id="a") for n in "zyx")]
    people += [person("q", "Alone"), person("r", "Aaron", introduced_by_id="nobody")]
    assert [one.person.name for one in introduction_tree(people)] == [
        *("Aaron", "Ada", "X", "Y", "Z", "Alone")
    ]
    assert [one.person.name for one in families(introduction_tree(people))] == ["Ada", *"XYZ"]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Grace Hopper", "grace hopper", SAME_NAME),
        ("Grace Hopper", "Hopper, Dr. Grace", SAME_NAME),
        ("Zoë Äße", "Zoe Asse", SAME_NAME),
        ("Grace Hopper", "G. Hopper", SAME_PLACE),
        ("Grace Hopper", "Grace B. Hopper", SAME_PLACE),
        ("Grace Hopper", "Gregor Hopper", ""),
        ("Grace Hopper", "Hopper", ""),
        ("Grace Hopper", "Grace", ""),
        ("Grace Hopper", "Ada Lovelace", ""),
    ],
)
def test_who_may_be_there_twice(one: str, other: str, why: str) -> None:
    people = [person("b", other, organisation="us navy "), person("a", one, organisation="US Navy")]
    found = [(two.one.id, two.other.id, two.why) for two in likely_doubles(people)]
    assert found == ([("a", "b", why)] if why else [])


def test_an_initial_says_nothing_of_people_at_different_places() -> None:
    people = [person("a", "Grace Hopper", organisation="MIT"), person("b", "G. Hopper")]
    assert likely_doubles(people) == []
    assert likely_doubles([person("a", "—"), person("b", "—")]) == [] and date.min


@given(PEOPLE)
def test_three_of_one_name_are_three_pairs(people: list[PersonHead]) -> None:
    found = likely_doubles(people)
    pairs = [(two.one.id, two.other.id) for two in found]
    assert len(set(pairs)) == len(pairs) and all(one < other for one, other in pairs)


def test_a_contact_before_the_first_conversation_counts_as_the_last() -> None:
    logged = line(person("ada", contact_at=NOW - DAY))
    assert last_words(logged, TODAY, UTC).startswith("in touch ") and logged.next_day is None
    assert line(person("ada")).last is None
