"""The glossary holds wherever somebody reads: documents, data, interface, errors and docstrings.

What a rule forbids is not bad English everywhere, so a few uses are allowed by name. Code,
comments, regular expressions and what the invented partners of a rehearsal say are not looked at.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from tests.house.source import ROOT, name_of, python_files, tree_of

DATA = ROOT / "tui" / "data"
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").glob("*.md"),
    *(DATA / "guide.toml", DATA / "bank.toml", *(DATA / "letters").glob("*.txt")),
]
PATTERN = re.compile(r"\(\?|\\[bwds]|\[\^")
"""What a text has that is a regular expression."""

RULES = {
    "after, not behind": (
        r"\bbehind\b",
        r"rules behind|behind the defaults|behind your back|is behind|leave behind|left behind"
        r"|(?:story|What's|what's) behind",
    ),
    "otherwise, not else": (r"(?:[;,]|\bor) else\b", r""),
    "is, not stands": (
        r"\b(?:stands?|stood)\b",
        r"(?:stands?|stood) (?:for|in for|still|out|by)\b|could stand in|do you stand",
    ),
    "is, not lies": (r"\b(?:lies|lie)\b", r""),
    "snooze, not put off": (r"\bput(?:s|ting)?(?: \w+){0,2} off\b", r""),
    "undo and redo, not steps back": (
        r"\bsteps?(?: that was undone)? (?:back|again)\b|\bstep was taken",
        r"it steps back",
    ),
    "previous, not the one before": (
        r"\b[Tt]he (?:one|part|page|note|line|question|letter) before(?=[.,;:]|$)",
        r"",
    ),
    "mark as sent": (r"\bmarks? sent\b", r""),
    "continue, not go on": (r"\b(?:go|goes|gone|going) on\b", r"little to go on|enough to go on"),
    "no match": (r"\b[Nn]othing matches\b|\b[Nn]othing is like\b", r""),
    "again, not anew": (r"\banew\b", r""),
    "repair, not mend": (r"\bmend(?:s|ed|ing)?\b", r""),
    "a reminder, not a gentle line": (r"\bgentle lines?\b", r""),
    "the last call, not the last talk": (
        r"\b(?:last|next|such a|first) talks?\b",
        r"my first talk",
    ),
    "told about": (r"\btold of\b", r""),
}
"""For each rule what is not written, and where the word is right all the same."""


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Everything that is read, each piece with where it is."""
    pages = (
        (f"{name_of(path)}:{number}", line)
        for path in PAGES
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    )
    return (*pages, *_said())


def _said() -> Iterator[tuple[str, str]]:
    for path in python_files("tui", "widgets", "themes"):
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if not PATTERN.search(node.value):
                yield f"{name_of(path)}:{node.lineno}", " ".join(node.value.split())


@pytest.mark.parametrize("rule", RULES)
def test_the_glossary_holds(rule: str) -> None:
    forbidden, allowed = map(re.compile, RULES[rule])
    assert not [
        f"{where}: …{text[max(0, found.start() - 30) : found.end() + 30]}…"
        for where, text in texts()
        for found in forbidden.finditer(allowed.sub("", text) if allowed.pattern else text)
    ]
