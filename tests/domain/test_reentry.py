"""The form for notes on paper: what was filled in is read, and what was printed is not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, plan, question
from tests.laws import drawn
from tui.domain.interview.paper_form import (
    CUE_CELLS,
    ELSE,
    HINT,
    MARK,
    cue_on_paper,
    form_lines,
    in_order,
    ruled,
)
from tui.domain.interview.paper_form_reader import LINES, Form, read_form
from tui.domain.language.cells import cut, width_of
from tui.domain.language.text import clean_line
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.errors import UsageError
from tui.structs import replace

TALK = replace(
    IDEA,
    plan=plan(
        question("path"),
        question("week", must_ask=True),
        question("who", Phase.CLOSE),
        question("gone", state=QuestionState.DROPPED),
    ),
    scheduled_at=NOW - timedelta(hours=3),
)
"""Numbered: 1 week, 2 path, 3 gone, 4 who."""


def read(*lines: str, zone: str = "UTC") -> Form:
    return read_form("\n".join(lines), TALK, NOW, ZoneInfo(zone), "card.txt")


def said(*lines: str) -> list[tuple[str, str]]:
    return [(line.text, line.question_id) for line in read(*lines).lines]


def refused(*lines: str) -> str:
    with pytest.raises(UsageError) as caught:
        read(*lines)
    assert caught.value.sentence.endswith("; nothing was kept.")
    return caught.value.sentence.removesuffix("; nothing was kept.")


def test_must_asks_come_first_and_the_close_last() -> None:
    assert [q.id for q in in_order(TALK.plan)] == ["week", "path", "gone", "who"]


@pytest.mark.parametrize("blanks", [0, 1, 3])
def test_an_empty_form_says_nothing(blanks: int) -> None:
    lines = form_lines(TALK, blanks, 78)
    assert read(*lines) == Form(())
    assert "gone" not in "\n".join(lines)
    assert all(width_of(line) <= 78 for line in lines)


def test_lines_under_a_cue_belong_to_its_question() -> None:
    assert said(
        "before any",
        "[2] cue path",
        "2a) ! she nearly left ____",
        '2b) ______ " nobody believed it"',
        "a line between the blanks",
        "",
        "2c) ___________",
        "[1] cue week: quiet ones _____",
        "% leaves in May",
        f"[0] {ELSE}",
        "> send the paper",
    ) == [
        ("before any", ""),
        ("! she nearly left", "path"),
        ('" nobody believed it"', "path"),
        ("a line between the blanks", "path"),
        ("quiet ones", "week"),
        ("% leaves in May", "week"),
        ("> send the paper", ""),
    ]


def test_a_number_alone_is_enough() -> None:
    assert said("1a) one", "[4]", "two", "0b) three") == [
        ("one", "week"),
        ("two", "who"),
        ("three", ""),
    ]


def test_what_stands_above_the_mark_is_not_read() -> None:
    assert said("with Grace", "[7] no question", f"{MARK} kept by", "one", "```") == [("one", "")]
    assert said("\ufeffone", HINT, "```text") == [("one", "")]


def test_a_cue_counts_more_than_a_number_of_an_older_plan() -> None:
    lines = ("[1] cue path", "1a) one", "[2] cue week: two", "2a) three", "[9] cue who")
    assert said(*lines, "9a) four") == [
        ("one", "path"),
        ("two", "week"),
        ("three", "week"),
        ("four", "who"),
    ]


def test_a_cue_may_be_the_beginning_of_another() -> None:
    talk = replace(IDEA, plan=plan(question("a", cue="pay"), question("b", cue="pay: fair")))
    form = "[7] pay: fair: no\n[1] pay: fair\n[8] pay"
    lines = read_form(form, talk, NOW, UTC, "it").lines
    assert [(line.text, line.question_id) for line in lines] == [("no", "b"), ("fair", "a")]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("fine", "[1] weak"), 'card.txt, line 2: "weak" is not the cue of any question here'),
        (("[9]",), "card.txt, line 1: there is no question 9 in this plan"),
        ((MARK, "", "7a) lost"), "card.txt, line 3: there is no question 7 in this plan"),
    ],
)
def test_a_line_that_belongs_nowhere_is_named(lines: tuple[str, ...], sentence: str) -> None:
    assert refused(*lines) == sentence


def test_two_cues_that_are_the_same_need_their_number() -> None:
    talk = replace(IDEA, plan=plan(question("a", cue="pay"), question("b", cue="pay")))
    (line,) = read_form("[2] pay: well", talk, NOW, UTC, "it").lines
    assert line.question_id == "b"
    with pytest.raises(UsageError, match='line 1: "pay" is not the cue of any question'):
        read_form("[3] pay", talk, NOW, UTC, "it")


@pytest.mark.parametrize(
    ("lines", "started", "ended"),
    [
        (("started: 15:04", "ended: 15:31"), "24T15:04", "24T15:31"),
        (("ended: 4pm", "started: at 3:15 pm ____"), "24T15:15", "24T16:00"),
        (("started: noon", "ended: ____"), "24T12:00", None),
        (("ended: 15.30",), None, "24T15:30"),
        (("started: 2026-11-20 9:00", "ended: 9:30"), "20T09:00", "20T09:30"),
        (("started: 20 nov 23:50", "ended: 0:20"), "20T23:50", "21T00:20"),
        (("started: fri 9:00", "ended: fri 9:30"), "20T09:00", "20T09:30"),
        (("started: fri 13 nov 9:00", "ended: 9.30."), "13T09:00", "13T09:30"),
        (("started: 13.11. 9:00",), "13T09:00", None),
        (("[1]", "started: in 2010"), None, None),
    ],
)
def test_times_are_read_as_past(lines: tuple[str, ...], started: str, ended: str | None) -> None:
    form = read(*lines)
    for moment, words in ((form.started_at, started), (form.ended_at, ended)):
        wanted = datetime.fromisoformat(f"2026-11-{words}:00+00:00") if words else None
        assert moment == wanted


def test_times_are_the_user_s_own() -> None:
    assert read("started: 16:04", zone="Europe/Berlin").started_at == NOW.replace(hour=15, minute=4)


def test_a_time_alone_is_of_the_day_on_which_the_call_was_agreed_for() -> None:
    for scheduled, day in (
        (NOW - timedelta(days=3), 21),
        (NOW + timedelta(days=3), 24),
        (None, 24),
    ):
        talk = replace(TALK, scheduled_at=scheduled)
        form = read_form("started: 0:00", talk, NOW, UTC, "it")
        assert form.started_at == datetime(2026, 11, day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("started: 18:01", '"18:01" is still ahead'),
        ("started: 30 nov 9:00", '"30 nov 9:00" is still ahead'),
        ("ended: yesterday 9:00", '"yesterday 9:00" is not a clear time: write it'),
        ("ended: tomorrow 9:00", '"tomorrow 9:00" is not a clear time'),
        ("started: next fri 9:00", '"next fri 9:00" is not a clear time'),
        ("started: monkey 9:00", "not understood: 'monkey'"),
        ("started: 18.04. 9:00", '"18.04. 9:00" is still ahead'),
        ("started: 2026-11-20", "at what time?"),
        ("started: 2025-01-20 9:00", "is already past"),
        ("started: 5", "'5' is not a clear time"),
    ],
)
def test_a_time_that_is_not_certain_is_refused_with_its_line(line: str, reason: str) -> None:
    sentence = refused("one", line)
    assert sentence.startswith("card.txt, line 2: ")
    assert reason in sentence


def test_only_the_first_of_two_times_is_one() -> None:
    form = read("started: 15:00", "started: with a joke")
    assert form.started_at == NOW.replace(hour=15)
    assert [line.text for line in form.lines] == ["started: with a joke"]


def test_a_form_without_end_is_refused() -> None:
    assert len(said(*["one"] * LINES)) == LINES
    assert refused(*["one"] * LINES, "", "one") == (
        "card.txt, line 1002: no more than 1,000 lines can be kept at once"
    )


WORDS = st.text(max_size=60).map(clean_line)


@given(st.lists(WORDS, max_size=8), st.integers(0, 2), st.booleans())
@drawn(3)
@example(["a", "a: b", "a: b: c"], 0, False)
@example(["", "", "cue"], 0, False)
@example(["___", "1a) x", "[2] y", "```", MARK], 1, True)
@example([ELSE, f"{ELSE}: x"], 0, True)
def test_what_is_written_under_a_cue_is_read_there(
    cues: list[str], blanks: int, fenced: bool
) -> None:
    made = plan(*(question(f"q{n}", cue=cue, text="") for n, cue in enumerate(cues)))
    talk = replace(IDEA, plan=made)
    written, place = [], ""
    for row in form_lines(talk, blanks, 78):
        heading = row.startswith("[")
        place = row[1:].partition("]")[0] if heading else place
        if heading == (not blanks) and place:
            row = f"{row.rstrip('_')}! line {place}"
        written.append(row)
    text = "\n".join(["```text", *written, "```"] if fenced else written)
    found = read_form(text, talk, NOW, UTC, "it").lines
    ids = [*(q.id for q in in_order(made)), ""]
    numbers = [*range(1, len(made) + 1), 0]
    wanted = [(f"! line {n}", id) for n, id in zip(numbers, ids, strict=True)]
    assert [(f.text, f.question_id) for f in found] == [
        w for w in wanted for _ in range(blanks or 1)
    ]


@given(st.text(), st.integers(0, 3))
@drawn(3)
def test_any_text_is_read_or_refused_in_a_sentence(text: str, place: int) -> None:
    lines = form_lines(TALK, 1, 78)
    lines.insert(len(lines) - place, text)
    try:
        form = read_form("\n".join(lines), TALK, NOW, UTC, "it")
    except UsageError as error:
        assert error.sentence.startswith("it, line ")
    else:
        assert all(line.text and line.text == clean_line(line.text) for line in form.lines)


def test_a_text_is_cut_by_what_it_takes_on_paper() -> None:
    assert cut("as it is", 8) == "as it is"
    assert cut("as it is", 7) == "as it…"
    assert cut("漢字漢字", 7) == "漢字漢…"
    assert cut("漢字漢字", 6) == "漢字…"
    assert width_of("e\u0301漢") == 3
    assert ruled("[1] ", 10) == "[1] ______"
    assert ruled("long", 2) == "long___"


def test_a_cue_that_is_missing_or_long_has_words_on_paper() -> None:
    assert (
        cue_on_paper(question("a", cue=" ", text="What is a good week?")) == "what is a good week"
    )
    assert cue_on_paper(question("a", cue="", text="")) == "a question"
    assert width_of(cue_on_paper(question("a", cue="word " * 20))) <= CUE_CELLS
