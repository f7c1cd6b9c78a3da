"""What is in the trash, and the way back."""

import os
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from tui.domain.model.conversation import Conversation
from tui.errors import DamagedFileError, RefusedError, StorageError, UnknownError
from tui.storage.care.checkup import KINDS, made_of
from tui.storage.care.salvage import salvage
from tui.storage.codec import FieldError
from tui.storage.documents import ForeignError, FutureError
from tui.storage.durable import flush_folder, make_folder
from tui.storage.lock import FileLock
from tui.storage.tables import read_tables
from tui.storage.trash import TRASH
from tui.structs import replace

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_WORDS = {"people": "person", "conversations": "conversation"}


class Trashed(Struct, frozen=True):
    """A file in the trash."""

    path: Path
    """The file."""
    which: str
    """What tells it from the others: the id that it was put there under, otherwise its name."""
    at: datetime | None
    """When it was put there, UTC; None if its name doesn't say."""
    place: str
    """The folder that it was in, or "" if that can't be known."""
    id: str
    """Id of the person or the conversation, or ""."""
    person_id: str
    """Whom it is about, or "" if that can't be read."""
    name: str
    """The name of whom it is about, or ""."""
    notes: int
    """How many notes can be read."""

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return _WORDS.get(self.place, "file")


def in_trash(folder: Path) -> list[Trashed]:
    """What is in a library's trash, the oldest first.

    Raises:
        StorageError: It can't be read.
    """
    try:
        files = [p for p in (folder / TRASH).iterdir() if p.name[0] != "." and p.is_file()]
        found = [_trashed(path) for path in files]
        names = {one.person_id: one.name for one in found if one.name}
        for id in {one.person_id for one in found}:
            path = folder / "people" / f"{id}.json"
            if id.isalnum() and path.is_file():
                names[id] = _name_in(path.read_bytes()) or names.get(id, "")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(f"{folder / TRASH} can't be read: {error.strerror}.") from error
    named = [replace(one, name=one.name or names.get(one.person_id, "")) for one in found]
    return sorted(named, key=lambda one: (one.at is not None, one.which))


def _trashed(path: Path) -> Trashed:
    place, id, which = ("", *path.stem.rsplit("-", 2))[-3:] if "-" in path.stem else ("", "", "")
    at, data = _moment_of(which), path.read_bytes()
    tables = salvage(data)
    talk = next(iter(tables.get("conversation", {}).values()), {})
    owner = next(iter(tables.get("person", {})), None) or talk.get("person_id")
    known = place in KINDS and at is not None and id.isascii() and id.isalnum()
    return Trashed(
        path,
        which if at else path.name,
        at,
        place if known else "",
        id if known else "",
        owner if isinstance(owner, str) else "",
        _name_in(data),
        len(tables.get("notes", {})),
    )


def _name_in(data: bytes) -> str:
    """The name in a person's file, however damaged; "" if there is none."""
    names = (person.get("name") for person in salvage(data).get("person", {}).values())
    return next((name for name in names if isinstance(name, str)), "")


def _moment_of(id: str) -> datetime | None:
    """When an id was made; None if it is none."""
    if len(id) != 18 or not set(id) <= set(_DIGITS):
        return None
    number = 0
    for digit in id[:10]:
        number = number * 32 + _DIGITS.index(digit)
    try:
        return datetime.fromtimestamp(number / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def put_back(folder: Path, which: str) -> Trashed:
    """Move a file from the trash to where it was.

    Args:
        folder: The library.
        which: The beginning of what tells it from the others, as `in_trash` says it.

    Raises:
        UnknownError: None, or more than one, is meant.
        RefusedError: Its place is taken, or it has none, or its person is not back yet.
        DamagedFileError: It can't be read.
        StorageError: It can't be moved.
    """
    with FileLock(folder / ".lock").held():
        one = _meant(which, in_trash(folder))
        if not one.place:
            raise RefusedError(f"{one.path} doesn't say where it was. It was left there.")
        place = folder / one.place / f"{one.id}.json"
        if os.path.lexists(place):
            raise RefusedError(f"{place} is there already. {one.path} was left where it is.")
        _check(one, folder)
        _move(one.path, place)
        return one


def _meant(which: str, found: list[Trashed]) -> Trashed:
    meant = [one for one in found if which and one.which.startswith(which)]
    if len(meant) != 1:
        what = "more than one thing" if meant else "nothing"
        raise UnknownError(f'"{which}" means {what} in the trash. `coffeechat trash` lists it.')
    return meant[0]


def _check(one: Trashed, folder: Path) -> None:
    """Refuse what the app could not read, and a conversation without its person."""
    tables = read_tables(one.path)
    try:
        found = made_of(KINDS[one.place], tables, one.id)
    except (ForeignError, FutureError, FieldError) as error:
        raise DamagedFileError(f"{one.path}: {error}. It was left where it is.") from error
    if not isinstance(found, Conversation):
        return
    if not os.path.lexists(folder / "people" / f"{found.person_id}.json"):
        raise RefusedError(f"{one.path}: its person must be put back before it.")


def _move(path: Path, place: Path) -> None:
    make_folder(place.parent)
    try:
        os.replace(path, place)
        flush_folder(place.parent)
        flush_folder(path.parent)
    except OSError as error:
        raise StorageError(f"{path} can't be moved: {error.strerror}.") from error
