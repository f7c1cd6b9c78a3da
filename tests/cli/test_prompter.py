"""The prompter: its picture in every size, what a look costs, and what it refuses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.cli.run import Done, Shelf
from tests.domain.strategies import raw
from tui.cli.prompter import cells, watching
from tui.cli.prompter.letters import large
from tui.cli.prompter.picture import picture
from tui.domain.interview.prompter import Prompt
from tui.domain.language.text import clean
from tui.storage import tables

Run = Callable[..., Done]
WEEK = Prompt(
    "next",
    "a good week, a bad one",
    "What does a good week look like for you, and a bad one?",
    "17",
    "17 left",
    "until 12:30",
)
OPENING = Prompt("my opening", "", "I write manuals. " * 20, "-2", "2 over", "until 12:30")


def drawn(prompt: Prompt, width: int, height: int, *, strip: bool = False) -> list[str]:
    """The rows of a picture."""
    return [line.text for line in picture(prompt, width, height, strip=strip)]


def test_the_cue_and_the_minutes_are_as_large_as_the_window_allows() -> None:
    wide = drawn(WEEK, 100, 28)
    assert wide[0].split() == ["next", "until", "12:30"]
    assert wide[2].startswith("   ██            ████    ██      ██    ████ ")
    assert f" {WEEK.words}" in wide
    assert wide[-3].split(maxsplit=2) == ["██", "██", "17 left"]
    assert len(wide) == 28
    small = drawn(WEEK, 60, 20)
    assert small[2].startswith(" ▄▀▄    ▄▀▀ ▄▀▄ ▄▀▄ █▀▄") and "17 left" in small[-3]
    assert drawn(WEEK, 200, 50)[2].startswith(f" {' ' * 4}████")
    tiny = drawn(WEEK, 40, 6)
    assert tiny[0] == "17 left · next               until 12:30"
    assert tiny[1:] == [
        "A GOOD WEEK, A BAD ONE",
        "What does a good week look like for you,",
        "and a bad one?",
    ]
    assert drawn(WEEK, 40, 6, strip=True) == [tiny[0], *tiny[2:]]


def test_an_opening_is_read_in_ordinary_letters_and_cut_where_the_window_ends() -> None:
    rows = drawn(OPENING, 100, 28)
    assert rows[2].startswith(" I write manuals. I write") and "2 over" in rows[-3]
    strip = drawn(OPENING, 40, 6, strip=True)
    assert len(strip) == 6 and strip[-1].endswith("…")


def test_what_has_no_large_form_stands_in_ordinary_letters() -> None:
    assert large("Ünïque", 99, 1) == large("unique", 99, 1) != ()
    for text in ("наука", "工作", "one @ two", "unbelievable"):
        assert large(text, 20, 1) == ()
    rows = drawn(Prompt("next", "工作 один", "", "5", "5 left", ""), 60, 20)
    assert rows[2] == " 工作 ОДИН" and "5 left" in rows[-3]


prompts = st.builds(Prompt, raw, raw, raw, st.sampled_from(["", "0", "17", "-240"]), raw, raw)


@given(prompts, st.integers(0, 130), st.integers(0, 40), st.booleans())
def test_it_fits_and_nothing_in_it_drives_a_terminal(
    prompt: Prompt, width: int, height: int, strip: bool
) -> None:
    rows = drawn(prompt, width, height, strip=strip)
    assert len(rows) <= height
    for row in rows:
        assert cell_len(row) <= width, row
        assert clean(row) == row and "\n" not in row


def test_a_row_is_measured_as_a_terminal_draws_it() -> None:
    assert cells.wrap("工作", 1) == ["", "", ""]
    assert cells.ends("left", "right", 9) == "left"


def test_a_look_costs_one_call_of_the_system(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.session.world import open_world

    reader = open_world(shelf.folder.parent, shelf.world.clock).session
    assert reader.there(shelf.ada)
    looked: list[Path] = []
    stamp_of = tables.stamp_of

    def count(path: Path) -> Any:
        looked.append(path)
        return stamp_of(path)

    def refuse(path: Path) -> Any:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr("tui.storage.aggregates.stamp_of", count)
    monkeypatch.setattr("tui.storage.database.read_content", refuse)
    for _ in range(3):
        assert reader.there(shelf.ada)
    assert looked == [shelf.file(shelf.ada)] * 3
    reader.close()


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("grace",), 1, "No call with Grace Hopper is under way or ahead; nothing is shown."),
        (("nobody",), 2, 'There is nobody by the name of "nobody" in the library.'),
    ],
)
def test_without_a_call_there_is_nothing_to_show(
    shelf: Shelf,
    coffeechat: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    status: int,
    said: str,
) -> None:
    assert "terminal" in coffeechat("live", *words, "--watch").refused
    monkeypatch.setattr(watching, "need_terminal", lambda: None)
    done = coffeechat("live", *words, "--watch")
    assert done.status == status and said in done.refused
