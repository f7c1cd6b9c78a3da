"""Skeletons of the thank-you: those that ship, and the user's own templates."""

import os
import re
from pathlib import Path

from tui.domain.language.text import clean
from tui.domain.letters.voices import SHIPPED, fault
from tui.errors import SettingsError, UnknownError

LIMIT = 20_000
"""Most bytes of a template."""

_NAME = re.compile(r"\w[\w -]{0,39}")


def voice_names(folder: Path) -> tuple[str, ...]:
    """The names of all voices: those that ship, then those of the folder.

    Args:
        folder: Where the user's templates are; it need not be there.
    """
    return tuple(dict.fromkeys((*SHIPPED, *_own(folder))))


def read_voice(name: str, folder: Path) -> str:
    """The skeleton of a voice; the user's template is before one that ships.

    Raises:
        UnknownError: There is no such voice.
        SettingsError: The template can't be used; the sentence names file, line and name.
    """
    path = _own(folder).get(name)
    if path is not None:
        return _read(path)
    if name not in SHIPPED:
        named = name if _NAME.fullmatch(name) else "of that name"
        known = ", ".join(voice_names(folder))
        raise UnknownError(f"There is no voice {named}; there are {known}.")
    return read_shipped(name)


def read_shipped(name: str) -> str:
    """The skeleton of a voice that ships."""
    from importlib.resources import files  # lazy: only who writes a letter waits for it

    return (files("tui.data") / "letters" / f"{name}.txt").read_text("utf-8")


def _own(folder: Path) -> dict[str, Path]:
    """The user's templates by name: found in the folder, so that no name can lead out of it."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return {}
    paths = (folder / name for name in names if name.endswith(".txt"))
    return {path.stem: path for path in paths if _NAME.fullmatch(path.stem)}


def _read(path: Path) -> str:
    name = f"letters/{path.name}"
    if not path.is_file():  # a pipe would be waited for
        raise SettingsError(f"{name} can't be read: it is not a file.")
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise SettingsError(f"{name} can't be read: {error.strerror}.") from error
    if len(data) > LIMIT:
        raise SettingsError(f"{name} has more than {LIMIT:,} bytes, too many for a letter.")
    try:
        text = clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{name}, line {line}: this is not UTF-8.") from error
    if wrong := fault(text):
        raise SettingsError(f"{name}, {wrong}.")
    return text
