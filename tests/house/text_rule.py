"""The rule about text, as functions that read a syntax tree and return complaints.

Text of the user's may hold `[/]`, `[@click=…]` or an escape sequence. Textual reads markup in
almost every string it is handed, so such text goes to the screen through `widgets/plain.py` alone.
A syntax tree can't tell whose text a variable holds. So every text that isn't spelled out on the
spot counts as the user's, and the call of the cleaning function stands where the text is handed
over: `Static(plain(person.name))`, not `name = plain(...)` and later `Static(name)`.

Safe are: a literal without `[`; `None`, numbers; a call of what `widgets/plain.py` makes content
with (what gives back a `str` there is clean of escapes, not of markup); `Option`, `Tab`,
`Selection` of something safe; and sums, lists, conditions, comprehensions of these.
"""

import ast
from collections.abc import Iterator
from functools import cache

from tests.house.source import ROOT, calls_in, imports_in, last_name, tree_of

DOOR = ROOT / "widgets" / "plain.py"
MARKUP_IMPORTS = ("rich.markup", "textual.markup")
MARKUP_CALLS = frozenset({"from_markup", "render_markup", "escape_markup"})
# What draws its first argument as text.
TEXT_WIDGETS = frozenset(
    {"Static", "Label", "Button", "OptionList", "Checkbox", "RadioButton", "Tabs"}
    | {"Select", "SelectionList", "Tree", "DataTable", "Link"}
)
# What holds a text inside of one of them.
TEXT_PARTS = frozenset({"Option", "Tab", "Selection"})
TEXT_KEYWORDS = frozenset(
    {"content", "label", "prompt", "placeholder", "title", "subtitle", "tooltip", "renderable"}
)
TEXT_ATTRIBUTES = frozenset({"border_title", "border_subtitle", "tooltip", "placeholder"})


def markup_complaints(tree: ast.Module) -> Iterator[str]:
    """Yield where markup is read on purpose."""
    for line, name in imports_in(tree):
        if name.startswith(MARKUP_IMPORTS):
            yield f"{line}: imports {name}"
    for call in calls_in(tree):
        name = last_name(call.func)
        if name in MARKUP_CALLS:
            yield f"{call.lineno}: calls {name}"
        markup = keyword(call, "markup")
        if markup is not None and not is_false(markup):
            yield f"{call.lineno}: {name} with markup on"
        if name in {"notify", "from_text"} and markup is None:
            yield f"{call.lineno}: {name} without markup=False"


def text_complaints(tree: ast.Module) -> Iterator[str]:
    """Yield where a widget is handed text that nobody has made plain."""
    cleaners = cleaners_of(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (f"{node.lineno}: {said}" for said in call_complaints(node, cleaners))
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                name = target.attr if isinstance(target, ast.Attribute) else ""
                if name in TEXT_ATTRIBUTES and not is_safe(node.value, cleaners):
                    yield f"{node.lineno}: .{name} = text that isn't plain"


def call_complaints(call: ast.Call, cleaners: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with one call."""
    name = last_name(call.func)
    if name in TEXT_WIDGETS | TEXT_PARTS:
        texts = call.args if name in {"OptionList", "Tabs"} else call.args[:1]
        texts = texts + [word.value for word in call.keywords if word.arg in TEXT_KEYWORDS]
        if not all(is_safe(text, cleaners) for text in texts):
            yield f"{name}(...) of text that isn't plain"
    elif name in {"Collapsible", "TabPane"}:
        title = keyword(call, "title")
        if title is not None and not is_safe(title, cleaners):
            yield f"{name}(title=...) of text that isn't plain"
    elif name == "update" and call.args and is_made_text(call.args[0]):
        yield "update(...) of a text made on the spot"


def is_safe(node: ast.expr, cleaners: frozenset[str]) -> bool:
    """Return whether a value can be seen to hold no text of the user's."""
    if isinstance(node, ast.Constant):
        return not (isinstance(node.value, str) and "[" in node.value)
    if isinstance(node, ast.Call):
        if last_name(node.func) in TEXT_PARTS:
            return all(is_safe(text, cleaners) for text in node.args[:1])
        return ast.unparse(node.func) in cleaners
    if isinstance(node, ast.BinOp):
        return is_safe(node.left, cleaners) and is_safe(node.right, cleaners)
    if isinstance(node, ast.Starred):
        return is_safe(node.value, cleaners)
    if isinstance(node, ast.IfExp):
        return is_safe(node.body, cleaners) and is_safe(node.orelse, cleaners)
    if isinstance(node, ast.ListComp | ast.GeneratorExp):
        return is_safe(pair_head(node.elt), cleaners)
    if isinstance(node, ast.List | ast.Tuple):
        return all(is_safe(pair_head(item), cleaners) for item in node.elts)
    return False


def pair_head(node: ast.expr) -> ast.expr:
    """Return what is drawn of a `(text, value)` pair; any other node as it is."""
    return node.elts[0] if isinstance(node, ast.Tuple) and node.elts else node


def is_made_text(node: ast.expr) -> bool:
    """Return whether an expression builds a string: f-string, join, format, `+` or `%` on one."""
    if isinstance(node, ast.BinOp):
        return is_made_text(node.left) or is_made_text(node.right) or is_text(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in {"join", "format"} and is_text(node.func.value)
    return isinstance(node, ast.JoinedStr)


def is_text(node: ast.expr) -> bool:
    """Return whether a node is a string literal."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_false(node: ast.expr) -> bool:
    """Return whether a node is the literal False."""
    return isinstance(node, ast.Constant) and node.value is False


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """Return a keyword argument's value."""
    return next((word.value for word in call.keywords if word.arg == name), None)


@cache
def content_makers() -> frozenset[str]:
    """Return the functions of `widgets/plain.py` that give back content, by their annotation."""
    functions = (node for node in tree_of(DOOR).body if isinstance(node, ast.FunctionDef))
    return frozenset(
        node.name
        for node in functions
        if node.returns is not None and ast.unparse(node.returns) in {"Content", "Text"}
    )


def cleaners_of(tree: ast.Module) -> frozenset[str]:
    """Return what a module would write to call a content maker: `plain`, `p.plain`."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom):
            continue
        source = "." * node.level + (node.module or "")
        for alias in node.names:
            name = alias.asname or alias.name
            if source in {"widgets.plain", ".plain"} and alias.name in content_makers():
                names.add(name)
            elif source in {"widgets", "."} and alias.name == "plain":
                names |= {f"{name}.{maker}" for maker in content_makers()}
    return frozenset(names)
