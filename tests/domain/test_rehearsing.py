"""What a scripted partner says, and what is observed: from the clock and the questions alone."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, minutes, note, notes, plan, question
from tui.domain.interview.partner import Answer, Partner, Worth, partner_for, playing
from tui.domain.interview.rehearsal import GONE_S, Cue, Said, hear, let_slip, said
from tui.domain.interview.rehearsed import Missed, kept_words, missed, observations, time_words
from tui.domain.model.call import Call, Pause
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, QuestionState, Theme
from tui.structs import replace

NORA = Partner(
    id="plain",
    like="plain",
    name="Nora Ek",
    role="",
    organisation="",
    fields=("carpent",),
    pace=60,
    greeting=("Hello there.", "Sit down."),
    answers=(
        Answer(theme=Theme.WORK, lines=("We build.", "We mend."), more=("By hand.",)),
        Answer(theme=Theme.WORK, question="week", lines=("Good ones are short.",), more=("Why?",)),
        Answer(theme=Theme.PATH, lines=("By bus.",), more=("Line nine.",)),
    ),
    others=(("Hm.",), ("Who knows.",)),
    deeper=(("Deep.",), ("Deeper.",)),
    leaves_s=-60,
    leaving=("I must go.",),
    goodbye="Bye.",
)
"""Says a word a second."""

CURIOUS = replace(NORA, asks=("And you?",), listens_s=20, hears=("I see.",))
LATE_S = 24 * 60
"""A moment at which everything was said, in a call of thirty minutes."""


def ask(id: str, at: int, theme: Theme | None = Theme.WORK, **other: Any) -> Question:
    """A question that is three words long and was asked."""
    state = QuestionState.ASKED
    return question(id, theme=theme, asked_s=at, state=state, **other)


def words(*asked: Question, seconds: int = LATE_S, partner: Partner = NORA) -> list[str]:
    """What was said until a moment, without the greeting."""
    every = said(partner, hear((), asked, seconds), seconds, 30).lines
    return [line for line in every if line not in partner.greeting]


def test_the_greeting_comes_line_by_line() -> None:
    assert said(NORA, (), 0, 30) == Said()
    assert said(NORA, (), 1, 30) == Said(("Hello there.",), speaking=True)
    assert said(NORA, (), 3, 30) == Said(("Hello there.",), speaking=True)
    assert said(NORA, (), 4, 30) == Said(("Hello there.", "Sit down."), speaking=True)
    assert said(NORA, (), 7, 30) == Said(("Hello there.", "Sit down."))


def test_an_answer_waits_until_the_question_is_said() -> None:
    asked = ask("a", 100)
    assert words(asked, seconds=102) == []
    assert words(asked, seconds=103) == ["We build."]
    assert words(asked, seconds=110) == ["We build.", "We mend."]


def test_whoever_asks_cuts_off_what_is_being_said() -> None:
    assert words(ask("a", 100), ask("b", 104, Theme.PATH)) == ["We build.", "By bus."]
    assert words(ask("a", 100), ask("b", 101, Theme.PATH)) == ["By bus."]
    at_once = hear((), (ask("a", 2),), LATE_S)
    assert said(NORA, at_once, LATE_S, 30).lines == ("Hello there.", "We build.", "We mend.")


def test_an_answer_is_the_one_written_for_the_question_else_one_of_its_theme() -> None:
    assert words(ask("a", 100, bank_id="week")) == ["Good ones are short."]
    assert words(ask("a", 100, bank_id="other"), ask("b", 200)) == [
        *("We build.", "We mend."),
        "Good ones are short.",
    ]


def test_without_an_answer_the_others_come_in_turn() -> None:
    own = [ask(str(n), n * 100, None) for n in (1, 2, 3)]
    assert words(*own) == ["Hm.", "Who knows.", "Hm."]
    third = [ask(str(n), n * 100) for n in (1, 2, 3)]
    assert words(*third)[-1] == "Hm."


def test_a_follow_up_brings_more_and_then_what_lies_deeper() -> None:
    asked = ask("a", 100, follow_ups=4)
    cues = tuple(Cue(100 * (n + 1), asked, n) for n in range(5))
    assert said(NORA, cues, LATE_S, 30).lines[2:] == (
        *("We build.", "We mend.", "By hand."),
        *("Deep.", "Deeper.", "Deep."),
    )
    unanswered = (Cue(100, ask("b", 100, None)), Cue(200, ask("b", 100, None), 1))
    assert said(NORA, unanswered, LATE_S, 30).lines[2:] == ("Hm.", "Deep.")
    assert words(ask("c", 100, Theme.RESCUE)) == ["Deep."]


def test_the_moment_of_a_follow_up_is_when_it_is_first_heard_of() -> None:
    asked = ask("a", 100)
    first = hear((), (asked,), 100)
    assert first == (Cue(100, asked),)
    again = replace(asked, follow_ups=1)
    second = hear(first, (again, question("b")), 140)
    assert second == (Cue(100, again), Cue(140, again, 1))
    assert hear(second, (again,), 900) == second
    assert hear(second, (asked,), 900) == first, "undone"


def test_who_asks_first_listens_and_has_heard() -> None:
    assert "I see." not in words(seconds=29, partner=CURIOUS)
    assert words(seconds=31, partner=CURIOUS) == ["And you?", "I see."]
    assert words(ask("a", 20), partner=CURIOUS) == ["And you?", "We build.", "We mend."]
    assert words(ask("a", 90), partner=CURIOUS)[:3] == ["And you?", "I see.", "We build."]


def test_they_leave_when_it_is_time_whatever_was_added() -> None:
    assert words(seconds=29 * 60 - 1) == []
    assert words(seconds=29 * 60) == ["I must go."]
    over = replace(NORA, leaves_s=30)
    assert words(seconds=30 * 60, partner=over) == []
    assert words(seconds=31 * 60, partner=over) == ["I must go."]


ALONE = replace(NORA, alone_s=10, alone=(("Well.",), ("So.",)))
DROPS = replace(NORA, drops_s=100, dropping=("Hello?",), back=("There.",))


def test_who_is_not_asked_goes_on_by_themselves() -> None:
    assert words(seconds=16, partner=ALONE) == []
    assert words(seconds=17, partner=ALONE) == ["Well."]
    assert words(seconds=60, partner=ALONE) == ["Well.", "So."]
    asked = words(ask("a", 14), partner=ALONE)
    assert asked == ["We build.", "We mend.", "Well.", "So."]
    late = replace(ALONE, alone_s=26 * 60)
    assert words(seconds=40 * 60, partner=late)[0] == "Well."
    assert "So." not in words(seconds=40 * 60, partner=late), "after the goodbye is silence"


def test_when_the_line_drops_nothing_is_heard_until_a_pause_is_over() -> None:
    def heard(at: int, *pauses: Pause) -> list[str]:
        cues = hear((), (ask("a", 60), ask("b", 110), ask("c", 200, Theme.PATH)), at)
        return list(said(DROPS, cues, at, 30, pauses).lines[2:])

    before = ["We build.", "We mend.", "Hello?"]
    assert heard(130) == before
    assert heard(100 + GONE_S + 5) == [*before, "There."], "they call again by themselves"
    assert heard(300)[-1] == "By bus."
    stood, over = Pause(120), Pause(120, 60)
    assert heard(120, stood) == before
    assert heard(125, Pause(20, 5), over) == [*before, "There."]
    late = Pause(400, 60)
    assert heard(450, late) == heard(300), "a later pause has nothing to do with it"


def test_who_has_less_time_leaves_earlier() -> None:
    short = replace(NORA, has_minutes=12)
    assert words(seconds=11 * 60 - 1, partner=short) == []
    assert words(seconds=11 * 60, partner=short) == ["I must go."]
    now = replace(IDEA, call=Call(started_at=NOW, ends_at=NOW + minutes(30)))
    assert time_words(NORA, now) == time_words(short, IDEA) == ""
    assert time_words(short, now) == "They had 12 minutes; the end stayed where it was."
    now = replace(now, call=replace(now.call, ends_at=NOW + minutes(14)))
    assert time_words(short, now) == "They had 12 minutes; you set the end to that."


def test_the_partner_is_of_the_field_else_they_take_turns_and_say_who_they_are() -> None:
    smith = replace(NORA, id="smith", fields=("smith", "welder"))
    among = [NORA, smith]
    assert partner_for(among, "Senior Welder", 0) is smith
    assert [partner_for(among, "poet", turn).id for turn in range(3)] == ["plain", "smith", "plain"]
    assert partner_for(among, "", 1) is smith
    played = playing(replace(NORA, role="joiner", organisation="a yard"), "Ada")
    assert played.greeting == (
        "I'm Nora Ek, and I'm sitting in for Ada today.",
        "What I'll tell you is about my own work: joiner, a yard.",
        *NORA.greeting,
    )


def test_what_was_let_slip_is_told_with_its_time() -> None:
    worth = (
        Worth(said="We mend", what="what they mend", kind=Kind.PLAIN, words=("mend",)),
        Worth(said="By hand", what="the hand", kind=Kind.SURPRISE, words=("hand", "fingers")),
        Worth(said="By bus", what="the bus", kind=Kind.OFF_THE_RECORD, words=("bus",)),
        Worth(said="Deep", what="never said", kind=Kind.PLAIN, words=("x",)),
    )
    partner = replace(NORA, worth=worth)
    asked = ask("a", 100, follow_ups=1)
    cues = (Cue(100, asked), Cue(200, asked, 1), Cue(300, ask("b", 300, Theme.PATH)))
    slips = let_slip(partner, cues, LATE_S, 30)
    assert [(at, one.what) for at, one in slips] == [
        (105, "what they mend"),
        (205, "the hand"),
        (303, "the bus"),
    ]
    assert let_slip(partner, cues, 150, 30) == slips[:1]
    lost = missed(slips, notes(note("n", "two FINGERS"), note("m", "a bus")))
    assert lost == (
        Missed(105, "what they mend"),
        Missed(303, "the bus: kept, but not as off the record"),
    )
    assert kept_words(slips, lost) == "You kept 1 of 2 things worth a note; these slipped by:"
    assert kept_words(slips, ()) == "You kept 2 of 2 things worth a note."
    assert kept_words((), ()) == ""
    private = note("m", "a bus", Kind.OFF_THE_RECORD)
    assert [one.what for one in missed(slips, notes(private))] == ["what they mend", "the hand"]


seconds = st.integers(0, 40 * 60)
partners = st.sampled_from([NORA, CURIOUS, ALONE, DROPS, replace(NORA, pace=170, leaves_s=20)])


@st.composite
def calls(draw: st.DrawFn) -> tuple[Cue, ...]:
    """Questions and follow-ups as they may be asked."""
    asked = [
        ask(str(n), at, draw(st.sampled_from([*Theme, None])))
        for n, at in enumerate(draw(st.lists(seconds, max_size=6)))
    ]
    cues = [Cue(q.asked_s or 0, q, 0) for q in asked]
    cues += [Cue((q.asked_s or 0) + draw(seconds), q, 1) for q in asked if draw(st.booleans())]
    return tuple(sorted(cues, key=lambda cue: cue.at_s))


@given(partners, calls(), seconds, seconds)
def test_what_was_said_only_grows(partner: Partner, cues: tuple[Cue, ...], a: int, b: int) -> None:
    before, after = (said(partner, cues, at, 30).lines for at in sorted((a, b)))
    assert after[: len(before)] == before
    assert said(partner, cues, a, 30) == said(partner, cues, a, 30)


@given(partners, calls(), seconds)
def test_a_question_changes_nothing_that_was_said_before_it(
    partner: Partner, cues: tuple[Cue, ...], at: int
) -> None:
    earlier = tuple(cue for cue in cues if cue.at_s <= at)
    more = (*earlier, Cue(at, ask("new", at)))
    assert said(partner, more, at, 30).lines == said(partner, earlier, at, 30).lines


def test_the_observations_are_plain() -> None:
    talk = replace(IDEA, plan=plan("a", "b"))
    assert observations(talk, 0) == (
        "You asked none of 2 questions.",
        "You asked no follow-ups.",
        "The plan has no closing pair: who else to meet, and how to stay in touch.",
        "You pressed 0 keys and kept 0 lines.",
    )
    pair = [question(id, theme=Theme.REFERRAL, cue=id) for id in ("who else", "in touch")]
    asked = ask("a", 5, follow_ups=2)
    talk = replace(IDEA, plan=plan(asked, *pair), notes=notes(note("n", "x")))
    assert observations(talk, 1) == (
        "You asked 1 of 3 questions.",
        "You asked 2 follow-ups.",
        "You didn't reach the closing pair: who else to meet, how to stay in touch.",
        "You pressed 1 key and kept 1 line.",
    )
    pair[1] = replace(pair[1], state=QuestionState.ANSWERED)
    assert observations(replace(talk, plan=plan(*pair)), 1)[2] == (
        "You reached one of the closing pair: in touch."
    )
    pair[0] = replace(pair[0], asked_s=9, state=QuestionState.PARTLY)
    assert observations(replace(talk, plan=plan(*pair)), 1)[2] == (
        "You reached the closing pair: who else, in touch."
    )
    assert observations(replace(talk, plan=plan(pair[1])), 1)[2] == (
        "You reached the closing pair: in touch."
    )
