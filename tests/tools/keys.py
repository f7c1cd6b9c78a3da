"""Writes the tables of keys into the documents, so that they say what the verbs say."""

import re
from pathlib import Path

from tui.verbs import ALL, Verb

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "screens.md")
PLACE = re.compile(r"<!-- keys: (\w+) -->\n.*?<!-- end of keys -->", re.DOTALL)


def key_table(screen: str) -> str:
    """The keys of a screen as a table."""
    rows = [f"| `{verb.key_name}` | {verb.title} | {verb.help} |" for verb in verbs_of(screen)]
    return "\n".join(["| key | name | what it does |", "| --- | --- | --- |", *rows])


def verbs_of(screen: str) -> list[Verb]:
    """The verbs of a screen, in the order of declaration."""
    return [verb for verb in ALL if verb.screen == screen]


def with_tables(text: str) -> str:
    """A document with its tables as they should be."""

    def table(found: re.Match[str]) -> str:
        screen = found[1]
        return f"<!-- keys: {screen} -->\n\n{key_table(screen)}\n\n<!-- end of keys -->"

    return PLACE.sub(table, text)


def screens_in(text: str) -> list[str]:
    """The screens whose tables a document has."""
    return PLACE.findall(text)


def write_tables() -> list[str]:
    """Write the tables that changed; returns the documents' names."""
    changed = []
    for path in DOCUMENTS:
        text = path.read_text("utf-8")
        if with_tables(text) != text:
            path.write_text(with_tables(text), "utf-8")
            changed.append(path.relative_to(ROOT).as_posix())
    return changed
