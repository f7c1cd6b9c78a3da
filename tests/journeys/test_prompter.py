"""The prompter beside a call, each in a terminal of its own."""

import re
from pathlib import Path

from tests.journeys.conftest import Start
from tests.journeys.steps import seed_call
from tests.storage.shelf import everything


def test_it_follows_the_call_shows_nothing_under_the_cover_and_ends_with_it(
    start: Start, machine: Path
) -> None:
    seed_call("Ada Lovelace", ["~ two boys", "% between us"])
    call = start("call", "ada")
    call.wait_for("two boys")
    kept = machine / "library" / "conversations"
    before = everything(kept)
    beside = start("live", "ada", "--watch", "--strip", size=(40, 6))
    beside.wait_for("What first drew you to this")
    assert "left · next" in beside.text and "until" in beside.lines[0]
    assert everything(kept) == before, "it only reads"
    call.press("ctrl+o")
    beside.wait_for("to learn: what you hope to understand")
    call.press("ctrl+x")
    beside.wait_for("left · covered")
    assert beside.lines[1:] == [""] * 5
    call.press("ctrl+x", "ctrl+o")
    beside.wait_for("What first drew you to this")
    beside.resize(60, 20)
    beside.resize(30, 3)
    beside.wait_for("What first drew you to this\nkind of work?")
    for private in ("Ada", "two boys", "between us"):
        assert private.encode() not in beside.raw
    for key in ("q", "escape", "ctrl+c"):
        other = start("live", "ada", "--watch")
        other.wait_for("█")
        other.type("x")
        other.type("q") if key == "q" else other.press(key)
        assert other.close() == 0 and other.restored
    call.press("f9", "f9")
    assert beside.close() == 0 and beside.restored
    assert b"The call has ended." in beside.raw
    styles = set(re.findall(rb"\x1b\[([\d;]*)m", beside.raw))
    assert styles == {b"0", b"1", b"2"}, "bright and dim, and no colour"
