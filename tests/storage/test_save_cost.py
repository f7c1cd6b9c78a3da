"""A note costs the same to save, however long the conversation is and however many there are."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec import Struct

from tests.growth import calls_of
from tests.storage.shelf import conversation, keep, opened, path_of, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.domain.sync.stamps import stamped
from tui.storage import Library
from tui.storage.catalogue_file import head_of_aggregate
from tui.storage.codec import encode
from tui.structs import replace

NOTES = (3, 300)
LINE = "a line of the length that people type while they listen"
MORE = 5
"""Functions that a save may call more."""
DIGITS = 8
"""Bytes that higher numbers and longer ids may take."""


def long_talk(library: Library, notes: int, others: int = 0) -> Conversation:
    """A conversation of so many notes whose file was written in this run, among others."""
    library.put(person(f"p{number:03}") for number in range(others))
    library.put(conversation(f"x{number:03}") for number in range(others))
    there = with_notes(conversation(), *(f"n{number:04}" for number in range(notes)))
    for at in range(2):  # the first save of a run replaces the file
        there = keep(library, replace(there, goal=f"goal {at}"))
    return there


def with_one_more(there: Conversation) -> Conversation:
    """The conversation with another note at its end, as a command leaves it."""
    last = there.notes[-1]
    note = replace(last, id=f"z{last.sequence}", sequence=last.sequence + 1, text=LINE)
    return replace(there, notes=(*there.notes, note))


def with_one_changed(there: Conversation) -> Conversation:
    """The conversation with other words in one of its notes."""
    first, *rest = there.notes
    return replace(there, notes=(replace(first, text=LINE), *rest))


CHANGES: dict[str, Callable[[Conversation], Conversation]] = {
    "one more": with_one_more,
    "one changed": with_one_changed,
    "a half-typed line": lambda there: replace(there, goal="half a line"),
}


class Saved(Struct):
    """What a save cost."""

    encoded: int
    """Values made into what a file holds."""
    grown: int
    """Bytes that the file has more."""
    calls: int
    """Functions called by the next save of the same kind."""


def cost(library: Library, patch: pytest.MonkeyPatch, change: str, notes: int) -> Saved:
    """What it costs to save a change of a conversation with so many notes."""
    there, made = long_talk(library, notes), []
    path = path_of(library, there)

    def counted(value: object) -> object:
        made.append(value)
        return encode(value)

    before, changed = path.stat().st_size, CHANGES[change](there)
    with patch.context() as patched:
        patched.setattr("tui.storage.documents.encode", counted)
        library.put([changed])
    grown = path.stat().st_size - before
    again = CHANGES[change](replace(changed, goal="another"))
    calls = calls_of(lambda: library.put([again]))
    assert opened(library.folder.parent).conversation(there.id) == again
    library.remove(Conversation, there.id)
    return Saved(len(made), grown, calls)


@pytest.mark.parametrize("change", CHANGES)
def test_a_save_encodes_and_appends_what_changed(
    library: Library, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    few, many = (cost(library, monkeypatch, change, notes) for notes in NOTES)
    assert few.encoded == many.encoded <= 2
    assert many.grown <= few.grown + DIGITS
    assert many.calls <= few.calls + MORE


def test_a_save_costs_the_same_among_many_conversations(library: Library) -> None:
    def calls(others: int) -> int:
        there = long_talk(library, 3, others)
        found = calls_of(lambda: library.put([with_one_more(there)]))
        library.remove(Conversation, there.id)
        return found

    assert calls(60) <= calls(0) + MORE


def test_a_kept_note_is_flushed_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    there = long_talk(library, 300)
    flushed: list[int] = []
    flush = os.fsync

    def counted(handle: int) -> None:
        flushed.append(handle)
        flush(handle)

    monkeypatch.setattr(os, "fsync", counted)
    library.put([with_one_more(there)])
    assert len(flushed) == 1


def test_stamping_looks_at_what_changed() -> None:
    now = datetime(2026, 12, 1, tzinfo=UTC)

    def calls(notes: int) -> int:
        there = with_notes(conversation(), *(f"n{number:04}" for number in range(notes)))
        more = with_one_more(there)
        return calls_of(lambda: stamped(there, more, now, "here"))

    few, many = map(calls, NOTES)
    assert few == many


def test_a_kept_note_asks_the_system_little(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = long_talk(library, 3)
    asked: list[str] = []
    for name in ("stat", "open"):
        ask = getattr(os, name)

        def counted(*args: object, name: str = name, ask: Any = ask, **more: object) -> object:
            asked.append(name)
            return ask(*args, **more)

        monkeypatch.setattr(os, name, counted)
    library.put([with_one_more(there)])
    assert asked.count("open") == 2, "the lock and the file"
    assert asked.count("stat") <= 6


def test_heads_are_made_when_they_are_asked_for(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = long_talk(library, 3)
    made = []

    def counted(aggregate: Any) -> object:
        made.append(aggregate)
        return head_of_aggregate(aggregate)

    monkeypatch.setattr("tui.storage.library.head_of_aggregate", counted)
    for _ in range(3):
        there = keep(library, with_one_more(there))
    assert made == []
    assert library.conversations()[0].notes == len(there.notes)
    assert library.conversations()[0].notes == len(there.notes)
    assert made == [there]
