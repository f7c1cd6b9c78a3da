"""Storages that lose something, one for each thing that the judge must find."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import Conversation
from tui.storage import new_id
from tui.storage.aggregates import AggregateFile
from tui.storage.durable import BESIDE
from tui.structs import replace

SLOW = 0.005
"""Seconds that a disk takes between two halves of a write."""


def write_in_place(path: Path, data: bytes) -> None:
    """Write over the old file, and flush nothing."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    half = len(data) // 2
    os.write(handle, data[:half])
    time.sleep(SLOW)
    os.write(handle, data[half:])
    os.close(handle)


def in_place() -> None:
    """Files are written over."""
    _patch("tui.storage.database.write_durably", write_in_place)


def too_early() -> None:
    """A change is acknowledged before it is written; it is, together with the next one."""
    waiting: dict[Path, bytes] = {}

    def append(path: Path, data: bytes, size: int) -> None:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND)
        os.write(handle, waiting.get(path, b""))
        os.close(handle)
        waiting[path] = data

    _patch("tui.storage.database.append_durably", append)


def in_two_parts() -> None:
    """The notes of a conversation are written first, and its promises then."""
    real = AggregateFile.put

    def put(self: AggregateFile, new: Aggregate) -> Aggregate:
        if isinstance(new, Conversation) and self.path.exists():
            before = self.load()
            assert isinstance(before, Conversation)
            real(self, replace(new, promises=before.promises))
            time.sleep(SLOW)
        return real(self, new)

    _patch("tui.storage.aggregates.AggregateFile.put", put)


def unswept() -> None:
    """What is written beside has a name that nobody knows again."""

    @contextmanager
    def beside(target: Path) -> Iterator[Path]:
        waiting = target.with_name(f"{new_id()}{BESIDE}")
        yield waiting
        waiting.unlink(missing_ok=True)

    _patch("tui.storage.durable.beside", beside)


def _patch(name: str, by: Any) -> None:
    mock.patch(name, by).start()


BROKEN: dict[str, Callable[[], None]] = {
    "in-place": in_place,
    "too-early": too_early,
    "in-two-parts": in_two_parts,
    "unswept": unswept,
}
"""Each has to be called in the program that shall have it, which keeps it to its end."""
