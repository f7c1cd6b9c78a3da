"""The looks: calm, one accent for what is current, amber only for what is late."""

from textual.theme import Theme

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
        "panel-lighten-1": "#3c3933",
        "input-cursor-background": "#e0b872",
        "input-cursor-foreground": "#1b1a18",
        "input-selection-background": "#4a4336",
        "scrollbar": "#3c3933",
        "scrollbar-background": "#1b1a18",
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
        "text-muted": "#6a6458",
        "text-warning": "#a03e06",
        "panel-lighten-1": "#d3cab7",
        "input-cursor-background": "#8a4b0f",
        "input-cursor-foreground": "#faf7f1",
        "input-selection-background": "#e2d2b4",
        "scrollbar": "#d3cab7",
        "scrollbar-background": "#faf7f1",
    },
)
"""Light paper, ink for what is current."""

THEMES = {"dark": DARK, "light": LIGHT}
"""The themes by the name that settings use."""
