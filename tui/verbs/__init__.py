"""Verbs: everything a person can do, each declared once."""

from tui.verbs import (
    bank,
    common,
    debrief,
    draft,
    follow_up,
    introduction,
    live,
    message,
    person,
    prepare,
    request,
    researching,
    today,
)
from tui.verbs.verb import Verb

ALL: tuple[Verb, ...] = (
    *common.VERBS,
    *today.VERBS,
    *request.VERBS,
    *prepare.VERBS,
    *researching.VERBS,
    *live.VERBS,
    *debrief.VERBS,
    *follow_up.VERBS,
    *introduction.VERBS,
    *person.VERBS,
    *message.VERBS,
    *bank.VERBS,
    *bank.FORM,
    *draft.VERBS,
    *common.DIALOG,
    *prepare.TAKE_UP,
)
"""Every verb there is."""

_NAMES = {verb.id: verb.key_name for verb in ALL}


def key_name(id: str) -> str:
    """How the key of a verb is written, for a sentence that speaks of it."""
    return _NAMES[id]


__all__ = ["ALL", "Verb", "key_name"]
