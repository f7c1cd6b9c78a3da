"""Laws of the thank-you's clock, whatever clocks, zones and settings there are."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, talked
from tests.domain.strategies import moments
from tui.domain.actions.base import Command, State
from tui.domain.actions.call import EndCall, ReopenCall, StartCall
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.agenda.due import DueKind, due, source_words, thank_you_words
from tui.domain.model.letter import POLICY, SOURCES, ThankYouPolicy, thank_you_clock
from tui.domain.model.summary import ConversationHead, conversation_head
from tui.errors import RefusedError
from tui.structs import replace

ZONES = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]
).map(ZoneInfo)
"""Some change their clocks, one of them by half an hour."""

HOUR = timedelta(hours=1)
CHANGES = (
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
)
"""When clocks change in Berlin and in New York."""

spans = st.timedeltas(timedelta(), timedelta(days=5))
ends = moments | st.builds(
    lambda at, by: at + by, st.sampled_from(CHANGES), st.timedeltas(-3 * HOUR, 3 * HOUR)
)
"""When a call ends; often in a night in which clocks change."""


@st.composite
def policies(draw: st.DrawFn) -> ThankYouPolicy:
    """Policies as the settings may have them."""
    quiet, due_in, late = sorted(draw(st.lists(spans, min_size=3, max_size=3)))
    assume(quiet < due_in)
    return ThankYouPolicy(quiet, due_in, late)


@given(ends, policies(), ZONES)
def test_it_is_due_so_long_after_the_end_in_whatever_zone_that_is_told(
    ended_at: datetime, policy: ThankYouPolicy, zone: ZoneInfo
) -> None:
    wanted = ended_at + policy.due
    assert policy.due_at(ended_at) == policy.due_at(ended_at.astimezone(zone)) == wanted
    assert policy.due_at(ended_at.astimezone(zone)).tzinfo is UTC


@given(ends, st.timedeltas(-2 * HOUR, timedelta(days=6)), policies(), ZONES, ZONES)
def test_no_zone_changes_how_it_stands(
    ended_at: datetime, since: timedelta, policy: ThankYouPolicy, one: ZoneInfo, other: ZoneInfo
) -> None:
    now = ended_at + since
    plain = thank_you_clock(ended_at, None, now, policy)
    told = thank_you_clock(ended_at.astimezone(one), None, now.astimezone(other), policy)
    assert told == plain
    assert plain.left == policy.due - since, "real time, also in a night of 23 or 25 hours"
    talk = _ended(ended_at)
    (mine,), (theirs,) = (due([talk], now, zone, policy) for zone in (one, other))
    assert (replace(mine, day=theirs.day), mine.at) == (theirs, plain.due_at)


@given(ends, spans, spans, policies())
def test_it_only_gets_later(
    ended_at: datetime, since: timedelta, more: timedelta, policy: ThankYouPolicy
) -> None:
    """However long the machine slept in between."""
    order = ["quiet", "due", "late", "overdue"]
    now = ended_at + since
    first, then = (thank_you_clock(ended_at, None, at, policy) for at in (now, now + more))
    assert order.index(first.state) <= order.index(then.state)
    assert first.left - then.left == more


@given(ends, st.timedeltas(-timedelta(days=9), timedelta(days=40)), policies())
def test_no_words_tell_a_negative_span(
    ended_at: datetime, since: timedelta, policy: ThankYouPolicy
) -> None:
    words, late = thank_you_words(ended_at, ended_at + since, policy)
    assert "-" not in words
    assert late is (since > policy.due)
    assert late is (" by " in words)


STEPS = st.sampled_from(
    [
        StartCall("talk"),
        EndCall("talk"),
        ReopenCall("talk"),
        MarkThankYouSent("talk"),
    ]
)
"""What starts the clock, stops it, and takes that back."""


@given(st.lists(st.tuples(st.timedeltas(-HOUR, 30 * HOUR), STEPS), max_size=12), policies())
def test_a_letter_is_listed_once_as_long_as_it_waits(
    steps: list[tuple[timedelta, Command]], policy: ThankYouPolicy
) -> None:
    """At every look, also when the machine's clock was set back: neither missed nor doubled."""
    talk, now = IDEA, NOW
    for span, command in steps:
        now += span
        with suppress(RefusedError):
            (talk,) = command.decide(State(None, talk), now).conversations or (talk,)
        waits = talk.call.ended_at is not None and talk.thank_you.sent_at is None
        lines = due([conversation_head(talk)], now, UTC, policy)
        listed = [line for line in lines if line.kind is DueKind.THANK_YOU]
        assert len(listed) == waits
        assert all(line.conversation_id == "talk" for line in listed)


@given(st.lists(st.tuples(moments, st.booleans()), max_size=8), st.lists(moments, max_size=4))
def test_nobody_is_missed_at_any_look(
    talks: list[tuple[datetime, bool]], looks: list[datetime]
) -> None:
    heads = [_ended(at, str(i), thanked=thanked) for i, (at, thanked) in enumerate(talks)]
    waiting = {str(i) for i, (_, thanked) in enumerate(talks) if not thanked}
    for now in looks:
        found = [line for line in due(heads, now, UTC, POLICY) if line.kind is DueKind.THANK_YOU]
        assert len(found) == len(waiting)
        assert {line.conversation_id for line in found} == waiting


def test_who_says_so_is_told() -> None:
    told = source_words(POLICY)
    assert told == (
        "due 2 h after the end;",
        "the article this app starts from: 2 h;",
        "Yale: 24 h;",
        "Princeton, TU Delft: 3 to 5 days;",
        "[thanks] in the settings sets it",
    )
    day = source_words(ThankYouPolicy(due=24 * HOUR))
    assert day[0] == "due 1 day after the end;" and len(day) == len(SOURCES) + 2


def _ended(at: datetime, id: str = "talk", *, thanked: bool = False) -> ConversationHead:
    return replace(
        conversation_head(talked()), id=id, ended_at=at, thanked_at=at if thanked else None
    )
