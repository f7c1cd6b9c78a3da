"""The clipboard: by the machine's own program, by tmux, or by asking the terminal (OSC 52)."""

import os
import subprocess
from base64 import b64encode
from collections.abc import Iterator, Mapping
from shutil import which

from msgspec import Struct

PATIENCE_S = 2.0
"""How long a program may take, in seconds; then it is given up."""

SILENT = frozenset({"", "dumb", "linux"})
"""Kinds of terminals that have no clipboard."""


class Copied(Struct, frozen=True):
    """How far a text came."""

    by: str = ""
    """The program that took it; "" if none did."""
    asked: bool = False
    """Whether the terminal was asked too; none says whether it took it."""

    @property
    def words(self) -> str:
        """The same as a sentence; it never says more than is known."""
        if self.by:
            return f"Copied by {self.by}."
        if self.asked:
            return "The terminal was asked to copy it."
        return "No way to the clipboard was found."


def copy(text: str, *, asked: bool) -> Copied:
    """Have the first program that is there take a text; may take seconds.

    Args:
        text: What is to be copied.
        asked: Whether the terminal is asked as well, by whoever writes on it.
    """
    took = (command[0] for command in _commands(os.environ) if _takes(command, text))
    return Copied(next(took, ""), asked and os.environ.get("TERM", "") not in SILENT)


def request(text: str) -> str:
    """What asks a terminal to copy a text."""
    return f"\x1b]52;c;{b64encode(text.encode()).decode()}\a"


def _commands(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The programs that are there, with their words; the one that fits the session best first.

    Over ssh the machine's own clipboard is one that nobody sits at.
    """
    here = not (environment.get("SSH_TTY") or environment.get("SSH_CONNECTION"))
    wayland, x11 = here and environment.get("WAYLAND_DISPLAY"), here and environment.get("DISPLAY")
    tools: list[tuple[object, tuple[str, ...]]] = [
        (here, ("pbcopy",)),
        (wayland, ("wl-copy",)),
        (x11, ("xclip", "-selection", "clipboard")),
        (x11, ("xsel", "--clipboard", "--input")),
        (here, ("clip.exe",)),
        (environment.get("TMUX"), ("tmux", "load-buffer", "-w", "-")),
    ]
    return (tool for fits, tool in tools if fits and which(tool[0]))


def _takes(command: tuple[str, ...], text: str) -> bool:
    """Whether a program takes a text, which is in no argument and goes through no shell."""
    encoding = "utf-16" if command[0] == "clip.exe" else "utf-8"
    try:
        done = subprocess.run(
            command,
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,  # some stay to serve it, and would hold a pipe open
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_CTYPE": "UTF-8"} if command[0] == "pbcopy" else None,
            timeout=PATIENCE_S,
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
