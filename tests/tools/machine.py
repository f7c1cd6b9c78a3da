"""A machine that isn't the developer's: folders of its own, plain surroundings, a fixed clock."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from unittest import mock

FOLDERS = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
UNSET = (
    "COFFEECHAT_HOME",
    "TMUX",
    "NO_COLOR",
    "FORCE_COLOR",
    "TEXTUAL_THEME",
    "TEXTUAL_ANSI_COLOR",
)


class Clock:
    """A clock that stands where it is put."""

    zone: tzinfo = UTC

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment it was put to."""
        return self.at

    def steady(self) -> float:
        """Seconds of a clock that is put on with this one."""
        return self.at.timestamp()

    def go(self, span: timedelta) -> None:
        """Put it on."""
        self.at += span


def zone_at_noon(now: datetime) -> str:
    """The zone whose clocks show twelve and some minutes: half a day from either midnight.

    A run on the machine's own clock has no midnight in it there, and no hour of the night.

    Args:
        now: The moment, UTC.

    Returns:
        A name of the IANA database, whose signs are POSIX's: `Etc/GMT+3` is three hours west.
    """
    return f"Etc/GMT{now.hour - 12:+d}"


def own_environment(folder: Path) -> dict[str, str]:
    """The environment of a process that finds only this folder."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    own = {name: str(folder / name.lower()) for name in FOLDERS}
    own |= {"SSH_TTY": "/dev/pts/7"}  # nobody sits here: the clipboard is left alone
    return {**kept, **own, "TZ": "UTC", "TERM": "xterm-256color", "COLORTERM": "truecolor"}


@contextmanager
def own_machine(folder: Path) -> Iterator[None]:
    """Be on such a machine for a while."""
    with mock.patch.dict(os.environ, own_environment(folder), clear=True):
        yield
