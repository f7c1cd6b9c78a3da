"""The name below a letter."""

import pytest

from tui.domain.letters.signature import signed_by


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Thank you,\nBen Okafor", "Ben Okafor"),
        ("With thanks,\n\n  Anne-Marie O'Neil  \n", "Anne-Marie O'Neil"),
        ("Best,\nJ. Doe", "J. Doe"),
        ("Jo", "Jo"),
        ("Thank you,\n[your name]", ""),
        ("Thank you,", ""),
        ("Best wishes", ""),
        ("see you soon", ""),
        ("I hope that it suits you well there.", ""),
        ("Call me: 555 1234", ""),
        ("", ""),
    ],
)
def test_the_name_in_the_last_line(below: str, name: str) -> None:
    assert signed_by(f"Dear Grace,\n\nI would like to talk with you.\n\n{below}") == name


def test_a_single_line_has_no_name_below_it() -> None:
    assert signed_by("Grace") == ""
