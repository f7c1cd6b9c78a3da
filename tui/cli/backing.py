"""Sub-commands that make backups and bring them back."""

import os
from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from tui.cli.output import complain, print_json, refuse_printing, say
from tui.cli.settings import settings_of
from tui.cli.wiring import library_folder
from tui.clock import Clock, SystemClock
from tui.domain.language.text import count_of
from tui.errors import DamagedFileError, StorageError, UnknownError
from tui.paths import find_paths
from tui.storage.care.archives import Archive, count
from tui.storage.care.backups import Backups
from tui.storage.care.restore import restore as bring_back
from tui.storage.care.restore import unpack


def backup(chosen: Namespace) -> int:
    """Make a backup now."""
    refuse_printing(chosen.file, "A backup")
    library_folder(chosen)
    backups, clock = _opened(chosen)
    if chosen.file:
        made = backups.save_as(_path(chosen.file), clock.now())
    else:
        made = backups.make(clock.now(), clock.zone)
    if not made.new:
        say("Nothing changed since the newest backup, which is whole.")
    say(f"{made.path}")
    say(_contents(made.people, made.conversations, made.size))
    for path in made.unread:
        complain(f"{StorageError.title}. {path} can't be read and is not in the backup.")
    return DamagedFileError.status if made.unread else 0


def restore(chosen: Namespace) -> int:
    """List the backups, or bring one back."""
    refuse_printing(chosen.to, "A library")
    backups, clock = _opened(chosen)
    if chosen.when is None:
        if not backups.folder.is_dir():
            library_folder(chosen)
        return _list(backups, clock.zone, as_json=chosen.json)
    source = _meant(chosen.when, backups, clock.zone)
    if chosen.to:
        number = unpack(source, _path(chosen.to))
        say(f"{_path(chosen.to)}\n{count_of(number, 'file')}, as {source.name} has them")
        return 0
    done = bring_back(backups.library, source, clock.now())
    say(f"From {source}:")
    say(f"{done.back:>6} back")
    say(f"{done.replaced:>6} replaced; what was there is in trash/")
    say(f"{done.same:>6} the same, and not touched")
    say(f"{done.alone:>6} not in the backup, and left alone")
    if done.before is not None:
        say(f"To go back to before: coffeechat restore {done.before.path.stem}")
        for path in done.before.unread:
            complain(f"{path} could not be read; if it was replaced, it is in trash/.")
    return 0


def _opened(chosen: Namespace) -> tuple[Backups, Clock]:
    """The backups of a library that may be damaged, so that it isn't opened."""
    paths = find_paths(chosen.library)
    return Backups(paths.library), SystemClock(settings_of(chosen).zone)


def _list(backups: Backups, zone: tzinfo, *, as_json: bool) -> int:
    made = backups.made()
    rows = [row for at, path in enumerate(made.items(), 1) if (row := _row(at, *path))]
    if as_json:
        print_json([{**row, "at": row["at"].isoformat()} for row in rows])
    else:
        for row in rows:
            words = _contents(row["people"], row["conversations"], row["bytes"])
            say(f"{row['number']:>3}  {_local(row['at'], zone)}  {words}")
        if not made:
            say(f"There is no backup in {backups.folder}.")
    return DamagedFileError.status if len(rows) < len(made) else 0


def _row(number: int, moment: datetime, path: Path) -> dict[str, Any] | None:
    """A backup in the list; None, and a complaint, if it can't be read."""
    try:
        with Archive(path) as archive:
            sums = archive.sums
    except StorageError as error:
        complain(f"{error.title}. {error.sentence}")
        return None
    return {
        "number": number,
        "at": moment,
        "people": count(sums, "people"),
        "conversations": count(sums, "conversations"),
        "bytes": path.stat().st_size,
        "path": str(path),
    }


def _meant(words: str, backups: Backups, zone: tzinfo) -> Path:
    """The backup that is meant by a number of the list, a moment or the beginning of one, a file.

    Raises:
        UnknownError: None, or more than one, is meant.
    """
    made = backups.made() if words.strip() else {}
    if len(words) <= 3 and words.isdecimal():
        found = list(made.values())[int(words) - 1 : int(words)] if int(words) else []
    else:
        found = [p for at, p in made.items() if any(n.startswith(words) for n in _names(at, zone))]
    if not found and _path(words).is_file():
        return _path(words)
    if len(found) == 1:
        return found[0]
    told = "There is no backup" if not found else "There is more than one backup"
    raise UnknownError(f'{told} "{words}"; coffeechat restore lists them.')


def _names(moment: datetime, zone: tzinfo) -> Iterator[str]:
    yield _local(moment, zone)
    yield f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}.zip"


def _local(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S}"


def _contents(people: int, conversations: int, size: int) -> str:
    who = count_of(people, "person", "people")
    talks = count_of(conversations, "conversation")
    return f"{who:>13}  {talks:>20}  {size / 1000:>9,.1f} kB"


def _path(words: str) -> Path:
    return Path(os.path.expanduser(words)).absolute()
