"""Verbs of a person's page; bare letters work in its list, never where text is typed."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("person.leave", "escape", "back", "Back to where you were; everything is kept", "leave"),
    Verb("person.open", "enter", "open", "Go to what the cursor stands on", "open_row"),
    Verb("person.log", "l", "in touch", "Say that you were in touch; Enter is enough", "log"),
    Verb("person.message", "m", "message", "Draft the next message to them", "message"),
    Verb("person.cadence", "c", "how often", "Say how often to be in touch", "cadence"),
    Verb("person.pause", "p", "pause", "Propose no contact, or propose again", "pause"),
    Verb("person.new", "n", "new", "Prepare a conversation with them", "new_conversation"),
    Verb("person.remove", "x", "remove", "Take out this contact", "remove"),
    Verb("person.export", "ctrl+s", "export", "Save all that is known of them as a file", "export"),
    Verb("person.erase", "f8", "erase", "Remove them for good; asks for the full name", "erase"),
    Verb("person.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("person.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)
