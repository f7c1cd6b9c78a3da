"""Verbs that every screen has."""

from tui.verbs.verb import Verb

QUIT = Verb(
    "app.quit", "ctrl+q", "quit", "Leave coffeechat; everything is kept, a call continues", "quit"
)

VERBS = (
    Verb(
        "app.help",
        "f1",
        "help",
        "Every key of this screen, and what it is for",
        "help",
        also="question_mark",
    ),
    QUIT,
    Verb(
        "app.palette",
        "ctrl+p",
        "more",
        "Find anything by its name: what can be done, screens, people, conversations",
        "command_palette",
    ),
)
"""What every stage screen can do."""

LEADERS = (
    Verb(
        "app.go",
        "ctrl+g",
        "go to",
        "The next letter says where to: b to the bank of questions, t to the thank-you",
        "lead('go+')",
    ),
    Verb(
        "app.lead",
        "semicolon",
        "with this row",
        "In a list: the next letter says what is done with the row under the cursor",
        "lead('lead+')",
        shown=False,
    ),
)
"""The first of two keys."""

SETTINGS = Verb(
    "app.settings",
    "go+y",
    "settings",
    "Everything that you can choose, such as the theme",
    "settings",
    shown=False,
)

OUTSIDE_CALLS = (*LEADERS, SETTINGS)
"""What every stage screen but the call can do."""

HELP = (
    Verb("dialog.guide", "f1", "guide", "What this is all about, a page for each stage", "guide"),
)
"""What the help can do."""

GUIDE = (
    Verb("dialog.on", "right", "next page", "The next page of the guide", "page_on"),
    Verb("dialog.back", "left", "previous page", "The previous page", "page_back"),
)
"""What the guide can do."""

DIALOG = (
    Verb("dialog.close", "escape", "close", "Close without doing anything", "close"),
    Verb("dialog.quit", "ctrl+q", "quit", "Leave coffeechat; everything is kept", "app.quit"),
)
"""What every dialog can do."""
