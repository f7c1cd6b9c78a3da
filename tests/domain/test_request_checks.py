"""What to be sure of before a request leaves: the checks, and the phrases that are flagged."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, finding
from tests.domain.strategies import raw
from tui.domain.letters.request import NO_TIMES, draft
from tui.domain.letters.request_checks import Clocks, RequestCheck, check_request, next_spot
from tui.domain.letters.request_phrases import Source
from tui.domain.letters.said_times import said_times
from tui.domain.model.letter import Request
from tui.structs import replace

TALK = replace(IDEA, findings=(finding("f1", "wrote the first compiler"),))
GOOD = (
    "Dear Grace,\n\nAda Lovelace suggested that I write to you. I write manuals. I read that you "
    "wrote the first compiler, and I would like to understand how you chose it.\n\nWould you "
    "have 20 minutes for a call, on Tuesday at 15:00?\n\nThank you,\nJo"
)


def named(text: str, *, second: bool = False, **request: Any) -> dict[str, RequestCheck]:
    talk = replace(TALK, request=Request(**request))
    return {
        check.name: check
        for check in check_request(text, GRACE, talk, ["Ada Byron"], second=second)
    }


def failing(text: str, *, second: bool = False, **request: Any) -> list[str]:
    checks = named(text, second=second, **request)
    return [name for name, check in checks.items() if not check.ok]


def test_a_good_request_passes() -> None:
    assert failing(GOOD) == []


def test_a_fresh_skeleton_has_its_blanks_no_time_and_shows_no_research() -> None:
    text = draft(GRACE, TALK, "Jo", NO_TIMES)
    assert failing(text) == ["no blanks", "a time", "research"]
    spans = named(text)["no blanks"].spans
    assert [text[slice(*span)] for span in spans][-1] == NO_TIMES


@pytest.mark.parametrize(
    ("more", "ok", "said"),
    [
        (0, True, "words"),
        (35, True, "75 at most is better (Dalton)"),
        (70, False, "read more than 100 (SFU)"),
    ],
)
def test_the_length(more: int, ok: bool, said: str) -> None:
    check = named(GOOD + " more" * more)["length"]
    assert check.ok is ok and check.words.endswith(said)


def test_the_second_is_shorter_and_only_reminds() -> None:
    short = "Dear Grace,\n\nI wrote to you. Would 15:00 on Monday do for a call?\n\nJo"
    assert failing(short, second=True, sent_at=NOW) == []
    assert failing(short + " more" * 50, second=True, sent_at=NOW) == ["length"]
    assert failing(short, second=True, sent_at=NOW, nudged_at=NOW) == ["sent once"]
    twice = named(short, second=True, sent_at=NOW, nudged_at=NOW)["sent once"]
    assert twice.reason == "you have written twice already; let it rest"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (GOOD.replace("Grace", "Ada", 1), "right name"),
        (GOOD.replace("?", "."), "a question"),
        (GOOD.replace("on Tuesday at 15:00", "soon"), "a time"),
        (GOOD.replace("the first compiler", "much"), "research"),
        (f"{GOOD} The paper is attached.", "no attachment"),
    ],
)
def test_what_is_missing_is_named(text: str, name: str) -> None:
    assert failing(text) == [name]


def test_nothing_found_out_is_to_be_found_out_first() -> None:
    (check,) = [c for c in check_request(GOOD, GRACE, IDEA) if c.name == "research"]
    assert not check.ok and "Prepare" in check.reason


def test_sent_once() -> None:
    assert failing(GOOD, sent_at=NOW) == ["sent once"]


@pytest.mark.parametrize(
    "phrase",
    [
        "pick your brain",
        "Picking your brains",
        "quick chat",
        "brief call",
        "hop on a call",
        "know you're busy",
        "sure you are very busy",
        "understand how busy you",
        "sorry to bother",
        "Sorry for writing",
        "apologise for",
        "just checking in",
        "circling back",
        "whenever works",
        "I'm flexible",
        "at your earliest convenience",
        "mentor me",
        "any openings",
        "looking for a new job",
        "job opportunities",
        "opportunities at your",
        "you're hiring",
        "my resume",
        "Are you hiring",
        "any leads",
        "add value to your team",
        "hope this email finds you well",
        "synergies",
        "I was laid off",
        "please ignore this",
        "no worries at all",
        "Please confirm",
    ],
)
def test_a_phrase_is_flagged_where_it_stands(phrase: str) -> None:
    text = f"Dear Grace, {phrase} and so on."
    found = [check for check in check_request(text, GRACE, TALK) if check.name.startswith('"')]
    assert len(found) == 1 and not found[0].ok and found[0].reason
    ((start, end),) = found[0].spans
    assert text[start:end].lower() == phrase.lower()


def test_a_job_ask_has_its_source_and_is_told_once() -> None:
    (found,) = [
        k for k in check_request("Are there any openings?", GRACE, TALK) if k.name.startswith('"')
    ]
    assert found.source is Source.PENN and found.reason.endswith("(Penn)")
    asked = "Could you forward my application to your boss?"
    (found,) = [k for k in check_request(asked, GRACE, TALK) if k.name.startswith('"')]
    assert found.source is Source.PENN and asked[slice(*found.spans[0])].startswith("forward")


@pytest.mark.parametrize(
    "text",
    [
        "I am not looking for a job.",
        "I'm NOT looking for work.",
        "I don't know how busy it gets.",
        "How do you choose what to build?",
        "It was a call for papers, and you have a brain.",
        "What adds value to a trial?",
        "How do you lead?",
        "I hope to learn how you find wells.",
        "I'm not asking about any openings.",
        "Could I ask you for a short call of 15 minutes?",
        "Tuesday at 15:00 would suit, and I'm flexible.",
        "Please let me know by email.",
    ],
)
def test_what_is_well_said_is_not_flagged(text: str) -> None:
    assert not [
        check.name for check in check_request(text, GRACE, TALK) if check.name.startswith('"')
    ]


def test_an_apostrophe_and_a_line_break_hide_nothing() -> None:
    text = "I know you’re\nbusy, may I pick   your\tbrain?"
    found = [check.name for check in check_request(text, GRACE, TALK) if check.name.startswith('"')]
    assert found == ['"know you’re busy"', '"pick your brain"']


def test_the_next_spot_goes_round_blanks_and_phrases() -> None:
    text = "a [b] pick your brain [c]"
    spots, at = [], 0
    for _ in range(4):
        spot = next_spot(text, at)
        assert spot is not None
        spots.append(text[slice(*spot)])
        at = spot[1]
    assert spots == ["[b]", "pick your brain", "[c]", "[b]"]
    assert next_spot("all written", 0) is None


@given(st.lists(raw | st.sampled_from(["pick your brain", "my cv", "[", "]", "?"]), max_size=6))
def test_any_text_is_checked_and_every_span_lies_inside_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for check in check_request(text, GRACE, TALK):
        assert check.name and check.reason
        assert all(0 <= start < end <= len(text) for start, end in check.spans)


def test_an_offered_time_that_has_passed_is_flagged_where_it_stands() -> None:
    text = "For example:\n- Tuesday 24 November, 15:00\n- Friday 27 November, 15:00"
    late = ("Monday 23 November, 9:00", "Tuesday 24 November, 15:00")
    (check,) = [
        one for one in check_request(text, GRACE, TALK, passed=late) if one.name == "a time"
    ]
    assert (check.ok, check.reason) == (False, f"{late[1]} has passed; offer another")
    assert text[slice(*check.spans[0])] == late[1]
    (check,) = [
        one for one in check_request(text, GRACE, TALK, passed=late[:1]) if one.name == "a time"
    ]
    assert check.ok


BERLIN, SEATTLE = ZoneInfo("Europe/Berlin"), ZoneInfo("America/Los_Angeles")


@pytest.mark.parametrize(
    "said",
    [
        *("at 4pm", "1:30pm", "4 p.m.", "at 15h00", "at half past two", "after 3?", "Thurs 4"),
        *("13.30", "next week", "the week of 7 December", "on 3 or 4 December", "any evening"),
    ],
)
def test_a_time_is_known_in_any_dress(said: str) -> None:
    assert named(GOOD.replace("on Tuesday at 15:00", said))["a time"].ok


@pytest.mark.parametrize("said", ["soon", "at Acme", "in 2019", "at 3 sites", "for 1.5 hours", "?"])
def test_a_number_is_no_time(said: str) -> None:
    assert not named(GOOD.replace("on Tuesday at 15:00", said))["a time"].ok


@pytest.mark.parametrize(
    ("said", "theirs", "reason"),
    [
        ("13:30 Berlin time", SEATTLE, "04:30 for them"),
        ("Tuesday 24 November, 04:30 your time (13:30 mine)", SEATTLE, "04:30 for them"),
        ("18:00 Berlin time", SEATTLE, ""),
        ("13:30", SEATTLE, ""),
        ("09:00 your time (18:00 mine)", SEATTLE, ""),
        ("5.15am or 4.30 in the afternoon", None, "05:15 for them"),
        ("tonight at 11", BERLIN, "23:00 for them"),
        ("noon, at 8, or quarter to eight in the evening", None, ""),
        ("at 10 in the morning", None, ""),
        ("at midnight", None, "00:00 for them"),
    ],
)
def test_a_time_is_offered_in_their_day(said: str, theirs: ZoneInfo | None, reason: str) -> None:
    text = GOOD.replace("on Tuesday at 15:00", said)
    clocks = Clocks(BERLIN, theirs, NOW)
    (check,) = [k for k in check_request(text, GRACE, TALK, clocks=clocks) if k.name == "a time"]
    assert check.ok is not bool(reason)
    wanted = f"{reason}; offer one from 8:00 to 20:00" if reason else "offered"
    assert check.reason == wanted


@pytest.mark.parametrize(
    ("asked", "ok"),
    [
        ("I'd be grateful for half an hour of your time.", True),
        ("I would love to hear it, if you can spare 20 minutes.", True),
        ("I want to ask you how it was; it takes 20 minutes.", True),
        ("I'd be grateful for some of your time.", False),
        ("I'd like to understand it in 20 minutes.", False),
    ],
)
def test_one_may_ask_without_a_question_mark(asked: str, ok: bool) -> None:
    text = f"Dear Grace,\n\n{asked}"
    assert named(text)["a question"].ok is ok


def test_an_hour_is_a_lot_when_minutes_are_asked_for() -> None:
    text = GOOD.replace("20 minutes", "an hour")
    assert named(text)["a question"].reason.startswith(
        "an hour is a lot to ask of a stranger; you wanted 20"
    )
    assert named(text, minutes=60)["a question"].ok


@pytest.mark.parametrize("text", ["Could we say 13:30.", "at 9:00.", "13:30. Or not"])
def test_a_time_may_end_a_sentence(text: str) -> None:
    assert len(list(said_times(text))) == 1


@pytest.mark.parametrize("text", ["13:30.5", "1:2:30", "13:30%"])
def test_other_numbers_are_no_times(text: str) -> None:
    assert not list(said_times(text))
