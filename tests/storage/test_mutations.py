"""A file damaged in every way that one can think of: named, left alone, and no reason to fall."""

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.laws import examples, stride
from tests.storage.shelf import conversation, keep, note_ids, opened, path_of, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.errors import CoffeechatError
from tui.storage import Library
from tui.structs import replace

SIZE = 5_000
"""About how many bytes the file has that is damaged."""

SEEDS = range(4)
EACH = examples(40)
"""How many mutations a seed makes."""

APART = stride(7)
"""How far apart the places are at which the file is cut."""

CANARY = "\x1b]0;pwned\x07 \x9b2J \u202egnp \u2066x\u2069 \x00\x7f\b\r"


@pytest.fixture
def bad(library: Library) -> Path:
    """The file of a conversation between two healthy ones: a first line, and changes below."""
    library.put([person(), conversation("c0", "n1"), conversation("c2", "n1", "n2")])
    there = keep(library, conversation("c1", *(f"n{place}" for place in range(10))))
    path = path_of(library, there)
    while path.stat().st_size < SIZE:
        there = keep(library, with_notes(there, f"n{len(there.notes)}"))
    return path


class Damage:
    """Ways to damage a file.

    Args:
        data: The file.
        other: Another file of the library.
        seed: Decides all that chance decides.
    """

    def __init__(self, data: bytes, other: bytes, seed: int) -> None:
        self.data = data
        self.other = other
        self.chance = random.Random(seed)
        self.ways: tuple[Callable[[int, int], bytes], ...] = (
            self.flipped,
            self.without,
            self.inserted,
            self.doubled,
            self.nulled,
            self.swapped,
            self.spliced,
            self.renumbered,
            self.unquoted,
            self.unbracketed,
        )

    def once(self) -> bytes:
        """The file with one mutation."""
        begin, end = sorted(self.chance.choices(range(len(self.data)), k=2))
        if self.chance.random() < 0.5:
            end = min(end, begin + self.chance.randrange(1, 30))
        return self.chance.choice(self.ways)(begin, end)

    def flipped(self, begin: int, end: int) -> bytes:
        byte = self.data[begin] ^ 1 << self.chance.randrange(8)
        return self.data[:begin] + bytes([byte]) + self.data[begin + 1 :]

    def without(self, begin: int, end: int) -> bytes:
        return self.data[:begin] + self.data[end:]

    def inserted(self, begin: int, end: int) -> bytes:
        strange = (b"\n", b"{", b'"', b"NaN", b"\xff", b"\\ud800", b"[" * 2_000, b"9" * 5_000)
        return self.data[:begin] + self.chance.choice(strange) + self.data[begin:]

    def doubled(self, begin: int, end: int) -> bytes:
        return self.data[:end] + self.data[begin:]

    def nulled(self, begin: int, end: int) -> bytes:
        return self.data[:begin] + b"\0" * (end - begin) + self.data[end:]

    def swapped(self, begin: int, end: int) -> bytes:
        middle = self.chance.randrange(begin, end + 1)
        parts = (self.data[:begin], self.data[middle:end], self.data[begin:middle])
        return b"".join((*parts, self.data[end:]))

    def spliced(self, begin: int, end: int) -> bytes:
        at = self.chance.randrange(len(self.other))
        return self.data[:begin] + self.other[at:]

    def renumbered(self, begin: int, end: int) -> bytes:
        digits = (b"-1", b"1e999", b"0.5", b"99999999999999999999", b"01", b"7")
        return self._changed(rb"\d", self.chance.choice(digits), begin)

    def unquoted(self, begin: int, end: int) -> bytes:
        return self._changed(rb'"', self.chance.choice((b"", b"'", b'""', b'\\"')), begin)

    def unbracketed(self, begin: int, end: int) -> bytes:
        return self._changed(rb"[{}\[\],:]", self.chance.choice((b"", b"{", b"]", b",")), begin)

    def _changed(self, pattern: bytes, new: bytes, begin: int) -> bytes:
        head, tail = self.data[:begin], self.data[begin:]
        return head + re.sub(pattern, lambda _: new, tail, count=1)


def put(path: Path, data: bytes) -> None:
    """Write a file as no editor would: in place, which is quick, at a moment of its own."""
    moment = path.stat().st_mtime_ns + 1_000_000
    with path.open("r+b") as file:
        file.write(data)
        file.truncate()
    os.utime(path, ns=(moment, moment))


def survives(library: Library, bad: Path, data: bytes) -> bool:
    """Put damaged bytes there and look at everything; whether the file opens as a conversation."""
    put(bad, data)
    library.refresh()
    assert library.conversation("c0") == conversation("c0", "n1")
    assert note_ids(library.conversation("c2")) == ["n1", "n2"]
    heads = {head.id for head in library.conversations()}
    try:
        there = library.conversation("c1")
    except CoffeechatError as error:
        assert str(bad) in error.sentence
        assert [problem.path for problem in library.problems] == [bad]
        assert heads == {"c0", "c2"}
        opens = False
    else:
        assert isinstance(there, Conversation)
        assert there.id == "c1"
        assert library.problems == ()
        assert heads == {"c0", "c1", "c2"}
        opens = True
    assert bad.read_bytes() == data
    return opens


@pytest.mark.hypothesis
def test_every_truncation_is_refused_or_whole(library: Library, bad: Path) -> None:
    whole = bad.read_bytes()
    assert len(whole) >= SIZE
    again = opened(library.folder.parent)
    first = whole.index(b"\n")
    opens = [
        length for length in range(0, len(whole), APART) if survives(again, bad, whole[:length])
    ]
    assert all(length >= first for length in opens)


@pytest.mark.hypothesis
@pytest.mark.parametrize("seed", SEEDS)
def test_no_mutation_is_more_than_a_sentence(library: Library, bad: Path, seed: int) -> None:
    damage = Damage(bad.read_bytes(), path_of(library, conversation("c2")).read_bytes(), seed)
    folder = library.folder.parent
    opens = [survives(opened(folder), bad, damage.once()) for _ in range(EACH)]
    assert 0 < sum(opens) < EACH


@pytest.mark.hypothesis
@pytest.mark.parametrize("seed", SEEDS)
def test_what_opens_can_be_written(library: Library, bad: Path, seed: int) -> None:
    damage = Damage(bad.read_bytes(), path_of(library, conversation("c2")).read_bytes(), seed)
    for _ in range(EACH // 20):
        put(bad, data := damage.once())
        again = opened(library.folder.parent)
        try:
            there = again.conversation("c1")
            kept = keep(again, with_notes(there, "new"))
        except CoffeechatError as error:
            assert str(bad) in error.sentence
            assert bad.read_bytes() == data
            continue
        assert note_ids(kept) == [*note_ids(there), "new"]
        assert opened(library.folder.parent).conversation("c1") == kept


def test_no_text_in_a_file_leaves_the_library_unclean(library: Library) -> None:
    there = conversation("c1", "n1")
    note = replace(there.notes[0], text="PLANT", question_id="PLANT")
    keep(library, replace(there, notes=(note,), goal="PLANT", opening="PLANT", link="PLANT"))
    library.put([replace(person(), name="PLANT", role="PLANT", introduced_by="PLANT")])
    planted = "".join(f"\\u{ord(c):04x}" for c in CANARY)
    for path in (path_of(library, there), path_of(library, person())):
        path.write_text(path.read_text("utf-8").replace("PLANT", f"PLANT{planted}"), "utf-8")
    again = opened(library.folder.parent)
    again.refresh()
    read = (again.conversation("c1"), again.person("p1"), again.peek("c1"))
    said = repr((*read, *again.people(), *again.conversations()))
    assert said.count("PLANT]0;pwned 2J gnp x ") >= 10
    assert not any(sign in said for sign in CANARY if not sign.isprintable())
    assert not re.search(r"\\x(?!a0)|\\u20|\\r|\\b", said), "repr writes them so"
