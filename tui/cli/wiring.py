"""Putting the rooms together for one run that only reads; `sessions` is for those that write."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.settings import settings_of
from tui.clock import SystemClock
from tui.errors import NoLibraryError
from tui.paths import Paths, find_paths
from tui.session.reader import Reader
from tui.settings import Settings
from tui.storage import ABOUT, Library, is_library

if TYPE_CHECKING:  # the parser waits for who needs it
    from argparse import Namespace


def open_library(chosen: "Namespace", *, make: bool = False) -> tuple[Library, Settings]:
    """The library that the arguments name, and what the user chose.

    Args:
        chosen: The arguments.
        make: Whether to make the library if it isn't there.

    Raises:
        CoffeechatError: The library can't be used.
    """
    paths = find_paths(chosen.library)
    settings = settings_of(chosen)
    library = Library(paths.library, paths.catalogue)
    if not make:
        _check_there(paths)
    library.open(make=make)
    return library, settings


def library_folder(chosen: "Namespace") -> Path:
    """The folder of the library that the arguments name; none is made.

    Raises:
        NoLibraryError: It was named, and isn't there.
    """
    paths = find_paths(chosen.library)
    _check_there(paths)
    return paths.library


def _check_there(paths: Paths) -> None:
    """Refuse a library that was named and isn't there; the usual one is merely empty yet."""
    if not paths.named or is_library(paths.library):
        return
    why = ""
    try:
        (paths.library / ABOUT).stat()
    except FileNotFoundError:
        pass
    except OSError as error:
        why = f": {error.strerror}"
    raise NoLibraryError(
        f"There is no library at {paths.library}, where {paths.named} says it is{why}. "
        "Nothing was made."
    )


def read_library(chosen: "Namespace") -> Reader:
    """A reader of that library, its heads up to date."""
    library, settings = open_library(chosen)
    reader = Reader(library, SystemClock(settings.zone), settings)
    reader.refresh()
    return reader
