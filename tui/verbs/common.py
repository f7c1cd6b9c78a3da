"""Verbs that every screen has."""

from tui.verbs.verb import Verb

QUIT = Verb(
    "app.quit", "ctrl+q", "quit", "Leave coffeechat; everything is kept, a call goes on", "quit"
)

VERBS = (
    Verb("app.help", "f1", "help", "Every key of this screen, and what it is for", "help"),
    Verb(
        "app.palette",
        "ctrl+p",
        "palette",
        "Find anything that can be done here by its name",
        "command_palette",
        shown=False,
    ),
    QUIT,
)
"""What every stage screen can do."""

HELP = (
    Verb("dialog.guide", "f1", "guide", "What this is all about, a page for each stage", "guide"),
)
"""What the help can do."""

GUIDE = (
    Verb("dialog.on", "right", "next page", "The next page of the guide", "page_on"),
    Verb("dialog.back", "left", "page before", "The page before", "page_back"),
)
"""What the guide can do."""

DIALOG = (
    Verb("dialog.close", "escape", "close", "Close without doing anything", "close"),
    Verb("dialog.quit", "ctrl+q", "quit", "Leave coffeechat; everything is kept", "app.quit"),
)
"""What every dialog can do."""
