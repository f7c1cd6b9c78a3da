"""Whom and what somebody means by what they typed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, ids
from tests.domain.strategies import names
from tui.domain.call import Call
from tui.domain.head import ConversationHead, PersonHead, conversation_head
from tui.domain.lookup import (
    find_conversation,
    find_person,
    meant,
    newest,
    same_name,
    search_people,
)
from tui.errors import UnknownError


def known(*names: str) -> list[PersonHead]:
    """People whose ids are p1, p2 …"""
    return [PersonHead(f"p{place}", name, "", "") for place, name in enumerate(names, 1)]


PEOPLE = known("Anna Lee", "Grace Hopper", "Zoë Quinn", "Grace Kelly", "Joann Smith")


def who(found: PersonHead | None) -> str:
    return found.name if found else ""


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("grace", ["Grace Hopper", "Grace Kelly"]),
        ("hopper", ["Grace Hopper"]),
        ("zoe", ["Zoë Quinn"]),
        ("ann", ["Anna Lee", "Joann Smith"]),
        ("  Grace Kelly ", ["Grace Kelly"]),
        ("ghp", ["Grace Hopper"]),
        ("xyz", []),
    ],
)
def test_search_finds_the_best_first(query: str, wanted: list[str]) -> None:
    assert [p.name for p in search_people(query, PEOPLE)] == wanted


def test_an_empty_search_finds_everybody_by_name() -> None:
    names = ["Anna Lee", "Grace Hopper", "Grace Kelly", "Joann Smith", "Zoë Quinn"]
    assert [p.name for p in search_people(" ", PEOPLE)] == names


def test_the_same_name_leaves_case_accents_and_blanks_aside() -> None:
    assert who(same_name(" zoe  QUINN", PEOPLE)) == "Zoë Quinn"
    assert same_name("grace", PEOPLE) is None


def test_the_oldest_of_two_of_one_name() -> None:
    twins = known("Ann Lee", "Ann Lee")
    assert same_name("ann lee", twins[::-1]) == twins[0]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hopper", "Grace Hopper"),
        ("Hopper grace", "Grace Hopper"),
        ("zoe", "Zoë Quinn"),
        ("grace", ""),
        ("ann", ""),
        ("hop", ""),
        ("", ""),
        ("Grace Hopper Murray", ""),
    ],
)
def test_a_name_for_a_call_means_one_person_or_somebody_new(typed: str, wanted: str) -> None:
    assert who(meant(typed, PEOPLE)) == wanted


def test_grace_means_grace_hopper_when_there_is_one_grace() -> None:
    assert who(meant("grace", known("Grace Hopper", "Anna Lee"))) == "Grace Hopper"


@given(st.sampled_from(["A", "An", "Ann", "Le", "na"]))
def test_a_part_of_a_word_never_means_somebody(part: str) -> None:
    assert meant(part, known("Anna Lee")) is None


def test_the_exact_name_wins_over_a_longer_one() -> None:
    assert who(meant("ann lee", known("Ann Lee Smith", "Ann Lee"))) == "Ann Lee"


@given(st.lists(names, min_size=1, max_size=5))
def test_everybody_is_meant_by_their_own_name(everybody: list[str]) -> None:
    people = known(*everybody)
    for person in people:
        found = meant(person.name, people)
        assert found is not None
        assert found == same_name(found.name, people)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("p3", "Zoë Quinn"), ("grace  kelly", "Grace Kelly"), ("hop", "Grace Hopper")],
)
def test_find_person(typed: str, wanted: str) -> None:
    assert find_person(typed, PEOPLE).name == wanted


def not_found(typed: str, people: list[PersonHead]) -> str:
    with pytest.raises(UnknownError) as caught:
        find_person(typed, people)
    return caught.value.sentence


def test_more_than_one_person_is_told_by_name() -> None:
    wanted = '"grace" may mean Grace Hopper, Grace Kelly. Type more of the name, or an id.'
    assert not_found("grace", PEOPLE) == wanted


def test_a_crowd_is_told_in_part() -> None:
    crowd = known(*(f"Ann {letter}" for letter in "GFEDCBA"))
    wanted = "may mean Ann A, Ann B, Ann C, Ann D, Ann E and 2 more."
    assert wanted in not_found("ann", crowd)


@pytest.mark.parametrize("typed", ["xyz", "", "  ", "ghp"])
def test_nobody(typed: str) -> None:
    wanted = f'There is nobody by the name of "{typed}" in the library.'
    assert not_found(typed, PEOPLE) == wanted


def head(
    id: str, person_id: str = "p1", age: int = 0, call: Call | None = None
) -> ConversationHead:
    created_at = NOW - timedelta(days=age)
    conversation = replace(IDEA, id=id, person_id=person_id, created_at=created_at)
    return conversation_head(replace(conversation, call=call or Call()))


def test_the_newest_conversation_is_the_one_under_way_or_the_last() -> None:
    heads = [head("old", age=9), head("new", age=1), head("other", "p2")]
    found = newest("p1", heads)
    assert found is not None
    assert ids([found]) == ["new"]
    running = head("running", call=Call(started_at=NOW - timedelta(days=5)))
    assert newest("p1", [*heads, running]) == running
    assert newest("p3", heads) is None


def test_a_conversation_is_found_by_id_or_by_its_person() -> None:
    heads = [head("old", age=9), head("new", age=1), head("p2", age=3)]
    assert find_conversation("old", PEOPLE, heads).id == "old"
    assert find_conversation("anna", PEOPLE, heads).id == "new"


def test_no_conversation_yet() -> None:
    with pytest.raises(UnknownError, match=r"no conversation with Grace Hopper yet\."):
        find_conversation("hopper", PEOPLE, [head("new")])


def test_the_last_of_several_words_may_be_a_beginning() -> None:
    people = [PersonHead("g", "Grace Hopper", "", ""), PersonHead("a", "Anna Smith", "", "")]
    assert meant("grace ho", people) == people[0]
    assert meant("ann", people) is None
    assert meant("ann smith", people) is None
