"""Verbs of a person's page; bare letters work in its list, never where text is typed."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    shared("leave", "person", help="Back to where you were; everything is kept"),
    shared("open", "person"),
    shared("log", "person"),
    Verb("person.message", "go+m", "message", "Draft the next message to them", "message"),
    Verb("person.cadence", "lead+c", "how often", "Say how often to be in touch", "cadence"),
    Verb("person.pause", "lead+p", "no contact", "Stop proposing contact, or start again", "pause"),
    shared("talk", "person"),
    shared("remove", "person", help="Remove this contact"),
    Verb(
        "person.export", "ctrl+s", "export", "Save everything known about them as a file", "export"
    ),
    Verb("person.erase", "", "erase", "Remove them for good; asks for the full name", "erase"),
    shared("undo", "person"),
    shared("redo", "person"),
)

STORY = tuple(verb for verb in VERBS if verb.action in ("open_row", "log", "pause", "remove"))
"""What is done in the list."""

SCREEN = tuple(verb for verb in VERBS if verb not in STORY)
"""What leads elsewhere, or is about all that is known of the person."""
