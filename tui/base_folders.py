"""The platform's folders for data, cache, config and state, as text; nothing is loaded for it."""

import os
import sys
from importlib import import_module

from tui.errors import NoHomeError

NAME = "coffeechat"

_USUAL = {
    "data": ".local/share",
    "cache": ".cache",
    "config": ".config",
    "state": ".local/state",
}


def base_folder(kind: str) -> str:
    """The platform's folder for data, cache, config or state.

    The XDG rule is written out because importing platformdirs doubles the start of a
    sub-command; elsewhere the library knows better.

    Raises:
        NoHomeError: It is below the home folder, which nobody knows.
    """
    if sys.platform in ("darwin", "win32"):
        import platformdirs  # lazy: only where the rule is not three lines

        own = getattr(platformdirs, f"user_{kind}_dir")(appname=NAME, appauthor=False)
        return os.path.dirname(own)
    given = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    return given if given.startswith("/") else os.path.join(_home(), _USUAL[kind])


def library_key(folder: str) -> str:
    """What tells the files beside a library from those of another one; "" for the usual one.

    Args:
        folder: The library, an absolute path.
    """
    if folder == os.path.join(base_folder("data"), NAME):
        return ""
    return f"-{_sha256(os.fsencode(folder))[:12]}"


def _sha256(data: bytes) -> str:
    """The digest, without loading all of OpenSSL for it if Python has its own, as `random` does."""
    for name in ("_sha2", "_sha256", "hashlib"):  # from Python 3.12 on, before, and anywhere
        try:
            digest: str = import_module(name).sha256(data).hexdigest()
            return digest
        except ImportError:
            continue
    raise AssertionError("every Python has hashlib")


def _home() -> str:
    home = os.path.expanduser("~")
    if not os.path.isabs(home) or os.environ.get("HOME") == "":  # which Python takes for the root
        raise NoHomeError(
            "The variable HOME names no folder, and the system knows none for this user. "
            "Set HOME to a folder of yours and start again."
        )
    return home
