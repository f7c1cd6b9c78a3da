"""Everything that is stored is told to other programs, or is named here as kept back.

Each field of each record is given another value, and the JSON must tell the difference.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec.structs import fields

from tests.exchange.people import GRACE, NOON, TALK
from tui.domain.model.letter import POLICY
from tui.exchange.as_json import conversation_data
from tui.structs import field_names, is_struct, replace

BOOKKEEPING = {"updated_at", "machine", "history"}
"""What every record has; its history is told, and tested with the rest of the shape."""

KEPT_BACK = {
    "Call.apart": "how the program reads its clock",
    "Call.fold": "how many questions wait folded is seen in the call only",
    "Call.moved_left_s": "how the program reads its clock",
    "Call.moved_s": "how the program reads its clock",
    "Call.next_id": "told as `next_question_id`, if it is a question and no thread",
    "Call.then_ids": "what came nearest to being proposed, for the moment",
    "Conversation.person_id": "the person stands beside it",
    "DraftLine.aside": "the half-typed line is told as its text",
    "DraftLine.elapsed_s": "the half-typed line is told as its text",
    "DraftLine.note_id": "the half-typed line is told as its text",
    "Note.sequence": "the notes are in this order",
    "OnCard.covered": "what the screen of a call shows is for a prompter, and gone with the call",
    "OnCard.label": "what the screen of a call shows is for a prompter, and gone with the call",
    "OnCard.words": "what the screen of a call shows is for a prompter, and gone with the call",
    "Promise.note_id": "its words are its own",
    "Question.position": "the questions are in this order",
    "Question.stems": "hints of the bank, which `bank --json` tells",
    "Snooze.id": "what Today doesn't show for some days is its own business",
    "Snooze.until": "what Today doesn't show for some days is its own business",
    "ThankYou.id": "there is one, and it is always the same",
    "ThankYou.written": "whether the draft is put together anew is seen on the screen only",
    "Turn.at_s": "told as `usage`, in seconds for each question",
    "Turn.question_id": "told as `usage`, in seconds for each question",
}
"""What no other program is told, by its place, and why."""


def another(hint: Any, value: Any) -> Any:
    """A value of a type that is not the one that is there; a record's is in its list."""
    if get_origin(hint) in (Union, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return (*value, another(inner, None) if not is_struct(inner) else made(inner))
    if is_struct(hint):
        return made(hint)
    if issubclass(hint, StrEnum):
        return next(member for member in hint if member != value)
    if hint is int:
        return (value or 0) + 9
    if hint is bool:
        return not value
    if hint in (datetime, date):
        day = value or (NOON if hint is datetime else NOON.date())
        return day + timedelta(days=99)
    return f"{value or ''} more"


def made(kind: Any) -> Any:
    """A record of which every field that must be there says something."""
    hints = get_type_hints(kind)
    return kind(
        **{one.name: another(hints[one.name], None) for one in fields(kind) if one.required}
    )


def pairs(whole: Any) -> Iterator[tuple[str, Any, Any]]:
    """Every field by its place, and a record as it is and with that field alone another."""
    hints, owner = get_type_hints(type(whole)), type(whole).__name__
    for name in field_names(type(whole)):
        if name in BOOKKEEPING:
            continue
        value, hint = getattr(whole, name), hints[name]
        many = get_origin(hint) is tuple and is_struct(get_args(hint)[0])
        if not many and not is_struct(type(value)):
            yield f"{owner}.{name}", whole, replace(whole, **{name: another(hint, value)})
            continue
        for place, before, after in pairs(made(get_args(hint)[0]) if many else value):
            yield (
                place,
                replace(whole, **{name: (before,) if many else before}),
                replace(whole, **{name: (after,) if many else after}),
            )


def untold() -> set[str]:
    """Every field of which the JSON of a conversation and its person says nothing."""
    return {
        place
        for place, before, after in (
            *((at, (GRACE, one), (GRACE, two)) for at, one, two in pairs(TALK)),
            *((at, (one, TALK), (two, TALK)) for at, one, two in pairs(GRACE)),
        )
        if conversation_data(*before, POLICY) == conversation_data(*after, POLICY)
    }


def test_what_is_stored_is_told_or_kept_back_for_a_reason() -> None:
    assert untold() == KEPT_BACK.keys()
