"""What a letter shows beside its text: plain functions from data to rows and words."""

from tui.domain.letters.checks import Check
from widgets.rows import Row


def check_rows(checks: tuple[Check, ...], sent: str, wide: bool) -> list[Row]:
    """The checks, what is missing first: glyph, name, state; narrow, only what is missing.

    Only what was checked and holds has a tick.

    Args:
        checks: All of them.
        sent: When the letter was sent, in words; "" means not yet.
        wide: Whether there is room for those that hold.
    """
    if sent:
        return [Row("sent", sent, "✓")]
    rows = [
        Row(k.name, k.said, _glyph(k), tone="dim" if k.ok else "")
        for k in sorted(checks, key=lambda check: (check.ok, check.holds))
        if wide or not k.ok
    ]
    return rows or [Row("all", "every check holds", "✓", tone="dim")]


def _glyph(check: Check) -> str:
    return "✓" if check.holds else "·" if check.ok else "○"
