"""Mending what a check-up complained of; of every damaged file all bytes are kept."""

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from tui.domain.language.text import count_of
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import Bank
from tui.domain.model.conversation import Conversation
from tui.domain.sync.merge import Tables
from tui.errors import NewerFormatError, StorageError
from tui.storage.about import NAME, make_about
from tui.storage.care.archives import Archive
from tui.storage.care.backups import Backups
from tui.storage.care.checkup import (
    KINDS,
    Complaint,
    Report,
    Trouble,
    below,
    check_up,
    made_of,
)
from tui.storage.care.rebuild import Salvage, salvaged
from tui.storage.care.salvage import salvage
from tui.storage.codec import FieldError
from tui.storage.database import AtomicJSONStorage
from tui.storage.documents import (
    ABOUT,
    FORMAT,
    ForeignError,
    FutureError,
    tables_of,
)
from tui.storage.durable import sweep
from tui.storage.lock import FileLock
from tui.storage.problems import is_open
from tui.storage.tables import read_tables
from tui.storage.trash import copy_to_trash

_SHOWN = 5


class Mended(Struct, frozen=True):
    """What was done about one complaint."""

    path: Path
    """The file or folder."""
    done: bool
    """Whether it is as it should be now."""
    sentence: str
    """What was done, or why nothing was."""
    texts: tuple[str, ...] = ()
    """Of a file that could not be repaired: the notes that can be read in it."""


def mend(folder: Path) -> list[Mended]:
    """Look through a library and repair what can be repaired.

    Damaged files are kept in the trash byte for byte; what was read of them, over what the newest
    backup has, takes their place. Half-written files are removed, modes closed.

    Raises:
        NewerFormatError: The library is of a newer format; nothing was done.
        StorageError: Something could not be written; what was repaired before stays so.
    """
    with FileLock(folder / ".lock").held():
        report = check_up(folder)
        path = folder / NAME
        if any(c.path == path and c.trouble is Trouble.NEWER for c in report.complaints):
            raise NewerFormatError(f"{path} was written by a newer coffeechat; use that one.")
        done = [_mend(folder, c) for c in report.complaints if c.trouble in _FILES]
        if any(c.trouble is Trouble.LIBRARY for c in report.complaints):
            done.append(_mend_library(path))
        return done + _tidy(report)


_FILES = (Trouble.DAMAGED, Trouble.TORN)


def _mend(folder: Path, complaint: Complaint) -> Mended:
    path = complaint.path
    kind = KINDS[path.parent.name] if path.parent != folder else Bank
    try:
        data = path.read_bytes() if path.is_file() else None
    except OSError:
        data = None
    if data is None:
        return Mended(path, False, f"{path} can't be read at all. It was left as it is.")
    tables = salvage(data)
    if _format(tables) > FORMAT:
        return Mended(path, False, f"{path} was written by a newer coffeechat. It was left.")
    older, source = _from_backups(folder, kind, path)
    found = salvaged(kind, path.stem, tables, older, complete=_is_whole(path))
    if found is None:
        return Mended(path, False, _left(path, tables), _texts(tables))
    kept = copy_to_trash(folder, path)
    AtomicJSONStorage(path).write(tables_of(found.aggregate))
    return Mended(path, True, _words(path, found, older, source, kept))


def _format(tables: Tables) -> int:
    format = tables.get(ABOUT, {}).get("file", {}).get("format")
    return format if type(format) is int else 0


def _is_whole(path: Path) -> bool:
    """Whether every record of a file can be read, though one may have a field that doesn't fit."""
    try:
        read_tables(path)
    except StorageError:
        return False
    return True


def _from_backups(
    folder: Path, kind: type[Aggregate], file: Path
) -> tuple[Aggregate | None, Path | None]:
    """What the newest backup that can be read has of a file, and which that is."""
    name = file.relative_to(folder).as_posix()
    for path in Backups(folder).made().values():
        with suppress(StorageError, ForeignError, FutureError, FieldError), Archive(path) as zipped:
            if name in zipped.sums:
                return made_of(kind, salvage(zipped.read(name)), file.stem), path
    return None, None


def _left(path: Path, tables: Tables) -> str:
    notes = count_of(len(_texts(tables)), "note")
    return f"{path}: too little of it can be read, and no backup has it. {notes} can be read in it."


def _texts(tables: Tables) -> tuple[str, ...]:
    texts = (note.get("text") for note in tables.get("notes", {}).values())
    return tuple(text for text in texts if isinstance(text, str) and text)


def _words(
    path: Path, found: Salvage, older: Aggregate | None, source: Path | None, kept: Path
) -> str:
    parts = [f"{path} was repaired."]
    if isinstance(found.aggregate, Conversation):
        notes = found.aggregate.notes
        before = {n.id for n in older.notes} if isinstance(older, Conversation) else set()
        parts.append(f"It has {count_of(len(notes), 'note')}.")
        if source:
            known = sum(note.id in before for note in notes)
            parts.append(f"{source.name} has {known} of them, and filled what was missing.")
    elif source:
        parts.append(f"{source.name} filled what was missing.")
    if found.lost:
        more = f" and {len(found.lost) - _SHOWN} more" if len(found.lost) > _SHOWN else ""
        parts.append(f"Unreadable: {', '.join(found.lost[:_SHOWN])}{more}.")
    parts.append(f"The original is in {kept}.")
    return " ".join(parts)


def _mend_library(path: Path) -> Mended:
    """Rebuild library.json; the machine gets a new id."""
    kept = ""
    if path.is_file():
        kept = f" The original is in {copy_to_trash(path.parent, path)}."
    make_about(path.parent)
    return Mended(path, True, f"{path} was rebuilt.{kept}")


def _tidy(report: Report) -> list[Mended]:
    """Remove half-written files, and keep others out."""
    done = []
    try:
        for path in {c.path.parent for c in report.complaints if c.trouble is Trouble.STRAY}:
            left = count_of(sweep(path), "half-written file")
            done.append(Mended(path, True, f"{path}: {left} removed."))
        if any(c.trouble is Trouble.OPEN for c in report.complaints):
            for path in (report.folder, *below(report.folder)):
                if is_open(path):
                    path.chmod(0o700 if path.is_dir() else 0o600)
            done.append(Mended(report.folder, True, f"{report.folder} is closed to others."))
    except OSError as error:
        raise StorageError(f"{report.folder} can't be tidied: {error}.") from error
    return done
