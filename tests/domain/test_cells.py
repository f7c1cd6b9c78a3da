"""How wide text is: as terminals draw it, or wider."""

from hypothesis import given
from hypothesis import strategies as st

from tests.laws import drawn
from tui.domain.language.cells import cut, head, width_of


def test_wide_and_joined_characters_are_counted_as_they_are_drawn() -> None:
    assert width_of("a工e\u0301❤\ufe0f") == 6
    assert cut("abc", 0) == "" and cut("工作工", 4) == "工…"
    assert (head("ab", 9), head("工作", 3), cut("one two", 5)) == ("ab", "工", "one…")


@drawn(0.5)
@given(st.text(max_size=40), st.integers(0, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert width_of(cut(text, width)) <= width
    assert text.startswith(head(text, width)) and width_of(head(text, width)) <= width
