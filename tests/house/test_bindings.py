"""Nothing is bound but verbs."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.source import ROOT, calls_in, last_name, name_of, python_files, tree_of

MAKER = ROOT / "tui" / "screens" / "key_bindings.py"


def test_every_binding_is_made_of_verbs() -> None:
    files = [p for p in python_files("tui/screens", "tui/app", "tui/app.py") if p != MAKER]
    assert not [f"{name_of(f)}:{said}" for f in files for said in complaints(tree_of(f))]


def complaints(tree: ast.Module) -> Iterator[str]:
    """Yield every binding that isn't `bindings(...)` of verbs."""
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        if any(last_name(target) == "BINDINGS" for target in targets):
            value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
            if not (isinstance(value, ast.Call) and last_name(value.func) == "bindings"):
                yield f"{getattr(node, 'lineno', 0)}: BINDINGS is not bindings(...)"
    for call in calls_in(tree):
        if last_name(call.func) in {"Binding", "make_bindings", "set_bindings"}:
            yield f"{call.lineno}: {ast.unparse(call.func)}(...)"
        if ast.unparse(call.func).endswith("_bindings.bind"):
            yield f"{call.lineno}: binds a key by hand"


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n BINDINGS = [('q', 'quit', 'Quit')]",
        "class A:\n BINDINGS: ClassVar[list] = []",
        "class A:\n BINDINGS = [*bindings(KEEP), EXTRA]",
        "Binding('q', 'quit', 'Quit')",
        "binding.Binding('q', 'quit')",
        "self._bindings.bind('q', 'quit')",
    ],
)
def test_a_binding_by_hand_is_found(source: str) -> None:
    assert list(complaints(ast.parse(source)))


def test_a_binding_of_verbs_passes() -> None:
    source = "class A:\n VERBS = (KEEP, UNDO)\n BINDINGS = bindings(*VERBS)"
    assert not list(complaints(ast.parse(source)))
