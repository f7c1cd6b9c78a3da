"""Writes the tables of keys and the settings into the documents, as they are declared."""

import re
from collections.abc import Iterator
from pathlib import Path

from tui.setting_kinds import Setting, written
from tui.settings import EXAMPLES, SETTINGS, TABLES
from tui.verbs import ALL, Verb

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "screens.md")
PLACE = re.compile(r"<!-- keys: (\w+) -->\n.*?<!-- end of keys -->", re.DOTALL)

CHOSEN = re.compile(r"<!-- settings -->\n.*?<!-- end of settings -->", re.DOTALL)


def settings_file() -> str:
    """A settings file with something in place of every default."""
    return "\n\n".join("\n".join(lines_of(table)) for table in TABLES)


def lines_of(table: str) -> Iterator[str]:
    """The lines of a table."""
    yield beside(f"[{table}]", TABLES[table])
    for one in SETTINGS.values():
        if one.table == table:
            mark = "# " if one.instead_of else ""
            yield beside(f"{mark}{one.key} = {written(one.example)}", said_of(one))
    examples = EXAMPLES.get(table, {})
    yield from (f"{written(key)} = {written(value)}" for key, value in examples.items())


def said_of(one: Setting) -> str:
    """What is said of a setting beside it."""
    if one.default in ("", (), False, True):
        return one.words
    default = one.default if isinstance(one.default, int) else written(one.default)
    return f"{one.words}; otherwise {default}"


def beside(line: str, words: str) -> str:
    """A line with a remark."""
    return f"{line:<30} # {words}" if words else line


def key_table(screen: str) -> str:
    """The keys of a screen as a table."""
    rows = [f"| `{verb.key_name}` | {verb.title} | {verb.help} |" for verb in verbs_of(screen)]
    return "\n".join(["| key | name | what it does |", "| --- | --- | --- |", *rows])


def verbs_of(screen: str) -> list[Verb]:
    """The verbs of a screen, in the order of declaration."""
    return [verb for verb in ALL if verb.screen == screen]


def with_tables(text: str) -> str:
    """A document with its tables, and the settings, as they should be."""

    def table(found: re.Match[str]) -> str:
        screen = found[1]
        return f"<!-- keys: {screen} -->\n\n{key_table(screen)}\n\n<!-- end of keys -->"

    chosen = f"<!-- settings -->\n\n```toml\n{settings_file()}\n```\n\n<!-- end of settings -->"
    return CHOSEN.sub(lambda _: chosen, PLACE.sub(table, text))


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
