"""Anything a library may hold: people and conversations that the rules could have made."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

from hypothesis import strategies as st

from tui.domain.language.text import clean, clean_line
from tui.domain.model.call import Call, Pause, Turn
from tui.domain.model.conversation import (
    Advice,
    Conversation,
    Debrief,
    DraftLine,
    Finding,
    OnCard,
    Promise,
)
from tui.domain.model.letter import Request, ThankYou
from tui.domain.model.note import Note
from tui.domain.model.person import Cadence, Channel, Contact, Introduction, Person
from tui.domain.model.question import Question
from tui.domain.model.records import Record, Snooze, Superseded
from tui.domain.model.vocabulary import (
    IntroductionState,
    Kind,
    Medium,
    NameUse,
    Owner,
    Pack,
    Phase,
    Place,
    QuestionState,
    Side,
    Stage,
    Theme,
)
from tui.structs import replace

R = TypeVar("R", bound=Record)

ids = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=18, max_size=18)
"""Ids as a library makes them."""

raw = st.text(st.characters(), max_size=12) | st.text(
    "ab \n\r\t\x00\x1b\x7f\x85\u202e\ud800[/]", max_size=12
)
"""Text as somebody may paste it, with all that must not reach a terminal."""

texts = raw.map(clean)
"""Text of several lines as the library keeps it."""

lines = raw.map(clean_line)
"""Text of one line as the library keeps it."""

names = lines.map(lambda line: line or "Zoë [/] Quinn")
"""Names of people."""

moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
"""Moments in UTC, to the microsecond."""

maybe_moments = st.none() | moments
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
seconds = st.integers(0, 4 * 3600)
zones = st.sampled_from(["", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"])

superseded = st.builds(
    Superseded,
    field=st.sampled_from(["goal", "request.draft", "text"]),
    value=texts,
    updated_at=maybe_moments,
    machine=ids,
)
"""Values that gave way once."""


def _record(kind: type[R], /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[R]:
    """Records of a kind: with an id, stamped or not, and with a history or without."""
    stamp = {
        "id": ids,
        "updated_at": maybe_moments,
        "machine": st.just("") | ids,
        "history": st.just(()) | st.lists(superseded, max_size=2).map(tuple),
    }
    return st.builds(kind, **{**stamp, **fields})


def _some(records: st.SearchStrategy[R], most: int = 3) -> st.SearchStrategy[tuple[R, ...]]:
    """A few records, no two of one id."""
    made = st.lists(records, max_size=most, unique_by=lambda record: getattr(record, "id", ""))
    return made.map(tuple)


def _by_id(records: st.SearchStrategy[R]) -> st.SearchStrategy[tuple[R, ...]]:
    """A few records in the order of their ids."""
    return _some(records).map(lambda some: tuple(sorted(some, key=lambda one: one.id)))


snoozes: st.SearchStrategy[Snooze] = _record(Snooze, until=days)

introductions = st.builds(
    Introduction,
    st.sampled_from(NameUse),
    st.sampled_from(IntroductionState),
    maybe_moments,
    texts,
    maybe_moments,
)

channels = st.builds(Channel, kind=st.sampled_from(["email", "phone", "web"]) | names, value=names)

people: st.SearchStrategy[Person] = _record(
    Person,
    name=names,
    preferred=lines,
    role=lines,
    organisation=lines,
    how_met=lines,
    introduced_by=lines,
    introduced_by_id=st.just("") | ids,
    channels=st.lists(channels, max_size=3).map(tuple),
    zone=zones,
    personal=st.lists(names, max_size=3).map(tuple),
    tags=st.lists(names, max_size=3).map(tuple),
    introduction=introductions,
    cadence=st.builds(Cadence, lines, st.booleans()),
    contacts=_by_id(_record(Contact, at=moments, words=lines, text=lines)),
    snoozes=_by_id(snoozes),
    message=lines,
    also=st.lists(names, max_size=2).map(tuple),
)
"""People."""

findings = _record(Finding, text=names, source=lines, place=st.sampled_from(Place))

questions: st.SearchStrategy[Question] = _record(
    Question,
    text=names,
    cue=lines,
    theme=st.none() | st.sampled_from(Theme),
    phase=st.sampled_from(Phase),
    minutes=st.integers(1, 20),
    side=st.sampled_from(Side),
    must_ask=st.booleans(),
    stems=st.lists(names, max_size=2).map(tuple),
    finding_id=st.just("") | ids,
    bank_id=st.just("") | names,
    state=st.sampled_from(QuestionState),
    asked_s=st.none() | seconds,
    why=lines,
    follow_ups=st.integers(0, 9),
    reason=lines,
    reserve=st.booleans(),
)
"""Planned questions, without a place yet."""

promises: st.SearchStrategy[Promise] = _record(
    Promise,
    text=names,
    owner=st.sampled_from(Owner),
    due=st.none() | days,
    done_at=maybe_moments,
    dropped_at=maybe_moments,
    dropped_why=lines,
)
"""Promises that came from no note."""

advice: st.SearchStrategy[Advice] = _record(
    Advice,
    chosen=st.booleans(),
    tried_at=maybe_moments,
    outcome=lines,
    dropped_at=maybe_moments,
)
"""Advice of notes that are not there."""


@st.composite
def notes(draw: st.DrawFn) -> Note:
    """A note; a marker has no words, and every other has some."""
    text = draw(texts).strip()
    kinds = [kind for kind in Kind if kind is not Kind.MARKER] if text else [Kind.MARKER]
    made = _record(
        Note,
        sequence=st.just(1),
        kind=st.sampled_from(kinds),
        text=st.just(text),
        elapsed_s=seconds,
        at=moments,
        question_id=st.just("") | ids,
        starred=st.booleans(),
        person_id=st.just("") | ids,
        done=st.booleans(),
    )
    return draw(made)


pauses = st.builds(Pause, seconds, st.none() | seconds, lines)
calls = st.builds(
    Call,
    started_at=maybe_moments,
    ended_at=maybe_moments,
    paused_at=maybe_moments,
    paused_s=seconds,
    extra_minutes=st.integers(0, 180),
    question_id=st.just("") | ids,
    next_id=st.just("") | ids,
    why=lines,
    then_ids=st.lists(ids, max_size=2).map(tuple),
    moved_s=seconds,
    fold=st.integers(0, 3),
    turns=st.lists(st.builds(Turn, ids, seconds), max_size=3).map(tuple),
    pauses=st.lists(pauses, max_size=3).map(tuple),
    set_s=st.integers(-90_000, 90_000),
)
requests = st.builds(
    Request,
    texts,
    sent_at=maybe_moments,
    nudged_at=maybe_moments,
    answered_at=maybe_moments,
    second=texts,
    minutes=st.integers(5, 240),
    offered=st.lists(moments, max_size=3, unique=True).map(sorted).map(tuple),
)
letters: st.SearchStrategy[ThankYou] = _record(
    ThankYou,
    id=st.just("thank-you"),
    subject=lines,
    draft=texts,
    written=st.booleans(),
    sent_at=maybe_moments,
    voice=lines,
)
debriefs = st.builds(Debrief, lines, lines, lines, st.integers(0, 5), maybe_moments)


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    """A conversation with everything in it, notes and questions in their order."""
    made = _record(
        Conversation,
        person_id=ids,
        created_at=moments,
        stage=st.sampled_from(Stage),
        request=requests,
        goal=lines,
        belief_before=lines,
        findings=_some(findings),
        opening=texts,
        pack=st.just("") | st.sampled_from(Pack).map(str),
        plan=_some(questions).map(lambda some: _counted(some, "position")),
        scheduled_at=maybe_moments,
        minutes=st.integers(5, 240),
        medium=st.sampled_from(Medium),
        link=lines,
        call=calls,
        on_card=st.builds(OnCard, lines, texts, st.booleans()),
        draft_line=st.builds(DraftLine, texts, seconds, st.just("") | ids, texts),
        notes=_some(notes()).map(lambda some: _counted(some, "sequence")),
        debrief=debriefs,
        thank_you=letters,
        promises=_some(promises),
        advice=_some(advice),
        snoozes=_some(snoozes),
        continues=st.just("") | ids,
    )
    return draw(made)


def _counted(records: tuple[R, ...], field: str) -> tuple[R, ...]:
    change: Any = replace
    return tuple(change(record, **{field: place}) for place, record in enumerate(records, 1))
