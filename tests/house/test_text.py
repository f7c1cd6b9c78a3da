"""Text of the user's reaches the screen through `widgets/plain.py` and nothing else."""

import ast

import pytest

from tests.house.source import ROOMS, name_of, python_files, tree_of
from tests.house.text_rule import DOOR, markup_complaints, text_complaints

IMPORT = "from widgets.plain import plain, visible\nfrom widgets import plain as p\n"


def test_nobody_reads_markup() -> None:
    files = [path for path in python_files(*ROOMS) if path != DOOR]
    assert not [f"{name_of(f)}:{said}" for f in files for said in markup_complaints(tree_of(f))]


def test_text_goes_through_plain() -> None:
    files = [path for path in python_files(*ROOMS) if path != DOOR]
    assert not [f"{name_of(f)}:{said}" for f in files for said in text_complaints(tree_of(f))]


@pytest.mark.parametrize(
    "source",
    [
        "Static(name)",
        "Static(f'hello {name}')",
        "Static('[b]hello[/b]')",
        "Static(person.name, markup=False)",
        "Static(visible(name))",
        "Static(other.plain(name))",
        "widgets.Label(str(count))",
        "Button(label=name)",
        "OptionList('a', name)",
        "OptionList(*names)",
        "OptionList(*[Option(n) for n in names])",
        "Select([(n, n) for n in names])",
        "Tree(name)",
        "Collapsible(Static('x'), title=name)",
        "self.border_title = name",
        "self.query_one(Static).update(f'{name}')",
        "self.line.update(', '.join(names))",
        "self.line.update('%s' % name)",
        "self.line.update('by ' + name)",
    ],
)
def test_unclean_text_is_found(source: str) -> None:
    assert list(text_complaints(ast.parse(IMPORT + source)))


@pytest.mark.parametrize(
    "source",
    [
        "Static()",
        "Static('Nothing here yet', id='empty')",
        "Static(plain(name))",
        "Static(p.plain(name))",
        "Static(plain(name) + ': ')",
        "OptionList(*[Option(plain(n)) for n in names])",
        "OptionList(*(plain(n) for n in names))",
        "Select([(plain(n), n) for n in names])",
        "Label(plain(a) if a else 'none')",
        "Collapsible(Static('x'), title='More')",
        "self.border_title = None",
        "self.line.update(plain(f'{name}'))",
        "self.line.update(self.text)",
        "seen.update({1: 2})",
    ],
)
def test_clean_text_passes(source: str) -> None:
    assert not list(text_complaints(ast.parse(IMPORT + source)))


@pytest.mark.parametrize(
    "source",
    [
        "from rich.markup import escape",
        "import textual.markup",
        "from textual import markup",
        "Content.from_markup(name)",
        "Text.from_markup('x')",
        "Content.from_text(name)",
        "Static(plain(name), markup=True)",
        "Static(plain(name), markup=flag)",
        "self.notify('Kept')",
    ],
)
def test_markup_is_found(source: str) -> None:
    assert list(markup_complaints(ast.parse(source)))


@pytest.mark.parametrize("source", ["self.notify('Kept', markup=False)", "Content(name)"])
def test_plain_use_passes(source: str) -> None:
    assert not list(markup_complaints(ast.parse(source)))
