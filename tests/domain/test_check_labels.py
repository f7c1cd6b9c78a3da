"""How well the check of a question reads, on questions labelled by hand."""

from collections import Counter

import pytest

from tests.domain.labelled import DEVELOPED, FRESH, HARD, HELD_OUT, TYPED, hard, read_labelled
from tui.domain.questions.check import MAX_WORDS, RemarkKind

LABELLED = read_labelled()
GOOD = [text for part in LABELLED.values() for text, kinds in part.items() if not kinds]


CASES = [
    (part, kind)
    for part in (DEVELOPED, HELD_OUT, TYPED, FRESH)
    for kind in HARD
    if any(kind in kinds for kinds in LABELLED[part].values())
]


@pytest.mark.parametrize(("part", "kind"), CASES)
def test_most_is_found_and_little_is_found_wrongly(part: str, kind: RemarkKind) -> None:
    meant = {text for text, kinds in LABELLED[part].items() if kind in kinds}
    found = {text for text in LABELLED[part] if kind in hard(text)}
    precision, recall = len(found & meant) / len(found), len(found & meant) / len(meant)
    print(f"{part}, {kind}: precision {precision:.2f} of {len(found)}", end=", ")
    print(f"recall {recall:.2f} of {len(meant)}")
    print("  wrongly:", found - meant, "missed:", meant - found)
    assert precision >= 0.9
    assert recall >= 0.8


def test_the_list_is_long_and_about_half_of_it_good() -> None:
    assert len(LABELLED[DEVELOPED]) >= 200
    assert len(LABELLED[HELD_OUT]) >= 100
    assert 0.4 <= len(GOOD) / sum(map(len, LABELLED.values())) <= 0.6


def test_no_question_is_labelled_twice() -> None:
    counted = Counter(text.lower() for part in LABELLED.values() for text in part)
    assert max(counted.values()) == 1, counted.most_common(1)


def test_too_long_is_a_matter_of_counting() -> None:
    for part in LABELLED.values():
        for text, kinds in part.items():
            assert (RemarkKind.TOO_LONG in kinds) == (len(text.split()) > MAX_WORDS), text


def test_nineteen_good_questions_of_twenty_are_left_in_peace() -> None:
    spoiled = {text: hard(text) for text in GOOD if hard(text)}
    print(spoiled)
    assert len(spoiled) <= len(GOOD) / 20
