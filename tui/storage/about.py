"""What a library says of itself: its format, the steps that led there, this machine's id."""

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tui.errors import DamagedFileError
from tui.storage.ids import new_id
from tui.storage.migrations import FORMAT, steps_from
from tui.storage.tables import read_tables, stamp_of
from tui.structs import replace

if TYPE_CHECKING:  # see `_storage`
    from tui.storage.database import AtomicJSONStorage

NAME = "library.json"
"""The file."""


class About(Struct, frozen=True):
    """What is in library.json."""

    format: int
    """Version of the library's format."""
    machine: str
    """This machine's id."""

    @property
    def newer(self) -> bool:
        """Whether a newer program wrote the library."""
        return self.format > FORMAT

    @property
    def older(self) -> bool:
        """Whether the library has to be brought forward before it is written to."""
        return self.format < FORMAT


def read_about(library: Path) -> About | None:
    """What a library says; None if there is no library yet.

    Raises:
        DamagedFileError: library.json is not one of ours.
        StorageError: It can't be read.
    """
    path = library / NAME
    if stamp_of(path) is None:
        return None
    tables = read_tables(path)
    about = tables.get("library", {}).get("library", {})
    format, machine = about.get("format"), about.get("machine")
    if type(format) is not int or type(machine) is not str:
        raise DamagedFileError(f"{path} is not one of coffeechat's files. It was left as it is.")
    return About(format, machine)


def make_about(library: Path) -> About:
    """Make a new library's file; the caller holds the lock.

    Raises:
        StorageError: It can't be written.
    """
    machine = new_id()
    own: dict[str, Any] = {"format": FORMAT, "machine": machine, "id": new_id()}
    _storage(library).write({"library": {"library": own}, "migrations": {}})
    return About(FORMAT, machine)


def bring_forward(library: Path, about: About) -> About:
    """Record that a library is of the present format now, and by which steps.

    The caller holds the lock and has made a backup.

    Raises:
        StorageError: It is unchanged.
    """
    storage = _storage(library)
    tables = storage.read() or {}
    own = tables["library"]["library"] | {"format": FORMAT}
    at = datetime.now(UTC).isoformat()
    steps = {
        step.name: {"from": about.format, "to": step.to, "at": at, "machine": about.machine}
        for step in steps_from(about.format)
    }
    storage.write(
        tables
        | {"library": tables["library"] | {"library": own}}
        | {"migrations": tables.get("migrations", {}) | steps}
    )
    return replace(about, format=FORMAT)


def _storage(library: Path) -> "AtomicJSONStorage":
    database = import_module("tui.storage.database")  # lazy: whoever reads waits for no TinyDB
    storage: AtomicJSONStorage = database.AtomicJSONStorage(library / NAME)
    return storage
