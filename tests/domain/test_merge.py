"""Laws of joining what two writers made of one file."""

import copy
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tui.domain.model.vocabulary import Kind
from tui.domain.sync.field_history import HISTORY, STAMPS, Fields
from tui.domain.sync.merge import Table, Tables, merge

TABLES = ("notes", "plan", "conversation")
VALUES: st.SearchStrategy[Any] = st.sampled_from(["", "a", "b", "cd", 0, 1, None])
MOMENTS = st.sampled_from([None, *(f"2026-11-24T18:0{n}:00+00:00" for n in range(4))])
CALLS = st.dictionaries(st.sampled_from(["paused_s", "next_id"]), VALUES)
ENTRY = {"updated_at": None, "machine": "m0"}
HISTORIES = st.lists(
    st.builds(
        lambda field, value: {"field": field, "value": value, **ENTRY},
        st.sampled_from(["goal", "call.link"]),
        st.sampled_from(["a", "ab", "z"]),
    ),
    max_size=2,
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "updated_at": MOMENTS,
    "machine": st.sampled_from(["m1", "m2"]),
    "text": st.sampled_from(["one", "two", "three", "four"]),
    "kind": st.sampled_from(list(Kind)).map(str),
    "call": CALLS | VALUES,
    "goal": VALUES,
    "history": HISTORIES,
}
RECORDS = st.fixed_dictionaries({}, optional=FIELDS)
IDS = st.sampled_from(["r1", "r2", "r3"])
TABLE = st.dictionaries(IDS, RECORDS, max_size=3)
FILES: st.SearchStrategy[Tables] = st.dictionaries(st.sampled_from(TABLES), TABLE, max_size=3)


@st.composite
def three(draw: st.DrawFn) -> tuple[Tables, Tables, Tables]:
    """What both started from, and what each side made of it."""
    base = draw(FILES)
    return base, draw(edited(base)), draw(edited(base))


@st.composite
def edited(draw: st.DrawFn, base: Tables) -> Tables:
    """A file after some changes: tables, records and fields added, removed and written."""
    made = copy.deepcopy(base)
    for _ in range(draw(st.integers(0, 5))):
        table = made.setdefault(draw(st.sampled_from(TABLES)), {})
        record_id = draw(IDS)
        if draw(st.integers(0, 5)) == 0:
            table.pop(record_id, None)
            continue
        record, name = table.setdefault(record_id, {}), draw(st.sampled_from(list(FIELDS)))
        record[name] = draw(FIELDS[name])
        if draw(st.integers(0, 9)) == 0:
            del record[name]
    if draw(st.integers(0, 5)) == 0:
        made.pop(draw(st.sampled_from(TABLES)), None)
    return made


@given(FILES, FILES)
@example({"notes": {}}, {})
@example({"plan": {"r1": {"goal": "a"}}}, {"plan": {"r1": {}}})
def test_what_only_one_side_changed_is_taken_whole(base: Tables, other: Tables) -> None:
    assert merge(base, base, other) == other
    assert merge(base, other, base) == other


@given(FILES, FILES)
def test_what_both_changed_alike_is_taken_once(base: Tables, both: Tables) -> None:
    assert merge(base, both, both) == both


@given(three())
def test_both_sides_come_to_the_same(files: tuple[Tables, Tables, Tables]) -> None:
    base, theirs, ours = files
    assert merge(base, theirs, ours) == merge(base, ours, theirs)


@given(three())
def test_nothing_is_written_into_what_was_given(files: tuple[Tables, Tables, Tables]) -> None:
    before = copy.deepcopy(files)
    merge(*files)
    assert files == before


@given(three())
def test_no_note_is_lost(files: tuple[Tables, Tables, Tables]) -> None:
    """A note is gone only if one side removed it and the other left it as it was."""
    base, theirs, ours = (side.get("notes", {}) for side in files)
    merged = merge(*files).get("notes", {})
    for id in theirs.keys() | ours.keys():
        left_alone = says(base, id) in (says(theirs, id), says(ours, id))
        removed = id in base and not (id in theirs and id in ours)
        assert (id in merged) is not (removed and left_alone)


def says(notes: Table, id: str) -> Fields | None:
    """A note without what says who wrote it when."""
    if id not in notes:
        return None
    return {key: value for key, value in notes[id].items() if key not in STAMPS}


@given(three())
def test_both_texts_of_a_note_are_kept(files: tuple[Tables, Tables, Tables]) -> None:
    base, theirs, ours = (side.get("notes", {}) for side in files)
    merged = merge(*files).get("notes", {})
    for id in theirs.keys() & ours.keys():
        old = base.get(id, {}).get("text")
        for side in (theirs, ours):
            text = side[id].get("text", old)
            if text != old:
                assert text in merged[id]["text"].split("\n")


@given(three())
def test_a_field_that_one_side_wrote_is_taken(files: tuple[Tables, Tables, Tables]) -> None:
    base, theirs, ours = files
    merged = merge(*files)
    for name in theirs.keys() & ours.keys():
        for id in theirs[name].keys() & ours[name].keys():
            old, their, our = base.get(name, {}).get(id, {}), theirs[name][id], ours[name][id]
            for key in (their.keys() & our.keys() & old.keys()) - {*STAMPS, HISTORY}:
                if their[key] == old[key]:
                    assert merged[name][id][key] == our[key]


EARLY, LATE = "2026-11-24T18:00:00+00:00", "2026-11-24T18:00:00.500000+00:00"


def joined(base: Fields, theirs: Fields, ours: Fields, table: str = "conversation") -> Fields:
    """One record after both sides changed it; the same whoever joins."""
    files: list[Tables] = [{table: {"r": fields}} for fields in (base, theirs, ours)]
    merged: Table = merge(*files)[table]
    assert merge(files[0], files[2], files[1])[table] == merged
    return merged["r"]


def test_the_newer_of_two_values_is_kept() -> None:
    old = {"goal": "x", "updated_at": EARLY}
    theirs, ours = {"goal": "a", "updated_at": LATE}, {"goal": "b", "updated_at": EARLY}
    assert joined(old, theirs, ours)["goal"] == "a"
    assert joined(old, theirs, ours)["updated_at"] == LATE


def test_the_newer_record_decides_inside_of_its_fields_too() -> None:
    theirs = {"request": {"draft": "a"}, "updated_at": LATE}
    ours = {"request": {"draft": "b"}, "updated_at": EARLY}
    assert joined({"request": {"draft": "x"}}, theirs, ours)["request"] == {"draft": "a"}


def test_a_side_that_was_never_stamped_is_the_older() -> None:
    theirs, ours = {"goal": "a", "updated_at": EARLY}, {"goal": "b", "updated_at": None}
    assert joined({"goal": "x", "updated_at": None}, theirs, ours)["goal"] == "a"


def test_what_each_wrote_inside_of_a_field_is_joined() -> None:
    base = {"call": {"paused_s": 0, "next_id": "q1", "extra_minutes": 0}}
    theirs = {"call": {"paused_s": 9, "next_id": "q1", "extra_minutes": 0}}
    ours = {"call": {"paused_s": 0, "next_id": "q2", "extra_minutes": 0}}
    wanted = {"paused_s": 9, "next_id": "q2", "extra_minutes": 0}
    assert joined(base, theirs, ours)["call"] == wanted


def test_a_field_that_one_side_removed_is_gone_unless_the_other_changed_it() -> None:
    old, gone = {"goal": "x", "link": "l"}, {"link": "l", "updated_at": LATE}
    for at in (EARLY, "2026-11-24T20:00:00+00:00"):
        assert "goal" not in joined(old, gone, {**old, "link": "new", "updated_at": at})
        assert joined(old, gone, {**old, "goal": "a", "updated_at": at})["goal"] == "a"


def test_both_texts_stand_with_the_newer_first() -> None:
    theirs, ours = {"text": "a", "updated_at": LATE}, {"text": "b", "updated_at": EARLY}
    assert joined({"text": "x"}, theirs, ours, "notes")["text"] == "a\nb"
    assert joined({"text": "x"}, theirs, ours, "plan")["text"] == "a"


def test_a_text_that_is_in_the_other_already_is_not_said_twice() -> None:
    for other in ("b", "a\nb", "", "b\nc"):
        theirs, ours = {"text": "a\nb\nc", "updated_at": LATE}, {"text": other}
        assert joined({"text": "x"}, theirs, ours, "notes")["text"] == "a\nb\nc"
        older = {**theirs, "updated_at": None}, {**ours, "updated_at": LATE}
        assert joined({"text": "x"}, *older, "notes")["text"] == "a\nb\nc"
    theirs, ours = {"text": "also", "updated_at": LATE}, {"text": "al"}
    assert joined({"text": "x"}, theirs, ours, "notes")["text"] == "also\nal"


def test_a_note_that_one_side_took_off_the_record_stays_off() -> None:
    off, quote = str(Kind.OFF_THE_RECORD), str(Kind.QUOTE)
    theirs = {"kind": quote, "text": "a", "updated_at": LATE}
    ours = {"kind": off, "text": "b", "updated_at": EARLY}
    merged = joined({"kind": str(Kind.PLAIN), "text": "x"}, theirs, ours, "notes")
    assert merged["kind"] == off
    (kept,) = merged["history"]
    assert (kept["field"], kept["value"], kept["updated_at"]) == ("kind", quote, LATE)


def test_a_change_outlives_a_removal() -> None:
    base: Tables = {"notes": {"n1": {"text": "x"}, "n2": {"text": "y"}}}
    theirs: Tables = {"notes": {}}
    ours: Tables = {"notes": {"n1": {"text": "changed"}, "n2": {"text": "y"}}}
    assert merge(base, theirs, ours) == {"notes": {"n1": {"text": "changed"}}}


def test_a_record_that_was_only_stamped_anew_is_not_changed() -> None:
    old = {"id": "a", "text": "x", "updated_at": "2026-11-24T18:00:00+00:00", "machine": "m"}
    stamped = {**old, "updated_at": "2026-11-24T19:00:00+00:00"}
    assert merge({"plan": {"a": old}}, {"plan": {"a": stamped}}, {"plan": {}}) == {"plan": {}}


def test_a_record_that_only_got_another_place_is_not_changed() -> None:
    old = {"id": "a", "text": "x", "position": 1, "updated_at": EARLY}
    moved = {**old, "position": 2, "updated_at": LATE}
    assert merge({"plan": {"a": old}}, {"plan": {"a": moved}}, {"plan": {}}) == {"plan": {}}
