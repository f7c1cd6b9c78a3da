"""Looking through a whole library for what is not as it should be; nothing is changed."""

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field

from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import BANK, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.sync.merge import Tables
from tui.errors import StorageError
from tui.storage.about import NAME, read_about
from tui.storage.codec import FieldError
from tui.storage.documents import ForeignError, FutureError, aggregate_of
from tui.storage.durable import BESIDE
from tui.storage.half_typed import files_in
from tui.storage.migrations import upgraded
from tui.storage.problems import is_open
from tui.storage.tables import read_content

KINDS: dict[str, type[Aggregate]] = {"people": Person, "conversations": Conversation}
"""Folders of the library, and what each file in them is."""

BANK_NAME = f"{BANK}.json"
"""The file of the bank, which is in no folder."""


class Trouble(StrEnum):
    """What can be the matter with a file."""

    LIBRARY = "library"
    """library.json is missing or damaged."""
    DAMAGED = "damaged"
    """It is empty, cut, altered or foreign."""
    TORN = "torn"
    """Its last change was not written to the end; all before it is read."""
    NEWER = "newer"
    """A newer coffeechat wrote it."""
    MISNAMED = "misnamed"
    """No id names it, so it is not read."""
    ORPHAN = "orphan"
    """It is a conversation with somebody who is not there."""
    TWICE = "twice"
    """It holds what another file holds too."""
    STRAY = "stray"
    """A killed program left it half-written."""
    OPEN = "open"
    """Others may read it."""


class Complaint(Struct, frozen=True):
    """One thing that is not as it should be."""

    path: Path
    """The file or folder."""
    trouble: Trouble
    """What is the matter."""
    sentence: str
    """The same for a person, naming the file."""


class Report(Struct):
    """What a library is like."""

    folder: Path
    """The library."""
    people: int = 0
    """How many people were read."""
    conversations: int = 0
    """How many conversations were read."""
    notes: int = 0
    """How many notes they have."""
    complaints: list[Complaint] = field(default_factory=list)
    """What is not as it should be."""

    def add(self, path: Path, trouble: Trouble, sentence: str) -> None:
        """Complain of a file."""
        self.complaints.append(Complaint(path, trouble, sentence))


def check_up(folder: Path) -> Report:
    """Read every file of a library whole, as strictly as the app does.

    Raises:
        StorageError: There is no such folder, or one can't be read.
    """
    report = Report(folder)
    strays, names = strays_in(folder), {kind: _listed(folder / kind) for kind in KINDS}
    _check_library(report)
    read = {kind: list(_read(report, kind, names[kind])) for kind in KINDS}
    if os.path.lexists(folder / BANK_NAME):
        list(_read(report, "", [BANK_NAME]))
    talks = [one for one in read["conversations"] if isinstance(one, Conversation)]
    report.people, report.conversations = len(read["people"]), len(talks)
    report.notes = sum(len(talk.notes) for talk in talks)
    _check_together(report, talks, {Path(name).stem for name in names["people"]})
    for path in strays:
        if path.exists():  # else it was somebody's save, and that is done
            report.add(path, Trouble.STRAY, f"{path} was left by a program that was killed.")
    _check_modes(report)
    return report


def _listed(folder: Path) -> list[str]:
    """Names of the files of a folder that the app takes for its own."""
    try:
        names = sorted(os.listdir(folder))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(f"{folder} can't be read: {error.strerror}.") from error
    return [name for name in names if name.endswith(".json") and not name.startswith(".")]


def _check_library(report: Report) -> None:
    path = report.folder / NAME
    try:
        about = read_about(report.folder)
    except StorageError as error:
        report.add(path, Trouble.LIBRARY, error.sentence)
        return
    if about is None:
        report.add(path, Trouble.LIBRARY, f"{path} is missing.")
    elif about.newer:
        report.add(path, Trouble.NEWER, f"{path} was written by a newer coffeechat.")


def _read(report: Report, kind: str, names: list[str]) -> Iterator[Aggregate]:
    """What is in a folder; what can't be read is complained of."""
    for name in names:
        path = report.folder / kind / name
        if not path.stem.isascii() or not path.stem.isalnum():
            report.add(path, Trouble.MISNAMED, _misnamed(path))
            continue
        try:
            content = read_content(path)
            yield made_of(KINDS.get(kind, Bank), content.tables, path.stem)
            if content.torn:
                report.add(
                    path, Trouble.TORN, f"{path}: its last change was not written to the end."
                )
        except FutureError as error:
            report.add(path, Trouble.NEWER, f"{path}: {error}. It was left as it is.")
        except (ForeignError, FieldError, RecursionError) as error:
            report.add(path, Trouble.DAMAGED, f"{path}: {error}. It was left as it is.")
        except StorageError as error:
            if os.path.lexists(path):  # else somebody removed it just now
                report.add(path, Trouble.DAMAGED, _emptiness(path) or error.sentence)


def made_of(kind: type[Aggregate], tables: Tables, id: str) -> Aggregate:
    """What is in a file's tables, read as strictly as the app does.

    Raises:
        ForeignError: They are another's.
        FutureError: They are of a newer format.
        FieldError: A field has a value that does not fit.
    """
    return aggregate_of(kind, upgraded(tables), id)


def _misnamed(path: Path) -> str:
    twin = path.with_name(f"{path.name.partition('.')[0]}.json")
    if twin != path and twin.exists():
        return f"{path} is a second version of {twin.name}, made elsewhere. Only that one is read."
    return f"{path} is not named by an id of coffeechat's, so it is not read."


def _emptiness(path: Path) -> str:
    """A plainer word for files that hold nothing at all, as they are after a power cut."""
    if not path.is_file():
        return ""
    data = path.read_bytes()
    if data.strip(b"\0"):
        return ""
    return f"{path} {'holds nothing but zeros' if data else 'is empty'}. It was left as it is."


def _check_together(report: Report, talks: list[Conversation], people: set[str]) -> None:
    """Look at what one file says of another."""
    holders: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    for talk in talks:
        path = report.folder / "conversations" / f"{talk.id}.json"
        if talk.person_id not in people:
            who = f"people/{talk.person_id}.json"
            report.add(path, Trouble.ORPHAN, f"{path}: its person, {who}, is missing.")
        for note in talk.notes:
            other = holders.setdefault(note.id, talk.id)
            if other != talk.id and (other, talk.id) not in told:
                told.add((other, talk.id))
                text = f"{path} holds notes that {other}.json holds too."
                report.add(path, Trouble.TWICE, text)


def strays_in(folder: Path) -> list[Path]:
    """Half-written files that are in a library.

    Raises:
        StorageError: A folder can't be read.
    """
    found: list[Path] = []
    for place in (folder, *(folder / name for name in (*KINDS, "trash", "backups"))):
        try:
            found += [p for p in sorted(place.iterdir()) if _is_stray(p)]
        except FileNotFoundError:
            if place == folder:
                raise StorageError(f"There is no library at {folder}.") from None
        except OSError as error:
            raise StorageError(f"{place} can't be read: {error.strerror}.") from error
    return found


def _is_stray(path: Path) -> bool:
    return path.name.startswith(".") and path.name.endswith(BESIDE)


def _check_modes(report: Report) -> None:
    if not is_open(report.folder):
        return
    inside = sum(is_open(path) for path in below(report.folder))
    text = f"{report.folder} may be entered by others, and {inside} files and folders in it read."
    report.add(report.folder, Trouble.OPEN, text)


def below(folder: Path) -> Iterator[Path]:
    """Everything in a library that is coffeechat's own."""
    yield folder / NAME
    if os.path.lexists(folder / BANK_NAME):
        yield folder / BANK_NAME
    yield from files_in(folder)
    for name in (*KINDS, "trash", "backups"):
        place = folder / name
        yield place
        if place.is_dir():
            yield from sorted(p for p in place.iterdir() if not p.is_symlink())
