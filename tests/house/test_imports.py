"""Importing a module does nothing but import it, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOMS, ROOT, module_of, python_files

SCREENLESS = ("domain", "verbs", "storage", "exchange", "session", "cli")

# Reads the names of modules from standard input, imports each, prints what it did beside.
WATCH = """
import importlib, os, sys

root, home = sys.argv[1:]
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
denied = {
    "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink",
    "os.truncate", "os.utime", "os.fork", "os.exec", "os.posix_spawn", "os.system",
    "subprocess.Popen", "shutil.copyfile", "shutil.move", "shutil.rmtree",
    "tempfile.mkstemp", "tempfile.mkdtemp", "socket.connect", "socket.bind", "socket.getaddrinfo",
}
names = sys.stdin.read().split()
current = ""


def watch(event, args):
    if event in denied:
        print(current, event, *args[:1])
    elif event == "open" and isinstance(args[0], str):
        place = os.path.realpath(args[0])
        inside = place.startswith(root + os.sep) and f"{os.sep}.venv{os.sep}" not in place
        if args[2] & writing:
            print(current, "writes", place)
        elif place.startswith(home) or inside and not place.endswith((".py", ".pyc")):
            print(current, "reads", place)


sys.addaudithook(watch)
for current in names:
    importlib.import_module(current)
"""

LOADED = """
import importlib, sys

for name in sys.stdin.read().split():
    importlib.import_module(name)
print(*sorted({name.split(".")[0] for name in sys.modules} & {"textual", "rich"}))
"""


def test_importing_touches_nothing(machine: Path) -> None:
    names = [module_of(path) for path in python_files(*ROOMS) if path.stem != "__main__"]
    assert python(WATCH, names, str(ROOT), str(machine.resolve())) == ""


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("open('left.txt', 'w')", "writes"),
        ("import os; os.open('left.txt', os.O_CREAT | os.O_WRONLY)", "writes"),
        ("import os; os.mkdir('left')", "os.mkdir"),
        ("import pathlib; pathlib.Path.home().joinpath('seen.txt').read_text()", "reads"),
        ("import socket; socket.getaddrinfo('localhost', 1)", "socket.getaddrinfo"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
    ],
)
def test_a_module_that_does_more_is_found(machine: Path, source: str, said: str) -> None:
    (machine / "home" / "seen.txt").write_text("x", encoding="utf-8")
    (machine / "busy.py").write_text(source, encoding="utf-8")
    watch = f"import sys; sys.path.insert(0, {str(machine)!r})\n{WATCH}"
    done = python(watch, ["busy"], str(ROOT), str(machine.resolve() / "home"), folder=machine)
    assert said in done


@pytest.mark.parametrize("room", SCREENLESS)
def test_what_needs_no_screen_loads_no_textual(room: str) -> None:
    names = [module_of(path) for path in python_files(f"tui/{room}", f"tui/{room}.py")]
    assert names, f"tui.{room} isn't there"
    assert python(LOADED, names) == ""


def test_textual_is_seen_when_it_is_loaded() -> None:
    assert python(LOADED, ["textual.binding"]) == "rich textual"


def python(code: str, names: list[str], *words: str, folder: Path = ROOT) -> str:
    """Run code in a new Python that writes no `.pyc`; return what it printed."""
    done = subprocess.run(
        (sys.executable, "-B", "-X", "utf8", "-c", code, *words),
        input="\n".join(names),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
