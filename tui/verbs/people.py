"""Verbs of the list of everybody; bare letters work in it, never where text is typed."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    shared("leave", "people", help="Show everybody again; then back to Today"),
    shared("open", "people", help="All that is known of this person"),
    shared("find", "people", help="Find by name, work or tag; tag:energy keeps to a tag"),
    shared("order", "people"),
    shared("form", "people", help="The tree of who introduced whom, or the list again"),
    Verb("people.above", "left", "introduced by", "In the tree: to whoever introduced them", "up"),
    Verb("people.below", "right", "introduced", "In the tree: to the first they introduced", "in"),
    Verb("people.add", "plus", "add", "Put somebody new here, without a conversation", "add"),
    shared("talk", "people"),
    shared("log", "people"),
    Verb("people.tag", "number_sign", "tag", "Add tags; -energy takes one away", "tag"),
    Verb(
        "people.join", "lead+m", "the same as", "This person and another one are the same", "join"
    ),
    shared(
        "remove",
        "people",
        help="Take out this person, who has no conversation; or say that two are not the same",
        shown=False,
    ),
    shared("undo", "people", shown=True),
    shared("redo", "people"),
)

SCREEN = tuple(verb for verb in VERBS if verb.action in ("leave", "undo", "redo"))
"""What can be done wherever one is."""

LIST = tuple(verb for verb in VERBS if verb not in SCREEN)
"""What is done in the list, or to whom it shows."""
