"""What `coffeechat due --short` says: a small file, for as long as what is in it holds.

A prompt and a status bar ask all the time, so this loads next to nothing. The file
tells the line, from when until when it holds, and what must be as it was: the files and folders
that every change of the library or the settings touches, the time zone, and the program itself.
"""

import os
from collections.abc import Iterable

import tui
from tui.base_folders import NAME, base_folder, library_key


def read_line(path: str, now: float) -> str | None:
    """The line that a file holds; None if it doesn't hold any more.

    Args:
        path: The file.
        now: The present moment, in seconds since 1970.

    Raises:
        OSError: There is no file, or it can't be read.
        ValueError: It isn't one of ours.
    """
    with open(path, encoding="utf-8") as file:
        start, end, surroundings, line, *places = file.read().split("\n")
    same = surroundings == _surroundings() and places == stamped(
        p.partition(" ")[2] for p in places
    )
    return line if same and float(start) <= now < float(end) else None


def file_text(line: str, start: float, end: float, places: Iterable[str]) -> str:
    """What a file holds, for `read_line`.

    Args:
        line: What is due.
        start: From when on it holds, in seconds since 1970.
        end: Until when.
        places: What every change touches, as `stamped` gave it before the library was looked at.
    """
    return "\n".join((f"{start:.3f}", f"{end:.3f}", _surroundings(), line, *places))


def usual_file() -> str:
    """Where the line of the library is that `COFFEECHAT_HOME` names, or of the usual one.

    Raises:
        ValueError: The library's folder is not written the way it is kept by.
        NoHomeError: Nobody knows where the user's folders are.
    """
    usual = os.path.join(base_folder("data"), NAME)
    folder = os.path.expanduser(os.environ.get("COFFEECHAT_HOME") or usual)
    if folder != os.path.abspath(folder):
        raise ValueError("a folder of which there are several names")
    return os.path.join(base_folder("cache"), NAME, f"due{library_key(folder)}.txt")


def stamped(places: Iterable[str]) -> list[str]:
    """Files and folders, each with the moment of its last change before it; none need be there."""
    return [f"{_changed_ns(place)} {place}" for place in places]


def _changed_ns(place: str) -> int:
    try:
        return os.stat(place).st_mtime_ns
    except OSError:
        return 0


def _surroundings() -> str:
    """What else the line depends on: the program, and the machine's time zone."""
    return " ".join(
        (tui.__version__, os.environ.get("TZ", ""), os.path.realpath("/etc/localtime"))
    ).replace("\n", " ")
