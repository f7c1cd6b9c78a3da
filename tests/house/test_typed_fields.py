"""Every field in which one types is in the table of those that outlive a kill, or says why not."""

import ast
from collections.abc import Iterator

from tests.house.source import last_name, name_of, python_files, tree_of
from tests.screens.typed_places import EXEMPT, PLACES
from tests.tools.measure import things
from tui.screens.navigation import ScreenName
from tui.screens.shell.stages import stage_of
from tui.screens.typed_fields import OPENERS
from widgets.editors import Line, Page
from widgets.growing import GrowingLine

BY_KEY = {"action_find"}
"""What opens a line that is there all the time."""


def editors(base: type) -> Iterator[str]:
    """A class and all that inherit from it, by name."""
    yield base.__name__
    heirs: list[type] = base.__subclasses__()
    for heir in heirs:
        yield from editors(heir)


def made_in(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The class in which a field is made, and the field's id."""
    names = {"Input", "TextArea", *editors(Line), *editors(Page), *editors(GrowingLine)}
    for cls in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for call in (node for node in ast.walk(cls) if isinstance(node, ast.Call)):
            name = last_name(call.func)
            if name in names:
                told = [*call.args[:1], *(k.value for k in call.keywords if k.arg == "id")]
                ids = [n.value for n in told if isinstance(n, ast.Constant)]
                yield cls.name, str(next(iter(ids), ""))


def test_every_field_is_in_the_table() -> None:
    table: set[tuple[str, str]] = set()
    for place in PLACES.values():
        names = {place.dialog} if place.dialog else {c.__name__ for c in parts_of(place.where)}
        table |= {(name, field) for name in names for field in place.fields}
    made = {
        field
        for path in python_files("tui")
        if not name_of(path).startswith("tui/cli")
        for field in made_in(tree_of(path))
    }
    assert len(made) > 40
    assert not made - table - EXEMPT.keys()


def type_of(where: ScreenName) -> type:
    """The class of a screen."""
    found = stage_of(where)
    assert isinstance(found, type)
    return found


def parts_of(where: ScreenName) -> set[type]:
    """The classes of a screen, and those of the panels that lie in the rooms of these."""
    classes = type_of(where).__mro__
    rooms = {cls.__module__.rpartition(".")[0] for cls in classes}
    panels = [t.cls for t in things() if t.kind == "panel" and any(map(t.lies_in, rooms - {""}))]
    return {*classes, *(cls for panel in panels for cls in panel.__mro__)}


def test_every_opener_is_in_the_table_and_is_there() -> None:
    assert {place.opener for place in PLACES.values()} - {""} - BY_KEY == OPENERS
    for place in PLACES.values():
        there = [part for part in parts_of(place.where) if hasattr(part, place.opener)]
        assert there or not place.opener, place


def test_a_dialog_is_opened_by_what_holds_its_fields() -> None:
    """Only these push a screen: the way between screens, help, and dialogs that hold nothing."""
    free = {
        "tui/screens/shell/navigator.py",
        "tui/screens/shell/palette.py",
        "tui/screens/shell/stage_fields.py",
    }
    free |= {
        "tui/screens/call/rehearsal.py",
        "tui/screens/person/erasing.py",
    }  # observed; to erase somebody
    free |= {"tui/screens/dialogs/choice.py"}  # nothing is typed
    free |= {"tui/screens/settings/panel.py"}  # a key is pressed
    free |= {"tui/screens/shell/call_end.py"}  # what it proposes, it proposes again
    pushing = {
        name_of(path)
        for path in python_files("tui")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and last_name(node.func) == "push_screen"
    }
    assert pushing == free
