"""A person and a conversation with something of everything."""

from datetime import UTC, date, datetime, timedelta

from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation, Debrief, DraftLine, Finding, Promise
from tui.domain.model.letter import ThankYou
from tui.domain.model.note import Note
from tui.domain.model.person import Channel, Person
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, Owner, Phase, QuestionState, Stage
from tui.structs import replace

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)

GRACE = Person(
    id="p1",
    name="Grace Hopper",
    role="compilers",
    organisation="US Navy",
    introduced_by="Ada Lovelace",
    channels=(Channel("email", "grace@example.org"),),
)


def note(number: int, kind: Kind, text: str, question_id: str = "") -> Note:
    """A note, a minute after the one before."""
    at = NOON + timedelta(minutes=number)
    return Note(
        id=f"n{number}",
        sequence=number,
        kind=kind,
        text=text,
        elapsed_s=60 * number,
        at=at,
        question_id=question_id,
    )


TALK = Conversation(
    id="c1",
    person_id="p1",
    created_at=NOON - timedelta(days=3),
    stage=Stage.TALKED,
    goal="how teams choose",
    belief_before="theory",
    findings=(Finding(id="f1", text="wrote the first compiler", source="https://example.org"),),
    plan=(
        Question(id="q1", text="What is a good week?", cue="a good week", must_ask=True),
        Question(
            id="q2",
            text="Who else should I meet?",
            cue="who else",
            phase=Phase.CLOSE,
            state=QuestionState.ASKED,
            asked_s=90,
        ),
    ),
    scheduled_at=NOON,
    call=Call(started_at=NOON, ended_at=NOON + timedelta(minutes=30), question_id="q2"),
    draft_line=DraftLine("half a li", 1700),
    notes=(
        note(1, Kind.PLAIN, "six people"),
        note(2, Kind.QUOTE, "nobody believed it", "q2"),
        note(3, Kind.MARKER, "", "q2"),
    ),
    debrief=Debrief(belief_after="practice", energy=4),
    thank_you=ThankYou(id="thank-you", draft="Dear Grace,"),
    promises=(
        Promise(id="n4", text="send the paper", owner=Owner.ME, due=date(2026, 5, 8)),
        Promise(id="n5", text="introduce me", owner=Owner.THEM, done_at=NOON),
    ),
)


def with_texts(text: str) -> tuple[Person, Conversation]:
    """The two with one text wherever a person can write."""
    person = replace(GRACE, name=text, role=text, organisation="", introduced_by=text)
    return person, replace(
        TALK,
        goal=text,
        belief_before=text,
        findings=(replace(TALK.findings[0], text=text, source=""),),
        plan=tuple(replace(q, text=text) for q in TALK.plan),
        notes=tuple(replace(n, text=text) for n in TALK.notes[:2]),
        debrief=Debrief(belief_after=text),
        promises=tuple(replace(p, text=text, due=None) for p in TALK.promises),
    )
