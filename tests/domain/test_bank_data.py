"""The questions that ship: whole, in range, and good by the project's own check."""

import re
import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tui.domain.model.conversation import Finding
from tui.domain.model.plan import PHASE_ORDER, plan_remarks, planned
from tui.domain.model.question import CUE_WORDS, BankQuestion
from tui.domain.model.vocabulary import Kind, Pack, Phase, Side, Theme
from tui.domain.questions.check import check_question
from tui.domain.questions.intents import INTENTS, NAMES
from tui.domain.questions.known import CONDITIONS
from tui.domain.questions.matching import filled
from tui.domain.questions.plan_proposal import LEADS, WEIGHS
from tui.storage.bank import read_bank

BANK = Path(__file__).resolve().parents[2] / "tui" / "data" / "bank.toml"
DOCUMENT = tomllib.loads(BANK.read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = DOCUMENT["question"]
STARTERS = sorted((q for q in QUESTIONS if q["starter"]), key=lambda q: int(q["starter"]))
FINDING = "the talk you gave in May"
PHASES = list(Phase)
SHORT = 15
"""Minutes of the shortest pack."""
ALIKE = 0.8
"""Share of the words that two questions may have in common, of the shorter one's."""
WANTED = {
    Theme.WARM_UP: 9,
    Theme.PATH: 18,
    Theme.WORK: 36,
    Theme.SURPRISES: 8,
    Theme.FIELD: 17,
    Theme.ORGANISATION: 39,
    Theme.SKILLS: 42,
    Theme.FIT: 37,
    Theme.SWITCHING: 27,
    Theme.DECISIONS: 30,
    Theme.RESOURCES: 10,
    Theme.EXPERIMENT: 8,
    Theme.REFERRAL: 9,
    Theme.RESCUE: 15,
}
"""Questions of each theme."""
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
    "packs": list,
    "intents": list,
    "needs": list,
    "unless": list,
}

each = pytest.mark.parametrize("question", QUESTIONS, ids=[str(q["id"]) for q in QUESTIONS])
each_pack = pytest.mark.parametrize("pack", Pack)


def questions_of(pack: Pack) -> list[BankQuestion]:
    """The questions of a pack in the order of a call."""
    own = (question for question in read_bank() if pack in question.packs)
    return sorted(own, key=lambda question: PHASE_ORDER[question.phase])


def words_of(text: str) -> set[str]:
    """The different words of a text."""
    return set(re.findall(r"[\w']+", text.lower()))


def test_the_file_holds_questions_and_nothing_else() -> None:
    assert set(DOCUMENT) == {"question"}
    assert len(QUESTIONS) == sum(WANTED.values())


@each
def test_a_question_has_every_field_in_its_type(question: dict[str, Any]) -> None:
    rescue = {"after": list} if question["theme"] == Theme.RESCUE else {}
    assert {name: type(value) for name, value in question.items()} == {**TYPES, **rescue}


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
    assert set(question["packs"]) <= set(Pack)
    assert len(set(question["packs"])) == len(question["packs"])


@each
def test_what_it_asks_for_and_depends_on_is_known(question: dict[str, Any]) -> None:
    assert set(question["intents"]) <= set(NAMES)
    assert bool(question["intents"]) == (question["theme"] != Theme.RESCUE)
    apart = question["phase"] == Phase.CLOSE or question["theme"] in (Theme.RESCUE, Theme.WARM_UP)
    assert (0 if apart else 2) <= len(question["intents"]) <= 4, question["id"]
    assert {*question["needs"], *question["unless"]} <= CONDITIONS
    assert not question["starter"] or {WEIGHS, LEADS}.issuperset(question["needs"])


def test_every_intent_has_a_question_and_every_condition_a_reader() -> None:
    assert {name for question in QUESTIONS for name in question["intents"]} == set(NAMES)


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


@pytest.mark.parametrize("raw", ["a year at sea", "she moved to Lisbon in 2019."])
def test_a_slot_takes_a_finding_in_the_words_it_was_noted_in(raw: str) -> None:
    for question in read_bank():
        if question.slot:
            said = filled(question, Finding(id="f", text=raw), "q").text
            assert f": [say it to them: {raw}]. " in said


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


def test_no_two_questions_are_nearly_the_same() -> None:
    said = {question["id"]: words_of(question["text"]) for question in QUESTIONS}
    for (one, ones), (other, others) in combinations(said.items(), 2):
        assert len(ones & others) <= ALIKE * min(len(ones), len(others)), (one, other)


def test_no_stem_is_there_twice() -> None:
    counted = Counter(stem for question in QUESTIONS for stem in question["stems"])
    assert max(counted.values()) == 1, counted.most_common(1)


@each
def test_nothing_asks_for_a_job(question: dict[str, Any]) -> None:
    said = words_of(" ".join([question["text"], *question["stems"]]))
    assert not said & {"hire", "hired", "hiring", "recruit", "recruiting", "vacancy", "opening"}


def test_every_theme_has_its_number_in_the_order_of_the_themes() -> None:
    counted = Counter(Theme(question["theme"]) for question in QUESTIONS)
    assert counted == WANTED
    assert list(counted) == list(Theme)


@each
def test_a_question_can_be_reached(question: dict[str, Any]) -> None:
    rescue = question["theme"] == Theme.RESCUE
    way_in = rescue or question["packs"] or question["starter"] or question["slot"]
    aimed = next(iter(question["intents"]), "") in INTENTS
    assert way_in or question["sensitive"] or aimed


def test_a_few_questions_wait_for_a_finding() -> None:
    assert 6 <= sum(bool(question["slot"]) for question in QUESTIONS) <= 14


def test_what_rescues_a_call_is_short_and_fits_anywhere() -> None:
    rescue = [q for q in QUESTIONS if q["theme"] == Theme.RESCUE]
    assert {(q["phase"], q["minutes"], q["slot"]) for q in rescue} == {("core", 1, "")}


def test_every_kind_of_note_has_a_follow_up() -> None:
    after = Counter(kind for question in QUESTIONS for kind in question.get("after", []))
    assert set(after) == {kind.value for kind in Kind if kind is not Kind.MY_SIDE}


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


@each_pack
def test_a_pack_is_a_whole_plan(pack: Pack) -> None:
    whole = questions_of(pack)
    plan = [planned(question, question.id) for question in whole]
    assert {question.phase for question in whole} == set(Phase)
    remarks = set(plan_remarks(plan, SHORT if pack is Pack.SENIOR_LEADER else 30))
    assert remarks <= {"nothing about life outside work yet"}
    assert not any(question.slot or question.sensitive for question in whole)
    assert not any(question.theme is Theme.RESCUE for question in whole)


@each_pack
def test_a_pack_opens_easily_goes_deep_and_closes_with_both(pack: Pack) -> None:
    whole = questions_of(pack)
    assert {question.depth for question in whole if question.phase is Phase.OPEN} == {1}
    assert max(question.depth for question in whole if question.phase is Phase.CORE) == 3
    assert [question.id for question in whole[-2:]] == ["refer-who-else", "refer-stay-in-touch"]


@each_pack
def test_a_pack_has_questions_of_its_own(pack: Pack) -> None:
    assert sum(question.packs == (pack,) for question in questions_of(pack)) >= 3


@each_pack
def test_a_pack_fits_its_call(pack: Pack) -> None:
    whole = questions_of(pack)
    minutes = sum(question.minutes for question in whole)
    if pack is Pack.SENIOR_LEADER:
        assert len(whole) == 10 and minutes <= SHORT
    else:
        assert 8 <= len(whole) <= 14 and 20 <= minutes <= 28
