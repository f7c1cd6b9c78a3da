"""The form of a file: a line of tables, a line for each change, and what shows damage."""

import copy
from itertools import pairwise
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.sync.merge import Tables
from tui.storage import journal

values = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=4)
fields = st.dictionaries(st.sampled_from("abcd"), values | st.lists(values, max_size=2), max_size=3)
tables: st.SearchStrategy[Tables] = st.dictionaries(
    st.sampled_from(["notes", "plan", "about"]),
    st.dictionaries(st.sampled_from(["n1", "n2", "n3", "n4"]), fields, max_size=4),
    min_size=1,
    max_size=3,
)


def written(states: list[Tables]) -> tuple[bytes, list[int]]:
    """A file as a run writes it, folded where a line can't say it; and where its lines end."""
    data = journal.whole(states[0])
    check, ends = crc32(data), [len(data)]
    for old, new in pairwise(states):
        change = journal.change(old, new)
        if change is None:
            data = journal.whole(new)
            check, ends = crc32(data), [len(data)]
        elif change:
            more, check = journal.line(change, check)
            data += more
            ends.append(len(data))
    return data, ends


def order(state: Tables) -> dict[str, list[str]]:
    """The ids of every table, in order."""
    return {name: list(table) for name, table in state.items()}


@given(st.lists(tables, min_size=1, max_size=6))
def test_what_was_written_is_read_in_its_order(states: list[Tables]) -> None:
    before = copy.deepcopy(states)
    content = journal.read(written(states)[0])
    assert content.tables == states[-1]
    assert order(content.tables) == order(states[-1])
    assert content.torn == b""
    assert states == before


@given(tables, tables)
def test_a_change_is_empty_only_for_the_same(old: Tables, new: Tables) -> None:
    assert journal.change(old, copy.deepcopy(old)) == {}
    if old != new:
        assert journal.change(old, new) != {}


NOTES: list[Tables] = [
    {"notes": {f"n{n}": {"id": f"n{n}", "text": "é" * n} for n in range(1, last)}}
    for last in range(2, 6)
]


def test_a_file_cut_anywhere_keeps_every_line_before_the_cut() -> None:
    data, ends = written(NOTES)
    assert len(ends) == 4
    for cut in range(ends[0], len(data)):
        content = journal.read(data[:cut])
        whole = sum(end <= cut for end in ends)
        assert content.tables == NOTES[whole - 1]
        assert content.torn == data[ends[whole - 1] : cut]


@pytest.mark.parametrize("kept", range(0, 40, 7))
def test_a_last_line_of_which_blocks_are_missing_is_torn(kept: int) -> None:
    data, ends = written(NOTES)
    start = ends[-2]
    hole = data[: start + kept] + b"\0" * (len(data) - start - kept)
    for torn in (hole, data[: start + kept] + b"\0" * 9 + data[start + kept + 9 :]):
        content = journal.read(torn)
        assert content.tables == NOTES[-2]
        assert content.torn == torn[start:]


def test_every_altered_byte_below_the_first_line_shows() -> None:
    data, ends = written(NOTES)
    for at in range(ends[0], len(data)):
        altered = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        try:
            content = journal.read(altered)
        except ValueError:
            continue
        assert content.torn, at
        assert content.tables == NOTES[-2], at


def test_a_line_that_is_lost_doubled_or_swapped_shows() -> None:
    data, _ = written(NOTES)
    first, a, b, c = data.splitlines(keepends=True)
    for lines in ((first, b, c), (first, a, a, b), (first, b, a, c), (a, b, c)):
        with pytest.raises(ValueError, match=r"line|not one of"):
            journal.read(b"".join(lines))


def test_a_file_put_in_order_by_hand_is_read() -> None:
    data = b'{\n  "notes": {\n    "n1": {"text": "one"}\n  }\n}\n'
    assert journal.read(data) == journal.Content({"notes": {"n1": {"text": "one"}}}, 0, b"", True)


@pytest.mark.parametrize(
    "change", [[], 7, {"set": []}, {"set": {"notes": {"n1": 7}}}, {"drop": {"notes": 7}}]
)
def test_a_line_that_checks_and_is_no_change_is_damage(change: object) -> None:
    data = journal.whole(NOTES[0])
    more, _ = journal.line(change, crc32(data))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="line 2"):
        journal.read(data + more)
