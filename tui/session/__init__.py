"""The only door to the data: commands in, events out."""

from tui.session.saving import SaveState
from tui.session.session import Session
from tui.storage import Problem

__all__ = ["Problem", "SaveState", "Session"]
