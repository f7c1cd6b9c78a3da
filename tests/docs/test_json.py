"""docs/json.md describes every key that `--json` prints, with its type."""

import argparse
import json
import re
from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.tools.keys import ROOT
from tests.tools.libraries import sample_library
from tests.tools.schema import FILE, Schema, schema_of
from tui.cli import about, main
from tui.cli.arguments import make_parser
from tui.cli.sessions import read_session
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.promises import SetPromiseDue
from tui.domain.agenda.due import DueKind, due
from tui.domain.model.bank import Stats
from tui.domain.model.call import Pause
from tui.domain.model.letter import POLICY
from tui.domain.model.lookup import find_conversation
from tui.domain.model.records import Superseded
from tui.domain.model.template import template_of
from tui.domain.model.vocabulary import (
    IntroductionState,
    Kind,
    LetterChannel,
    Medium,
    NameUse,
    Owner,
    Phase,
    Place,
    QuestionState,
    Side,
    Stage,
)
from tui.domain.questions.check import RemarkKind
from tui.exchange import as_json
from tui.exchange.bank import bank_data, template_data
from tui.paths import find_paths
from tui.session import use_cases
from tui.structs import replace

PAGE = (ROOT / "docs" / "json.md").read_text("utf-8")
SHOW = (
    *(
        "person",
        "conversation",
        "request",
        "appointment",
        "findings[]",
        "plan[]",
        "notes[]",
        "pauses[]",
        "promises[]",
        "advice[]",
    ),
    *("thank_you", "usage"),
)
USAGE = ("phases", "questions")
LEDGER = "promises --json[]"
PARTS = tuple(f"usage.{part}[]" for part in USAGE)
TEMPLATES = ("templates[]", "templates.questions[]")
PREPARED = ("prepare", "prepare.findings[]", "prepare.plan[]")
CHECKED = ("check", "check.remarks[]")
LETTER = ("request --json", "request --json.length", "request --json.checks[]")
SECTIONS = (
    "the top",
    *SHOW,
    *PARTS,
    "history[]",
    "list[]",
    "people[]",
    "due[]",
    LEDGER,
    "bank[]",
    *TEMPLATES,
    *PREPARED,
    *CHECKED,
    *LETTER,
    "keys[]",
    *("doctor", "trash[]", "restore[]", "config[]", "paths"),
)

SAID = {
    "people[]": ("people",),
    "doctor": ("doctor",),
    "trash[]": ("trash",),
    "restore[]": ("restore",),
    "config[]": ("config", "check"),
    "paths": ("paths",),
}

DEEDS = (
    *("call", "live", "rehearse", "demo", "note", "log", "card", "ics", "backup"),
    *("trash back", "export", "erase", "guide", "help"),
)
"""Commands that list nothing."""

NOW = datetime(2026, 11, 24, tzinfo=UTC)

JSON_TYPES = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}

Data = dict[str, Any]


def described(section: str) -> dict[str, str]:
    """Key and type of every row below a heading."""
    head = f"### {section}\n" if section == "the top" else f"### `{section}`\n"
    text = PAGE.split(head)[1].split("\n#")[0]
    return dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", text, re.MULTILINE))


def is_a(value: object, kind: str) -> bool:
    """Whether a value is of a type as the page calls it."""
    if kind.endswith(" or null"):
        return value is None or is_a(value, kind.removesuffix(" or null"))
    if kind in ("text", "id"):
        return isinstance(value, str) and (kind == "text" or value.isalnum())
    if kind == "time":
        return isinstance(value, str) and datetime.fromisoformat(value).utcoffset() is not None
    if kind == "day":
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    return type(value) is {"number": int, "truth": bool, "list": list, "object": dict}[kind]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, list[Data]]:
    """What is printed for a library in which everything occurs, by section."""
    sample_library(Namespace(library=None))
    session = read_session(Namespace(library=None))
    id = find_conversation("Grace", session.people(), session.conversations()).id
    first = session.conversation(id).promises[0]
    session.run(SetPromiseDue(id, first.id, date(2026, 12, 1)))
    session.run(AddFinding(id, session.new_id(), "a fact", Place.PATH))
    session.run(KeepDraftLine(id, "half", 5))
    old = Superseded("goal", "how teams choose", session.now(), "m1")
    conversation = replace(session.conversation(id), history=(old,))
    pauses = (Pause(60, 5, "the line dropped"),)
    conversation = replace(conversation, call=replace(conversation.call, pauses=pauses))
    person = session.person(conversation.person_id)
    show = json.loads(json.dumps(as_json.conversation_data(person, conversation, POLICY)))
    people = {p.id: p for p in session.people()}
    made = template_of(session.new_id(), "Mine", conversation.plan, use_cases.bank(session))
    template = json.loads(json.dumps(template_data(made)))
    heads, lines = session.conversations(), due(session.conversations(), session.now(), UTC, POLICY)
    session.close()
    about.keys(Namespace(library=None, json=True))
    keys = json.loads(capsys.readouterr().out)
    prepared = _said(
        capsys, "prepare", "Ida", "--finding", "a fact", "--when", "friday 3pm", "--propose"
    )
    checked, letter = _said(capsys, "check", "Is it?"), _said(capsys, "thank", "grace")
    main(("backup",))
    capsys.readouterr()
    (find_paths().library / "people" / f"{person.id}.json").rename(
        find_paths().library / "trash" / f"20261124T000000Z-people-{person.id}.json"
    )
    find_paths().settings.parent.mkdir(parents=True)
    find_paths().settings.write_text("[me]\nnmae = 1\n", "utf-8")
    return {
        **{name: _list(_said(capsys, *words)) for name, words in SAID.items()},
        "the top": [show],
        **{name: _list(show[name.removesuffix("[]")]) for name in SHOW},
        **{f"usage.{part}[]": show["usage"][part] for part in USAGE},
        "history[]": show["conversation"]["history"],
        "list[]": [as_json.head_data(head, people.get(head.person_id)) for head in heads],
        "due[]": [as_json.due_data(line, people.get(line.person_id)) for line in lines],
        LEDGER: [as_json.promise_data(p, conversation, "Grace") for p in conversation.promises],
        "prepare": [prepared],
        **{name: prepared[name[8:-2]] for name in PREPARED[1:]},
        "check": [checked],
        "check.remarks[]": checked["remarks"],
        "request --json": [letter],
        "request --json.length": [letter["length"]],
        "request --json.checks[]": letter["checks"],
        "keys[]": keys,
        "templates[]": [template],
        "templates.questions[]": template["questions"],
        "bank[]": [bank_data(q, [], Stats(last_at=NOW)) for q in use_cases.shipped().values()],
    }


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """What a command prints as JSON."""
    main((*words, "--json"))
    return json.loads(capsys.readouterr().out)


def _list(data: Data | list[Data]) -> list[Data]:
    return data if isinstance(data, list) else [data]


def test_every_key_is_described_with_its_type(printed: dict[str, list[Data]]) -> None:
    for section in SECTIONS:
        types = described(section)
        assert printed[section], section
        for data in printed[section]:
            assert list(data) == list(types), section
            wrong = {key: data[key] for key, kind in types.items() if not is_a(data[key], kind)}
            assert not wrong, section


def faults(value: object, schema: Schema, whole: Schema) -> Iterator[str]:
    """What of a value isn't as a schema has it, by the few words that this schema is made of."""
    if "$ref" in schema:
        yield from faults(value, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole)
    elif "anyOf" in schema:
        if all([*faults(value, one, whole)] for one in schema["anyOf"]):
            yield f"{value!r} is none of {schema['anyOf']}"
    elif type(value) is not JSON_TYPES[schema["type"]]:
        yield f"{value!r} is no {schema['type']}"
    else:
        words = schema.get("enum", [value])
        yield from [] if value in words else [f"{value!r} is none of {words}"]
        data = value if isinstance(value, dict) else {}
        yield from (f"no {key}" for key in schema.get("required", ()) if key not in data)
        for key, one in schema.get("properties", {}).items():
            yield from faults(data[key], one, whole) if key in data else ()
        for each in value if isinstance(value, list) and "items" in schema else ():
            yield from faults(each, schema["items"], whole)


def test_the_schema_is_what_the_page_says() -> None:
    whole = json.loads(FILE.read_text("utf-8"))
    assert whole == schema_of(PAGE), "make screenshot writes it"
    sections = [name for name in whole["$defs"] if name.startswith("part_")]
    assert len(sections) == len(SECTIONS)
    assert set(whole["$defs"]) - set(sections) >= {"show", "prepare", "check", "request", "thank"}


def test_what_is_printed_is_as_the_schema_has_it(
    printed: dict[str, list[Data]], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = schema_of(PAGE)
    said = {
        "show": printed["the top"][0],
        "prepare": printed["prepare"][0],
        "check": printed["check"][0],
        "thank": printed["request --json"][0],
        "request": _said(capsys, "request", "Ida"),
        "list": printed["list[]"],
        "due": printed["due[]"],
        "promises": printed[LEDGER],
        "bank": printed["bank[]"],
        "bank --templates": printed["templates[]"],
        "keys": printed["keys[]"],
        **{" ".join(words): _said(capsys, *words) for words in SAID.values()},
    }
    assert set(said) == {name for name in whole["$defs"] if not name.startswith("part_")}
    for command, data in json.loads(json.dumps(said)).items():
        assert [*faults(data, {"$ref": f"#/$defs/{command}"}, whole)] == [], command


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"minutes": "30"}, "'30' is no integer"),
        ({"phase": "middle"}, "'middle' is none of ['open', 'core', 'close']"),
        ({"intents": [1]}, "1 is no string"),
        ({"reason": None}, "None is no string"),
    ],
)
def test_a_schema_refuses_what_is_otherwise(
    printed: dict[str, list[Data]], change: Data, fault: str
) -> None:
    (prepared,) = printed["prepare"]
    plan = [prepared["plan"][0] | change, *prepared["plan"][1:]]
    whole = schema_of(PAGE)
    told = [*faults({**prepared, "plan": plan}, {"$ref": "#/$defs/prepare"}, whole)]
    assert told == [fault]
    assert [*faults({}, {"$ref": "#/$defs/check"}, whole)] == ["no text", "no ok", "no remarks"]


def test_every_section_is_known() -> None:
    assert tuple(re.findall(r"^### `?([^`\n]+)`?$", PAGE, re.MULTILINE)) == SECTIONS


def commands(parser: argparse.ArgumentParser, above: str = "") -> Iterator[tuple[str, bool]]:
    """Every command, and whether it takes --json."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                yield f"{above}{name}", "--json" in inner.format_usage()
                yield from commands(inner, f"{above}{name} ")


def test_every_command_that_lists_has_json_and_a_section() -> None:
    listing = {name for name, _ in commands(make_parser())} - set(DEEDS)
    assert set(DEEDS) <= {name for name, _ in commands(make_parser())}
    assert listing == {name for name, takes in commands(make_parser()) if takes}
    sections = re.findall(
        r"^## `([a-z ]+?)(?: WHO| TEXT| --templates)? --json`$", PAGE, re.MULTILINE
    )
    assert set(sections) | {"config"} == listing  # `config` alone is `config check`


@pytest.mark.parametrize(
    ("section", "key", "words"),
    [
        ("conversation", "stage", Stage),
        ("conversation", "medium", Medium),
        ("person", "name_use", NameUse),
        ("person", "introduction", IntroductionState),
        ("findings[]", "place", Place),
        ("plan[]", "state", QuestionState),
        ("plan[]", "phase", Phase),
        ("plan[]", "side", Side),
        ("usage.phases[]", "phase", Phase),
        ("notes[]", "kind", Kind),
        ("bank[]", "phase", Phase),
        ("bank[]", "side", Side),
        ("promises[]", "owner", Owner),
        (LEDGER, "owner", Owner),
        ("due[]", "kind", DueKind),
        ("person", "letters_by", LetterChannel),
        ("prepare", "channel", LetterChannel),
        ("prepare.findings[]", "place", Place),
        ("prepare.plan[]", "phase", Phase),
        ("prepare.plan[]", "side", Side),
        ("check.remarks[]", "kind", RemarkKind),
        ("request --json", "channel", LetterChannel),
    ],
)
def test_every_word_is_told(section: str, key: str, words: type[Kind]) -> None:
    text = PAGE.split(f"### `{section}`\n")[1].split("\n#")[0]
    (meaning,) = re.findall(rf"^\| `{key}` \| [^|]+ \| (.+) \|$", text, re.MULTILINE)
    assert meaning.rpartition(": ")[2].split(", ") == [word.value for word in words]
