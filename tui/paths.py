"""Where things are on this machine. Nothing is made here."""

import os
from pathlib import Path

from msgspec import Struct

from tui.base_folders import NAME, base_folder, library_key


class Paths(Struct, frozen=True):
    """The folders and files of one run."""

    library: Path
    """The library: a folder."""
    named: str
    """What named the library, `--library` or `COFFEECHAT_HOME`; "" if it is the usual one."""
    catalogue: Path
    """The catalogue of heads: a file that is safe to delete."""
    settings: Path
    """The user's settings: a file of theirs, of which the program changes one value at a time."""
    letters: Path
    """The user's templates of letters, beside the settings: a folder that is never written."""
    exports: Path
    """Where letters and other files for the user go."""
    rehearsals: Path
    """A library of its own for what is only rehearsed: a folder."""


def find_paths(library: str | None = None) -> Paths:
    """The paths of this run.

    Args:
        library: What `--library` said; otherwise COFFEECHAT_HOME or the platform's folder.

    Raises:
        NoHomeError: A folder is below the home folder, which nobody knows.
    """
    chosen = library or os.environ.get("COFFEECHAT_HOME") or ""
    named = "--library" if library else "COFFEECHAT_HOME"
    state, data = Path(base_folder("state")), Path(base_folder("data"))
    usual = data / NAME
    folder = Path(os.path.expanduser(chosen)).absolute() if chosen else usual
    key = library_key(str(folder))
    cache, config = (Path(base_folder(kind), NAME) for kind in ("cache", "config"))
    own = NAME if state != data else f"{NAME}-state"  # never inside of the library itself
    return Paths(
        library=folder,
        named="" if folder == usual else named,
        catalogue=cache / f"catalog{key}.msgpack",
        settings=config / "settings.toml",
        letters=config / "letters",
        exports=Path.cwd(),
        rehearsals=state / own / f"rehearsals{key}",
    )
