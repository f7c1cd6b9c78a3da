"""Removing a person for good: from library, trash, backups and catalogue."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tui.domain.model.summary import PersonHead
from tui.domain.sync.merge import Tables
from tui.errors import StorageError
from tui.storage import half_typed
from tui.storage.care.archives import Archive, write_archive
from tui.storage.care.checkup import KINDS
from tui.storage.care.salvage import salvage
from tui.storage.durable import beside, flush_folder, make_folder, sweep
from tui.storage.lock import FileLock

_PLACES = (*KINDS, "trash")

_DERIVED = re.compile(r"\.?(?:catalog|due|list).*")
"""What is in the cache's folder: the catalogue, and what commands said last."""


class Traces(Struct, frozen=True):
    """What a library has of one person."""

    conversations: int
    """How many conversations, without those in the trash."""
    notes: int
    """How many notes they have."""
    files: tuple[Path, ...]
    """All files that are about the person, in the order of their removal; the person's last."""


class Erased(Struct, frozen=True):
    """What was removed, and what still speaks of the person."""

    traces: Traces
    """The files that are gone."""
    backups: int
    """How many backups were written again without the person."""
    unread: tuple[Path, ...]
    """Backups that can't be read; they were left and may hold the person."""
    mentions: tuple[Path, ...]
    """Files in the library that have the name or the id somewhere in them."""
    repository: Path | None
    """A git repository that the library is in; its history is not reached."""


def people_in(folder: Path) -> list[PersonHead]:
    """Everybody in the library, its trash or its backups, also out of damaged files.

    Raises:
        StorageError: A folder can't be read.
    """
    found: dict[str, PersonHead] = {}
    for tables in _all_tables(folder):
        for id, fields in tables.get("person", {}).items():
            name = fields.get("name")
            if isinstance(name, str) and name.strip():
                found.setdefault(id, PersonHead(id, name, "", ""))
    for path in _files(folder / "people"):
        if path.stem.isalnum():  # else it is a second version of another one
            found.setdefault(path.stem, PersonHead(path.stem, path.stem, "", ""))
    return list(found.values())


def _all_tables(folder: Path) -> Iterator[Tables]:
    for place in ("people", "trash"):
        for path in _files(folder / place):
            yield salvage(_bytes_of(path))
    for path in _backups(folder):
        try:
            with Archive(path) as zipped:
                for name in zipped.sums:
                    if name.startswith("people/"):
                        yield salvage(zipped.read(name))
        except StorageError:
            continue


def _files(folder: Path) -> list[Path]:
    """The files of a folder, whatever their names."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(f"{folder} can't be read: {error.strerror}.") from error


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StorageError(f"{path} can't be read: {error.strerror}.") from error


def _backups(folder: Path) -> list[Path]:
    return [path for path in _files(folder / "backups") if path.suffix == ".zip"]


def traces_of(folder: Path, person_id: str) -> Traces:
    """What a library and its trash have of a person; a file's content says whose it is.

    Raises:
        StorageError: A folder or a file can't be read.
    """
    talks: list[Path] = []
    people: list[Path] = []
    conversations = notes = 0
    for place in _PLACES:
        for path in _files(folder / place):
            data = _bytes_of(path)
            tables = salvage(data)
            if not _is_of(person_id, data, tables):
                continue
            (people if person_id in tables.get("person", {}) else talks).append(path)
            if place == "conversations":
                conversations += path.suffix == ".json"
                notes += len(tables.get("notes", {}))
    main = folder / "people" / f"{person_id}.json"
    files = [path for path in (*talks, *people) if path != main]
    return Traces(conversations, notes, (*files, *([main] if main.is_file() else [])))


def _is_of(person_id: str, data: bytes, tables: Tables) -> bool:
    """Whether a file is about a person; one too damaged to say so is, if the id is in it."""
    people = tables.get("person", {})
    owners = [one.get("person_id") for one in tables.get("conversation", {}).values()]
    if person_id in people or person_id in owners:
        return True
    says = people or any(isinstance(owner, str) for owner in owners)
    return not says and person_id.encode() in data


def erase(folder: Path, catalogue: Path, person: PersonHead) -> Erased:
    """Remove a person and all their conversations for good.

    Backups come first and the person's own file last, so that a program that is killed on the
    way can be told to do it again and will find what is left.

    Args:
        folder: The library.
        catalogue: Its catalogue; those beside it are removed as well, for they may be of the
            same library by another way, and what `due` and `list` said last.
        person: Whom.

    Raises:
        StorageError: Something could not be removed; what comes after it was left.
    """
    make_folder(folder / "backups")
    making, writing = FileLock(folder / "backups" / ".lock"), FileLock(folder / ".lock")
    with making.held(), writing.held():
        rewritten, unread = _erase_from_backups(folder, person.id)
        traces = traces_of(folder, person.id)
        try:
            for place in (folder, *(folder / name for name in (*_PLACES, "backups"))):
                if place.is_dir():
                    sweep(place)
            for path in catalogue.parent.glob("*"):
                if _DERIVED.fullmatch(path.name):
                    path.unlink(missing_ok=True)
            half_typed.forget(folder, {person.id, *(path.stem for path in traces.files)})
            for path in traces.files:
                _unlink(path)
        except OSError as error:
            raise StorageError(f"{error.filename} can't be removed: {error.strerror}.") from error
        mentions = tuple(_mentions(folder, person))
    return Erased(traces, rewritten, unread, mentions, repository_of(folder))


def _unlink(path: Path) -> None:
    """Remove a file, and what it links to, durably."""
    if path.is_symlink():
        target = Path(os.path.realpath(path))
        target.unlink(missing_ok=True)
        flush_folder(target.parent)
    path.unlink(missing_ok=True)
    flush_folder(path.parent)


def _erase_from_backups(folder: Path, person_id: str) -> tuple[int, tuple[Path, ...]]:
    """How many backups were written again, and which can't be read."""
    rewritten: list[Path] = []
    unread: list[Path] = []
    for path in _backups(folder):
        try:
            with Archive(path) as old:
                files = {name: old.read(name) for name in old.sums}
        except StorageError:
            unread.append(path)
            continue
        stay = {
            name: data
            for name, data in files.items()
            if "/" not in name or not _is_of(person_id, data, salvage(data))
        }
        if len(stay) < len(files):
            _rewrite(path, stay)
            rewritten.append(path)
    return len(rewritten), tuple(unread)


def _rewrite(path: Path, files: dict[str, bytes]) -> None:
    """Put a backup of these files in place of another; read back before, durable after."""
    try:
        with beside(path) as waiting:
            handle = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                sums = write_archive(file, files.items())
                file.flush()
                os.fsync(handle)
            with Archive(waiting) as new:
                new.check()
                if new.sums != sums:
                    raise StorageError(f"{waiting} does not read as it was written.")
            os.replace(waiting, path)
        flush_folder(path.parent)
    except OSError as error:
        raise StorageError(f"{path} can't be written: {error.strerror}.") from error


def _mentions(folder: Path, person: PersonHead) -> Iterator[Path]:
    """Files below a library that have the name or the id in them, backups not looked into."""
    words = {re.escape(word) for word in (person.id, person.name, json.dumps(person.name)[1:-1])}
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        for path in (Path(top, name) for name in sorted(names)):
            if path.suffix == ".zip" or not path.is_file():
                continue
            if wanted.search(_bytes_of(path).decode("utf-8", "replace")):
                yield path


def repository_of(folder: Path) -> Path | None:
    """The git repository that a folder is, or is in."""
    place = folder.resolve()
    return next((p for p in (place, *place.parents) if (p / ".git").exists()), None)
