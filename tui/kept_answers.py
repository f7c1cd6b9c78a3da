"""What `due` and `list` said last: small files, each for as long as what is in it holds.

They are asked for all the time, a prompt and a status bar do, so this loads next to nothing. A
file tells from when until when it holds, and what must be as it was: the files and folders that
every change of the library or the settings touches, the time zone, and the program itself.
"""

import os
import sys
from collections.abc import Iterable

import tui
from tui.base_folders import NAME, base_folder, library_key

ANSWERS = {("due", "--short"): "due", ("due",): "due-lines", ("list",): "list"}
"""What is asked, and how its file is called."""


def read_answer(path: str, now: float) -> str | None:
    """The answer that a file holds; None if it doesn't hold any more.

    Args:
        path: The file.
        now: The present moment, in seconds since 1970.

    Raises:
        OSError: There is no file, or it can't be read.
        ValueError: It isn't one of ours.
    """
    with open(path, encoding="utf-8", newline="") as file:
        head, _, text = file.read().partition("\n\n")
    start, end, surroundings, *places = head.split("\n")
    if surroundings != _surroundings() or not float(start) <= now < float(end):
        return None
    same = places == stamped(place.partition(" ")[2] for place in places)
    return text if places and same else None


def file_text(text: str, start: float, end: float, places: Iterable[str]) -> str:
    """What a file holds, for `read_answer`.

    Args:
        text: The answer.
        start: From when on it holds, in seconds since 1970.
        end: Until when.
        places: What every change touches, as `stamped` gave it before the library was looked at.
    """
    return "\n".join((f"{start:.3f}", f"{end:.3f}", _surroundings(), *places, "", text))


def usual_file(name: str, library: str | None = None) -> str:
    """Where an answer is about the library that is named, or `COFFEECHAT_HOME`, or the usual one.

    Args:
        name: How its file is called, see `ANSWERS`.
        library: What `--library` said.

    Raises:
        ValueError: The library's folder is not written the way it is kept by.
        NoHomeError: Nobody knows where the user's folders are.
    """
    usual = os.path.join(base_folder("data"), NAME)
    folder = os.path.expanduser(library or os.environ.get("COFFEECHAT_HOME") or usual)
    if folder != os.path.abspath(folder):
        raise ValueError("a folder of which there are several names")
    return answer_file(name, folder)


def answer_file(name: str, folder: str) -> str:
    """Where an answer is about the library in a folder, which is an absolute path."""
    return os.path.join(base_folder("cache"), NAME, f"{name}{library_key(folder)}.txt")


def stamped(places: Iterable[str]) -> list[str]:
    """Files and folders, each with what changes when it does before it; none need be there.

    A folder that ends in a slash is looked at file by file.
    """
    return [f"{_stamp(place)} {place}" for place in places]


def _stamp(place: str) -> str:
    try:
        there = os.stat(place)
        files = _files(place) if place.endswith(os.sep) else ""
    except OSError:
        return "0"
    return f"{there.st_mtime_ns}:{there.st_mode:o}{files}"


def _files(folder: str) -> str:
    """A number that is another one when any file of a folder is written, by whom and how ever."""
    seen = sys.hash_info.width
    with os.scandir(folder) as entries:
        for entry in entries:
            there = entry.stat()
            seen = hash((seen, there.st_mtime_ns, there.st_size, there.st_ino))
    return f":{seen}"


def _surroundings() -> str:
    """What else an answer depends on: the program, and the machine's time zone."""
    return " ".join(
        (tui.__version__, os.environ.get("TZ", ""), os.path.realpath("/etc/localtime"))
    ).replace("\n", " ")
