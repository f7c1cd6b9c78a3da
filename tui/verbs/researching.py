"""Verbs of Prepare that are about findings and the opening."""

from tui.verbs.verb import Verb

FINDINGS = (
    Verb(
        "prepare.ask",
        "lead+f",
        "ask about it",
        "Turn this finding into a question, tied to it",
        "ask_about",
    ),
    Verb(
        "prepare.place",
        "ctrl+t",
        "other place",
        "Keep what you type under another place; on a finding, move it there",
        "other_place",
    ),
)
"""What can be done with findings alone."""

OPENING = (
    Verb(
        "prepare.opening",
        "ctrl+r",
        "last opening",
        "Take the opening of your last conversation with this goal, or of your last one",
        "take_opening",
    ),
    Verb(
        "prepare.aloud",
        "f8",
        "read aloud",
        "Count the seconds while you read your opening aloud; again stops",
        "read_aloud",
    ),
)
"""What can be done with the opening."""

VERBS = (*FINDINGS, *OPENING)
