"""What writers that were killed left beside the files of a library."""

from contextlib import suppress
from pathlib import Path

from tui.errors import StorageError
from tui.storage.catalogue_file import KINDS
from tui.storage.change_watch import Pulse
from tui.storage.durable import left_in, sweep
from tui.storage.lock import FileLock
from tui.storage.trash import TRASH


def sweep_library(folder: Path, lock: FileLock, pulse: Pulse, seen: bool) -> None:
    """Remove it, each under the lock of its writers; otherwise it waits for the next time.

    Args:
        folder: The library.
        lock: Its lock.
        pulse: Told that nothing was written.
        seen: Whether there is some in the folders of people and conversations.
    """
    if seen or _is_littered(folder) or _is_littered(folder / TRASH):
        with suppress(StorageError), lock.held(), pulse.writing():
            for name in ("", TRASH, *KINDS):
                with suppress(OSError):
                    sweep(folder / name)
    if _is_littered(backups := folder / "backups"):
        with suppress(OSError, StorageError), FileLock(backups / ".lock").held(wait=False):
            sweep(backups)  # unless a backup is being made


def _is_littered(folder: Path) -> bool:
    try:
        return bool(left_in(folder))
    except OSError:
        return False
