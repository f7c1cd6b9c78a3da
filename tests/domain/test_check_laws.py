"""What holds for the check of a question whatever is typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.labelled import hard, read_labelled
from tests.growth import TIMES, grows_as_its_matter
from tui.domain.questions.check import RemarkKind, check_question

QUESTIONS = [text for part in read_labelled().values() for text in part]
SIGNS = tuple("?!.,;:…—-'’\"_\n\u00a0{()/")
WORDS = tuple(sorted({word for text in QUESTIONS for word in text.split()}))
ANY_TEXT = st.text() | st.lists(st.sampled_from(SIGNS + WORDS)).map(" ".join)


@given(ANY_TEXT, st.booleans())
@example("?!…", False)
@example(" , ?", True)
@example("\x00 İİ or ﬁ \ud800?", False)
@example("E.G. (İ.e. ) etc", True)
def test_any_text_is_read_and_its_words_are_pointed_at(text: str, has_finding: bool) -> None:
    remarks = check_question(text, has_finding=has_finding)
    assert remarks == check_question(text, has_finding=has_finding)
    assert bool(remarks) >= (not has_finding and bool(text.strip()))
    kinds = [remark.kind for remark in remarks]
    assert kinds == [kind for kind in RemarkKind if kind in kinds]
    for remark in remarks:
        start, end = remark.span
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert remark.soft is (remark.kind is RemarkKind.GENERIC)


@given(ANY_TEXT)
def test_a_finding_takes_the_hint_away_and_nothing_else(text: str) -> None:
    tied = check_question(text, has_finding=True)
    assert tied == tuple(remark for remark in check_question(text) if not remark.soft)


@given(st.sampled_from(QUESTIONS), st.sampled_from([" ", "  ", "\n", "\t ", "\u00a0"]))
def test_blanks_make_no_difference(text: str, blank: str) -> None:
    assert hard(f"{blank}{text.replace(' ', blank)}{blank}") == hard(text)


@given(st.sampled_from(QUESTIONS))
def test_capitals_make_no_difference(text: str) -> None:
    assert hard(text.upper()) == hard(text.lower()) == hard(text)


@pytest.mark.parametrize(
    "unit",
    [
        *("and what ", "so , ", "? ", "a", "' ", "is it or ", " ", "what 's ", "(", "(a", "; "),
        *("is there ", "what , which a ", ", which a b c d ", "how many a ", "e.g.", "a.", "/a/a"),
        *("nation of ", "you a ", "you could be hiring ", "what does a "),
    ],
)
def test_twenty_thousand_hostile_signs_take_no_time(unit: str) -> None:
    few = 20_000 // len(unit) // TIMES
    assert grows_as_its_matter(check_question, unit * few, unit * few * TIMES)
