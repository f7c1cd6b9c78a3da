"""Make or mend `.venv` from the pinned requirements: `python3 requirements/install.py run|dev`.

Standard library only, because it runs before anything is installed. Called by the Makefile; a
second process waits for the first. A mark (`.venv/.run`, `.venv/.dev`) is written last, so an
interrupted install is never taken for a whole one.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PIP = (str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check")
LARGER = {"run": ("run", "dev"), "dev": ("dev",)}


def main(wanted: str) -> None:
    """Bring the environment to the wanted set of packages, under a lock."""
    fcntl.flock(os.open(ROOT / "requirements", os.O_RDONLY), fcntl.LOCK_EX)
    pins = {name: key_of(name) for name in ("run", "dev")}
    project = project_key()
    have = {name for name in pins if mark_of(name)[:1] == [pins[name]]}
    if have.isdisjoint(LARGER[wanted]):
        install(wanted, fresh="run" not in have)
        have.add(wanted)
    if not any(mark_of(name)[1:] == [project] for name in have):
        install_project()
    for name in {"run", *have}:
        (VENV / f".{name}").write_text(f"{pins[name]}\n{project}\n", encoding="utf-8")


def key_of(name: str) -> str:
    """Return what the environment depends on, as one line: the Python, the place, the pins."""
    digest = hashlib.sha256(f"{sys.version}\0{sys.base_prefix}\0{ROOT}\0".encode())
    digest.update((ROOT / "requirements" / f"{name}.txt").read_bytes())
    return digest.hexdigest()


def project_key() -> str:
    """Return what the project's own installation depends on, as one line."""
    document = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = (document["project"], document["build-system"], document["tool"]["hatch"])
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def mark_of(name: str) -> list[str]:
    """Return the lines of a set's mark; none when the set isn't there as a whole."""
    mark = VENV / f".{name}"
    if not (PYTHON.exists() and mark.exists()):
        return []
    return mark.read_text(encoding="utf-8").split()


def install(name: str, *, fresh: bool) -> None:
    """Install a pinned set, into a new environment unless the smaller set is there and current."""
    say(f"installing the pinned packages ({name}) into .venv")
    if fresh:
        if VENV.is_symlink():
            say(".venv is a link, perhaps to another checkout's; remove the link and start again")
            raise SystemExit(2)
        for mark in LARGER:
            (VENV / f".{mark}").unlink(missing_ok=True)
        run(sys.executable, "-m", "venv", "--clear", str(VENV))
    pins = str(ROOT / "requirements" / f"{name}.txt")
    run(*PIP, "--no-deps", "--require-hashes", "--only-binary=:all:", "--requirement", pins)


def install_project() -> None:
    """Install the checkout itself, editable and compiled, from what is already there."""
    run(*PIP, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    rooms = ("tui", "widgets", "themes")
    subprocess.run((str(PYTHON), "-m", "compileall", "-qq", *rooms), cwd=ROOT, check=False)


def run(*command: str) -> None:
    """Run a command in the checkout; leave with its status when it fails."""
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        say("the install stopped; what is missing is made good by the same command again")
        raise SystemExit(done.returncode)


def say(sentence: str) -> None:
    """Write one line to standard error."""
    print(f"coffeechat: {sentence}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        raise SystemExit(130) from None
