"""A disk whose calls can be counted, and of which one fails."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CALLS = (
    "open",
    "write",
    "close",
    "fstat",
    "fchmod",
    "fsync",
    "ftruncate",
    "replace",
    "unlink",
    "mkdir",
    "stat",
    "utime",
    "scandir",
    "listdir",
)
"""What the storage asks of the system through `os`."""


class FailingDisk:
    """Counts what is asked of the system, from its making on.

    Args:
        monkeypatch: Puts the real calls back.
        failing: The number, from 1, of the call that fails; 0 for none.
        code: How it fails.
        short: Whether it is a write that takes half of the bytes before.
        lasting: Whether every call from then on fails.
    """

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        failing: int = 0,
        code: int = 0,
        *,
        short: bool = False,
        lasting: bool = False,
    ) -> None:
        self.asked: list[str] = []
        self._failing = failing
        self._error = OSError(code, os.strerror(code))
        self._short = short
        self._lasting = lasting
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(name, getattr(os, name)))
        read = self._counted("read", Path.read_bytes)
        monkeypatch.setattr(Path, "read_bytes", lambda path: read(path))

    @property
    def can_be_undone(self) -> bool:
        """Whether what was done before the failing call could be taken back."""
        return not self._lasting and self.asked[self._failing - 1] != "close"

    def _counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*words: Any, **named: Any) -> Any:
            self.asked.append(name)
            late = len(self.asked) - self._failing
            if not self._failing or late < 0 or (late and not self._lasting):
                return real(*words, **named)
            if not self._short:
                if name == "close":
                    real(*words)  # as Linux does it: the handle is gone all the same
                raise self._error
            assert name == "write"
            handle, data = words
            self._failing, self._short = self._failing + 1, False
            return real(handle, data[: len(data) // 2])

        return counted
