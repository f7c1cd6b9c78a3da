"""The project's own files, as paths and as syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ("tui", "widgets", "themes")


def python_files(*folders: str) -> list[Path]:
    """Return the Python files below the folders (or the files themselves), sorted."""
    found: list[Path] = []
    for folder in folders:
        place = ROOT / folder
        found += [place] if place.is_file() else place.rglob("*.py")
    return sorted(found)


def name_of(path: Path) -> str:
    """Return a path as it is written in a complaint."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """Return the dotted name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def last_name(node: ast.expr) -> str:
    """Return the last part of a dotted name; nothing for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def calls_in(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield every call in a tree."""
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def imports_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and the full dotted name of everything that is imported absolutely."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


@cache
def tracked_files() -> list[Path]:
    """Return what git holds or would hold; without git, all but what tools leave behind."""
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        left = {path.parent for path in ROOT.glob(".*/*")} | {ROOT / "build", ROOT / "dist"}
        return [p for p in ROOT.rglob("*") if p.is_file() and left.isdisjoint(p.parents)]
    paths = (ROOT / name for name in done.stdout.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]
