"""Looks at a library as a new program finds it, and judges it by what was acknowledged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.crash.actions import Change, Facts, Stream, after
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import conversation_head
from tui.errors import CoffeechatError
from tui.storage import Library
from tui.storage.care.archives import Archive
from tui.storage.care.backups import Backups
from tui.storage.documents import aggregate_of
from tui.storage.durable import BESIDE
from tui.storage.tables import read_tables


@dataclass(frozen=True)
class Seen:
    """What a new program finds."""

    facts: Facts
    """What can be said of the library."""
    unreadable: tuple[str, ...]
    """A sentence for each file that can't be read, and for each program that could not go on."""
    strays: tuple[str, ...]
    """Names of the files that a write left beside the others."""


@dataclass(frozen=True)
class Verdict:
    """What is held against a storage; all but the first should be nothing."""

    acknowledged: int = 0
    """Deeds that were said to be on disk."""
    lost: int = 0
    """Facts of theirs that are not true any more."""
    unreadable: int = 0
    """Files that can't be read, and programs that could not go on."""
    torn: int = 0
    """1 if an action was done by half."""
    stray: int = 0
    """Files left beside."""
    words: tuple[str, ...] = ()
    """A sentence for each fault."""

    @property
    def guilty(self) -> bool:
        """Whether anything is the matter."""
        return bool(self.lost or self.unreadable or self.torn or self.stray)


def look(folder: Path) -> Seen:
    """Open a library as a new program does, bring the heads up to date, and read everything."""
    found: list[str] = []
    unreadable: list[str] = []
    try:
        library = Library(folder / "library", folder / "catalog.json")
        library.open()
        library.refresh()
        unreadable += [problem.sentence for problem in library.problems]
        for reading in (_people(library), _talks(library), _trash(library), _backups(library)):
            found += reading
    except (CoffeechatError, OSError) as error:
        unreadable.append(str(error))
    top = folder / "library"
    strays = tuple(str(path.relative_to(top)) for path in top.rglob(f"*{BESIDE}"))
    return Seen(frozenset(found), tuple(unreadable), strays)


def _people(library: Library) -> Iterator[str]:
    for head in library.people():
        yield f"person {head.id} {library.person(head.id).name}"


def _talks(library: Library) -> Iterator[str]:
    for head in library.conversations():
        talk = library.conversation(head.id)
        yield from _facts_of(talk)
        if conversation_head(talk) != head:
            yield f"head {talk.id} is not that of its file"


def _facts_of(talk: Conversation) -> Iterator[str]:
    yield f"talk {talk.id}"
    for note in talk.notes:
        yield f"note {talk.id} {note.id} {note.text}"
    for promise in talk.promises:
        yield f"promise {talk.id} {promise.id} {promise.text}"


def _trash(library: Library) -> Iterator[str]:
    for path in (library.folder / "trash").glob("[!.]*"):
        talk = aggregate_of(Conversation, read_tables(path), path.stem.split("-")[1])
        yield from (f"trash {fact}" for fact in _facts_of(talk))


def _backups(library: Library) -> Iterator[str]:
    """Nothing; a backup that is not whole raises."""
    for path in Backups(library.folder).made().values():
        with Archive(path) as archive:
            archive.check()
    yield from ()


def judge(base: Facts, streams: Sequence[Stream], done: Sequence[int], seen: Seen) -> Verdict:
    """What is the matter with a library.

    Args:
        base: What could be said of it before.
        streams: What programs did in it.
        done: How many actions of each were acknowledged; one more may have been on its way.
        seen: What a new program finds.
    """
    expected = after(base, streams, done)
    changes = [s.change(n) for s, count in zip(streams, done, strict=True) for n in _to(count)]
    flying = [
        stream.change(count + 1)
        for stream, count in zip(streams, done, strict=True)
        if count < stream.length
    ]
    missing = expected - seen.facts - _drops(flying)
    back = (_drops(changes) - expected - _adds(flying)) & seen.facts
    counts = product(*({n, min(n + 1, s.length)} for n, s in zip(done, streams, strict=True)))
    whole = any(seen.facts == after(base, streams, count) for count in counts)
    lost = missing | back
    torn = not whole and not lost
    words = [f"lost: {fact}" for fact in sorted(missing)]
    words += [f"came back: {fact}" for fact in sorted(back)]
    words += [f"unreadable: {sentence}" for sentence in seen.unreadable]
    words += [f"by half: {sorted(seen.facts ^ expected)}"] if torn else []
    words += [f"stray: {name}" for name in seen.strays]
    return Verdict(
        sum(done), len(lost), len(seen.unreadable), int(torn), len(seen.strays), tuple(words)
    )


def _to(count: int) -> range:
    return range(1, count + 1)


def _adds(changes: Sequence[Change]) -> Facts:
    return frozenset().union(*(change.adds for change in changes))


def _drops(changes: Sequence[Change]) -> Facts:
    return frozenset().union(*(change.drops for change in changes))
