"""Two programs, a hand from outside and a third that looks on: the library does as the model."""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.domain import strategies
from tests.laws import drawn
from tests.storage.edits import EDITS, Edit
from tests.storage.memory import Key, MemoryLibrary, head_of, read, shown
from tests.storage.shelf import conversation, person
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.sync.stamps import stamped
from tui.storage import Library
from tui.storage.aggregates import join
from tui.storage.care.restore import restore
from tui.storage.tables import read_tables
from tui.structs import replace

STEPS = 25
TORN = (b"[", b'["01234567",{"set":{"no')
BEGIN = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
SECOND = 10**9

KEYS: list[Key] = [(Person, "p1"), (Conversation, "c1"), (Conversation, "c2")]
FOLDERS = {Person: "people", Conversation: "conversations"}
NAMES = st.sampled_from("ab")
"""The two programs that write."""


class Programs(RuleBasedStateMachine):
    """Two programs write in one library, and the model says what stands in it.

    Args:
        top: Where the library lies.
    """

    def __init__(self, top: Path) -> None:
        super().__init__()
        self.top = top
        self.model = MemoryLibrary()
        self.programs: dict[str, Library] = {}
        self.known: dict[str, dict[Key, Aggregate]] = {}
        self.torn: set[Key] = set()
        self.backups: list[tuple[Path, dict[Key, Aggregate], set[Key]]] = []
        self.numbers = count(1)
        for name in "ab":
            self.start(name)
        self.observer = self.opened()

    def teardown(self) -> None:
        shutil.rmtree(self.top, ignore_errors=True)

    # The world ----------------------------------------------------------------------------

    def opened(self) -> Library:
        library = Library(self.top / "library", self.top / "catalog.json")
        library.open()
        return library

    def start(self, name: str) -> None:
        self.programs[name], self.known[name] = self.opened(), {}

    def now(self) -> datetime:
        return BEGIN + timedelta(hours=next(self.numbers))

    def path(self, key: Key) -> Path:
        return self.top / "library" / FOLDERS[key[0]] / f"{key[1]}.json"

    def load(self, name: str, key: Key) -> Aggregate | None:
        """What a program reads; it must be what the model has."""
        there = read(self.programs[name], key)
        assert there == self.model.kept.get(key)
        if there is not None:
            self.known[name][key] = there
        return there

    def put(self, name: str, *wanted: Aggregate) -> None:
        """Have a program put something; both sides of what was changed at once are joined."""
        expected = [self.joined(name, new) for new in wanted]
        assert self.programs[name].put(wanted) == expected
        for now in expected:
            key = type(now), now.id
            self.model.put([now])
            self.known[name][key] = now
            self.torn.discard(key)
            assert shown(self.programs[name], key) == [head_of(now)]
        ids = [head.id for head in self.programs[name].conversations()]
        assert ids == sorted(ids), "after a write as after a fresh read"
        assert self.observer.moved()

    def joined(self, name: str, ours: Aggregate) -> Aggregate:
        """What the library has to make of what a program wants."""
        key = type(ours), ours.id
        base, theirs = self.known[name].get(key), self.model.kept.get(key)
        if theirs is None or theirs == base:
            return ours
        return join(None if key in self.torn else base, theirs, ours)

    # What programs do ---------------------------------------------------------------------

    @rule(name=NAMES, made=strategies.people)
    def put_anybody(self, name: str, made: Person) -> None:
        self.put(name, replace(made, id="p1"))

    @rule(name=NAMES, id=st.sampled_from(["c1", "c2"]), made=strategies.conversations())
    def put_any_conversation(self, name: str, id: str, made: Conversation) -> None:
        self.put(name, replace(made, id=id))

    @rule(name=NAMES)
    def put_several(self, name: str) -> None:
        several: list[Aggregate] = [person(), conversation("c1"), conversation("c2", "first")]
        self.put(name, *(self.stamped(name, made) for made in several))

    @rule(
        names=st.text("ab", min_size=1, max_size=4),
        id=st.sampled_from(["c1", "c2"]),
        looks=st.booleans(),
        edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=3),
        text=strategies.names,
        closes=st.booleans(),
    )
    def edit(
        self, names: str, id: str, looks: bool, edits: list[Edit], text: str, closes: bool
    ) -> None:
        """Programs in turn change what they have in their hands, after a look or without."""
        key: Key = (Conversation, id)
        for name in names:
            there = self.load(name, key) if looks else self.known[name].get(key)
            wanted = cast(Conversation, there or conversation(id))
            for edit in edits:
                wanted = edit(wanted, text, f"n{next(self.numbers)}")
            self.put(name, self.stamped(name, wanted))
        if closes:
            self.programs[names[0]].close()

    def stamped(self, name: str, wanted: Aggregate) -> Aggregate:
        before = self.known[name].get((type(wanted), wanted.id))
        return stamped(before, wanted, self.now(), self.programs[name].machine)

    @rule(name=NAMES, key=st.sampled_from(KEYS))
    def remove(self, name: str, key: Key) -> None:
        self.programs[name].remove(*key)
        self.model.remove(*key)
        self.torn.discard(key)
        assert shown(self.programs[name], key) == []
        assert self.observer.moved()

    @rule(name=NAMES, key=st.sampled_from(KEYS))
    def put_back(self, name: str, key: Key) -> None:
        """Put again what a program knows, as undo of a removal does."""
        if key in self.known[name]:
            self.put(name, self.known[name][key])

    @rule(name=NAMES)
    def read_everything(self, name: str) -> None:
        for key in KEYS:
            self.load(name, key)

    @rule(name=NAMES)
    def refresh(self, name: str) -> None:
        self.shows_the_heads(self.programs[name])
        assert not self.programs[name].moved()

    @rule(name=NAMES, closes=st.booleans(), starts=st.booleans())
    def end(self, name: str, closes: bool, starts: bool) -> None:
        """Close a program, or have it killed; start it again, or go on with what was closed."""
        if closes:
            self.programs[name].close()
        if starts:
            self.start(name)

    @rule(name=NAMES)
    def back_up(self, name: str) -> None:
        made = self.programs[name].back_up(self.now() + timedelta(days=1), UTC, lambda: None)
        if made is not None:
            assert made.unread == ()
            self.backups.append((made.path, dict(self.model.kept), set(self.torn)))

    @precondition(lambda self: bool(self.backups))
    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        path, held, torn = data.draw(st.sampled_from(self.backups))
        if path.exists():
            restore(self.top / "library", path, self.now())
            self.model.kept |= held
            self.torn = self.torn - held.keys() | torn

    # What comes from outside --------------------------------------------------------------

    @rule()
    def lose_the_catalogue(self) -> None:
        (self.top / "catalog.json").unlink(missing_ok=True)

    @rule(key=st.sampled_from(KEYS))
    def touch(self, key: Key) -> None:
        """Write a file again with the same in it."""
        if key in self.model.kept:
            self.write(key, self.path(key).read_bytes())

    @rule(name=st.sampled_from(["Ada", "Bob", "Eve"]))
    def rename_by_hand(self, name: str) -> None:
        """Edit a file in place, and leave its size as it is where it can be."""
        key: Key = (Person, "p1")
        if key in self.model.kept:
            tables = read_tables(self.path(key))
            tables["person"]["p1"]["name"] = name
            self.write(key, f"{json.dumps(tables, indent=2)}\n".encode())
            self.model.put([replace(self.model.person("p1"), name=name)])
            self.torn.discard(key)

    @rule(key=st.sampled_from(KEYS), torn=st.sampled_from(TORN), name=st.none() | NAMES)
    def tear(self, key: Key, torn: bytes, name: str | None) -> None:
        """Leave the start of a change that was never acknowledged; perhaps somebody writes on."""
        if key not in self.model.kept or key in self.torn:
            return
        data = self.path(key).read_bytes()
        if data.startswith(b'{"'):  # nobody appends to what was edited by hand
            self.write(key, data + torn)
            self.torn.add(key)
            if name is not None:
                self.put_back(name, key)

    @rule(key=st.sampled_from(KEYS))
    def leave_half_a_write(self, key: Key) -> None:
        self.path(key).with_name(f".{key[1]}.json.tmp").write_bytes(b"half")

    def write(self, key: Key, data: bytes) -> None:
        """Write a file in place, at a moment of its own however coarse the clock."""
        self.path(key).write_bytes(data)
        at = next(self.numbers) * SECOND
        os.utime(self.path(key), ns=(at, at))

    # What must hold -----------------------------------------------------------------------

    @invariant()
    def everything_is_as_in_the_model(self) -> None:
        for key in KEYS:
            assert read(self.observer, key) == self.model.kept.get(key)
        self.shows_the_heads(self.observer)
        assert not self.observer.moved()
        found = {path for folder in FOLDERS.values() for path in self.files(folder)}
        assert found == {self.path(key) for key in self.model.kept}
        for path in found:
            assert path.stem in str(read_tables(path))

    def shows_the_heads(self, library: Library) -> None:
        library.refresh()
        self.model.refresh()
        for seen, wanted in (
            (library.people(), self.model.people()),
            (library.conversations(), self.model.conversations()),
        ):
            assert seen == wanted, "in the order of their ids"
        assert library.problems == ()

    def files(self, folder: str) -> Iterator[Path]:
        return (self.top / "library" / folder).iterdir()


@pytest.mark.hypothesis
def test_programs_on_one_library_do_as_the_model(machine: Path) -> None:
    places = (machine / f"run{number}" for number in count())

    def start() -> Any:
        return Programs(next(places))

    run_state_machine_as_test(
        cast(Any, start),
        settings=drawn(1, stateful_step_count=STEPS, suppress_health_check=list(HealthCheck)),
    )
