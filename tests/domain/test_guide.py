"""The guide: short enough for the smallest screen, its keys are keys, its words are our own."""

from itertools import chain

import pytest

from tui.domain.model.guide import GuidePage, place_of
from tui.errors import DamagedFileError
from tui.storage import guide as reading
from tui.storage.codec import FieldError
from tui.storage.guide import read_guide
from tui.verbs import SCREENS
from tui.verbs.keymap import spelled
from widgets.plain import wrap

PAGES = read_guide()
NARROW, ROWS = 54, 17
"""Columns and rows that a page has on a screen of 60 by 20."""
SOURCES = (
    "placement.com",
    "Fredonia",
    "Eastern University",
    "Dalton",
    "defaults of this app",
    "Bolles",
)


def test_every_page_fits_on_the_smallest_screen_and_names_its_source() -> None:
    for page in PAGES:
        lines = [wrap(spelled(words, {}), NARROW) for _, words in page.lines()]
        assert sum(map(len, lines)) <= ROWS, page.id
        assert page.sources and any(name in page.sources[0] for name in SOURCES), page.id


def test_every_screen_has_its_page() -> None:
    meant = list(chain.from_iterable(page.screens for page in PAGES))
    assert sorted(meant) == sorted(SCREENS)
    assert PAGES[place_of(PAGES, "live")].id == PAGES[place_of(PAGES, "call")].id == "call"
    assert place_of(PAGES, "somewhere") == 0


def test_the_three_likenesses_and_differences_are_three() -> None:
    pages = {page.id: page for page in PAGES}
    assert [len(pages[id].points) for id in ("like", "unlike", "yes")] == [3, 3, 3]
    first = [point.partition(".")[0] for point in pages["unlike"].points]
    assert first == ["It is casual", "You lead", "It is about them, but it isn't an interrogation"]


def test_a_page_is_its_points_then_its_paragraphs_then_where_it_comes_from() -> None:
    page = GuidePage("a", "A", (), ("one", "two"), ("point",), ("x",))
    assert list(page.lines()) == [
        *(("1", "point"), ("", ""), ("", "one"), ("", ""), ("", "two")),
        *(("", ""), ("", "Source: x.")),
    ]
    bare = GuidePage("a", "A", (), ("one",), (), ("x", "y"))
    assert list(bare.lines()) == [("", "one"), ("", ""), ("", "Sources: x; y.")]


def test_a_damaged_guide_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(*_: object) -> None:
        raise FieldError("page", "torn")

    monkeypatch.setattr(reading, "decode", torn)
    with pytest.raises(DamagedFileError, match=r"guide\.toml"):
        reading.read_guide.__wrapped__()
