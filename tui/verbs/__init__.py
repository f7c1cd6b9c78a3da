"""Verbs: everything a person can do, each declared once."""

from tui.verbs import (
    arranging,
    bank,
    common,
    debrief,
    draft,
    follow_up,
    introduction,
    live,
    message,
    people,
    person,
    prepare,
    request,
    researching,
    settings,
    today,
)
from tui.verbs.verb import Verb

SCREENS: dict[str, tuple[Verb, ...]] = {
    "today": today.VERBS,
    "request": request.VERBS,
    "arranging": arranging.VERBS,
    "prepare": (*prepare.VERBS[:2], *researching.VERBS, *prepare.VERBS[2:]),
    "live": live.VERBS,
    "debrief": debrief.VERBS,
    "follow": follow_up.VERBS,
    "introduction": introduction.VERBS,
    "people": people.VERBS,
    "person": person.VERBS,
    "message": message.VERBS,
    "bank": bank.VERBS,
    "settings": settings.VERBS,
}
"""The verbs of each screen, by its name; `common.VERBS` work on all of them."""

DIALOGS: dict[str, tuple[Verb, ...]] = {
    "help": common.HELP,
    "guide": common.GUIDE,
    "form": bank.FORM,
    "draft": draft.VERBS,
    "take up": prepare.TAKE_UP,
}
"""The verbs of each dialog that has its own; `common.DIALOG` work in all of them."""

ALL: tuple[Verb, ...] = (
    *common.VERBS,
    *common.OUTSIDE_CALLS,
    *(verb for verbs in SCREENS.values() for verb in verbs),
    *common.DIALOG,
    *(verb for verbs in DIALOGS.values() for verb in verbs),
)
"""Every verb there is."""

CALLED = {
    "app": "everywhere",
    "arranging": "before the call",
    "live": "call",
    "follow": "follow-up",
    "dialog": "dialogs",
    "form": "question",
    "draft": "short letter",
}
"""What the place of a verb is called where that is not the first part of its id."""

__all__ = ["ALL", "CALLED", "DIALOGS", "SCREENS", "Verb"]
