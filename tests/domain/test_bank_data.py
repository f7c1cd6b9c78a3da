"""The questions that ship: whole, in range, and good by the project's own check."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tui.domain.check import check_question
from tui.domain.question import CUE_WORDS
from tui.domain.words import Phase, Side, Theme

BANK = Path(__file__).resolve().parents[2] / "tui" / "data" / "bank.toml"
DOCUMENT = tomllib.loads(BANK.read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = DOCUMENT["question"]
STARTERS = sorted((q for q in QUESTIONS if q["starter"]), key=lambda q: int(q["starter"]))
FINDING = "the talk you gave in May"
PHASES = list(Phase)
TYPES = {
    "id": str,
    "text": str,
    "cue": str,
    "theme": str,
    "phase": str,
    "minutes": int,
    "side": str,
    "depth": int,
    "sensitive": bool,
    "slot": str,
    "stems": list,
    "avoid_if": str,
    "starter": int,
    "must": bool,
}

each = pytest.mark.parametrize("question", QUESTIONS, ids=[str(q["id"]) for q in QUESTIONS])


def test_the_file_holds_questions_and_nothing_else() -> None:
    assert set(DOCUMENT) == {"question"}
    assert 70 <= len(QUESTIONS) <= 80


@each
def test_a_question_has_every_field_in_its_type(question: dict[str, Any]) -> None:
    assert {name: type(value) for name, value in question.items()} == TYPES


@each
def test_a_question_is_in_range(question: dict[str, Any]) -> None:
    assert question["id"] == "-".join(question["id"].lower().split())
    assert question["id"].replace("-", "").isalpha()
    assert question["theme"] in set(Theme)
    assert question["phase"] in set(Phase)
    assert question["side"] in set(Side)
    assert 1 <= question["minutes"] <= 4
    assert 1 <= question["depth"] <= 3
    assert 0 <= question["starter"] <= 10


@each
def test_a_cue_is_a_glance(question: dict[str, Any]) -> None:
    assert 3 <= len(question["cue"].split()) <= CUE_WORDS
    assert question["cue"] == question["cue"].lower()


@each
def test_a_slot_stands_in_the_text_exactly_when_it_has_a_name(question: dict[str, Any]) -> None:
    assert question["text"].count("{finding}") == bool(question["slot"])
    assert question["text"].count("{") == question["text"].count("{finding}")
    assert not (question["slot"] and question["must"])


@each
def test_a_question_and_its_stems_pass_the_check(question: dict[str, Any]) -> None:
    said = question["text"].replace("{finding}", FINDING)
    assert check_question(said, has_finding=True) == ()
    assert check_question(question["text"], has_finding=True) == ()
    assert 1 <= len(question["stems"]) <= 2
    for stem in question["stems"]:
        assert check_question(stem, has_finding=True) == ()
        assert stem.endswith("?")


@each
def test_a_question_is_written_out_and_trimmed(question: dict[str, Any]) -> None:
    texts = [*question["stems"], *(v for v in question.values() if isinstance(v, str))]
    assert all(text == " ".join(text.split()) for text in texts)
    assert question["text"][0].isupper()
    assert question["text"][-1] in "?."
    assert "!" not in question["text"]


@pytest.mark.parametrize("field", ["id", "text", "cue"])
def test_nothing_is_there_twice(field: str) -> None:
    counted = Counter(question[field].lower() for question in QUESTIONS)
    assert max(counted.values()) == 1, counted.most_common(1)


def test_every_theme_is_covered_in_the_order_of_the_themes() -> None:
    counted = Counter(question["theme"] for question in QUESTIONS)
    print({str(theme): counted[theme] for theme in Theme})
    assert list(counted) == [theme.value for theme in Theme]
    assert min(counted.values()) >= 3


def test_a_few_questions_wait_for_a_finding() -> None:
    assert 6 <= sum(bool(question["slot"]) for question in QUESTIONS) <= 10


def test_what_rescues_a_call_is_short_and_fits_anywhere() -> None:
    rescue = [q for q in QUESTIONS if q["theme"] == Theme.RESCUE]
    assert {(q["phase"], q["minutes"], q["slot"]) for q in rescue} == {("core", 1, "")}


def test_the_first_plan_has_ten_questions_in_order() -> None:
    assert [question["starter"] for question in STARTERS] == list(range(1, 11))
    phases = [PHASES.index(Phase(question["phase"])) for question in STARTERS]
    assert phases == [0, 0, 1, 1, 1, 1, 1, 1, 2, 2]
    assert 20 <= sum(question["minutes"] for question in STARTERS) <= 26
    assert not any(question["slot"] or question["sensitive"] for question in STARTERS)


def test_the_first_plan_goes_from_easy_to_deep() -> None:
    core = [question["depth"] for question in STARTERS if question["phase"] == Phase.CORE]
    assert core == sorted(core)


def test_five_of_the_first_plan_are_must_asks_with_both_closing_ones() -> None:
    must = [question for question in QUESTIONS if question["must"]]
    assert len(must) == 5
    assert all(question["starter"] for question in must)
    closing = [question for question in must if question["phase"] == Phase.CLOSE]
    assert {q["theme"] for q in closing} == {Theme.REFERRAL.value}
    assert closing == STARTERS[-2:]
