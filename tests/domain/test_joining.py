"""Two people who are one, somebody taken out, and tags."""

import pytest
from hypothesis import given

from tests.domain.build import GRACE, IDEA, NOW, note, talking
from tests.domain.strategies import people
from tui.domain.actions.base import Command, State
from tui.domain.actions.joining import FACTS, JoinPeople, RemovePerson, joined
from tui.domain.actions.people import EditPerson, PersonField, TagPerson, each_once, read_tags
from tui.domain.agenda.cadence import cadence_words
from tui.domain.language.text import clean_line, fold
from tui.domain.model.bank import EMPTY, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Cadence, Channel, Contact, Introduction, Person
from tui.domain.model.records import Snooze
from tui.domain.model.vocabulary import IntroductionState, LetterChannel
from tui.errors import CoffeechatError
from tui.structs import replace

OTHER = Person(id="other", name="G. Hopper")


def refused(command: Command, state: State) -> str:
    with pytest.raises(CoffeechatError) as caught:
        command.decide(state, NOW)
    return caught.value.sentence


@given(people, people)
def test_nothing_that_was_noted_of_either_is_lost(kept: Person, other: Person) -> None:
    both = joined(kept, other)
    assert both.id == kept.id
    for field, label in FACTS.items():
        own, theirs = getattr(kept, field), getattr(other, field)
        assert getattr(both, field) == (own or theirs)
        assert not theirs or fold(theirs) in (fold(getattr(both, field)), *_said(both, label))
    for name in ("channels", "personal", "also"):
        there = getattr(both, name)
        assert set(getattr(kept, name)) | set(getattr(other, name)) <= set(there)
    assert {fold(tag) for tag in both.tags} == {fold(tag) for tag in kept.tags + other.tags}
    assert {c.id for c in both.contacts} == {c.id for c in kept.contacts + other.contacts}
    ids = {kept.id, other.id}
    assert both.introduced_by_id not in ids
    for one in (kept, other):
        if one.introduced_by and one.introduced_by_id not in ids:
            said = (fold(both.introduced_by), *_said(both, "introduced by"))
            assert fold(one.introduced_by) in said
        message = fold(clean_line(one.message))
        there = (fold(clean_line(both.message)), *_said(both, "next message"))
        assert not message or message in there
    if other.cadence.rule and other.cadence.rule != both.cadence.rule:
        assert f"how often: {cadence_words(other.cadence.rule)}" in both.also


def _said(both: Person, label: str) -> list[str]:
    """What stands beside of a kind, folded."""
    begun = f"{label}: "
    return [fold(line.removeprefix(begun)) for line in both.also if line.startswith(begun)]


def test_what_only_the_other_has_is_taken_over() -> None:
    contact = Contact(id="k1", at=NOW, words="a meetup")
    other = replace(
        OTHER,
        title="Dr",
        introduced_by="Ada",
        introduced_by_id="ada",
        introduction=Introduction(state=IntroductionState.MADE),
        cadence=Cadence("FREQ=WEEKLY;INTERVAL=6"),
        channels=(Channel("email", "g@example.org"),),
        contacts=(contact,),
        tags=("navy", "COBOL"),
        message="Dear you,\n…",
        letters_by=LetterChannel.TEXT,
        snoozes=(Snooze(id="touch", until=NOW.date()),),
    )
    both = joined(replace(GRACE, tags=("Navy",)), other)
    assert (both.title, both.introduced_by_id, both.message) == ("Dr", "ada", "Dear you,\n…")
    assert both.introduction.state is IntroductionState.MADE
    assert (both.cadence, both.letters_by) == (other.cadence, LetterChannel.TEXT)
    assert (both.channels, both.contacts, both.snoozes) == (
        other.channels,
        other.contacts,
        other.snoozes,
    )
    assert both.tags == ("Navy", "COBOL") and both.also == ("name: G. Hopper",)


def test_what_differs_stands_beside() -> None:
    weekly, monthly = Cadence("FREQ=WEEKLY;INTERVAL=1"), Cadence("FREQ=MONTHLY;INTERVAL=1")
    kept = replace(GRACE, message="one", introduced_by="Ada", cadence=weekly)
    other = replace(
        OTHER, role="admiral", message="two\nlines", introduced_by="Mary", cadence=monthly
    )
    assert joined(kept, other).also == (
        "name: G. Hopper",
        "role: admiral",
        "introduced by: Mary",
        "how often: every month",
        "next message: two lines",
    )
    again = joined(joined(kept, other), other)
    assert again == joined(kept, other)


def test_nobody_introduces_themselves() -> None:
    by_other = replace(GRACE, introduced_by="G. Hopper", introduced_by_id="other")
    assert joined(by_other, OTHER).introduced_by == ""
    by_kept = replace(OTHER, introduced_by="Grace Hopper", introduced_by_id="grace")
    assert joined(GRACE, by_kept).introduced_by == ""


def test_conversations_and_introductions_follow() -> None:
    mine = replace(IDEA, notes=(note("n1", "hello"),), person_id="other")
    named = replace(IDEA, id="named", notes=(note("n2", "meet her", person_id="other"),))
    jean = Person(id="jean", name="Jean", introduced_by="G. Hopper", introduced_by_id="other")
    state = State(GRACE, named=OTHER, conversations=(mine, named), people=(jean,))
    outcome = JoinPeople("grace", "other").decide(state, NOW)
    first, second = outcome.conversations
    assert (first.person_id, second.person_id) == ("grace", "grace")
    assert first.notes == mine.notes and second.notes[0].person_id == "grace"
    assert [one.introduced_by_id for one in outcome.people] == ["", "grace"]
    assert outcome.people[1].introduced_by == "Grace Hopper"
    assert outcome.removed == (OTHER,)
    assert outcome.event.words == "G. Hopper is joined with Grace Hopper"


def test_a_conversation_with_somebody_else_stays_theirs() -> None:
    named = replace(IDEA, person_id="jean", notes=(note("n2", "her", person_id="other"),))
    state = State(GRACE, named=OTHER, conversations=(named,))
    (after,) = JoinPeople("grace", "other").decide(state, NOW).conversations
    assert after.person_id == "jean" and after.notes[0].person_id == "grace"


@pytest.mark.parametrize(
    "state",
    [
        State(GRACE, named=GRACE),
        State(GRACE),
        State(named=OTHER),
        State(GRACE, named=OTHER, conversations=(talking(person_id="other"),)),
    ],
)
def test_what_can_not_be_joined(state: State) -> None:
    refused(JoinPeople("grace", "other"), state)


def test_somebody_without_a_conversation_is_taken_out() -> None:
    outcome = RemovePerson("grace").decide(State(GRACE), NOW)
    assert outcome.removed == (GRACE,) and outcome.event.words == "Grace Hopper removed"
    refused(RemovePerson("grace"), State())
    assert "There is 1 conversation with Grace Hopper; remove it first" in refused(
        RemovePerson("grace", 1), State(GRACE)
    )
    assert "There are 2 conversations" in refused(RemovePerson("grace", 2), State(GRACE))


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        ("energy", ("energy",)),
        (" #energy, alumni,,Energy ", ("energy", "alumni")),
        ("#, ,", ()),
        ("two words,zwölf", ("two words", "zwölf")),
    ],
)
def test_tags_as_they_are_typed(text: str, tags: tuple[str, ...]) -> None:
    assert read_tags(text) == tags
    after, event = EditPerson("grace", PersonField.TAGS, text).apply(GRACE, NOW)
    assert after.tags == tags and event.words == "tags changed"
    assert read_tags(after.tag_words) == tags


def test_tags_are_added_and_taken_away() -> None:
    tagged = replace(GRACE, tags=("Navy", "cobol"))
    after, event = TagPerson("grace", "alumni, -navy, COBOL").apply(tagged, NOW)
    assert after.tags == ("cobol", "alumni") and event.words == "Grace Hopper: cobol, alumni"
    after, event = TagPerson("grace", "-cobol, - navy").apply(tagged, NOW)
    assert after.tags == () and event.words == "Grace Hopper: no tag"
    refused(TagPerson("grace", " , "), State(GRACE))
    assert each_once([]) == ()


class Shelf:
    """Where commands find what they are about."""

    def person(self, id: str) -> Person:
        return {"grace": GRACE, "other": OTHER}[id]

    def conversation(self, id: str) -> Conversation:
        return replace(IDEA, id=id)

    def bank(self) -> Bank:
        return EMPTY


def test_a_command_reads_all_that_it_names() -> None:
    state = JoinPeople("grace", "other", ("t1", "t2"), ("grace",)).read(Shelf())
    assert (state.person, state.named, state.people) == (GRACE, OTHER, (GRACE,))
    assert [talk.id for talk in state.conversations] == ["t1", "t2"]
    assert RemovePerson("other").read(Shelf()) == State(OTHER)
