"""What gave way when both sides changed a field stays in the record's history."""

from itertools import permutations
from typing import Any

import pytest

from tui.domain.sync.field_history import BOOKKEEPING, Fields, tidied
from tui.domain.sync.merge import Tables, merge

NOON, ONE, TWO = (f"2026-11-24T{hour}:00:00+00:00" for hour in (12, 13, 14))


def side(at: str, machine: str, /, **fields: Any) -> Fields:
    return {"id": "r", "updated_at": at, "machine": machine, **fields}


def joined(base: Fields, theirs: Fields, ours: Fields, *, back: bool = False) -> Fields:
    files: list[Tables] = [{"conversation": {"r": fields}} for fields in (base, theirs, ours)]
    return merge(*files, back=back)["conversation"]["r"]


def values(record: Fields) -> list[tuple[str, str]]:
    return [(one["field"], one["value"]) for one in record.get("history", [])]


def gave_way(older: Any, newer: Any, field: str = "goal") -> list[tuple[str, str]]:
    """What is remembered when a newer value replaces an older one, both new to the base."""
    old, new = {field: older}, {field: newer}
    if "." in field:
        outer, inner = field.split(".")
        old, new = {outer: {inner: older}}, {outer: {inner: newer}}
    return values(joined(side(NOON, "m0"), side(ONE, "m1", **old), side(TWO, "m2", **new)))


def test_the_older_value_says_whose_it_was_and_of_when() -> None:
    base = side(NOON, "m0", goal="old")
    theirs, ours = side(ONE, "m1", goal="theirs"), side(TWO, "m2", goal="ours")
    entry = {"field": "goal", "value": "theirs", "updated_at": ONE, "machine": "m1"}
    assert joined(base, theirs, ours) == {**ours, "history": [entry]}


def test_a_value_inside_of_a_field_has_a_dotted_name() -> None:
    assert gave_way("https://a", "https://b", "call.link") == [("call.link", "https://a")]
    assert gave_way("Dear Ada", "Hello", "request.draft") == [("request.draft", "Dear Ada")]


@pytest.mark.parametrize(
    ("older", "kept"),
    [
        ("zwölf\nlines", "zwölf\nlines"),
        (45, "45"),
        (True, "true"),
        (["é", "b"], '["é","b"]'),
        ([{"value": "v", "kind": "k"}], '[{"kind":"k","value":"v"}]'),
        ({"b": 1, "a": None}, '{"a":null,"b":1}'),
    ],
)
def test_a_text_is_kept_as_it_is_and_anything_else_as_json(older: object, kept: str) -> None:
    assert gave_way(older, "newer") == [("goal", kept)]


@pytest.mark.parametrize("nothing", ["", None, [], {}, False, 0])
def test_what_says_nothing_is_not_kept(nothing: object) -> None:
    assert gave_way(nothing, "newer") == []


@pytest.mark.parametrize("field", sorted(BOOKKEEPING - {"id"}))
def test_what_nobody_wrote_is_not_kept(field: str) -> None:
    assert gave_way("a", "b", field) == []
    assert gave_way("a", "b", f"call.{field}") == []


def test_the_half_typed_line_is_kept() -> None:
    assert gave_way("what they sa", "an", "draft_line.text") == [
        ("draft_line.text", "what they sa")
    ]
    assert gave_way("what they sa", "", "draft_line.text") == [("draft_line.text", "what they sa")]


def test_the_beginning_of_a_text_is_not_kept_beside_it() -> None:
    assert gave_way("how tea", "how teams choose") == []
    assert gave_way("teams", "how teams choose") == [("goal", "teams")]
    assert gave_way("how teams choose", "how tea") == [("goal", "how teams choose")]
    assert gave_way(1, 15) == [("goal", "1")]


def test_two_who_type_at_once_leave_one_line_each() -> None:
    base, first, second = side(NOON, "m"), "nobody believed it", "a good week"
    there = base
    for length in range(1, len(first) + 1):
        at = f"2026-11-24T13:00:{length:02d}+00:00"
        a, b = first[:length], second[: min(length, 11)]
        one = side(at, "m", draft_line={"text": a})
        two = side(at.replace("+", ".5+"), "m", draft_line={"text": b})
        there = joined(base, joined(base, there, one), two)
    assert values(there) == [("draft_line.text", first)]
    assert there["draft_line"] == {"text": second}


def test_both_histories_are_joined_in_order_and_each_entry_once() -> None:
    base = side(NOON, "m0", goal="0")
    versions = [side(f"2026-11-24T1{n}:00:00+00:00", f"m{n}", goal=f"{n}!") for n in range(3, 7)]
    wanted = [("goal", f"{n}!") for n in range(3, 6)]
    for one, two, three, four in permutations(versions):
        left, right = joined(base, one, two), joined(base, three, four)
        assert values(joined(base, left, right)) == wanted
        assert joined(base, left, right) == joined(base, joined(base, right, left), left)


def test_of_the_same_value_only_the_last_time_is_kept() -> None:
    early, late = ({"field": "goal", "value": "a", "updated_at": t, "machine": "m"} for t in "12")
    first = {**early, "updated_at": None}
    entries: list[Fields] = [early, late, first, late]
    for one, two, three, four in permutations(entries):
        assert tidied([one, two, three, four], {"goal": "b"}) == [late]
    assert tidied([early, late], {"goal": "a"}) == []
    assert tidied([{**early, "field": "call.link.deep"}], {"call": {"link": "a"}}) != []


def test_what_one_side_remembers_stays_when_the_other_changed_something_else() -> None:
    base, entry = side(NOON, "m0", goal="a"), {"field": "goal", "value": "x"}
    theirs, ours = side(ONE, "m1", goal="b", history=[entry]), side(TWO, "m2", goal="a", link="l")
    wanted = side(TWO, "m2", goal="b", link="l", history=[entry])
    assert joined(base, theirs, ours) == joined(base, ours, theirs) == wanted


def test_where_nothing_gave_way_nothing_is_written() -> None:
    base = side(NOON, "m0", goal="a")
    merged = joined(base, side(ONE, "m1", goal="b"), side(TWO, "m2", goal="a", link="l"))
    assert "history" not in merged


def test_at_the_same_moment_the_value_decides() -> None:
    base, a, b = side(NOON, "m"), side(ONE, "m", goal="a"), side(ONE, "m", goal="b")
    for merged in (joined(base, a, b), joined(base, b, a)):
        assert (merged["goal"], values(merged)) == ("b", [("goal", "a")])


def test_going_back_gives_way_everywhere_and_is_not_remembered() -> None:
    step = side(TWO, "m1", goal="mine", link="new")
    now = side(ONE, "m2", goal="theirs", link="new", opening="theirs")
    target = side(NOON, "m1", goal="before", link="")
    wanted = side(ONE, "m2", goal="theirs", link="", opening="theirs")
    assert joined(step, now, target, back=True) == wanted
    late = {**target, "updated_at": "2026-11-24T18:00:00+00:00"}
    assert joined(step, now, late, back=True)["goal"] == "theirs"


def test_going_back_does_not_bring_back_the_words_of_a_note() -> None:
    texts = ("mine", "theirs", "before")
    step, now, target = ({"notes": {"n": {"text": text, "kind": text}}} for text in texts)
    assert merge(step, now, target, back=True) == now
