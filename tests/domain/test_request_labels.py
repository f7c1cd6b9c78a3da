"""How well the checks of a request read, on sentences labelled by hand."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.domain.build import GRACE, talked
from tui.domain.letters.request_checks import Clocks, RequestCheck, check_request

LABELLED = tomllib.loads(Path(__file__).with_name("labelled_requests.toml").read_text("utf-8"))
WHO = "I'm a bus driver from Bradford."
WHY = "You went from the night shift to running the depot in four years."
OFFER = "Would Tuesday at 4pm or Wednesday at 10am suit you?"
WINTER = datetime(2026, 11, 24, tzinfo=UTC)


def doubts(
    *said: str, who: str = WHO, why: str = WHY, offer: str = OFFER, clocks: Clocks | None = None
) -> list[RequestCheck]:
    """What is said against a letter that has such sentences in it."""
    begun = " ".join((who, why, *said))
    ask = f"Could I ask you for 20 minutes by phone? {offer}"
    text = f"Dear Grace,\n\n{begun}\n\n{ask}\n\nWith thanks,\nSam Field"
    left_out = {"research", "sent once"}
    found = check_request(text, GRACE, talked(), clocks=clocks)
    return [check for check in found if not check.ok and check.name not in left_out]


def judged(kind: str, sentence: str) -> list[RequestCheck]:
    """What is said against a letter with a sentence of a kind."""
    if kind == "why":
        return doubts(why=sentence)
    if kind == "who":
        return doubts(who=sentence, why="You opened a second shop when everybody closed one.")
    return doubts(sentence)


@pytest.mark.parametrize("kind", ["job", "presses", "hedged", "why", "who"])
def test_nearly_all_that_works_against_a_request_is_found(kind: str) -> None:
    groups = LABELLED[kind]
    missed = [sentence for sentence in groups["faulty"] if not judged(kind, sentence)]
    wrong = [sentence for sentence in groups["fine"] if judged(kind, sentence)]
    print("missed:", missed, "wrongly:", wrong)
    assert len(missed) <= len(groups["faulty"]) / 20
    assert len(wrong) <= len(groups["fine"]) / 20


def test_a_time_outside_their_day_is_found_on_whatever_clock_it_is_said() -> None:
    found = {
        group: [
            offer
            for theirs, offer, mine in rows
            if any(
                "for them" in check.reason
                for check in doubts(
                    offer=offer, clocks=Clocks(ZoneInfo(mine), ZoneInfo(theirs), WINTER)
                )
            )
        ]
        for group, rows in LABELLED["time"].items()
    }
    assert len(found["faulty"]) >= 0.85 * len(LABELLED["time"]["faulty"])
    assert not found["fine"]


def test_while_a_blank_is_left_nobody_is_missed() -> None:
    (who, why) = [
        check
        for check in check_request("Dear Grace,\n\n[who you are]", GRACE, talked())
        if check.name in ("who you are", "why them")
    ]
    assert who.ok and why.ok and "blank" in who.reason and who.reason == why.reason
