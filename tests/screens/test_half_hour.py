"""Half an hour, minute by minute: after each key the screen says what somebody would expect."""

from dataclasses import dataclass
from datetime import timedelta

from tests.screens.support import NOON, Hand, World, shown
from tui.domain.interview.time_spent import usage
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Kind, Owner, QuestionState
from tui.screens.call.screen import LiveScreen
from tui.screens.navigation import ScreenName


@dataclass(frozen=True)
class Step:
    """A moment of the call, what is typed and pressed, and what the screen says then."""

    at: str
    """Call time."""
    typed: str
    """Typed before the keys."""
    keys: str
    """Pressed one by one."""
    says: tuple[str, ...]
    """What stands on the screen after it."""
    hides: tuple[str, ...] = ()
    """What doesn't."""


def s(at: str, typed: str, keys: str, *says: str, hides: tuple[str, ...] = ()) -> Step:
    return Step(at, typed, keys, says, hides)


CALL = (
    s(
        "00:00",
        "",
        "",
        "“Still good until 12:30? And may I take notes?”",
        "next     THIS MONTH'S MAIN THING",
    ),
    s("00:20", "~ two boys", "enter", "00:20  ~ two boys"),
    s(
        "01:00",
        "",
        "tab",
        "on: this month's main thing",
        "next     THE FIRST PULL",
        hides=("say ",),
    ),
    s("01:30", "six people in a team", "enter", "01:30    six people in a team"),
    s("02:10", "! reading is half the week", "enter", "02:10  ! reading is half the week"),
    s("03:00", "", "ctrl+n", "next     LAST THING, START TO FINISH", "why      you chose it"),
    s("04:30", "", "tab", "asked 2 · left 8", "on: last thing, start to finish"),
    s("05:00", "? why she left the first team", "enter", "05:00  ? why she left", "1 thread"),
    s("05:40", "* they test before they write", "enter", "05:40  * they test"),
    s("06:20", "", "enter", "06:20  · (marker)"),
    s("07:00", "", "ctrl+y", "ask      ", "1 of "),
    s("07:10", "", "tab", "next     "),
    s("07:30", "every piece is handed over twise", "enter", "handed over twise"),
    s(
        "07:40",
        "",
        "up backspace backspace",
        "correcting 07:30",
        "› every piece is handed over twi",
    ),
    s("07:45", "ce", "enter", "07:30    every piece is handed over twice", hides=("twise",)),
    s("08:10", "", "", "next     BIGGER THAN YOU EXPECTED", "why      a theme not touched yet"),
    s("08:20", "", "tab", "asked 3 · left 7", "on: bigger than you expected"),
    s("08:50", '" nobody believed it would run"', "enter", '08:50  " nobody believed it would run'),
    s("09:40", "# the paper of 1952", "enter", "09:40  # the paper of 1952"),
    s("10:10", "", "ctrl+l", "Come back to: bigger than you expected; ^l says why", "come back 1"),
    s("10:20", "", "ctrl+l", "partly   bigger than you expected", "a word why · Enter keeps it"),
    s("10:25", "the bell rang", "enter", "come back 1"),
    s("11:00", "", "tab", "on: a good week, a bad one"),
    s("11:30", "> send her the paper", "enter", "11:30  > send her the paper"),
    s("11:50", "half a ", "f8", "paused at 11:50", "The clock is paused. f8 starts it again, ^l"),
    s("11:50", "", "ctrl+l", "paused   what was the pause for?"),
    s("11:50", "the line dropped", "enter", "the line dropped · paused at 11:50", "› half a"),
    s("11:50", "", "f8", "11:50 in · until 12:30 · 16 left", "› half a"),
    s("12:30", "", "f6", "back to  why she left the first team", "Tab asks it · ^g lets it go"),
    s("12:40", "", "tab", "why she left the first team (done)", "on: last thing, start to finish"),
    s("13:20", "word", "enter", "11:50    half a word"),
    s("13:40", ":32", "f5", "13:40 in · until 12:32 · 16 left", hides=(":32 f",)),
    s("14:30", "", "tab", "on: "),
    s("15:10", "% she may leave in spring", "enter", "15:10  % she may leave in spring", "left 5"),
    s("15:40", "", "tab", "Half the time: 1 question folded away. f2 takes", "folded 1"),
    s("15:50", "", "f2", "Undone: half the time", "come back 1 · left 4"),
    s("16:00", "", "f4", "which question?"),
    s("16:05", "first pull", "enter", "next     THE FIRST PULL", "you chose it", hides=("folded",)),
    s("16:10", "", "ctrl+g", "answered 1 · come back 1 · left 3", "FOUR WEEKENDS TO TEST IT"),
    s("16:40", "@ Jean Bartik, the other team", "enter", "16:40  @ Jean Bartik"),
    s("17:30", "", "tab", "on: four weekends to test it", "next     BIGGER THAN YOU EX"),
    s("18:00", "two years in support first", "enter", "18:00    two years in support first"),
    s("18:20", "", "up f4", "file     a few letters", "note     two years in support first"),
    s("18:25", "good week", "", "file     A GOOD WEEK, A BAD ONE"),
    s("18:30", "", "enter", "next     BIGGER THAN YOU EX"),
    s("18:40", "", "f7", "17:45    two years in support first"),
    s("19:00", "", "f4", "which question?"),
    s("19:10", "Which book comes first?", "", "not in the plan", "f4 puts it there."),
    s("19:20", "", "f4", "next     WHICH BOOK COMES FIRST", "left 3"),
    s("19:40", "", "ctrl+t", "left 2"),
    s("20:00", "! a good week ends with something shown", "enter ctrl+x", hides=("good", "Grace")),
    s(
        "20:30",
        "# their reading group",
        "enter",
        "20:30 in · until 12:32",
        hides=("reading", "Grace"),
    ),
    s("21:00", "", "escape", "20:30  # their reading group", "Grace Hopper"),
    s("23:50", "", "ctrl+n", "next     WHO ELSE TO MEET"),
    s("24:10", "", "tab", "Under 6 minutes left: 1 question folded away", "folded 1"),
    s("24:20", "", "f5", "24:20 in · until 12:37 · 10 left", "come back 1", hides=("folded",)),
    s("25:00", "< introduce me to the group", "enter", "25:00  < introduce me to the group"),
    s("26:00", "> write in two weeks", "enter", "26:00  > write in two weeks"),
    s("28:50", "", "ctrl+n", "next     HOW TO STAY IN TOUCH"),
    s("30:10", "", "ctrl+g", "Under 6 minutes left: 1 question folded away"),
    s("30:20", "", "enter", "“I see our time is nearly up, and I want to keep to it.”"),
    s(
        "31:00",
        "thank her for the paper by name",
        "enter",
        "31:00    thank her",
        hides=("ask about that first?",),
    ),
    s(
        "35:20",
        "= half of us never studied it",
        "enter",
        "35:20 in · until 12:37",
        "shall we stop?”",
    ),
    s("36:00", "> ask for the slides", "f9", "debrief · Grace Hopper"),
)

FIRST, SECOND = "this month's main thing", "last thing, start to finish"
BIGGER, WEEK = "bigger than you expected", "a good week, a bad one"
SHIFT, SIGNS = "the shift newcomers miss", "early signs of doing well"
WEEKENDS, WHO = "four weekends to test it", "who else to meet"

NOTES = (
    (20, Kind.PERSONAL, "two boys", ""),
    (90, Kind.PLAIN, "six people in a team", FIRST),
    (130, Kind.INSIGHT, "reading is half the week", FIRST),
    (300, Kind.THREAD, "why she left the first team", SECOND),
    (340, Kind.SURPRISE, "they test before they write", SECOND),
    (380, Kind.MARKER, "", SECOND),
    (450, Kind.PLAIN, "every piece is handed over twice", SECOND),
    (530, Kind.QUOTE, "nobody believed it would run", BIGGER),
    (580, Kind.RESOURCE, "the paper of 1952", BIGGER),
    (690, Kind.PROMISE_BY_ME, "send her the paper", WEEK),
    (710, Kind.PLAIN, "half a word", WEEK),
    (910, Kind.OFF_THE_RECORD, "she may leave in spring", SHIFT),
    (1000, Kind.REFERRAL, "Jean Bartik, the other team", SIGNS),
    (1065, Kind.PLAIN, "two years in support first", WEEK),
    (1200, Kind.INSIGHT, "a good week ends with something shown", WEEKENDS),
    (1230, Kind.RESOURCE, "their reading group", WEEKENDS),
    (1500, Kind.PROMISE_BY_THEM, "introduce me to the group", WHO),
    (1560, Kind.PROMISE_BY_ME, "write in two weeks", WHO),
    (1820, Kind.MARKER, "", WHO),
    (1860, Kind.PLAIN, "thank her for the paper by name", WHO),
    (2120, Kind.MY_SIDE, "half of us never studied it", WHO),
    (2160, Kind.PROMISE_BY_ME, "ask for the slides", WHO),
)
"""Second, kind, words and question of every note at the end."""

STATES = {
    FIRST: QuestionState.ASKED,
    "the first pull": QuestionState.ANSWERED,
    SECOND: QuestionState.ASKED,
    BIGGER: QuestionState.PARTLY,
    WEEK: QuestionState.ASKED,
    SHIFT: QuestionState.ASKED,
    SIGNS: QuestionState.ASKED,
    WEEKENDS: QuestionState.ASKED,
    WHO: QuestionState.ASKED,
    "how to stay in touch": QuestionState.ANSWERED,
    "which book comes first": QuestionState.DROPPED,
}
"""What became of every question."""

USED = {FIRST: 210, SECOND: 340, BIGGER: 160, WEEK: 100, SHIFT: 70, SIGNS: 110, WEEKENDS: 400}
USED |= {WHO: 710}
"""Seconds by question, in the order in which they were asked first."""

OPEN_S, CORE_S, CLOSE_S = 270, 1180, 710
PAUSED_AT, PAUSED_S = "11:50", 120


async def call(world: World, hand: Hand) -> None:
    """Make the call; behind the last step of the pause the clock goes on where it stood."""
    gap = 0
    for step in CALL:
        if step.at == PAUSED_AT and step.keys == "f8" and not step.typed:
            gap = PAUSED_S
        minutes, seconds = map(int, step.at.split(":"))
        world.clock.at = NOON + timedelta(minutes=minutes, seconds=seconds + gap)
        assert isinstance(hand.app.screen, LiveScreen)
        hand.app.screen.tick()
        await hand.write(step.typed)
        assert step.at in hand.lines[0] and hand.focus == "capture"
        await hand.keys(*step.keys.split())
        there = folded(hand.text)
        for words in step.says:
            assert folded(words) in there, f"{step}\n{hand.text}"
        for words in step.hides:
            assert folded(words) not in there, f"{step}\n{hand.text}"


def folded(text: str) -> str:
    """A text as it reads, wherever its rows end."""
    return " ".join(text.split())


async def test_half_an_hour(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await call(world, hand)
        assert "used: open 5 of 6 · core 20 of 20 · close 12 of 4 min" in hand.text
    world.session.flush()
    now = world.on_disk(id)
    assert now == world.at(id)
    kept_as_it_was_said(now)
    counted_as_it_went(now)


def kept_as_it_was_said(now: Conversation) -> None:
    cues = {q.id: q.cue for q in now.plan} | {"": ""}
    notes = [(n.elapsed_s, n.kind, n.text, cues[n.question_id]) for n in now.notes]
    assert tuple(notes) == NOTES
    assert {kind for _, kind, _, _ in NOTES} == set(Kind), "a note of every kind"
    assert [n.text for n in now.notes if n.done] == ["why she left the first team"]
    assert [(p.owner, p.text) for p in now.promises] == [
        (Owner.ME, "send her the paper"),
        (Owner.THEM, "introduce me to the group"),
        (Owner.ME, "write in two weeks"),
        (Owner.ME, "ask for the slides"),
    ]
    assert [n.text for n in now.notes if n.kind is Kind.REFERRAL] == ["Jean Bartik, the other team"]
    assert now.draft_line.text == ""


def counted_as_it_went(now: Conversation) -> None:
    assert {q.cue: q.state for q in now.plan} == STATES
    assert [q.why for q in now.plan if q.why] == ["the bell rang"]
    assert {q.cue: q.follow_ups for q in now.plan if q.follow_ups} == {SECOND: 2}
    (pause,) = now.call.pauses
    assert (pause.at_s, pause.seconds, pause.why) == (710, PAUSED_S, "the line dropped")
    assert now.call.extra_minutes == 7 and now.call.paused_s == PAUSED_S
    spent = usage(now)
    cues = {q.id: q.cue for q in now.plan}
    assert {cues[q.question_id]: q.used_s for q in spent.questions} == USED
    assert [p.used_s for p in spent.phases] == [OPEN_S, CORE_S, CLOSE_S]
    assert spent.call_s == OPEN_S + CORE_S + CLOSE_S == 36 * 60
    assert spent.missed == ()
