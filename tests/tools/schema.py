"""Writes docs/json.schema.json: what docs/json.md says of each key, for programs that check."""

import json
import re
from typing import Any

from tests.tools.keys import ROOT

PAGE = ROOT / "docs" / "json.md"
FILE = ROOT / "docs" / "json.schema.json"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ?(.*?) ?\|$", re.MULTILINE)
WORDS = re.compile(r"(?:[^:.`;]*: )?(\w[\w -]*(?:, \w[\w' -]*)+)")
"""A meaning that ends with words."""
CLOSED = frozenset(
    {"stage", "medium", "name_use", "introduction", "place", "state", "phase", "side", "kind"}
    | {"owner", "letters_by", "channel", "screen"}
)
"""Keys whose meaning tells all the words that may stand there."""
TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "id": {"type": "string", "pattern": "^[0-9A-Za-z]+$"},
    "time": {"type": "string", "format": "date-time"},
    "day": {"type": "string", "format": "date"},
    "number": {"type": "integer"},
    "truth": {"type": "boolean"},
    "list": {"type": "array"},
    "object": {"type": "object"},
}

Schema = dict[str, Any]


def schema_of(page: str) -> Schema:
    """The schema of all that `--json` prints: `$defs` has each command by its name, and its parts.

    Args:
        page: The text of docs/json.md.
    """
    commands: dict[str, Schema] = {}
    parts: dict[str, Schema] = {}
    for block in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        head, *sections = re.split(r"^### ", block, flags=re.MULTILINE)
        named = {one.split("\n", 1)[0].strip("`"): one for one in sections}
        command = re.sub(r"`| (?:WHO|TEXT)|--json.*", "", head.split("\n", 1)[0]).strip()
        first = next(iter(named), "request --json")
        whole = {"$ref": _place(first)}
        many = "\nA list of objects" in head
        commands[command] = {"type": "array", "items": whole} if many else whole
        parts |= {_name(name): _part(name, text, [*named]) for name, text in named.items()}
    return {"$schema": DRAFT, "title": "coffeechat --json", "$defs": {**commands, **parts}}


def _name(section: str) -> str:
    """What a section is called in the schema, which no command is."""
    return "part_" + "_".join(re.findall(r"\w+", section))


def _place(section: str) -> str:
    return f"#/$defs/{_name(section)}"


def _part(section: str, text: str, known: list[str]) -> Schema:
    """An object with every key of a section; more of them may be added."""
    keys = {key: _value(section, key, kind, said, known) for key, kind, said in ROW.findall(text)}
    return {"type": "object", "required": [*keys], "properties": keys}


def _value(section: str, key: str, kind: str, said: str, known: list[str]) -> Schema:
    if kind.endswith(" or null"):
        value = _value(section, key, kind.removesuffix(" or null"), said, known)
        return {"anyOf": [value, {"type": "null"}]}
    value = {**TYPES[kind]}
    within = "" if section == "the top" else f"{section.removesuffix('[]')}."
    if kind == "object" and f"{within}{key}" in known:
        return {"$ref": _place(f"{within}{key}")}
    if kind == "list" and f"{within}{key}[]" in known:
        value["items"] = {"$ref": _place(f"{within}{key}[]")}
    elif kind == "list" and "a text each" in said:
        value["items"] = TYPES["text"]
    elif key in CLOSED and (words := WORDS.fullmatch(said)):
        value["enum"] = words[1].split(", ")
    return value


def written(page: str) -> str:
    """The file as it should be."""
    return json.dumps(schema_of(page), indent=1, ensure_ascii=False) + "\n"


def write_schema() -> bool:
    """Write the schema; returns whether it changed."""
    text = written(PAGE.read_text("utf-8"))
    changed = not FILE.exists() or FILE.read_text("utf-8") != text
    if changed:
        FILE.write_text(text, "utf-8")
    return changed
