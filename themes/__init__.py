"""The looks: calm, one accent for what is current, amber or red only for what is late."""

from textual.theme import Theme

SIGNS = ("quote", "insight", "surprise", "mine", "theirs", "meet", "read", "life", "thread", "me")
"""The kinds of notes whose signs have a quiet colour of their own, none of them amber or red."""

DARK = Theme(
    name="coffeechat-dark",
    primary="#c8a46b",
    secondary="#8aa39b",
    accent="#e0b872",
    warning="#e0925a",
    error="#d9705f",
    success="#8fb38a",
    foreground="#d8d2c6",
    background="#1b1a18",
    surface="#201f1c",
    panel="#2c2a26",
    dark=True,
    variables={
        "text-muted": "#a09a8d",
        "text-warning": "#e8a06a",
        "block-cursor-blurred-background": "#2c2a26",
        "block-cursor-blurred-text-style": "bold",
        "panel-lighten-1": "#3c3933",
        "input-cursor-background": "#e0b872",
        "input-cursor-foreground": "#1b1a18",
        "input-selection-background": "#4a4336",
        "scrollbar": "#3c3933",
        "scrollbar-background": "#1b1a18",
        "sign-quote": "#78c1b6",
        "sign-insight": "#bcb37b",
        "sign-surprise": "#c9a1cc",
        "sign-mine": "#a3bb87",
        "sign-theirs": "#85b8dc",
        "sign-meet": "#b5a8dc",
        "sign-read": "#76becd",
        "sign-life": "#d79eb6",
        "sign-thread": "#9db0e2",
        "sign-me": "#8ac09d",
    },
)
"""Dark paper, a lamp for what is current."""

LIGHT = Theme(
    name="coffeechat-light",
    primary="#7a4f1e",
    secondary="#3d6259",
    accent="#8a4b0f",
    warning="#a8480c",
    error="#a8322a",
    success="#3f6b35",
    foreground="#2b2822",
    background="#faf7f1",
    surface="#f4f0e7",
    panel="#e9e2d3",
    dark=False,
    variables={
        "text-muted": "#5f594e",
        "text-warning": "#a03e06",
        "block-cursor-blurred-background": "#f0ebe1",
        "block-cursor-blurred-text-style": "bold",
        "panel-lighten-1": "#d3cab7",
        "input-cursor-background": "#8a4b0f",
        "input-cursor-foreground": "#faf7f1",
        "input-selection-background": "#e2d2b4",
        "scrollbar": "#d3cab7",
        "scrollbar-background": "#faf7f1",
        "sign-quote": "#02665d",
        "sign-insight": "#635916",
        "sign-surprise": "#6f4773",
        "sign-mine": "#4a612a",
        "sign-theirs": "#235e83",
        "sign-meet": "#5c4d82",
        "sign-read": "#0c6371",
        "sign-life": "#7c435d",
        "sign-thread": "#445688",
        "sign-me": "#296644",
    },
)
"""Light paper, ink for what is current."""

CONTRAST = Theme(
    name="coffeechat-contrast",
    primary="#ffd75f",
    secondary="#9fe0d0",
    accent="#ffd75f",
    warning="#ffb08a",
    error="#ffb0a8",
    success="#a8e6a0",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    dark=True,
    variables={
        "text-muted": "#d6d6d6",
        "text-warning": "#ffb08a",
        "block-cursor-blurred-background": "#262626",
        "block-cursor-blurred-text-style": "bold",
        "panel-lighten-1": "#9a9a9a",
        "input-cursor-background": "#ffd75f",
        "input-cursor-foreground": "#000000",
        "input-selection-background": "#4a4a4a",
        "scrollbar": "#c6c6c6",
        "scrollbar-background": "#3a3a3a",
        "sign-quote": "#82eadc",
        "sign-insight": "#e3d688",
        "sign-surprise": "#f5befa",
        "sign-mine": "#c1e19a",
        "sign-theirs": "#acdbfd",
        "sign-meet": "#d8cbff",
        "sign-read": "#7fe6fa",
        "sign-life": "#ffbfda",
        "sign-thread": "#c3d4fd",
        "sign-me": "#9de8b9",
    },
)
"""White on black; every text has a contrast of 7 to 1 at least."""

TERMINAL = Theme(
    name="coffeechat-terminal",
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_default",
    accent="ansi_magenta",
    warning="ansi_red",
    error="ansi_red",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        **dict.fromkeys(
            (
                *("text-muted", "panel", "panel-darken-1", "panel-lighten-1", "surface"),
                *("surface-active", "foreground-disabled", "ansi-background", "ansi-foreground"),
                *("block-cursor-foreground", "border", "border-blurred"),
                *("scrollbar-background", "scrollbar-background-hover"),
                "scrollbar-background-active",
            ),
            "ansi_default",
        ),
        "text-warning": "ansi_red",
        **dict.fromkeys((f"sign-{kind}" for kind in SIGNS), "ansi_default"),
        **dict.fromkeys(
            ("block-cursor-background", "scrollbar", "scrollbar-hover", "scrollbar-active"),
            "ansi_magenta",
        ),
    },
)
"""The terminal's own sixteen colours, of which only those that can be read on black and white.

That leaves none for signs.
"""

THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST, "terminal": TERMINAL}
"""The themes by the name that settings use."""
