"""Looking for words in all notes."""

from pathlib import Path

import pytest

from tests.session.world import StillClock, World, open_world
from tests.year import make_year
from tui.domain.actions.contacts import LogContact
from tui.domain.actions.people import AddPerson
from tui.domain.agenda.query import read_query
from tui.domain.model.conversation import Conversation
from tui.session.search import MOST, Found, search_notes
from tui.session.session import Session


@pytest.fixture
def year(tmp_path: Path) -> Session:
    """A library of 400 people and 600 conversations."""
    make_year(tmp_path, StillClock().at)
    session = open_world(tmp_path).session
    session.refresh()
    return session


def found(session: Session, typed: str) -> list[Found]:
    parts = search_notes(session, read_query(typed), lambda: False)
    return [one for part in parts for one in part]


def test_the_newest_come_first_and_no_more_than_are_read(year: Session) -> None:
    heads = {head.id: head for head in year.conversations()}
    there = found(year, "PAPER")
    assert len(there) == MOST
    moments = [heads[one.conversation_id].last_at for one in there]
    assert moments == sorted(moments, reverse=True)


def test_case_accents_and_order_do_not_matter(year: Session) -> None:
    texts = {one.text for one in found(year, "day strasse closed")}
    assert texts == {"the Straße was closed that day"}


def test_words_may_stand_in_what_is_known_of_the_conversation(year: Session) -> None:
    """The name and the goal beside the note; but one word is in the note itself."""
    there = found(year, "hires degree")
    assert there and all("hires" in one.text for one in there)
    heads = {head.id: head.goal for head in year.conversations()}
    assert {heads[one.conversation_id] for one in there} == {"whether a degree is needed"}
    assert found(year, "degree needed") == []
    assert found(year, "hires nowhere") == []


def test_a_stage_and_a_tag_bound_it(year: Session) -> None:
    people = {person.id: person for person in year.people()}
    there = found(year, "hires tag:alumni stage:thanked")
    assert there and all("alumni" in people[one.person_id].tags for one in there)
    assert found(year, "hires stage:asked") == [] == found(year, "hires is:promise")
    assert found(year, "hires is:elephant") == [] == found(year, "hi")


def test_of_a_library_only_what_may_hold_the_words_is_taken_apart(
    year: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    peek = year.peek

    def counted(id: str) -> Conversation:
        read.append(id)
        return peek(id)

    monkeypatch.setattr(year, "peek", counted)
    assert len(found(year, "straße")) == len(read) > 5


def test_it_stops_between_two_conversations_when_nobody_waits(year: Session) -> None:
    parts = search_notes(year, read_query("paper"), lambda: True)
    assert list(parts) == []


def test_what_is_not_saved_yet_is_found_and_what_is_gone_is_not(world: World) -> None:
    talk = world.call()
    world.note(talk, 'he said "never" \\ twice')
    world.session.flush()
    assert len(found(world.session, '"never" \\')) == 1
    world.note(talk, "and once more: elderberry")
    assert len(found(world.session, "elderberry")) == 1
    world.session.flush()
    file = world.folder / "conversations" / f"{talk}.json"
    other = world.other().session
    other.refresh()
    assert len(found(other, "elderberry")) == 1
    file.write_text("{ not elderberry", "utf-8")
    assert found(other, "elderberry") == []
    file.unlink()
    assert found(other, "elderberry") == []
    file.mkdir()
    assert found(other, "elderberry") == []


def test_what_was_logged_is_found_too(world: World) -> None:
    for id, name in (("ada", "Ada Lovelace"), ("grace", "Grace Hopper")):
        world.session.run(AddPerson(id, name))
    for id, words in (("ada", "a talk about Spotify"), ("ada", "lunch"), ("grace", "Spotify, too")):
        world.session.run(LogContact(id, world.session.new_id(), words))
        world.clock.wait(minutes=1)
    world.session.flush()
    there = found(world.session, "spotify")
    assert [(one.person_id, one.text) for one in there] == [
        ("grace", "Spotify, too"),
        ("ada", "a talk about Spotify"),
    ]
    assert [one.text for one in found(world.session, "lovelace SPOTIFY")] == [there[1].text]
    assert found(world.session, "lovelace") == [] == found(world.session, "spotify stage:asked")
    assert found(world.session, "spotify tag:energy") == []
    other = world.other().session
    other.refresh()
    (world.folder / "people" / "ada.json").write_text("{ not spotify", "utf-8")
    assert [one.person_id for one in found(other, "spotify")] == ["grace"]
