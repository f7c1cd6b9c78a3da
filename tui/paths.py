"""Where things lie on this machine. Nothing is made here."""

import hashlib
import os
import sys
from pathlib import Path

from msgspec import Struct

from tui.errors import NoHomeError

NAME = "coffeechat"


class Paths(Struct, frozen=True):
    """The folders and files of one run."""

    library: Path
    """The library: a folder."""
    named: str
    """What named the library, `--library` or `COFFEECHAT_HOME`; "" if it is the usual one."""
    catalogue: Path
    """The catalogue of heads: a file that is safe to delete."""
    settings: Path
    """The user's settings: a file of theirs; the program writes their name into it."""
    letters: Path
    """The user's templates of letters, beside the settings: a folder that is never written."""
    exports: Path
    """Where letters and other files for the user go."""
    rehearsals: Path
    """A library of its own for what is only rehearsed: a folder."""


def find_paths(library: str | None = None) -> Paths:
    """The paths of this run.

    Args:
        library: What `--library` said; else COFFEECHAT_HOME, else the platform's data folder.

    Raises:
        NoHomeError: A folder is below the home folder, which nobody knows.
    """
    chosen = library or os.environ.get("COFFEECHAT_HOME") or ""
    named = "--library" if library else "COFFEECHAT_HOME"
    state, data = _base("state"), _base("data")
    usual = data / NAME
    folder = Path(os.path.expanduser(chosen)).absolute() if chosen else usual
    key = "" if folder == usual else f"-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]}"
    own = NAME if state != data else f"{NAME}-state"  # never inside of the library itself
    return Paths(
        library=folder,
        named="" if folder == usual else named,
        catalogue=_base("cache") / NAME / f"catalog{key}.json",
        settings=_base("config") / NAME / "settings.toml",
        letters=_base("config") / NAME / "letters",
        exports=Path.cwd(),
        rehearsals=state / own / f"rehearsals{key}",
    )


def _base(kind: str) -> Path:
    """The platform's folder for data, cache, config or state.

    The XDG rule is written out because importing platformdirs doubles the start of a
    sub-command; elsewhere the library knows better.
    """
    if sys.platform in ("darwin", "win32"):
        import platformdirs  # lazy: only where the rule is not three lines

        return Path(getattr(platformdirs, f"user_{kind}_dir")(appname=NAME, appauthor=False)).parent
    given = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    usual = {
        "data": ".local/share",
        "cache": ".cache",
        "config": ".config",
        "state": ".local/state",
    }
    return Path(given) if given.startswith("/") else _home() / usual[kind]


def _home() -> Path:
    try:
        home = Path.home()
    except RuntimeError:  # no variable, and no entry for the user
        home = Path()
    if not home.is_absolute() or os.environ.get("HOME") == "":  # which Python takes for the root
        raise NoHomeError(
            "The variable HOME names no folder, and the system knows none for this user. "
            "Set HOME to a folder of yours and start again."
        )
    return home
