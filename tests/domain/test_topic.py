"""Something else that comes up: it is named by what is noted of it first, on the record."""

import pytest

from tests.domain.build import IDEA, NOW, did, minutes, plan, question, talking
from tui.domain.actions.asking import AskQuestion, StartTopic
from tui.domain.actions.notes import AddNote, EditNote, FileNote, RemoveNote, SetNoteKind
from tui.domain.actions.plan import EditQuestion
from tui.domain.interview.topic import UNNAMED
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan import copied
from tui.domain.model.question import Question
from tui.domain.model.template import template_of
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.errors import RefusedError
from tui.structs import replace

AT = NOW + minutes(5)


def begun() -> Conversation:
    one = did(talking(plan=plan("a", "b")), AskQuestion("talk", "a"), NOW + minutes(1))
    return did(one, StartTopic("talk", "t"), AT)


def topic_of(one: Conversation) -> Question:
    return one.plan[-1]


def said(one: Conversation, id: str, line: str) -> Conversation:
    return did(one, AddNote("talk", id, line), AT + minutes(1))


def test_a_topic_is_asked_now_and_leaves_card_and_numbers_alone() -> None:
    before = did(talking(plan=plan("a", "b")), AskQuestion("talk", "a"), NOW + minutes(1))
    after = begun()
    assert after.call.next_id == before.call.next_id
    assert [q.position for q in after.plan] == [1, 2, 3]
    assert after.call.question_id == "t"
    topic = topic_of(after)
    assert (topic.cue, topic.state, topic.asked_s) == (UNNAMED, QuestionState.ASKED, 900)
    assert topic.topic and topic.position == 3


def test_its_first_line_names_it_and_no_later_one() -> None:
    one = said(begun(), "n1", "! The boat they built in the yard leaked for two whole years..")
    assert topic_of(one).cue == "the boat they built in the"
    assert topic_of(one).text.endswith("two whole years")
    assert topic_of(said(one, "n2", "other words")) == topic_of(one)


def test_what_is_off_the_record_names_nothing() -> None:
    one = said(said(begun(), "n1", ""), "n2", "% her boss leaves")
    assert topic_of(one).cue == UNNAMED
    one = said(one, "n3", "the boat")
    assert topic_of(one).cue == "the boat"
    secret = did(one, SetNoteKind("talk", "n3", Kind.OFF_THE_RECORD), AT + minutes(2))
    assert "boat" not in f"{topic_of(secret).cue}{topic_of(secret).text}"


@pytest.mark.parametrize(
    ("command", "cue"),
    [
        (EditNote("talk", "n1", "the ship"), "the ship"),
        (RemoveNote("talk", "n1"), "later"),
        (FileNote("talk", "n1", "a"), "later"),
    ],
)
def test_its_name_follows_its_first_line(command: object, cue: str) -> None:
    one = said(said(begun(), "n1", "the boat"), "n2", "Later")
    assert topic_of(did(one, command, AT + minutes(2))).cue == cue  # type: ignore[arg-type]


def test_what_somebody_calls_it_stays() -> None:
    one = did(said(begun(), "n1", "the boat"), EditQuestion("talk", "t", "How did it float?"), AT)
    assert topic_of(said(one, "n2", "well")).text == "How did it float?"
    assert not topic_of(one).topic


def test_it_goes_into_no_other_plan() -> None:
    asked = begun().plan
    assert [q.text for q in copied(asked, (), asked=True)] == ["How was a?", "How was b?"]
    assert len(template_of("x", "mine", asked, ()).entries) == 2


def test_without_a_plan_it_is_the_first_and_before_the_call_there_is_none() -> None:
    one = did(talking(plan=()), StartTopic("talk", "t"), AT)
    assert topic_of(one).position == 1
    with pytest.raises(RefusedError):
        did(replace(IDEA, plan=(question("a"),)), StartTopic("talk", "t"), AT)
