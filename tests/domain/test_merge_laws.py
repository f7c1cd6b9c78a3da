"""Laws of joining for files as programs write them: every change stamped, each on its own side."""

import copy
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.build import NOW
from tests.domain.strategies import conversations
from tests.laws import drawn
from tui.domain.model.aggregate import lists_of
from tui.domain.model.conversation import Conversation
from tui.domain.sync.field_history import BOOKKEEPING, STAMPS, Fields, compact
from tui.domain.sync.merge import Tables, merge
from tui.domain.sync.stamps import stamped
from tui.storage.aggregates import join
from tui.structs import replace

IDS = st.sampled_from(["r1", "r2", "r3"])
TEXTS = st.sampled_from(["one", "two", "one more", "three", ""])
CALLS = st.fixed_dictionaries({"link": TEXTS, "next_id": TEXTS, "later": st.integers(0, 3)})
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXTS,
    "kind": st.sampled_from(["plain", "quote", "off the record"]),
    "goal": TEXTS | st.none(),
    "minutes": st.integers(0, 2),
    "tags": st.lists(TEXTS, max_size=2),
    "call": CALLS,
    "position": st.integers(1, 3),
    "later": CALLS | TEXTS,
}


@st.composite
def written(draw: st.DrawFn, there: Tables, hour: int, machine: str) -> Tables:
    """A file after some edits by one machine, none before the hour; no id is used again."""
    made, minute, gone = copy.deepcopy(there), 0, set()
    for _ in range(draw(st.integers(0, 6))):
        name, id = draw(st.sampled_from(["notes", "plan", "conversation"])), draw(IDS)
        table = made.setdefault(name, {})
        if (name, id) in gone or draw(st.integers(0, 5)) == 0:
            table.pop(id, None)
            gone.add((name, id))
            continue
        record, name = table.setdefault(id, {"id": id}), draw(st.sampled_from(list(FIELDS)))
        minute += draw(st.integers(0, 1))
        at = f"2026-11-24T{hour}:{minute:02d}:00+00:00"
        record |= {name: draw(FIELDS[name]), "updated_at": at, "machine": machine}
    return made


@st.composite
def three(draw: st.DrawFn) -> tuple[Tables, Tables, Tables]:
    """What two programs started from, itself joined once, and what each made of it."""
    first = draw(written({}, 10, "m0"))
    base = merge(first, draw(written(first, 11, "m1")), draw(written(first, 11, "m2")))
    two = draw(st.sampled_from(["m1", "m2"]))
    return base, draw(written(base, 12, "m1")), draw(written(base, 12, two))


def records(*files: Tables) -> Iterator[tuple[str, str, list[Fields]]]:
    """Table and id of every record that all files have, and the record in each."""
    for name in files[0]:
        for id in files[0][name]:
            if all(id in file.get(name, {}) for file in files):
                yield name, id, [file[name][id] for file in files]


def leaves(fields: Fields, inside: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its dotted name."""
    for key, value in fields.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{inside}{key}.")
        elif inside or key not in (*STAMPS, "history"):
            yield inside + key, value


@given(three())
def test_joining_again_with_either_side_changes_nothing(files: tuple[Tables, ...]) -> None:
    """But where both texts of a note together are what it said before: that is no change."""
    base, theirs, ours = files
    merged = merge(base, theirs, ours)
    assume(all("\n" not in one.get("text", "") for one in base.get("notes", {}).values()))
    for side in (theirs, ours, merged):
        assert merge(base, merged, side) == merge(base, side, merged) == merged
    assert merge(base, theirs, ours) == merge(base, ours, theirs)


@given(three())
def test_every_value_that_a_side_wrote_is_there_or_in_the_history(
    files: tuple[Tables, ...],
) -> None:
    """Whole, or as the beginning of a text that is; nothing, no, 0 and bookkeeping may go."""
    base, merged = files[0], merge(*files)
    for side in files[1:]:
        for name, id, (mine, there) in records(side, merged):
            old = dict(leaves(base.get(name, {}).get(id, {})))
            for field, value in leaves(mine):
                known = field.rpartition(".")[2] in BOOKKEEPING
                if known or not value or value == old.get(field, object()):
                    continue
                text = value if isinstance(value, str) else compact(value)
                assert any(said.startswith(text) for said in said_in(there, field)), field


def said_in(record: Fields, field: str) -> list[str]:
    """What a record says in a field, in its lines if it has some, and what it said once.

    A field that holds others where once was a text, or the reverse, is taken as a whole.
    """
    outer = field.split(".")[0]
    now = [value for name, value in leaves(record) if name.split(".")[0] == outer]
    texts = [value if isinstance(value, str) else compact(value) for value in now]
    past = [one for one in record.get("history", []) if one["field"].split(".")[0] == outer]
    inner = [
        value if isinstance(value, str) else compact(value)
        for one in past
        if one["value"].startswith("{")
        for _, value in leaves(json.loads(one["value"]))
    ]
    lines = [line for text in texts for line in text.split("\n")]
    return [*texts, *lines, *(one["value"] for one in past), *inner]


@given(three())
def test_what_was_remembered_stays_remembered(files: tuple[Tables, ...]) -> None:
    merged = merge(*files)
    for side in files[1:]:
        for _, _, (mine, there) in records(side, merged):
            for one in mine.get("history", []):
                assert any(said.startswith(one["value"]) for said in said_in(there, one["field"]))


@given(three())
def test_a_record_that_one_removed_and_the_other_left_alone_is_gone(
    files: tuple[Tables, ...],
) -> None:
    base, theirs, ours = files
    merged = merge(*files)
    for left, removed in ((theirs, ours), (ours, theirs)):
        for name, id, (old, kept) in records(base, left):
            if id not in removed.get(name, {}) and old == kept:
                assert id not in merged.get(name, {})


@given(three())
def test_a_key_that_nobody_removed_is_kept_however_deep(files: tuple[Tables, ...]) -> None:
    base, theirs, ours = files
    for name, id, (one, two, there) in records(theirs, ours, merge(*files)):
        assert_kept(base.get(name, {}).get(id, {}), one, two, there)


def assert_kept(old: Any, one: Fields, two: Fields, there: Fields) -> None:
    known = old.keys() if isinstance(old, dict) else set()
    for key in (one.keys() & two.keys()) | ((one.keys() | two.keys()) - known):
        assert key in there
        if isinstance(one.get(key), dict) and isinstance(two.get(key), dict):
            assert_kept(old.get(key) if known else {}, one[key], two[key], there[key])


LISTS = tuple(lists_of(Conversation))
PARTS = ("goal", "opening", "link", "minutes", "stage", "request", "draft_line", "debrief", *LISTS)


@st.composite
def two_sides(draw: st.DrawFn) -> tuple[Conversation, Conversation, Conversation]:
    """A conversation, and what two machines made of it."""
    base = draw(conversations())
    return base, draw(edited(base, 1)), draw(edited(base, 2))


@st.composite
def edited(draw: st.DrawFn, base: Conversation, number: int) -> Conversation:
    """A conversation after one machine changed some parts, removed lines and reworded one."""
    other = draw(conversations())
    parts = draw(st.sets(st.sampled_from(PARTS), max_size=4))
    new: dict[str, Any] = {name: getattr(other, name) for name in parts}
    kept = [n for n in base.notes if draw(st.booleans())] if draw(st.booleans()) else base.notes
    reworded = [replace(n, text=f"{n.text} {number}") if draw(st.booleans()) else n for n in kept]
    known = {one.id for one in base.notes}
    new["notes"] = (*reworded, *(one for one in new.get("notes", ()) if one.id not in known))
    made = stamped(base, replace(base, **new), NOW + timedelta(hours=number), f"m{number}")
    assert isinstance(made, Conversation)
    return made


def in_order(whole: Conversation) -> Conversation:
    """The conversation with what has no order of its own by its ids."""
    by_id: dict[str, Any] = {
        name: tuple(sorted(getattr(whole, name), key=lambda one: one.id))
        for name in LISTS
        if name not in ("plan", "notes")
    }
    return replace(whole, **by_id)


def both(base: Conversation | None, one: Conversation, two: Conversation) -> Conversation:
    made = join(base, one, two)
    assert isinstance(made, Conversation)
    return in_order(made)


@drawn(0.5)
@given(two_sides())
def test_conversations_are_joined_by_the_same_laws(
    sides: tuple[Conversation, Conversation, Conversation],
) -> None:
    base, one, two = sides
    merged = both(base, one, two)
    assert both(base, two, one) == merged
    assert both(None, one, two) == both(None, two, one)
    said = {part for n in merged.notes for part in parts_of(n.text)}
    before = {n.id: n.text for n in base.notes}
    for side in (one, two):
        assert {n.text for n in side.notes if n.text != before.get(n.id)} <= said
        for field in ("goal", "opening", "link"):
            text, old = getattr(side, field), getattr(base, field)
            kept = [h.value for h in merged.history if h.field == field]
            assert text == old or any(
                found.startswith(text) for found in (getattr(merged, field), *kept)
            )


def parts_of(text: str) -> list[str]:
    """Every run of lines of a text."""
    lines = text.split("\n")
    spans = [(a, b) for a in range(len(lines)) for b in range(a + 1, len(lines) + 1)]
    return ["\n".join(lines[a:b]) for a, b in spans]
