"""Make or mend `.venv` from the pinned requirements: `python3 requirements/install.py run|dev`.

Standard library only, because it runs before anything is installed. Called by the Makefile; a
second process waits for the first. A mark (`.venv/.run`, `.venv/.dev`) is written last, so neither
an interrupted install nor one whose packages don't fit together is ever taken for a whole one.

The pins are the whole truth: nothing is resolved, and no variable of the environment can put the
packages anywhere but into `.venv`. Where pip gets them from is the machine's own business.
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
PIP = (str(PYTHON), "-I", "-m", "pip", "--disable-pip-version-check")
INSTALL = (*PIP, "install", "-qq", "--no-user", "--no-deps")
ELSEWHERE = ("PIP_PREFIX", "PIP_PYTHON", "PIP_ROOT", "PIP_TARGET", "PIP_USER", "PYTHONPATH")
LARGER = {"run": ("run", "dev"), "dev": ("dev",)}


def main(wanted: str) -> None:
    """Bring the environment to the wanted set of packages, under a lock."""
    fcntl.flock(os.open(ROOT / "requirements", os.O_RDONLY), fcntl.LOCK_EX)
    pins = {name: key_of(name) for name in ("run", "dev")}
    project = project_key()
    have = {name for name in pins if mark_of(name)[:1] == [pins[name]]}
    missing = have.isdisjoint(LARGER[wanted])
    if missing:
        install(wanted, fresh="run" not in have or (VENV / f".{wanted}").exists())
        have.add(wanted)
    stale = not any(mark_of(name)[1:] == [project] for name in have)
    if stale:
        install_project()
    if missing or stale:
        check()
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
    """Install a pinned set, into a new environment unless just the smaller set is there."""
    say(f"installing the pinned packages ({name}) into .venv")
    if fresh:
        if VENV.is_symlink():
            say(".venv is a link, perhaps to another checkout's; remove the link and start again")
            raise SystemExit(2)
        unmark()
        run(sys.executable, "-m", "venv", "--clear", str(VENV))
    pins = str(ROOT / "requirements" / f"{name}.txt")
    run(*INSTALL, "--require-hashes", "--only-binary=:all:", "--requirement", pins)


def unmark() -> None:
    """Take every mark away: the environment isn't a whole one any more."""
    for name in LARGER:
        (VENV / f".{name}").unlink(missing_ok=True)


def install_project() -> None:
    """Install the checkout itself, editable and compiled, from what is already there."""
    run(*INSTALL, "--no-build-isolation", "--editable", str(ROOT))
    rooms = ("tui", "widgets", "themes")
    subprocess.run((str(PYTHON), "-m", "compileall", "-qq", *rooms), cwd=ROOT, check=False)


def check() -> None:
    """Leave without a mark when what is installed doesn't fit together, and say what doesn't."""
    done = start(*PIP, "check", stdout=subprocess.PIPE)
    if done.returncode:
        unmark()
        for line in done.stdout.splitlines():
            say(line)
        say("so the pins in requirements/ don't fit together, and .venv isn't used; mend the pins")
        raise SystemExit(1)


def start(*command: str, stdout: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command in the checkout; no variable of the environment leads it elsewhere."""
    kept = {name: word for name, word in os.environ.items() if name not in ELSEWHERE}
    return subprocess.run(command, cwd=ROOT, env=kept, stdout=stdout, text=True, check=False)


def run(*command: str) -> None:
    """Run a command; leave with its status when it fails."""
    done = start(*command)
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
