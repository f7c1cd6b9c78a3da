"""Whom and what somebody means by what they typed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, ids
from tests.domain.strategies import names
from tui.domain.language.text import fold
from tui.domain.model.call import Call
from tui.domain.model.lookup import (
    Whom,
    find_conversation,
    find_person,
    finder,
    meant,
    newest,
    search_people,
    told_apart,
    whom,
)
from tui.domain.model.summary import ConversationHead, PersonHead, conversation_head
from tui.errors import AmbiguousError, UnknownError
from tui.structs import replace


def known(*names: str) -> list[PersonHead]:
    """People whose ids are p1, p2 …"""
    return [PersonHead(f"p{place}", name, "", "") for place, name in enumerate(names, 1)]


PEOPLE = known("Anna Lee", "Grace Hopper", "Zoë Quinn", "Grace Kelly", "Joann Smith")


def who(name: str, people: list[PersonHead]) -> str:
    return ", ".join(person.name for person in meant(name, people))


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


FOREIGN = known(
    *("Łukasz Żak", "Søren Holm", "Işıl Kaya", "O’Brien Pat", "Nguyễn Thị Minh Khai", "Çağla Ün"),
    *("Ōe Kenzaburō", "Juan de la Cruz", "Anna van der Berg", "İpek Su", "Đorđe Balašević"),
    *("Þóra Ægisdóttir", "Ægir Olsen", "Jo Straße", "Jean-Luc Picard", "J. R. R. Tolkien"),
    *("Prof. Dr. Grete Weiß", "Lovelace, Ada", "Mary Shaw, PhD", "Olena Їжак", "Ολγα Ρήγας"),
)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lukasz", "Łukasz Żak"),
        ("zak lukasz", "Łukasz Żak"),
        ("soren", "Søren Holm"),
        ("ISIL", "Işıl Kaya"),
        ("ışıl", "Işıl Kaya"),
        ("o'brien", "O’Brien Pat"),
        ("OʼBrien", "O’Brien Pat"),
        ("pat obrien", "O’Brien Pat"),
        ("nguyen", "Nguyễn Thị Minh Khai"),
        ("minh khai", "Nguyễn Thị Minh Khai"),
        ("cagla", "Çağla Ün"),
        ("kenzaburo oe", "Ōe Kenzaburō"),
        ("de la cruz", "Juan de la Cruz"),
        ("cruz", "Juan de la Cruz"),
        ("van der Berg, Anna", "Anna van der Berg"),
        ("ipek", "İpek Su"),
        ("IPEK", "İpek Su"),
        ("dorde", "Đorđe Balašević"),
        ("thora", "Þóra Ægisdóttir"),
        ("aegir", "Ægir Olsen"),
        ("STRASSE", "Jo Straße"),
        ("jean luc", "Jean-Luc Picard"),
        ("Jean‑Luc", "Jean-Luc Picard"),
        ("j.r.r. tolkien", "J. R. R. Tolkien"),
        ("grete weiss", "Prof. Dr. Grete Weiß"),
        ("Frau Weiß", "Prof. Dr. Grete Weiß"),
        ("ada lovelace", "Lovelace, Ada"),
        ("Dr. Lovelace", "Lovelace, Ada"),
        ("Lovelace Ada", "Lovelace, Ada"),
        ("mary shaw", "Mary Shaw, PhD"),
        ("Mary Shaw M.D.", "Mary Shaw, PhD"),
        ("їжак", "Olena Їжак"),
        ("ΡΗΓΑΣ", "Ολγα Ρήγας"),
    ],
)
def test_a_name_is_found_as_one_types_it(typed: str, name: str) -> None:
    assert who(typed, FOREIGN) == name
    assert search_people(typed, FOREIGN)[0].name == name
    assert find_person(typed, FOREIGN).name == name
    assert finder(typed)(f"{name} compilers, US Navy scheduled")


@given(st.lists(names, min_size=1, max_size=4), st.data())
def test_everybody_is_found_by_each_of_their_words(
    everybody: list[str], data: st.DataObject
) -> None:
    people = known(*everybody)
    person = data.draw(st.sampled_from(people))
    word = data.draw(st.sampled_from(person.name.split()))
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.casefold, fold]))
    assert person in search_people(change(word), people)
    assert finder(change(word))(person.name)
    assert whole_name(person, people)


def whole_name(person: PersonHead, people: list[PersonHead]) -> bool:
    return person in meant(person.name, people)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hopper", "Grace Hopper"),
        ("Hopper grace", "Grace Hopper"),
        ("zoe", "Zoë Quinn"),
        ("grace", "Grace Hopper, Grace Kelly"),
        ("grace k", "Grace Kelly"),
        ("grace h", "Grace Hopper"),
        ("ann", ""),
        ("hop", ""),
        ("", ""),
        ("Grace Hopper Murray", ""),
    ],
)
def test_a_name_for_a_call_means_everybody_of_these_words_or_somebody_new(
    typed: str, wanted: str
) -> None:
    assert who(typed, PEOPLE) == wanted


@given(st.sampled_from(["A", "An", "Ann", "Le", "na"]))
def test_a_part_of_a_word_never_means_somebody(part: str) -> None:
    assert not meant(part, known("Anna Lee"))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ann lee", "Ann Lee"),
        ("dr ann lee", "Dr Ann Lee"),
        ("Lee Ann", "Lee Ann"),
        ("lee, ann", "Ann Lee, Dr Ann Lee"),
        ("prof. ann lee", "Ann Lee, Dr Ann Lee"),
        ("ann smith", "Ann Lee Smith"),
    ],
)
def test_what_is_nearer_wins(typed: str, wanted: str) -> None:
    people = known("Ann Lee Smith", "Ann Lee", "Dr Ann Lee", "Lee Ann")
    assert who(typed, people) == wanted


def test_whom_is_known_or_new() -> None:
    assert whom("p2", PEOPLE) == whom("hopper", PEOPLE) == Whom("p2")
    assert whom("ann", PEOPLE) == Whom(name="ann")
    with pytest.raises(AmbiguousError, match=r'^"grace" may mean 2 people: Grace Hopper'):
        whom("grace", PEOPLE)


def test_people_in_a_list_are_told_apart() -> None:
    people = [
        PersonHead("p1", "Ann Lee", "pilot", ""),
        PersonHead("p2", "Ann Lee", "", ""),
        PersonHead("p3", "ann lee", "", ""),
        PersonHead("p4", "Bo", "pilot", ""),
    ]
    assert told_apart(people) == {"p1": "pilot", "p2": "p2", "p3": "p3", "p4": "pilot"}


@pytest.mark.parametrize(
    ("query", "found"),
    [("", True), ("hopper navy", True), ("lovelace", False), ("navy, us", True), ("...", False)],
)
def test_what_is_looked_for_stands_in_a_text_in_any_order(query: str, found: bool) -> None:
    assert finder(query)("Grace Hopper compilers, US Navy") is found


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
    wanted = '"grace" may mean 2 people: Grace Hopper (id p2); Grace Kelly (id p4).'
    assert not_found("grace", PEOPLE) == f"{wanted} Type more of the name, or an id."


def test_two_of_the_same_name_are_told_by_their_work_and_id() -> None:
    twins = [PersonHead("p2", "Ann Lee", "", ""), PersonHead("p1", "Ann Lee", "pilot", "")]
    wanted = '"Ann lee" may mean 2 people: Ann Lee, pilot (id p1); Ann Lee (id p2).'
    assert not_found("Ann lee", twins) == f"{wanted} Type the id of one."


def test_a_crowd_is_told_in_part() -> None:
    crowd = known(*(f"Ann {letter}" for letter in "GFEDCBA"))
    wanted = "may mean 7 people: Ann A (id p7); Ann B (id p6); Ann C (id p5); Ann D (id p4); "
    assert f"{wanted}Ann E (id p3); and 2 more." in not_found("ann", crowd)


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
    people = known("Grace Hopper", "Anna Smith")
    assert who("grace ho", people) == "Grace Hopper"
    assert who("ann", people) == ""
    assert who("ann smith", people) == ""
