"""What is said of something half typed, and whom it concerns."""

from tui.domain.model.half_typed import SHOWN, HalfTyped, Spot, found_words
from tui.structs import replace

ONE = HalfTyped(Spot("debrief", "t1", "", "n1", "marker"), "he  said\nso", "it was", "p1", "t1")


def test_it_is_quoted_in_one_line_and_not_too_long() -> None:
    assert ONE.quoted == "“he said so”"
    assert replace(ONE, text="a" * SHOWN).quoted == f"“{'a' * SHOWN}”"
    assert replace(ONE, text="a" * (SHOWN + 1)).quoted == f"“{'a' * (SHOWN - 1)}…”"


def test_it_concerns_whom_it_is_about() -> None:
    assert all(ONE.concerns({id}) for id in ("t1", "p1", "n1"))
    assert not ONE.concerns({"p2", "t2"})


def test_a_spot_is_on_a_screen_that_is_about_the_same() -> None:
    spot = ONE.spot
    assert spot.is_on(Spot("debrief", "t1"))
    assert not spot.is_on(Spot("debrief", "t2")) and not spot.is_on(Spot("follow", "t1"))


def test_what_was_found_is_said_with_its_place() -> None:
    names = {"p1": "Grace Hopper"}
    assert found_words((), names) == ""
    where = " (it was, Grace Hopper)"
    said = "“he said so” was half typed when coffeechat ended"
    assert found_words([ONE], names) == f"{said}{where}. Enter goes there."
    bare = replace(ONE, label="", person_id="")
    assert found_words([bare], names) == f"{said}. Enter goes there."
    assert found_words([ONE, bare], names).startswith(
        "2 texts were half typed when coffeechat ended"
    )
