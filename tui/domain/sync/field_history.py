"""What a record remembers: values that gave way when two writers had changed the same field."""

import json
from typing import Any

Fields = dict[str, Any]

HISTORY = "history"
"""The field of a record that keeps them."""

STAMPS = ("updated_at", "machine")
"""Fields that say who wrote a record and when."""

BOOKKEEPING = frozenset(
    {
        "id",
        "person_id",
        "introduced_by_id",
        "note_id",
        "question_id",
        "next_id",
        "bank_id",
        "continues",
        "chosen",
        "position",
        "sequence",
        "created_at",
        "at",
        "elapsed_s",
        "asked_s",
        "paused_at",
        "paused_s",
        "written",
        "drew",
    }
)
"""Fields that give way without a trace, for nobody wrote or chose what is in them: the program
points, counts, or reads its clock with them. What is inside of other fields counts too."""


def worth_keeping(field: str, value: Any) -> bool:
    """Whether somebody could miss a value; nothing, an empty text, no and 0 say nothing.

    Args:
        field: Name of the field, dotted.
        value: What gives way.
    """
    return bool(value) and field.rpartition(".")[2] not in BOOKKEEPING


def entry(field: str, value: Any, record: Fields) -> Fields:
    """A `Superseded` as a file has it.

    Args:
        field: Name of the field, dotted.
        value: What gives way.
        record: The record that had it.
    """
    text = value if isinstance(value, str) else compact(value)
    updated_at, machine = record.get("updated_at"), record.get("machine") or ""
    return {"field": field, "value": text, "updated_at": updated_at, "machine": machine}


def tidied(entries: list[Fields], record: Fields) -> list[Fields]:
    """Entries in their order, each once, without what another one or the record still says.

    Fields are kept as they are typed, so of a text there are many beginnings. A text is not
    kept if the text in the field, or another kept one of that field, begins with it.

    Args:
        entries: All that both sides and their join remember, in any order.
        record: The record as it is joined, for what is in its fields now.
    """
    latest = {(one["field"], one["value"]): one for one in sorted(entries, key=_age)}
    said: dict[str, list[str]] = {}
    for field, value in latest:
        said.setdefault(field, []).append(value)
    return [
        one
        for one in sorted(latest.values(), key=_age)
        if not _still_said(one["value"], _standing(record, one["field"]), said[one["field"]])
    ]


def _still_said(value: str, standing: Any, kept: list[str]) -> bool:
    if not isinstance(standing, str):
        return value == compact(standing)
    return value == standing or any(
        len(text) > len(value) and text.startswith(value) for text in (standing, *kept)
    )


def _standing(record: Fields, field: str) -> Any:
    """What is in a field, which may be inside of another."""
    value: Any = record
    for name in field.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _age(one: Fields) -> tuple[str, str, str, str]:
    return one["updated_at"] or "", one["machine"], one["field"], one["value"]


def compact(value: Any) -> str:
    """A value as JSON without blanks, the same for the same content."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
