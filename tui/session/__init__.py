"""The only door to the data: commands in, events out."""

from tui.session.saving import SaveState
from tui.session.session import Session

__all__ = ["SaveState", "Session"]
