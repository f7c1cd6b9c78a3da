"""The pins are the whole truth: a newer release that lies about changes nothing, in no year.

The packages are made here, empty but for what the real ones ask for, and pip finds nothing else.
"""

import os
import re
import subprocess
import sys
from base64 import urlsafe_b64encode
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest

from tests.house.test_pins import PINS, pins_of

NEWER = "9999.0"
"""A release of every package that nobody has pinned."""

PROJECT = """
[project]
name = "coffeechat"
description = "wants {wanted}"
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[tool.hatch]
"""

BACKEND = """
from shutil import copy

def get_requires_for_build_editable(settings=None):
    return []

def build_editable(folder, settings=None, metadata=None):
    copy("coffeechat-1-py3-none-any.whl", folder)
    return "coffeechat-1-py3-none-any.whl"
"""
"""Builds the project by handing over what lies there."""

WITH_THE_PINNED_PIP = """
import sys
sys.path.insert(0, "requirements")
import install
install.PIP = (sys.argv[1], "-I", "-m", "pip", "--python", str(install.PYTHON))
install.INSTALL = (*install.PIP, *install.INSTALL[install.INSTALL.index("install"):])
run = install.run
install.run = lambda *words: run(*words, *("--without-pip" for word in words if word == "venv"))
install.main("run")
"""

PIPS = {
    "shipped": ("requirements/install.py", "run"),
    "pinned": ("-c", WITH_THE_PINNED_PIP, sys.executable),
}
"""The pip that comes with Python, and the newest that the pins know."""


@pytest.mark.parametrize("pip", PIPS)
def test_exactly_the_pins_are_installed_or_nothing_counts(machine: Path, pip: str) -> None:
    lay_out(machine)
    done = install(machine, pip)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    places = (machine / ".venv").glob("lib/python3*/site-packages")
    there = {dist.name: dist.version for dist in metadata.distributions(path=[*map(str, places)])}
    pinned = {**pins_of(PINS / "run.txt"), "coffeechat": "1"}
    assert there.keys() >= {"textual", "tinydb", "rich", "coffeechat"}
    assert {
        n: v for n, v in there.items() if n not in ("pip", "setuptools")
    }.items() <= pinned.items()
    assert (machine / ".venv" / ".run").exists()

    build(machine, "coffeechat", "1", [f"textual>={NEWER}"])
    (machine / "pyproject.toml").write_text(PROJECT.format(wanted="a newer Textual"), "utf-8")
    done = install(machine, pip)
    assert done.returncode == 1
    assert (
        f"coffeechat 1 has requirement textual>={NEWER}, but you have textual 8.2.8" in done.stderr
    )
    assert done.stderr.endswith("don't fit together, and .venv isn't used; mend the pins\n")
    assert not (machine / ".venv" / ".run").exists()


def lay_out(checkout: Path) -> None:
    """Make a checkout, and beside it each pinned package in two releases."""
    shelf, pins = checkout / "shelf", checkout / "requirements"
    shelf.mkdir()
    pins.mkdir()
    copy(PINS / "install.py", pins)
    hashes = {}
    for name, version in pins_of(PINS / "dev.txt").items():
        hashes[name] = build(shelf, name, version, wants_of(name))
        build(shelf, name, NEWER, wants_of(name))
    for path in (PINS / "run.txt", PINS / "dev.txt"):
        found = re.findall(r"^(([\w.-]+)\S*==.*) \\$", path.read_text("utf-8"), re.MULTILINE)
        lines = (f"{pin} --hash=sha256:{hashes[name]}\n" for pin, name in found)
        (pins / path.name).write_text("".join(lines), "utf-8")
    build(checkout, "coffeechat", "1", ["textual==8.2.8", "tinydb>=4.9,<5"])
    (checkout / "backend.py").write_text(BACKEND, "utf-8")
    (checkout / "pyproject.toml").write_text(PROJECT.format(wanted="the pins"), "utf-8")


def wants_of(name: str) -> list[str]:
    """What a package asks for; what isn't installed here asks for nothing."""
    try:
        headers = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return []
    kinds = ("Provides-Extra", "Requires-Dist")
    return [f"{kind}: {word}" for kind in kinds for word in headers.get_all(kind, [])]


def build(folder: Path, name: str, version: str, wants: list[str]) -> str:
    """Make a package that holds nothing; return its hash."""
    stem = f"{name.replace('-', '_')}-{version}"
    wanted = (word if ": " in word else f"Requires-Dist: {word}" for word in wants)
    lines = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *wanted)
    files = {
        "METADATA": "\n".join(lines) + "\n",
        "WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{stem}.dist-info/RECORD,,\n"
    path = folder / f"{stem}-py3-none-any.whl"
    with ZipFile(path, "w") as wheel:
        for file, text in files.items():
            digest = urlsafe_b64encode(sha256(text.encode()).digest()).decode().rstrip("=")
            record += f"{stem}.dist-info/{file},sha256={digest},{len(text.encode())}\n"
            wheel.writestr(f"{stem}.dist-info/{file}", text)
        wheel.writestr(f"{stem}.dist-info/RECORD", record)
    return sha256(path.read_bytes()).hexdigest()


def install(checkout: Path, pip: str) -> subprocess.CompletedProcess[str]:
    """Run the installer where pip finds the shelf only, and a wish to put things elsewhere."""
    kept = {name: word for name, word in os.environ.items() if not name.startswith("PIP_")}
    own = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_FIND_LINKS": str(checkout / "shelf"),
        "PIP_NO_INDEX": "1",
        "PIP_USER": "1",
    }
    return subprocess.run(
        (sys.executable, *PIPS[pip]),
        cwd=checkout,
        env={**kept, **own},
        capture_output=True,
        text=True,
        check=False,
    )
