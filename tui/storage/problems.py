"""What is the matter with a library as a whole, beside its single files."""

import os
from collections.abc import Iterable
from pathlib import Path

from tui.errors import NewerFormatError
from tui.storage.about import NAME
from tui.storage.catalogue import Problem


def problems_of(folder: Path, read_only: str, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """All there is to say, what is about the whole library first and last.

    Args:
        folder: The library.
        read_only: Why nothing can be written, or "".
        found: What is the matter with single files.
    """
    problems = list(found)
    if read_only:
        newer = Problem(folder / NAME, read_only, NewerFormatError.title, warning=True)
        problems.insert(0, newer)
    if is_open(folder):
        sentence = f"{folder} can be read by others; coffeechat doctor --repair closes it."
        problems.append(Problem(folder, sentence, "Open to others", warning=True))
    return tuple(problems)


def is_open(path: Path) -> bool:
    """Whether others than the user may enter or read; a library's own folder decides for all."""
    try:
        return os.name == "posix" and bool(path.stat().st_mode & 0o077)
    except OSError:
        return False
