"""docs/where.md leads to what is there."""

import ast
import re

from tests.tools.keys import ROOT

PAGE = (ROOT / "docs" / "where.md").read_text("utf-8")
LINES = [line for line in PAGE.splitlines() if line.startswith("- ")]
TARGET = re.compile(r"- .+ → `([\w/]+\.py)`: `(\w+)`")


def names_in(path: str) -> set[str]:
    """Every class, function and constant at the top of a module, and the names it hands on."""
    names: set[str] = set()
    for node in ast.parse((ROOT / path).read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return names


def test_every_line_leads_to_what_is_there() -> None:
    assert len(LINES) >= 30
    lost = []
    for line in LINES:
        target = TARGET.fullmatch(line)
        if target is None or target[2] not in names_in(target[1]):
            lost.append(line)
    assert not lost
