"""What is looked for on Today, read and matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, talking
from tui.domain.agenda.due import Due, DueKind
from tui.domain.agenda.query import (
    IS,
    Query,
    holder,
    is_of,
    known_words,
    lines_found,
    read_query,
    text_about,
)
from tui.domain.model.summary import PersonHead, conversation_head
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

GRACE = PersonHead("grace", "Grace Hopper", "compilers, US Navy", "", tags=("Navy days", "x"))
HEAD = replace(conversation_head(IDEA), stage=Stage.IN_TOUCH, goal="whether Züge run on time")
PROMISE = Due(DueKind.PROMISE, "talk", "grace", "send", NOW, late=True)
ASKED = Due(DueKind.NUDGE, "talk", "grace", "", NOW, theirs=True)

MARKED = st.lists(
    st.sampled_from(["is:", "stage:", "tag:", "IS:promise", "stage:in", ":", "is:é", "a:b", "\x00"])
    | st.text(max_size=6),
    max_size=6,
).map(" ".join)


@given(st.text(max_size=40) | MARKED)
def test_whatever_is_typed_is_read(typed: str) -> None:
    query = read_query(typed)
    assert set(query.kinds) <= IS.keys() and set(query.text.split()) <= set(typed.split())
    holder(query)(GRACE, HEAD)
    is_of(query, PROMISE)
    assert read_query(typed.upper().lower()).stages == query.stages or not typed.isascii()


@given(st.permutations(["grace", "NAVY", "zuge", "touch", "tag:navy", "stage:in", "is:"]))
def test_the_order_of_words_does_not_matter(words: list[str]) -> None:
    assert holder(read_query(" ".join(words)))(GRACE, HEAD)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", True),
        ("hopper grace", True),
        ("grace nobody", False),
        ("züge", True),
        ("tag:navyd", True),
        ("tag:days", False),
        ("tag:x tag:navy", True),
        ("tag:x tag:y", False),
        ("stage:intouch", True),
        ("stage:in-touch", True),
        ("stage:talked", False),
        ("stage:talked stage:in", True),
        ("stage:nowhere", False),
        ("is:nothing", False),
        ("is:late", True),
        ("http://x", False),
    ],
)
def test_what_is_found(typed: str, found: bool) -> None:
    assert holder(read_query(typed))(GRACE, HEAD) is found


def test_without_words_no_text_is_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("every conversation of a library costs that")

    monkeypatch.setattr("tui.domain.agenda.query.text_about", refuse)
    assert holder(read_query("is:late tag:navy "))(GRACE, HEAD)


def test_somebody_without_a_conversation_or_without_a_file() -> None:
    assert holder(read_query("grace"))(GRACE, None)
    assert not holder(read_query("stage:idea"))(GRACE, None)
    assert holder(read_query("stage:in"))(None, HEAD) and not holder(read_query("tag:x"))(
        None, HEAD
    )
    assert text_about(None, None) == ""
    assert text_about(None, conversation_head(talking())) == "in a call"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is:promise", [PROMISE]),
        ("is:p", [PROMISE]),
        ("is:late", [PROMISE]),
        ("is:theirs", [ASKED]),
        ("is:request is:theirs hopper", [ASKED]),
        ("is:request is:late", []),
        ("is:advice", []),
        ("is:elephant", []),
        ("hopper", [PROMISE, ASKED]),
        ("stage:idea", []),
    ],
)
def test_lines_that_are_found(typed: str, found: list[Due]) -> None:
    there = lines_found(read_query(typed), [PROMISE, ASKED], {"grace": GRACE}, {"talk": HEAD})
    assert there == found


def test_every_kind_of_line_can_be_looked_for() -> None:
    lines = [Due(kind, "talk", "grace", "", NOW) for kind in DueKind]
    for line in lines:
        assert any(IS[word](line) for word in IS if word not in ("late", "mine", "theirs"))
    assert known_words().startswith("call, thank-you, ")


def test_what_is_unknown_is_named_and_what_is_half_typed_is_not() -> None:
    assert read_query("is:foo stage:bar grace").unknown == "is:foo"
    assert not read_query("is: stage: tag:").unknown and not read_query("is: tag:")
    assert bool(read_query("a")) and read_query("Grace is:p").words == ("grace",)
    assert read_query("  ") == Query()
