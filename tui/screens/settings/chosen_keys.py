"""The keys as settings: which verbs can have another one, and how it is written."""

from tui.settings import read_key
from tui.verbs import ALL, CALLED, SCREENS, Verb
from tui.verbs.keymap import FIXED
from tui.verbs.verb import key_name

TABLE = "keys"
"""The table that they are in."""

CHOOSABLE: dict[str, Verb] = {verb.id: verb for verb in ALL if verb.id not in FIXED}
"""The verbs that can have another key, by id."""


def label(id: str) -> str:
    """Where a verb is, and what it is called; the id itself if nobody knows it."""
    verb = CHOOSABLE.get(id)
    return f"{CALLED.get(verb.screen, verb.screen)}: {verb.title}" if verb else id


def key_text(key: str) -> str:
    """How a key is written in the file, from Textual's name of it."""
    written = key_name(key)
    return written if read_key(written) == key else key


def leads(verb: Verb) -> bool:
    """Whether a letter may come after a first key where a verb is."""
    return verb.screen in SCREENS and verb.screen != "live"
