"""Words that a native speaker would not put so are not written: "behind" is a place, not a time."""

import re

from tests.house.source import ROOT, name_of, python_files

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
BEHIND = re.compile(r"\bbehind\b", re.IGNORECASE)
PLACES = re.compile(
    r"rules behind|behind the defaults|behind your back|behind the scenes|is behind|leave behind"
    r"|stays behind|never \(?\"?behind",
    re.IGNORECASE,
)
"""Where it is the right word, or the word itself is meant."""


def test_what_comes_later_is_after_and_not_behind() -> None:
    files = [*python_files("tui", "widgets", "themes"), *PAGES]
    assert not [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if BEHIND.search(PLACES.sub("", line))
    ]
