"""A machine at which somebody sits, with one program that takes what is copied."""

import sys
from pathlib import Path

import pytest

SESSIONS = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY", "xsel": "DISPLAY", "tmux": "TMUX"}
"""What says that a program fits."""


def clipboard_program(
    machine: Path, monkeypatch: pytest.MonkeyPatch, name: str, action: str = "took.write(text)"
) -> Path:
    """Put a program first on the path that takes a text; the file it goes into.

    Args:
        machine: The test's folder.
        monkeypatch: Moves the environment.
        name: The program.
        action: What it does with `text`, the bytes that it read, and `took`, the open file.
    """
    folder, took = machine / "bin", machine / f"{name}.took"
    folder.mkdir(exist_ok=True)
    lines = (
        f"#!{sys.executable} -S",
        "import sys, time",
        "text = sys.stdin.buffer.read()",
        f"took = open({str(took)!r}, 'wb')",
        f"open({str(took)!r} + '.words', 'w').write(' '.join(sys.argv[1:]))",
        action,
    )
    (folder / name).write_text("\n".join(lines), "utf-8")
    (folder / name).chmod(0o700)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("SSH_TTY", raising=False)
    if name in SESSIONS:
        monkeypatch.setenv(SESSIONS[name], ":1")
    return took
