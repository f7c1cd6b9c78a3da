"""Writes the tables of keys and the settings into the documents, as they are declared."""

import re
from collections.abc import Iterator
from pathlib import Path

from tui.setting_kinds import Setting, written
from tui.settings import EXAMPLES, SETTINGS, TABLES
from tui.verbs import ALL, DIALOGS, SCREENS, Verb, common
from tui.verbs.verb import key_name

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "screens.md")
PAGE = ROOT / "docs" / "keys.md"
PLACE = re.compile(r"<!-- keys: (\w+) -->\n.*?<!-- end of keys -->", re.DOTALL)

CHOSEN = re.compile(r"<!-- settings -->\n.*?<!-- end of settings -->", re.DOTALL)


MATRIX = re.compile(r"<!-- matrix -->\n.*?<!-- end of matrix -->", re.DOTALL)
EXCEPT = re.compile(r"<!-- exceptions -->\n.*?<!-- end of exceptions -->", re.DOTALL)

IN_CALL = "in a call every letter is typed, and its keys are as they have always been"
EXCEPTIONS = {
    "live.again": IN_CALL,
    "live.question.drop": IN_CALL,
    "live.question.answered": IN_CALL,
    "live.note.kind": IN_CALL,
    "live.note.keep": "Enter keeps a line; in the form of a question it goes to the next line",
    "live.question.back": "the previous question; `Esc` goes back from a screen",
    "dialog.remove": "in this dialog letters look for a name",
}
"""Verbs whose act has another key elsewhere, and why."""

EVERYWHERE = {"every screen": (*common.VERBS, *common.OUTSIDE_CALLS)}
WHERE: dict[str, tuple[Verb, ...]] = EVERYWHERE | SCREENS | DIALOGS
"""All places that have keys, and what can be done there."""


def matrix() -> dict[str, dict[str, str]]:
    """What each key does at each place, as titles: by key, then by place; without those of none."""
    keys: dict[str, dict[str, str]] = {}
    for place, verbs in WHERE.items():
        for verb in verbs:
            for key in (verb.key, verb.also):
                keys.setdefault(key, {})[place] = verb.title
    keys.pop("")
    return dict(sorted(keys.items(), key=_order))


def _order(item: tuple[str, object]) -> tuple[bool, int, int, str]:
    """What keys are sorted by: single ones, then ctrl, function keys, those that are two."""
    key = item[0]
    kind = ("ctrl+", "f", "lead+", "go+")
    place = next((n for n, begins in enumerate(kind, 1) if key.startswith(begins)), 0)
    number = int(key[1:]) if key[1:].isdecimal() else 0
    return place > 0 and len(key) > 1, 0 if len(key) == 1 else place, number, key


def matrix_table() -> str:
    """The matrix as a table: a row for each key, with the places where it does the same."""
    rows = []
    for key, places in matrix().items():
        acts: dict[str, list[str]] = {}
        for place, title in places.items():
            acts.setdefault(title, []).append(place)
        said = "; ".join(f"**{title}** {', '.join(where)}" for title, where in acts.items())
        rows.append(f"| `{key_name(key)}` | {said} |")
    return "\n".join(["| key | what it does, and where |", "| --- | --- |", *rows])


def exceptions_table() -> str:
    """The exceptions as a table."""
    named = {verb.id: verb for verb in ALL}
    rows = [
        f"| {named[id].title} | `{named[id].key_name}` | {named[id].screen} | {why} |"
        for id, why in EXCEPTIONS.items()
    ]
    return "\n".join(["| act | key | where | why |", "| --- | --- | --- | --- |", *rows])


def with_matrix(text: str) -> str:
    """The page of keys with its two tables as they should be."""
    matrix, others = matrix_table(), exceptions_table()
    text = MATRIX.sub(lambda _: f"<!-- matrix -->\n\n{matrix}\n\n<!-- end of matrix -->", text)
    words = f"<!-- exceptions -->\n\n{others}\n\n<!-- end of exceptions -->"
    return EXCEPT.sub(lambda _: words, text)


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
    for path in (*DOCUMENTS, PAGE):
        text = path.read_text("utf-8")
        if (new := with_matrix(with_tables(text))) != text:
            path.write_text(new, "utf-8")
            changed.append(path.relative_to(ROOT).as_posix())
    return changed
