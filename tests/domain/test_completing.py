"""Names are completed behind an at sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.strategies import lines
from tui.domain.language.name_completion import Names
from tui.domain.language.text import fold

KNOWN = Names(
    [
        *("Grace Hopper", "Grace Kelly", "Ada Lovelace", "Zoë Quinn", "Jo Straße", ""),
        *("Łukasz Żak", "Dr. Jane Smith", "O'Brien Pat", "Turing Alan, PhD"),
    ]
)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("@Gr", "ace Hopper"),
        ("@ gr", "ace Hopper"),
        ("@ GRACE K", "elly"),
        ("met by @ada", " Lovelace"),
        ("@Ada and @zo", "ë Quinn"),
        ("@zoë q", "uinn"),
        ("@zoe", " Quinn"),
        ("@jo straß", "e"),
        ("@G", ""),
        ("@", ""),
        ("", ""),
        ("Grace", ""),
        ("@Grace Hopper", ""),
        ("@Grace Hopper, Navy", ""),
        ("@zz", ""),
        ("@ac", ""),
        ("@jo strass", "e"),
        ("@ lov", ""),
        ("@luk", "asz Żak"),
        ("@ jane", " Smith"),
        ("@o’b", "rien Pat"),
        ("@tur", "ing Alan"),
        ("pavel@gr", ""),
    ],
)
def test_the_rest_of_the_first_name_that_begins_so(line: str, rest: str) -> None:
    assert KNOWN.rest(line) == rest


def test_nobody_known_completes_nothing() -> None:
    assert Names([]).rest("@gr") == ""


few = st.text("aAbä e\u0301ßﬁ@", max_size=6)


@given(st.lists(few | lines, max_size=8), few | lines, few | lines)
def test_a_completed_line_ends_with_a_known_name(known: list[str], before: str, typed: str) -> None:
    line = f"{before}@{typed}"
    rest = Names(known).rest(line)
    wanted = {fold(name) for name in known}
    assert not rest or fold((line + rest).rpartition("@")[2].lstrip(" ")) in wanted or "@" in rest


@given(st.lists(st.text("abcAB ", min_size=2), min_size=1), st.data())
def test_every_beginning_of_a_known_name_is_completed(
    known: list[str], data: st.DataObject
) -> None:
    known = [name.strip() for name in known if len(name.strip()) > 2] or ["Grace"]
    name = data.draw(st.sampled_from(known))
    begun = name[: data.draw(st.integers(2, len(name) - 1))]
    first = min((fold(one), one) for one in known if fold(one).startswith(fold(begun)))
    assert Names(known).rest(f"@{begun}") == first[1][len(begun) :]
