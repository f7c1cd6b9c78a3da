"""Verbs: everything a person can do, each declared once."""

from tui.verbs import common, debrief, follow_up, live, prepare, today
from tui.verbs.verb import Verb

ALL: tuple[Verb, ...] = (
    *common.VERBS,
    *today.VERBS,
    *prepare.VERBS,
    *live.VERBS,
    *debrief.VERBS,
    *follow_up.VERBS,
    *common.DIALOG,
)
"""Every verb there is."""

__all__ = ["ALL", "Verb"]
