"""JSON for other programs: the shape that is promised."""

import json
from datetime import UTC, timedelta
from typing import Any

from hypothesis import given

from tests.exchange.people import GRACE, NOON, TALK
from tests.laws import drawn
from tests.storage.strategies import CONVERSATIONS, PEOPLE
from tui.domain.agenda.due import due
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import POLICY
from tui.domain.model.person import Person
from tui.domain.model.records import Superseded
from tui.domain.model.summary import conversation_head, person_head
from tui.exchange.as_json import conversation_data, due_data, head_data
from tui.structs import replace


def read(data: Any) -> Any:
    return json.loads(json.dumps(data, allow_nan=False))


def test_the_promised_shape() -> None:
    data = read(conversation_data(GRACE, TALK, POLICY))
    assert data["person"]["name"] == "Grace Hopper"
    talk = data["conversation"]
    assert (talk["id"], talk["stage"]) == ("c1", "talked")
    assert talk["started_at"] == "2026-05-04T12:00:00+00:00"
    assert talk["ended_at"] == "2026-05-04T12:30:00+00:00"
    wanted = ("id", "kind", "text", "elapsed_s", "question_id")
    assert [tuple(note[key] for key in wanted) for note in data["notes"]] == [
        ("n1", "plain", "six people", 60, None),
        ("n2", "quote", "nobody believed it", 120, "q2"),
        ("n3", "marker", "", 180, "q2"),
    ]
    wanted = ("id", "text", "state", "phase", "minutes", "must_ask")  # type: ignore[assignment]
    assert [tuple(q[key] for key in wanted) for q in data["plan"]] == [
        ("q1", "What is a good week?", "planned", "core", 2, True),
        ("q2", "Who else should I meet?", "asked", "close", 2, False),
    ]
    assert [(p["text"], p["owner"], p["due"], p["done"]) for p in data["promises"]] == [
        ("send the paper", "me", "2026-05-08", False),
        ("introduce me", "them", None, True),
    ]
    assert data["thank_you"]["due_at"] == "2026-05-04T14:30:00+00:00"
    assert data["thank_you"]["sent_at"] is None
    assert data["thank_you"]["draft"] == "Dear Grace,"
    assert data["draft_line"] == "half a li"


OLD = Superseded("draft_line.text", "% half a li", NOON, "m1")
NEVER = Superseded("energy", "4")


def test_what_gave_way_is_told_with_its_record() -> None:
    letter = replace(TALK.thank_you, history=(NEVER,))
    parts: dict[str, Any] = {
        name: tuple(replace(one, history=(OLD,)) for one in getattr(TALK, name))
        for name in ("findings", "plan", "notes", "promises")
    }
    talk = replace(TALK, history=(OLD, NEVER), thank_you=letter, **parts)
    data = read(conversation_data(replace(GRACE, history=(OLD,)), talk, POLICY))
    at = "2026-05-04T12:00:00+00:00"
    line = {"field": OLD.field, "value": "% half a li", "updated_at": at, "machine": "m1"}
    never = {"field": "energy", "value": "4", "updated_at": None, "machine": ""}
    assert data["person"]["history"] == [line]
    assert data["conversation"]["history"] == [line, never]
    assert data["thank_you"]["history"] == [never]
    for name in parts:
        assert all(one["history"] == [line] for one in data[name])


def test_where_nothing_gave_way_the_history_is_empty() -> None:
    data = read(conversation_data(GRACE, TALK, POLICY))
    assert data["conversation"]["history"] == data["notes"][0]["history"] == []


def test_where_the_time_went() -> None:
    data = read(conversation_data(GRACE, TALK, POLICY))["usage"]
    counts = (data["call_s"], data["asked"], data["planned"], data["missed"])
    assert counts == (1800, 1, 2, ["q1"])
    wanted = ("phase", "planned_minutes", "questions_minutes", "used_s")
    assert [tuple(phase[key] for key in wanted) for phase in data["phases"]] == [
        ("open", 6, 0, 90),
        ("core", 20, 2, 0),
        ("close", 4, 2, 1710),
    ]
    assert data["questions"] == [{"question_id": "q2", "used_s": 1710}]


def test_what_has_not_happened_is_null() -> None:
    data = read(conversation_data(GRACE, replace(TALK, call=Call()), POLICY))
    assert data["conversation"]["started_at"] is None
    assert data["conversation"]["ended_at"] is None
    assert data["thank_you"]["due_at"] is None
    assert data["usage"]["call_s"] is data["usage"]["questions"][0]["used_s"] is None


@given(PEOPLE, CONVERSATIONS)
@drawn(0.5)
def test_every_conversation_has_the_same_shape(person: Person, talk: Conversation) -> None:
    if talk.call.ended_at is not None and talk.call.ended_at.year > 9990:
        return
    data = read(conversation_data(person, talk, POLICY))
    known = read(conversation_data(GRACE, TALK, POLICY))
    assert data.keys() == known.keys()
    for key in ("person", "conversation", "thank_you", "usage"):
        assert data[key].keys() == known[key].keys()
    for key in ("findings", "plan", "notes", "promises"):
        assert all(one.keys() == known[key][0].keys() for one in data[key])


def test_a_row_of_the_list() -> None:
    head = conversation_head(TALK)
    row = read(head_data(head, person_head(GRACE)))
    assert (row["id"], row["person_id"], row["name"], row["stage"]) == (
        "c1",
        "p1",
        "Grace Hopper",
        "talked",
    )
    assert row["notes"] == 3
    assert read(head_data(head, None))["name"] is None


def test_a_row_of_what_is_due() -> None:
    lines = due([conversation_head(TALK)], NOON + timedelta(hours=1), UTC, POLICY)
    rows = read([due_data(line, person_head(GRACE)) for line in lines])
    assert [(row["kind"], row["name"], row["promise_id"]) for row in rows] == [
        ("thank-you", "Grace Hopper", None),
        ("promise", "Grace Hopper", "n4"),
    ] or rows[0]["kind"] == "thank-you"
    assert rows[0]["words"] == "1 h 30 left"
    assert rows[0]["at"] == "2026-05-04T14:30:00+00:00"
